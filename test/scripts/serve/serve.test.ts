// SPDX-License-Identifier: EUPL-1.2
// The server of `npm start`: only files of the build, with the right headers, packed where the browser takes it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFile, securityHeaders } from '../../../scripts/policy.mjs';
import { chooseEncoding, pathOf, rangeOf } from '../../../scripts/serve/request.mjs';
import { startServer, startServerNear } from '../../../scripts/serve.mjs';

const root = mkdtempSync(join(tmpdir(), 'nuf-serve-'));
const dir = join(root, 'dist');
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'), { recursive: true });
  mkdirSync(join(dir, 'data'));
  mkdirSync(join(dir, '.well-known'));
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Seite</title>');
  writeFileSync(join(dir, '_headers'), headersFile(['.well-known/', 'assets/', 'data/', 'index.html']));
  writeFileSync(join(dir, '.well-known', 'security.txt'), 'Contact: x');
  writeFileSync(join(dir, 'assets', 'main-1a2b3c4d.js'), 'export {}');
  writeFileSync(join(dir, 'data', 'manifest.json'), '{}');
  writeFileSync(join(dir, 'data', 'boundary.geojson'), '{"plain":true}');
  writeFileSync(join(dir, 'data', 'boundary.geojson.gz'), gzipSync('{"packed":true}'));
  writeFileSync(join(dir, 'data', 'broadband-coverage.cells'), 'NUFC0123456789');
  server = await startServer({ dir });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A request as it stands: fetch would tidy the path before asking. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

test('the root is the page, and a hidden folder of the web standards is there', async () => {
  const page = await ask('/');
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.body.toString()).toContain('Seite');
  expect((await ask('/.well-known/security.txt')).status).toBe(200);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/%00',
  '/%E0%A4%A',
  '/_headers',
  '/assets/',
  '/data/boundary.geojson.gz',
])('%s names no file of the build', async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(body.toString()).not.toContain('secret');
});

test('the target may be a whole address, and dots and slashes too many are passed over', async () => {
  for (const path of [
    `http://127.0.0.1:${server.port}/data/boundary.geojson?x`,
    '/data/./boundary.geojson',
    '//data//x/../boundary.geojson',
  ])
    expect([path, (await ask(path)).body.toString()]).toEqual([path, '{"plain":true}']);
  expect(['http://a.example', 'http://a.example?x', '/%C3%A4', '/a/../..', 'x', '*'].map(pathOf)).toEqual([
    ...['/', '/', '/ä'],
    ...[null, null, null],
  ]);
});

test('a folder without its slash is sent to the one with it; one without a page is not there', async () => {
  const { status, headers } = await ask('/assets?x=1');
  expect([status, headers.location]).toEqual([301, '/assets/?x=1']);
  expect((await ask('/assets/')).status).toBe(404);
});

test('an address that is no address says so; one without a file says that', async () => {
  expect((await ask('/%zz')).body.toString()).toBe('400 The request cannot be read.\n');
  expect((await ask('/nothing')).body.toString()).toBe('404 No such file.\n');
});

test.each(['/', '/assets/main-1a2b3c4d.js', '/nothing', '/%E0%A4%A'])(
  '%s carries every header of the policy',
  async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(securityHeaders()))
      expect(headers[name.toLowerCase()]).toBe(value);
  },
);

