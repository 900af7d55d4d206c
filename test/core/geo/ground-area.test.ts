// SPDX-License-Identifier: EUPL-1.2
// Areas on the ellipsoid against pyproj 3.7.2 (PROJ 9.5.1, `Geod(ellps='GRS80').polygon_area_perimeter`), sides of large squares
// in steps of a fiftieth; corners of the field as PROJ gives them for whole metres of EPSG:25833.

import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { siteSize } from '../../../src/analysis/site-check/site-distances';
import { groundAreaM2, groundPerPlane } from '../../../src/core/geo/ground-area';
import { fromPlane, type MapPlane } from '../../../src/core/geo/projection';
import { theCity } from '../../the-city';

const corners = [
  [13.726345335232, 51.192474145486],
  [13.740652334496, 51.192629025086],
  [13.740529773998, 51.197124037267],
  [13.72622138328, 51.196969132944],
];
const field: Polygon = { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };

/** A square of whole metres of zone 32, by its lower left corner. */
const square = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ].map(([east, north]) => fromPlane('EPSG:25832', east!, north!));

describe('an area on the ellipsoid is that of the geodesic polygon', () => {
  test.each([
    ['a field at 13.7° east', field.coordinates, 500_303.9703670591],
    ['a cell in Lüdenscheid', [square(402_000, 5_675_000, 100)], 10_005.646371552779],
    ['a cell of zone 32 at 14.6° east', [square(891_000, 5_680_000, 100)], 9970.50253115315],
    ['a cell at 9° east', [square(500_000, 5_600_000, 100)], 10_008.00480300239],
    ['a cell at 5.7° east', [square(280_000, 5_950_000, 100)], 9996.126778759412],
  ])('%s', (_, rings, wanted) => {
    expect(groundAreaM2([rings]) / wanted).toBeCloseTo(1, 6);
  });

  test('the boundary of the town, which is 0.06 % smaller in its UTM zone', () => {
    const boundary = theCity.layers.boundary[0]!.geometry as Polygon;
    expect(groundAreaM2([boundary.coordinates]) / 88_233_651.05560654).toBeCloseTo(1, 6);
  });

  test('and a length in the plane, as the site check tells it, is that of the ground to 0.1 %', () => {
    // 1000 by 500 m of zone 33, whose scale is the root of that of the area.
    const onGround = 3000 * Math.sqrt(500_303.9703670591 / 500_000);
    for (const plane of ['EPSG:25832', 'EPSG:25833'] satisfies MapPlane[])
      expect(Math.abs(siteSize(field, plane)!.perimeterM / onGround - 1)).toBeLessThan(0.001);
  });

  test('whichever zone the town measures in', () => {
    for (const plane of ['EPSG:25831', 'EPSG:25832', 'EPSG:25833'] satisfies MapPlane[])
      expect(siteSize(field, plane)!.areaM2 / 500_303.9703670591).toBeCloseTo(1, 6);
  });
});

test('a hole takes its area away, whichever way it runs, and nothing has none', () => {
  const whole = square(402_000, 5_675_000, 100);
  const hole = square(402_010, 5_675_010, 10);
  const scale = groundPerPlane('EPSG:25832', 402_050, 5_675_050);
  expect(groundAreaM2([[whole, hole]])).toBeCloseTo(9900 * scale, 3);
  expect(groundAreaM2([[whole, hole.toReversed()], [square(402_200, 5_675_200, 10)]])).toBeCloseTo(
    10_000 * scale,
    3,
  );
  expect([groundAreaM2([]), groundAreaM2([[]])]).toEqual([0, 0]);
});

test('one square metre of a plane is this many of the ground', () => {
  expect(groundPerPlane('EPSG:3035', 4_100_000, 3_110_000)).toBe(1);
  expect(groundPerPlane('EPSG:25832', 500_000, 5_600_000)).toBeCloseTo(1 / 0.9996 ** 2, 7);
  expect(groundPerPlane('EPSG:25833', 500_000, 5_600_000)).toBeCloseTo(1 / 0.9996 ** 2, 7);
});
