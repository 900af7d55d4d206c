// SPDX-License-Identifier: EUPL-1.2
// How many of those counted in an area have which speed, and where in it the line is best and worst.

import { expect, test } from 'vitest';
import { distributionOf } from '../../../src/analysis/place/distribution';
import { subjectOfOutline } from '../../../src/analysis/place/subject';
import { aCity, type CellWords, type Percent, polygonAt } from '../../a-city';

/** An area of just these cells, from west to east. */
function over(...cells: readonly CellWords[]) {
  const city = aCity().withBoundary([-100, -100, 2000, 500]);
  for (const [column, words] of cells.entries()) city.withCell(column, 0, words);
  const area = subjectOfOutline(polygonAt([0, 0, 100 * cells.length, 100]));
  return distributionOf(city.build(), area, 'alle');
}
const homes = (households: number, hh: Percent): CellWords => ({ households, businesses: 0, hh });
const upTo = (alle_30: number, alle_50: number): Percent => ({ alle_30, alle_50, alle_1000: 0 });

test('a cell has a speed where half of it has it, and lacks it where a little less than half has it', () => {
  const { best, worst } = over(homes(10, upTo(50, 49.99)), homes(10, upTo(49.99, 0)));
  expect([best?.downMbit, worst?.downMbit]).toEqual([30, 0]);
  const equal = over(homes(10, upTo(100, 50)), homes(10, upTo(50, 0)));
  expect([equal.best?.downMbit, equal.worst?.downMbit]).toEqual([50, 30]);
});

test('a cell without a figure is neither the best nor the worst, and its households are told apart', () => {
  const { best, worst, cells, households } = over(
    homes(10, upTo(100, 100)),
    homes(5, {}),
    homes(10, upTo(100, 0)),
  );
  expect([best?.downMbit, worst?.downMbit, cells]).toEqual([50, 30, 3]);
  expect(households.total).toBeCloseTo(25, 6);
  expect(households.at[50]).toMatchObject({ share: expect.closeTo(0.5, 6), counted: expect.closeTo(20, 6) });
  expect(households.at[50].withoutFigure).toBeCloseTo(5, 6);
  expect(households.at[30].share).toBe(1);
  expect(households.at[1000]).toMatchObject({ share: 0, reached: 0 });
});

test('where nobody has a figure nothing is best or worst, and no share is said', () => {
  const { best, worst, households } = over(homes(5, {}));
  expect([best, worst, households.at[30].share]).toEqual([null, null, null]);
});
