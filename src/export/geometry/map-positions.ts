// SPDX-License-Identifier: EUPL-1.2
// A geometry with other positions, of every type in one way.

import type { Geometry, Position } from 'geojson';

/** A geometry with every position replaced. */
export function mapPositions(geometry: Geometry, change: (position: Position) => Position): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((member) => mapPositions(member, change)) };
  }
  const map = (value: unknown): unknown => {
    const list = value as readonly unknown[];
    return typeof list[0] === 'number' ? change(list as Position) : list.map(map);
  };
  return { type: geometry.type, coordinates: map(geometry.coordinates) } as Geometry;
}
