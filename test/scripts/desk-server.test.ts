// SPDX-License-Identifier: EUPL-1.2
// The desk server: nothing is overwritten that was not read, nothing with an error is written, nobody else may ask, and
// nothing outside the data folder is reached.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../scripts/desk/desk-folder.mjs';
import { deskHandler } from '../../scripts/desk/desk-server.mjs';
import { securityHeaders } from '../../scripts/policy.mjs';
import { checkFile } from '../../src/core/validation/check-file';
import { fileOf, polygon, square } from '../core/edit/a-desk';

let root: string;
let folder: string;
let port: number;
let republished = 0;
let close: () => Promise<unknown>;

const zones = fileOf({ a: polygon(square(0, 0, 10, 10)), b: null });
const changed = zones.replace('"name":"x"', '"name":"Neu"');
const name = 'plots.geojson';
const other = 'spots.geojson';
const hash = (text: string) => hashOf(Buffer.from(text));
const read = (file = name) => readFileSync(join(folder, file), 'utf8');

async function serve(options: Partial<Parameters<typeof deskHandler>[0]> = {}): Promise<void> {
  const handler = deskHandler({
    folder,
    check: (files) =>
      files.flatMap(({ name: one, bytes }) =>
        checkFile(bytes, one).findings.map((finding) => ({ file: one, ...finding })),
      ),
    republish: () => {
      republished++;
    },
    mostBytes: 100_000,
    ...options,
  });
  const server = createServer(handler);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
  close = () => new Promise((done) => server.close(done).closeAllConnections());
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'nuf-desk-'));
  folder = join(root, 'data');
  mkdirSync(folder);
  for (const file of [name, other]) writeFileSync(join(folder, file), zones);
  writeFileSync(join(root, 'secret.geojson'), 'secret');
  republished = 0;
  await serve();
});
afterEach(async () => {
  await close();
  chmodSync(folder, 0o755);
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Record<string, never> & { code?: string; files: never };
}

function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = ask({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        let value: unknown = null;
        try {
          value = JSON.parse(text);
        } catch {}
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: value as Answer['body'],
        });
      });
    });
    // As bytes: Node would send the headers in the encoding of a text.
    sent.on('error', fail).end(body === undefined ? undefined : Buffer.from(body));
  });
}

const put = (text: string, base = hash(zones), headers = {}) =>
  send('PUT', `/desk/data/${name}`, { 'If-Match': `"${base}"`, ...headers }, text);
const publish = (files: unknown, more: object = {}, headers = {}) =>
  send('POST', '/desk/publish', headers, JSON.stringify({ files, ...more }));
const file = (of: string, text: string, base = hash(zones)) => ({ name: of, base, text });

describe('reading', () => {
  test('layers with their hash, and their bytes', async () => {
    const { body } = await send('GET', '/desk/');
    expect(body).toMatchObject({
      team: false,
      files: [name, other].map((one) => ({ name: one, hash: hash(zones) })),
    });
    const { text, headers } = await send('GET', `/desk/data/${name}`);
    expect([text, headers.etag, headers['cache-control']]).toEqual([zones, `"${hash(zones)}"`, 'no-store']);
    for (const [name, told] of Object.entries(securityHeaders()))
      expect([name, headers[name.toLowerCase()]]).toEqual([name, told]);
  });

  test('nothing else, however it is spelled', async () => {
    const paths = [
      'unknown.geojson',
      '../secret.geojson',
      '..%2fsecret.geojson',
      '%2e%2e/secret.geojson',
      '.desk.intent.json',
      '',
      'a/b',
      '/etc/passwd',
      'x\\..\\secret.geojson',
    ];
    for (const path of paths) expect((await send('GET', `/desk/data/${path}`)).status, path).toBe(404);
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (path) => {
        const { status, text } = await send('GET', `/desk/data/${path}`);
        expect([404, 405, 200]).toContain(status);
        expect(text).not.toContain('secret\n');
      }),
      { seed: 14, numRuns: 100 },
    );
  });
});

