// SPDX-License-Identifier: EUPL-1.2
// A real browser on a real disk: tabs closed and the whole browser killed in the middle of the work. Nothing that was
// confirmed is ever lost, and nothing is found that was never done.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { chromiumFlags } from './chromium-flags';

const kills = {
  tabs: Number(process.env.NUF_TAB_KILLS ?? 100),
  browsers: Number(process.env.NUF_BROWSER_KILLS ?? 10),
};
const profile = mkdtempSync(join(tmpdir(), 'nuf-kills-'));

let server: Server;
let site = '';
let browser: ChildProcess | null = null;
/** Pictures by their gesture, the last one that the page was told is kept, and what it found at its last start. */
const pictures = new Map<number, string>();
let kept = 0;
let found: { seq: number; picture: string; damaged: number } | null = null;
let failure: string | null = null;
/** Resolves when the page tells something for which it says true. */
let wanted: { when: () => boolean; done: () => void } | null = null;

function hear(what: string, body: string): void {
  const said = JSON.parse(body);
  if (what === 'trying') pictures.set(said.seq, said.picture);
  if (what === 'kept') kept = said.seq;
  if (what === 'found') found = said;
  if (what === 'failed') failure = said;
  if (wanted && (failure !== null || wanted.when())) wanted.done();
}

const until = (when: () => boolean) =>
  new Promise<void>((done) => {
    wanted = { when, done };
    if (when()) done();
  });

beforeAll(async () => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, minify: false, lib: { entry: 'test/browser/draft-page.ts', formats: ['es'] } },
  });
  const [{ output }] = built as unknown as [{ output: { code: string }[] }];
  const script = output[0]!.code;
  server = createServer((request, response) => {
    const [, what] = /^\/tell\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (what) {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        hear(what, body);
        response.end();
      });
      return;
    }
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await kill();
  server.closeAllConnections();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the browser with the same profile; answers with the address at which its tabs are opened and closed. */
async function start(url: string): Promise<string> {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const flags = [
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--no-first-run',
    '--disable-gpu',
  ];
  browser = spawn(
    findChromium()!,
    [...chromiumFlags.filter((flag) => !/gpu|gl|swiftshader/.test(flag)), ...flags, url],
    {
      stdio: 'ignore',
      // A group of its own, so that all of its processes die at once, as when the power fails for them.
      detached: true,
    },
  );
  for (;;) {
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      return `http://127.0.0.1:${port}/json`;
    } catch {
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

async function kill(): Promise<void> {
  const running = browser;
  browser = null;
  if (!running?.pid || running.exitCode !== null) return;
  const gone = new Promise((done) => running.once('exit', done));
  process.kill(-running.pid, 'SIGKILL');
  await gone;
}

function judge(what: string): void {
  expect(failure, what).toBeNull();
  expect(found, what).not.toBeNull();
  const { seq, picture, damaged } = found!;
  expect(damaged, what).toBe(0);
  expect(seq, what).toBeGreaterThanOrEqual(kept);
  expect(seq, what).toBeLessThanOrEqual(kept + 1);
  if (seq > 0) expect(picture, what).toBe(pictures.get(seq));
  // A gesture that was on the disk and not yet confirmed counts from now on.
  kept = seq;
  found = null;
}

test('tabs closed and browsers killed in the middle of the work: no confirmed gesture is lost', async () => {
  let json = await start('about:blank');
  for (let n = 1; n <= kills.tabs; n++) {
    const opened = await fetch(`${json}/new?${site}`, { method: 'PUT' });
    const { id } = (await opened.json()) as { id: string };
    await until(() => found !== null);
    judge(`tab ${n}`);
    const goal = kept + 1 + (n % 9);
    await until(() => kept >= goal);
    await fetch(`${json}/close/${id}`);
    // Its last writes are over when it is gone; only then is the next one asked.
    for (let tabs = id; tabs.includes(id); ) tabs = await (await fetch(`${json}/list`)).text();
  }
  await kill();
  for (let n = 1; n <= kills.browsers; n++) {
    json = await start(site);
    await until(() => found !== null);
    judge(`browser ${n}`);
    const goal = kept + 1 + (n % 13);
    await until(() => kept >= goal);
    await kill();
  }
  expect(kept).toBeGreaterThan(kills.tabs + kills.browsers);
});
