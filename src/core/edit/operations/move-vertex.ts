// SPDX-License-Identifier: EUPL-1.2
// Moves a vertex with everybody who shares it, and joins it to the vertex or the edge that it was dropped on.

import type { Desk, Outcome } from '../desk';
import type { Place, VertexRef } from '../tiling/shape-index';
import { rounded } from './line-edit';
import {
  byFeature,
  type FeaturePositions,
  isFinitePlace,
  type Options,
  ownersOf,
  placeOf,
  redraw,
  refusedAt,
} from './redraw';
import { insertionsOn, type Target, targetPlace } from './snap';

export interface MoveVertex {
  readonly vertex: VertexRef;
  /** Degrees; rounded to seven decimals unless `target` is a vertex, whose coordinates are taken as they are. */
  readonly to: Place;
  /** What the vertex was dropped on, as `snapTarget` answers it. */
  readonly target?: Target | null;
}

/** One step for all owners. Dropped on an edge, the rounded vertex is inserted into every owner of that edge. */
export function moveVertex(desk: Desk, move: MoveVertex, options: Options = {}): Outcome {
  const moves = movesOf(desk, move, options);
  return 'refusal' in moves ? moves : redraw(desk, moves, 'move-vertex', options);
}

/**
 * What the move does to the positions of each feature, not yet judged: a picture of a drag is drawn from it. Refused where
 * there is no such vertex (`no-vertex`), `to` is no number (`no-place`), or nothing would move (`nothing`).
 */
export function movesOf(
  desk: Desk,
  { vertex, to, target }: MoveVertex,
  options: Options = {},
): FeaturePositions[] | Outcome {
  const from = placeOf(desk, vertex);
  if (!from) return refusedAt('no-vertex', vertex);
  if (!isFinitePlace(to)) return refusedAt('no-place', vertex, to);
  const place = target ? targetPlace(target) : rounded(to);
  if (place[0] === from[0] && place[1] === from[1]) return refusedAt('nothing', vertex, from);
  const owners = ownersOf(desk, vertex, from, options);
  const moves = owners.map((ref) => ({
    ref,
    edit: { do: 'move' as const, line: ref.line, at: ref.at, to: place },
  }));
  const insertions = target?.kind === 'edge' ? insertionsOn(desk, target, place, { owners, from }) : [];
  return byFeature([...moves, ...insertions]);
}
