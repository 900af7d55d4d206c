// SPDX-License-Identifier: EUPL-1.2
// Every command that writes, killed in the middle: its file is the old one or the new one, never a part of either.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mixed, type Prove } from './proof';

interface Writer {
  readonly name: string;
  /** Arguments of Node; the file that is written is `target`. */
  readonly argv: readonly string[];
  readonly target: string;
  /** What lies there before. */
  readonly old: string;
}

/** One seed kills each of four commands once, at a moment of its last third, where it writes. */
export function killedWrites(): Prove {
  const nuf = resolve('bin/nuf.mjs');
  if (!existsSync('build/cli/nuf.js')) throw new Error('no command line found; run npm run build:cli first');
  const folder = mkdtempSync(join(tmpdir(), 'nuf-kills-'));
  const file = (name: string) => join(folder, name);
  const cells = readFileSync('data/broadband-coverage.geojson', 'utf8');
  const old = 'old '.repeat(500_000);
  const loose = `${JSON.stringify(JSON.parse(cells), null, 1)}\n`;
  const source = resolve('data/broadband-coverage.geojson');
  const writers: Writer[] = [
    { name: 'pack', argv: [nuf, 'pack', source, '-o', file('a.cells')], target: file('a.cells'), old },
    { name: 'report', argv: [nuf, 'report', '--html', '-o', file('a.html')], target: file('a.html'), old },
    {
      name: 'format',
      argv: [nuf, 'format', file('broadband-coverage.geojson')],
      target: file('broadband-coverage.geojson'),
      old: loose,
    },
    {
      name: 'make-data',
      argv: [resolve('scripts/make-data/main.mjs'), '--out', file('made.geojson')],
      target: file('made.geojson'),
      old,
    },
  ];
  const whole = writers.map((writer) => {
    writeFileSync(writer.target, writer.old);
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...writer.argv], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${writer.name} ended with ${status}: ${stderr}`);
    return { ms: performance.now() - began, made: readFileSync(writer.target) };
  });
  return (seed) => {
    for (const [at, { name, argv, target, old: before }] of writers.entries()) {
      const { ms, made } = whole[at]!;
      writeFileSync(target, before);
      const part = 0.65 + ((mixed(seed + at) >>> 0) / 2 ** 32) * 0.45;
      spawnSync(process.execPath, [...argv], {
        timeout: Math.max(1, Math.round(ms * part)),
        killSignal: 'SIGKILL',
      });
      const found = readFileSync(target);
      if (!found.equals(made) && !found.equals(Buffer.from(before)))
        throw new Error(
          `${name}, killed after ${Math.round(ms * part)} ms: ${found.length} bytes, neither old nor new`,
        );
    }
    const remains = readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
    // Each file's next write removes what a killed one left.
    if (remains > writers.length) throw new Error(`${remains} remains of killed writers lie there`);
    return writers.length;
  };
}
