// SPDX-License-Identifier: EUPL-1.2
// Every command in every way it works, while one of its streams is closed or its reader leaves: it ends as it does otherwise,
// prints no trace and no code of the system, and a file that it writes is whole.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Prove } from './proof';

/** What the shell puts behind a command; its own status is kept. */
const ways = [
  '| head -c 10',
  '| true',
  '>&-',
  '<&-',
  '2>&- | true',
  '2>&1 | true',
  '-o-into-a-pipe',
] as const;

const town = 'data';
const demand = JSON.stringify({
  horizonYears: 20,
  reuseOn: 'relocations',
  sectors: [{ name: 'x', E: 10_000, a: 1, v: 0.007, n: 0.0015, w: 0.25, f: 150 }],
});

/** Arguments; `OUT` is a file that is written, by `-o` where it stands behind it. */
const calls: readonly string[] = [
  '--help',
  '--version',
  '',
  'help report',
  'nothing',
  'check',
  'check --json',
  'check --quiet data/industrial-zones.geojson',
  'check /dev/stdin',
  'check test/fixtures/bad/json-comment.geojson --all',
  'check data --before data',
  'format --dry-run town/industrial-zones.geojson',
  'format town/industrial-zones.geojson',
  'import data/industrial-zones.geojson',
  'import data/industrial-zones.geojson --json',
  'import data/industrial-zones.geojson --layer industrial-zones --force -o OUT.geojson',
  'import data/statistics/breitbandatlas.csv --layer official-series',
  'convert data/industrial-zones.geojson --force -o OUT.gpkg',
  'convert data/industrial-zones.geojson --force -o OUT.zip',
  'convert data/industrial-zones.geojson --force --json -o OUT.xlsx',
  'pack data/broadband-coverage.geojson -o OUT.cells',
  'catalogue',
  'catalogue -o OUT.jsonld',
  'qgis --force -o OUT',
  'report',
  'report --json',
  'report --md',
  'report --html',
  'report --html -o OUT.html',
  'coverage --zones data/industrial-zones.geojson --coverage data/broadband-coverage.geojson',
  'coverage --zones data/industrial-zones.geojson --coverage data/broadband-coverage.geojson --weight businesses --json',
  'site --city',
  'site --at 51.2169,7.6457 --json',
  'site --id commercial-sites/site-freisenberg',
  'site --find f-ab=20000',
  'demand --input demand.json',
  'demand --input demand.json --json',
  'demand --input - --figures',
  'diff data',
  'diff data --md',
  'diff data --json',
  'merge base.geojson ours.geojson theirs.geojson',
  'new OUT --name Jena --ags 16053000 --at 50.927,11.586',
];

/** One seed is one way; so many rounds as there are ways try all of them. */
export function closedPipes(): Prove {
  const nuf = resolve('bin/nuf.mjs');
  if (!existsSync('build/cli/nuf.js')) throw new Error('no command line found; run npm run build:cli first');
  const folder = mkdtempSync(join(tmpdir(), 'nuf-pipes-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  cpSync(
    resolve('test/fixtures/bad/json-comment.geojson'),
    join(folder, 'test/fixtures/bad/json-comment.geojson'),
  );
  cpSync(resolve(town), join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'demand.json'), demand);
  const run = (call: string, way: string) => {
    const into = join(folder, 'out');
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into);
    const zones = readFileSync(join(folder, 'data/industrial-zones.geojson'), 'utf8');
    mkdirSync(join(folder, 'town'), { recursive: true });
    writeFileSync(join(folder, 'town/industrial-zones.geojson'), JSON.stringify(JSON.parse(zones), null, 1));
    for (const [name, text] of [
      ['base', zones],
      ['ours', zones.replace('"Freisenberg"', '"Freisenberg A"')],
      ['theirs', zones.replace('"Freisenberg"', '"Freisenberg B"')],
    ] as const)
      writeFileSync(join(folder, `${name}.geojson`), text);
    const words = call.replaceAll('OUT', join(into, 'made'));
    const { status, stderr } = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', `"$0" "$1" ${words} < demand.json ${way}`, process.execPath, nuf],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const made = files.map((one) => {
      const path = join(one.parentPath, one.name);
      return `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    });
    return { status, stderr, made: made.sort().join('\n') };
  };
  const undisturbed = new Map<string, ReturnType<typeof run>>();
  return (seed) => {
    const way = ways[Math.abs(seed) % ways.length]!;
    let cases = 0;
    for (const call of calls) {
      const intoPipe = way === '-o-into-a-pipe';
      if (intoPipe && !/ -o OUT\.(html|cells|jsonld)/.test(call)) continue;
      const plain = undisturbed.get(call) ?? run(call, '> /dev/null');
      undisturbed.set(call, plain);
      const found = intoPipe ? run(call.replace(/OUT\.\w+/, '/dev/stdout'), '| head -c 10') : run(call, way);
      const told = `nuf ${call} ${way}`;
      // Without its input there is another answer, which must be one.
      const isFed = !(way === '<&-' && /stdin|--input -/.test(call));
      if (isFed && found.status !== plain.status)
        throw new Error(`${told}: ended with ${found.status}, expected ${plain.status}: ${found.stderr}`);
      if (/\n {4}at |\bE[A-Z]{4,}\b|node:/.test(found.stderr)) throw new Error(`${told}: ${found.stderr}`);
      if (isFed && !intoPipe && found.made !== plain.made)
        throw new Error(`${told}: wrote\n${found.made}\nexpected\n${plain.made}`);
      cases++;
    }
    return cases;
  };
}
