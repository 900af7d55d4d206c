// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { mapSources } from '../../../src/map/style/map-sources';
import { aCity } from '../../a-city';
import { theCity } from '../../the-city';

test('a plan that was built says so beside its year, one that is announced does not', () => {
  const drawn = (properties: object) => {
    const city = aCity().withPlan('X', [0, 0, 100, 100], properties).build();
    return mapSources(city)['planned-expansion']?.features[0]?.properties;
  };
  expect(drawn({ completedOn: '2022-12' })).toMatchObject({ year: '2022', isBuilt: true });
  expect(drawn({ completedOn: null })).not.toHaveProperty('isBuilt');
});

test('the name of a district stands where the letter of the area of that name stands, not at the point of a lexicon', () => {
  const sources = mapSources(theCity);
  const letters = new Map(
    sources['residential-zones/labels']?.features.map(({ properties, geometry }) => [
      properties?.name,
      geometry,
    ]),
  );
  const districts = (sources.places?.features ?? []).filter(
    ({ properties }) => properties?.kind === 'district',
  );
  const inAreas = districts.filter(({ properties }) => letters.has(properties?.name));
  expect(inAreas.length).toBeGreaterThan(20);
  for (const { properties, geometry } of inAreas) expect(geometry).toEqual(letters.get(properties?.name));
});
