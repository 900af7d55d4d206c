// SPDX-License-Identifier: EUPL-1.2
// What the quick look calls clear, the sweep calls clear; and it knows the plain shapes.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PackedZones, packPolygons } from '../../../src/analysis/zonal/packed-polygons';
import { isSurelyClear } from '../../../src/analysis/zonal/star-rings';
import { sweptUnclearArea } from '../../../src/analysis/zonal/unclear-sweep';

type Ring = [number, number][];

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const pack = (...polygons: Ring[][]): PackedZones => packPolygons([polygons]);
const star = (x: number, y: number, radii: readonly number[]): Ring => {
  const ring = radii.map((radius, k): [number, number] => {
    const turn = (k / radii.length) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
  return [...ring, ring[0]!];
};

test.each([
  ['a square', pack([square(0, 0, 10)])],
  ['a hole in it', pack([square(0, 0, 10), square(4, 4, 2)])],
  ['two holes in it', pack([square(0, 0, 10), square(4, 4, 2), square(7, 7, 2)])],
  ['two squares apart', pack([square(0, 0, 10), square(4, 4, 2)], [square(20, 0, 10)])],
  ['a star', pack([star(0, 0, [5, 9, 4, 8, 6, 9, 5])])],
])('%s is clear at once', (_, zones) => {
  expect(isSurelyClear(zones, 0)).toBe(true);
  expect(sweptUnclearArea(zones, 0)).toBe(0);
});

test.each([
  [
    'a bow tie',
    pack([
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
        [0, 0],
      ],
    ]),
  ],
  ['a ring that goes round twice', pack([[...square(0, 0, 10).slice(0, 4), ...square(0, 0, 9)]])],
  ['parts that overlap', pack([square(0, 0, 10)], [square(5, 5, 10)])],
  ['a part in a part', pack([square(0, 0, 10)], [square(4, 4, 2)])],
  ['a hole outside', pack([square(0, 0, 10), square(20, 0, 2)])],
  ['a hole across the border', pack([square(0, 0, 10), square(8, 8, 4)])],
  ['a hole that is too large', pack([square(4, 4, 2), square(0, 0, 10)])],
  ['holes that overlap', pack([square(0, 0, 10), square(2, 2, 4), square(4, 4, 4)])],
  [
    'a hole in a notch',
    pack([
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 1],
        [0, 10],
        [0, 0],
      ],
      square(4.5, 5, 1),
    ]),
  ],
])('%s is left to the sweep', (_, zones) => {
  expect(isSurelyClear(zones, 0)).toBe(false);
  expect(sweptUnclearArea(zones, 0)).toBeGreaterThan(0);
});

test('whatever shapes come together, the sweep finds nothing where the quick look is sure', () => {
  const at = fc.integer({ min: 0, max: 30 });
  const ring = fc
    .tuple(at, at, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 9 }))
    .map(([x, y, radii]) => star(x, y, radii));
  let sure = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
      (polygons) => {
        const zones = packPolygons([polygons]);
        if (!isSurelyClear(zones, 0)) return;
        sure++;
        expect(sweptUnclearArea(zones, 0)).toBeLessThan(1e-9);
      },
    ),
    { seed: 20261129, numRuns: 2000 },
  );
  expect(sure).toBeGreaterThan(200);
});
