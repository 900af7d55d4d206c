// SPDX-License-Identifier: EUPL-1.2
// `npm run soak`: the proofs that a test run has no time for, with seeds that nobody has tried yet.

import { parseArgs } from 'node:util';
import { startGeos } from '../analysis/geos-oracle';
import { dragAgainstSweep, overlapsAgainstGeos, zonesAgainstGeos } from './area-proofs';
import { closedPipes } from './closed-pipes';
import { killedWrites } from './killed-writes';
import { plannerOverlays } from './overlay-proof';
import type { Proof } from './proof';
import { qgisEdits } from './qgis-proof';
import { checksNeverThrow, filesToDamage, importsEndInAReport, scannerAgainstParse } from './reading-proofs';
import { soak } from './soak';

const help = `npm run soak -- [--minutes N] [--rounds N] [--seed N] [--proof NAME | --qgis]

Proves with new seeds what the tests prove with fixed ones, until the time is over. Exit status 0 when all agree, 1 at
the first disagreement, with the command that shows it again.

  --minutes N   how long (10); --rounds N: so many seeds instead
  --seed N      the first seed (from the clock)
  --proof NAME  only this one
  --qgis        only the way of data/README.md with the real QGIS (Debian: python3-qgis)
`;

const proofs: readonly Proof[] = [
  { name: 'zones', start: async () => zonesAgainstGeos(await startGeos()) },
  { name: 'overlaps', start: async () => overlapsAgainstGeos(await startGeos()) },
  { name: 'drag', start: () => dragAgainstSweep },
  { name: 'planner', start: async () => plannerOverlays() },
  { name: 'scanner', start: () => scannerAgainstParse(filesToDamage()) },
  { name: 'kills', start: killedWrites },
  { name: 'pipes', start: closedPipes },
  { name: 'checks', start: () => checksNeverThrow(filesToDamage()) },
  { name: 'imports', start: () => importsEndInAReport },
];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    proof: { type: 'string' },
    qgis: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
/** Asks for a program that few have: only when it is named. */
const qgis: Proof = { name: 'qgis', start: qgisEdits };
const chosen =
  values.qgis || values.proof === qgis.name
    ? [qgis]
    : proofs.filter(({ name }) => values.proof === undefined || values.proof === name);
const [minutes, rounds, seed] = [values.minutes, values.rounds ?? 'Infinity', values.seed].map(Number);
const isWrong = chosen.length === 0 || !(minutes! > 0) || !(rounds! > 0) || !Number.isSafeInteger(seed);
if (values.help || isWrong) {
  const known = proofs.map(({ name }) => name).join(', ');
  (values.help ? console.log : console.error)(`${help}\nProofs: ${known}`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const end = Date.now() + minutes! * 60_000;
  const goesOn = (round: number) => round < rounds! && (values.rounds !== undefined || Date.now() < end);
  process.exitCode = await soak(chosen, { seed: seed!, goesOn, print: (line) => console.log(line) });
}