describe('writing', () => {
  test('against the hash that was read: written, read back, the page’s data made anew, the version before kept', async () => {
    const { status, body } = await put(changed);
    expect([status, body]).toEqual([
      200,
      { files: [{ name, hash: hash(changed) }], commit: null, republished: true },
    ]);
    expect([read(), republished]).toEqual([changed, 1]);
    expect((await send('GET', `/desk/before/${name}`)).text).toBe(zones);
    const kept = JSON.parse((await send('GET', '/desk/')).text).files as { name: string; before: boolean }[];
    expect(kept.map((one) => [one.name, one.before])).toEqual(
      [other, name].sort().map((one) => [one, one === name]),
    );
    expect((await put(zones, hash(changed))).status).toBe(200);
  });

  test('412 with the current version, 428 without a hash, and the same sent twice is no conflict', async () => {
    await put(changed);
    const { status, body } = await put(zones.replace('"x"', '"y"'));
    expect([status, body]).toMatchObject([
      412,
      { code: 'changed-meanwhile', current: [{ name, hash: hash(changed), text: changed }] },
    ]);
    expect((await put(changed)).status).toBe(200);
    expect((await send('PUT', `/desk/data/${name}`, {}, zones)).status).toBe(428);
    expect((await publish([{ name, text: zones }])).status).toBe(428);
    expect(read()).toBe(changed);
  });

  test('several files are one: a stale one or one with an error stops all', async () => {
    const wrong = changed.replace('7.61,51.21', '7.61,"x"');
    for (const [second, status, code] of [
      [file(other, changed, hash('x')), 412, 'changed-meanwhile'],
      [file(other, wrong), 422, 'findings'],
      [file('unknown.geojson', changed), 404, 'unknown-layer'],
      [file(name, changed), 400, 'no-files'],
    ] as const) {
      const answer = await publish([file(name, changed), second]);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect([read(), read(other)]).toEqual([zones, zones]);
    }
    expect((await publish([file(name, changed), file(other, changed)])).status).toBe(200);
    expect([read(), read(other)]).toEqual([changed, changed]);
    expect(republished).toBe(1);
  });

  test('422 says what the check says', async () => {
    const { body } = await put('{"type":"FeatureCollection","features":[{}]}');
    expect(body).toMatchObject({ code: 'findings', findings: [{ file: name, severity: 'error' }] });
  });

  test('413 too large, told or not; no JSON, no files: 400; other methods 405', async () => {
    expect((await put(`${zones}${' '.repeat(200_000)}`)).status).toBe(413);
    expect(
      (await send('POST', '/desk/publish', { 'Transfer-Encoding': 'chunked' }, 'x'.repeat(200_000))).status,
    ).toBe(413);
    for (const text of ['{', 'null', '{"files":[]}', '{"files":[null]}', '{"files":{"length":1}}', '\xff'])
      expect((await send('POST', '/desk/publish', {}, text)).status).toBe(400);
    expect((await send('DELETE', `/desk/data/${name}`)).status).toBe(405);
    expect((await send('GET', '/desk/publish')).status).toBe(405);
  });

  test('409 while a merge is in progress', async () => {
    writeFileSync(join(folder, name), `<<<<<<< ours\n${zones}`);
    expect((await put(changed, hash(`<<<<<<< ours\n${zones}`))).status).toBe(409);
    writeFileSync(join(folder, name), zones);
    execFileSync('git', ['init', '-q'], { cwd: root });
    writeFileSync(join(root, '.git', 'MERGE_HEAD'), '');
    expect((await put(changed)).body.code).toBe('merging');
  });

  test('any body of a publication is answered and changes nothing unless it is right', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc
            .record({
              files: fc.array(
                fc.record(
                  {
                    name: fc.constantFrom(name, '../x'),
                    base: fc.constantFrom(hash(zones), '', 'x'),
                    text: fc.string(),
                  },
                  { requiredKeys: [] },
                ),
                { maxLength: 3 },
              ),
            })
            .map((one) => JSON.stringify(one)),
        ),
        async (text) => {
          const { status } = await send('POST', '/desk/publish', {}, text);
          expect([400, 404, 412, 422, 428]).toContain(status);
          expect(read()).toBe(zones);
        },
      ),
      { seed: 15, numRuns: 150 },
    );
  });
});

