// SPDX-License-Identifier: EUPL-1.2
// Corners that stand twice in a row, as digitising and conversions leave them: the shape is the same without the second.

import type { Geometry, Position } from 'geojson';

/** Positions that a row keeps at least; one that would have fewer stays as it is, and the check says what it is. */
const fewest = { line: 2, ring: 4 } as const;

/**
 * The geometry with each corner once where it stood twice or more in a row, and how many were left out; the same object and 0
 * where none was. Points are no corners: a MultiPoint keeps all of its own. Two corners of different heights are two.
 * @param decimals of a degree that are written: two corners that are one in the file are one; null: they are equal
 */
export function withoutRepeatedCorners(
  geometry: Geometry,
  decimals: number | null,
): { readonly geometry: Geometry; readonly corners: number } {
  const scale = decimals === null ? null : 10 ** decimals;
  const written = (value: number) => (scale === null ? value : Math.round(value * scale));
  const isSame = (a: Position, b: Position) =>
    written(a[0]!) === written(b[0]!) && written(a[1]!) === written(b[1]!) && a[2] === b[2];
  let corners = 0;
  const kept = (row: Position[], least: number): Position[] => {
    let repeated = 0;
    for (let i = 1; i < row.length; i++) if (isSame(row[i]!, row[i - 1]!)) repeated++;
    if (repeated === 0) return row;
    const once = row.filter((position, i) => i === 0 || !isSame(position, row[i - 1]!));
    // The last position of a ring is its first one, to the last decimal.
    if (least === fewest.ring) once[once.length - 1] = row.at(-1)!;
    if (once.length < least) return row;
    corners += row.length - once.length;
    return once;
  };
  const rings = (polygon: Position[][]) => polygon.map((ring) => kept(ring, fewest.ring));
  const of = (one: Geometry): Geometry => {
    switch (one.type) {
      case 'LineString':
        return { ...one, coordinates: kept(one.coordinates, fewest.line) };
      case 'MultiLineString':
        return { ...one, coordinates: one.coordinates.map((line) => kept(line, fewest.line)) };
      case 'Polygon':
        return { ...one, coordinates: rings(one.coordinates) };
      case 'MultiPolygon':
        return { ...one, coordinates: one.coordinates.map(rings) };
      case 'GeometryCollection':
        return { ...one, geometries: one.geometries.map(of) };
      default:
        return one;
    }
  };
  const without = of(geometry);
  return { geometry: corners === 0 ? geometry : without, corners };
}
