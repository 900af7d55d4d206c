// SPDX-License-Identifier: EUPL-1.2
// Every date that the page shows or names as an example is read where dates are typed, pasted, imported or mended.

import { expect, test } from 'vitest';
import { aDate } from '../../../src/core/findings/spoken-values';
import { readDate } from '../../../src/core/schema/date-text';
import { datePattern } from '../../../src/layers/field';
import { formatDate } from '../../../src/words/number/format';

const dates = ['2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q4', '2026-02-03', '2026-10-31'].concat(
  Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`),
);

test.for(['de', 'en'] as const)('a date as the page shows it in %s is read as the same date', (language) => {
  for (const date of dates) expect(readDate(formatDate(date, language))).toBe(date);
});

test.for(['de', 'en'] as const)('the examples of a finding in %s are all dates', (language) => {
  const examples = aDate[language].replace(/^(ein Datum wie|a date such as) /, '').split(/, | oder | or /);
  expect(examples.map(readDate).filter((one) => datePattern.test(one))).toHaveLength(5);
});

test.for([
  ['Okt. 2026', '2026-10'],
  ['Sept. 2026', '2026-09'],
  ['3. märz 2026', '2026-03-03'],
  ['March 3, 2026', '2026-03-03'],
  ['1st half of 2026', '2026-H1'],
  ['H2/2026', '2026-H2'],
  // No month, no half, or more than one reading: left as it is.
  ['Ende 2026', 'Ende 2026'],
  ['Sommer 2026', 'Sommer 2026'],
  ['3. Halbjahr 2026', '3. Halbjahr 2026'],
  ['3 March 4, 2026', '3 March 4, 2026'],
  ['ju 2026', 'ju 2026'],
] as const)('%s is %s', ([text, date]) => expect(readDate(text)).toBe(date));
