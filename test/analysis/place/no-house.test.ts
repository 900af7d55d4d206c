// SPDX-License-Identifier: EUPL-1.2
// A project without a building has no house: nothing is said of fibre in it, and the rough place answers as one.

import { expect, test } from 'vitest';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import { isBuilding } from '../../../src/analysis/roles/building-kind';
import type { CityFeature } from '../../../src/core/city/city';
import { theCity as city } from '../../the-city';

test('only what is a building is asked as one; every entry is asked for its businesses', () => {
  const seen = { building: 0, circle: 0, town: 0 };
  for (const feature of city.layers['startup-buildings']) {
    const subject = subjectOfFeature(city, feature as CityFeature);
    if (!subject) continue;
    expect(subject.leads, feature.id).toEqual(['businesses']);
    // Whose position is not known is answered by the whole town.
    if (!feature.geometry || subject.insteadOf !== null) {
      seen.town++;
      continue;
    }
    expect(subject.kind, feature.id).toBe(isBuilding(feature.properties.use) ? 'building' : 'circle');
    seen[subject.kind as keyof typeof seen]++;
  }
  expect(seen.building).toBeGreaterThan(5);
  expect(seen.circle).toBeGreaterThan(0);
  expect(seen.town).toBeGreaterThan(2);
});
