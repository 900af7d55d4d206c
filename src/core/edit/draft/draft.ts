// SPDX-License-Identifier: EUPL-1.2
// A draft: the files as they were opened and the steps since, in both directions. What recovery gives back.

import { Desk } from '../desk';
import type { Step } from '../document/edit';

/** Format of the records; a draft of a later one is not opened but offered as a file. */
export const draftFormat = 1;

/** One file as it was opened. */
export interface BaseFile {
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

export interface DraftHead {
  readonly format: number;
  readonly id: string;
  /** When it began, ISO 8601. */
  readonly startedAt: string;
  readonly files: readonly BaseFile[];
}

/** A step as it is kept. */
export interface KeptStep extends Step {
  /** Of a merge: the version of others, by file, that the changes are made against from then on. */
  readonly versions?: readonly BaseFile[];
}

export type JournalAction = 'do' | 'undo' | 'redo';

/** One finished gesture. */
export interface JournalEntry {
  readonly seq: number;
  readonly at: string;
  readonly action: JournalAction;
  /** The step done; null for undo and redo, which the entries before them tell. */
  readonly step: KeptStep | null;
}

/** Steps done and steps taken back, both with the latest last, after entry `seq`. */
export interface DraftState {
  readonly head: DraftHead;
  readonly seq: number;
  readonly lastAt: string;
  readonly past: readonly KeptStep[];
  readonly future: readonly KeptStep[];
}

/** A draft in which nothing was done yet. */
export function emptyState(head: DraftHead): DraftState {
  return { head, seq: 0, lastAt: head.startedAt, past: [], future: [] };
}

/** The state after one more entry; null when the entry does not follow it. */
export function afterEntry(state: DraftState, { seq, at, action, step }: JournalEntry): DraftState | null {
  if (seq !== state.seq + 1) return null;
  const { past, future } = state;
  const next = { ...state, seq, lastAt: at };
  if (action === 'do') return step ? { ...next, past: [...past, step], future: [] } : null;
  const moved = action === 'undo' ? past.at(-1) : future.at(-1);
  if (!moved) return null;
  return action === 'undo'
    ? { ...next, past: past.slice(0, -1), future: [...future, moved] }
    : { ...next, past: [...past, moved], future: future.slice(0, -1) };
}

/**
 * The desk as the draft left it, undo and redo included.
 * @throws when a step does not fit the bytes: they are not those of the draft's `files`.
 */
export function deskOfDraft(
  state: Pick<DraftState, 'past' | 'future'>,
  files: ConstructorParameters<typeof Desk>[0],
  tilings: ConstructorParameters<typeof Desk>[1],
): Desk {
  const desk = new Desk(files, tilings);
  // The step taken back last is the first to be done again.
  const future = [...state.future].reverse();
  for (const step of [...state.past, ...future]) desk.perform(step);
  for (let i = 0; i < future.length; i++) desk.undo();
  return desk;
}

/** How many steps of a draft touch each file: what the offer to continue says of each layer. */
export function changesByFile({ past }: Pick<DraftState, 'past'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { edits } of past) {
    for (const file of new Set(edits.map((edit) => edit.file))) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}
