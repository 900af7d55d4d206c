// SPDX-License-Identifier: EUPL-1.2
// The sweep of `polygon-overlay.ts`: edges of a zone and of classed polygons, horizontal slabs between consecutive vertex heights,
// edges ordered from left to right inside a slab, and winding numbers a class that say what lies between two neighbours.
// The area depends continuously on that order, so rounding can cost rounding and nothing else: no topology could fail.
// One class, because its loops read its working arrays; nothing is handed over between them.

import type { Edges } from './edges';
import { EdgeColumns } from './sweep-edges';

/** The part of the plane that a sweep looks at: a box relative to an origin, so that large coordinates cost no digits. */
export interface Region {
  readonly originX: number;
  readonly originY: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The class under which a zone's own edges are taken. */
export const zoneClass = 0;

/** Edges with working memory that one sweep leaves to the next: thousands of small zones would else be mostly allocation. */
export class SlabSweep {
  protected readonly classes: number;
  protected readonly edges = new EdgeColumns();
  protected readonly heights: number[] = [];
  /** Changes of winding left of the region: [height, class, change]. */
  private readonly leftOf: [number, number, number][] = [];
  protected active = new Uint32Array(0);
  protected activeCount = 0;
  protected bottom = new Float64Array(0);
  private top = new Float64Array(0);
  /** Winding numbers a class at the region's left border, and while scanning a slab. */
  protected readonly base: Int32Array;
  protected readonly winding: Int32Array;
  protected readonly area: Float64Array;
  /** `further`: classes besides that have edges and no area of their own. */
  constructor(classes: number, further = 0) {
    this.classes = classes;
    this.base = new Int32Array(classes + 1 + further);
    this.winding = new Int32Array(classes + 1 + further);
    this.area = new Float64Array(classes + 1);
  }

  /** Forgets the edges of the sweep before. */
  start(): void {
    this.edges.clear();
    this.activeCount = 0;
    this.heights.length = 0;
    this.leftOf.length = 0;
    this.base.fill(0);
    this.area.fill(0);
  }

  /** Takes an edge between two points relative to the origin as it is; level edges only give their height. */
  // biome-ignore lint/complexity/useMaxParams: the loop over all edges
  takeEdge(ax: number, ay: number, bx: number, by: number, ofClass: number): void {
    this.heights.push(ay);
    if (ay < by) this.edges.add(ax, ay, bx, by, -1, ofClass);
    else if (ay > by) this.edges.add(bx, by, ax, ay, 1, ofClass);
  }

  /**
   * Takes those edges that meet a region; one left of it only changes the winding that a row starts with.
   */
  takeEdges({ ends, sign }: Edges, ofClass: number, region: Region): void {
    const { originX, originY } = region;
    for (let k = 0; k < sign.length; k++) {
      const x0 = ends[k * 4]! - originX;
      const y0 = ends[k * 4 + 1]! - originY;
      const x1 = ends[k * 4 + 2]! - originX;
      const y1 = ends[k * 4 + 3]! - originY;
      if (y0 >= region.y1 || y1 <= region.y0 || (x0 >= region.x1 && x1 >= region.x1)) continue;
      if (x0 <= region.x0 && x1 <= region.x0) {
        if (y0 <= region.y0) this.base[ofClass]! += sign[k]!;
        else this.leftOf.push([y0, ofClass, sign[k]!]);
        if (y1 < region.y1) this.leftOf.push([y1, ofClass, -sign[k]!]);
        continue;
      }
      this.edges.add(x0, y0, x1, y1, sign[k]!, ofClass);
      if (y0 > region.y0) this.heights.push(y0);
      if (y1 < region.y1) this.heights.push(y1);
    }
  }

  /** Area inside the zone, then of that under class >= 1, >= 2 …, as `scan` adds them up. */
  areas(): Float64Array {
    this.sweep();
    const out = new Float64Array(this.classes + 1);
    let sum = 0;
    for (let c = this.classes; c >= 0; c--) {
      sum += this.area[c]!;
      out[c] = sum;
    }
    return out;
  }

  protected sweep(): void {
    const { edges } = this;
    const changes = this.mergedChanges();
    const heights = Float64Array.from(this.heights).sort();
    const order = new Uint32Array(edges.count);
    for (let i = 0; i < edges.count; i++) order[i] = i;
    order.sort((p, q) => edges.y0[p]! - edges.y0[q]!);
    if (this.active.length < edges.count) {
      this.active = new Uint32Array(edges.room);
      this.bottom = new Float64Array(edges.room);
      this.top = new Float64Array(edges.room);
    }
    let nextEdge = 0;
    let nextChange = 0;
    for (let h = 0; h + 1 < heights.length; h++) {
      const low = heights[h]!;
      const high = heights[h + 1]!;
      if (high <= low) continue;
      this.dropBelow(low);
      while (nextEdge < edges.count && edges.y0[order[nextEdge]!]! <= low) {
        const edge = order[nextEdge++]!;
        if (edges.y1[edge]! > low) this.active[this.activeCount++] = edge;
      }
      while (nextChange < changes.length && changes[nextChange]![0] <= low) {
        const change = changes[nextChange++]![1];
        for (let c = 0; c < change.length; c++) this.base[c]! += change[c]!;
      }
      this.sumSlab(low, high);
    }
  }

