// SPDX-License-Identifier: EUPL-1.2
// The own series of projection.ts against proj4 as oracle, over all of Germany.

import * as fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import {
  type Crs,
  crsCodes,
  fromPlane,
  measured,
  measuringPlane,
  toPlane,
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
  const other = 'EPSG:25833' as Crs;
  expect(() => toPlane(other, 7.63, 51.22)).toThrow(
    'plane EPSG:25833: expected one of EPSG:25832, EPSG:3035',
  );
  expect(() => fromPlane(other, 400_000, 5_675_000)).toThrow('plane EPSG:25833');
});

test('shapes are measured in one named plane', () => {
  expect(measured([7.63, 51.22])).toEqual(toPlane(measuringPlane, 7.63, 51.22));
});
