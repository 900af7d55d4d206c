// SPDX-License-Identifier: EUPL-1.2
// One point that stands for a shape: where a list row or a search hit takes the reader.

import type { Geometry, Position } from 'geojson';

/**
 * A point of the geometry (lon/lat): the point itself, the middle vertex of a line, a point inside a polygon (on the
 * horizontal through the middle of its box, in the widest stretch that lies inside). Null for no geometry or an empty one.
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
      return insideOf(geometry.coordinates);
    case 'MultiPolygon':
      return insideOf(
        geometry.coordinates.reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a), []),
      );
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

function insideOf(rings: Position[][]): { lon: number; lat: number } | null {
  const lats = (rings[0] ?? []).map((p) => p[1] as number);
  if (lats.length === 0) return null;
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b);
  let best: [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const stretch: [number, number] = [crossings[i] as number, crossings[i + 1] as number];
    if (!best || stretch[1] - stretch[0] > best[1] - best[0]) best = stretch;
  }
  return best ? { lon: (best[0] + best[1]) / 2, lat } : at(rings[0]?.[0]);
}

function crossingsAt(ring: Position[], lat: number): number[] {
  const out: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[j] as [number, number];
    const [x2, y2] = ring[i] as [number, number];
    // Half-open, so that a vertex on the line counts once.
    if (y1 > lat !== y2 > lat) out.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
  }
  return out;
}
