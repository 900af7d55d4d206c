// SPDX-License-Identifier: EUPL-1.2
// The area that two shapes share, in metres of a plane: a line moves up over both of them, and only edges that it meets are looked at.

export type PlanePoint = readonly [x: number, y: number];

export interface PlaneArea {
  /** Closed rings of all parts, holes too. */
  readonly rings: readonly (readonly PlanePoint[])[];
}

/** Overlaps and distances up to this are what rounding leaves. */
export const sliverM = 0.05;

export interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type Box = readonly [west: number, south: number, east: number, north: number];

interface Boxed {
  readonly box: Box;
}

export interface Shape extends Boxed {
  /** Four numbers for each edge, as in `Edge`: a large import has many shapes beside each other. */
  readonly edges: Float64Array;
}

/** The edges of a shape, one after the other. */
export function* edgesOf({ edges }: Shape): Iterable<Edge> {
  for (let i = 0; i < edges.length; i += 4) {
    yield { x0: edges[i]!, y0: edges[i + 1]!, x1: edges[i + 2]!, y1: edges[i + 3]! };
  }
}

/** What was looked at: time differs from machine to machine, this does not. */
export interface Effort {
  /** How often an edge was looked at while the line moved. */
  edges: number;
}

/** A shape of closed rings; edges without length are left out. */
export function shapeOf({ rings }: PlaneArea): Shape {
  const edges = new Float64Array(rings.reduce((sum, ring) => sum + 4 * ring.length, 0));
  let used = 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x0, y0], [x1, y1]] = [ring[i]!, ring[i + 1]!];
      [west, east] = [Math.min(west, x0), Math.max(east, x0)];
      [south, north] = [Math.min(south, y0), Math.max(north, y0)];
      if (x0 === x1 && y0 === y1) continue;
      edges[used++] = x0;
      edges[used++] = y0;
      edges[used++] = x1;
      edges[used++] = y1;
    }
  }
  return { edges: edges.subarray(0, used), box: [west, south, east, north] };
}

/** Whether two boxes are no further from each other than `distance` along either axis. */
export function areNear({ box: a }: Boxed, { box: b }: Boxed, distance: number): boolean {
  return (
    a[0] <= b[2] + distance && b[0] <= a[2] + distance && a[1] <= b[3] + distance && b[1] <= a[3] + distance
  );
}

/** An edge while the line moves; edges of one shape come before those of the other where both lie on each other. */
interface Passed extends Edge {
  readonly isOurs: boolean;
  readonly order: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The area that two shapes share, from slabs between all heights at which something begins, ends or crosses; null where
 * nowhere in it a circle as wide as a sliver would fit.
 */
export function overlapOf(a: Shape, b: Shape, effort: Effort): { areaM2: number; at: PlanePoint } | null {
  const low = Math.max(a.box[1], b.box[1]);
  const high = Math.min(a.box[3], b.box[3]);
  if (!areNear(a, b, 0) || high <= low) return null;
  if (isApart(a, b) || isApart(b, a)) return null;
  const edges = [...passed(a, low, high, true), ...passed(b, low, high, false)];
  edges.sort((p, q) => p.low - q.low);
  const heights = heightsOf(edges, { low, high }, effort);
  const line = new Band(edges, effort);
  const nearby = new Band(edges, effort);
  let areaM2 = 0;
  let at: PlanePoint | null = null;
  for (let k = 0; k + 1 < heights.length; k++) {
    const [bottom, top] = [heights[k]!, heights[k + 1]!];
    const middle = (bottom + top) / 2;
    // Two neighbours among numbers have no middle: every edge that begins or ends there would be missed.
    if (middle <= bottom || middle >= top) continue;
    for (const piece of slabOverlap(line.moveTo(middle, middle), bottom, top)) {
      areaM2 += piece.areaM2;
      if (at !== null) continue;
      const near = nearby.moveTo(middle - sliverM, middle + sliverM);
      if (near.every((edge) => isFar(piece.middle, edge))) at = piece.middle;
    }
  }
  return at && { areaM2, at };
}

/** Whether no edge of a shape comes into what its box shares with the other's, and that lies outside of it. */
function isApart(shape: Shape, { box: other }: Boxed): boolean {
  const { edges, box } = shape;
  const west = Math.max(box[0], other[0]);
  const south = Math.max(box[1], other[1]);
  const east = Math.min(box[2], other[2]);
  const north = Math.min(box[3], other[3]);
  let isMet = false;
  for (let i = 0; i < edges.length && !isMet; i += 4) {
    const [x0, y0, x1, y1] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
    isMet =
      Math.min(x0, x1) <= east &&
      Math.max(x0, x1) >= west &&
      Math.min(y0, y1) <= north &&
      Math.max(y0, y1) >= south;
  }
  return !isMet && !contains(shape, [(west + east) / 2, (south + north) / 2]);
}

function passed({ edges }: Shape, low: number, high: number, isOurs: boolean): Passed[] {
  const met: Passed[] = [];
  for (let i = 0; i < edges.length; i += 4) {
    const [x0, y0, x1, y1] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
    const [from, to] = [Math.min(y0, y1), Math.max(y0, y1)];
    if (to < low || from > high) continue;
    met.push({ x0, y0, x1, y1, isOurs, order: isOurs ? i - edges.length : i, low: from, high: to });
  }
  return met;
}

/** Of edges in the order of their lower ends those that reach into a band of heights, which only moves up. */
class Band {
  readonly #edges: readonly Passed[];
  readonly #effort: Effort;
  readonly #met: Passed[] = [];
  #next = 0;

