// SPDX-License-Identifier: EUPL-1.2
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { farRings, ringOfFar } from '../../../src/core/geo/far-areas';

const step = [0.5, 0.25] as const;
const area = (...rings: Position[][]) => ({ type: 'Polygon' as const, coordinates: rings });
const box = (x: number, y: number, width: number, height = width): Position[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
const back = (...geometries: Parameters<typeof farRings>[0]) =>
  farRings(geometries, step).map((ring) => ringOfFar(ring, step));

test('an outline comes back on the lattice, closed, with its hole', () => {
  expect(back(area(box(7.1, 51.05, 1.9), box(7.4, 51.4, 0.6)))).toEqual([
    [
      [7, 51],
      [9, 51],
      [9, 53],
      [7, 53],
      [7, 51],
    ],
    [
      [7.5, 51.5],
      [8, 51.5],
      [8, 52],
      [7.5, 52],
      [7.5, 51.5],
    ],
  ]);
});

test('an area smaller than a pixel is a pixel, a hole that is smaller is none, and nothing is drawn twice', () => {
  const pixel = [
    [7, 51],
    [7.5, 51],
    [7.5, 51.25],
    [7, 51.25],
    [7, 51],
  ];
  expect(back(area(box(7.01, 51.01, 0.02)), area(box(7.02, 51.02, 0.01)))).toEqual([pixel]);
  // Thin as a line.
  expect(back(area(box(7, 51, 1, 0.01)))).toEqual([pixel]);
  expect(back(area(box(7, 51, 2), box(7.9, 51.9, 0.05)))).toHaveLength(1);
});

test('what has no area, and a corner that is no number, is not in the picture', () => {
  expect(back(null, { type: 'Point', coordinates: [7, 51] })).toEqual([]);
  expect(
    back(
      area([
        [7, 51],
        [Number.NaN, 51],
        [8, 52],
        [7, 51],
      ]),
      area([]),
    ),
  ).toEqual([]);
});
