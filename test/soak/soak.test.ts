// SPDX-License-Identifier: EUPL-1.2
// The long proofs for a moment: each proves something, and a disagreement ends them with how to have it again.

import { describe, expect, test } from 'vitest';
import { startGeosOverlay } from '../../src/edit/overlay/geos-overlay';
import { startGeos } from '../analysis/geos-oracle';
import { dragAgainstSweep, overlapsAgainstGeos, zonesAgainstGeos } from './area-proofs';
import { type OverlayCounts, overlaysOfNeighbours } from './overlay-proof';
import { mustAgree, type Proof } from './proof';
import { checksNeverThrow, filesToDamage, importsEndInAReport, scannerAgainstParse } from './reading-proofs';
import { soak } from './soak';

const counts: OverlayCounts = { done: 0, refused: new Map() };

async function run(proofs: readonly Proof[], rounds: number) {
  const lines: string[] = [];
  const code = await soak(proofs, {
    seed: 100,
    goesOn: (round) => round < rounds,
    print: (line) => lines.push(line),
  });
  return { code, lines };
}

test.each<[string, Proof['start']]>([
  ['zones', async () => zonesAgainstGeos(await startGeos())],
  ['overlaps', async () => overlapsAgainstGeos(await startGeos())],
  ['drag', () => dragAgainstSweep],
  ['planner', async () => overlaysOfNeighbours(await startGeos(), await startGeosOverlay(), counts)],
  ['scanner', () => scannerAgainstParse(filesToDamage())],
  ['checks', () => checksNeverThrow(filesToDamage())],
  ['imports', () => importsEndInAReport],
])('%s: a few rounds prove a few cases', async (name, start) => {
  const { code, lines } = await run([{ name, start }], 20);
  expect(lines[0]).toBe(`seed 100, ${name}`);
  expect(lines[1]).toMatch(
    new RegExp(
      `^${name}: [1-9][\\d,]* cases, all agree; the longest round took [\\d.]+ s of processor time \\(seed 1[01]\\d\\)$`,
    ),
  );
  expect(lines[2]).toBe('20 rounds from seed 100 to 119');
  expect(code).toBe(0);
});

test('overlays of neighbours are mostly done; what came out is refused only where borders have more decimals', () => {
  expect(counts.done).toBeGreaterThan(20);
  const drawn = ['no-overlap', 'not-cut', 'nothing-left', 'sliver'];
  const judged = [...counts.refused].filter(([code]) => !drawn.includes(code));
  expect(judged.reduce((sum, [, count]) => sum + count, 0)).toBeLessThan(counts.done / 20);
});

describe('a disagreement', () => {
  const wrong: Proof = {
    name: 'wrong',
    start: () => (seed) => {
      mustAgree('the area', seed === 103 ? 101 : 100, 100, 1e-9, 100);
      return 1;
    },
  };

  test('ends everything and says what, and how to have it again', async () => {
    const right: Proof = { name: 'right', start: () => () => 1 };
    const { code, lines } = await run([right, wrong], 50);
    expect(code).toBe(1);
    expect(lines.slice(1)).toEqual([
      'wrong: the area: found 101, expected 100, off by 0.01 of the whole',
      'again: npm run soak -- --proof wrong --seed 103 --rounds 1',
    ]);
  });

  test('is nothing that is no number either', () => {
    expect(() => mustAgree('x', Number.NaN, 1, 1e-9, 1)).toThrow('found NaN');
  });
});
