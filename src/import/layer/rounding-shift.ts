// SPDX-License-Identifier: EUPL-1.2
// How far the seven decimals of a layer's file move a position.

import type { Feature, Geometry } from 'geojson';
import { forEachPosition } from '../../core/validation/check-plausibility';
import { layerDecimals } from '../../core/write/write-geojson';

const millimetresOfDegree = 111_320_000;
const scale = 10 ** layerDecimals;

/** The largest move, in millimetres with one decimal; 0 without a position. */
export function largestRoundingMm(features: readonly Feature[]): number {
  let largest = 0;
  for (const { geometry } of features) {
    if ((geometry as Geometry | null) === null) continue;
    forEachPosition(geometry, (lon, lat) => {
      const east = Math.round(lon * scale) / scale - lon;
      const north = Math.round(lat * scale) / scale - lat;
      // Most are shorter than one before, even if they were at the equator.
      if (east * east + north * north <= largest * largest) return;
      largest = Math.max(largest, Math.hypot(east * Math.cos((lat * Math.PI) / 180), north));
    });
  }
  return Math.round(largest * millimetresOfDegree * 10) / 10;
}
