// SPDX-License-Identifier: EUPL-1.2
// Households of one grid on the cells of the other: none lost, none invented.

import { describe, expect, test } from 'vitest';
import { regrid } from '../../../src/analysis/zonal/regrid';
import { type Crs, fromPlane, toPlane } from '../../../src/core/geo/projection';

/** All cells of a rectangle, sorted by row, then column. */
function block(crs: Crs, column0: number, row0: number, width: number, height: number) {
  const count = width * height;
  return {
    crs,
    cellM: 100,
    count,
    column: Int32Array.from({ length: count }, (_, i) => column0 + (i % width)),
    row: Int32Array.from({ length: count }, (_, i) => row0 + Math.floor(i / width)),
  };
}

const census = block('EPSG:3035', 41_560, 31_260, 12, 12);
const [lon, lat] = fromPlane('EPSG:3035', 4_156_600, 3_126_600);
const [x, y] = toPlane('EPSG:25832', lon, lat);
const atlas = block('EPSG:25832', Math.floor(x / 100) - 15, Math.floor(y / 100) - 15, 30, 30);

describe('households of the census on cells of the atlas', () => {
  test('keep their sum where the cells of the atlas cover all of the census', () => {
    const households = Float64Array.from({ length: census.count }, (_, i) => (i * 37) % 50);
    const moved = regrid(census, households, atlas);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(moved)).toBeCloseTo(sum(households), 6);
    expect(Math.min(...moved)).toBeGreaterThan(-1e-9);
  });

  test('are spread evenly: an even density stays one, but for the scale of the planes', () => {
    const moved = regrid(census, new Float64Array(census.count).fill(10), atlas);
    const inner = atlas.column.findIndex(
      (c, i) => c === Math.floor(x / 100) && atlas.row[i] === Math.floor(y / 100),
    );
    expect(moved[inner]! / 10).toBeGreaterThan(0.999);
    expect(moved[inner]! / 10).toBeLessThan(1.002);
  });

  test('of a single cell reach only the cells that it touches', () => {
    const one = block('EPSG:3035', 41_566, 31_266, 1, 1);
    const moved = regrid(one, [100], atlas);
    const reached = [...moved].filter((value) => value > 1e-9);
    expect(reached.length).toBeGreaterThanOrEqual(2);
    expect(reached.length).toBeLessThanOrEqual(6);
    expect(reached.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 6);
  });
});
