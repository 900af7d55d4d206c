// SPDX-License-Identifier: EUPL-1.2
// A quick look at a zone before it is swept: most outlines are seen whole from their middle and then cannot cross themselves.

import type { PackedZones } from './packed-polygons';

/** With more rings each would be compared with too many others. */
const mostRings = 64;

/**
 * True where the rings of zone z certainly leave nothing open: every ring turns once around its middle and never back (so it is
 * simple), outlines lie in boxes apart, and each hole in a box apart that no edge of its outline enters. False says nothing:
 * then the sweep knows (`unclearArea`).
 */
export function isSurelyClear(zones: PackedZones, z: number): boolean {
  const [first, last] = [zones.zoneStart[z]!, zones.zoneStart[z + 1]!];
  if (last - first > mostRings) return false;
  for (let r = first; r < last; r++) {
    const turn = turnOf(zones, r, (r - first) * 4);
    if (turn === 0) return false;
    turns[r - first] = turn;
  }
  const rings = last - first;
  for (let a = 0; a < rings; a++) {
    for (let b = a + 1; b < rings; b++) if (turns[a] === turns[b] && boxesMeet(a, b)) return false;
    if (turns[a]! < 0 && !isInOneOutline(zones, first, rings, a)) return false;
  }
  return true;
}

/** Boxes of the rings, four numbers each, and their turns; of the zone that was looked at last. */
const boxes = new Float64Array(mostRings * 4);
const turns = new Int8Array(mostRings);

/** 1 where a ring turns once around the mean of its vertices, counter-clockwise all the way, -1 clockwise, else 0. */
function turnOf({ xy, ringStart }: PackedZones, r: number, box: number): -1 | 0 | 1 {
  const start = ringStart[r]! * 2;
  const end = ringStart[r + 1]! * 2 - 2;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  let sumX = 0;
  let sumY = 0;
  for (let p = start; p < end; p += 2) {
    const x = xy[p]!;
    const y = xy[p + 1]!;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
    sumX += x;
    sumY += y;
  }
  boxes[box] = x0;
  boxes[box + 1] = y0;
  boxes[box + 2] = x1;
  boxes[box + 3] = y1;
  const count = (end - start) / 2;
  const middleX = sumX / count;
  const middleY = sumY / count;
  let ax = xy[start]! - middleX;
  let ay = xy[start + 1]! - middleY;
  let left = 0;
  let right = 0;
  let rounds = 0;
  for (let p = start + 2; p <= end; p += 2) {
    const bx = xy[p]! - middleX;
    const by = xy[p + 1]! - middleY;
    const cross = ax * by - ay * bx;
    if (cross > 0) left++;
    else if (cross < 0) right++;
    // Turning one way only, a ring comes up to the height of its middle once a round.
    if (ay < 0 && by >= 0) rounds++;
    ax = bx;
    ay = by;
  }
  if (rounds !== 1) return 0;
  return left === count ? 1 : right === count ? -1 : 0;
}

function boxesMeet(a: number, b: number): boolean {
  const [i, j] = [a * 4, b * 4];
  return (
    boxes[i]! <= boxes[j + 2]! &&
    boxes[j]! <= boxes[i + 2]! &&
    boxes[i + 1]! <= boxes[j + 3]! &&
    boxes[j + 1]! <= boxes[i + 3]!
  );
}

/** Whether the box of a hole lies within one outline, met by none of its edges, and meets no other outline. */
function isInOneOutline(zones: PackedZones, first: number, rings: number, hole: number): boolean {
  let outline = -1;
  for (let r = 0; r < rings; r++) {
    if (turns[r]! < 0 || !boxesMeet(r, hole)) continue;
    if (outline >= 0) return false;
    outline = r;
  }
  return outline >= 0 && holdsBox(zones, first + outline, hole * 4);
}

/** Whether a ring runs around a box and none of its edges comes near it. */
function holdsBox({ xy, ringStart }: PackedZones, r: number, box: number): boolean {
  const [x0, y0, x1, y1] = [boxes[box]!, boxes[box + 1]!, boxes[box + 2]!, boxes[box + 3]!];
  const end = ringStart[r + 1]! * 2;
  let isInside = false;
  for (let p = ringStart[r]! * 2 + 2; p < end; p += 2) {
    const ax = xy[p - 2]!;
    const ay = xy[p - 1]!;
    const bx = xy[p]!;
    const by = xy[p + 1]!;
    const isApart =
      (ax < x0 && bx < x0) || (ax > x1 && bx > x1) || (ay < y0 && by < y0) || (ay > y1 && by > y1);
    if (!isApart) return false;
    // An edge that passes the height of the box's lower border lies wholly to one side of it.
    if (ay > y0 !== by > y0 && ax > x1) isInside = !isInside;
  }
  return isInside;
}
