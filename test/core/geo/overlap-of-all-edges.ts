// SPDX-License-Identifier: EUPL-1.2
// The plain way to the area that two shapes share: every slab asks every edge of both. The product's way leaves out what lies
// beside, and must find the same to the last digit.

import type { PlaneArea, PlanePoint } from '../../../src/core/geo/tiling';

interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly isOurs: boolean;
}

const sliverM = 0.05;

export function overlapOfAllEdges(a: PlaneArea, b: PlaneArea): { areaM2: number; at: PlanePoint } | null {
  const [ours, theirs] = [edgesOf(a, true), edgesOf(b, false)];
  const low = Math.max(lowest(ours), lowest(theirs));
  const high = Math.min(highest(ours), highest(theirs));
  if (!(low < high)) return null;
  const edges = [...ours, ...theirs].filter((edge) => highest([edge]) >= low && lowest([edge]) <= high);
  const heights = new Set([low, high, ...edges.flatMap(({ y0, y1 }) => [y0, y1])]);
  for (const p of edges.filter((edge) => edge.isOurs)) {
    for (const q of edges.filter((edge) => !edge.isOurs)) {
      const y = crossingHeight(p, q);
      if (y !== null) heights.add(y);
    }
  }
  const inOrder = [...heights].filter((y) => y >= low && y <= high).sort((x, y) => x - y);
  let areaM2 = 0;
  let at: PlanePoint | null = null;
  for (const [k, bottom] of inOrder.slice(0, -1).entries()) {
    const top = inOrder[k + 1]!;
    const middle = (bottom + top) / 2;
    if (middle <= bottom || middle >= top) continue;
    const sides = edges
      .filter((edge) => lowest([edge]) < middle && highest([edge]) > middle)
      .map((edge) => ({ edge, x: xAt(edge, middle) }))
      // Sorting keeps the order of what is equal: ours before theirs, each along its outline.
      .sort((p, q) => p.x - q.x);
    let [inOurs, inTheirs] = [false, false];
    for (const [s, side] of sides.slice(0, -1).entries()) {
      if (side.edge.isOurs) inOurs = !inOurs;
      else inTheirs = !inTheirs;
      if (!inOurs || !inTheirs) continue;
      const next = sides[s + 1]!;
      const below = xAt(next.edge, bottom) - xAt(side.edge, bottom);
      areaM2 += Math.max(0, ((below + xAt(next.edge, top) - xAt(side.edge, top)) / 2) * (top - bottom));
      const inside: PlanePoint = [(side.x + next.x) / 2, middle];
      const near = edges.filter(
        (edge) => highest([edge]) >= middle - sliverM && lowest([edge]) <= middle + sliverM,
      );
      if (at === null && near.every((edge) => distanceTo(inside, edge) > sliverM / 2)) at = inside;
    }
  }
  return at && { areaM2, at };
}

function edgesOf({ rings }: PlaneArea, isOurs: boolean): Edge[] {
  return rings.flatMap((ring) =>
    ring.slice(0, -1).flatMap(([x0, y0], i) => {
      const [x1, y1] = ring[i + 1]!;
      return x0 === x1 && y0 === y1 ? [] : [{ x0, y0, x1, y1, isOurs }];
    }),
  );
}

const lowest = (edges: readonly Edge[]) =>
  edges.reduce((low, { y0, y1 }) => Math.min(low, y0, y1), Number.POSITIVE_INFINITY);
const highest = (edges: readonly Edge[]) =>
  edges.reduce((high, { y0, y1 }) => Math.max(high, y0, y1), Number.NEGATIVE_INFINITY);

const xAt = ({ x0, y0, x1, y1 }: Edge, y: number) => x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);

function crossingHeight(p: Edge, q: Edge): number | null {
  if (Math.max(p.x0, p.x1) < Math.min(q.x0, q.x1) || Math.max(q.x0, q.x1) < Math.min(p.x0, p.x1)) return null;
  if (Math.max(p.y0, p.y1) < Math.min(q.y0, q.y1) || Math.max(q.y0, q.y1) < Math.min(p.y0, p.y1)) return null;
  const [px, py, qx, qy] = [p.x1 - p.x0, p.y1 - p.y0, q.x1 - q.x0, q.y1 - q.y0];
  const cross = px * qy - py * qx;
  const t = ((q.x0 - p.x0) * qy - (q.y0 - p.y0) * qx) / cross;
  const u = ((q.x0 - p.x0) * py - (q.y0 - p.y0) * px) / cross;
  return cross !== 0 && t >= 0 && t <= 1 && u >= 0 && u <= 1 ? p.y0 + t * py : null;
}

function distanceTo([x, y]: PlanePoint, { x0, y0, x1, y1 }: Edge): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x0 + t * dx - x, y0 + t * dy - y);
}
