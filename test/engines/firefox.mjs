// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Firefox by WebDriver BiDi (W3C), over one WebSocket.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyStrokes } from './key-strokes.mjs';

const names = ['firefox-esr', 'firefox'];

/** Settings of a person with a mouse, so that the moving map comes unasked as it does for them. */
const preferences = {
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
  'intl.accept_languages': 'de',
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.shell.checkDefaultBrowser': false,
};

/** Undefined where there is none. */
export const firefoxProgram = () => names.find((name) => spawnSync(name, ['--version']).status === 0);

/** @typedef {import('./run.mjs').Engine} Engine @param {{ display: string, scheme?: 'light' | 'dark', more?: Record<string, unknown> }} options @returns {Promise<Engine | null>} null where there is no Firefox */
export async function startFirefox({ display, scheme = 'light', more = {} }) {
  const program = firefoxProgram();
  if (!program) return null;
  const profile = mkdtempSync(join(tmpdir(), 'nuf-firefox-'));
  const all = {
    ...preferences,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    ...more,
  };
  const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    {
      env: { ...process.env, DISPLAY: display },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((done) => child.once('exit', done));
  const address = await new Promise((done, fail) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found) done(`${found[1]}/session`);
    });
    child.once('exit', () => fail(new Error(`Firefox did not start: ${said.slice(-500)}`)));
  });
  const call = await connection(address);
  await call('session.new', { capabilities: {} });
  const { context } = await call('browsingContext.create', { type: 'tab' });
  return {
    name: 'firefox',
    open: async (url, { width, height }) => {
      await call('browsingContext.setViewport', { context, viewport: { width, height } });
      await call('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
      await call('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (script) => {
      const { result, exceptionDetails } = await call('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${script})()))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value ?? 'null');
    },
    type: async (text) => {
      const actions = keyStrokes(text);
      await call('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    picture: async () =>
      Buffer.from((await call('browsingContext.captureScreenshot', { context })).data, 'base64'),
    print: async () => {
      // Centimetres. The sheet brings its own margins.
      const page = { width: 21, height: 29.7 };
      return Buffer.from(
        (await call('browsingContext.print', { context, page, background: true })).data,
        'base64',
      );
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** @param {string} address @returns {Promise<(method: string, params: object) => Promise<any>>} */
async function connection(address) {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', fail);
  });
  /** @type {Map<number, { done: (value: any) => void, fail: (error: Error) => void }>} */
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(data);
    if (error) waiting.get(id)?.fail(new Error(`${error}: ${message}`));
    else waiting.get(id)?.done(result);
    waiting.delete(id);
  });
  let last = 0;
  return (method, params) =>
    new Promise((done, fail) => {
      last++;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
