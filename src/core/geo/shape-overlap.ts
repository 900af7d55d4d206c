// SPDX-License-Identifier: EUPL-1.2
// The area that two shapes share, in metres of a plane: a line moves up over both of them, and only edges that it meets are looked at.

import {
  areNear,
  type Box,
  contains,
  type Effort,
  edgesBetween,
  nearest,
  type PlanePoint,
  type Shape,
  sharedBox,
  sliverM,
} from './plane-shape';

/**
 * The area that two shapes share, from slabs between all heights at which something begins, ends or crosses; null where
 * nowhere in it a circle as wide as a sliver would fit.
 */
export function overlapOf(a: Shape, b: Shape, effort: Effort): { areaM2: number; at: PlanePoint } | null {
  const window = sharedBox(a, b);
  const [, low, , high] = window;
  if (!areNear(a, b, 0) || high <= low) return null;
  const [fromA, fromB] = [edgesBetween(a, low, high, effort), edgesBetween(b, low, high, effort)];
  if (isApart(a, fromA, window) || isApart(b, fromB, window)) return null;
  const edges = edgesInWindow([a, fromA], [b, fromB], window);
  const heights = heightsOf(edges, window, effort);
  const line = new Band(edges, effort);
  const nearby = new Band(edges, effort);
  const [ours, theirs] = [new Parity(edges.westOfOurs), new Parity(edges.westOfTheirs)];
  let areaM2 = 0;
  let at: PlanePoint | null = null;
  for (let k = 0; k + 1 < heights.length; k++) {
    const [bottom, top] = [heights[k]!, heights[k + 1]!];
    const middle = (bottom + top) / 2;
    // Two neighbours among numbers have no middle: every edge that begins or ends there would be missed.
    if (middle <= bottom || middle >= top) continue;
    const sides = line.moveTo(middle, middle);
    sortByX(sides, edges, middle);
    let [inOurs, inTheirs] = [ours.at(middle), theirs.at(middle)];
    for (let s = 0; s + 1 < sides.length; s++) {
      const [side, next] = [sides[s]!, sides[s + 1]!];
      if (side < edges.ourCount) inOurs = !inOurs;
      else inTheirs = !inTheirs;
      if (!inOurs || !inTheirs) continue;
      // A trapezoid, since between these heights no edges cross.
      const below = xAt(edges, next, bottom) - xAt(edges, side, bottom);
      const both = below + xAt(edges, next, top) - xAt(edges, side, top);
      areaM2 += Math.max(0, (both / 2) * (top - bottom));
      if (at !== null) continue;
      const inside: PlanePoint = [(edges.x[side]! + edges.x[next]!) / 2, middle];
      const near = nearby.moveTo(middle - sliverM, middle + sliverM);
      if (near.every((edge) => isFar(inside, edges, edge))) at = inside;
    }
  }
  return at && { areaM2, at };
}

/** Whether none of the edges of a shape between two heights comes into that part of its box, and it lies outside of it. */
function isApart(shape: Shape, between: readonly number[], [west, south, east, north]: Box): boolean {
  const { edges } = shape;
  for (const i of between) {
    const [x0, x1] = [edges[i]!, edges[i + 2]!];
    if (Math.min(x0, x1) <= east && Math.max(x0, x1) >= west) return false;
  }
  return !contains(shape, [(west + east) / 2, (south + north) / 2]);
}

/**
 * Edges of two shapes that come into what their boxes share. Of the others that have a height in it only the ends count: slabs
 * begin there, and those in the west say on which side of an outline the line begins.
 */
interface Edges {
  /** As in `Shape`; ours come before theirs, so that of two that lie on each other ours is the first. */
  readonly ends: Float64Array;
  readonly ourCount: number;
  /** Of each edge its lower and its upper height, and where the line last met it. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly x: Float64Array;
  /** The edges in the order of their lower ends. */
  readonly byLow: readonly number[];
  /** Heights of the ends of all, also of those that do not come into the window. */
  readonly heights: readonly number[];
  readonly westOfOurs: readonly number[];
  readonly westOfTheirs: readonly number[];
}

