// SPDX-License-Identifier: EUPL-1.2
// Drawing and changing an outline as values: each thing that a hand or a key does is an edit, and what follows is a pure
// function of it. Undo and redo are lists of corners; a whole drag is one step of them.

import { mostCorners } from '../limits/limits';
import { asKept, type Corner, movedBy } from './outline';

export type OutlineEdit =
  /** Starts or ends the drawing; while it lasts, clicks add corners. */
  | { readonly do: 'draw' | 'finish' }
  | { readonly do: 'add'; readonly corner: Corner }
  /** A new corner before the one at `at`, still in the hand: the step is complete at `release`. */
  | { readonly do: 'insert'; readonly at: number; readonly corner: Corner }
  /** A corner under way with the pointer; the step is complete at `release`. */
  | { readonly do: 'move'; readonly at: number; readonly corner: Corner }
  | { readonly do: 'release' }
  /** A corner pushed by a key: complete at once. */
  | { readonly do: 'nudge'; readonly at: number; readonly eastM: number; readonly northM: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'select'; readonly at: number | null }
  /** All corners at once: a file, a copy; none of them is `clear`. */
  | { readonly do: 'replace'; readonly corners: readonly Corner[] }
  | { readonly do: 'undo' | 'redo' };

export interface OutlineState {
  readonly corners: readonly Corner[];
  readonly drawing: boolean;
  readonly selected: number | null;
  /** Corners before each step, the latest last. */
  readonly past: readonly (readonly Corner[])[];
  readonly future: readonly (readonly Corner[])[];
  /** Corners before the drag that is under way; null while nothing is held. */
  readonly held: readonly Corner[] | null;
}

/** An outline just opened: nothing to undo. */
export function openOutline(corners: readonly Corner[]): OutlineState {
  return { corners, drawing: false, selected: null, past: [], future: [], held: null };
}

/** The state after an edit. One that cannot be done (no such corner, no room for a further one) leaves all as it is. */
export function afterEdit(state: OutlineState, edit: OutlineEdit): OutlineState {
  const { corners, held } = state;
  switch (edit.do) {
    case 'draw':
      return { ...released(state), drawing: true, selected: null };
    case 'finish':
      return state.drawing ? { ...released(state), drawing: false } : state;
    case 'add':
      return withNew(state, corners.length, edit.corner);
    case 'insert':
      return inHand(state, withNew(state, edit.at, edit.corner));
    case 'move':
      if (corners[edit.at] === undefined) return state;
      return {
        ...state,
        corners: corners.with(edit.at, asKept(edit.corner)),
        selected: edit.at,
        held: held ?? corners,
      };
    case 'release':
      return released(state);
    case 'nudge': {
      const corner = corners[edit.at];
      if (corner === undefined) return state;
      const moved = corners.with(edit.at, movedBy(corner, edit.eastM, edit.northM));
      return { ...step(released(state), moved), selected: edit.at };
    }
    case 'remove': {
      if (corners[edit.at] === undefined) return state;
      const left = corners.toSpliced(edit.at, 1);
      return { ...step(released(state), left), selected: inRange(state.selected, left) };
    }
    case 'select':
      return { ...state, selected: inRange(edit.at, corners) };
    case 'replace':
      return { ...step(released(state), edit.corners.map(asKept)), drawing: false, selected: null };
    case 'undo':
      return stepBack(released(state));
    case 'redo':
      return stepForward(released(state));
  }
}

/** A further corner: where there is no room, nothing happens; the page says how many an outline may have. */
function withNew(state: OutlineState, at: number, corner: Corner): OutlineState {
  const { corners } = state;
  if (corners.length >= mostCorners || at < 0 || at > corners.length) return state;
  return { ...step(released(state), corners.toSpliced(at, 0, asKept(corner))), selected: at };
}

/** The same corners, but the step from `before` is not complete yet. */
function inHand(before: OutlineState, after: OutlineState): OutlineState {
  if (after === before) return before;
  const { past, future, held, corners } = before;
  return { ...after, past, future, held: held ?? corners };
}

function released(state: OutlineState): OutlineState {
  const { held, corners } = state;
  if (held === null) return state;
  return { ...step({ ...state, corners: held }, corners), held: null };
}

/** One step that can be undone; corners that stay where they are make none. */
function step(state: OutlineState, corners: readonly Corner[]): OutlineState {
  if (same(state.corners, corners)) return state;
  return { ...state, corners, past: [...state.past, state.corners], future: [] };
}

function stepBack(state: OutlineState): OutlineState {
  const corners = state.past.at(-1);
  if (corners === undefined) return state;
  const future = [...state.future, state.corners];
  return {
    ...state,
    corners,
    past: state.past.slice(0, -1),
    future,
    selected: inRange(state.selected, corners),
  };
}

function stepForward(state: OutlineState): OutlineState {
  const corners = state.future.at(-1);
  if (corners === undefined) return state;
  const past = [...state.past, state.corners];
  return {
    ...state,
    corners,
    past,
    future: state.future.slice(0, -1),
    selected: inRange(state.selected, corners),
  };
}

function inRange(selected: number | null, corners: readonly Corner[]): number | null {
  return selected !== null && corners[selected] !== undefined ? selected : null;
}

function same(one: readonly Corner[], other: readonly Corner[]): boolean {
  return (
    one.length === other.length && one.every(([lon, lat], i) => lon === other[i]![0] && lat === other[i]![1])
  );
}
