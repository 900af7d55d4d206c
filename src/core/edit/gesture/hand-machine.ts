// SPDX-License-Identifier: EUPL-1.2
// What follows when the hand does something: pure, so that mouse, finger, pen, keys and numbers mean the same and every
// case is a test. Nothing happens to the desk here; the caller performs the step that a reply holds.

import { rounded } from '../operations/line-edit';
import { isFinitePlace, refused } from '../operations/redraw';
import type { Place } from '../tiling/shape-index';
import { beginCarry, carryBy, carryTo, endCarry } from './carry-feature';
import { insertAfter, nudgeVertex, placeVertex } from './change-vertex';
import { answerQuestion, deleteChosen } from './delete-vertex';
import { beginDrag, dragTo, endDrag } from './drag-vertex';
import { emptyGather, finishGather, isGathering, mark, tapOther } from './gather';
import { type FeatureRef, type Hand, type HandInput, type Reply, reply, type Scene, type Tool } from './hand';
import { featureAt, grabOf, neighbourVertex, verticesOf } from './pick';
import {
  addCorner,
  clipSketch,
  emptySketch,
  finishSketch,
  isSketching,
  needsChosen,
  pointTo,
  takeBack,
  tapCorner,
} from './sketch';
import { saidOfVertex } from './vertex-words';

/** Whether a press here would be the hand's; every other one stays the map's, which then pans. */
export function wouldGrab(hand: Hand, at: Place, scene: Scene): boolean {
  return afterInput(hand, { do: 'press', at }, scene).hand.gesture !== hand.gesture;
}

/** The reply to one input. An input that means nothing now leaves all as it is. */
export function afterInput(hand: Hand, input: HandInput, scene: Scene): Reply {
  const { tool, chosen, vertex, gesture, question } = hand;
  switch (input.do) {
    case 'tool':
      return takeTool(hand, input.tool);
    case 'choose':
      return choose(hand, input.feature, scene);
    case 'choose-vertex':
      return chooseVertex(hand, input.vertex, scene);
    case 'press':
      return press(hand, input.at, scene);
    case 'move':
      if (gesture?.kind === 'drag') return dragTo(hand, gesture, input.at, scene);
      if (gesture?.kind === 'carry') return carryTo(hand, gesture, input.at, scene);
      return isSketching(tool) ? pointTo(hand, input.at, scene) : reply(hand);
    case 'release':
      if (gesture?.kind === 'drag') return endDrag(hand, gesture, scene);
      return gesture?.kind === 'carry' ? endCarry(hand, gesture, scene) : reply(hand);
    case 'tap':
      return tap(hand, input.at, scene);
    case 'place':
      return placeTyped(hand, input.at, scene);
    case 'nudge':
      if (chosen !== null && (tool === 'move' || tool === 'copy')) return carryBy(hand, chosen, input, scene);
      return vertex === null ? reply(hand) : nudgeVertex(hand, vertex, input, scene);
    case 'step': {
      const next = chosen === null ? null : neighbourVertex(scene, chosen, vertex, input.by);
      return next === null ? reply(hand, { code: 'choose-first' }) : chooseVertex(hand, next, scene);
    }
    case 'insert':
      return vertex === null ? reply(hand) : insertAfter(hand, vertex, scene);
    case 'delete':
      return vertex === null || gesture !== null ? reply(hand) : deleteChosen(hand, vertex, scene);
    case 'back':
      return gesture?.kind === 'sketch' ? takeBack(hand) : reply(hand);
    case 'finish':
      if (isGathering(tool)) return finishGather(hand);
      return isSketching(tool) ? finishSketch(hand, scene) : reply(hand);
    case 'mark':
      return isGathering(tool) ? mark(hand, input.feature) : reply(hand);
    case 'clip':
      return clipSketch(hand, scene);
    case 'escape':
      return stepOut(hand);
    case 'answer':
      return question === null ? reply(hand) : answerQuestion(hand, question, input.yes, scene);
  }
}

