// SPDX-License-Identifier: EUPL-1.2
// Where a promise stands: one word a project for the table that a council reads first.

import { announcedCompletions } from '../roles/service-date';
import { expansionGroups, type LedgerEntry } from './expansion';

export type PromiseState =
  | 'done'
  | 'doneUndated'
  | 'mostlyDone'
  | 'overdue'
  /** The end is ahead, but a part was announced for a time that has passed, and nothing was reported. */
  | 'partOverdue'
  | 'due'
  | 'undated';

export interface PromiseRow {
  readonly entry: LedgerEntry;
  readonly state: PromiseState;
  /** Completion as announced first and last; null where none was announced. */
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * Every project of the ledger in its order; the states count the same as `expansionGroups`.
 */
export function promiseRows(ledger: readonly LedgerEntry[]): PromiseRow[] {
  const groups = expansionGroups(ledger);
  const [done, overdue, undated] = [groups.done, groups.overdue, groups.undated].map((all) => new Set(all));
  return ledger.map((entry) => {
    const completions = announcedCompletions(entry.plan);
    const stateOf = (): PromiseState => {
      if (entry.isMostlyCompleted) return 'mostlyDone';
      if (done?.has(entry)) return entry.completedOn === null ? 'doneUndated' : 'done';
      if (overdue?.has(entry)) return 'overdue';
      if (undated?.has(entry)) return 'undated';
      return entry.isPartOverdue ? 'partOverdue' : 'due';
    };
    return {
      entry,
      state: stateOf(),
      first: completions[0]?.announcedFor ?? null,
      last: completions.at(-1)?.announcedFor ?? null,
    };
  });
}
