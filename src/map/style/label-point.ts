// SPDX-License-Identifier: EUPL-1.2
// Where the letter of an area stands: one point that lies inside, found once, so that letters do not jump or double at
// the seams of the map's tiles.

import type { Geometry, Position } from 'geojson';

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
      return insideOf(geometry.coordinates);
    case 'MultiPolygon':
      return insideOf(largest(geometry.coordinates));
    case 'GeometryCollection':
      return null;
  }
}

function insideOf(rings: readonly Position[][]): Position | null {
  const outer = rings[0] ?? [];
  if (outer.length < 4) return null;
  const [, x, y] = momentsOf(outer);
  const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  let best: [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = crossings[i] as number;
    const to = crossings[i + 1] as number;
    if (from < x && x < to) return [x, y];
    if (best === null || to - from > best[1] - best[0]) best = [from, to];
  }
  return best === null ? (outer[0] ?? null) : [(best[0] + best[1]) / 2, y];
}

/** Signed area and centre of gravity; of a ring without area its first corner. */
function momentsOf(ring: readonly Position[]): [area: number, x: number, y: number] {
  const [x0, y0] = ring[0] as [number, number];
  let area = 0;
  let mx = 0;
  let my = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = relative(ring[i] as Position, x0, y0);
    const [bx, by] = relative(ring[i + 1] as Position, x0, y0);
    const cross = ax * by - bx * ay;
    area += cross / 2;
    mx += ((ax + bx) * cross) / 6;
    my += ((ay + by) * cross) / 6;
  }
  return area === 0 ? [0, x0, y0] : [area, x0 + mx / area, y0 + my / area];
}

function relative([x, y]: Position, x0: number, y0: number): [number, number] {
  return [(x as number) - x0, (y as number) - y0];
}

function crossingsAt(ring: readonly Position[], y: number): number[] {
  const out: number[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    if (ay > y !== by > y) out.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return out;
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

function largest(polygons: readonly Position[][][]): Position[][] {
  const area = (rings: Position[][]) => Math.abs(momentsOf(rings[0] ?? [[0, 0]])[0]);
  return polygons.reduce<Position[][]>((best, rings) => (area(rings) > area(best) ? rings : best), []);
}

function longest(lines: readonly Position[][]): Position[] {
  const length = (line: Position[]) => line.slice(1).reduce((sum, to, i) => sum + distance(line[i]!, to), 0);
  return lines.reduce<Position[]>((best, line) => (length(line) > length(best) ? line : best), []);
}
