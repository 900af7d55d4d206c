// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:map`: what cells on the map cost, ours against a GeoJSON source, in a browser of its own for each. Processor
// time and memory of the browser's drawing processes; without a graphics card the ratios are those of the software renderer.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from '../scripts/find-chromium.mjs';
import { isAlone, printTable, skipped } from './table.mjs';

/**
 * @typedef {import('./table.mjs').Line} Line
 * @typedef {{ emptyMs: number, firstMs: number, frameMs: number, stepMs: number, closeMs: number, memoryMb: number }} Measured
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const what = 'cells on the graphics card';
const county = 326; // cells along a side: 106,276
const country = 1847; // 3,411,409
/** The box of Germany, of which one place in fifteen is settled. */
const scattered = { side: 7450, cells: 3_600_000 };
const turns = 3;
const framesAtOnce = 6; // as in map-page.ts
const stepsAtOnce = 5;
/** Clock ticks of /proc/…/stat a second: the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** What the page is asked to make before, and what to show. */
const ways = {
  own: { make: 'makeOwn', show: 'showOwn' },
  scattered: { make: 'makeScattered', show: 'showOwn' },
  geoJson: { make: 'makeGeoJson', show: 'showGeoJson' },
};

/** All lines of the table, measured now; one line that says why where there is no browser. @returns {Promise<Line[]>} */
export async function measureMap() {
  const executablePath = findChromium();
  if (!executablePath) return [skipped(what, 'no Chromium found; npm test says how to get one')];
  const server = await serve();
  try {
    const url = `${server.resolvedUrls?.local[0] ?? ''}map.html`;
    const measure = (/** @type {number} */ side, /** @type {keyof typeof ways} */ way, given = []) =>
      inBrowser(executablePath, url, { side, ...ways[way], given });
    // In turns, because a first picture is there once a browser, and another browser finds the machine in another state.
    const [ours, peers] = [[], []];
    for (let turn = 0; turn < turns; turn++) {
      ours.push(await measure(county, 'own'));
      peers.push(await measure(county, 'geoJson'));
    }
    const dense = await measure(country, 'own');
    const apart = await measure(scattered.side, 'scattered', [scattered.cells]);
    return [
      ...countyLines(middle(ours), middle(peers)),
      ...largeLines('3,411,409 cells', country ** 2, dense),
      ...largeLines('3.6 M scattered', scattered.cells, apart),
    ];
  } finally {
    await server.close();
  }
}

async function serve() {
  const config = /** @type {const} */ ({
    root: join(root, 'bench'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: join(root, 'build/bench-map'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: join(root, 'bench/map.html') },
    },
    preview: { port: 0, host: '127.0.0.1' },
  });
  await build(config);
  return preview(config);
}

/**
 * @param {string} executablePath @param {string} url
 * @param {{ side: number, make: string, show: string, given: unknown[] }} shown
 * @returns {Promise<Measured>}
 */
async function inBrowser(executablePath, url, { side, make, show, given }) {
  const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(240_000);
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in globalThis);
    const ask = (/** @type {string} */ name, /** @type {unknown[]} */ ...given) =>
      page.evaluate(([name, given]) => globalThis.bench[name](...given), [name, given]);
    await ask('start', side);
    /** Processor time of the drawing processes, once things are at rest: the machine is shared. */
    const cost = async (/** @type {string} */ name, times = 1) => {
      const from = processorMs();
      await ask(name);
      return (processorMs() - from) / times;
    };
    await ask(make, ...given);
    await ask('frames');
    await settled();
    const emptyMb = residentMb();
    const firstMs = await cost(show);
    const memoryMb = residentMb() - emptyMb;
    // In turns, because the load of a shared machine changes from minute to minute.
    const frames = { emptyMs: [], frameMs: [] };
    for (let round = 0; round < 5; round++) {
      for (const [which, shown] of Object.entries({ emptyMs: false, frameMs: true })) {
        await ask('showCells', shown);
        frames[which].push(await cost('frames', framesAtOnce));
      }
    }
    const [emptyMs, frameMs] = [median(frames.emptyMs), median(frames.frameMs)];
    const stepMs = await cost('steps', stepsAtOnce);
    const shoot = async (/** @type {string} */ look) => {
      const folder = process.env.NUF_BENCH_SHOT;
      if (folder) await page.screenshot({ path: join(folder, `${make}-${side}-${look}.png`) });
    };
    await shoot('whole');
    await ask('lookClosely');
    const closeMs = await cost('frames', framesAtOnce);
    await shoot('close');
    return { emptyMs, firstMs, frameMs, stepMs, closeMs, memoryMb };
  } finally {
    await browser.close();
  }
}

