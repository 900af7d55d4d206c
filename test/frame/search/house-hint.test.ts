// SPDX-License-Identifier: EUPL-1.2
// Where the figures of single cells are drawn, no sentence promises that a click on a house is more exact.

import { expect, test } from 'vitest';
import { clickCaveat, houseHint } from '../../../src/frame/search/house-hint';
import { wordsOf } from '../../../src/words';
import { searchWordsOf } from '../../../src/words/search';

test.for(['de', 'en'] as const)('drawn figures lead to no house, in %s', (language) => {
  const words = wordsOf(language);
  expect(houseHint({ confidence: 'demo' }, words)).toMatch(
    /erfunden.*nur die Auskunft des Anbieters|invented.*only/,
  );
  expect(houseHint({ confidence: 'demo' }, words)).not.toContain(words.search.showHouse);
  expect(clickCaveat({ confidence: 'demo' }, words)).toBe(words.search.noHouse);
});

test.for(['de', 'en'] as const)(
  'figures of a source are more exact for the cell of a house, in %s',
  (language) => {
    const words = wordsOf(language);
    for (const about of [{ confidence: 'found' }, { confidence: 'inferred' }, null] as const) {
      expect(houseHint(about, words)).toBe(words.search.showHouse);
      expect(clickCaveat(about, words)).toBe('');
    }
  },
);

test.for(['de', 'en'] as const)('what is said of a click in any case promises no line, in %s', (language) => {
  const { verdicts } = wordsOf(language);
  for (const text of [verdicts.noPointHint, searchWordsOf(language).withoutNumber])
    expect(text).not.toMatch(/Leitung|line is|genauer|precision/);
});

test.for(['de', 'en'] as const)(
  'beside a number that was left out no extent is told: a point or a part may answer, in %s',
  (language) => {
    const { search } = wordsOf(language);
    for (const text of [search.withoutHouse, search.numberUnlisted])
      expect(text).not.toMatch(/Straße|street/i);
  },
);
