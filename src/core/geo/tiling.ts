// SPDX-License-Identifier: EUPL-1.2
// Areas that should divide the ground between them: where two overlap, where a slit is left, and corners that only one of
// two neighbours has. In metres of a plane; holes and parts count by the even-odd rule.

export type PlanePoint = readonly [x: number, y: number];

export interface PlaneArea {
  /** Closed rings of all parts, holes too. */
  readonly rings: readonly (readonly PlanePoint[])[];
}

/** Overlaps and distances up to this are what rounding leaves. */
const sliverM = 0.05;
/** A gap that is wider was meant. */
const slitM = 1;

export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly areaM2: number;
  /** A point inside the overlap. */
  readonly at: PlanePoint;
}

/** Two neighbours with gaps or corners of one owner along their border: how many corners, and the first of them. */
export interface BorderFlaw {
  readonly first: number;
  readonly second: number;
  readonly count: number;
  readonly at: PlanePoint;
  /** Metres; the widest for a slit, 0 for a corner. */
  readonly widthM: number;
}

export interface TilingFlaws {
  readonly overlaps: readonly Overlap[];
  readonly slits: readonly BorderFlaw[];
  readonly loneCorners: readonly BorderFlaw[];
}

/** Looks at every two areas whose boxes are near each other. */
export function tilingFlaws(areas: readonly PlaneArea[]): TilingFlaws {
  const shapes = areas.map(shapeOf);
  const overlaps: Overlap[] = [];
  const slits: BorderFlaw[] = [];
  const loneCorners: BorderFlaw[] = [];
  const order = shapes.map((_, i) => i).sort((a, b) => shapes[a]!.box[0] - shapes[b]!.box[0]);
  order.forEach((i, k) => {
    for (let next = k + 1; next < order.length; next++) {
      const j = order[next]!;
      if (shapes[j]!.box[0] > shapes[i]!.box[2] + slitM) break;
      if (!areNear(shapes[i]!, shapes[j]!, slitM)) continue;
      const [first, second] = i < j ? [i, j] : [j, i];
      const [a, b] = [shapes[first]!, shapes[second]!];
      const overlap = overlapOf(a, b);
      if (overlap) overlaps.push({ first, second, ...overlap });
      const flaws = bordersOf(a, b, shapes);
      if (flaws.slit) slits.push({ first, second, ...flaws.slit });
      if (flaws.lone) loneCorners.push({ first, second, ...flaws.lone });
    }
  });
  const byPair = (a: Overlap | BorderFlaw, b: Overlap | BorderFlaw) =>
    a.first - b.first || a.second - b.second;
  return {
    overlaps: overlaps.sort(byPair),
    slits: slits.sort(byPair),
    loneCorners: loneCorners.sort(byPair),
  };
}

/**
 * The overlaps of `tilingFlaws` alone, by pair. `rings` of an area are asked for when its box is taken and again when it meets
 * another: who makes them then holds no more of them than lie beside each other.
 */
export function tilingOverlaps(areas: readonly PlaneArea[]): readonly Overlap[] {
  const boxes = areas.map((area) => shapeOf(area).box);
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[a]![0] - boxes[b]![0]);
  const shapes = new Map<number, Shape>();
  const shapeAt = (i: number): Shape => {
    const shape = shapes.get(i) ?? shapeOf(areas[i]!);
    shapes.set(i, shape);
    return shape;
  };
  const overlaps: Overlap[] = [];
  order.forEach((i, k) => {
    const [west, , east] = boxes[i]!;
    for (const j of shapes.keys()) if (boxes[j]![2] < west) shapes.delete(j);
    for (let next = k + 1; next < order.length; next++) {
      const j = order[next]!;
      if (boxes[j]![0] > east) break;
      if (!areNear({ box: boxes[i]! }, { box: boxes[j]! }, 0)) continue;
      const [first, second] = i < j ? [i, j] : [j, i];
      const overlap = overlapOf(shapeAt(first), shapeAt(second));
      if (overlap) overlaps.push({ first, second, ...overlap });
    }
  });
  return overlaps.sort((a, b) => a.first - b.first || a.second - b.second);
}

interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Boxed {
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

interface Shape extends Boxed {
  readonly edges: readonly Edge[];
}

function shapeOf({ rings }: PlaneArea): Shape {
  const edges: Edge[] = [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x0, y0], [x1, y1]] = [ring[i]!, ring[i + 1]!];
      [west, east] = [Math.min(west, x0), Math.max(east, x0)];
      [south, north] = [Math.min(south, y0), Math.max(north, y0)];
      if (x0 !== x1 || y0 !== y1) edges.push({ x0, y0, x1, y1 });
    }
  }
  return { edges, box: [west, south, east, north] };
}

function areNear({ box: a }: Boxed, { box: b }: Boxed, distance: number): boolean {
  return (
    a[0] <= b[2] + distance && b[0] <= a[2] + distance && a[1] <= b[3] + distance && b[1] <= a[3] + distance
  );
}

/**
 * The area that two shapes share, from slabs between all heights at which something begins, ends or crosses; null where
 * nowhere in it a circle as wide as a sliver would fit.
 */
