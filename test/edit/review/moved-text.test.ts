// SPDX-License-Identifier: EUPL-1.2
// A share that a draft moves is never said with the same figure twice, a date never in two ways.

import { expect, test } from 'vitest';
import { differenceSentences } from '../../../src/core/difference/difference-words';
import { movedDate, movedShare } from '../../../src/edit/review/moved-text';
import { valueWriter } from '../../../src/words/number/value-text';

test.for([
  [0.9291, 0.9102, '92,9 % → 91,0 %'],
  [0.9291, 0.9287, '92,91 % → 92,87 %'],
  [0.92911, 0.92908, '92,911 % → 92,908 %'],
  [0.9996, 1, '99,9 % → 100,0 %'],
  [null, 0.5, 'nicht bekannt → 50,0 %'],
] as const)('%s to %s is %s', ([before, after, said]) =>
  expect(movedShare(before, after, 'de', 'nicht bekannt').replaceAll('\u00a0', ' ')).toBe(said),
);

test.for(['2026-H1', '2026-H2', '2026-Q3', '2026-11', '2026'])(
  '%s is said as in the list of changes beside it',
  (date) => {
    for (const language of ['de', 'en'] as const) {
      const change = { kind: 'field', name: 'completedOn', before: null, after: date } as const;
      const [sentence] = differenceSentences(change, 'planned-expansion', language, valueWriter);
      const unknown = language === 'de' ? 'nicht bekannt' : 'not known';
      expect(sentence!.split(': ')[1]).toBe(
        `${movedDate(null, language, unknown)} → ${movedDate(date, language, unknown)}`,
      );
    }
  },
);
