// SPDX-License-Identifier: EUPL-1.2
// A place without figures in a town without coverage: nobody may conclude from it that nobody lives there.

import { expect, test } from 'vitest';
import { whyNoFigure } from '../../../src/browse/answer/coverage-here';
import { aCity } from '../../a-city';

const words = {
  unknown: 'nicht bekannt',
  verdicts: { noFigureWhy: 'Zu diesem Feld nichts.', noFigureWhyExtent: 'Zu den Feldern nichts.' },
};
const [cell, line] = [{ kind: 'cell' }, { kind: 'line' }] as const;

test('an empty cell of a covered town is mostly uninhabited; without any coverage nothing is known', () => {
  expect(whyNoFigure(aCity().withCell(0, 0, { households: 1 }).build(), cell, words)).toBe(
    'Zu diesem Feld nichts.',
  );
  expect(whyNoFigure(aCity().withoutCells().build(), cell, words)).toBe('nicht bekannt.');
});

test('what is more than a cell is not told of as “this cell”', () => {
  const covered = aCity().withCell(0, 0, { households: 1 }).build();
  expect(whyNoFigure(covered, line, words)).toBe('Zu den Feldern nichts.');
});
