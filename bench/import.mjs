// SPDX-License-Identifier: EUPL-1.2
// `nuf import` of files of about 100 MB against `ogr2ogr`, which converts the same file to GeoJSON in degrees: processor time and
// peak memory of both, taking turns. Makes its inputs from a seed, by GDAL, in build/import-given or in the folder that
// NUF_IMPORT names, when it is called alone (`npm run bench:import`); `--only shp,gpkg` measures some of them, NUF_BENCH_ROUNDS says
// how often.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { seeded } from './seeded.mjs';
import { isAlone, printTable, skipped } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.env.NUF_IMPORT ?? join(root, 'build/import-given');
const rounds = Number(process.env.NUF_BENCH_ROUNDS ?? 1);
const [goalRatio, goalMb] = [2, 400];

/** Areas, with 206 corners in the mean: about 100 MB as a shapefile. */
const count = 30_000;
/** Metres between neighbours of the lattice on which areas are laid, and their mean radius: about every second overlaps one of them. */
const [stepM, radiusM] = [900, 380];

/** The files that are measured; `limit` features of the source make about 100 MB. */
const kinds = [
  { id: 'shp', what: 'shapefile', path: 'areas.shp', limit: count },
  { id: 'zip', what: 'shapefile in a ZIP', path: 'areas.zip', of: 'areas.shp', limit: count },
  { id: 'gpkg', what: 'GeoPackage', path: 'areas.gpkg', limit: 23_900 },
  { id: 'fgb', what: 'FlatGeobuf', path: 'areas.fgb', limit: 27_500 },
  { id: 'gml', what: 'GML', path: 'areas.gml', limit: 18_800, options: ['-dsco', 'FORMAT=GML3.2'] },
  {
    id: 'geojson',
    what: 'GeoJSON',
    path: 'areas.geojson',
    limit: 20_000,
    options: ['-t_srs', 'EPSG:4326', '-lco', 'RFC7946=YES'],
  },
  { id: 'random', what: 'shapefile, areas at random', path: 'random.shp', limit: count, layerOnly: true },
];

/** Only what has been made before, as a part of `npm run bench`. @returns {Promise<import('./table.mjs').Line[]>} */
export async function measureImport() {
  const made = kinds.filter(({ path }) => existsSync(join(folder, path)));
  return made.length > 0
    ? measure(made)
    : [skipped('nuf import of 100 MB', 'run npm run bench:import first')];
}

