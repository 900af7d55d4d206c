// SPDX-License-Identifier: EUPL-1.2
// A point in an area, its hole, its second part and outside.

import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { isInArea } from '../../../src/core/geo/in-area';

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test('an area holds what lies in one of its parts and not in a hole', () => {
  const area: Geometry = {
    type: 'MultiPolygon',
    coordinates: [[square(7, 51, 1), square(7.4, 51.4, 0.2)], [square(9, 51, 1)]],
  };
  const asked = [
    [7.1, 51.1],
    [9.5, 51.5],
    [7.5, 51.5],
    [8.5, 51.5],
  ] as const;
  expect(asked.map((point) => isInArea(area, point))).toEqual([true, true, false, false]);
});

test('a line around a point, a point and an empty area hold nothing', () => {
  const shapes: Geometry[] = [
    { type: 'LineString', coordinates: square(7, 51, 1) },
    { type: 'Point', coordinates: [7.5, 51.5] },
    { type: 'MultiPolygon', coordinates: [] },
  ];
  expect(shapes.map((shape) => isInArea(shape, [7.5, 51.5]))).toEqual([false, false, false]);
});
