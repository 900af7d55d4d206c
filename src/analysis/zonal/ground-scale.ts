// SPDX-License-Identifier: EUPL-1.2
// From the area of a zone in the plane of a lattice to its true area on the ellipsoid: the mean of the plane's scale over the zone.

import { groundPerPlane } from '../../core/geo/ground-area';
import { type Crs, censusPlane } from '../../core/geo/projection';
import { type PackedZones, zoneBox } from './packed-polygons';

/**
 * Square metres of the ground for one of the plane, as the mean over zone z; 1 for a zone without area and in a plane that
 * keeps areas. Of UTM the scale is a parabola across the zone, which is added up exactly over the rings; what it changes from
 * south to north within a zone is left out (below 10⁻⁵ for a zone as large as Germany, 10⁻⁶ for a town).
 */
export function groundScale(zones: PackedZones, z: number, crs: Crs): number {
  const box = crs === censusPlane ? null : zoneBox(zones, z);
  if (box === null) return 1;
  const knot = knotNear(crs, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  const [whole, first, second] = moments(zones, z, knot.x, box[1]);
  return whole > 0 ? knot.scale + (knot.slope * first + knot.bend * second) / whole : knot.scale;
}

/** The scale near a place of the plane: `scale + slope·u + bend·u²` at u metres to the east. */
interface Knot {
  readonly x: number;
  readonly scale: number;
  readonly slope: number;
  readonly bend: number;
}

/** Places lie this far apart: a country has some fifty, and its zones need not project anything of their own. */
const apartM = 100_000;
const flat: Knot = { x: 0, scale: 1, slope: 0, bend: 0 };
/** Kept for all: a place is a key, no object that `oncePer` could keep it by. At most `mostKnots`. */
const knots = new Map<string, Knot>();
/** More places than this are of files that lie everywhere; what is dropped is measured again. */
const mostKnots = 1000;

function knotNear(crs: Crs, x: number, y: number): Knot {
  const [column, row] = [Math.round(x / apartM), Math.round(y / apartM)];
  const key = `${crs} ${column} ${row}`;
  const known = knots.get(key);
  if (known) return known;
  const [atX, atY] = [column * apartM, row * apartM];
  const [west, scale, east] = [-apartM, 0, apartM].map((u) => groundPerPlane(crs, atX + u, atY)) as [
    number,
    number,
    number,
  ];
  const slope = (east - west) / (2 * apartM);
  const bend = (east + west - 2 * scale) / (2 * apartM ** 2);
  // Where a damaged file lies beyond all planes, its area is what the plane has.
  const made = scale > 0 && Number.isFinite(slope + bend) ? { x: atX, scale, slope, bend } : flat;
  if (knots.size >= mostKnots) knots.clear();
  knots.set(key, made);
  return made;
}

/** ∬ 1, ∬ u and ∬ u² over the rings of a zone, u metres east of `x0`; holes count against their shells. */
function moments(
  { xy, ringStart, zoneStart }: PackedZones,
  z: number,
  x0: number,
  y0: number,
): [whole: number, first: number, second: number] {
  let [whole, first, second] = [0, 0, 0];
  for (let r = zoneStart[z]!; r < zoneStart[z + 1]!; r++) {
    for (let p = ringStart[r]! * 2; p + 2 < ringStart[r + 1]! * 2; p += 2) {
      const [u, v] = [xy[p]! - x0, xy[p + 1]! - y0];
      const [nextU, nextV] = [xy[p + 2]! - x0, xy[p + 3]! - y0];
      const cross = u * nextV - nextU * v;
      whole += cross / 2;
      first += (cross * (u + nextU)) / 6;
      second += (cross * (u * u + u * nextU + nextU * nextU)) / 12;
    }
  }
  return [whole, first, second];
}
