// SPDX-License-Identifier: EUPL-1.2
// Edges of an outline as the sweep takes them.

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

/** The rings of a zone packed alone, closed, x and y by turns. */
export function ringsOf({ xy, ringStart, zoneStart }: PackedZones): Float64Array[] {
  const rings: Float64Array[] = [];
  for (let r = zoneStart[0]!; r < zoneStart[1]!; r++) {
    rings.push(xy.subarray(ringStart[r]! * 2, ringStart[r + 1]! * 2));
  }
  return rings;
}

/** Adds the edges of a ring between two of its vertices, so many times (-1: against their direction). */
// biome-ignore lint/complexity/useMaxParams: the loop over all edges
export function addEdges(list: EdgeList, ring: Float64Array, from: number, to: number, times: 1 | -1): void {
  for (let p = from * 2; p < to * 2; p += 2)
    list.add(ring[p]!, ring[p + 1]!, ring[p + 2]!, ring[p + 3]!, times);
}

export class EdgeList {
  private readonly ends: number[] = [];
  private readonly signs: number[] = [];

  // biome-ignore lint/complexity/useMaxParams: the loop over all edges
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