describe('caching', () => {
  test.each([
    ['/', 'no-cache'],
    ['/data/boundary.geojson', 'no-cache'],
    ['/data/manifest.json', 'no-cache'],
    ['/assets/main-1a2b3c4d.js', 'public, max-age=31536000, immutable'],
    ['/nothing', 'no-store'],
  ])('%s: %s', async (path, expected) => {
    expect((await ask(path)).headers['cache-control']).toBe(expected);
  });

  test('a file that the browser has is not sent again, however it says so', async () => {
    const { headers } = await ask('/');
    const [tag, time] = [String(headers.etag), String(headers['last-modified'])];
    const later = new Date(Date.parse(time) + 5000).toUTCString();
    const knows = [
      ...[tag, `W/${tag}`, '*', `"x", W/${tag}`].map((value) => ({ 'if-none-match': value })),
      ...[time, later].map((value) => ({ 'if-modified-since': value })),
    ];
    for (const known of knows) {
      const { status, body, headers: told } = await ask('/', known);
      expect([known, status, body.length, told.etag, told['content-type']]).toEqual([
        known,
        304,
        0,
        tag,
        undefined,
      ]);
    }
    const earlier = new Date(Date.parse(time) - 5000).toUTCString();
    // A tag goes before a time.
    const differs = [
      { 'if-none-match': '"x"', 'if-modified-since': later },
      { 'if-modified-since': earlier },
    ];
    for (const known of differs) expect((await ask('/', known)).status).toBe(200);
  });

  test('the packed and the plain form are told apart', async () => {
    const plain = await ask('/data/boundary.geojson');
    const packed = await ask('/data/boundary.geojson', { 'accept-encoding': 'gzip' });
    expect(plain.body.toString()).toBe('{"plain":true}');
    expect(gunzipSync(packed.body).toString()).toBe('{"packed":true}');
    expect(packed.headers['content-type']).toBe('application/geo+json; charset=utf-8');
    expect(packed.headers.vary).toBe('Accept-Encoding');
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });
});

test('HEAD tells the size and sends nothing', async () => {
  const { status, headers, body } = await ask('/data/boundary.geojson', {}, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, '14', 0]);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const { status, headers } = await ask('/', {}, method);
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['gzip;q=0.000', null],
  ['identity', null],
  ['', null],
])('of "%s" the server sends %s', (accepted, expected) => {
  expect(chooseEncoding(accepted, { br: {}, gzip: {} })).toBe(expected);
});

test('a port that is taken is passed over', async () => {
  const next = await startServerNear({ dir, port: server.port });
  expect(next.port).toBeGreaterThan(server.port);
  await next.close();
});

test('a folder without a build is refused with what to do', async () => {
  await expect(startServer({ dir: root })).rejects.toThrow('build first with `npm run build`');
});

describe('a part of a file', () => {
  const path = '/data/broadband-coverage.cells';
  const part = (range: string, more: Record<string, string> = {}) => ask(path, { range, ...more });

  test('is sent with its place in the whole', async () => {
    expect((await ask(path)).headers['accept-ranges']).toBe('bytes');
    const answer = await part('bytes=4-7');
    expect([answer.status, answer.body.toString()]).toEqual([206, '0123']);
    expect(answer.headers).toMatchObject({
      'content-range': 'bytes 4-7/14',
      'content-length': '4',
      'content-type': 'application/octet-stream',
    });
  });

  test('may run to the end, or be counted from it', async () => {
    expect((await part('bytes=12-')).body.toString()).toBe('89');
    expect((await part('bytes=-3')).body.toString()).toBe('789');
    expect((await part('bytes=0-999')).headers['content-range']).toBe('bytes 0-13/14');
  });

  test('behind the end is refused with the length of the file', async () => {
    const answer = await part('bytes=14-20');
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */14']);
  });

  test('is the whole file where several parts, or none that can be, are asked for', async () => {
    for (const range of ['bytes=0-1,4-5', 'bytes=5-2', 'lines=0-1', 'bytes=-'])
      expect([(await part(range)).status, (await part(range)).body.length]).toEqual([200, 14]);
  });

  test('is the whole file where the part of an older one is asked for', async () => {
    const { headers } = await part('bytes=0-1');
    const tag = String(headers.etag);
    expect((await part('bytes=0-1', { 'if-range': tag })).status).toBe(206);
    const other = await part('bytes=0-1', { 'if-range': '"older"' });
    expect([other.status, other.body.length]).toEqual([200, 14]);
    const modified = Date.parse(String(headers['last-modified']));
    expect((await part('bytes=0-1', { 'if-range': String(headers['last-modified']) })).status).toBe(206);
    expect(rangeOf({ range: 'bytes=0-1' }, 14, { etag: tag, modified })).toEqual({ start: 0, end: 1 });
  });

  test('of a packed file is the whole packed file', async () => {
    const headers = { range: 'bytes=0-3', 'accept-encoding': 'gzip' };
    const answer = await ask('/data/boundary.geojson', headers);
    expect([answer.status, gunzipSync(answer.body).toString()]).toEqual([200, '{"packed":true}']);
  });
});
