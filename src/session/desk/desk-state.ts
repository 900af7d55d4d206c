// SPDX-License-Identifier: EUPL-1.2
// What the planner's desk shows: which layers are open, what was changed, whether it is kept, and why nothing may be.

import type { Desk } from '../../core/edit/desk';
import type { FeatureKey, Step } from '../../core/edit/document/edit';
import type { RecoveredDraft } from '../../core/edit/draft/recover';
import type { Refusal } from '../../core/edit/tiling/judge';
import type { LoadTrouble } from '../load/manifest';

/** Why nothing may be changed at this moment. Each has a sentence in words/. */
export type StopReason =
  /** The layers are still coming. */
  | 'opening'
  /** A draft of an earlier time waits for an answer: whoever changed the same again would have two. */
  | 'draft-waits'
  /** Another tab of this browser writes. */
  | 'other-tab'
  /** Another tab has taken the writing over from this one. */
  | 'taken-over'
  /** The browser keeps nothing here: a private window, or storage is forbidden. */
  | 'storage-refused'
  /** A change could not be kept; what is on the screen is not safe. */
  | 'not-kept'
  /** What was kept here is gone, by another tab or the browser: what is on the screen is nowhere else. */
  | 'cleared'
  /** The changes are on their way into the data. */
  | 'publishing';

/** Whether what was done is on the disk of this device. */
export type Keeping = 'nothing' | 'keeping' | 'kept' | 'failed';

export interface FeatureRef {
  /** File name, such as `residential-zones.geojson`. */
  readonly file: string;
  readonly key: FeatureKey;
}

export interface DeskState {
  /** The open documents; a mutable thing that grows `version` with every change. Null while the layers are coming. */
  readonly desk: Desk | null;
  /** Changes with every step, undo, redo, and with every other set of files. */
  readonly version: number;
  /** Layers that could not be opened, and why. */
  readonly troubles: readonly LoadTrouble[];
  readonly stop: StopReason | null;
  readonly keeping: Keeping;
  /** When the last step was kept, ISO 8601; null before the first. */
  readonly keptAt: string | null;
  /** What the browser said when keeping failed. */
  readonly failure: string | null;
  /** Drafts of an earlier time, the latest first. */
  readonly offers: readonly RecoveredDraft[];
  /** File of the layer that is being looked at. */
  readonly file: string | null;
  readonly selected: FeatureRef | null;
  /** What a hand holds and has not let go of: shown, not yet done. */
  readonly held: Step | null;
  /** Why the last gesture was not done; null once another one was. */
  readonly refusal: Refusal | null;
}

export const closedDesk: DeskState = {
  desk: null,
  version: 0,
  troubles: [],
  stop: 'opening',
  keeping: 'nothing',
  keptAt: null,
  failure: null,
  offers: [],
  file: null,
  selected: null,
  held: null,
  refusal: null,
};

/** The feature of `now` that has the id of `ref` in `before`; null where that one has none or is gone. */
export function sameFeature({ file, key }: FeatureRef, before: Desk | null, now: Desk): FeatureRef | null {
  const old = before?.documents.get(file);
  const id = old?.has(key) ? old.idOf(key) : null;
  const document = now.documents.get(file);
  const found = document?.keys().find((one) => id !== null && document.idOf(one) === id);
  return found === undefined ? null : { file, key: found };
}
