// SPDX-License-Identifier: EUPL-1.2
// Whether a point lies in a shape, and how far it is from it: of every kind of geometry, beside and beyond its box.

import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { containsPoint, distanceToM } from '../../../src/analysis/place/distance';
import { atMetres, type Place, polygonAt } from '../../a-city';

const at = (x: number, y: number): Position => [...atMetres(x, y)];
const coordinatesOf = (place: Place, holes: readonly Place[] = []) =>
  (polygonAt(place, holes) as { coordinates: Position[][] }).coordinates;
const square = polygonAt([0, 0, 100, 100], [[40, 40, 20, 20]]);
const two: Geometry = {
  type: 'MultiPolygon',
  coordinates: [coordinatesOf([0, 0, 100, 100]), coordinatesOf([300, 0, 100, 100])],
};
const collection: Geometry = {
  type: 'GeometryCollection',
  geometries: [polygonAt([300, 0, 100, 100]), square],
};

describe('a point in a shape', () => {
  const holds = (geometry: Geometry | null, x: number, y: number) =>
    containsPoint(geometry, ...atMetres(x, y));

  test.each([
    [10, 50, true],
    [90, 50, true],
    [50, 10, true],
    [50, 90, true],
    [50, 50, false],
    [-5, 50, false],
    [105, 50, false],
    [50, -5, false],
    [50, 105, false],
    [-500, 50, false],
    [500, 50, false],
    [50, -500, false],
    [50, 500, false],
  ])('(%d, %d) lies in a square with a hole: %s', (x, y, lies) => {
    expect(holds(square, x, y)).toBe(lies);
  });

  test('of two parts each holds its own, and nothing between them', () => {
    expect([holds(two, 50, 50), holds(two, 200, 50), holds(two, 350, 50)]).toEqual([true, false, true]);
  });

  test('of a narrow shape the whole length counts', () => {
    const street = polygonAt([0, 0, 4000, 2]);
    expect([holds(street, 3990, 1), holds(street, 10, 1), holds(street, 2000, 5)]).toEqual([
      true,
      true,
      false,
    ]);
    const column = polygonAt([0, 0, 2, 4000]);
    expect([holds(column, 1, 3990), holds(column, 1, 10), holds(column, 5, 2000)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('where an edge that is straight in the plane leaves the box of its corners in degrees, the plane counts', () => {
    // 60 km to both sides of the zone's meridian the northern edge lies 350 m south of its middle.
    const place = [36_000, 0, 120_000, 1000] as const;
    const wide = polygonAt(place);
    const highest = Math.max(...coordinatesOf(place)[0]!.map(([, lat]) => lat!));
    const [lon, lat] = atMetres(96_000, 990);
    expect(lat).toBeGreaterThan(highest);
    expect(containsPoint(wide, lon, lat)).toBe(true);
    expect(holds(wide, 96_000, 1010)).toBe(false);
  });

  test('what is no area holds nothing', () => {
    const inside = [at(0, 0), at(100, 100)];
    const shapes: (Geometry | null)[] = [
      null,
      { type: 'Point', coordinates: at(50, 50) },
      { type: 'LineString', coordinates: inside },
      { type: 'GeometryCollection', geometries: [] },
      { type: 'MultiPolygon', coordinates: [] },
    ];
    for (const shape of shapes) expect(holds(shape, 50, 50)).toBe(false);
  });
});

describe('metres to a shape', () => {
  const metres = (geometry: Geometry | null, x: number, y: number) => {
    const [lon, lat] = atMetres(x, y);
    return distanceToM(lon, lat, geometry);
  };
  const road: Geometry = { type: 'LineString', coordinates: [at(0, 0), at(100, 0), at(100, 100)] };

  test.each<[string, Geometry, number, number, number]>([
    ['a point', { type: 'Point', coordinates: at(30, 40) }, 0, 0, 50],
    ['the nearest of points', { type: 'MultiPoint', coordinates: [at(300, 0), at(30, 40)] }, 0, 0, 50],
    ['a line beside its first piece', road, 40, -7, 7],
    ['a line beside its second piece', road, 109, 60, 9],
    ['a line before its beginning', road, -30, -40, 50],
    ['a line behind its end', road, 130, 140, 50],
    ['a slanted line', { type: 'LineString', coordinates: [at(0, 0), at(80, 60)] }, 40 - 6, 30 + 8, 10],
    [
      'a slanted line that begins elsewhere',
      { type: 'LineString', coordinates: [at(500, 900), at(580, 960)] },
      534,
      938,
      10,
    ],
    ['a line of one place only', { type: 'LineString', coordinates: [at(3, 4), at(3, 4)] }, 0, 0, 5],
    [
      'the nearest of lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [at(0, 90), at(100, 90)],
          [at(0, 20), at(100, 20)],
        ],
      },
      50,
      0,
      20,
    ],
    ['an area, inside', square, 10, 10, 0],
    ['an area, from outside', square, 50, -30, 30],
    ['an area, in its hole', square, 50, 48, 8],
    ['the nearer of two parts', two, 250, 50, 50],
    ['one of two parts, inside', two, 350, 50, 0],
    ['the nearest of a collection', collection, 50, -30, 30],
  ])('from %s', (_, geometry, x, y, expected) => {
    expect(metres(geometry, x, y)).toBeCloseTo(expected, 2);
  });

  test('what has no place is nowhere', () => {
    const none: (Geometry | null)[] = [
      null,
      { type: 'MultiPoint', coordinates: [] },
      { type: 'LineString', coordinates: [] },
      { type: 'MultiPolygon', coordinates: [] },
      { type: 'GeometryCollection', geometries: [] },
      { type: 'GeometryCollection', geometries: [{ type: 'MultiPoint', coordinates: [] }] },
    ];
    for (const shape of none) expect(metres(shape, 0, 0)).toBeNull();
    // And it hides nothing that has one.
    const mixed: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPoint', coordinates: [] },
        { type: 'Point', coordinates: at(30, 40) },
      ],
    };
    expect(metres(mixed, 0, 0)).toBeCloseTo(50, 2);
  });
});
