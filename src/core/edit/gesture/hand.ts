// SPDX-License-Identifier: EUPL-1.2
// What a hand at the map can mean, as values: its tools, what it holds, what pointer, finger and keys tell it (in degrees,
// never in pixels), and what comes of that. `hand-machine.ts` says what follows from what.

import type { Geometry } from 'geojson';
import type { MapPlane } from '../../geo/projection';
import type { Desk } from '../desk';
import type { FeatureKey, Step } from '../document/edit';
import type { JsonValue } from '../operations/set-properties';
import type { Target } from '../operations/snap';
import type { EngineAbsence, OverlayNote } from '../overlay/overlay-note';
import type { Refusal } from '../tiling/judge';
import type { Place, VertexRef } from '../tiling/shape-index';

export const tools = [
  'select',
  'point',
  'line',
  'area',
  'rectangle',
  'hole',
  'part',
  'move',
  'copy',
  'split',
  'merge',
  'difference',
] as const;
export type Tool = (typeof tools)[number];

export interface FeatureRef {
  readonly file: string;
  readonly key: FeatureKey;
}

/** A vertex under way, or one that is being inserted. */
export interface DragGesture {
  readonly kind: 'drag';
  /** The vertex; of a new one, the place that it will have. */
  readonly ref: VertexRef;
  readonly isNew: boolean;
  readonly from: Place;
  /** Where it is now, snapped. */
  readonly to: Place;
  readonly target: Target | null;
  /** False until the hand has gone anywhere: a press alone chooses. */
  readonly moved: boolean;
  /** Features whose border moves along. */
  readonly features: number;
  /** Why it could not stay here. */
  readonly refusal: Refusal | null;
}

/** Corners set one after the other; what becomes of them is said by the tool. */
export interface SketchGesture {
  readonly kind: 'sketch';
  readonly corners: readonly Place[];
  /** Corners of a border that is followed, from the last corner to the pointer. */
  readonly way: readonly Place[];
  /** The pointer or the cross-hair, snapped; null until it is known. */
  readonly pointer: Place | null;
  readonly target: Target | null;
  /** Why the last attempt to finish was refused. */
  readonly refusal: Refusal | null;
}

/** A whole feature under way, or its copy. */
export interface CarryGesture {
  readonly kind: 'carry';
  readonly isCopy: boolean;
  /** Where it was taken hold of: a corner of it, when one was near, so that corner meets corner. */
  readonly from: Place;
  readonly to: Place;
  readonly target: Target | null;
  readonly moved: boolean;
  readonly refusal: Refusal | null;
}

/** Features marked one after the other, for a merge or to be taken off; what becomes of them is said by the tool. */
export interface GatherGesture {
  readonly kind: 'gather';
  readonly others: readonly FeatureRef[];
  /** Why the last attempt to finish was refused. */
  readonly refusal: Refusal | null;
}

export type Gesture = DragGesture | SketchGesture | CarryGesture | GatherGesture;

/** Asked before more than a vertex goes. */
export interface Question {
  readonly code: 'remove-hole' | 'remove-part' | 'remove-feature';
  readonly ref: VertexRef;
}

export interface Hand {
  readonly tool: Tool;
  /** The feature whose geometry is changed. */
  readonly chosen: FeatureRef | null;
  readonly vertex: VertexRef | null;
  readonly gesture: Gesture | null;
  readonly question: Question | null;
}

export const openHand: Hand = { tool: 'select', chosen: null, vertex: null, gesture: null, question: null };

export type HandInput =
  | { readonly do: 'tool'; readonly tool: Tool }
  | { readonly do: 'choose'; readonly feature: FeatureRef | null }
  | { readonly do: 'choose-vertex'; readonly vertex: VertexRef | null }
  /** A button or a finger goes down; `grabAt` says beforehand whether the hand would take hold of anything. */
  | { readonly do: 'press' | 'move' | 'release'; readonly at: Place }
  /** Down and up without a way between, or Enter at the cross-hair. */
  | { readonly do: 'tap'; readonly at: Place }
  /** A place typed as numbers: a corner of what is drawn, else the chosen vertex goes there. */
  | { readonly do: 'place'; readonly at: Place }
  /** Arrow keys and their buttons. */
  | { readonly do: 'nudge'; readonly eastM: number; readonly northM: number }
  /** The next or the one before of the chosen feature's vertices. */
  | { readonly do: 'step'; readonly by: 1 | -1 }
  /** A further feature for a merge or a difference, or no longer. */
  | { readonly do: 'mark'; readonly feature: FeatureRef }
  /** What is drawn, or the chosen area, without what belongs to its neighbours. */
  | { readonly do: 'clip' }
  | { readonly do: 'insert' | 'delete' | 'back' | 'finish' | 'escape' }
  | { readonly do: 'answer'; readonly yes: boolean };

