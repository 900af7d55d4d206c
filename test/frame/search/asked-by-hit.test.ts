// SPDX-License-Identifier: EUPL-1.2
// Who picks an estate by its name is answered for the estate, not for the one cell where its name stands.

import { expect, test } from 'vitest';
import { placeAtPoint, subjectOfFeature } from '../../../src/analysis/place/subject';
import type { CityFeature } from '../../../src/core/city/city';
import { featureById } from '../../../src/core/city/feature-index';
import { isUnlistedHouse } from '../../../src/core/houses/unlisted-house';
import { findPlaces } from '../../../src/core/search/find-places';
import { buildPlaceIndex } from '../../../src/core/search/place-index';
import { askedByHit } from '../../../src/frame/search/asked-by-hit';
import { selectionFeatures } from '../../../src/map/style/map-sources';
import { theCity as city } from '../../the-city';

const index = buildPlaceIndex(city);
const hits = (typed: string) => findPlaces(index, typed, () => false).hits;

test.each(['Freisenberg', 'Timberg', 'Telekom-Glasfaser Altstadt'])('%s', (name) => {
  const hit = hits(name).find(({ feature }) =>
    feature?.layer.match(/^(industrial-zones|planned-expansion)$/),
  );
  const { point, feature } = askedByHit(hit!, city);
  expect(hit!.point).not.toBeNull();
  expect(point).toBeNull();
  expect(subjectOfFeature(city, featureById(city, feature) as CityFeature)?.kind).toBe('area');
});

test('a place, a site, coordinates and a house keep their point', () => {
  const site = hits('Freisenberg').find(({ feature }) => feature?.layer === 'commercial-sites');
  for (const hit of [hits('Bierbaum')[0], site, hits('51.2198 7.6273')[0]])
    expect(askedByHit(hit!, city)).toEqual({ point: hit!.point, feature: hit!.feature });
  const house = { ...hits('51.2198 7.6273')[0]!, house: 'Am Weg 1' };
  expect(askedByHit(house, city)).toEqual({ point: house.point, feature: house.feature, house: 'Am Weg 1' });
});

test('a house number that was typed stays with its street where no houses are listed, with any other hit it does not', () => {
  for (const typed of ['Altenaer Str. 105', 'Kölner Straße 12 a, 58509 Lüdenscheid']) {
    const [street] = hits(typed);
    const { house, ...asked } = askedByHit(street!, city, typed);
    expect(asked).toEqual(askedByHit(street!, city));
    expect(isUnlistedHouse(street!.name, house ?? '')).toBe(true);
  }
  const [district] = hits('Bierbaum');
  expect(askedByHit(district!, city, 'Bierbaum 12')).not.toHaveProperty('house');
});

test('every place that is searched is answered for itself, also where another stands at the same point', () => {
  let shared = 0;
  for (const place of city.layers.places) {
    const hit = hits(place.properties.name).find(({ key }) => key === `places/${place.id}`);
    if (!hit?.point || hit.feature) continue;
    const asked = askedByHit(hit, city);
    const { lon, lat } = hit.point;
    if (asked.point === null) {
      expect(asked.feature).toEqual({ layer: 'places', id: place.id });
      expect(placeAtPoint(city, lon, lat)?.id).not.toBe(place.id);
      // The pin stands there all the same.
      const { features } = selectionFeatures(city, asked);
      expect(features.map(({ properties }) => properties?.part)).toContain('point');
      shared += 1;
    } else expect(placeAtPoint(city, lon, lat)?.id).toBe(place.id);
  }
  expect(shared).toBeGreaterThan(9);
});
