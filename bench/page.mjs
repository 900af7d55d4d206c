// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:page`: what the built page costs a person. Waiting between click and answer, longest blocks of the main
// thread, and Lighthouse where it is installed. Run `npm run build` first. The map's software renderer would drown every
// other figure, so waiting and blocks are measured without WebGL, and Lighthouse without painting by it.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';
import { startServer } from '../scripts/serve.mjs';
import { quietFlags } from './quiet-flags.mjs';
import { isAlone, printTable, skipped } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wait = 'waiting of a person in the page';

/**
 * All lines of the table, measured now; one line that says why where nothing can be measured.
 * @returns {Promise<import('./table.mjs').Line[]>}
 */
export async function measurePage() {
  const executablePath = findChromium();
  if (!executablePath) return [skipped(wait, 'no Chromium found; npm test says how to get one')];
  if (!existsSync(join(root, 'dist/index.html')))
    return [skipped(wait, 'no build found; run npm run build first')];
  const server = await startServer({ dir: join(root, 'dist') });
  try {
    return [
      ...(await waits(executablePath, server.url)),
      ...(await dragAnOutline(executablePath, server.url)),
      ...(await lighthouse(executablePath, server.url)),
    ];
  } finally {
    await server.close();
  }
}

const line = (what, ms, goal, note = '') => ({ what, size: 'wall time', ms, ratio: null, goal, note });

async function waits(executablePath, url) {
  const browser = await chromium.launch({ executablePath, args: [...quietFlags, '--disable-3d-apis'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      globalThis.blocks = [];
      new PerformanceObserver((list) =>
        globalThis.blocks.push(...list.getEntries().map((entry) => entry.duration)),
      ).observe({ type: 'longtask', buffered: true });
    });
    const example = () => page.getByRole('button', { name: /Was gibt es hier/ });
    await page.goto(url);
    await example().waitFor();
    const atStart = await longest(page);
    const answers = [];
    for (let round = 0; round < 7; round++) {
      answers.push(await clickToAnswer(page));
      await page.goBack();
      await example().waitFor();
    }
    await page.getByRole('tab', { name: 'Zahlen' }).click();
    await page.getByText('Für wie viele gibt es das?').waitFor();
    await page.evaluate(() => globalThis.blocks.splice(0));
    for (const speed of ['30', '100', '400'])
      await page.getByRole('radio', { name: speed, exact: true }).check({ force: true });
    return [
      line('click to answer in the page', median(answers), '≤ 100 ms', 'median of 7'),
      line('longest block of the main thread, page opens', atStart, '', 'reported'),
      line('longest block, three changes of the threshold', await longest(page), '≤ 200 ms'),
    ];
  } finally {
    await browser.close();
  }
}

/**
 * The script that runs in each frame in which a corner of a zone is dragged: corner, line on the map, all figures in the
 * panel, up to where the page waits for the next event. Drawing is left out, as the software renderer has no card.
 */
async function dragAnOutline(executablePath, url) {
  const drawing = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
  const drawn = await chromium.launch({ executablePath, args: [...quietFlags, ...drawing] });
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
  await map.goto(`${url}#raum=site&x.vorlage=industrial-zones/industrial-freisenberg`);
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
  return [
    line('one frame of a dragged corner, scripting', median(warm), '', `reported; median of ${warm.length}`),
    line('  the longest of them', Math.max(...warm), '', 'reported'),
  ];
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
function clickToAnswer(page) {
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

function longest(page) {
  return page.evaluate(() => Math.max(0, ...globalThis.blocks));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * Lighthouse as the fact base ran it: the page's own pictures without software GL (`--disable-gpu`), which would paint every
 * pixel of the page on the two cores that are measured; WebGL itself can still be had. Second, for comparison and without a
 * goal, the score with all of the page painted by software GL.
 */
async function lighthouse(executablePath, url) {
  const program = join(root, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(program)) return [skipped('Lighthouse, mobile', 'npm install --no-save lighthouse@12.8.2')];
  const runs = [];
  for (let run = 0; run < 5; run++) {
    const report = await lighthouseOnce(program, executablePath, url, ['--disable-gpu']);
    if (typeof report === 'string') return [skipped('Lighthouse, mobile', report)];
    runs.push(report.categories);
  }
  const drowned = await lighthouseOnce(program, executablePath, url, []);
  const rows = Object.keys(runs[0]).map((name) => {
    const scores = runs.map((categories) => categories[name].score);
    const goal = name === 'performance' ? '≥ 0.9' : '1';
    return line(
      `Lighthouse, mobile: ${name}`,
      String(median(scores)),
      goal,
      `median of ${scores.length}, least ${Math.min(...scores)}`,
    );
  });
  if (typeof drowned === 'string') return rows;
  const { score: drownedScore } = drowned.categories.performance;
  const score = drownedScore === null ? 'no score' : String(drownedScore);
  return [...rows, line('  performance, all painted by software GL', score, '', 'reported; one run')];
}

/** The report of one run, or a sentence that says why there is none. */
async function lighthouseOnce(program, executablePath, url, painting) {
  const out = join(mkdtempSync(join(tmpdir(), 'nuf-lighthouse-')), 'report.json');
  const gl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const flags = ['--headless=new', ...painting, ...gl, ...quietFlags].join(' ');
  // Not waited for by standing still: the server of the page is in this process.
  const run = spawn(
    process.execPath,
    [program, url, '--quiet', '--output=json', `--output-path=${out}`, `--chrome-flags=${flags}`],
    { env: { ...process.env, CHROME_PATH: executablePath }, timeout: 120_000 },
  );
  let stderr = '';
  run.stderr.on('data', (piece) => {
    stderr += piece;
  });
  await new Promise((done) => run.on('close', done));
  if (!existsSync(out)) return `ended without a report: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  return JSON.parse(readFileSync(out, 'utf8'));
}

if (isAlone(import.meta.url)) printTable(await measurePage());
