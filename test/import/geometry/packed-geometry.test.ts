// SPDX-License-Identifier: EUPL-1.2
// A packed geometry is the geometry: the same text, the same lists, whatever is asked of it and in which order.

import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geometryPacker, lazyGeometry } from '../../../src/import/geometry/packed-geometry';

const line = (from: number, count = 20): Position[] =>
  Array.from({ length: count }, (_, i) => [from + i / 7, -0 - i / 3]);
const high = (from: number): Position[] => line(from).map(([x, y], i) => [x!, y!, i * 0.1]);

const geometries: Geometry[] = [
  { type: 'LineString', coordinates: line(1) },
  { type: 'MultiPoint', coordinates: high(2) },
  { type: 'MultiLineString', coordinates: [line(3), line(4, 2)] },
  { type: 'Polygon', coordinates: [line(5), line(6, 5)] },
  { type: 'Polygon', coordinates: [high(7)] },
  { type: 'MultiPolygon', coordinates: [[line(8)], [line(9), line(10, 4)]] },
];
const left: Geometry[] = [
  { type: 'Point', coordinates: [7, 51] },
  { type: 'LineString', coordinates: line(0, 3) },
  { type: 'Polygon', coordinates: [[...line(0), [1, 2, 3]]] },
  { type: 'MultiPolygon', coordinates: [[line(0)], []] },
  { type: 'Polygon', coordinates: [] },
  { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: line(1) }] },
];

describe('a packed geometry', () => {
  test('is written as the geometry it was made of, also after others were packed and asked', () => {
    const pack = geometryPacker();
    const packed = geometries.map(pack);
    packed.forEach((geometry, i) => {
      expect(geometry).not.toBe(geometries[i]);
      expect(JSON.stringify(geometry)).toBe(JSON.stringify(geometries[i]));
      expect(structuredClone(geometry)).toEqual(geometries[i]);
    });
    expect(packed.map((geometry) => JSON.stringify({ ...geometry }))).toEqual(
      geometries.map((geometry) => JSON.stringify(geometry)),
    );
  });

  test('a zero below zero stays one, and so does a number that is none', () => {
    const positions: Position[] = [...line(0), [-0, Number.NaN]];
    const packed = geometryPacker()({ type: 'LineString', coordinates: positions });
    expect((packed as { coordinates: Position[] }).coordinates.at(-1)).toEqual([-0, Number.NaN]);
  });

  test('gives the same lists to who asks twice in a row', () => {
    let made = 0;
    const make = () => {
      made++;
      return line(0);
    };
    const [one, other] = [lazyGeometry('LineString', make), lazyGeometry('LineString', make)] as {
      coordinates: Position[];
    }[];
    expect(one!.coordinates).toBe(one!.coordinates);
    expect(made).toBe(1);
    expect(other!.coordinates).not.toBe(one!.coordinates);
    expect(made).toBe(3);
  });

  test('what is small, mixed, empty or a collection stays the object that it is', () => {
    const pack = geometryPacker();
    for (const geometry of left) expect(pack(geometry)).toBe(geometry);
  });
});
