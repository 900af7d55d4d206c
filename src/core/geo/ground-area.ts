// SPDX-License-Identifier: EUPL-1.2
// True areas on the ellipsoid (GRS80). A square metre of a UTM plane is not one of the ground: 0.06 % more in Lüdenscheid,
// 0.35 % less at 15° east in zone 32. EPSG:3035 keeps areas, so what is measured in it is true wherever the town lies.

import type { Position } from 'geojson';
import { type Crs, censusPlane, fromPlane, type MapPlane, toPlane } from './projection';
import { signedArea } from './ring-area';

const inEqualArea = ([lon, lat]: Position) => toPlane(censusPlane, lon!, lat!);

/**
 * Square metres on the ellipsoid of polygons (positions in degrees, first ring the shell, holes taken away), sides straight in
 * EPSG:3035: within 10⁻⁶ of the geodesic area for sides up to 10 km in Germany. 0 for none.
 */
export function groundAreaM2(polygons: readonly (readonly (readonly Position[])[])[]): number {
  const ringAreaM2 = (ring: readonly Position[]) => Math.abs(signedArea(ring.map(inEqualArea)));
  return polygons.reduce((sum, [shell, ...holes]) => {
    const cut = holes.reduce((all, hole) => all + ringAreaM2(hole), 0);
    return sum + (shell ? ringAreaM2(shell) : 0) - cut;
  }, 0);
}

/** Half of the side of the square that a place's scale is measured with: small against the ground, large against rounding. */
const halfM = 500;

/** Square metres of the ground for one of the plane at a place of it (metres), to 10⁻⁸; exactly 1 where the plane keeps areas. */
export function groundPerPlane(crs: Crs | MapPlane, x: number, y: number): number {
  if (crs === censusPlane) return 1;
  const corners = [
    [x - halfM, y - halfM],
    [x + halfM, y - halfM],
    [x + halfM, y + halfM],
    [x - halfM, y + halfM],
  ] as const;
  const square = corners.map(([cornerX, cornerY]) => fromPlane(crs, cornerX, cornerY));
  return groundAreaM2([[square]]) / (2 * halfM) ** 2;
}
