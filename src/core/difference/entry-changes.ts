// SPDX-License-Identifier: EUPL-1.2
// What happened to a list of entries between two versions.

import { sameJson } from '../text/same-json';

export interface EntryChanges {
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
  /** Entries whose place was taken by another one. */
  readonly corrected: readonly (readonly [before: unknown, after: unknown])[];
}

/**
 * Which entries came, went or were corrected; an equal entry counts as often as it stands there. One that is gone and one that
 * came between the same neighbours are a correction. All empty where only the order differs.
 */
export function entryChanges(before: readonly unknown[], after: readonly unknown[]): EntryChanges {
  const isLeft = before.map(() => true);
  const formerAt = after.map((entry) => {
    const found = before.findIndex((one, at) => isLeft[at]! && sameJson(one, entry));
    if (found >= 0) isLeft[found] = false;
    return found;
  });
  const corrected: (readonly [unknown, unknown])[] = [];
  const added = after.filter((entry, at) => {
    if (formerAt[at]! >= 0) return false;
    const former = at === 0 ? 0 : (formerAt[at - 1] ?? -1) + 1;
    if (!isLeft[former] || (at > 0 && formerAt[at - 1]! < 0)) return true;
    isLeft[former] = false;
    formerAt[at] = former;
    corrected.push([before[former], entry]);
    return false;
  });
  return { added, removed: before.filter((_, at) => isLeft[at]), corrected };
}
