// SPDX-License-Identifier: EUPL-1.2
// Exact area of a zone under overlapping polygons of different classes, for all nested thresholds at once, without
// building any geometry: a sweep over the horizontal slabs between consecutive vertex heights. Inside a slab the edges are
// ordered from left to right, and winding numbers a class give the best class between two neighbours. The area depends
// continuously on that order, so rounding can cost rounding and nothing else: there is no topology that could fail.

import type { PackedZones } from './packed-zones';

/** Edges of classed polygons, prepared once for many zones. */
export interface ClassedPolygons {
  readonly polygons: PackedZones;
  /** Class of each polygon, 1..classes; 0 is ignored. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  /** Lower end x, y, upper end x, y of each edge that is not level. */
  readonly edges: Float64Array;
  /** -1 where the ring goes up, 1 where it goes down. */
  readonly sign: Int8Array;
  readonly edgeStart: Uint32Array;
  /** x0, y0, x1, y1 of each polygon. */
  readonly boxes: Float64Array;
}

/** Prepares polygons (each with outline counter-clockwise, as `packZones` makes them) and their classes. */
export function classedPolygons(polygons: PackedZones, classOf: Uint8Array): ClassedPolygons {
  const { xy, ringStart, zoneStart, count } = polygons;
  const edges = new Float64Array(xy.length * 2);
  const sign = new Int8Array(xy.length / 2);
  const edgeStart = new Uint32Array(count + 1);
  const boxes = new Float64Array(count * 4);
  let k = 0;
  for (let z = 0; z < count; z++) {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let r = zoneStart[z]!; r < zoneStart[z + 1]!; r++) {
      for (let p = ringStart[r]! * 2; p < ringStart[r + 1]! * 2 - 2; p += 2) {
        const [ax, ay, bx, by] = [xy[p]!, xy[p + 1]!, xy[p + 2]!, xy[p + 3]!];
        x0 = Math.min(x0, ax);
        y0 = Math.min(y0, ay);
        x1 = Math.max(x1, ax);
        y1 = Math.max(y1, ay);
        if (ay === by) continue;
        edges.set(ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay], k * 4);
        sign[k] = ay < by ? -1 : 1;
        k++;
      }
    }
    boxes.set([x0, y0, x1, y1], z * 4);
    edgeStart[z + 1] = k;
  }
  const classes = classOf.reduce((most, value) => Math.max(most, value), 0);
  return { polygons, classOf, classes, edges, sign, edgeStart, boxes };
}

/**
 * Area in m² of zone z as a whole, then under polygons of class >= 1, >= 2 … >= `classes` (best class counts, overlaps of
 * polygons count once, also those inside the zone's own rings). All 0 for a zone without rings.
 */
export function areaByClass(zones: PackedZones, z: number, table: ClassedPolygons): Float64Array {
  const sweep = sweeps.get(table) ?? new Sweep(table.classes);
  sweeps.set(table, sweep);
  return sweep.run(zones, z, table);
}

/** The working memory of a sweep is kept with its table: thousands of small zones would else be mostly allocation. */
const sweeps = new WeakMap<ClassedPolygons, Sweep>();

/** One sweep: the edges in play, relative to the zone's first vertex so that large coordinates cost no digits. */
class Sweep {
  private readonly classes: number;
  private edgeX0 = new Float64Array(64);
  private edgeY0 = new Float64Array(64);
  private edgeX1 = new Float64Array(64);
  private edgeY1 = new Float64Array(64);
  private edgeSign = new Int8Array(64);
  private edgeClass = new Uint8Array(64);
  private edgeCount = 0;
  private readonly heights: number[] = [];
  /** Changes of winding left of the zone: [height, class, change]. */
  private readonly leftOf: [number, number, number][] = [];
  private active = new Uint32Array(0);
  private activeCount = 0;
  private bottom = new Float64Array(0);
  private top = new Float64Array(0);
  /** Winding numbers a class at the zone's left border, and while scanning a slab. */
  private readonly base: Int32Array;
  private readonly winding: Int32Array;
  private readonly area: Float64Array;

