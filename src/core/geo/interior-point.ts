// SPDX-License-Identifier: EUPL-1.2
// A point that lies inside an area, found once for letters, list rows and hits of the search. turf's `pointOnFeature` gives a
// vertex where the centre lies outside, and a letter on the border belongs to nobody.

import type { Position } from 'geojson';
import { signedArea } from './ring-area';

/**
 * A point inside a polygon: its centre of gravity, or where that lies outside or in a hole, the middle of the widest stretch
 * inside at the height of the centre. The first vertex where there is no area; null without a ring.
 */
export function interiorPoint(rings: readonly (readonly Position[])[]): Position | null {
  const outer = rings[0] ?? [];
  if (outer.length === 0) return null;
  const [x, y] = centreOfGravity(outer);
  const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  let best: [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = crossings[i] as number;
    const to = crossings[i + 1] as number;
    if (from < x && x < to) return [x, y];
    if (best === null || to - from > best[1] - best[0]) best = [from, to];
  }
  return best === null ? (outer[0] ?? null) : [(best[0] + best[1]) / 2, y];
}

/** The polygon with the largest outer ring; without rings where there is none. */
export function largestPolygon(polygons: readonly Position[][][]): Position[][] {
  const area = (rings: Position[][]) => Math.abs(signedArea(rings[0] ?? []));
  return polygons.reduce<Position[][]>(
    (best, rings) => (best.length === 0 || area(rings) > area(best) ? rings : best),
    [],
  );
}

/** Of a ring without area its first vertex. */
function centreOfGravity(ring: readonly Position[]): [x: number, y: number] {
  const [x0, y0] = ring[0] as [number, number];
  const area = signedArea(ring);
  if (area === 0) return [x0, y0];
  let mx = 0;
  let my = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = relative(ring[i] as Position, x0, y0);
    const [bx, by] = relative(ring[i + 1] as Position, x0, y0);
    const cross = ax * by - bx * ay;
    mx += ((ax + bx) * cross) / 6;
    my += ((ay + by) * cross) / 6;
  }
  return [x0 + mx / area, y0 + my / area];
}

function relative([x, y]: Position, x0: number, y0: number): [number, number] {
  return [(x as number) - x0, (y as number) - y0];
}

function crossingsAt(ring: readonly Position[], y: number): number[] {
  const out: number[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    // Half-open, so that a vertex on the line counts once.
    if (ay > y !== by > y) out.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return out;
}
