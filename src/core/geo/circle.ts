// SPDX-License-Identifier: EUPL-1.2
// The one door to turf: shapes that are made, not measured. What the product measures has its own exact functions.

import { circle } from '@turf/turf';
import type { Polygon } from 'geojson';

/** A circle of `radiusM` metres on the ground around a point in degrees, as a polygon of 64 corners; null for no radius. */
export function circleAround(lon: number, lat: number, radiusM: number): Polygon | null {
  if (!(radiusM > 0)) return null;
  return circle([lon, lat], radiusM / 1000, { units: 'kilometers', steps: 64 }).geometry;
}