/** The processes of our browser that draw: renderers and the one of the graphics card. Empty where there is no /proc. */
function drawingIds() {
  const lineOf = (/** @type {string} */ id, /** @type {string} */ file) => {
    try {
      return readFileSync(`/proc/${id}/${file}`, 'utf8');
    } catch {
      return ''; // ended meanwhile
    }
  };
  const parents = new Map();
  try {
    for (const id of readdirSync('/proc')) {
      const stat = /^\d+$/.test(id) ? lineOf(id, 'stat') : '';
      // Behind the name, which may hold spaces: state, then parent.
      if (stat !== '') parents.set(id, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }
  } catch {
    return [];
  }
  const isOurs = (/** @type {string | undefined} */ id) => {
    for (let at = id; at !== undefined && at !== '0'; at = parents.get(at))
      if (at === String(process.pid)) return true;
    return false;
  };
  return [...parents.keys()].filter(
    (id) => /--type=(renderer|gpu-process)/.test(lineOf(id, 'cmdline')) && isOurs(id),
  );
}

/** The median of each figure. @param {readonly Measured[]} measured @returns {Measured} */
function middle(measured) {
  const of = (/** @type {keyof Measured} */ name) => median(measured.map((one) => one[name]));
  return {
    emptyMs: of('emptyMs'),
    firstMs: of('firstMs'),
    frameMs: of('frameMs'),
    stepMs: of('stepMs'),
    closeMs: of('closeMs'),
    memoryMb: of('memoryMb'),
  };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Until the drawing processes have next to nothing left of starting, compiling and tidying up, 20 seconds at most. */
async function settled() {
  for (let round = 0, last = processorMs(); round < 20; round++) {
    await new Promise((done) => setTimeout(done, 1000));
    const now = processorMs();
    if (now - last < 50) return;
    last = now;
  }
}

/** Resident memory of the drawing processes. */
function residentMb() {
  let kb = 0;
  for (const id of drawingIds()) {
    try {
      kb += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // ended meanwhile
    }
  }
  return kb / 1024;
}

/** Processor time that the drawing processes have used so far. */
function processorMs() {
  let ticks = 0;
  for (const id of drawingIds()) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      // Behind the name, which may hold spaces: user and system time are the 12th and 13th.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // ended meanwhile
    }
  }
  return (ticks * 1000) / ticksPerSecond;
}

const line = (what, size, ms, ratio, goal, note) => ({ what, size, ms, ratio, goal, note });
const megabytes = (mb) => `+${mb.toFixed(0)} MB`;

/** A frame against one of the empty map. */
function frameLine(what, size, ms, { emptyMs }, goal) {
  return line(what, size, ms, ms / emptyMs, goal, `empty map: ${emptyMs.toFixed(0)} ms`);
}

/** @param {Measured} own @param {Measured} peer @returns {Line[]} */
function countyLines(own, peer) {
  const size = '106,276 cells';
  return [
    line(`${what}, first picture`, size, own.firstMs, 1, '', ''),
    line('  GeoJSON source', size, peer.firstMs, peer.firstMs / own.firstMs, '≥ 20×', ''),
    line('  memory', size, megabytes(own.memoryMb), 1, '', "more in the browser's drawing processes"),
    line('  GeoJSON source', size, megabytes(peer.memoryMb), peer.memoryMb / own.memoryMb, '≥ 20×', ''),
    line('  another threshold', size, own.stepMs, 1, '', 'until the map has come to rest'),
    line('  GeoJSON source', size, peer.stepMs, peer.stepMs / own.stepMs, '≥ 20×', ''),
    frameLine('  a frame', size, own.frameMs, own, '≤ 2×'),
  ];
}

/** @param {string} size @param {number} count @param {Measured} measured @returns {Line[]} */
function largeLines(size, count, measured) {
  const { firstMs, memoryMb, frameMs, closeMs, stepMs } = measured;
  const bytesACell = `${((memoryMb * 2 ** 20) / count).toFixed(0)} bytes a cell`;
  return [
    line(`${what}, first picture`, size, firstMs, null, '', ''),
    line('  memory', size, megabytes(memoryMb), null, '', bytesACell),
    frameLine('  a frame', size, frameMs, measured, '≤ 2.5×'),
    frameLine('  a frame of one town', size, closeMs, measured, '≤ 2.5×'),
    line('  another threshold', size, stepMs, null, '', ''),
  ];
}

if (isAlone(import.meta.url)) printTable(await measureMap());
