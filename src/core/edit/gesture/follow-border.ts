// SPDX-License-Identifier: EUPL-1.2
// Drawing along a border that is there: between two places on the same ring its corners are taken over, the shorter way round,
// so that a common border is one border however many corners it has.

import { planeDistanceM } from '../../geo/plane-measure';
import { planeAt } from '../../geo/projection';
import type { Line } from '../document/feature-text';
import { roundingM } from '../operations/line-edit';
import type { Place } from '../tiling/shape-index';
import type { Scene } from './hand';

/**
 * The corners between two places along a ring that both lie on, in the order of the way; none where no ring of the layers
 * that attract has both, or they are neighbours on it.
 */
export function borderBetween({ desk, snapFiles }: Scene, from: Place, to: Place): Place[] {
  const box = [
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.max(from[0], to[0]),
    Math.max(from[1], to[1]),
  ] satisfies [number, number, number, number];
  let best: { way: Place[]; lengthM: number } | null = null;
  for (const { lines } of desk.shapes.near(snapFiles, box)) {
    for (const row of lines) {
      if (row.kind !== 'ring') continue;
      const [a, b] = [placeOn(row, from), placeOn(row, to)];
      if (a === null || b === null || a === b) continue;
      for (const way of [wayOn(row, a, b), wayOn(row, b, a).reverse()]) {
        const lengthM = lengthOf([from, ...way, to]);
        if (best === null || lengthM < best.lengthM) best = { way, lengthM };
      }
    }
  }
  return best?.way ?? [];
}

/** Where a place lies on a ring: a corner by its number, a point of an edge between the numbers of its ends; null beside it. */
function placeOn({ xy }: Line, [lon, lat]: Place): number | null {
  const perLat = planeDistanceM(planeAt(lon), [lon, lat], [lon, lat + 0.001]) * 1000;
  const perLon = planeDistanceM(planeAt(lon), [lon, lat], [lon + 0.001, lat]) * 1000;
  let edge: number | null = null;
  for (let i = 0; 2 * i + 3 < xy.length; i++) {
    if (xy[2 * i] === lon && xy[2 * i + 1] === lat) return i;
    const [ax, ay] = [(xy[2 * i]! - lon) * perLon, (xy[2 * i + 1]! - lat) * perLat];
    const [dx, dy] = [(xy[2 * i + 2]! - lon) * perLon - ax, (xy[2 * i + 3]! - lat) * perLat - ay];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : -(ax * dx + ay * dy) / length2;
    if (t > 0 && t < 1 && Math.hypot(ax + t * dx, ay + t * dy) <= roundingM) edge = i + t;
  }
  return edge;
}

/** Corners after one place and before another as the ring runs. */
function wayOn({ xy }: Line, from: number, to: number): Place[] {
  const count = xy.length / 2 - 1;
  const way: Place[] = [];
  const last = to > from ? to : to + count;
  for (let i = Math.floor(from) + 1; i < last; i++) {
    const at = i % count;
    way.push([xy[2 * at]!, xy[2 * at + 1]!]);
  }
  return way;
}

const lengthOf = (row: readonly Place[]) =>
  row
    .slice(1)
    .reduce((sum, place, i) => sum + planeDistanceM(planeAt(place[0]), [...row[i]!], [...place]), 0);
