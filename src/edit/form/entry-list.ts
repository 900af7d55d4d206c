// SPDX-License-Identifier: EUPL-1.2
// Adding to a list of entries, correcting one and removing one; the other entries stay as they are.

import type { JsonValue } from '../../core/edit/operations/set-properties';
import { sameJson } from '../../core/text/same-json';
import type { OpenEntry } from '../context/waiting-entry';

/**
 * Index of the entry that a form was opened for. Undo or a merge may have changed the list meanwhile, so an equal entry
 * elsewhere counts too; null where there is none.
 */
export function placeOf(entries: readonly JsonValue[], { at, entry }: OpenEntry): number | null {
  const isIt = (one: JsonValue | undefined) => one !== undefined && sameJson(one, entry);
  if (isIt(entries[at])) return at;
  const found = entries.findIndex(isIt);
  return found < 0 ? null : found;
}

/** The list with one entry corrected. */
export function corrected(entries: readonly JsonValue[], at: number, entry: JsonValue): JsonValue[] {
  return entries.map((one, place) => (place === at ? entry : one));
}

/** The list without one entry. */
export function without(entries: readonly JsonValue[], at: number): JsonValue[] {
  return entries.filter((_, place) => place !== at);
}

/** Whether an entry is of this draft: only such a one may be taken out, an earlier one is corrected. */
export function isFresh(before: unknown, entry: JsonValue): boolean {
  return !(Array.isArray(before) && before.some((one) => sameJson(one, entry)));
}