function overlapOf(a: Shape, b: Shape): { areaM2: number; at: PlanePoint } | null {
  const low = Math.max(a.box[1], b.box[1]);
  const high = Math.min(a.box[3], b.box[3]);
  if (!areNear(a, b, 0) || high <= low) return null;
  const inside = ({ edges }: Shape) => edges.filter((edge) => crossesHeights(edge, low, high));
  const [ours, theirs] = [inside(a), inside(b)];
  const heights = heightsOf(ours, theirs, low, high);
  let areaM2 = 0;
  let at: PlanePoint | null = null;
  for (let k = 0; k + 1 < heights.length; k++) {
    const [bottom, top] = [heights[k]!, heights[k + 1]!];
    for (const piece of slabOverlap(ours, theirs, bottom, top)) {
      areaM2 += piece.areaM2;
      if (at === null && isDeep(piece.middle, ours, theirs)) at = piece.middle;
    }
  }
  return at && { areaM2, at };
}

const crossesHeights = ({ y0, y1 }: Edge, low: number, high: number) =>
  Math.max(y0, y1) >= low && Math.min(y0, y1) <= high;

function heightsOf(ours: readonly Edge[], theirs: readonly Edge[], low: number, high: number): number[] {
  const heights = new Set<number>([low, high]);
  const take = (y: number) => {
    if (y > low && y < high) heights.add(y);
  };
  for (const { y0, y1 } of [...ours, ...theirs]) {
    take(y0);
    take(y1);
  }
  for (const p of ours) {
    for (const q of theirs) {
      const y = crossingHeight(p, q);
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
function slabOverlap(ours: readonly Edge[], theirs: readonly Edge[], bottom: number, top: number): Piece[] {
  const middle = (bottom + top) / 2;
  const sides = [
    ...ours.flatMap((edge) => sideAt(edge, bottom, top, middle, true)),
    ...theirs.flatMap((edge) => sideAt(edge, bottom, top, middle, false)),
  ].sort((p, q) => p.x - q.x);
  const pieces: Piece[] = [];
  let [inOurs, inTheirs] = [false, false];
  sides.forEach((side, k) => {
    if (side.isOurs) inOurs = !inOurs;
    else inTheirs = !inTheirs;
    const next = sides[k + 1];
    if (!inOurs || !inTheirs || !next) return;
    const areaM2 = ((next.below - side.below + next.above - side.above) / 2) * (top - bottom);
    pieces.push({ areaM2: Math.max(0, areaM2), middle: [(side.x + next.x) / 2, middle] });
  });
  return pieces;
}

function sideAt(edge: Edge, bottom: number, top: number, middle: number, isOurs: boolean) {
  const { x0, y0, x1, y1 } = edge;
  if (Math.min(y0, y1) >= middle || Math.max(y0, y1) <= middle) return [];
  const xAt = (y: number) => x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
  return [{ isOurs, x: xAt(middle), below: xAt(bottom), above: xAt(top) }];
}

/** Whether a circle as wide as a sliver around a point touches no edge. */
function isDeep(at: PlanePoint, ours: readonly Edge[], theirs: readonly Edge[]): boolean {
  const isFar = (edge: Edge) => nearest(at, edge).distance > sliverM / 2;
  return ours.every(isFar) && theirs.every(isFar);
}

function nearest([x, y]: PlanePoint, { x0, y0, x1, y1 }: Edge): { distance: number; point: PlanePoint } {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  const point: PlanePoint = [x0 + t * dx, y0 + t * dy];
  return { distance: Math.hypot(point[0] - x, point[1] - y), point };
}

type Found = { count: number; at: PlanePoint; widthM: number } | null;

/** Corners of each shape beside the border of the other: off it by less than a slit, or on it without a corner there. */
function bordersOf(a: Shape, b: Shape, all: readonly Shape[]): { slit: Found; lone: Found } {
  let slit = null as Found;
  let lone = null as Found;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const { x0, y0 } of one.edges) {
      if (x0 < other.box[0] - slitM || x0 > other.box[2] + slitM) continue;
      if (y0 < other.box[1] - slitM || y0 > other.box[3] + slitM) continue;
      const at: PlanePoint = [x0, y0];
      const { distance, point, isCorner } = nearestOf(at, other.edges);
      if (distance > slitM || isCorner) continue;
      if (distance <= sliverM) {
        lone = { count: (lone?.count ?? 0) + 1, at: lone?.at ?? at, widthM: 0 };
      } else if (!all.some((shape) => contains(shape, [(x0 + point[0]) / 2, (y0 + point[1]) / 2]))) {
        const widthM = Math.max(slit?.widthM ?? 0, distance);
        slit = { count: (slit?.count ?? 0) + 1, at: slit?.at ?? at, widthM };
      }
    }
  }
  return { slit, lone };
}

function nearestOf(at: PlanePoint, edges: readonly Edge[]) {
  let [distance, point] = [Infinity, at];
  let isCorner = false;
  for (const edge of edges) {
    if (Math.hypot(edge.x0 - at[0], edge.y0 - at[1]) <= sliverM) isCorner = true;
    const found = nearest(at, edge);
    if (found.distance < distance) ({ distance, point } = found);
  }
  return { distance, point, isCorner };
}

function contains({ edges, box }: Shape, [x, y]: PlanePoint): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let isInside = false;
  for (const { x0, y0, x1, y1 } of edges) {
    if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) isInside = !isInside;
  }
  return isInside;
}
