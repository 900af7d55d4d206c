// SPDX-License-Identifier: EUPL-1.2
// What reading and checking 100 MB of GeoJSON costs: the scanner against JSON.parse with geojson-validation, in
// processor time and live memory, and what 100,000 errors add. Each figure comes from a process of its own.

import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const self = fileURLToPath(import.meta.url);
const bundle = join(dirname(self), '../build/bench-scan/scan-file.js');
/** Where the made files lie while they are needed: 600 MB. */
const folder = join(tmpdir(), `nuf-bench-${process.pid}`);
const megabytes = Number(process.env.NUF_BENCH_MB ?? 100);
const rounds = Number(process.env.NUF_BENCH_ROUNDS ?? 3);

/**
 * @typedef {{ cpuMs: number, parseMs: number, liveMb: number, features: number, errors: number }} Measured
 * @typedef {import('./table.mjs').Line} Line
 */

/** All lines of the table, measured now. @returns {Promise<Line[]>} */
export async function measureScan() {
  await build();
  try {
    return [
      ...(await measureReading('cells')),
      ...(await measureReading('zones')),
      ...(await measureErrors()),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {'cells' | 'zones'} kind @returns {Promise<Line[]>} */
async function measureReading(kind) {
  const file = await madeFile(kind, `${kind}-${megabytes}`, 0);
  const [ours, peer] = medians([
    [file, 'scan'],
    [file, 'validate'],
  ]);
  const features = `${ours.features.toLocaleString('en')} features`;
  const line = { size: `${megabytes} MB, ${features}`, ratio: 1, goal: '' };
  const share = Math.round((ours.liveMb / peer.liveMb) * 100);
  return [
    {
      ...line,
      what: `reading ${kind}, own scan`,
      ms: ours.cpuMs,
      note: `${round(ours.liveMb)} MB stay besides the file`,
    },
    { ...line, what: '  JSON.parse alone', ms: peer.parseMs, ratio: peer.parseMs / ours.cpuMs, note: '' },
    {
      ...line,
      what: '  JSON.parse and geojson-validation',
      ms: peer.cpuMs,
      ratio: peer.cpuMs / ours.cpuMs,
      goal: '≥ 2.5×',
      note: `${round(peer.liveMb)} MB stay; the scan keeps ${share} % of it (goal ≤ 33 %)`,
    },
  ];
}

/** 100,000 features with one error each, in a small file of nothing else and in the big one, against the same without. */
async function measureErrors() {
  const lines = [];
  for (const [kind, name] of [
    ['points', 'points'],
    ['cells', `cells-${megabytes}`],
  ]) {
    const files = [await madeFile(kind, name, 0)];
    for (const fault of Object.keys(faults))
      files.push(await madeFile(kind, `${name}-${fault}`, 100_000, fault));
    const [good, ...bad] = medians(files.map((file) => [file, 'scan']));
    for (const [i, fault] of Object.keys(faults).entries()) {
      const { cpuMs, errors, features } = bad[i];
      lines.push({
        what: `  own scan, ${errors.toLocaleString('en')} × ${fault}`,
        size: `${features.toLocaleString('en')} ${kind}`,
        ms: cpuMs,
        ratio: cpuMs / good.cpuMs,
        goal: '≤ 2×',
        note: `ratio to the file without: ${round(good.cpuMs)} ms`,
      });
    }
  }
  return lines;
}

/** @type {Readonly<Record<string, (text: string) => string>>} One error put into the text of a feature. */
const faults = {
  'a text as coordinate': (text) => text.replace(/\[(-?[\d.]+),(-?[\d.]+)\]/, '["$1",$2]'),
  'properties no object': (text) => text.replace(/"properties":\{[^}]*\}/, '"properties":5'),
  'broken syntax in a position': (text) => text.replace(/\[(-?[\d.]+),/, '[$1;'),
  'no coordinates': (text) => text.replace('"coordinates"', '"coordinate"'),
};

async function build() {
  const vite = await import('vite');
  await vite.build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(dirname(self), '../src/core/large-file/scan-file.ts'),
      outDir: dirname(bundle),
      emptyOutDir: true,
      target: 'node20',
    },
  });
}