/** @returns {import('./table.mjs').Line[]} */
function measure(wanted) {
  if (spawnSync('ogr2ogr', ['--version']).status !== 0) return [skipped('nuf import', 'no gdal-bin found')];
  execFileSync('npx', ['vite', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify({ fields: { name: { from: 'name' } } }));
  return wanted.flatMap(measureKind);
}

function measureKind(kind) {
  makeInput(kind);
  const path = join(folder, kind.path);
  const size = `${(statSync(path).size / 1e6).toFixed(0)} MB`;
  const out = join(folder, 'out.geojson');
  const ways = {
    converted: ['import', path, '-o', out, '--force'],
    'as a layer': [
      ...['import', path, '--layer', 'industrial-zones', '--mapping', join(folder, 'mapping.json')],
      ...['-o', out, '--force', '--accept-refusals'],
    ],
  };
  const source = kind.of ? `/vsizip/${path}` : path;
  const peer = ['-f', 'GeoJSON', '-t_srs', 'EPSG:4326', '/vsistdout/', source];
  const lines = [];
  for (const [way, args] of Object.entries(ways)) {
    if (kind.layerOnly && way === 'converted') continue;
    const [own, theirs] = [[], []];
    for (let round = 0; round < rounds; round++) {
      own.push(used(process.execPath, [join(root, 'bin/nuf.mjs'), ...args]));
      theirs.push(used('ogr2ogr', peer));
    }
    const [ms, peerMs] = [own, theirs].map((runs) => middle(runs.map(({ cpuMs }) => cpuMs)));
    const peakMb = Math.max(...own.map((run) => run.peakMb));
    const note = `ogr2ogr ${(peerMs / 1000).toFixed(1)} s, ${Math.max(...theirs.map((run) => run.peakMb)).toFixed(0)} MB`;
    const line = { size, ratio: null, goal: '', note: '' };
    lines.push({
      ...line,
      what: `${kind.what}, ${way}: own time in ogr2ogr's`,
      ms: (ms / peerMs).toFixed(2),
      goal: `≤ ${goalRatio}`,
      note: `${(ms / 1000).toFixed(1)} s; ${note}`,
    });
    lines.push({ ...line, what: '  peak memory, MB', ms: peakMb.toFixed(0), goal: `≤ ${goalMb}` });
  }
  return lines;
}

/** @param {readonly number[]} values */
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Processor time and peak memory of a program, asked in a process of its own, since the system tells them of all children together. */
function used(program, args) {
  // Node is not told of its children; Python is.
  const script = [
    'import json, resource, subprocess, sys',
    'code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)',
    'sys.exit(code.stderr.decode()[-2000:]) if code.returncode else None',
    'use = resource.getrusage(resource.RUSAGE_CHILDREN)',
    'print(json.dumps({"cpuMs": (use.ru_utime + use.ru_stime) * 1000, "peakMb": use.ru_maxrss * 1024 / 1e6}))',
  ].join('\n');
  return JSON.parse(
    execFileSync('python3', ['-c', script, program, ...args], { cwd: folder, encoding: 'utf8' }),
  );
}

function makeInput({ path, of, limit, options = [] }) {
  const target = join(folder, path);
  if (existsSync(target)) return;
  if (of) {
    makeInput(kinds.find((kind) => kind.path === of));
    const stem = of.replace(/\.shp$/, '');
    const parts = ['shp', 'shx', 'dbf', 'prj', 'cpg'].map((ending) => `${stem}.${ending}`);
    const present = parts.filter((part) => existsSync(join(folder, part)));
    const members = Object.fromEntries(present.map((part) => [part, readFileSync(join(folder, part))]));
    writeFileSync(target, zipSync(members, { level: 6 }));
    return;
  }
  const source = join(folder, path.startsWith('random') ? 'random.csv' : 'areas.csv');
  if (!existsSync(source)) writeAreas(source, path.startsWith('random'));
  const geometry = ['-oo', 'GEOM_POSSIBLE_NAMES=wkt', '-oo', 'KEEP_GEOM_COLUMNS=NO', '-a_srs', 'EPSG:25832'];
  const place = options.includes('-t_srs') ? ['-s_srs', 'EPSG:25832'] : [];
  const from = place.length > 0 ? geometry.slice(0, 4) : geometry;
  const layer = source.replace(/^.*[/\\]|\.csv$/g, '');
  const select = ['-limit', String(limit), '-nln', layer, '-lco', 'ENCODING=UTF-8'];
  const encoding = path.endsWith('.shp') ? select : select.slice(0, 4);
  execFileSync('ogr2ogr', [...encoding, ...from, ...place, ...options, target, source], { stdio: 'inherit' });
}

/** A table of named areas as WKT in EPSG:25832, on a lattice or anywhere in its box. */
function writeAreas(path, isRandom) {
  const random = seeded(isRandom ? 72 : 71);
  const columns = Math.ceil(Math.sqrt(count));
  const file = openSync(path, 'w');
  writeSync(file, 'name,number,wkt\n');
  for (let i = 0; i < count; i++) {
    const [column, row] = isRandom
      ? [random() * columns, random() * columns]
      : [i % columns, Math.floor(i / columns)];
    const [x, y] = [400_000 + column * stepM, 5_600_000 + row * stepM];
    const corners = 60 + Math.floor(random() * 292);
    const radius = radiusM * (0.7 + 0.6 * random());
    const ring = Array.from({ length: corners }, (_, k) => {
      const angle = (k / corners) * 2 * Math.PI;
      const reach = radius * (1 + 0.08 * random() + 0.15 * Math.sin(3 * angle + i));
      return `${(x + reach * Math.cos(angle)).toFixed(3)} ${(y + reach * Math.sin(angle)).toFixed(3)}`;
    });
    writeSync(file, `Gebiet ${i + 1},${i % 1000},"POLYGON((${[...ring, ring[0]].join(',')}))"\n`);
  }
  closeSync(file);
}

if (isAlone(import.meta.url)) {
  const at = process.argv.indexOf('--only');
  const ids = at < 0 ? null : (process.argv[at + 1] ?? '').split(',');
  printTable(measure(kinds.filter(({ id }) => ids?.includes(id) ?? true)));
}
