// SPDX-License-Identifier: EUPL-1.2
// What keys, buttons and typed numbers do to the chosen vertex: each is a whole step at once.

import { movedOnGrid } from '../../geo/plane-measure';
import { insertVertex } from '../operations/insert-vertex';
import { rounded } from '../operations/line-edit';
import { moveVertex } from '../operations/move-vertex';
import { placeOf } from '../operations/redraw';
import { type Place, placesOf, type VertexRef } from '../tiling/shape-index';
import { type Hand, type Reply, reply, type Scene } from './hand';
import { saidOfVertex } from './vertex-words';

/** By metres on the grid; says so where there is no such vertex any more, or where the rules refuse the place. */
export function nudgeVertex(
  hand: Hand,
  vertex: VertexRef,
  { eastM, northM }: { readonly eastM: number; readonly northM: number },
  scene: Scene,
): Reply {
  const from = placeOf(scene.desk, vertex);
  if (from === null) return reply(hand, { code: 'nothing-here' });
  return placeVertex(hand, vertex, movedOnGrid(scene.plane, [...from], eastM, northM), scene);
}

/** To exactly this place, rounded once; nothing attracts. */
export function placeVertex(hand: Hand, vertex: VertexRef, to: Place, scene: Scene): Reply {
  const { desk, detached } = scene;
  const { step, refusal } = moveVertex(desk, { vertex, to }, { detached });
  if (refusal) return reply(hand, { code: 'refused', refusal });
  const after = { at: rounded(to), features: step.note.features };
  return { hand, step, said: saidOfVertex('vertex-moved', vertex, scene, after), request: null };
}

/** A new vertex in the middle of the edge after the chosen one; it is chosen then. */
export function insertAfter(hand: Hand, vertex: VertexRef, scene: Scene): Reply {
  const { desk, detached } = scene;
  const row = desk.shapes.shape(vertex.file, vertex.key)?.lines[vertex.line];
  // The last place of an open line has no edge after it: the one before it is meant.
  const isLast = row?.kind === 'line' && vertex.at === placesOf(row) - 1;
  const before = { ...vertex, at: isLast ? vertex.at : vertex.at + 1 };
  const [a, b] = [placeOf(desk, { ...before, at: before.at - 1 }), placeOf(desk, before)];
  const { step, refusal } = insertVertex(desk, { before, to: null }, { detached });
  if (refusal) return reply(hand, { code: 'refused', refusal });
  const at = rounded([(a![0] + b![0]) / 2, (a![1] + b![1]) / 2]);
  const said = saidOfVertex('vertex-inserted', before, scene, { at, features: step.note.features });
  return { hand: { ...hand, vertex: before }, step, said, request: null };
}