function takeTool(hand: Hand, tool: Tool): Reply {
  if (needsChosen(tool) && hand.chosen === null) return reply(hand, { code: 'choose-first' });
  const gesture = isSketching(tool) ? emptySketch : isGathering(tool) ? emptyGather : null;
  const vertex = tool === 'select' ? hand.vertex : null;
  return reply({ ...hand, tool, gesture, vertex, question: null }, { code: 'tool', tool });
}

function choose(hand: Hand, feature: FeatureRef | null, { desk }: Scene): Reply {
  const next: Hand = {
    ...hand,
    chosen: feature,
    vertex: null,
    gesture: null,
    question: null,
    tool: 'select',
  };
  if (feature === null) return reply(next, hand.chosen ? { code: 'unchosen' } : null);
  const vertices = verticesOf(desk.shapes.shape(feature.file, feature.key)).length;
  return reply(next, { code: 'feature-chosen', feature, vertices });
}

function chooseVertex(hand: Hand, vertex: Hand['vertex'], scene: Scene): Reply {
  if (vertex === null) return reply({ ...hand, vertex });
  const said = saidOfVertex('vertex-chosen', vertex, scene);
  if (said === null) return reply(hand);
  const chosen = { file: vertex.file, key: vertex.key };
  return reply({ ...hand, tool: 'select', chosen, vertex, gesture: null }, said);
}

function press(hand: Hand, at: Place, scene: Scene): Reply {
  const { tool, chosen, gesture, question } = hand;
  if (chosen === null || question !== null || gesture?.kind === 'sketch') return reply(hand);
  if (tool === 'move' || tool === 'copy') return beginCarry(hand, chosen, at, scene) ?? reply(hand);
  const grab = tool === 'select' ? grabOf(scene, chosen, at) : null;
  return grab === null ? reply(hand) : beginDrag(hand, grab);
}

function tap(hand: Hand, at: Place, scene: Scene): Reply {
  const { tool, chosen } = hand;
  if (isSketching(tool)) return tapCorner(hand, at, scene);
  if (isGathering(tool)) return tapOther(hand, at, scene);
  const grab = chosen === null || tool !== 'select' ? null : grabOf(scene, chosen, at);
  if (grab?.on === 'vertex') return chooseVertex(hand, grab.ref, scene);
  const feature = featureAt(scene, at, chosen);
  if (feature === null)
    return chosen === null ? reply(hand, { code: 'nothing-here' }) : choose(hand, null, scene);
  return choose(hand, feature, scene);
}

function placeTyped(hand: Hand, at: Place, scene: Scene): Reply {
  const { tool, chosen, vertex } = hand;
  if (!isFinitePlace(at)) {
    const where = chosen ?? { file: scene.file, key: -1 };
    return reply(hand, { code: 'refused', refusal: refused({ code: 'no-place', ...where }).refusal! });
  }
  if (isSketching(tool)) return addCorner(hand, { place: rounded(at), target: null }, scene);
  return vertex === null ? reply(hand, { code: 'choose-first' }) : placeVertex(hand, vertex, at, scene);
}

/** Undoes the gesture, then lays the tool away, then the vertex, then the feature. */
function stepOut(hand: Hand): Reply {
  const { tool, chosen, vertex, gesture, question } = hand;
  if (question !== null) return reply({ ...hand, question: null }, { code: 'cancelled' });
  if (gesture?.kind === 'drag' || gesture?.kind === 'carry')
    return reply({ ...hand, gesture: null }, { code: 'cancelled' });
  if (gesture?.kind === 'sketch' && gesture.corners.length > 0)
    return reply({ ...hand, gesture: emptySketch }, { code: 'cancelled' });
  if (gesture?.kind === 'gather' && gesture.others.length > 0)
    return reply({ ...hand, gesture: emptyGather }, { code: 'cancelled' });
  if (tool !== 'select')
    return reply({ ...hand, tool: 'select', gesture: null }, { code: 'tool', tool: 'select' });
  if (vertex !== null) return reply({ ...hand, vertex: null });
  return chosen === null ? reply(hand) : reply({ ...hand, chosen: null }, { code: 'unchosen' });
}
