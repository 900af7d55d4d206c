// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { gridBearing, movedOnGrid, planeDistanceM, planeLengthM } from '../../../src/core/geo/plane-measure';
import { fromPlane } from '../../../src/core/geo/projection';

/** A position by metres from a corner of the grid in Lüdenscheid. */
const at = (eastM: number, northM: number) => fromPlane('EPSG:25832', 402_000 + eastM, 5_675_000 + northM);
describe('measures in the plane of EPSG:25832', () => {
  test('lengths add up, and the same position is exactly nothing away', () => {
    expect(planeLengthM('EPSG:25832', [at(0, 0), at(3, 4), at(3, 14)])).toBeCloseTo(15, 5);
    expect(planeLengthM('EPSG:25832', [at(0, 0)])).toBe(0);
    expect(planeDistanceM('EPSG:25832', [7.6, 51.2], [7.6, 51.2])).toBe(0);
  });

  test('bearings count clockwise from grid north', () => {
    const bearings = [at(0.1, 10), at(10, 10), at(10, 0), at(0, -10), at(-10, 0)].map((to) =>
      Math.round(gridBearing('EPSG:25832', at(0, 0), to)!),
    );
    expect(bearings).toEqual([1, 45, 90, 180, 270]);
    expect(gridBearing('EPSG:25832', [7.6, 51.2], [7.6, 51.2])).toBeNull();
  });

  test('a place moved by metres lies that far away', () => {
    const moved = movedOnGrid('EPSG:25832', at(0, 0), 30, -40);
    expect(planeDistanceM('EPSG:25832', at(0, 0), moved)).toBeCloseTo(50, 4);
    expect(Math.round(gridBearing('EPSG:25832', at(0, 0), moved)!)).toBe(143);
  });
});
