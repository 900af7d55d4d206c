// SPDX-License-Identifier: EUPL-1.2
// Small sentences of the answer say for whom, and of which town.

import { expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import { halfOfCell, sharesOf } from '../../../src/core/cells/cell-share';
import { formatRasterId } from '../../../src/core/geo/grid-id';
import { wordsOf } from '../../../src/words';
import { theCity as city } from '../../the-city';

const [de, en] = [wordsOf('de'), wordsOf('en')];

test('the nearest cell with gigabit, which may have it for its businesses alone, is not told as for half of everybody', () => {
  const cells = city.cells!;
  const { nearestGigabit } = placeAnswer(city, 7.68011, 51.23288);
  const at = cells.column.findIndex(
    (column, i) =>
      formatRasterId({ crs: cells.crs, cellM: cells.cellM, column, row: cells.row[i]! }) ===
      nearestGigabit?.rasterId,
  );
  expect(sharesOf(cells, 'hh', 'alle', 1000)(at) ?? 0).toBeLessThan(halfOfCell);
  for (const said of [de.answer.nearestGigabit, de.answer.nearestFibre])
    expect(said).toMatch(/der Haushalte oder der Betriebe$/);
  for (const said of [en.answer.nearestGigabit, en.answer.nearestFibre])
    expect(said).toMatch(/of the households or of the businesses$/);
});

test('the name of a neighbouring town on the map answers for nothing of this one', () => {
  const neighbours = city.layers['base-neighbours'];
  expect(neighbours.length).toBeGreaterThan(3);
  expect(neighbours.filter((feature) => subjectOfFeature(city, feature as never) !== null)).toEqual([]);
});