  /** Changes at one height that cancel are dropped; each that remains borders a slab. */
  private mergedChanges(): [number, Int32Array][] {
    if (this.leftOf.length === 0) return [];
    this.leftOf.sort((p, q) => p[0] - q[0]);
    const merged: [number, Int32Array][] = [];
    for (const [height, ofClass, change] of this.leftOf) {
      let here = merged.at(-1);
      if (here?.[0] !== height) {
        here = [height, new Int32Array(this.base.length)];
        merged.push(here);
      }
      here[1][ofClass]! += change;
    }
    const effective = merged.filter(([, change]) => change.some((value) => value !== 0));
    for (const [height] of effective) this.heights.push(height);
    return effective;
  }

  private dropBelow(low: number): void {
    let kept = 0;
    for (let i = 0; i < this.activeCount; i++) {
      if (this.edges.y1[this.active[i]!]! > low) this.active[kept++] = this.active[i]!;
    }
    this.activeCount = kept;
  }

  private sumSlab(low: number, high: number): void {
    const { active, bottom, top } = this;
    for (let i = 0; i < this.activeCount; i++) {
      bottom[i] = this.edges.xAt(active[i]!, low);
      top[i] = this.edges.xAt(active[i]!, high);
    }
    this.sortActive();
    const crossings = this.crossingsIn(low, high);
    if (crossings === null) {
      for (let i = 0; i < this.activeCount; i++) bottom[i] = (bottom[i]! + top[i]!) * 0.5;
      this.scan(high - low);
      return;
    }
    let from = low;
    for (const y of [...crossings, high]) {
      if (y <= from) continue;
      // Edges that meet exactly on the border between two parts would be ordered by rounding there; the middle of the
      // part tells them apart (found by the fuzz).
      for (let i = 0; i < this.activeCount; i++) {
        bottom[i] = this.edges.xAt(active[i]!, (from + y) * 0.5);
        top[i] = bottom[i]!;
      }
      this.sortActive();
      this.scan(y - from);
      from = y;
    }
  }

  /** Insertion sort by the lower, then the upper x: from slab to slab the order hardly changes. */
  private sortActive(): void {
    const { active, bottom, top } = this;
    for (let i = 1; i < this.activeCount; i++) {
      const edge = active[i]!;
      const b = bottom[i]!;
      const t = top[i]!;
      let j = i - 1;
      for (; j >= 0 && (bottom[j]! > b || (bottom[j]! === b && top[j]! > t)); j--) {
        active[j + 1] = active[j]!;
        bottom[j + 1] = bottom[j]!;
        top[j + 1] = top[j]!;
      }
      active[j + 1] = edge;
      bottom[j + 1] = b;
      top[j + 1] = t;
    }
  }

  /** Heights inside the slab at which two edges cross, in order; null when none do. */
  private crossingsIn(low: number, high: number): number[] | null {
    const { bottom, top } = this;
    const found: number[] = [];
    let crossed = false;
    let furthest = -Infinity;
    for (let i = 0; i < this.activeCount; i++) {
      if (top[i]! < furthest) {
        crossed = true;
        for (let j = i - 1; j >= 0; j--) {
          if (top[j]! <= top[i]!) continue;
          const before = bottom[i]! - bottom[j]!;
          const y = low + (high - low) * (before / (before + top[j]! - top[i]!));
          if (y > low && y < high) found.push(y);
        }
      } else furthest = top[i]!;
    }
    return crossed ? found.sort((p, q) => p - q) : null;
  }

  /** Adds the widths between neighbours times the height; `bottom` holds each edge's middle x. */
  protected scan(height: number): void {
    const { winding, base, area, classes } = this;
    winding.set(base);
    let inside = 0;
    let before = 0;
    let best = classes;
    while (best > 0 && winding[best]! <= 0) best--;
    for (let i = 0; i < this.activeCount; i++) {
      const x = this.bottom[i]!;
      if (inside > 0) area[best]! += (x - before) * height;
      before = x;
      const edge = this.active[i]!;
      const ofClass = this.edges.ofClass[edge]!;
      // From left to right a counter-clockwise ring is entered over an edge that runs down (sign 1).
      if (ofClass === 0) inside += this.edges.sign[edge]!;
      else {
        winding[ofClass]! += this.edges.sign[edge]!;
        if (ofClass >= best) {
          best = classes;
          while (best > 0 && winding[best]! <= 0) best--;
        }
      }
    }
  }
}
