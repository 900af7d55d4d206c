// SPDX-License-Identifier: EUPL-1.2
// Inserts a vertex into an edge, and into the same edge of everybody who shares it.

import type { Desk, Outcome } from '../desk';
import type { Place, VertexRef } from '../tiling/shape-index';
import { rounded } from './line-edit';
import {
  byFeature,
  type FeaturePositions,
  isFinitePlace,
  type Options,
  placeOf,
  redraw,
  refusedAt,
} from './redraw';
import { insertionsOn, type Target, targetPlace } from './snap';

export interface InsertVertex {
  /** Where: the new vertex stands before place `at`; in a ring 1 … number of corners. */
  readonly before: VertexRef;
  /** Degrees; rounded to seven decimals unless `target` is a vertex. Null: the middle of the edge. */
  readonly to: Place | null;
  /** What the new vertex was dropped on, as `snapTarget` answers it. */
  readonly target?: Target | null;
}

/** One step for all owners of the edge. A line may also grow at its ends (`at` 0 or its number of places). */
export function insertVertex(desk: Desk, insert: InsertVertex, options: Options = {}): Outcome {
  const insertions = insertionsOf(desk, insert, options);
  return 'refusal' in insertions ? insertions : redraw(desk, insertions, 'insert-vertex', options);
}

/** What the insertion does to the positions of each feature, not yet judged. */
export function insertionsOf(
  desk: Desk,
  { before, to, target }: InsertVertex,
  options: Options = {},
): FeaturePositions[] | Outcome {
  const { file, key, line, at } = before;
  const row = desk.shapes.shape(file, key)?.lines[line];
  const count = row ? row.xy.length / 2 : 0;
  const isGrowing = row?.kind !== 'ring' && (at === 0 || at === count);
  if (
    !row ||
    row.kind === 'point' ||
    at < 0 ||
    at > count - (row.kind === 'ring' ? 1 : 0) ||
    (at === 0 && !isGrowing)
  )
    return refusedAt('no-vertex', before);
  const [a, b] = [placeOf(desk, { ...before, at: at - 1 }), placeOf(desk, before)];
  const wanted = to ?? (a && b ? ([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Place) : null);
  if (!wanted || !isFinitePlace(wanted)) return refusedAt('no-place', before);
  const place = target ? targetPlace(target) : rounded(wanted);
  if ([a, b].some((end) => end && end[0] === place[0] && end[1] === place[1]))
    return refusedAt('same-place', before, place);
  const others =
    a && b && row.kind === 'ring' && !options.detached
      ? desk.shapes
          .ownersOfEdge(desk.tiling(file), a, b)
          .filter((ref) => ref.file !== file || ref.key !== key || ref.line !== line || ref.at !== at)
      : [];
  const edits = [before, ...others].map((ref) => ({
    ref,
    edit: { do: 'insert' as const, line: ref.line, at: ref.at, to: place },
  }));
  // Dropped on the edge of somebody else, that edge gets the vertex too.
  const known = edits.map(({ ref }) => ref);
  const onOther = target?.kind === 'edge' ? insertionsOn(desk, target, place, { owners: known }) : [];
  return byFeature([...edits, ...onOther]);
}
