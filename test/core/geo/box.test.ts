// SPDX-License-Identifier: EUPL-1.2
// Boxes of shapes, worked out once for a shape that stays.

import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { boxOf, isInBox, keptBoxOf } from '../../../src/core/geo/box';
import { outlineOf } from '../../../src/map/style/outlines';

const ring: Position[] = [
  [7.5, 51.1],
  [7.7, 51.1],
  [7.6, 51.3],
  [7.5, 51.1],
];

test('a kept box is that of the shape, and its corners are looked at once, whoever asks', () => {
  let looks = 0;
  const area: Geometry = {
    type: 'Polygon',
    get coordinates() {
      looks++;
      return [ring];
    },
  };
  const box = keptBoxOf(area);
  expect(box).toEqual(boxOf({ type: 'Polygon', coordinates: [ring] }));
  expect(box).toEqual([7.5, 51.1, 7.7, 51.3]);
  expect(outlineOf(area, true)[0]!.box).toBe(box);
  expect(keptBoxOf(area)).toBe(box);
  expect(looks).toBe(1);
});

test('a shape without corners has no box, asked once or again', () => {
  const nothing: Geometry = { type: 'MultiPolygon', coordinates: [] };
  expect([boxOf(nothing), keptBoxOf(nothing), keptBoxOf(nothing)]).toEqual([null, null, null]);
});

test('a point lies in a box with its edges and outside of it beyond any of them', () => {
  const box = [5, 47, 16, 56] as const;
  for (const inside of [
    [10, 50],
    [5, 47],
    [16, 56],
  ] as const)
    expect(isInBox(inside, box)).toBe(true);
  for (const outside of [
    [4.9, 50],
    [16.1, 50],
    [10, 46.9],
    [10, 56.1],
  ] as const)
    expect(isInBox(outside, box)).toBe(false);
});
