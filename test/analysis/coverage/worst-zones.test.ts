// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { coverageShares } from '../../../src/analysis/coverage/coverage';
import { rankedUnit, zonesWorstFirst } from '../../../src/analysis/coverage/worst-zones';
import { aCity } from '../../a-city';

const gigabit = (percent: number) => ({ alle_1000: percent });

test('an estate is ranked by its firms and not by the six households in it; housing by its households', () => {
  const city = aCity()
    .withZone('Gewerbe', 'industrial', [0, 0, 100, 100])
    .withCell(0, 0, { households: 6, businesses: 244, hh: gigabit(0), gew: gigabit(72) })
    .withZone('Wohnen', 'residential', [100, 0, 100, 100])
    .withCell(1, 0, { households: 40, businesses: 20, hh: gigabit(50), gew: gigabit(100) })
    .withZone('Misch', 'mixed', [200, 0, 100, 100])
    .withCell(2, 0, { households: 40, businesses: 20, hh: gigabit(90), gew: gigabit(60) })
    .build();
  const zones = zonesWorstFirst(coverageShares(city), {
    group: 'all',
    unit: 'lead',
    technology: 'alle',
    mbit: 1000,
  });
  expect(
    zones.map((one) => [one.zone.name, rankedUnit(one, { unit: 'lead', technology: 'alle', mbit: 1000 })]),
  ).toEqual([
    ['Wohnen', 'households'],
    ['Misch', 'businesses'],
    ['Gewerbe', 'businesses'],
  ]);
});

test('where fewer than ten are counted a zone is ranked behind those of which something can be said', () => {
  const city = aCity()
    .withZone('neun', 'residential', [0, 0, 100, 100])
    .withCell(0, 0, { households: 9, hh: gigabit(0) })
    .withZone('zehn', 'residential', [100, 0, 100, 100])
    .withCell(1, 0, { households: 10, hh: gigabit(90) })
    .withZone('ohne Angabe', 'residential', [200, 0, 100, 100])
    .withCell(2, 0, { households: 30 })
    .build();
  const zones = zonesWorstFirst(coverageShares(city), {
    group: 'all',
    unit: 'households',
    technology: 'alle',
    mbit: 1000,
  });
  expect(zones.map(({ zone }) => zone.name)).toEqual(['zehn', 'neun', 'ohne Angabe']);
});
