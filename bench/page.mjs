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
await dragAnOutline();
lighthouse();
await server.close();

/**
 * The script that runs in each frame in which a corner of a zone is dragged: corner, line on the map, all figures in the
 * panel, up to where the page waits for the next event. Drawing is left out, as the software renderer has no card.
 */
async function dragAnOutline() {
  const drawing = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
  const drawn = await chromium.launch({ executablePath, args: [...quiet, ...drawing] });
  const map = await drawn.newPage({ viewport: { width: 1440, height: 900 } });
  await map.addInitScript(() => {
    const { requestAnimationFrame } = globalThis;
    globalThis.steps = [];
    let isMoving = false;
    addEventListener('pointermove', () => (isMoving = true), true);
    addEventListener('pointermove', () => (isMoving = false));
    globalThis.requestAnimationFrame = (callback) => {
      if (!isMoving) return requestAnimationFrame(callback);
      return requestAnimationFrame((time) => {
        const start = performance.now();
        callback(time);
        // React's own microtask stands before this one.
        queueMicrotask(() => globalThis.steps.push(performance.now() - start));
      });
    };
  });
  await map.goto(`${server.url}#raum=site&x.vorlage=industrial-zones/industrial-freisenberg`);
  const canvas = map.locator('canvas.maplibregl-canvas');
  await map.locator('.nuf-outline-readout').waitFor();
  await map.waitForFunction(() => document.querySelector('canvas.maplibregl-canvas')?.clientWidth);
  const box = await canvas.boundingBox();
  // Where the handles are is the map's secret: the pointer looks for one until the picture offers it.
  const handle = await findHandle(map, box);
  await map.mouse.move(...handle);
  await map.mouse.down();
  for (let i = 1; i <= 90; i++) {
    await map.mouse.move(handle[0] + 60 * Math.sin(i / 7), handle[1] + 60 * Math.cos(i / 9));
  }
  await map.mouse.up();
  const steps = await map.evaluate(() => globalThis.steps);
  await drawn.close();
  const warm = steps.slice(5);
  line(
    `one frame of a dragged corner, median of ${warm.length}, scripting`,
    `${median(warm).toFixed(1)} ms`,
    'reported',
  );
  line('the longest of them', `${Math.max(...warm).toFixed(1)} ms`, 'reported');
}

async function findHandle(map, { x, y, width, height }) {
  for (let round = 0; round < 40; round++) {
    for (let across = 0.3; across < 0.95; across += 0.04) {
      const at = [x + across * width, y + (0.15 + 0.02 * round) * height];
      await map.mouse.move(...at);
      if ((await map.locator('.maplibregl-canvas-container[data-handle]').count()) > 0) return at;
    }
  }
  throw new Error('bench:page: no handle of the outline found on the map');
}

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
