// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { circleAround } from '../../../src/core/geo/circle';
import { toPlane } from '../../../src/core/geo/projection';

test('every corner of a circle is its radius away on the ground', () => {
  const centre = toPlane('EPSG:25832', 7.63, 51.22);
  const ring = circleAround(7.63, 51.22, 600)?.coordinates[0] ?? [];
  expect(ring).toHaveLength(65);
  for (const [lon, lat] of ring as [number, number][]) {
    const [x, y] = toPlane('EPSG:25832', lon, lat);
    // turf reckons on a sphere: half a per cent off the ellipsoid.
    expect(Math.hypot(x - centre[0], y - centre[1]) / 600).toBeCloseTo(1, 2);
  }
});

test('a position without uncertainty has no circle', () => {
  expect(circleAround(7.63, 51.22, 0)).toBeNull();
  expect(circleAround(7.63, 51.22, Number.NaN)).toBeNull();
});
