// SPDX-License-Identifier: EUPL-1.2
// A whole feature in the hand, or its copy. Taken near one of its corners, that corner snaps.

import { movedOnGrid, planeDistanceM } from '../../geo/plane-measure';
import type { Outcome } from '../desk';
import { copyFeature } from '../operations/copy-feature';
import { moveFeature } from '../operations/move-feature';
import type { Place } from '../tiling/shape-index';
import {
  addedBy,
  type CarryGesture,
  type FeatureRef,
  type Hand,
  type Reply,
  reply,
  type Scene,
} from './hand';
import { grabOf, isInside } from './pick';
import { snapped } from './snapping';

/** Takes hold of the chosen feature at a place; null where it does not lie there. */
export function beginCarry(hand: Hand, chosen: FeatureRef, at: Place, scene: Scene): Reply | null {
  const shape = scene.desk.shapes.shape(chosen.file, chosen.key);
  const grab = grabOf(scene, chosen, at);
  if (shape === null || (grab === null && !isInside(shape, at))) return null;
  const from = grab?.on === 'vertex' ? grab.place : at;
  const isCopy = hand.tool === 'copy';
  const gesture: CarryGesture = {
    kind: 'carry',
    isCopy,
    from,
    to: from,
    target: null,
    moved: false,
    refusal: null,
  };
  return reply({ ...hand, gesture });
}

/**
 * The feature or its copy under the hand at a place in degrees, judged for now; a refusal is shown and does not end the
 * gesture.
 */
export function carryTo(hand: Hand, gesture: CarryGesture, at: Place, scene: Scene): Reply {
  // A move does not snap to the feature that it moves; a copy may.
  const own = hand.chosen;
  const near = snapped(scene, at, gesture.from);
  const isOwn = !gesture.isCopy && near.target?.of.file === own?.file && near.target?.of.key === own?.key;
  const { place: to, target } = isOwn ? { place: at, target: null } : near;
  const next: CarryGesture = { ...gesture, to, target, moved: true };
  const outcome = gesture.isCopy || own === null ? null : outcomeOf(own, next, scene, true);
  const refusal = outcome?.refusal?.code === 'nothing' ? null : (outcome?.refusal ?? null);
  return reply({ ...hand, gesture: { ...next, refusal } });
}

/** Lets go: one step, or none where the hand did not move or the rules refuse the place. */
export function endCarry(hand: Hand, gesture: CarryGesture, scene: Scene): Reply {
  const free: Hand = { ...hand, gesture: null };
  if (!gesture.moved || hand.chosen === null) return reply(free);
  return carried(free, hand.chosen, gesture, scene);
}

/** By metres on the grid, with a key or by numbers; a copy is put there as well. */
export function carryBy(
  hand: Hand,
  chosen: FeatureRef,
  { eastM, northM }: { readonly eastM: number; readonly northM: number },
  scene: Scene,
): Reply {
  const xy = scene.desk.shapes.shape(chosen.file, chosen.key)?.lines[0]?.xy;
  if (!xy) return reply(hand, { code: 'nothing-here' });
  const from: Place = [xy[0]!, xy[1]!];
  const to = movedOnGrid(scene.plane, [...from], eastM, northM);
  const isCopy = hand.tool === 'copy';
  return carried(
    hand,
    chosen,
    { kind: 'carry', isCopy, from, to, target: null, moved: true, refusal: null },
    scene,
  );
}

function carried(hand: Hand, chosen: FeatureRef, gesture: CarryGesture, scene: Scene): Reply {
  const { isCopy, from, to } = gesture;
  const { step, refusal } = outcomeOf(chosen, gesture, scene, false);
  if (refusal?.code === 'nothing') return reply(hand);
  if (refusal) return reply(hand, { code: 'refused', refusal });
  const distanceM = planeDistanceM(scene.plane, [...from], [...to]);
  const said = { code: isCopy ? ('copied' as const) : ('moved' as const), distanceM };
  // One copy at a time: the next press holds the copy, not a further one.
  const tool = isCopy ? 'move' : hand.tool;
  return {
    hand: { ...hand, tool, chosen: addedBy(step) ?? chosen, vertex: null },
    step,
    said,
    request: null,
  };
}

function outcomeOf(
  chosen: FeatureRef,
  { isCopy, from, to }: CarryGesture,
  scene: Scene,
  provisional: boolean,
): Outcome {
  const { desk } = scene;
  const by: Place = [to[0] - from[0], to[1] - from[1]];
  if (!isCopy) return moveFeature(desk, { ...chosen, by }, { provisional });
  return copyFeature(desk, { ...chosen, by, id: scene.newFeature(chosen.file).id });
}
