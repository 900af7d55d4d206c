// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:country-page -- [--webgl] [--turns 2] <folder of a build> <folder of another>`: how builds of a country's page open, in
// turn. Without WebGL: when the two numbers stand, what the page worked until then and 15 s later, and what it then keeps in
// memory. With it (drawn by Chromium's software renderer): when the whole picture stands, what the page and the drawing process work
// until then and until nothing happens any more, and the same for the first movement by a key. docs/scale.md says how the builds
// are made that were compared.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';
import { startServer } from '../scripts/serve.mjs';
import { quietFlags } from './quiet-flags.mjs';

const without = [...quietFlags, '--disable-3d-apis'];
// What is no map is put together without the software renderer, as in the browser tests: it would cost more than the map.
const withWebGl = [
  ...quietFlags,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
];
const afterMs = 15_000;
const patienceMs = 120_000;
/** A picture of a country with a software renderer on a busy machine. */
const picturePatienceMs = 600_000;
/** Nothing happens any more when page and drawing process work less than this share of so long a time. */
const quiet = { ms: 4000, share: 0.03 };

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { webgl: { type: 'boolean', default: false }, turns: { type: 'string', default: '2' } },
});
if (folders.length === 0) {
  console.error(
    'bench:country-page: no folder given; expected one or more folders of a build (index.html in it)',
  );
  process.exit(2);
}
for (let turn = 0; turn < Number(values.turns); turn++) {
  for (const dir of folders)
    console.log(JSON.stringify({ dir, ...(await opened(dir, values.webgl ? picture : opening)) }));
}

/** What `measure` finds on the page of a build in a browser of its own. */
async function opened(dir, measure) {
  const server = await startServer({ dir });
  const args = measure === picture ? withWebGl : without;
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  try {
    const cdp = await browser.newBrowserCDPSession();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    return await measure(page, server.url, cdp);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Times in milliseconds and seconds of processor time, memory in megabytes, of the process that shows the page. */
async function opening(page, url, cdp) {
  const begun = performance.now();
  await page.goto(url, { timeout: patienceMs });
  const numbers = page.locator('.nuf-share__value').filter({ hasText: '%' });
  await numbers.nth(1).waitFor({ timeout: patienceMs });
  const numbersMs = Math.round(performance.now() - begun);
  const atNumbers = await busiest(cdp);
  await page.waitForTimeout(afterMs);
  const later = await busiest(cdp);
  return { numbersMs, numbersCpuS: atNumbers.cpuS, laterCpuS: later.cpuS, laterMb: later.residentMb };
}

/** The same of the process of the page and of the one that draws, until the whole picture stands, and from there for a movement. */
async function picture(page, url, cdp) {
  const begun = performance.now();
  await page.goto(url, { timeout: patienceMs });
  // A build that shows the still picture where no card draws says when it is whole.
  const whole = '.nuf-stage[data-picture="map"], .nuf-stage canvas[data-whole]';
  await page.locator(whole).first().waitFor({ timeout: picturePatienceMs });
  const wholeMs = Math.round(performance.now() - begun);
  const wholeCpuS = (await spentS(cdp)).all;
  const still = await quietAfter(page, cdp);
  const { page: pageCpuS, drawing: drawingCpuS, all: pictureCpuS } = still.spent;
  const pictureMs = Math.round(still.at - begun);
  if (process.env.NUF_PICTURE) await page.screenshot({ path: process.env.NUF_PICTURE });
  const { residentMb: pageMb } = await busiest(cdp);
  const moved = performance.now();
  const before = (await spentS(cdp)).all;
  await page.locator('.nuf-stage__layer:not([inert]) [tabindex]').first().focus();
  await page.keyboard.press('ArrowLeft');
  await page.locator('.nuf-stage[data-picture="map"]').waitFor({ timeout: picturePatienceMs });
  const moveMs = Math.round(performance.now() - moved);
  const moveCpuS = Math.round(((await quietAfter(page, cdp)).spent.all - before) * 10) / 10;
  return { wholeMs, wholeCpuS, pictureMs, pageCpuS, drawingCpuS, pictureCpuS, pageMb, moveMs, moveCpuS };
}

/** When nothing happens any more, and what was spent until then. */
async function quietAfter(page, cdp) {
  const begun = performance.now();
  let still = { at: begun, spent: await spentS(cdp) };
  for (const last = begun + picturePatienceMs; performance.now() < last; ) {
    await page.waitForTimeout(quiet.ms);
    const now = { at: performance.now(), spent: await spentS(cdp) };
    const share = (now.spent.all - still.spent.all) / ((now.at - still.at) / 1000);
    if (share < quiet.share) break;
    still = now;
  }
  return still;
}

/** Seconds of processor time so far: of all processes that show pages, of the one that draws, of both. */
async function spentS(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const of = (kind) => processInfo.filter(({ type }) => type === kind).reduce((s, p) => s + p.cpuTime, 0);
  const [page, drawing] = [of('renderer'), of('GPU')];
  const round = (seconds) => Math.round(seconds * 10) / 10;
  return { page: round(page), drawing: round(drawing), all: round(page + drawing) };
}

/** Of several renderers the one that keeps the most: the others are the browser's own. */
async function busiest(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }) => ({ cpuS: Math.round(cpuTime * 100) / 100, residentMb: residentMb(id) }));
  return renderers.sort((a, b) => b.residentMb - a.residentMb)[0];
}

function residentMb(pid) {
  const [, kb] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1024);
}
