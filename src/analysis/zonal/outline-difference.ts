// SPDX-License-Identifier: EUPL-1.2
// What differs between two states of one outline while it is dragged, and the boxes that hold it.

import { addEdges, type Box, boxOfEdges, EdgeList, type Edges, ringsOf } from './edges';
import type { PackedZones } from './packed-polygons';

/** What lies between two states of one outline: its edges before that are gone, and those of now that are new. */
export interface OutlineDifference {
  /** Edges of the state before with their sign, those of now with the opposite one. */
  readonly edges: Edges;
  readonly box: Box;
}

/** The difference of two outlines (one zone each); null where they are the same. */
export function outlineDifference(before: PackedZones, now: PackedZones): OutlineDifference | null {
  const list = new EdgeList();
  const [ringsBefore, ringsNow] = [ringsOf(before), ringsOf(now)];
  const matched = ringsBefore.length === ringsNow.length ? ringsNow.length : 0;
  for (let r = 0; r < matched; r++) addChangedEdges(list, ringsBefore[r]!, ringsNow[r]!);
  for (const ring of ringsBefore.slice(matched)) addEdges(list, ring, 0, ring.length / 2 - 1, 1);
  for (const ring of ringsNow.slice(matched)) addEdges(list, ring, 0, ring.length / 2 - 1, -1);
  const edges = list.toEdges();
  if (edges.sign.length === 0) return null;
  return { edges, box: boxOfEdges(edges) };
}

/** A box is cut into two lower ones when these are together smaller than this part of it, at most so often. */
const worthCutting = 0.6;
const mostCuts = 7;
/** With more edges than this it is not a vertex that moved, and looking for boxes costs more than it saves. */
const fewEdges = 64;

/** So wide a strip on both sides of a box is outside what changed (or outside `within`): a sweep starts and ends with nothing. */
const marginM = 1;

/**
 * Boxes, one above the other, that hold all that lies between the two states inside of `within`. One corner of a large
 * polygon changes two long thin strips: a single box around them would hold the whole polygon.
 */
export function changedBoxes({ edges, box }: OutlineDifference, within: Box): Box[] {
  const found: Box[] = [];
  const cuts = edges.sign.length > fewEdges ? 0 : mostCuts;
  const look = (here: Box | null, cutsLeft: number) => {
    if (!here) return;
    const [, low, , high] = here;
    const halves = [between(low, (low + high) / 2), between((low + high) / 2, high)];
    if (cutsLeft > 0 && sizeOf(halves) < worthCutting * sizeOf([here])) {
      for (const half of halves) look(half, cutsLeft - 1);
    } else found.push(here);
  };
  const between = (low: number, high: number) => changedBetween(edges, low, high, within);
  look(between(Math.max(box[1], within[1]), Math.min(box[3], within[3])), cuts);
  return found;
}

/** The box around the parts of edges between two heights, cut off at the sides of `within`; null where it has no area. */
function changedBetween({ ends, sign }: Edges, low: number, high: number, within: Box): Box | null {
  let [x0, x1] = [Infinity, -Infinity];
  for (let k = 0; k < sign.length; k++) {
    const [ax, ay, bx, by] = [ends[k * 4]!, ends[k * 4 + 1]!, ends[k * 4 + 2]!, ends[k * 4 + 3]!];
    if (ay >= high || by <= low) continue;
    const slope = (bx - ax) / (by - ay);
    const from = ay < low ? ax + (low - ay) * slope : ax;
    const to = by > high ? ax + (high - ay) * slope : bx;
    x0 = Math.min(x0, from, to);
    x1 = Math.max(x1, from, to);
  }
  x0 = Math.max(x0, within[0]);
  x1 = Math.min(x1, within[2]);
  return low < high && x0 < x1 ? [x0 - marginM, low, x1 + marginM, high] : null;
}

const sizeOf = (boxes: readonly (Box | null)[]) =>
  boxes.reduce((sum, box) => sum + (box ? (box[2] - box[0]) * (box[3] - box[1]) : 0), 0);

/** Same number of vertices: edge by edge. Else all between the first and the last that differ (a vertex came or went). */
function addChangedEdges(list: EdgeList, before: Float64Array, now: Float64Array): void {
  const [last, lastNow] = [before.length / 2 - 1, now.length / 2 - 1];
  const same = (i: number, j: number) => before[i * 2] === now[j * 2] && before[i * 2 + 1] === now[j * 2 + 1];
  if (last === lastNow) {
    for (let i = 0; i < last; i++) {
      if (same(i, i) && same(i + 1, i + 1)) continue;
      addEdges(list, before, i, i + 1, 1);
      addEdges(list, now, i, i + 1, -1);
    }
    return;
  }
  const shorter = Math.min(last, lastNow);
  let first = 0;
  while (first < shorter && same(first, first)) first++;
  let after = 0;
  while (after < shorter - first && same(last - after, lastNow - after)) after++;
  const from = Math.max(0, first - 1);
  addEdges(list, before, from, Math.min(last, last - after + 1), 1);
  addEdges(list, now, from, Math.min(lastNow, lastNow - after + 1), -1);
}
