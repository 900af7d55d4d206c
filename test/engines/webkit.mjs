// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// WebKitGTK, kin of every iPhone's browser, by the W3C WebDriver protocol; paper by its own print operation, which the
// protocol does not reach.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { keyStrokes } from './key-strokes.mjs';

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

export const webKitIsThere = () => existsSync(browser) && !spawnSync('WebKitWebDriver', ['--version']).error;

/** @typedef {import('./run.mjs').Engine} Engine @param {{ display: string, port: number, isFullScreen: boolean, scheme?: 'light' | 'dark' }} options @returns {Promise<Engine | null>} null where there is no WebKit */
export async function startWebKit({ display, port, isFullScreen, scheme = 'light' }) {
  if (!webKitIsThere()) return null;
  const dark = scheme === 'dark';
  const environment = {
    ...process.env,
    DISPLAY: display,
    LANG: 'de_DE.UTF-8',
    LANGUAGE: 'de',
    ...(dark ? { GTK_THEME: 'Adwaita:dark' } : {}),
  };
  const child = spawn('WebKitWebDriver', [`--port=${port}`], { env: environment, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  const ask = async (
    /** @type {string} */ method,
    /** @type {string} */ path,
    /** @type {object} */ body = {},
  ) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  for (let tries = 0; tries < 100; tries++) {
    if (
      await ask('GET', '/status').then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  const args = ['--automation', ...(dark ? ['--dark-mode'] : []), ...(isFullScreen ? ['--full-screen'] : [])];
  const { sessionId } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args } } },
  });
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  let address = '';
  return {
    name: 'webkit',
    // Of webkit-print.py, 10 mm; it prints no running heads into it.
    margin: 28.3,
    open: async (url, { width, height }) => {
      // What stands above the page in its window.
      if (!isFullScreen) await ask('POST', `${session}/window/rect`, { width, height: height + 38 });
      await ask('POST', `${session}/url`, { url: 'about:blank' });
      await ask('POST', `${session}/url`, { url });
      address = url;
    },
    evaluate: async (script) => {
      const body = `const done = arguments[0]; (${script})().then((value) => done(JSON.stringify(value)), (error) => done(JSON.stringify({ failed: String(error) })));`;
      return JSON.parse(await ask('POST', `${session}/execute/async`, { script: body, args: [] }));
    },
    type: async (text) => {
      const actions = keyStrokes(text);
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    picture: async () => Buffer.from(await ask('GET', `${session}/screenshot`), 'base64'),
    print: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nuf-print-'));
      const file = join(folder, 'page.pdf');
      const script = fileURLToPath(new URL('webkit-print.py', import.meta.url));
      // Not waited for in one piece: the server that the page is asked from is in this process.
      const printing = spawn('/usr/bin/python3', [script, address, file], {
        env: environment,
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: 120_000,
      });
      let said = '';
      printing.stderr.on('data', (part) => (said += part));
      const status = await new Promise((done) => printing.once('exit', done));
      if (status !== 0) throw new Error(`WebKit did not print: ${said.slice(-300)}`);
      const bytes = readFileSync(file);
      rmSync(folder, { recursive: true });
      return bytes;
    },
    close: async () => {
      await ask('DELETE', session).catch(() => {});
      child.kill('SIGTERM');
      await ended;
    },
  };
}
