// SPDX-License-Identifier: EUPL-1.2
// Deletes a vertex from everybody who shares it. It never deletes a ring or a feature: below the least number of corners
// it refuses, and so it does where three borders meet, because a gap would be left.

import type { Desk, Outcome } from '../desk';
import type { Place, VertexRef } from '../tiling/shape-index';
import { placesOf } from '../tiling/shape-index';
import { byFeature, type Options, ownersOf, placeOf, redraw, refusedAt } from './redraw';

/** One step for all owners. Refused where there is no vertex (`no-vertex`) or where areas meet in it (`junction`). */
export function deleteVertex(desk: Desk, vertex: VertexRef, options: Options = {}): Outcome {
  const place = placeOf(desk, vertex);
  if (!place) return refusedAt('no-vertex', vertex);
  const owners = ownersOf(desk, vertex, place, options);
  const isRing = desk.shapes.shape(vertex.file, vertex.key)!.lines[vertex.line]!.kind === 'ring';
  if (isRing && owners.length > 1 && isJunction(desk, owners)) return refusedAt('junction', vertex, place);
  const edits = owners.map((ref) => ({ ref, edit: { do: 'delete' as const, line: ref.line, at: ref.at } }));
  return redraw(desk, byFeature(edits), 'delete-vertex', options);
}

/** Whether the owners' borders part here: then they would not have the same edge without the vertex. */
function isJunction(desk: Desk, owners: readonly VertexRef[]): boolean {
  const sides = new Set(owners.map((owner) => sidesOf(desk, owner).sort().join(' | ')));
  return sides.size > 1;
}

function sidesOf(desk: Desk, ref: VertexRef): string[] {
  const row = desk.shapes.shape(ref.file, ref.key)!.lines[ref.line]!;
  const count = placesOf(row);
  const at = (i: number): Place => [row.xy[2 * i]!, row.xy[2 * i + 1]!];
  return [String(at((ref.at + count - 1) % count)), String(at((ref.at + 1) % count))];
}
