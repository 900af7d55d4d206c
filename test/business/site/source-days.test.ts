// SPDX-License-Identifier: EUPL-1.2
// One source of one day has one name of that day on the sheet, whichever of its facts is printed.

import { expect, test } from 'vitest';
import { type SiteFact, sourceDays } from '../../../src/business/site/site-fact';

const fact = (group: SiteFact['group'], source: string, asOf: string | null): SiteFact => ({
  group,
  label: group,
  value: 'x',
  source,
  asOf,
  certainty: 'found',
});
const line = fact('line', 'Breitbandatlas', '2021-H1');
const funding = fact('funding', 'Breitbandatlas', '2021-H1');
const law = fact('law', 'Satzung', '2021-H1');

test.each([
  ['de', 'Mitte 2021', '1. Halbjahr 2021'],
  ['en', 'mid-2021', 'first half of 2021'],
] as const)('in %s', (language, release, half) => {
  const dayOf = sourceDays([funding, line, law], language);
  expect([line, funding, law].map(dayOf)).toEqual([release, release, half]);
  expect(sourceDays([funding, law], language)(funding)).toBe(half);
  expect(dayOf(fact('site', 'Breitbandatlas', null))).toBeNull();
});
