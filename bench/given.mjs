// SPDX-License-Identifier: EUPL-1.2
// A whole country from files to shares: `nuf coverage --json` against GDAL, which only parses the same zones, in processor time
// and peak memory. Needs the files of `npm run make-country -- --detail 200 --csv`, or those that NUF_GIVEN names.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isAlone, printTable, skipped } from './table.mjs';

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.env.NUF_GIVEN ?? join(root, 'build/country-given');
const rounds = Number(process.env.NUF_BENCH_ROUNDS ?? 3);
const what = 'a country from files to shares, nuf coverage --json';
const goalRatio = 0.8;

/** @returns {Promise<import('./table.mjs').Line[]>} */
export async function measureGiven() {
  const [zones, cells] = [join(folder, 'zones.geojson'), join(folder, 'cells.csv')];
  if (!existsSync(zones) || !existsSync(cells))
    return [skipped(what, 'run npm run make-country -- --detail 200 --csv first')];
  execFileSync('npx', ['vite', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
  });
  const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
  const own = [];
  const peer = [];
  // Taking turns, so that a busy minute of the machine strikes both.
  for (let round = 0; round < rounds; round++) {
    own.push(ownRun(zones, cells));
    if (hasGdal) peer.push(gdalMs(zones));
  }
  const ownMs = middle(own.map(({ cpuMs }) => cpuMs));
  const peakMb = Math.max(...own.map(({ peakKb }) => peakKb)) / 1000;
  const size = `${own[0]?.rows.toLocaleString('en')} zones`;
  const line = { size, ms: ownMs, ratio: null, goal: '', note: '' };
  const memory = { ...line, what: '  peak memory, MB', ms: peakMb.toFixed(0), goal: '≤ 300' };
  if (!hasGdal) return [{ ...line, what }, memory, skipped('  GDAL, ogrinfo -al -so', 'no gdal-bin found')];
  const peerMs = middle(peer);
  const note = `ratio to GDAL only parsing the zones: ${(peerMs / 1000).toFixed(2)} s`;
  return [{ ...line, what, ratio: ownMs / peerMs, goal: `≤ ${goalRatio}×`, note }, memory];
}

/** @param {readonly number[]} values */
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @returns {{ cpuMs: number, peakKb: number, rows: number }} */
function ownRun(zones, cells) {
  const args = [self, 'coverage', '--zones', zones, '--coverage', cells, '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** Milliseconds of processor time; a shell sums up those of its children in its last line. */
function gdalMs(zones) {
  const script = 'ogrinfo -q -al -so "$0" > /dev/null; times';
  const lines = execFileSync('bash', ['-c', script, zones], { encoding: 'utf8' }).trim().split('\n');
  const parts = [...(lines.at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60e3 + Number(seconds) * 1e3, 0);
}

/** The command in this process, its output dropped as by `> /dev/null`; then what the process has used. */
async function runHere(argv) {
  const { run } = await import(pathToFileURL(join(root, 'build/cli/nuf.js')).href);
  const nowhere = openSync('/dev/null', 'w');
  let rows = 0;
  const out = (text) => {
    writeSync(nowhere, text);
    rows += text.split('"id":').length - 1;
  };
  const io = {
    cwd: process.cwd(),
    packageDir: root,
    lang: 'en',
    out,
    err: (text) => process.stderr.write(text),
  };
  const code = await run(argv, io);
  if (code !== 0) throw new Error(`nuf ${argv.join(' ')}: ended with ${code}`);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakKb: maxRSS * 1.024, rows };
  console.log(JSON.stringify(used));
}

if (process.argv[1] === self && process.argv[2] === 'coverage') await runHere(process.argv.slice(2));
else if (isAlone(import.meta.url)) printTable(await measureGiven());