  constructor(classes: number) {
    this.classes = classes;
    this.base = new Int32Array(classes + 1);
    this.winding = new Int32Array(classes + 1);
    this.area = new Float64Array(classes + 1);
  }

  run(zones: PackedZones, z: number, table: ClassedPolygons): Float64Array {
    const out = new Float64Array(this.classes + 1);
    this.reset();
    const box = this.takeZone(zones, z);
    if (!box) return out;
    this.takePolygons(table, box);
    this.sweep();
    let sum = 0;
    for (let c = this.classes; c >= 0; c--) {
      sum += this.area[c]!;
      out[c] = sum;
    }
    return out;
  }

  private reset(): void {
    this.edgeCount = 0;
    this.activeCount = 0;
    this.heights.length = 0;
    this.leftOf.length = 0;
    this.base.fill(0);
    this.area.fill(0);
  }

  private push(x0: number, y0: number, x1: number, y1: number, sign: number, ofClass: number): void {
    if (this.edgeCount === this.edgeSign.length) this.grow();
    const k = this.edgeCount++;
    this.edgeX0[k] = x0;
    this.edgeY0[k] = y0;
    this.edgeX1[k] = x1;
    this.edgeY1[k] = y1;
    this.edgeSign[k] = sign;
    this.edgeClass[k] = ofClass;
  }

  private grow(): void {
    const longer = <A extends Float64Array | Int8Array | Uint8Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    const size = this.edgeCount * 2;
    this.edgeX0 = longer(this.edgeX0, new Float64Array(size));
    this.edgeY0 = longer(this.edgeY0, new Float64Array(size));
    this.edgeX1 = longer(this.edgeX1, new Float64Array(size));
    this.edgeY1 = longer(this.edgeY1, new Float64Array(size));
    this.edgeSign = longer(this.edgeSign, new Int8Array(size));
    this.edgeClass = longer(this.edgeClass, new Uint8Array(size));
  }

