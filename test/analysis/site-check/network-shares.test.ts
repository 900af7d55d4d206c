// SPDX-License-Identifier: EUPL-1.2
// How many have two networks at once is bounded from below by how many have each, cell by cell, and never told above what may be.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectOfOutline } from '../../../src/analysis/place/subject';
import { leastWith } from '../../../src/analysis/site-check/network-shares';
import { supplyHere } from '../../../src/analysis/site-check/site-lines';
import { aCity, type CellWords, type Percent, polygonAt } from '../../a-city';

test.each([
  [[1, 0.965], 2, 0.965],
  [[0.4, 0.4, 0.4], 2, 0.1],
  [[0.6, 0.3], 2, 0],
  [[0.4, 1, 1], 2, 1],
  [[0.9], 2, 0],
  [[0.9, 0.2], 1, 0.9],
  [[0.9, 0.9, 0.9], 3, 0.7],
  [[], 1, 0],
] as const)('of whom %j have each, at least %d are had by %d', (shares, count, least) => {
  expect(leastWith(shares, count)).toBeCloseTo(least, 12);
});

test('no people, however their networks are spread, come below the bound, and some come down to it', () => {
  const person = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (all, count) => {
        const shares = [0, 1, 2].map((at) => all.filter((has) => has[at]).length / all.length);
        const real = all.filter((has) => has.filter(Boolean).length >= count).length / all.length;
        expect(leastWith(shares, count)).toBeLessThanOrEqual(real + 1e-12);
      },
    ),
  );
  // Two of ten have none of the first, three others none of the second: five have both.
  expect(leastWith([0.8, 0.7], 2)).toBeCloseTo(0.5, 12);
});

const over = (...cells: readonly CellWords[]) => {
  const made = aCity().withBoundary([0, 0, 500, 500]);
  for (const [i, words] of cells.entries()) made.withCell(i, 0, words);
  return supplyHere(made.build(), subjectOfOutline(polygonAt([0, 0, 100 * cells.length, 100])))!.networks[1]!;
};
/** An outline that is drawn in metres cuts its cells to about a millionth. */
const about = (of: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, expect.closeTo(value, 6)]));
const firms = (businesses: number, gew: Percent): CellWords => ({ businesses, households: 1, gew });

test('is added up cell by cell: half of the cells with both are half, though the sums alone would leave nobody', () => {
  const both = firms(10, { hfc_30: 100, fttc_30: 100 });
  const none = firms(10, { hfc_30: 0, fttc_30: 0 });
  expect(over(both, none)).toEqual(about({ share: 0.5, reached: 10, counted: 20, withoutFigure: 0 }));
  // Two technologies in one cell and two others in the next are two for all.
  expect(over(both, firms(10, { ftthb_30: 100, fttc_30: 100 }))).toMatchObject({ share: 1 });
});

test('whoever has no figure is counted apart, and a cell without any says nothing', () => {
  const both = firms(10, { hfc_30: 100, fttc_30: 100 });
  expect(over(both, firms(5, {}))).toEqual(about({ share: 1, reached: 10, counted: 10, withoutFigure: 5 }));
  expect(over(firms(5, {}))).toMatchObject({ share: null, counted: 0 });
});

test('a single cell that does not say how many are counted tells its share all the same', () => {
  const city = aCity()
    .withBoundary([0, 0, 500, 500])
    .withCell(0, 0, { businesses: null, households: null, hh: { hfc_30: 100, fttc_30: 60 } })
    .build();
  const [cell] = [{ ...subjectOfOutline(polygonAt([0, 0, 100, 100])), kind: 'cell' as const }];
  expect(supplyHere(city, cell)?.networks[1]).toEqual({
    share: expect.closeTo(0.6, 12),
    reached: 0,
    counted: null,
    withoutFigure: 0,
  });
});
