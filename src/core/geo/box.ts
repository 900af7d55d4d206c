// SPDX-License-Identifier: EUPL-1.2
// Boxes along the axes, in degrees or in metres of a plane.

import type { Geometry } from 'geojson';
import { oncePer } from '../memo/memo';
import { linesOf } from './geometry-parts';

/** Smallest x and y, then the largest: in degrees west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The box around a geometry; null for an empty one. */
export function boxOf(geometry: Geometry): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of linesOf(geometry)) {
    for (const position of line) {
      const [x, y] = position as [number, number];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The same, worked out once for a shape that stays as it is: the picture, its names and what is near ask for the boxes of a whole country. */
export const keptBoxOf = oncePer(boxOf);

/** Whether two boxes, each grown by `margin` to every side, have a point in common; a shared edge counts. */
export function boxesMeet(a: Box, b: Box, margin = 0): boolean {
  return a[0] - margin <= b[2] && b[0] - margin <= a[2] && a[1] - margin <= b[3] && b[1] - margin <= a[3];
}

/** Whether a point in degrees lies in a box; its edges belong to it. */
export function isInBox(
  [lon, lat]: readonly [lon: number, lat: number],
  [west, south, east, north]: Box,
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
