// SPDX-License-Identifier: EUPL-1.2
// That nobody is counted in an area is known; that cells do not say how many there are is not.

import { expect, test } from 'vitest';
import { coverageShares } from '../../../src/analysis/coverage/coverage';
import { hasNobody } from '../../../src/analysis/place/distribution';
import { aCity } from '../../a-city';
import { theCity } from '../../the-city';

test('nobody is in an area whose cells all say so, not in one whose cells say nothing or that is known by name only', () => {
  const city = aCity()
    .withZone('none', 'industrial', [0, 0, 100, 100])
    .withCell(0, 0, { households: 0, businesses: 20, gew: { alle_100: 60 } })
    .withZone('unsaid', 'industrial', [100, 0, 100, 100])
    .withCell(1, 0, { households: null, businesses: 20, gew: { alle_100: 60 } })
    .build();
  const zones = coverageShares(city).zones;
  const asked = (['households', 'businesses', 'area'] as const).map((unit) =>
    zones.map((zone) => [zone.zone.name, hasNobody(city, zone, unit)]),
  );
  expect(asked).toEqual([
    [
      ['none', true],
      ['unsaid', false],
    ],
    [
      ['none', false],
      ['unsaid', false],
    ],
    [
      ['none', false],
      ['unsaid', false],
    ],
  ]);
});

test('no household is counted in Bellmerei and Römerweg, in areas known by name nobody has counted', () => {
  const zones = coverageShares(theCity).zones;
  const none = zones.filter((zone) => hasNobody(theCity, zone, 'households'));
  expect(none.map(({ zone }) => zone.name)).toEqual(expect.arrayContaining(['Bellmerei', 'Römerweg']));
  expect(none.every(({ figures }) => figures?.households === 0)).toBe(true);
});
