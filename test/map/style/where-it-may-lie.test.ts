// SPDX-License-Identifier: EUPL-1.2
// Where a line may lie is drawn: the strip holds what the answer counts, and nothing that is further away.

import { describe, expect, test } from 'vitest';
import { distanceToM } from '../../../src/analysis/place/distance';
import { corridorAround } from '../../../src/core/geo/circle';
import { polygonsOf } from '../../../src/core/geo/geometry-parts';
import { groundAreaM2 } from '../../../src/core/geo/ground-area';
import { boxOfFeature } from '../../../src/map/contract/feature-box';
import { whereItMayLie } from '../../../src/map/style/map-sources';
import { theCity as city } from '../../the-city';

const lines = [...city.layers['base-roads'], ...city.layers['planned-expansion']].filter(
  ({ geometry, properties }) => geometry?.type === 'LineString' && (properties.uncertaintyM ?? 0) > 0,
);
const named = (feature: (typeof lines)[number]) =>
  feature.layer === 'base-roads'
    ? city.layers['base-roads'].filter(({ properties }) => properties.name === feature.properties.name)
    : [feature];

describe.each(lines.map((feature) => [`${feature.layer}/${feature.id}`, feature] as const))(
  '%s',
  (_, feature) => {
    test('each corner of its strip is as far from the nearest of its lines as its file doubts it', () => {
      const uncertaintyM = feature.properties.uncertaintyM!;
      const strip = whereItMayLie(city, feature)!;
      const corners = polygonsOf(strip).flat(2) as [number, number][];
      expect(corners.length).toBeGreaterThan(30);
      for (const [lon, lat] of corners) {
        const away = Math.min(...named(feature).map(({ geometry }) => distanceToM(lon, lat, geometry)!));
        // Circles of 64 corners, reckoned on a sphere; where two cross, the corner is a little nearer.
        expect(away / uncertaintyM).toBeGreaterThan(0.985);
        expect(away / uncertaintyM).toBeLessThan(1.01);
      }
    });

    test('the picture shows all of it', () => {
      const [west, south, east, north] = boxOfFeature(city, feature.layer, feature.id)!;
      for (const [lon = 0, lat = 0] of polygonsOf(whereItMayLie(city, feature)!).flat(2)) {
        expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
      }
    });
  },
);

test('a straight line of 1 km and 100 m of doubt have a strip of 20 ha and a round end on each side', () => {
  const line = [
    [7.63, 51.22],
    [7.63, 51.22 + 1000 / 111_250],
  ];
  const areaM2 = groundAreaM2(polygonsOf(corridorAround([line], 100)!));
  expect(areaM2 / (200 * 1000 + Math.PI * 100 ** 2)).toBeCloseTo(1, 2);
});

test('without doubt, without a line and twice the same corner', () => {
  expect(corridorAround([[[7.6, 51.2]]], 0)).toBeNull();
  expect(corridorAround([], 100)).toBeNull();
  const twice = [
    [7.6, 51.2],
    [7.6, 51.2],
  ];
  expect(groundAreaM2(polygonsOf(corridorAround([twice], 100)!)) / (Math.PI * 100 ** 2)).toBeCloseTo(1, 2);
});
