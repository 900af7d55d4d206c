// SPDX-License-Identifier: EUPL-1.2
// Areas that should divide the ground between them: where two overlap, where a slit is left, and corners that only one of
// two neighbours has. In metres of a plane; holes and parts count by the even-odd rule.

import {
  areNear,
  contains,
  type Effort,
  edgesBetween,
  edgesOf,
  nearest,
  noEffort,
  type PlaneArea,
  type PlanePoint,
  type Shape,
  shapeOf,
  sliverM,
} from './plane-shape';
import { overlapOf } from './shape-overlap';

export type { PlaneArea, PlanePoint } from './plane-shape';

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
      const overlap = overlapOf(a, b, noEffort());
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
 * another: who makes them then holds no more of them than lie beside each other. `effort` is counted up.
 */
export function tilingOverlaps(areas: readonly PlaneArea[], effort: Effort = noEffort()): readonly Overlap[] {
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
      const overlap = overlapOf(shapeAt(first), shapeAt(second), effort);
      if (overlap) overlaps.push({ first, second, ...overlap });
    }
  });
  return overlaps.sort((a, b) => a.first - b.first || a.second - b.second);
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
    for (const { x0, y0 } of edgesOf(one)) {
      if (x0 < other.box[0] - slitM || x0 > other.box[2] + slitM) continue;
      if (y0 < other.box[1] - slitM || y0 > other.box[3] + slitM) continue;
      const at: PlanePoint = [x0, y0];
      const { distance, point, isCorner } = nearestOf(at, other);
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

/** Of edges that come within a slit's height of a point the nearest place; Infinity without one. */
function nearestOf(at: PlanePoint, shape: Shape) {
  let [distance, point] = [Infinity, at];
  let isCorner = false;
  const { edges } = shape;
  for (const i of edgesBetween(shape, at[1] - slitM, at[1] + slitM)) {
    const edge = { x0: edges[i]!, y0: edges[i + 1]!, x1: edges[i + 2]!, y1: edges[i + 3]! };
    if (Math.hypot(edge.x0 - at[0], edge.y0 - at[1]) <= sliverM) isCorner = true;
    const found = nearest(at, edge);
    if (found.distance < distance) ({ distance, point } = found);
  }
  return { distance, point, isCorner };
}
