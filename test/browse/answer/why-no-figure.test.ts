// SPDX-License-Identifier: EUPL-1.2
// What is said of a place of which the data hold no figure, or one of another day or kind than it seems.

import { expect, test } from 'vitest';
import type { CellAnswer, PlaceAnswer } from '../../../src/analysis/place/place-answer';
import { mobileText, whyNoFigure } from '../../../src/browse/answer/coverage-here';
import { wordsOf } from '../../../src/words';
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

test('what a cell has of mobile is told as of its day and as drawn; what nobody has said of it is not known', () => {
  const about = { asOf: '2021-H1', confidence: 'demo' } as PlaceAnswer['about'];
  const own = { ownNetwork: true, roaming: false };
  const cell = (mobile5g: CellAnswer['mobile5g']) => ({ index: 0, rasterId: '', mobile4g: own, mobile5g });
  expect(mobileText({ cell: cell(null), about }, wordsOf('de'), 'de')).toBe(
    'Mobilfunk (Stand: Mitte 2021, Demo): 4G vorhanden, 5G nicht bekannt',
  );
  const measured = { ...about!, confidence: 'found' } as PlaceAnswer['about'];
  const none = { ownNetwork: false, roaming: false };
  expect(mobileText({ cell: cell(none), about: measured }, wordsOf('en'), 'en')).toBe(
    'Mobile (as of: mid-2021): 4G available, 5G not available',
  );
});
