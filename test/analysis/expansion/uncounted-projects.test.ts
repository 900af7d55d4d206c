// SPDX-License-Identifier: EUPL-1.2
// The slider's count of what no scenario holds is the curve's list of the same.

import { expect, test } from 'vitest';
import { curveOf } from '../../../src/analysis/expansion/curve';
import { plansWithoutAreaOrDate, scenarioCount } from '../../../src/analysis/expansion/uncounted-projects';
import { theCity } from '../../the-city';

const city = theCity;

test('what lacks area or date is counted as often as the list names it, finished projects among them', () => {
  const listed = curveOf(city).notCounted.filter(
    ({ reasons }) => reasons.includes('no-area') || reasons.includes('no-date'),
  );
  const counted = plansWithoutAreaOrDate(city).map(({ id }) => id);
  expect(counted).toEqual(listed.map(({ plan }) => plan.id));
  expect(counted).toContain('plan-bund-3-aufruf');
  expect(counted).not.toContain('plan-rwp-gewerbegebiete');
});

test('a scenario is named by what it counts: one of twelve projects, and that one is built', () => {
  expect(scenarioCount(city, '2023-Q4')).toEqual({ counted: 1, built: 1, all: 12, left: 10 });
});
