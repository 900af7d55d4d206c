// SPDX-License-Identifier: EUPL-1.2
// Whether a drawn area holds a point, as the picture shows both: edges are straight in degrees. Where a number follows from
// it, the plane decides (`analysis/place/distance.ts`).

import type { Geometry } from 'geojson';
import { polygonsOf } from './geometry-parts';

/** By the even-odd rule over all rings (lon/lat), so that holes count; false for lines, points and an empty shape. */
export function isInArea(area: Geometry, [lon, lat]: readonly [lon: number, lat: number]): boolean {
  let inside = false;
  for (const ring of polygonsOf(area).flat()) {
    for (let k = 0; k + 1 < ring.length; k++) {
      const [[ax, ay], [bx, by]] = [ring[k] as [number, number], ring[k + 1] as [number, number]];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
