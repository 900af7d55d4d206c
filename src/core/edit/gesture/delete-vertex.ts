// SPDX-License-Identifier: EUPL-1.2
// Deletes the chosen vertex; where its ring would be too short for a ring, the hand asks first and then takes the hole, the
// part or the feature as a whole.

import { deleteVertex } from '../operations/delete-vertex';
import { placeOf } from '../operations/redraw';
import { removeFeature } from '../operations/remove-feature';
import { removePart } from '../operations/remove-part';
import { removeRing } from '../operations/remove-ring';
import { placesOf, type VertexRef } from '../tiling/shape-index';
import { type Hand, type Question, type Reply, reply, type Scene } from './hand';
import { saidOfVertex } from './vertex-words';

/** Deletes, asks, or says why not. */
export function deleteChosen(hand: Hand, vertex: VertexRef, scene: Scene): Reply {
  const { desk, detached } = scene;
  const { step, refusal } = deleteVertex(desk, vertex, { detached });
  if (refusal?.code === 'too-few-vertices') {
    const code = leastPartOf(vertex, scene);
    if (code === null) return reply(hand, { code: 'refused', refusal });
    return reply({ ...hand, question: { code, ref: vertex } }, { code: 'asked', question: code });
  }
  if (refusal) return reply(hand, { code: 'refused', refusal });
  const at = placeOf(desk, vertex)!;
  const row = desk.shapes.shape(vertex.file, vertex.key)!.lines[vertex.line]!;
  // The one that follows takes its number, so that Delete can be pressed again.
  const left = placesOf(row) - 1;
  const said = saidOfVertex('vertex-deleted', vertex, scene, { at, features: step.note.features });
  return { hand: { ...hand, vertex: { ...vertex, at: vertex.at % left } }, step, said, request: null };
}

/** What goes as a whole with a vertex that cannot go alone; null for a row of several lines, of which none goes alone. */
function leastPartOf({ file, key, line }: VertexRef, { desk }: Scene): Question['code'] | null {
  const { lines } = desk.shapes.shape(file, key)!;
  const row = lines[line]!;
  if (row.kind !== 'ring') return lines.length === 1 ? 'remove-feature' : null;
  const isShell = lines.findIndex(({ part }) => part === row.part) === line;
  if (!isShell) return 'remove-hole';
  return lines.some(({ part }) => part !== row.part) ? 'remove-part' : 'remove-feature';
}

/** The answer to the question. */
export function answerQuestion(hand: Hand, { code, ref }: Question, isYes: boolean, scene: Scene): Reply {
  const asked: Hand = { ...hand, question: null };
  if (!isYes) return reply(asked, { code: 'cancelled' });
  const { desk } = scene;
  const { file, key, line } = ref;
  const lines = desk.shapes.shape(file, key)?.lines ?? [];
  const part = lines[line]?.part ?? 0;
  const ring = line - lines.findIndex((row) => row.part === part);
  const { step, refusal } =
    code === 'remove-hole'
      ? removeRing(desk, { file, key, part, ring })
      : code === 'remove-part'
        ? removePart(desk, { file, key, part })
        : removeFeature(desk, file, key);
  if (refusal) return reply(asked, { code: 'refused', refusal });
  const chosen = code === 'remove-feature' ? null : asked.chosen;
  return {
    hand: { ...asked, chosen, vertex: null },
    step,
    said: { code: 'removed', what: code },
    request: null,
  };
}