/** A shape and those of its edges that have a height in the window. */
type Between = readonly [shape: Shape, between: readonly number[]];

function edgesInWindow(a: Between, b: Between, window: Box): Edges {
  const heights: number[] = [];
  const ends = new Float64Array(4 * (a[1].length + b[1].length));
  const ours = takeEdges(a, window, { ends, from: 0 }, heights);
  const theirs = takeEdges(b, window, { ends, from: ours.to }, heights);
  const count = theirs.to / 4;
  const [low, high] = [new Float64Array(count), new Float64Array(count)];
  const byLow: number[] = [];
  for (let edge = 0; edge < count; edge++) {
    const [y0, y1] = [ends[4 * edge + 1]!, ends[4 * edge + 3]!];
    low[edge] = Math.min(y0, y1);
    high[edge] = Math.max(y0, y1);
    byLow.push(edge);
  }
  byLow.sort((p, q) => low[p]! - low[q]!);
  const x = new Float64Array(count);
  const [westOfOurs, westOfTheirs] = [ours.inWest, theirs.inWest];
  return { ends, ourCount: ours.to / 4, low, high, x, byLow, heights, westOfOurs, westOfTheirs };
}

/** Adds the edges of a shape in a window and the heights of all beside it; returns those of the ones in the west. */
function takeEdges(
  [{ edges }, between]: Between,
  [west, , east]: Box,
  { ends, from }: { readonly ends: Float64Array; readonly from: number },
  heights: number[],
): { readonly inWest: readonly number[]; readonly to: number } {
  const inWest: number[] = [];
  let to = from;
  let before = Number.NaN;
  for (const i of between) {
    const [x0, y0, x1, y1] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
    // Mostly an edge begins where the one before it ended.
    if (y0 !== before) heights.push(y0);
    heights.push(y1);
    before = y1;
    // Further than a sliver: what rounding does to the place where the line meets an edge changes no side.
    if (Math.max(x0, x1) < west - sliverM) {
      // What ends and begins again at one height changes nothing there.
      if (inWest[inWest.length - 1] === y0) inWest[inWest.length - 1] = y1;
      else inWest.push(y0, y1);
    } else if (Math.min(x0, x1) <= east + sliverM) {
      ends[to++] = x0;
      ends[to++] = y0;
      ends[to++] = x1;
      ends[to++] = y1;
    }
  }
  return { inWest, to };
}

/** Whether the line begins inside of a shape, from the heights at which edges west of the window begin and end. */
class Parity {
  readonly #ends: Float64Array;
  #next = 0;
  #isInside = false;

  constructor(ends: readonly number[]) {
    this.#ends = new Float64Array(ends).sort();
  }

  /** At a height where no edge begins or ends, which is not below that of the call before. */
  at(height: number): boolean {
    for (; this.#next < this.#ends.length && this.#ends[this.#next]! < height; this.#next++) {
      this.#isInside = !this.#isInside;
    }
    return this.#isInside;
  }
}

/** Of edges in the order of their lower ends those that reach into a band of heights, which only moves up. */
class Band {
  readonly #edges: Edges;
  readonly #effort: Effort;
  readonly #met: number[] = [];
  #next = 0;

  constructor(edges: Edges, effort: Effort) {
    this.#edges = edges;
    this.#effort = effort;
  }