describe('who may ask', () => {
  test.each([
    { Host: 'evil.example' },
    { Host: '127.0.0.1.evil.example:80' },
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://127.0.0.1' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('403: %j', async (headers) => {
    expect((await put(changed, hash(zones), headers)).status).toBe(403);
    expect((await send('GET', '/desk/', headers as Record<string, string>)).status).toBe(403);
    expect(read()).toBe(zones);
  });

  test('behind a proxy its name and origin may, and no other', async () => {
    await close();
    await serve({ origin: 'https://desk.example.org' });
    const proxied = { Host: 'desk.example.org', Origin: 'https://desk.example.org' };
    expect((await put(changed, hash(zones), { ...proxied, Origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await put(changed, hash(zones), { ...proxied, Host: 'evil.example' })).status).toBe(403);
    expect((await put(changed, hash(zones), proxied)).status).toBe(200);
  });

  test('the page itself may', async () => {
    const own = {
      Host: `localhost:${port}`,
      Origin: `http://localhost:${port}`,
      'Sec-Fetch-Site': 'same-origin',
    };
    expect((await put(changed, hash(zones), own)).status).toBe(200);
  });
});

describe('a team', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  beforeEach(async () => {
    await close();
    for (const args of [
      ['init', '-q'],
      ['config', 'user.email', 'desk@example.org'],
      ['config', 'user.name', 'Desk'],
      ['add', '-A'],
      ['commit', '-qm', 'x'],
    ])
      git(...args);
    await serve({ team: { authorHeader: 'X-Forwarded-User' } });
  });

  test('each publication is a commit with author and reason, of these files only', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'not mine');
    git('add', 'notes.txt');
    const { body } = await publish(
      [file(name, changed)],
      { reason: 'Neue Straße\n\nBeschluss 12' },
      { 'X-Forwarded-User': Buffer.from('Jörg@example.org').toString('latin1') },
    );
    expect(git('log', '-1', '--format=%H %an <%ae> %B')).toBe(
      `${body.commit} Jörg <Jörg@example.org> Neue Straße\n\nBeschluss 12`,
    );
    expect(git('show', '--name-only', '--format=', 'HEAD')).toBe('data/plots.geojson'.slice(5));
  });

  test('without a name or a reason nothing is written', async () => {
    expect((await publish([file(name, changed)], { reason: 'x' })).body.code).toBe('no-author');
    expect(
      (await publish([file(name, changed)], { reason: 'x' }, { 'X-Forwarded-User': 'a <b@c>' })).status,
    ).toBe(403);
    expect(
      (await publish([file(name, changed)], { reason: ' ' }, { 'X-Forwarded-User': 'a' })).body.code,
    ).toBe('reason-missing');
    expect(read()).toBe(zones);
  });
});

test('a full disk and a protected folder are told in words; nothing is changed', async () => {
  for (const [code, status, told] of [
    ['ENOSPC', 507, 'disk-full'],
    ['EROFS', 500, 'read-only'],
    ['EACCES', 500, 'read-only'],
  ] as const) {
    await close();
    await serve({
      onStep: (step) => {
        if (step.startsWith('write')) throw Object.assign(new Error(code), { code });
      },
    });
    const { status: found, body } = await put(changed);
    expect([found, body.code]).toEqual([status, told]);
    expect(read()).toBe(zones);
  }
});

test('what an earlier process left half done is finished before the first answer', async () => {
  await close();
  let renames = 0;
  await serve({
    onStep: (step) => {
      if (step.startsWith('rename') && ++renames === 4) throw new Error('killed');
    },
  });
  expect((await publish([file(name, changed), file(other, changed)])).status).toBe(500);
  expect([read(), read(other)]).toEqual([changed, zones]);
  await close();
  await serve();
  expect([read(), read(other)]).toEqual([changed, changed]);
});
