// SPDX-License-Identifier: EUPL-1.2
// Shapes of the drawn zones: no land belongs to two of them, and none leaves the city.

import * as turf from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { featuresOf, outlined, type ZoneFeature } from './data-folder';

const zones = [...outlined('residential-zones'), ...outlined('industrial-zones')];
const boundary = featuresOf('boundary')[0] as ZoneFeature;

const overlapM2 = (a: ZoneFeature, b: ZoneFeature) => {
  const common = turf.intersect(turf.featureCollection([a, b]));
  return common ? turf.area(common) : 0;
};

describe('zones', () => {
  test('about thirty housing or mixed areas and six estates have an outline', () => {
    expect(outlined('residential-zones').length).toBeGreaterThanOrEqual(25);
    expect(outlined('industrial-zones').length).toBe(6);
  });

  test('no two overlap', () => {
    for (const [at, zone] of zones.entries()) {
      for (const other of zones.slice(at + 1)) {
        expect(overlapM2(zone, other), `${zone.id} / ${other.id}`).toBeLessThan(1);
      }
    }
  });

  test('all lie inside the boundary', () => {
    for (const zone of zones) {
      expect(turf.area(zone) - overlapM2(zone, boundary), zone.id).toBeLessThan(1);
    }
  });

  test('outer rings run counter-clockwise, holes clockwise, all closed, none crosses itself', () => {
    for (const zone of [...zones, boundary]) {
      zone.geometry.coordinates.forEach((ring, at) => {
        expect(ring.at(-1), zone.id).toEqual(ring[0]);
        expect(turf.booleanClockwise(turf.lineString(ring)), zone.id).toBe(at > 0);
      });
      expect(turf.kinks(zone).features, zone.id).toEqual([]);
    }
  });

  test('a district with a published or estimated point contains it within that point’s uncertainty', () => {
    const places = new Map(featuresOf('places').map((place) => [place.properties.name, place]));
    let checked = 0;
    for (const zone of outlined('residential-zones')) {
      const place = places.get(zone.properties.name);
      if (place?.geometry?.type !== 'Point') continue;
      checked += 1;
      const apartM = turf.booleanPointInPolygon(place.geometry, zone)
        ? 0
        : turf.pointToPolygonDistance(place.geometry, zone, { units: 'meters' });
      expect(apartM, zone.id).toBeLessThanOrEqual(Number(place.properties.uncertaintyM));
    }
    expect(checked).toBeGreaterThanOrEqual(30);
  });
});
