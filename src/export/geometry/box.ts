// SPDX-License-Identifier: EUPL-1.2
// The box of geometries.

import type { Geometry } from 'geojson';
import { mapPositions } from './map-positions';

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** The box of geometries in their own units; null without a position. */
export function boxOf(geometries: readonly (Geometry | null)[]): Box | null {
  let box: Box | null = null;
  for (const geometry of geometries) {
    if (geometry === null) continue;
    mapPositions(geometry, (position) => {
      const [x, y] = position as [number, number];
      box = box
        ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
        : [x, y, x, y];
      return position;
    });
  }
  return box;
}