/** What the hand finds around it; it changes nothing of it. */
export interface Scene {
  readonly desk: Desk;
  /** The file that new features go into. */
  readonly file: string;
  /** Files whose features can be chosen by a tap, the topmost first. */
  readonly files: readonly string[];
  /** How far from a vertex or an edge a hand still means it, in metres: the page's pixels at this zoom. */
  readonly withinM: number;
  /** Files whose vertices and edges attract; none: no snapping. */
  readonly snapFiles: readonly string[];
  /** Between two corners on one border its own corners are taken over. */
  readonly follows: boolean;
  /** Only the chosen feature: its neighbours keep their border. */
  readonly detached: boolean;
  /** What is measured and moved by metres is so in this plane, the municipality's. */
  readonly plane: MapPlane;
  /** Id and properties of a feature that is drawn or copied. `taken`: ids that the same step gives to others. */
  readonly newFeature: (
    file: string,
    taken?: ReadonlySet<string>,
  ) => {
    readonly id: string | number | null;
    readonly properties: Readonly<Record<string, JsonValue>>;
  };
}

/** Work for the engine of overlays; it answers with geometries that end in one step. */
export type OverlayRequest =
  | { readonly do: 'split'; readonly feature: FeatureRef; readonly line: readonly Place[] }
  | {
      readonly do: 'merge' | 'difference';
      readonly feature: FeatureRef;
      readonly others: readonly FeatureRef[];
    }
  /** What was drawn without what belongs to its neighbours; `into` is null for a new feature. */
  | {
      readonly do: 'clip';
      readonly file: string;
      readonly geometry: Geometry;
      readonly into: FeatureRef | null;
    };

/** What is announced; the sentence stands in words/. */
export type Said =
  | { readonly code: 'tool'; readonly tool: Tool }
  | { readonly code: 'feature-chosen'; readonly feature: FeatureRef; readonly vertices: number }
  | { readonly code: 'nothing-here' | 'cancelled' | 'unchosen' | 'choose-first' | 'working' | 'mark-first' }
  | { readonly code: 'marked'; readonly isMarked: boolean; readonly count: number }
  | { readonly code: 'no-engine'; readonly why: EngineAbsence }
  | { readonly code: 'overlaid'; readonly what: OverlayRequest['do']; readonly note: OverlayNote }
  | {
      readonly code: 'vertex-chosen' | 'vertex-moved' | 'vertex-inserted' | 'vertex-deleted';
      /** From 1; of how many in its row. */
      readonly number: number;
      readonly of: number;
      readonly at: Place;
      readonly features: number;
    }
  | {
      readonly code: 'corner-added' | 'corner-removed';
      readonly corners: number;
      readonly at: Place | null;
      readonly snapped: 'vertex' | 'edge' | null;
      /** Corners of a border that came with one that was set. */
      readonly followed?: number;
    }
  | { readonly code: 'too-few-corners'; readonly corners: number; readonly least: number }
  | {
      readonly code: 'drawn';
      readonly tool: Tool;
      readonly areaM2: number | null;
      readonly lengthM: number | null;
    }
  | { readonly code: 'moved' | 'copied'; readonly distanceM: number }
  | { readonly code: 'removed'; readonly what: Question['code'] }
  | { readonly code: 'asked'; readonly question: Question['code'] }
  | { readonly code: 'refused'; readonly refusal: Refusal };

export interface Reply {
  readonly hand: Hand;
  /** To be performed; null when nothing is finished. The hand already knows what comes of it. */
  readonly step: Step | null;
  readonly said: Said | null;
  readonly request: OverlayRequest | null;
}

/** A reply that only changes the hand. */
export function reply(hand: Hand, said: Said | null = null): Reply {
  return { hand, step: null, said, request: null };
}

/** A reply that has something computed; the hand stays as it is until the answer has come. */
export function asked(hand: Hand, request: OverlayRequest): Reply {
  return { hand, step: null, said: { code: 'working' }, request };
}

/** The same place to the last bit; nothing is the same as a missing place. */
export function isSame(a: Place | null | undefined, b: Place | null | undefined): boolean {
  return a != null && b != null && a[0] === b[0] && a[1] === b[1];
}

/** The first feature that a step adds; null for one that adds none. */
export function addedBy({ edits }: Step): FeatureRef | null {
  const added = edits.find((edit) => edit.do === 'add');
  return added ? { file: added.file, key: added.key } : null;
}
