// SPDX-License-Identifier: EUPL-1.2
// Features marked one after the other, by taps or in a list: those that are merged into the chosen one, or taken off it.

import type { Place } from '../tiling/shape-index';
import {
  asked,
  type FeatureRef,
  type GatherGesture,
  type Hand,
  type Reply,
  reply,
  type Scene,
  type Tool,
} from './hand';
import { featureAt } from './pick';

/** Whether a tool is one that marks other features. */
export const isGathering = (tool: Tool): tool is 'merge' | 'difference' =>
  tool === 'merge' || tool === 'difference';

export const emptyGather: GatherGesture = { kind: 'gather', others: [], refusal: null };

const gatherOf = ({ gesture }: Hand) => (gesture?.kind === 'gather' ? gesture : emptyGather);
const isOne = (a: FeatureRef, b: FeatureRef) => a.file === b.file && a.key === b.key;

/** The area below a tap, of a layer that tiles the same ground for a merge; never the chosen one itself. */
export function tapOther(hand: Hand, at: Place, scene: Scene): Reply {
  const { chosen, tool } = hand;
  if (chosen === null) return reply(hand, { code: 'choose-first' });
  const ground = scene.desk.ground(chosen.file);
  const files = tool === 'merge' ? scene.files.filter((file) => ground.includes(file)) : scene.files;
  const found = featureAt({ ...scene, files }, at, chosen, true);
  if (found === null || isOne(found, chosen) || !isArea(found, scene))
    return reply(hand, { code: 'nothing-here' });
  return mark(hand, found);
}

/** Marks a feature, or takes the mark off. */
export function mark(hand: Hand, feature: FeatureRef): Reply {
  const { others } = gatherOf(hand);
  const isMarked = !others.some((one) => isOne(one, feature));
  const next = isMarked ? [...others, feature] : others.filter((one) => !isOne(one, feature));
  return reply(
    { ...hand, gesture: { kind: 'gather', others: next, refusal: null } },
    { code: 'marked', isMarked, count: next.length },
  );
}

/** What is marked becomes a request. */
export function finishGather(hand: Hand): Reply {
  const { chosen, tool } = hand;
  const { others } = gatherOf(hand);
  if (chosen === null || !isGathering(tool)) return reply(hand, { code: 'choose-first' });
  if (others.length === 0) return reply(hand, { code: 'mark-first' });
  return asked(hand, { do: tool, feature: chosen, others });
}

const isArea = ({ file, key }: FeatureRef, { desk }: Scene) =>
  desk.shapes.shape(file, key)?.lines[0]?.kind === 'ring';
