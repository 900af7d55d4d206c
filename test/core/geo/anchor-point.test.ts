// SPDX-License-Identifier: EUPL-1.2

import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/core/geo/anchor-point';

const ring = (...points: Position[]): Position[] => [...points, points[0]!];
const square = ring([0, 0], [4, 0], [4, 2], [0, 2]);
const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });

test.each<[string, Geometry | null, [number, number] | null]>([
  ['nothing', null, null],
  ['a point', { type: 'Point', coordinates: [7, 51] }, [7, 51]],
  ['an empty point', { type: 'Point', coordinates: [] }, null],
  [
    'the middle vertex of a line',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 5],
        [9, 0],
      ],
    },
    [1, 5],
  ],
  [
    'of several points the middle one',
    {
      type: 'MultiPoint',
      coordinates: [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    },
    [2, 2],
  ],
  [
    'of several lines the one with most vertices',
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [5, 5],
          [6, 6],
          [7, 7],
        ],
        [
          [8, 8],
          [9, 9],
        ],
      ],
    },
    [6, 6],
  ],
  ['the middle of a rectangle', polygon(square), [2, 1]],
  [
    'beside a hole, in the wider stretch',
    polygon(square, ring([1, 0.5], [1, 1.5], [2.5, 1.5], [2.5, 0.5])),
    [3.25, 1],
  ],
  [
    'inside the arm of a U, not between its arms',
    polygon(ring([0, 0], [9, 0], [9, 4], [6, 4], [6, 1], [2, 1], [2, 4], [0, 4])),
    [7.5, 1.75],
  ],
  [
    'of several polygons the largest',
    {
      type: 'MultiPolygon',
      coordinates: [[square], [ring([10, 0], [16, 0], [16, 2], [10, 2])], [square]],
    },
    [13, 1],
  ],
  [
    'the first of a collection',
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [1, 2] },
        { type: 'Point', coordinates: [3, 4] },
      ],
    },
    [1, 2],
  ],
  ['an empty collection', { type: 'GeometryCollection', geometries: [] }, null],
  ['a polygon without a ring', polygon(), null],
  ['a polygon without height: its first vertex', polygon(ring([0, 1], [4, 1], [2, 1])), [0, 1]],
  ['no polygon at all', { type: 'MultiPolygon', coordinates: [] }, null],
  [
    'the centre of gravity between slanted sides',
    polygon(ring([1, 10], [9, 10], [5, 14], [3, 14])),
    [4.6, 11.6],
  ],
  [
    'of two equal stretches the western one',
    polygon(square, ring([1.5, 0], [1.5, 2], [2.5, 2], [2.5, 0])),
    [0.75, 1],
  ],
  [
    'the wider stretch where a narrow one follows',
    polygon(square, ring([1.8, 0], [1.8, 2], [3.5, 2], [3.5, 0])),
    [0.9, 1],
  ],
  [
    'of two polygons alike the first',
    { type: 'MultiPolygon', coordinates: [[square], [ring([10, 0], [14, 0], [14, 2], [10, 2])]] },
    [2, 1],
  ],
  [
    'of two lines alike the first',
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [5, 5],
          [6, 6],
        ],
      ],
    },
    [1, 1],
  ],
  [
    'the centre of gravity of an L, which is not the middle of the stretch at its height',
    polygon(ring([10, 20], [16, 20], [16, 21], [12, 21], [12, 26], [10, 26])),
    [11.75, 22.375],
  ],
  [
    'the middle of the widest stretch where the centre lies in a hole',
    polygon(ring([0, 0], [10, 0], [10, 2], [0, 2]), ring([4, 0.5], [4, 1.5], [7, 1.5], [7, 0.5])),
    [2, 1],
  ],
  [
    'the same where the stretches lie far from the origin',
    polygon(
      ring([100, 0], [110, 0], [110, 2], [100, 2]),
      ring([103, 0.5], [103, 1.5], [106, 1.5], [106, 0.5]),
    ),
    [108, 1],
  ],
  ['no line at all', { type: 'MultiLineString', coordinates: [] }, null],
  ['a ring without a vertex', polygon([]), null],
  ['a polygon that begins with no ring', { type: 'MultiPolygon', coordinates: [[], [square]] }, [2, 1]],
  ['half a position', { type: 'Point', coordinates: [7] }, null],
])('%s', (_, geometry, expected) => {
  const found = anchorOf(geometry);
  expect(found && [found.lon, found.lat]).toEqual(expected);
});
