// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:page`: what the built page costs a person. Waiting between click and answer, longest blocks of the main
// thread, and Lighthouse where it is installed. Run `npm run build` first. The map's software renderer would drown every
// other figure, so waiting and blocks are measured without WebGL; Lighthouse sees the page as it is.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';
import { startServer } from '../scripts/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const executablePath = findChromium();
if (!executablePath) throw new Error('bench:page: no Chromium found; npm test says how to get one');
const server = await startServer({ dir: join(root, 'dist') });
const line = (what, value, allowed) => console.log(`${what.padEnd(58)} ${value.padStart(12)}   ${allowed}`);

const browser = await chromium.launch({ executablePath, args: [...quiet, '--disable-3d-apis'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(() => {
  globalThis.blocks = [];
  new PerformanceObserver((list) =>
    globalThis.blocks.push(...list.getEntries().map((entry) => entry.duration)),
  ).observe({
    type: 'longtask',
    buffered: true,
  });
});
await page.goto(server.url);
await page.getByRole('button', { name: /Was gibt es hier/ }).waitFor();
const atStart = await longest();
const waits = [];
for (let round = 0; round < 7; round++) {
  waits.push(await clickToAnswer());
  await page.goBack();
  await page.getByRole('button', { name: /Was gibt es hier/ }).waitFor();
}
line('click to answer in the page, median of 7', `${median(waits).toFixed(0)} ms`, '≤ 100 ms');
await page.getByRole('tab', { name: 'Zahlen' }).click();
await page.getByText('Wie viele haben es?').waitFor();
await page.evaluate(() => globalThis.blocks.splice(0));
for (const speed of ['30', '100', '400'])
  await page.getByRole('radio', { name: speed, exact: true }).check({ force: true });
line('longest block of the main thread while the page opens', `${atStart.toFixed(0)} ms`, 'reported');
line(
  'longest block afterwards: three changes of the threshold',
  `${(await longest()).toFixed(0)} ms`,
  '≤ 200 ms',
);
await browser.close();
lighthouse();
await server.close();

/** Milliseconds from a click on an example to the first frame that shows its answer. */
function clickToAnswer() {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const button = [...document.querySelectorAll('button')].find((b) =>
          b.textContent?.includes('Was gibt es hier'),
        );
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (!document.querySelector('.nuf-answer__verdict')) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - start));
        }).observe(document.body, { childList: true, subtree: true });
        button?.click();
      }),
  );
}

function longest() {
  return page.evaluate(() => Math.max(0, ...globalThis.blocks));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function lighthouse() {
  const program = join(root, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(program)) {
    line('Lighthouse, mobile', 'skipped', 'npm install --no-save lighthouse@12.8.2');
    return;
  }
  const out = join(mkdtempSync(join(tmpdir(), 'nuf-lighthouse-')), 'report.json');
  const flags = ['--headless', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...quiet].join(' ');
  spawnSync(
    process.execPath,
    [program, server.url, '--quiet', '--output=json', `--output-path=${out}`, `--chrome-flags=${flags}`],
    {
      env: { ...process.env, CHROME_PATH: executablePath },
    },
  );
  for (const [name, { score }] of Object.entries(JSON.parse(readFileSync(out, 'utf8')).categories)) {
    line(`Lighthouse, mobile: ${name}`, String(score), name === 'performance' ? '≥ 0.9' : '1');
  }
}
