// SPDX-License-Identifier: EUPL-1.2
// A real nginx with the configuration of deploy/ and our own server answer alike: status, headers and bytes of every path
// of the build, of what is not there, and of every way to ask.

import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasNginx, startNginx } from '../../../scripts/run-nginx.mjs';
import { startServer } from '../../../scripts/serve.mjs';

const dir = 'dist';
const canRun = existsSync(join(dir, 'index.html')) && hasNginx();

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

describe.skipIf(!canRun)('nginx and our server', () => {
  let ours: Awaited<ReturnType<typeof startServer>>;
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    [ours, nginx] = await Promise.all([startServer({ dir }), startNginx({ dir })]);
  });
  afterAll(() => Promise.all([ours?.close(), nginx?.close()]));

  /** What is each server's own: its name, the time, and how it keeps the connection. */
  const own = new Set(['server', 'date', 'connection', 'keep-alive']);

  function ask(port: number, path: string, headers: Record<string, string>, method: string): Promise<Answer> {
    return new Promise((done, fail) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const told: Record<string, string> = {};
          const { rawHeaders } = response;
          for (let i = 0; i < rawHeaders.length; i += 2) {
            const name = rawHeaders[i]!.toLowerCase();
            // Joined, so that a header told twice differs from one told once.
            if (!own.has(name))
              told[name] = name in told ? `${told[name]} | ${rawHeaders[i + 1]}` : rawHeaders[i + 1]!;
          }
          done({
            status: response.statusCode ?? 0,
            headers: told,
            body: Buffer.concat(parts).toString('latin1'),
          });
        });
      });
      sent.on('error', fail);
      sent.end();
    });
  }

  async function compare(
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<Answer> {
    const [one, other] = await Promise.all(
      [ours.port, nginx.port].map((port) => ask(port, path, headers, method)),
    );
    expect({ path, headers, method, ...one }).toEqual({ path, headers, method, ...other });
    return one!;
  }

  const files = canRun
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name))}`)
    : [];

  test('every file, plain and packed', async () => {
    expect(files.length).toBeGreaterThan(50);
    const packed = nginx.hasBrotli ? ['gzip', 'br', 'gzip, deflate, br'] : ['gzip'];
    for (const path of files) {
      const isThere = path !== '/_headers' && !/\.(br|gz)$/.test(path);
      for (const accepted of isThere ? ['', ...packed] : [''])
        expect((await compare(path, { 'accept-encoding': accepted })).status).toBe(isThere ? 200 : 404);
    }
  });

  test.each([
    ['/', 200],
    ['/?x=1', 200],
    ['/bericht/', 200],
    ['/bericht/index.html', 200],
    ['/bericht/en.html', 200],
    ['/assets/', 404],
    ['/nothing', 404],
    ['/assets/nothing.js', 404],
    ['/data/manifest.json.gz', 404],
    ['//data//manifest.json', 200],
    ['/data/./x/../manifest.json', 200],
    ['/%64ata/manifest.json', 200],
    ['/data%2fmanifest.json', 200],
    ['/%FF', 404],
    ['/.well-known/security.txt', 200],
  ])('%s: %i', async (path, status) => {
    for (const method of ['GET', 'HEAD']) expect((await compare(path, {}, method)).status).toBe(status);
  });

  test('a folder without its slash: the same way on', async () => {
    for (const path of ['/bericht', '/data?x=1']) {
      const [one, other] = await Promise.all(
        [ours.port, nginx.port].map((port) => ask(port, path, {}, 'GET')),
      );
      // The page of nginx that nobody sees has words of its own.
      const way = ({ status, headers }: Answer) => {
        const { 'content-length': _, 'content-type': __, ...rest } = headers;
        return { status, rest };
      };
      expect(way(one!)).toEqual(way(other!));
      expect([one!.status, one!.headers['cache-control']]).toEqual([301, 'no-cache']);
    }
  });

  test('asked again, in part, and in ways that are refused', async () => {
    const { headers } = await compare('/data/manifest.json');
    const [tag, time] = [headers.etag!, headers['last-modified']!];
    const later = new Date(Date.parse(time) + 60_000).toUTCString();
    for (const value of [tag, `W/${tag}`, '*', `"x", ${tag}`])
      expect((await compare('/data/manifest.json', { 'if-none-match': value })).status).toBe(304);
    for (const value of [time, later])
      expect((await compare('/data/manifest.json', { 'if-modified-since': value })).status).toBe(304);
    for (const value of ['"x"', 'x']) await compare('/data/manifest.json', { 'if-none-match': value });
    for (const range of [
      'bytes=0-3',
      'bytes=4-',
      'bytes=-5',
      'bytes=0-0,2-3',
      'lines=0-1',
      'bytes=0-99999999',
    ])
      await compare('/favicon.svg', { range });
    const { headers: icon } = await compare('/favicon.svg');
    for (const [asked, status] of [
      [icon.etag!, 206],
      [icon['last-modified']!, 206],
      ['"x"', 200],
    ] as const)
      expect((await compare('/favicon.svg', { range: 'bytes=0-3', 'if-range': asked })).status).toBe(status);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      for (const path of ['/', '/nothing']) expect((await compare(path, {}, method)).status).toBe(405);
  });

  test('a part behind the end: the same but for what nginx (1.22) tells twice', async () => {
    const [one, other] = await Promise.all(
      [ours.port, nginx.port].map((port) => ask(port, '/favicon.svg', { range: 'bytes=99999999-' }, 'GET')),
    );
    // nginx adds its headers before it sees that the range is none, and again to the refusal; no-cache is from the first time.
    const { etag, ...told } = other!.headers;
    const once = Object.entries(told).map(([name, value]) => [name, value.split(' | ')[0]]);
    expect(etag).toBeDefined();
    expect({ ...other, headers: { ...Object.fromEntries(once), 'cache-control': 'no-store' } }).toEqual(one);
    expect(one?.status).toBe(416);
  });

  test.each([
    ['a path above the root', 'GET /../x HTTP/1.1\r\nHost: x\r\n', 400],
    ['signs that are no signs', 'GET /%zz HTTP/1.1\r\nHost: x\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\n', 400],
    ['two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n', 400],
    ['a whole address', 'GET http://x/robots.txt HTTP/1.1\r\nHost: x\r\n', 200],
  ])('%s', async (_, head, status) => {
    const raw = (port: number) =>
      new Promise<string>((done) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(`${head}Connection: close\r\n\r\n`));
        socket.on('data', (part) => (text += part.toString('latin1')));
        socket.on('close', () => done(text));
        socket.on('error', () => {});
      });
    const [one, other] = (await Promise.all([ours.port, nginx.port].map(raw))).map((text) => {
      const [first = '', ...lines] = text.split('\r\n');
      const body = text.slice(text.indexOf('\r\n\r\n') + 4);
      const told = lines
        .slice(0, lines.indexOf(''))
        .filter((line) => !own.has(line.split(':')[0]!.toLowerCase()));
      return { status: first.split(' ')[1], told: told.sort(), body };
    });
    expect(one).toEqual(other);
    expect(one?.status).toBe(String(status));
  });
});
