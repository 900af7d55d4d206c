// SPDX-License-Identifier: EUPL-1.2
// Shells and their holes from a flat list of rings, as shapefiles and Esri JSON have them: shells run clockwise, holes
// the other way, and which hole belongs to which shell is for the reader to find.

import type { Position } from 'geojson';
import { doubleArea } from './rings';

interface Shell {
  readonly rings: Position[][];
  readonly box: readonly [west: number, south: number, east: number, north: number];
  readonly area: number;
}

/**
 * Polygons of rings. A hole goes to the smallest shell that holds it; one that lies in no shell was turned wrongly and
 * becomes a shell itself. With no shell at all every ring counts as one.
 */
export function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const areas = rings.map(doubleArea);
  const hasShell = areas.some((area) => area < 0);
  const shells: Shell[] = [];
  const holes: Position[][] = [];
  rings.forEach((ring, i) => {
    if (hasShell && areas[i]! > 0) holes.push(ring);
    else shells.push({ rings: [ring], box: boxOf(ring), area: Math.abs(areas[i]!) });
  });
  for (const hole of holes) {
    const home = shells.length === 1 ? shells[0] : shellOf(hole, shells);
    if (home) home.rings.push(hole);
    else shells.push({ rings: [hole], box: boxOf(hole), area: Math.abs(doubleArea(hole)) });
  }
  return shells.map((shell) => shell.rings);
}

function shellOf(hole: readonly Position[], shells: readonly Shell[]): Shell | undefined {
  const box = boxOf(hole);
  let best: Shell | undefined;
  for (const shell of shells) {
    const holds =
      shell.box[0] <= box[0] && shell.box[1] <= box[1] && shell.box[2] >= box[2] && shell.box[3] >= box[3];
    if (holds && (!best || shell.area < best.area) && holdsRing(shell.rings[0]!, hole)) best = shell;
  }
  return best;
}

/** Whether the first position of the hole that does not lie on a corner of the shell is inside it. */
function holdsRing(shell: readonly Position[], hole: readonly Position[]): boolean {
  const corners = new Set(shell.map(([x, y]) => `${x} ${y}`));
  const probe = hole.find(([x, y]) => !corners.has(`${x} ${y}`));
  if (!probe) return true;
  const [x, y] = probe as [number, number];
  let isInside = false;
  for (let i = 0, j = shell.length - 1; i < shell.length; j = i++) {
    const [ax, ay] = shell[i] as [number, number];
    const [bx, by] = shell[j] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}

function boxOf(ring: readonly Position[]): Shell['box'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring as readonly [number, number][]) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
