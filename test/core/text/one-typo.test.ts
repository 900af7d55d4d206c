// SPDX-License-Identifier: EUPL-1.2
// One typing error, held against the distance that counts every kind of it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/core/search/find-places';
import { beginsWithinOneTypo, isWithinOneTypo } from '../../../src/core/text/one-typo';

// Few letters, so that texts come near each other.
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('two texts are one typing error apart where their distance is one', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(isWithinOneTypo(a, b)).toBe(editDistance(a, b, 1) <= 1);
    }),
    { numRuns: 3000 },
  );
});

test('a word begins with what was typed but for one error where one of its beginnings is that near', () => {
  fc.assert(
    fc.property(text, text, (word, typed) => {
      const beginnings = Array.from({ length: word.length + 1 }, (_, length) => word.slice(0, length));
      const isNear = beginnings.some((beginning) => editDistance(beginning, typed, 1) <= 1);
      expect(beginsWithinOneTypo(word, typed)).toBe(isNear);
    }),
    { numRuns: 3000 },
  );
});
