// SPDX-License-Identifier: EUPL-1.2
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boxesMeet, boxOf } from '../../../src/core/geo/box';
import { isArea, linesOf, polygonsOf, vertexCount } from '../../../src/core/geo/geometry-parts';
import { interiorPoint, largestPolygon } from '../../../src/core/geo/interior-point';

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const area: Geometry = { type: 'Polygon', coordinates: [square(0, 0, 4), square(1, 1, 1)] };
const two: Geometry = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 3)]] };
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [-1, 2],
    [3, 9],
  ],
};
const mixed: Geometry = { type: 'GeometryCollection', geometries: [area, line, two] };

describe('the parts of a geometry', () => {
  test('an area is a polygon or several, not a collection of them', () => {
    expect([area, two, mixed, line, null, undefined].map(isArea)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('polygons of a collection are found, of a line there are none', () => {
    expect(polygonsOf(mixed)).toHaveLength(3);
    expect([polygonsOf(line), polygonsOf(null)]).toEqual([[], []]);
  });

  test('every line, ring and position counts once; a ring has one vertex fewer than positions', () => {
    expect(linesOf(mixed)).toHaveLength(5);
    expect(
      linesOf({
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
    ).toEqual([[[1, 2]], [[3, 4]]]);
    expect(linesOf(mixed).flat()).toHaveLength(22);
    expect([area, mixed, line, null].map(vertexCount)).toEqual([8, 16, 0, 0]);
  });

  test('the box is around all of it; an empty geometry has none', () => {
    expect(boxOf(mixed)).toEqual([-1, 0, 8, 9]);
    expect(boxOf({ type: 'Polygon', coordinates: [] })).toBeNull();
  });

  test('boxes meet at an edge, and further apart with a margin', () => {
    expect(boxesMeet([0, 0, 1, 1], [1, 0, 2, 1])).toBe(true);
    expect(boxesMeet([0, 0, 1, 1], [1.5, 0, 2, 1])).toBe(false);
    expect(boxesMeet([0, 0, 1, 1], [1.5, 0, 2, 1], 0.5)).toBe(true);
  });
});

describe('a point inside', () => {
  test('is the centre of gravity where that lies inside', () => {
    expect(interiorPoint([square(2, 2, 4)])).toEqual([4, 4]);
  });

  test('is in the widest stretch beside a hole at the centre', () => {
    expect(interiorPoint([square(0, 0, 4), square(1, 1, 2)])).toEqual([0.5, 2]);
    // The centre lies on the border of the hole: not inside.
    expect(interiorPoint([square(0, 0, 6), square(1, 2, 2)])).toEqual([4.5, 3]);
  });

  test('of several parts is in the largest, however many vertices the others have', () => {
    const many = [...square(0, 0, 1).slice(0, 1), [0.2, 0], [0.4, 0], [0.6, 0], ...square(0, 0, 1).slice(1)];
    expect(interiorPoint(largestPolygon([[many], [square(5, 5, 3)]]))).toEqual([6.5, 6.5]);
  });

  test('of what has no area is its first vertex, of nothing null', () => {
    expect(
      interiorPoint([
        [
          [1, 1],
          [2, 2],
          [1, 1],
        ],
      ]),
    ).toEqual([1, 1]);
    expect([interiorPoint([]), interiorPoint(largestPolygon([]))]).toEqual([null, null]);
  });
});
