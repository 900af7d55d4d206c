// SPDX-License-Identifier: EUPL-1.2
// One way over the parts of a geometry of any type, collections included: its polygons, its lines and rings.

import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';

/** Whether it is a polygon or several; false for no geometry, and for a collection, whatever it holds. */
export function isArea(geometry: Geometry | null | undefined): geometry is Polygon | MultiPolygon {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

/** 2 of what holds an area, 1 of what holds a line and none, 0 of points; null for no geometry. */
function dimensionOf(geometry: Geometry | null | undefined): 0 | 1 | 2 | null {
  if (!geometry) return null;
  if (polygonsOf(geometry).length > 0) return 2;
  return linesOf(geometry).some((line) => line.length > 1) ? 1 : 0;
}

/** Whether a geometry is a point where the other one has a course or an outline, or a line where it has an outline. */
export function isFlatter(fresh: Geometry | null, old: Geometry | null): boolean {
  return (dimensionOf(fresh) ?? 2) < (dimensionOf(old) ?? 0);
}

/** Every polygon as its rings, the outer one first; empty for no geometry and where there is no area. */
export function polygonsOf(geometry: Geometry | null | undefined): readonly Position[][][] {
  switch (geometry?.type) {
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap((member) => [...polygonsOf(member)]);
    default:
      return [];
  }
}

/** Every line and ring; a point is a line of one position. */
export function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap((member) => [...linesOf(member)]);
  }
}

/** Vertices of all rings, each counted once; 0 where there is no area. */
export function vertexCount(geometry: Geometry | null | undefined): number {
  return polygonsOf(geometry)
    .flat()
    .reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
}