  constructor(edges: readonly Passed[], effort: Effort) {
    this.#edges = edges;
    this.#effort = effort;
  }

  /** The edges that have a height from `bottom` to `top`; the same list each time. */
  moveTo(bottom: number, top: number): readonly Passed[] {
    const met = this.#met;
    this.#effort.edges += met.length;
    let kept = 0;
    for (const edge of met) if (edge.high >= bottom) met[kept++] = edge;
    met.length = kept;
    for (; this.#next < this.#edges.length && this.#edges[this.#next]!.low <= top; this.#next++) {
      const edge = this.#edges[this.#next]!;
      this.#effort.edges++;
      if (edge.high >= bottom) met.push(edge);
    }
    return met;
  }
}

function heightsOf(
  edges: readonly Passed[],
  { low, high }: { readonly low: number; readonly high: number },
  effort: Effort,
): number[] {
  const heights = new Set<number>([low, high]);
  const take = (y: number) => {
    if (y > low && y < high) heights.add(y);
  };
  const line = new Band(edges, effort);
  for (const edge of edges) {
    take(edge.y0);
    take(edge.y1);
    for (const other of line.moveTo(edge.low, edge.low)) {
      // Edges that begin at one height are all met by the first of them: each two are asked once, in the order of their shapes.
      if (other.isOurs === edge.isOurs || (other.low === edge.low && other.isOurs)) continue;
      const y = edge.isOurs ? crossingHeight(edge, other) : crossingHeight(other, edge);
      if (y !== null) take(y);
    }
  }
  return [...heights].sort((x, y) => x - y);
}

/** Height at which two edges cross; null where they do not, or run along each other. */
function crossingHeight(p: Edge, q: Edge): number | null {
  if (Math.max(p.x0, p.x1) < Math.min(q.x0, q.x1) || Math.max(q.x0, q.x1) < Math.min(p.x0, p.x1)) return null;
  if (Math.max(p.y0, p.y1) < Math.min(q.y0, q.y1) || Math.max(q.y0, q.y1) < Math.min(p.y0, p.y1)) return null;
  const [px, py, qx, qy] = [p.x1 - p.x0, p.y1 - p.y0, q.x1 - q.x0, q.y1 - q.y0];
  const cross = px * qy - py * qx;
  if (cross === 0) return null;
  const t = ((q.x0 - p.x0) * qy - (q.y0 - p.y0) * qx) / cross;
  const u = ((q.x0 - p.x0) * py - (q.y0 - p.y0) * px) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? p.y0 + t * py : null;
}

interface Piece {
  readonly areaM2: number;
  readonly middle: PlanePoint;
}

/** Trapezoids between two heights that lie in both shapes; between them no edges cross. */
function slabOverlap(edges: readonly Passed[], bottom: number, top: number): Piece[] {
  const middle = (bottom + top) / 2;
  const sides: Side[] = [];
  for (const edge of edges) {
    if (edge.low < middle && edge.high > middle) sides.push({ edge, x: xAt(edge, middle) });
  }
  sides.sort((p, q) => p.x - q.x || p.edge.order - q.edge.order);
  const pieces: Piece[] = [];
  let [inOurs, inTheirs] = [false, false];
  for (let k = 0; k + 1 < sides.length; k++) {
    const [side, next] = [sides[k]!, sides[k + 1]!];
    if (side.edge.isOurs) inOurs = !inOurs;
    else inTheirs = !inTheirs;
    if (!inOurs || !inTheirs) continue;
    const below = xAt(next.edge, bottom) - xAt(side.edge, bottom);
    const areaM2 = ((below + xAt(next.edge, top) - xAt(side.edge, top)) / 2) * (top - bottom);
    pieces.push({ areaM2: Math.max(0, areaM2), middle: [(side.x + next.x) / 2, middle] });
  }
  return pieces;
}

/** An edge where a line of one height meets it. */
interface Side {
  readonly edge: Passed;
  readonly x: number;
}

const xAt = ({ x0, y0, x1, y1 }: Edge, y: number) => x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);

/** Whether a circle as wide as a sliver around a point does not touch an edge. */
const isFar = (at: PlanePoint, edge: Edge) => nearest(at, edge).distance > sliverM / 2;

/** The point of an edge that is nearest to another, and how far it is. */
export function nearest(
  [x, y]: PlanePoint,
  { x0, y0, x1, y1 }: Edge,
): { distance: number; point: PlanePoint } {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  const point: PlanePoint = [x0 + t * dx, y0 + t * dy];
  return { distance: Math.hypot(point[0] - x, point[1] - y), point };
}

/** Whether a point lies in a shape, by the even-odd rule. */
export function contains(shape: Shape, [x, y]: PlanePoint): boolean {
  const { box } = shape;
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let isInside = false;
  for (const { x0, y0, x1, y1 } of edgesOf(shape)) {
    if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) isInside = !isInside;
  }
  return isInside;
}
