// SPDX-License-Identifier: EUPL-1.2
// Coordinates as people write them, in degrees or in metres of a zone of UTM, and back.

import { fromPlane, type MapPlane, mapPlanes, toPlane, utmZone } from '../../geo/projection';
import type { Place } from '../tiling/shape-index';

/** Degrees of WGS84, latitude first as on a map; or east and north in metres of a plane. */
export type CoordinateSystem = 'degrees' | MapPlane;

/**
 * The place of two typed numbers: decimal comma or point, spaces allowed. A zone before
 * the east value (33402000) goes before the system's own.
 * Null for what is no number or lies outside the system.
 */
export function readPlace(system: CoordinateSystem, first: string, second: string): Place | null {
  const [a, b] = [first, second].map((text) => numberOf(text, system !== 'degrees')) as (number | null)[];
  if (a == null || b == null) return null;
  if (system === 'degrees') return Math.abs(a) <= 90 && Math.abs(b) <= 180 ? [b, a] : null;
  const named = mapPlanes.find((plane) => utmZone(plane) === Math.floor(a / 1e6));
  const east = named ? a % 1e6 : a;
  // Six degrees of a zone and as many beside it; from the equator to the pole.
  if (east < 100_000 || east > 900_000 || b < 0 || b > 9_400_000) return null;
  return fromPlane(named ?? system, east, b);
}

/** Both numbers of one pasted text, such as `51,2475 7,6125` or `32402000; 5675000`; null where there are not two. */
export function splitPair(text: string): [first: string, second: string] | null {
  const parts = text
    .trim()
    .split(/\s*;\s*|,\s+|\s+/)
    .filter((part) => /\d/.test(part));
  return parts.length === 2 ? [parts[0]!, parts[1]!] : null;
}

/** What the two fields show of a place: latitude and longitude with seven decimals, or east and north in metres to the millimetre. */
export function placeTexts(system: CoordinateSystem, [lon, lat]: Place): [first: string, second: string] {
  if (system === 'degrees') return [lat.toFixed(7), lon.toFixed(7)];
  const [east, north] = toPlane(system, lon, lat);
  return [east.toFixed(3), north.toFixed(3)];
}

function numberOf(text: string, isMetres: boolean): number | null {
  const plain = text.replace(/[\s°EONW]/gi, '');
  // 402.000,5 groups with points; 51.2475 does not. 402.000 does in metres: no place has 402 of them.
  const isGrouped =
    /^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain) ||
    (isMetres ? /^\d{1,3}(\.\d{3})+$/ : /^-?\d{1,3}(\.\d{3}){2,}$/).test(plain);
  const value = (isGrouped ? plain.replaceAll('.', '') : plain).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}
