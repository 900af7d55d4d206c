// SPDX-License-Identifier: EUPL-1.2
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { labelPoint } from '../../../src/map/style/label-point';

const square = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

test('the letter of a square stands in its middle', () => {
  expect(labelPoint({ type: 'Polygon', coordinates: [square(7, 51, 2)] })).toEqual([8, 52]);
});

test('the letter of an area like a U stands in one of its arms', () => {
  const u = [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 10],
    [8, 2],
    [3, 2],
    [3, 10],
    [0, 10],
    [0, 0],
  ];
  const [x, y] = labelPoint({ type: 'Polygon', coordinates: [u] })!;
  expect(y).toBeGreaterThan(2);
  expect(x).toBe(1.5);
});

test('a letter never stands in a hole', () => {
  const [x, y] = labelPoint({ type: 'Polygon', coordinates: [square(0, 0, 10), square(2, 2, 6)] })!;
  expect(y).toBe(5);
  expect(x).toBe(1);
});

test('of several parts the largest has the letter', () => {
  const parts = [[square(0, 0, 1)], [square(20, 20, 4)], [square(50, 50, 2)]];
  expect(labelPoint({ type: 'MultiPolygon', coordinates: parts })).toEqual([22, 22]);
});

test('a line is named half way along it, a point where it is', () => {
  const bent = [
    [0, 0],
    [0, 2],
    [6, 2],
  ];
  expect(labelPoint({ type: 'LineString', coordinates: bent })).toEqual([2, 2]);
  expect(
    labelPoint({
      type: 'MultiLineString',
      coordinates: [
        [
          [9, 9],
          [9, 8],
        ],
        bent,
      ],
    }),
  ).toEqual([2, 2]);
  expect(labelPoint({ type: 'Point', coordinates: [7, 51] })).toEqual([7, 51]);
});

test('what has no extent has a point or none, and never breaks', () => {
  expect(labelPoint({ type: 'Polygon', coordinates: [] })).toBeNull();
  expect(labelPoint({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
  expect(labelPoint({ type: 'LineString', coordinates: [] })).toBeNull();
  expect(
    labelPoint({
      type: 'LineString',
      coordinates: [
        [1, 1],
        [1, 1],
      ],
    }),
  ).toEqual([1, 1]);
  expect(
    labelPoint({
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ],
    }),
  ).toEqual([1, 1]);
  expect(labelPoint({ type: 'GeometryCollection', geometries: [] })).toBeNull();
});
