// SPDX-License-Identifier: EUPL-1.2
// The limits of a rule beside its title mean the same in both languages: symmetric is both directions at once, so a line of 400 down and
// 50 up has not reached it.

import { expect, test } from 'vitest';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';

test('what is below the symmetric speed is what does not have it in both directions at once', () => {
  const said = (['de', 'en'] as const).map((one) =>
    checkWordsOf(one).funding.limits.belowSymmetric('200 Mbit/s'),
  );
  expect(said).toEqual([
    'nicht 200 Mbit/s in beiden Richtungen zugleich',
    'not 200 Mbit/s in both directions at once',
  ]);
  const rule = federalRules.fundingRules.find(({ belowSymmetricMbit }) => belowSymmetricMbit === 200)!;
  expect([rule.title.de, rule.title.en].map((title) => /weder|neither/.test(title))).toEqual([true, true]);
});
