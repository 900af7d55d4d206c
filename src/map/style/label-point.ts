// SPDX-License-Identifier: EUPL-1.2
// Where the letter of an area stands: one point that lies inside, found once, so that letters do not jump or double at
// the seams of the map's tiles.

import type { Geometry, Position } from 'geojson';
import { interiorPoint, largestPolygon } from '../../core/geo/interior-point';

/**
 * A point inside the largest part of an area, half way along a line, or the point itself; null for an empty or a mixed
 * geometry. For an area: its centre of gravity, or where that lies outside or in a hole, the middle of the widest
 * stretch of the area at the height of the centre.
 */
export function labelPoint(geometry: Geometry): Position | null {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
      return geometry.coordinates[0] ?? null;
    case 'LineString':
      return middleOf(geometry.coordinates);
    case 'MultiLineString':
      return middleOf(longest(geometry.coordinates));
    case 'Polygon':
      return interiorPoint(geometry.coordinates);
    case 'MultiPolygon':
      return interiorPoint(largestPolygon(geometry.coordinates));
    case 'GeometryCollection':
      return null;
  }
}

function middleOf(line: readonly Position[]): Position | null {
  const lengths = line.slice(1).map((to, i) => distance(line[i] as Position, to));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (rest <= length && length > 0) {
      const [ax, ay] = line[i] as [number, number];
      const [bx, by] = line[i + 1] as [number, number];
      return [ax + ((bx - ax) * rest) / length, ay + ((by - ay) * rest) / length];
    }
    rest -= length;
  }
  return line[0] ?? null;
}

function distance([ax, ay]: Position, [bx, by]: Position): number {
  return Math.hypot((bx as number) - (ax as number), (by as number) - (ay as number));
}

function longest(lines: readonly Position[][]): Position[] {
  const length = (line: Position[]) => line.slice(1).reduce((sum, to, i) => sum + distance(line[i]!, to), 0);
  return lines.reduce<Position[]>((best, line) => (length(line) > length(best) ? line : best), []);
}
