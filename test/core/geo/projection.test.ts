// SPDX-License-Identifier: EUPL-1.2
// The own series of projection.ts against proj4 as oracle, over all of Germany.

import * as fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { grs80 } from '../../../src/core/crs/ellipsoid';
import { transverseMercator } from '../../../src/core/crs/transverse-mercator';
import {
  type Crs,
  crsCodes,
  fromPlane,
  intoPlane,
  mapPlanes,
  measured,
  measuringPlane,
  planeAt,
  toPlane,
  utm32ToLonLat,
  utmZone,
} from '../../../src/core/geo/projection';

proj4.defs('EPSG:25832', '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs');
proj4.defs(
  'EPSG:3035',
  '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs',
);
const germany = { lon: [5.8, 15.1], lat: [47.2, 55.1] } as const;
const position = fc.tuple(
  fc.double({ min: germany.lon[0], max: germany.lon[1], noNaN: true }),
  fc.double({ min: germany.lat[0], max: germany.lat[1], noNaN: true }),
);

describe.each<Crs>(crsCodes)('%s', (crs) => {
  const oracle = proj4('+proj=longlat +ellps=GRS80 +no_defs', crs);

  test('agrees with proj4 to a tenth of a millimetre all over Germany', () => {
    fc.assert(
      fc.property(position, ([lon, lat]) => {
        const [x, y] = toPlane(crs, lon, lat);
        const [ox, oy] = oracle.forward([lon, lat]);
        return Math.hypot(x - ox!, y - oy!) < 1e-4;
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('comes back to where it started within a micrometre', () => {
    fc.assert(
      fc.property(position, ([lon, lat]) => {
        const [x, y] = toPlane(crs, lon, lat);
        const [lon2, lat2] = fromPlane(crs, x, y);
        return Math.abs(lon2 - lon) < 1e-11 && Math.abs(lat2 - lat) < 1e-11;
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});

describe('a transverse Mercator that begins at a latitude of its own', () => {
  // The British grid on GRS80, where nothing is zero.
  const [lon0, lat0, scale, falseEastingM, falseNorthingM] = [-2, 49, 0.9996012717, 400_000, -100_000];
  const own = transverseMercator({ ellipsoid: grs80, lon0, lat0, scale, falseEastingM, falseNorthingM });
  const oracle = proj4(
    '+proj=longlat +ellps=GRS80 +no_defs',
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=GRS80 +units=m +no_defs',
  );

  test.each([
    [-2, 49],
    [-5.2, 50.1],
    [1.7, 58.6],
    [0, 0],
  ])('puts %d, %d where proj4 does, and takes it back', (lon, lat) => {
    const [x, y] = own.fromLonLat(lon, lat);
    const [ox, oy] = oracle.forward([lon, lat]);
    expect(Math.hypot(x - ox!, y - oy!)).toBeLessThan(1e-4);
    const [lon2, lat2] = own.toLonLat(x, y);
    expect(Math.abs(lon2 - lon) + Math.abs(lat2 - lat)).toBeLessThan(1e-11);
  });

  test('has its false origin at its origin', () => {
    const [x, y] = own.fromLonLat(lon0, lat0);
    expect([x - falseEastingM, y - falseNorthingM].map(Math.abs).every((metres) => metres < 1e-6)).toBe(true);
  });
});

test('the centre of the census plane is its false origin', () => {
  const [x, y] = toPlane('EPSG:3035', 10, 52);
  expect(x).toBeCloseTo(4_321_000, 6);
  expect(y).toBeCloseTo(3_210_000, 6);
  expect(fromPlane('EPSG:3035', 4_321_000, 3_210_000)).toEqual([10, 52]);
});

test('nine degrees east is the central meridian of UTM zone 32', () => {
  expect(toPlane('EPSG:25832', 9, 51.2)[0]).toBeCloseTo(500_000, 6);
  expect(toPlane('EPSG:25832', 9, 0)[1]).toBeCloseTo(0, 6);
});

test('a plane that is not known is refused by name, and never measured in another one', () => {
  const other = 'EPSG:31467' as Crs;
  expect(() => toPlane(other, 7.63, 51.22)).toThrow(
    'plane EPSG:31467: expected one of EPSG:25832, EPSG:3035, EPSG:25831, EPSG:25833',
  );
  expect(() => fromPlane(other, 400_000, 5_675_000)).toThrow('plane EPSG:31467');
});

test('shapes are measured in one named plane', () => {
  expect(measured([7.63, 51.22])).toEqual(toPlane(measuringPlane, 7.63, 51.22));
});

test('a zone of UTM is six degrees wide, and its middle is 500 km east of its origin', () => {
  const middles = mapPlanes.map((plane) => fromPlane(plane, 500_000, 5_675_000)[0]);
  expect(middles.map((lon) => Math.round(lon * 1e9) / 1e9)).toEqual([3, 9, 15]);
  expect(mapPlanes.map(utmZone)).toEqual([31, 32, 33]);
  expect(middles.map((lon) => Math.round(lon * 1e9) / 1e9)).toEqual(
    mapPlanes.map((plane) => 6 * utmZone(plane) - 183),
  );
  expect(utm32ToLonLat(500_000, 5_675_000)).toEqual(fromPlane('EPSG:25832', 500_000, 5_675_000));
});

test.each([
  [-40, 'EPSG:25831'],
  [5.999, 'EPSG:25831'],
  [6, 'EPSG:25832'],
  [11.999, 'EPSG:25832'],
  [12, 'EPSG:25833'],
  [40, 'EPSG:25833'],
] as const)('at %d degrees east one measures in %s', (lon, plane) => {
  expect(planeAt(lon)).toBe(plane);
});

describe('many positions at once', () => {
  const places = [
    [7.5, 51],
    [7.63, 51.22],
    [6.9, 50.8],
  ] as const;
  const lonLat = Float64Array.from(places.flat());
  const inPlane = places.map(([lon, lat]) => toPlane('EPSG:25832', lon, lat));
  /** North is the larger number here; of the second place it is the largest of all. */
  const farthest = inPlane[1]![1];

  test('are the numbers of each, where they were asked for, and nothing else is touched', () => {
    const xy = new Float64Array(8).fill(-7);
    expect(intoPlane('EPSG:25832', { lonLat, from: 1, to: 3 }, xy, 2, 1e7)).toBe(true);
    expect([...xy]).toEqual([-7, -7, ...inPlane[1]!, ...inPlane[2]!, -7, -7]);
    expect(intoPlane('EPSG:25832', { lonLat, from: 1, to: 1 }, xy, 0, 1)).toBe(true);
    expect(xy[0]).toBe(-7);
  });

  test('lie inside as far as every one does, east and north', () => {
    const isInside = (most: number, given = lonLat) =>
      intoPlane('EPSG:25832', { lonLat: given, from: 0, to: given.length / 2 }, new Float64Array(6), 0, most);
    expect([isInside(farthest), isInside(farthest + 1e-3)]).toEqual([false, true]);
    // Near the equator east is the larger number.
    const [east] = toPlane('EPSG:25832', 12, 0.1);
    const south = Float64Array.of(12, 0.1);
    expect([isInside(east, south), isInside(east + 1e-3, south)]).toEqual([false, true]);
    expect(isInside(1e9, Float64Array.of(7, Number.NaN, 7, 51))).toBe(false);
    expect(isInside(1, Float64Array.of(-9, -50))).toBe(false);
  });
});
