// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { FeatureId } from '../../../src/core/city/city';
import type { LayerId } from '../../../src/layers';
import { mapSources, selectionFeatures } from '../../../src/map/style/map-sources';
import { mapStyle } from '../../../src/map/style/map-style';
import { aCity } from '../../a-city';
import { theCity } from '../../the-city';
import { view } from '../a-view';

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

test('a selected zone is a feature of its own, so that no outline of all the others waits for being selected', () => {
  const city = aCity()
    .withZone('Süd', 'industrial', [0, 0, 250, 330])
    .withPlan('X', [0, 0, 100, 100])
    .build();
  const [zone] = city.layers['industrial-zones'];
  const [plan] = city.layers['planned-expansion'];
  const selected = (feature: { layer: LayerId; id: FeatureId }) =>
    selectionFeatures(city, { point: null, feature }).features;
  expect(selected({ layer: 'industrial-zones', id: zone!.id })).toEqual([
    { type: 'Feature', properties: { part: 'area' }, geometry: zone!.geometry },
  ]);
  expect(selected({ layer: 'planned-expansion', id: plan!.id })).toEqual([]);
  const style = mapStyle({
    sources: mapSources(city),
    selection: selectionFeatures(city, { point: null, feature: null }),
    view,
    scheme: 'light',
    language: 'de',
    fonts: { regular: '', strong: '' },
    background: null,
    hits: null,
  });
  const ofZones = style.layers.filter((layer) => 'source' in layer && /-zones/.test(String(layer.source)));
  expect(ofZones.length).toBeGreaterThan(5);
  expect(JSON.stringify(ofZones)).not.toContain('feature-state');
  expect(style.layers.map(({ id }) => id)).toEqual(expect.arrayContaining(['selected/area/outer']));
});
