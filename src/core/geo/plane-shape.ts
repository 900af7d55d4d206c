// SPDX-License-Identifier: EUPL-1.2
// Shapes in metres of a plane as their edges, and which of them reach into which heights: a small area beside an outline of tens
// of thousands of corners does not walk along all of it.

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

export type Box = readonly [west: number, south: number, east: number, north: number];

interface Boxed {
  readonly box: Box;
}

export interface Shape extends Boxed {
  /** Four numbers for each edge, as in `Edge`: a large import has many shapes beside each other. */
  readonly edges: Float64Array;
  /** Made when they are first asked for; null for a shape of few edges, which is sooner walked along. */
  readonly strips: Strips | null;
}

/** Outlines of fewer edges have no strips. */
const fewestForStrips = 512;

/** The edges of a shape, one after the other. */
export function* edgesOf({ edges }: Shape): Iterable<Edge> {
  for (let i = 0; i < edges.length; i += 4) {
    yield { x0: edges[i]!, y0: edges[i + 1]!, x1: edges[i + 2]!, y1: edges[i + 3]! };
  }
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
  const all = edges.subarray(0, used);
  let strips: Strips | null = null;
  return {
    edges: all,
    box: [west, south, east, north],
    get strips() {
      if (used >= 4 * fewestForStrips) strips ??= stripsOf(all, south, north);
      return strips;
    },
  };
}

/** Whether two boxes are no further from each other than `distance` along either axis. */
export function areNear({ box: a }: Boxed, { box: b }: Boxed, distance: number): boolean {
  return (
    a[0] <= b[2] + distance && b[0] <= a[2] + distance && a[1] <= b[3] + distance && b[1] <= a[3] + distance
  );
}

/** What two boxes have in common; its ends are the wrong way round where that is nothing. */
export const sharedBox = ({ box: a }: Boxed, { box: b }: Boxed): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/**
 * Strips of one height across a shape, as high as its edges reach in the mean: together they list no more than twice the edges
 * and one for each strip.
 */
export interface Strips {
  readonly low: number;
  readonly perMetre: number;
  readonly count: number;
  /** Where the list of each strip begins in `listed`, and where that of the last one ends. */
  readonly begins: Int32Array;
  /** Where edges begin in the numbers of the shape. */
  readonly listed: Int32Array;
}

const stripAt = ({ low, perMetre, count }: Pick<Strips, 'low' | 'perMetre' | 'count'>, y: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor((y - low) * perMetre)));

function stripsOf(edges: Float64Array, low: number, high: number): Strips {
  let rise = 0;
  for (let i = 0; i < edges.length; i += 4) rise += Math.abs(edges[i + 3]! - edges[i + 1]!);
  const most = edges.length / 4;
  // A shape without height has one strip.
  const count = Math.max(1, Math.min(most, Math.floor(((high - low) / rise) * most) || 1));
  const lattice = { low, perMetre: high > low ? count / (high - low) : 0, count };
  const begins = new Int32Array(count + 1);
  const eachPlace = (visit: (strip: number, edge: number) => void) => {
    for (let i = 0; i < edges.length; i += 4) {
      const [y0, y1] = [edges[i + 1]!, edges[i + 3]!];
      const last = stripAt(lattice, Math.max(y0, y1));
      for (let strip = stripAt(lattice, Math.min(y0, y1)); strip <= last; strip++) visit(strip, i);
    }
  };
  eachPlace((strip) => begins[strip + 1]!++);
  for (let strip = 0; strip < count; strip++) begins[strip + 1]! += begins[strip]!;
  const listed = new Int32Array(begins[count]!);
  const next = begins.slice();
  eachPlace((strip, edge) => {
    listed[next[strip]!++] = edge;
  });
  return { ...lattice, begins, listed };
}

/** What was looked at: time differs from machine to machine, this does not. */
export interface Effort {
  /** How many edges were walked past to find those between two heights. */
  passed: number;
  /** How often an edge was looked at while a line moved over two shapes. */
  edges: number;
}

export const noEffort = (): Effort => ({ passed: 0, edges: 0 });

/**
 * Where edges begin in the numbers of a shape, in their order, of those that have a height from `low` to `high`; `effort` is
 * counted up.
 */
export function edgesBetween(
  { edges, box, strips }: Shape,
  low: number,
  high: number,
  effort = noEffort(),
): readonly number[] {
  const between: number[] = [];
  const reaches = (i: number) =>
    Math.min(edges[i + 1]!, edges[i + 3]!) <= high && Math.max(edges[i + 1]!, edges[i + 3]!) >= low;
  // Where much of it is asked for, the strips are the longer way.
  if (strips === null || high - low > (box[3] - box[1]) / 4) {
    for (let i = 0; i < edges.length; i += 4) if (reaches(i)) between.push(i);
    effort.passed += edges.length / 4;
    return between;
  }
  const [first, last] = [stripAt(strips, low), stripAt(strips, high)];
  for (let strip = first; strip <= last; strip++) {
    for (let k = strips.begins[strip]!; k < strips.begins[strip + 1]!; k++) {
      const i = strips.listed[k]!;
      effort.passed++;
      // An edge that reaches through several strips counts in the first of those that are asked for.
      const begin = stripAt(strips, Math.min(edges[i + 1]!, edges[i + 3]!));
      if (Math.max(begin, first) === strip && reaches(i)) between.push(i);
    }
  }
  return first === last ? between : between.sort((i, j) => i - j);
}

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
  const { edges } = shape;
  for (const i of edgesBetween(shape, y, y)) {
    const [x0, y0, x1, y1] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
    if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) isInside = !isInside;
  }
  return isInside;
}
