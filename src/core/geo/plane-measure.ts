// SPDX-License-Identifier: EUPL-1.2
// Lengths and directions on the map plane that the town's surveyors use, and places by metres on it.

import type { Position } from 'geojson';
import { fromPlane, type MapPlane, toPlane } from './projection';

const inPlane = (plane: MapPlane, [lon, lat]: Position) => toPlane(plane, lon!, lat!);

/** Metres between two positions in degrees; exactly 0 for the same position. */
export function planeDistanceM(plane: MapPlane, a: Position, b: Position): number {
  if (a[0] === b[0] && a[1] === b[1]) return 0;
  const [[ax, ay], [bx, by]] = [inPlane(plane, a), inPlane(plane, b)];
  return Math.hypot(ax - bx, ay - by);
}

/** Metres along a row of positions; 0 below two. */
export function planeLengthM(plane: MapPlane, row: readonly Position[]): number {
  return row.slice(1).reduce((sum, position, i) => sum + planeDistanceM(plane, row[i]!, position), 0);
}

/** Direction from one position to another in degrees clockwise from grid north, 0 to below 360; null for the same position. */
export function gridBearing(plane: MapPlane, from: Position, to: Position): number | null {
  if (from[0] === to[0] && from[1] === to[1]) return null;
  const [[ax, ay], [bx, by]] = [inPlane(plane, from), inPlane(plane, to)];
  return ((Math.atan2(bx - ax, by - ay) * 180) / Math.PI + 360) % 360;
}

/** The position that lies metres to the east and to the north on the plane's grid. */
export function movedOnGrid(
  plane: MapPlane,
  from: Position,
  eastM: number,
  northM: number,
): [lon: number, lat: number] {
  const [x, y] = inPlane(plane, from);
  return fromPlane(plane, x + eastM, y + northM);
}
