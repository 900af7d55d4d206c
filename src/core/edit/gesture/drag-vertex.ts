// SPDX-License-Identifier: EUPL-1.2
// A vertex taken by the hand: with everybody who shares it, snapping on the way, judged on the way in short and on release
// in full. Taken by an edge, a new vertex is pulled out of it; both are one step.

import type { Outcome } from '../desk';
import { insertVertex } from '../operations/insert-vertex';
import { moveVertex } from '../operations/move-vertex';
import type { Options } from '../operations/redraw';
import type { Place } from '../tiling/shape-index';
import { type DragGesture, type Hand, isSame, type Reply, reply, type Scene } from './hand';
import type { Grab } from './pick';
import { snapped } from './snapping';
import { saidOfVertex } from './vertex-words';

/** Takes hold; nothing has moved yet. */
export function beginDrag(hand: Hand, { on, ref, place }: Grab): Reply {
  const gesture: DragGesture = {
    kind: 'drag',
    ref,
    isNew: on === 'edge',
    from: place,
    to: place,
    target: null,
    moved: false,
    features: 1,
    refusal: null,
  };
  return reply({ ...hand, vertex: on === 'vertex' ? ref : null, gesture });
}

/**
 * The vertex under the hand at a place in degrees, snapped and judged for now; every owner of the vertex moves along.
 */
export function dragTo(hand: Hand, gesture: DragGesture, at: Place, scene: Scene): Reply {
  const { place: to, target } = snapped(scene, at, gesture.isNew ? null : gesture.from);
  const next: DragGesture = { ...gesture, to, target, moved: true };
  const { step, refusal } = outcomeOf(next, scene, { provisional: true });
  // Back on its own place is no fault.
  const isFault = refusal !== null && refusal.code !== 'nothing';
  const features = step?.note.features ?? gesture.features;
  return reply({ ...hand, gesture: { ...next, features, refusal: isFault ? refusal : null } });
}

/** Let go: the step, or all as it was and why. */
export function endDrag(hand: Hand, gesture: DragGesture, scene: Scene): Reply {
  const free: Hand = { ...hand, gesture: null };
  if (!gesture.moved) {
    // A press on an edge alone means nothing; on a vertex it chooses.
    return gesture.isNew ? reply(free) : reply(free, saidOfVertex('vertex-chosen', gesture.ref, scene));
  }
  const { step, refusal } = outcomeOf(gesture, scene, {});
  if (refusal?.code === 'nothing' && isSame(gesture.from, gesture.to)) return reply(free);
  if (refusal) return reply(free, { code: 'refused', refusal });
  const code = gesture.isNew ? 'vertex-inserted' : 'vertex-moved';
  const said = saidOfVertex(code, gesture.ref, scene, { at: gesture.to, features: step.note.features });
  return { hand: { ...free, vertex: gesture.ref }, step, said, request: null };
}

function outcomeOf({ ref, isNew, to, target }: DragGesture, scene: Scene, options: Options): Outcome {
  const { desk, detached } = scene;
  const all = { ...options, detached };
  return isNew
    ? insertVertex(desk, { before: ref, to, target }, all)
    : moveVertex(desk, { vertex: ref, to, target }, all);
}
