// SPDX-License-Identifier: EUPL-1.2
// The picture marks what the answer is of: an outline where an outline answers, not the point that was searched.

import { expect, test } from 'vitest';
import { isAlong, isOfWholeTown, subjectOfFeature } from '../../../../src/analysis/place/subject';
import type { CityFeature } from '../../../../src/core/city/city';
import { pictured } from '../../../../src/frame/map-view/stage/pictured';
import { selectionFeatures } from '../../../../src/map/style/map-sources';
import { theCity as city } from '../../../the-city';

const layers = ['places', 'commercial-sites', 'startup-buildings', 'planned-expansion'] as const;
const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);

test('each place, site, building and project is marked by the outline or line that its answer is of, or by itself', () => {
  let [outlines, lines] = [0, 0];
  for (const feature of features) {
    const own = { layer: feature.layer, id: feature.id } as const;
    const { feature: marked } = pictured(city, { point: null, feature: own });
    const subject = subjectOfFeature(city, feature);
    const isLine = isAlong(subject?.kind);
    const isOther = subject !== null && (subject.kind === 'area' || isLine) && !isOfWholeTown(subject);
    expect(`${marked?.layer}/${marked?.id}`).toBe(isOther ? subject.id : `${feature.layer}/${feature.id}`);
    if (isOther && !isLine) outlines += 1;
    if (isLine && feature.layer === 'places') lines += 1;
  }
  expect(outlines).toBeGreaterThan(30);
  expect(lines).toBeGreaterThan(3);
});

test('the marked street is drawn with all parts of its name', () => {
  const place = city.layers.places.find(({ id }) => id === 'place-strasse-koelner-strasse')!;
  const selection = pictured(city, { point: null, feature: { layer: 'places', id: place.id } });
  expect(selectionFeatures(city, selection).features).toMatchObject([
    { properties: { part: 'area' }, geometry: { type: 'LineString' } },
    { properties: { part: 'uncertainty' }, geometry: { type: 'Polygon' } },
  ]);
  const parts = city.layers['base-roads'].filter(({ properties: { name } }) => name === 'B 229');
  const drawn = selectionFeatures(city, { point: null, feature: { layer: 'base-roads', id: parts[0]!.id } });
  expect(drawn.features.slice(0, -1).map(({ geometry }) => geometry)).toEqual(
    parts.map(({ geometry }) => geometry),
  );
  expect(drawn.features.at(-1)?.properties).toEqual({ part: 'uncertainty' });
  expect(parts.length).toBeGreaterThan(1);
});

test('so is a place that was searched; a house, a cell and a point in an area stay what was asked', () => {
  const place = city.layers.places.find(({ id }) => id === 'place-bierbaum')!;
  const [lon = 0, lat = 0] = place.geometry?.type === 'Point' ? place.geometry.coordinates : [];
  const point = { lon, lat };
  expect(pictured(city, { point, feature: null })).toMatchObject({
    point: null,
    feature: { id: 'residential-bierbaum' },
  });
  const asked = [
    { point, feature: null, house: 'Talstraße 1' },
    { point: { lon: lon + 0.001, lat }, feature: null },
    { point, feature: { layer: 'residential-zones', id: city.layers['residential-zones'][0]!.id } },
    { point: null, feature: null },
  ] as const;
  for (const one of asked) expect(pictured(city, one)).toBe(one);
});

test('a street is marked for itself with a house number that is in no list, however it was asked for', () => {
  for (const [id, house] of [
    ['place-strasse-koelner-strasse', 'Kölner Straße 1'],
    ['place-strasse-altenaer-strasse', 'Altenaer Straße 84'],
  ] as const) {
    const place = city.layers.places.find((one) => one.id === id)!;
    const feature = { layer: 'places', id: place.id } as const;
    const street = pictured(city, { point: null, feature });
    expect(street.feature?.layer).toBe('base-roads');
    expect(pictured(city, { point: null, feature, house })).toEqual(street);
    const [lon, lat] = place.geometry?.type === 'Point' ? place.geometry.coordinates : [];
    if (lon === undefined || lat === undefined) continue;
    expect(pictured(city, { point: { lon, lat }, feature: null, house })).toEqual(street);
  }
});
