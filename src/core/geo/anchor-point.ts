// SPDX-License-Identifier: EUPL-1.2
// One point that stands for a shape: where a list row or a search hit takes the reader.

import type { Geometry, Position } from 'geojson';
import { interiorPoint, largestPolygon } from './interior-point';

/**
 * A point of the geometry (lon/lat): the point itself, the middle vertex of a line, a point inside the largest polygon (see
 * `interiorPoint`). Null for no geometry or an empty one.
 */
export function anchorOf(geometry: Geometry | null): { lon: number; lat: number } | null {
  if (!geometry) return null;
  switch (geometry.type) {
    case 'Point':
      return at(geometry.coordinates);
    case 'MultiPoint':
    case 'LineString':
      return at(geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]);
    case 'MultiLineString':
      return anchorOf({ type: 'LineString', coordinates: longest(geometry.coordinates) });
    case 'Polygon':
      return at(interiorPoint(geometry.coordinates) ?? undefined);
    case 'MultiPolygon':
      return at(interiorPoint(largestPolygon(geometry.coordinates)) ?? undefined);
    case 'GeometryCollection':
      return anchorOf(geometry.geometries[0] ?? null);
  }
}

function at(position: Position | undefined): { lon: number; lat: number } | null {
  const [lon, lat] = position ?? [];
  return lon === undefined || lat === undefined ? null : { lon, lat };
}

function longest(lines: Position[][]): Position[] {
  return lines.reduce((a, b) => (b.length > a.length ? b : a), []);
}
