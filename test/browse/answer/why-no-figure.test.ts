// SPDX-License-Identifier: EUPL-1.2
// A place without figures in a town without coverage: nobody may conclude from it that nobody lives there.

import { expect, test } from 'vitest';
import { whyNoFigure } from '../../../src/browse/answer/coverage-here';
import { aCity } from '../../a-city';

const words = { unknown: 'nicht bekannt', verdicts: { noFigureWhy: 'Meist wohnt hier niemand.' } };

test('an empty cell of a covered town is mostly uninhabited; without any coverage nothing is known', () => {
  expect(whyNoFigure(aCity().withCell(0, 0, { households: 1 }).build(), words)).toBe(
    'Meist wohnt hier niemand.',
  );
  expect(whyNoFigure(aCity().withoutCells().build(), words)).toBe('nicht bekannt.');
});
