// SPDX-License-Identifier: EUPL-1.2
// Geometries as well-known text (OGC 06-103r4).

import type { Geometry, Position } from 'geojson';

/** Well-known text of a geometry, heights left out. */
export function wktOf(geometry: Geometry): string {
  const at = ([x, y]: Position) => `${x} ${y}`;
  const line = (positions: readonly Position[]) => `(${positions.map(at).join(',')})`;
  const lines = (parts: readonly Position[][]) => `(${parts.map(line).join(',')})`;
  switch (geometry.type) {
    case 'Point':
      return `POINT(${at(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT${line(geometry.coordinates)}`;
    case 'LineString':
      return `LINESTRING${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING${lines(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON${lines(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON(${geometry.coordinates.map(lines).join(',')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION(${geometry.geometries.map(wktOf).join(',')})`;
  }
}