  /** The edges that have a height from `bottom` to `top`; the same list each time, which may be put in another order. */
  moveTo(bottom: number, top: number): number[] {
    const { low, high, byLow } = this.#edges;
    const met = this.#met;
    this.#effort.edges += met.length;
    let kept = 0;
    for (let k = 0; k < met.length; k++) if (high[met[k]!]! >= bottom) met[kept++] = met[k]!;
    // Setting the length is a call of the engine, and mostly nothing has ended.
    if (kept < met.length) met.length = kept;
    for (; this.#next < byLow.length && low[byLow[this.#next]!]! <= top; this.#next++) {
      const edge = byLow[this.#next]!;
      this.#effort.edges++;
      if (high[edge]! >= bottom) met.push(edge);
    }
    return met;
  }
}

/** Puts edges in the order in which a line of one height meets them, and those that it meets in one place in their own. */
function sortByX(met: number[], edges: Edges, height: number): void {
  const { x } = edges;
  let isFarOff = false;
  for (let k = 0; k < met.length; k++) {
    const edge = met[k]!;
    const here = xAt(edges, edge, height);
    x[edge] = here;
    // Mostly one step, as they lie as the slab below had them; where many begin at once, one after the other would take too long.
    let to = k;
    for (; to > 0 && !isFarOff; to--) {
      const before = met[to - 1]!;
      if (x[before]! < here || (x[before]! === here && before < edge)) break;
      met[to] = before;
      isFarOff = k - to > 100;
    }
    met[to] = edge;
  }
  if (isFarOff) met.sort((p, q) => x[p]! - x[q]! || p - q);
}

function heightsOf(edges: Edges, [, low, , high]: Box, effort: Effort): Float64Array {
  const { byLow, ourCount, heights } = edges;
  const crossings: number[] = [];
  const line = new Band(edges, effort);
  for (const edge of byLow) {
    const isOurs = edge < ourCount;
    const from = edges.low[edge]!;
    for (const other of line.moveTo(from, from)) {
      const isOther = other < ourCount;
      // Edges that begin at one height are all met by the first of them: each two are asked once, in the order of their shapes.
      if (isOther === isOurs || (isOther && edges.low[other] === from)) continue;
      const y = isOurs ? crossingHeight(edges, edge, other) : crossingHeight(edges, other, edge);
      if (y !== null) crossings.push(y);
    }
  }
  const all = new Float64Array(heights.length + crossings.length + 2);
  all[0] = low;
  all[1] = high;
  let count = 2;
  for (const list of [heights, crossings]) {
    for (const y of list) if (y > low && y < high) all[count++] = y;
  }
  const inOrder = all.subarray(0, count).sort();
  let kept = 1;
  for (let k = 1; k < count; k++) if (inOrder[k] !== inOrder[kept - 1]) inOrder[kept++] = inOrder[k]!;
  return inOrder.subarray(0, kept);
}

/** Height at which two edges cross; null where they do not, or run along each other. */
function crossingHeight({ ends }: Edges, p: number, q: number): number | null {
  const [px0, py0, px1, py1] = [ends[4 * p]!, ends[4 * p + 1]!, ends[4 * p + 2]!, ends[4 * p + 3]!];
  const [qx0, qy0, qx1, qy1] = [ends[4 * q]!, ends[4 * q + 1]!, ends[4 * q + 2]!, ends[4 * q + 3]!];
  if (Math.max(px0, px1) < Math.min(qx0, qx1) || Math.max(qx0, qx1) < Math.min(px0, px1)) return null;
  if (Math.max(py0, py1) < Math.min(qy0, qy1) || Math.max(qy0, qy1) < Math.min(py0, py1)) return null;
  const [px, py, qx, qy] = [px1 - px0, py1 - py0, qx1 - qx0, qy1 - qy0];
  const cross = px * qy - py * qx;
  if (cross === 0) return null;
  const t = ((qx0 - px0) * qy - (qy0 - py0) * qx) / cross;
  const u = ((qx0 - px0) * py - (qy0 - py0) * px) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? py0 + t * py : null;
}

function xAt({ ends }: Edges, edge: number, y: number): number {
  const [x0, y0, x1, y1] = [ends[4 * edge]!, ends[4 * edge + 1]!, ends[4 * edge + 2]!, ends[4 * edge + 3]!];
  return x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
}

/** Whether no circle as wide as a sliver around a point touches an edge. */
function isFar(at: PlanePoint, { ends }: Edges, edge: number): boolean {
  const [x0, y0, x1, y1] = [ends[4 * edge]!, ends[4 * edge + 1]!, ends[4 * edge + 2]!, ends[4 * edge + 3]!];
  if (Math.min(x0, x1) > at[0] + sliverM || Math.max(x0, x1) < at[0] - sliverM) return true;
  return nearest(at, { x0, y0, x1, y1 }).distance > sliverM / 2;
}