  /** Takes the zone's edges as class 0; returns origin and box, null without a ring. */
  private takeZone(zones: PackedZones, z: number): ZoneBox | null {
    const { xy, ringStart, zoneStart } = zones;
    if (zoneStart[z] === zoneStart[z + 1]) return null;
    const originX = xy[ringStart[zoneStart[z]!]! * 2]!;
    const originY = xy[ringStart[zoneStart[z]!]! * 2 + 1]!;
    const box = { originX, originY, x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
    for (let r = zoneStart[z]!; r < zoneStart[z + 1]!; r++) {
      for (let p = ringStart[r]! * 2; p < ringStart[r + 1]! * 2 - 2; p += 2) {
        const ax = xy[p]! - originX;
        const ay = xy[p + 1]! - originY;
        const bx = xy[p + 2]! - originX;
        const by = xy[p + 3]! - originY;
        box.x0 = Math.min(box.x0, ax);
        box.y0 = Math.min(box.y0, ay);
        box.x1 = Math.max(box.x1, ax);
        box.y1 = Math.max(box.y1, ay);
        this.heights.push(ay);
        if (ay < by) this.push(ax, ay, bx, by, -1, 0);
        else if (ay > by) this.push(bx, by, ax, ay, 1, 0);
      }
    }
    return box;
  }

  /** Takes the edges that meet the zone's box; those left of it only change the winding that a row starts with. */
  private takePolygons(table: ClassedPolygons, box: ZoneBox): void {
    const { boxes, edges, sign, edgeStart, classOf } = table;
    const { originX, originY } = box;
    for (let c = 0; c < classOf.length; c++) {
      const ofClass = classOf[c]!;
      const b = c * 4;
      const apart =
        boxes[b]! - originX >= box.x1 ||
        boxes[b + 2]! - originX <= box.x0 ||
        boxes[b + 1]! - originY >= box.y1 ||
        boxes[b + 3]! - originY <= box.y0;
      if (apart || ofClass === 0) continue;
      for (let k = edgeStart[c]!; k < edgeStart[c + 1]!; k++) {
        const x0 = edges[k * 4]! - originX;
        const y0 = edges[k * 4 + 1]! - originY;
        const x1 = edges[k * 4 + 2]! - originX;
        const y1 = edges[k * 4 + 3]! - originY;
        if (y0 >= box.y1 || y1 <= box.y0 || (x0 >= box.x1 && x1 >= box.x1)) continue;
        if (x0 <= box.x0 && x1 <= box.x0) {
          if (y0 <= box.y0) this.base[ofClass]! += sign[k]!;
          else this.leftOf.push([y0, ofClass, sign[k]!]);
          if (y1 < box.y1) this.leftOf.push([y1, ofClass, -sign[k]!]);
          continue;
        }
        this.push(x0, y0, x1, y1, sign[k]!, ofClass);
        if (y0 > box.y0) this.heights.push(y0);
        if (y1 < box.y1) this.heights.push(y1);
      }
    }
  }

  private sweep(): void {
    const changes = this.mergedChanges();
    const heights = Float64Array.from(this.heights).sort();
    const order = new Uint32Array(this.edgeCount);
    for (let i = 0; i < this.edgeCount; i++) order[i] = i;
    order.sort((p, q) => this.edgeY0[p]! - this.edgeY0[q]!);
    if (this.active.length < this.edgeCount) {
      this.active = new Uint32Array(this.edgeSign.length);
      this.bottom = new Float64Array(this.edgeSign.length);
      this.top = new Float64Array(this.edgeSign.length);
    }
    let nextEdge = 0;
    let nextChange = 0;
    for (let h = 0; h + 1 < heights.length; h++) {
      const low = heights[h]!;
      const high = heights[h + 1]!;
      if (high <= low) continue;
      this.dropBelow(low);
      while (nextEdge < this.edgeCount && this.edgeY0[order[nextEdge]!]! <= low) {
        const edge = order[nextEdge++]!;
        if (this.edgeY1[edge]! > low) this.active[this.activeCount++] = edge;
      }
      while (nextChange < changes.length && changes[nextChange]![0] <= low) {
        const change = changes[nextChange++]![1];
        for (let c = 1; c <= this.classes; c++) this.base[c]! += change[c]!;
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
        here = [height, new Int32Array(this.classes + 1)];
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
      if (this.edgeY1[this.active[i]!]! > low) this.active[kept++] = this.active[i]!;
    }
    this.activeCount = kept;
  }

  private xAt(edge: number, y: number): number {
    const y0 = this.edgeY0[edge]!;
    const x0 = this.edgeX0[edge]!;
    return x0 + (y - y0) * ((this.edgeX1[edge]! - x0) / (this.edgeY1[edge]! - y0));
  }

  private sumSlab(low: number, high: number): void {
    const { active, bottom, top } = this;
    for (let i = 0; i < this.activeCount; i++) {
      bottom[i] = this.xAt(active[i]!, low);
      top[i] = this.xAt(active[i]!, high);
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
        bottom[i] = this.xAt(active[i]!, (from + y) * 0.5);
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
  private scan(height: number): void {
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
      const ofClass = this.edgeClass[edge]!;
      // From left to right a counter-clockwise ring is entered over an edge that runs down (sign 1).
      if (ofClass === 0) inside += this.edgeSign[edge]!;
      else {
        winding[ofClass]! += this.edgeSign[edge]!;
        if (ofClass >= best) {
          best = classes;
          while (best > 0 && winding[best]! <= 0) best--;
        }
      }
    }
  }
}

interface ZoneBox {
  readonly originX: number;
  readonly originY: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
