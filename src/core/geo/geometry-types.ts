// SPDX-License-Identifier: EUPL-1.2
// The types of geometry that GeoJSON has (RFC 7946 § 1.4).

/** In the order of their numbers in the columns (core/large-file/columns.ts), which begin at 1. */
export const geometryTypes = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
] as const;
