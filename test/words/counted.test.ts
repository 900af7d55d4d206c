// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { handWordsOf } from '../../src/words/hand';

test('what the hand counts is one or many', () => {
  const [de, en] = [handWordsOf('de'), handWordsOf('en')];
  expect([1, 0, 1810].map((count) => de.counted(count, 'businesses'))).toEqual([
    '1 Betrieb',
    '0 Betriebe',
    '1.810 Betriebe',
  ]);
  expect([1, 2].map((count) => en.counted(count, 'households'))).toEqual(['1 household', '2 households']);
});
