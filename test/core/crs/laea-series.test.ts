// SPDX-License-Identifier: EUPL-1.2
// Many positions at once are those of one at a time, and those of the engine's own sine, cosine and logarithm.

import { expect, test } from 'vitest';
import { grs80 } from '../../../src/core/crs/ellipsoid';
import { lonLatsToLaea, lonLatToLaea } from '../../../src/core/crs/lambert-azimuthal';
import { crsCodes, intoPlane, toPlane } from '../../../src/core/geo/projection';
import { seeded } from '../../analysis/degenerate-zones';

const radians = Math.PI / 180;

/** Snyder's formulas (24-2 to 24-26), with the functions of the engine. */
function byTheBook(lon: number, lat: number): [x: number, y: number] {
  const e2 = grs80.flattening * (2 - grs80.flattening);
  const e = Math.sqrt(e2);
  const areaOf = (sin: number) =>
    (1 - e2) * (sin / (1 - e2 * sin * sin) - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e));
  const pole = areaOf(1);
  const radius = grs80.semiMajorM * Math.sqrt(pole / 2);
  const sin0 = areaOf(Math.sin(52 * radians)) / pole;
  const cos0 = Math.sqrt(1 - sin0 * sin0);
  const sinLat0 = Math.sin(52 * radians);
  const d = (grs80.semiMajorM * Math.cos(52 * radians)) / (Math.sqrt(1 - e2 * sinLat0 ** 2) * radius * cos0);
  const sin = areaOf(Math.sin(lat * radians)) / pole;
  const cos = Math.sqrt(1 - sin * sin);
  const dLon = (lon - 10) * radians;
  const b = radius * Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * Math.cos(dLon)));
  return [
    4_321_000 + b * d * cos * Math.sin(dLon),
    3_210_000 + (b / d) * (cos0 * sin - sin0 * cos * Math.cos(dLon)),
  ];
}

test('within a hundredth of a micrometre, in Germany, in the rest of Europe, and where the series end', () => {
  const random = seeded(3035);
  const boxes = [
    [5.8, 47.2, 15.1, 55.1],
    [-12, 34, 32, 72],
    // Where the series give way, and where one of them has a step.
    [26.6, 44.99, 26.63, 45.03],
    [9, 71.98, 10, 72.02],
    [9, 45.2, 10, 45.3],
    [9, 61.3, 10, 61.4],
  ] as const;
  let largestM = 0;
  for (const [west, south, east, north] of boxes) {
    for (let i = 0; i < 20_000; i++) {
      const lon = west + random() * (east - west);
      const lat = south + random() * (north - south);
      const [x, y] = lonLatToLaea(lon, lat);
      const [bookX, bookY] = byTheBook(lon, lat);
      largestM = Math.max(largestM, Math.abs(x - bookX), Math.abs(y - bookY));
    }
  }
  expect(largestM).toBeLessThan(1e-8);
});

test.each(crsCodes)('%s: a whole ring gives the very numbers of its positions', (crs) => {
  const ring = [7.6, 51.2, 7.7, 51.3, 14.9, 47.3, 7.6, 51.2, -170, -80, 7.6, 51.2];
  const xy = new Float64Array(16).fill(-1);
  expect(intoPlane(crs, { lonLat: Float64Array.from(ring), from: 1, to: 4 }, xy, 2, 1e8)).toBe(true);
  const expected = [1, 2, 3].flatMap((i) => toPlane(crs, ring[i * 2]!, ring[i * 2 + 1]!));
  expect([...xy]).toEqual([-1, -1, ...expected, ...new Array(8).fill(-1)]);
});

test.each([
  [7.6, 51.2, 1e6],
  [Number.NaN, 51.2, 1e8],
  [7.6, Number.NaN, 1e8],
])('a position that is none of the plane is told: %s, %s', (lon, lat, most) => {
  const xy = new Float64Array(4);
  const lonLat = Float64Array.of(7.6, 51.2, lon, lat);
  expect(intoPlane('EPSG:3035', { lonLat, from: 0, to: 2 }, xy, 0, most)).toBe(false);
});

test('positions beyond the reach of the series are projected as well', () => {
  const xy = new Float64Array(2);
  lonLatsToLaea(Float64Array.of(-40, 30), 0, 1, xy, 0);
  const [bookX, bookY] = byTheBook(-40, 30);
  expect(xy[0]).toBeCloseTo(bookX, 6);
  expect(xy[1]).toBeCloseTo(bookY, 6);
});
