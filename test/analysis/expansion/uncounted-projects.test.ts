// SPDX-License-Identifier: EUPL-1.2
// The slider's count of what no scenario holds is the curve's list of the same.

import { expect, test } from 'vitest';
import { curveOf } from '../../../src/analysis/expansion/curve';
import {
  lacksArea,
  plansWithoutAreaOrDate,
  scenarioCount,
} from '../../../src/analysis/expansion/uncounted-projects';
import { theCity } from '../../the-city';

const city = theCity;

test('what lacks area or date is counted as often as the list names it, finished projects among them', () => {
  const listed = curveOf(city).notCounted.filter(
    ({ reasons }) => lacksArea(reasons) || reasons.includes('no-date'),
  );
  const counted = plansWithoutAreaOrDate(city).map(({ id }) => id);
  expect(counted).toEqual(listed.map(({ plan }) => plan.id));
  expect(counted).toContain('plan-bund-3-aufruf');
  expect(counted).not.toContain('plan-rwp-gewerbegebiete');
  // Where it works is known, how far around is not.
  const works = listed.find(({ plan }) => plan.id === 'plan-baustelle-lennekreuz');
  expect(works?.reasons).toEqual(['no-outline']);
});

test('a scenario is named by what it counts of those that may concern the city, which leaves nobody out', () => {
  expect(city.layers['planned-expansion']).toHaveLength(12);
  const { counted, built, all, left } = scenarioCount(city, '2023-Q4');
  expect({ counted, built, all, left }).toEqual({ counted: 1, built: 1, all: 11, left: 10 });
  expect(counted + left).toBe(all);
});
