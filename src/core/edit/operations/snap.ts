// SPDX-License-Identifier: EUPL-1.2
// What a vertex is dropped on: the nearest vertex of a layer, else the nearest edge, within a distance in metres.

import type { Desk } from '../desk';
import type { Place, VertexRef } from '../tiling/shape-index';
import { placesOf } from '../tiling/shape-index';
import { type PositionEdit, rounded } from './line-edit';

export type Target =
  | { readonly kind: 'vertex'; readonly place: Place; readonly of: VertexRef; readonly distanceM: number }
  /** `place`: the nearest point of the edge, not yet rounded; `of.at` is where a vertex would be inserted. */
  | {
      readonly kind: 'edge';
      readonly place: Place;
      readonly ends: readonly [Place, Place];
      readonly of: VertexRef;
      readonly distanceM: number;
    };

export interface SnapOptions {
  /** Files to snap to. */
  readonly files: readonly string[];
  /** Metres; a page turns its pixels into them. */
  readonly withinM: number;
  /** Place of the vertex that is held: it, its owners and the edges that end in it are no targets. */
  readonly held?: Place | null;
}

/** Along a meridian; a sphere is near enough for what a hand or a finding reaches. */
export const metresPerDegree = (Math.PI / 180) * 6_371_008.8;

/** The target for a place (degrees) within `withinM` metres: a vertex wins over any edge. Null when nothing is near. */
export function snapTarget(
  desk: Desk,
  [lon, lat]: Place,
  { files, withinM, held }: SnapOptions,
): Target | null {
  const perLon = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const [dLon, dLat] = [withinM / perLon, withinM / metresPerDegree];
  const isHeld = (x: number, y: number) => held != null && held[0] === x && held[1] === y;
  let vertex: Target | null = null;
  let edge: Target | null = null;
  for (const { file, key, lines } of desk.shapes.near(files, [
    lon - dLon,
    lat - dLat,
    lon + dLon,
    lat + dLat,
  ])) {
    for (const [line, row] of lines.entries()) {
      const { xy, kind } = row;
      const isRow = kind === 'ring' || kind === 'line';
      for (let at = 0, last = placesOf(row); at < last; at++) {
        const [ax, ay] = [xy[2 * at]!, xy[2 * at + 1]!];
        const [x, y] = [(ax - lon) * perLon, (ay - lat) * metresPerDegree];
        const distanceM = Math.hypot(x, y);
        if (
          distanceM <= withinM &&
          distanceM < (vertex?.distanceM ?? Number.POSITIVE_INFINITY) &&
          !isHeld(ax, ay)
        )
          vertex = { kind: 'vertex', place: [ax, ay], of: { file, key, line, at }, distanceM };
        const [bx, by] = [xy[2 * at + 2], xy[2 * at + 3]];
        if (!isRow || bx === undefined || by === undefined || isHeld(ax, ay) || isHeld(bx, by)) continue;
        const near = nearestOn(x, y, (bx - lon) * perLon, (by - lat) * metresPerDegree);
        if (near.distance > withinM || near.distance >= (edge?.distanceM ?? Number.POSITIVE_INFINITY))
          continue;
        edge = {
          kind: 'edge',
          place: [lon + near.x / perLon, lat + near.y / metresPerDegree],
          ends: [
            [ax, ay],
            [bx, by],
          ],
          of: { file, key, line, at: at + 1 },
          distanceM: near.distance,
        };
      }
    }
  }
  return vertex ?? edge;
}

/** The place (degrees) that a target stands for: a vertex bit by bit, the point of an edge rounded once to seven decimals. */
export function targetPlace(target: Target): Place {
  if (target.kind === 'vertex') return target.place;
  const place = rounded(target.place);
  // Rounded onto one of its ends it is that end.
  return target.ends.find(([x, y]) => x === place[0] && y === place[1]) ?? place;
}

/**
 * The insertions of a vertex into every owner of an edge. `owners` of the vertex have it already; an edge that ends
 * in the vertex, or in the place that it comes `from`, is no edge to be inserted into.
 */
export function insertionsOn(
  desk: Desk,
  { ends: [a, b], of }: Extract<Target, { kind: 'edge' }>,
  place: Place,
  { owners = [], from = null }: { readonly owners?: readonly VertexRef[]; readonly from?: Place | null } = {},
): { ref: VertexRef; edit: PositionEdit }[] {
  const isEnd = [a, b].some(([x, y]) => x === place[0] && y === place[1]);
  if (isEnd || (from && [a, b].some(([x, y]) => x === from[0] && y === from[1]))) return [];
  const tiling = desk.tiling(of.file);
  return desk.shapes
    .ownersOfEdge(tiling.length > 0 ? tiling : [of.file], a, b)
    .filter((ref) => tiling.length > 0 || ref.key === of.key)
    .filter(
      (ref) => !owners.some((one) => one.file === ref.file && one.key === ref.key && one.line === ref.line),
    )
    .map((ref) => ({ ref, edit: { do: 'insert' as const, line: ref.line, at: ref.at, to: place } }));
}

/** The point of the segment from a to b nearest to the origin, in metres. */
function nearestOn(
  ax: number,
  ay: number,
  bx: number,
  by: number,
): { x: number; y: number; distance: number } {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
  const [x, y] = [ax + t * dx, ay + t * dy];
  return { x, y, distance: Math.hypot(x, y) };
}
