// SPDX-License-Identifier: EUPL-1.2
// What the head of a table lacks, as one finding, with the column that was probably meant.

import type { FindingList } from '../findings/finding-list';
import { nearestName } from '../text/nearest-name';

/** Columns of a table by their names as they are shown: those that it must have, and those that it `mayLack` (none unless given). */
export interface AskedColumns {
  readonly wanted: readonly string[];
  readonly mayLack?: readonly string[];
}

/**
 * Adds one finding where the head of a table (`headLine` from 1) lacks some of the columns `wanted`, or has one of those that it
 * `mayLack` under another name: the columns found, and beside each that is missing the unknown column that is called nearly
 * alike, or is the only one left. Gives the columns that were meant so.
 */
export function sayMissingColumns(
  { head, headLine: line }: { readonly head: readonly string[]; readonly headLine: number },
  { wanted, mayLack = [] }: AskedColumns,
  findings: FindingList,
): ReadonlySet<string> {
  const isMissing = (name: string) => !head.includes(name);
  const missing = wanted.filter(isMissing);
  const open = [...missing, ...mayLack.filter(isMissing)];
  const unknown = head.filter((name) => name !== '' && !wanted.includes(name) && !mayLack.includes(name));
  const meant = new Map<string, string>();
  for (const name of unknown) {
    const free = open.filter((one) => !meant.has(one));
    const near = free.find((one) => one.toLowerCase() === name.toLowerCase()) ?? nearestLong(name, free);
    if (near !== undefined) meant.set(near, name);
  }
  const [last, ...more] = missing.filter((name) => !meant.has(name));
  const [left, ...others] = unknown.filter((name) => ![...meant.values()].includes(name));
  if (last !== undefined && left !== undefined && more.length === 0 && others.length === 0)
    meant.set(last, left);
  const told = open.filter((name) => missing.includes(name) || meant.has(name));
  if (told[0] === undefined) return new Set();
  findings.add(meant.size > 0 ? 'table-columns-renamed' : 'table-no-column', {
    line,
    path: told[0],
    found: head.join(';') || '–',
    expected: told.map((name) => (meant.has(name) ? `${meant.get(name)} → ${name}` : name)).join(', '),
  });
  return new Set(meant.values());
}

/** Of two edits nothing is left of a name of one letter, so only longer ones are compared. */
function nearestLong(name: string, free: readonly string[]): string | undefined {
  const long = free.filter((one) => one.length > 3);
  return nearestName(name, long) || undefined;
}