/** Numbers 0 ≤ x < 1, the same on every machine (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const digits = (value) => Number(value.toFixed(7));

/** Features as text. Cells: small squares with six properties. Zones: rings of 50 to 500 positions. Points: 100 bytes. */
const makers = {
  cells(i, random) {
    const [x, y] = [7 + (i % 600) * 0.0014, 51 + Math.floor(i / 600) * 0.0009];
    const ring = [
      [x, y],
      [x + 0.0014, y],
      [x + 0.0014, y + 0.0009],
      [x, y + 0.0009],
      [x, y],
    ].map((p) => p.map(digits));
    const share = () => Math.floor(random() * 100);
    const id = `100mN${56000 + Math.floor(i / 600)}E${4000 + (i % 600)}`;
    const properties = {
      id,
      down30: share(),
      down100: share(),
      down1000: share(),
      class: i % 7,
      ready: 2018 + (i % 9),
    };
    return { type: 'Feature', id: i, properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  },
  zones(i, random) {
    const [x, y, n] = [7 + random(), 51 + random(), 50 + Math.floor(random() * 450)];
    const ring = Array.from({ length: n }, (_, k) => {
      const radius = 0.002 + random() * 0.001;
      return [x + radius * Math.cos((k / n) * 2 * Math.PI), y + radius * Math.sin((k / n) * 2 * Math.PI)].map(
        digits,
      );
    });
    ring.push(ring[0]);
    const properties = {
      id: i,
      name: `Gebiet ${i}`,
      kind: random() < 0.4 ? 'GE' : 'WA',
      note: `Äußere Straße "${i}"`,
    };
    return { type: 'Feature', id: i, properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  },
  points: (i) => ({
    type: 'Feature',
    properties: { a: i },
    geometry: { type: 'Point', coordinates: [digits(7 + (i % 997) / 9970), digits(51 + (i % 991) / 9910)] },
  }),
};

/** A made file; its first `errors` features get the fault. @returns {Promise<string>} path */
async function madeFile(kind, name, errors, fault) {
  const path = join(folder, `${name.replaceAll(' ', '-')}.geojson`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const random = seeded(7);
  const stream = createWriteStream(path);
  stream.write('{"type":"FeatureCollection","features":[\n');
  const isDone = kind === 'points' ? (i) => i === 100_000 : (_, bytes) => bytes > megabytes * 1e6;
  for (let i = 0, bytes = 0; !isDone(i, bytes); ) {
    const lines = [];
    while (lines.length < 2000 && !isDone(i, bytes)) {
      const text = JSON.stringify(makers[kind](i, random));
      lines.push((i > 0 ? ',\n' : '') + (i < errors ? faults[fault](text) : text));
      bytes += text.length;
      i++;
    }
    if (!stream.write(lines.join(''))) await new Promise((go) => stream.once('drain', go));
  }
  await new Promise((go) => stream.end('\n]}\n', go));
  return path;
}

/**
 * For each job the median by time of some runs, each in a process of its own; the jobs take turns, so that a busy
 * minute of the machine strikes all of them. @param {[file: string, mode: string][]} jobs @returns {Measured[]}
 */
function medians(jobs) {
  const runs = jobs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [file, mode]] of jobs.entries()) {
      const args = ['--expose-gc', '--max-old-space-size=4096', self, mode, file];
      runs[i].push(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
    }
  }
  return runs.map((all) => all.sort((a, b) => a.cpuMs - b.cpuMs)[Math.floor(rounds / 2)]);
}

/** What is measured; `parsed` is called when the text has become objects. */
const modes = {
  async scan(bytes) {
    const { scanFile } = await import(pathToFileURL(bundle).href);
    return () => {
      const { columns, report } = scanFile(bytes, 'bench.geojson');
      return { kept: columns, features: report.features, errors: report.refused };
    };
  },
  async validate(bytes) {
    const { default: validation } = await import('geojson-validation');
    return (parsed) => {
      const kept = JSON.parse(new TextDecoder().decode(bytes));
      parsed();
      return { kept, features: kept.features.length, errors: validation.valid(kept, true).length };
    };
  },
};

async function measureHere(mode, file) {
  const bytes = new Uint8Array(readFileSync(file));
  const work = await modes[mode](bytes);
  globalThis.gc();
  const before = heldBytes();
  const start = process.cpuUsage();
  let parseMs = 0;
  const result = work(() => {
    parseMs = msSince(start);
  });
  const cpuMs = msSince(start);
  globalThis.gc();
  const liveMb = (heldBytes() - before) / 1e6;
  // Looked at after the measuring, so that nothing was freed before it.
  const { kept, features, errors } = result;
  if (!kept) throw new Error(`${mode}: nothing was read`);
  console.log(JSON.stringify({ cpuMs, parseMs, liveMb, features, errors }));
}

function heldBytes() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function msSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const round = (value) => Math.round(value).toLocaleString('en');

const [mode, file] = process.argv.slice(2);
if (process.argv[1] === self && mode && file) await measureHere(mode, file);
