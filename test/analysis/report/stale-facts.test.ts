// SPDX-License-Identifier: EUPL-1.2
// When a fact is too old for its layer.

import { expect, test } from 'vitest';
import { ageOf, layerAges } from '../../../src/analysis/report/stale-facts';
import { aCity } from '../../a-city';

test.each([
  ['2025-11-22', 'fresh'],
  ['2025-11', 'fresh'],
  ['2025-10-31', 'stale'],
  ['2025', 'fresh'],
  ['2024', 'stale'],
  [null, 'undated'],
] as const)('%s is %s after twelve months, on 22 November 2026', (asOf, age) => {
  expect(ageOf(asOf, 12, '2026-11-22')).toBe(age);
});

test('each layer counts its stale and undated entries and names the oldest date', () => {
  const city = aCity()
    .withPlan('alt', null, { asOf: '2019' })
    .withPlan('neu', null, { asOf: '2026-10' })
    .withPlan('ohne', null)
    .withCell(0, 0, { households: 1 })
    .asOf('2021-H1')
    .build();
  const ages = new Map(layerAges(city).map((age) => [age.layer, age]));
  expect(ages.get('planned-expansion')).toEqual({
    layer: 'planned-expansion',
    intervalMonths: 12,
    features: 3,
    stale: 1,
    undated: 1,
    oldest: '2019',
  });
  expect(ages.get('broadband-coverage')).toMatchObject({ features: 1, stale: 1, oldest: '2021-H1' });
  expect(ages.has('base-roads')).toBe(false);
});

test('the oldest date may be that of one field: inhabitants of 2006 in an entry of 2026', () => {
  const district = { use: 'residential', asOf: '2026-11-22', population: 900 } as const;
  const city = aCity()
    .withFeature('residential-zones', 'a', null, { ...district, name: 'A', populationAsOf: '2006' })
    .withFeature('residential-zones', 'b', null, { ...district, name: 'B', populationAsOf: 'vor 2000' })
    .build();
  const zones = layerAges(city).find(({ layer }) => layer === 'residential-zones');
  expect(zones).toMatchObject({ features: 2, stale: 0, undated: 0, oldest: '2006' });
});

test('the cells of a country are counted without walking through them', () => {
  const city = aCity().withCell(0, 0, { households: 1 }).asOf('2021-H1').build();
  const country = { ...city, cells: { ...city.cells!, count: 5e9 } };
  const ages = layerAges(country).find(({ layer }) => layer === 'broadband-coverage');
  expect(ages).toMatchObject({ features: 5e9, stale: 5e9, undated: 0 });
});
