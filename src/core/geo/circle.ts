// SPDX-License-Identifier: EUPL-1.2
// The one door to turf: shapes that are made, not measured. What the product measures has its own exact functions.

import { circle, featureCollection, feature as featureOf, union } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { fromPlane, measuringPlane, toPlane } from './projection';

/** A circle of `radiusM` metres on the ground around a point in degrees, as a polygon of 64 corners; null for no radius. */
export function circleAround(lon: number, lat: number, radiusM: number): Polygon | null {
  if (!(radiusM > 0)) return null;
  return circle([lon, lat], radiusM / 1000, { units: 'kilometers', steps: 64 }).geometry;
}

/**
 * All that is at most `radiusM` metres from these lines (positions in degrees), joined: circles around their corners and a strip along
 * each piece. Null for no line and for no radius.
 */
export function corridorAround(
  lines: readonly (readonly Position[])[],
  radiusM: number,
): Polygon | MultiPolygon | null {
  const parts = lines.flatMap((line) => [
    ...line.flatMap(([lon = 0, lat = 0]) => circleAround(lon, lat, radiusM) ?? []),
    ...line.flatMap((to, at) => (at === 0 ? [] : (strip(line[at - 1]!, to, radiusM) ?? []))),
  ]);
  const shapes = parts.map((part) => featureOf(part));
  if (shapes.length < 2) return parts[0] ?? null;
  return union(featureCollection(shapes))?.geometry ?? null;
}

/** The rectangle around one piece; null where both ends are the same. */
function strip(from: Position, to: Position, radiusM: number): Polygon | null {
  const [ax, ay] = inPlane(from);
  const [bx, by] = inPlane(to);
  const lengthM = Math.hypot(bx - ax, by - ay);
  if (!(lengthM > 0 && radiusM > 0)) return null;
  const [dx, dy] = [(-(by - ay) / lengthM) * radiusM, ((bx - ax) / lengthM) * radiusM];
  const corners = [
    [ax + dx, ay + dy],
    [ax - dx, ay - dy],
    [bx - dx, by - dy],
    [bx + dx, by + dy],
    [ax + dx, ay + dy],
  ] as const;
  return { type: 'Polygon', coordinates: [corners.map(([x, y]) => fromPlane(measuringPlane, x, y))] };
}

const inPlane = ([lon = 0, lat = 0]: Position) => toPlane(measuringPlane, lon, lat);
