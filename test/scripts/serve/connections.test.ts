// SPDX-License-Identifier: EUPL-1.2
// A server that anybody may call: dropped downloads, slow and silent callers, and requests that are none.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersFile, securityHeaders } from '../../../scripts/policy.mjs';
import { startServer } from '../../../scripts/serve.mjs';

const dir = mkdtempSync(join(tmpdir(), 'nuf-connections-'));
const large = join(dir, 'large.cells');
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Seite</title>');
  writeFileSync(join(dir, '_headers'), headersFile(['assets/', 'index.html', 'large.cells']));
  writeFileSync(large, '');
  truncateSync(large, 50_000_000);
  server = await startServer({
    dir,
    times: { head: 300, request: 300, silence: 600, betweenRequests: 500, check: 50 },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

function call(): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(server.port, '127.0.0.1', () => done(socket));
    socket.once('error', fail);
  });
}

/** Everything that is answered to these bytes until the server ends the connection. */
async function answerTo(bytes: string): Promise<string> {
  const socket = await call();
  let text = '';
  socket.on('data', (part) => (text += part.toString('latin1')));
  socket.on('error', () => {});
  socket.write(bytes);
  await new Promise((done) => socket.once('close', done));
  return text;
}

const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;

test.skipIf(!existsSync('/proc/self/fd'))(
  '2,000 dropped downloads leave no file open, and the next one is answered',
  async () => {
    let served = 0;
    const drop = async () => {
      const socket = await call();
      socket.write(get('/large.cells'));
      // A busy machine may be later than the time that a head is given: then the server ends the call.
      await new Promise((done) => {
        socket.once('data', () => {
          served += 1;
          done(null);
        });
        socket.once('error', () => {});
        socket.once('close', done);
      });
      socket.destroy();
    };
    for (let i = 0; i < 40; i++) await Promise.all(Array.from({ length: 50 }, drop));
    expect(served).toBeGreaterThan(1000);
    const open = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`) === large;
        } catch {
          return false; // closed meanwhile
        }
      }).length;
    await expect.poll(open, { timeout: 10_000 }).toBe(0);
    expect(await answerTo(get('/', 'Connection: close\r\n'))).toMatch(/^HTTP\/1\.1 200 OK/);
  },
);

test.each([
  ['says nothing', '', /^(HTTP\/1\.1 408|$)/],
  ['never ends its head', 'GET / HTTP/1.1\r\nHost: x\r\nX: ', /^HTTP\/1\.1 408/],
  ['asks once and stays', get('/'), /^HTTP\/1\.1 200 OK/],
])('a caller who %s is sent away', async (_, bytes, expected) => {
  expect(await answerTo(bytes)).toMatch(expected);
});

test('a caller who does not take what was asked for is sent away', async () => {
  const socket = await call();
  socket.pause();
  socket.write(get('/large.cells'));
  socket.on('error', () => {});
  await expect
    .poll(
      () =>
        new Promise((done) =>
          // Writing to a connection that the other end has left is an error; writing to a full one is not.
          socket.write('x', (error) => done(error?.message ?? 'open')),
        ),
      { timeout: 10_000 },
    )
    .not.toBe('open');
  socket.destroy();
});

test('a body that nobody asked for is neither waited for nor read', async () => {
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n';
  for (const expects of ['', 'Expect: 100-continue\r\n']) {
    const text = await answerTo(`${head}${expects}\r\n${expects === '' ? 'begin' : ''}`);
    expect(text).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n/);
    expect(text).toMatch(/\r\nConnection: close\r\n/);
  }
});

test.each([
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n', 400],
  ['a path above the root', get('/../x', 'Connection: close\r\n'), 400],
  ['a head too long', get('/', `X: ${'x'.repeat(40_000)}\r\n`), 431],
  ['a tunnel', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['an expectation', get('/', 'Expect: tea\r\nConnection: close\r\n'), 417],
])('%s is refused with every header of the policy and is kept by nobody', async (_, bytes, status) => {
  const text = await answerTo(bytes);
  expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  for (const [name, value] of [...Object.entries(securityHeaders()), ['Cache-Control', 'no-store']])
    expect(text).toContain(`\r\n${name}: ${value}\r\n`);
});
