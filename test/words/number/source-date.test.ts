// SPDX-License-Identifier: EUPL-1.2
// Half a year of a programme is no release of the atlas: what was finished in autumn is not "end of" the year.

import { expect, test } from 'vitest';
import { formatSourceDate } from '../../../src/words/number/format';
import { theCity } from '../../the-city';

test('a half year of coverage is a release, that of a programme is half a year', () => {
  expect(formatSourceDate('2021-H1', true, 'en')).toBe('mid-2021');
  expect(formatSourceDate('2021-H2', true, 'de')).toBe('Ende 2021');
  const programme = theCity.layers['planned-expansion'].find(({ id }) => id === 'plan-bund-3-aufruf');
  const { asOf } = programme!.properties;
  expect(formatSourceDate(asOf!, false, 'en')).toBe('second half of 2023');
  expect(formatSourceDate(asOf!, false, 'de')).toBe('2. Halbjahr 2023');
});
