// SPDX-License-Identifier: EUPL-1.2
// An outline of one's own as a list of corners: its text in the link, its polygon, and where its corners may come from.

import type { Geometry, Polygon, Position } from 'geojson';
import { polygonsOf } from '../geo/geometry-parts';
import { signedArea } from '../geo/ring-area';
import { mostCorners } from '../limits/limits';

/** In degrees. */
export type Corner = readonly [lon: number, lat: number];

const cornerPattern = /^-?\d{1,3}(\.\d+)?\/-?\d{1,2}(\.\d+)?$/;

/** `7.612500/51.247500,…` → corners; what is no corner is left out, and so is what lies beyond `mostCorners`. */
export function cornersFrom(text: string | undefined): Corner[] {
  const corners = (text ?? '').split(',').flatMap((part) => {
    if (!cornerPattern.test(part)) return [];
    const [lon = 0, lat = 0] = part.split('/').map(Number);
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [[lon, lat] as const] : [];
  });
  return corners.slice(0, mostCorners);
}

/** Decimals of a degree that the link keeps: a decimetre. */
const digits = 6;

/** Null for no corners. */
export function cornersText(corners: readonly Corner[]): string | null {
  if (corners.length === 0) return null;
  return corners.map(([lon, lat]) => `${lon.toFixed(digits)}/${lat.toFixed(digits)}`).join(',');
}

/** The corner as the link keeps it, so that what is shown while it moves is what stays. */
export function asKept([lon, lat]: Corner): Corner {
  return [Number(lon.toFixed(digits)), Number(lat.toFixed(digits))];
}

/** Metres of one degree of latitude; of longitude it is this times the cosine of the latitude. Good to 0.6 %. */
const metresPerDegree = 111_320;

/** The corner moved to the east and to the north by metres on the ground; never beyond the end of the numbers. */
export function movedBy([lon, lat]: Corner, eastM: number, northM: number): Corner {
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  // At a pole a degree of longitude has no length: there nothing moves to the east.
  const perDegree = metresPerDegree * Math.max(Math.cos((lat * Math.PI) / 180), 1e-6);
  return asKept([within(lon + eastM / perDegree, 180), within(lat + northM / metresPerDegree, 90)]);
}

/** The closed ring of at least three corners, counter-clockwise; null below three. */
export function outlineOf(corners: readonly Corner[]): Polygon | null {
  if (corners.length < 3) return null;
  const ring = [...corners, corners[0]!].map(([lon, lat]) => [lon, lat]);
  return { type: 'Polygon', coordinates: [signedArea(corners) < 0 ? ring.reverse() : ring] };
}

/** The polygon of corners that can be computed with: three at least, no two sides crossing; else null. */
export function soundOutline(corners: readonly Corner[]): Polygon | null {
  return crossesItself(corners) ? null : outlineOf(corners);
}

/** Two sides that are no neighbours cross or touch. */
export function crossesItself(corners: readonly Corner[]): boolean {
  const count = corners.length;
  for (let i = 0; i < count; i++) {
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue;
      if (doCross(corners[i]!, corners[i + 1]!, corners[j]!, corners[(j + 1) % count]!)) return true;
    }
  }
  return false;
}

/** Corners taken from an area of the files, and what of it an outline cannot hold. */
export interface TakenOutline {
  readonly corners: readonly Corner[];
  /** Holes of the part that was taken. */
  readonly holes: number;
  /** Further parts of a multipolygon. */
  readonly parts: number;
  /** Corners left out because the outline would have more than `mostCorners`. */
  readonly dropped: number;
}

/** The outer ring of an area, of several parts the one with most corners; null for anything that is no area. */
export function takeOutline(geometry: Geometry | null): TakenOutline | null {
  const polygons = polygonsOf(geometry);
  const rings = polygons.reduce<Position[][]>(
    (a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a),
    [],
  );
  const all = openRing(rings[0] ?? []);
  if (all.length < 3) return null;
  const corners = fewer(all, mostCorners);
  return {
    corners,
    holes: rings.length - 1,
    parts: polygons.length - 1,
    dropped: all.length - corners.length,
  };
}

/** At most `most` corners: of all, the ones that span the smallest triangle with their neighbours go first (Visvalingam). */
export function fewer(corners: readonly Corner[], most: number): Corner[] {
  const left = [...corners];
  while (left.length > Math.max(3, most)) {
    let least = 0;
    let leastArea = Infinity;
    left.forEach((corner, i) => {
      const area = triangle(left.at(i - 1)!, corner, left[(i + 1) % left.length]!);
      if (area < leastArea) [least, leastArea] = [i, area];
    });
    left.splice(least, 1);
  }
  return left;
}

function triangle(a: Corner, b: Corner, c: Corner): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
}

function openRing(ring: readonly Position[]): Corner[] {
  const corners = ring.map(([lon = 0, lat = 0]) => asKept([lon, lat]));
  const [first, last] = [corners[0], corners.at(-1)];
  const isClosed = corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? corners.slice(0, -1) : corners;
}

function doCross(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  const side = (p: Corner, q: Corner, r: Corner) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
