// SPDX-License-Identifier: EUPL-1.2
// Edges of an outline as the sweep takes them, and what differs between two states of one outline while it is dragged.

import type { PackedZones } from './packed-polygons';

/** The edges of an outline that are not level. */
export interface Edges {
  /** Lower end x, y, upper end x, y of each. */
  readonly ends: Float64Array;
  /** -1 where the ring goes up, 1 where it goes down. */
  readonly sign: Int8Array;
}

/** Turned inside out (x0 > x1) where there is nothing. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Edges of an outline (all rings of a zone packed alone). */
export function edgesOf(outline: PackedZones): Edges {
  const list = new EdgeList();
  for (const ring of ringsOf(outline)) addEdges(list, ring, 0, ring.length / 2 - 1, 1);
  return list.toEdges();
}

/** The box around edges. */
export function boxOfEdges({ ends }: Edges): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; k < ends.length; k += 2) {
    x0 = Math.min(x0, ends[k]!);
    x1 = Math.max(x1, ends[k]!);
    y0 = Math.min(y0, ends[k + 1]!);
    y1 = Math.max(y1, ends[k + 1]!);
  }
  return [x0, y0, x1, y1];
}

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

function ringsOf({ xy, ringStart, zoneStart }: PackedZones): Float64Array[] {
  const rings: Float64Array[] = [];
  for (let r = zoneStart[0]!; r < zoneStart[1]!; r++) {
    rings.push(xy.subarray(ringStart[r]! * 2, ringStart[r + 1]! * 2));
  }
  return rings;
}

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

function addEdges(list: EdgeList, ring: Float64Array, from: number, to: number, times: 1 | -1): void {
  for (let p = from * 2; p < to * 2; p += 2)
    list.add(ring[p]!, ring[p + 1]!, ring[p + 2]!, ring[p + 3]!, times);
}

class EdgeList {
  private readonly ends: number[] = [];
  private readonly signs: number[] = [];

  add(ax: number, ay: number, bx: number, by: number, times: 1 | -1): void {
    if (ay === by) return;
    if (ay < by) this.ends.push(ax, ay, bx, by);
    else this.ends.push(bx, by, ax, ay);
    this.signs.push(ay < by ? -times : times);
  }

  toEdges(): Edges {
    return { ends: Float64Array.from(this.ends), sign: Int8Array.from(this.signs) };
  }
}
