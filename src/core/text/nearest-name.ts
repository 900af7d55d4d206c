// SPDX-License-Identifier: EUPL-1.2
// Which of some names a mistyped one probably meant.

/** The known name that a mistyped one probably meant: at most two edits away, whatever its case; empty where none is. */
export function nearestName(name: string, known: Iterable<string>): string {
  let best = '';
  let least = 3;
  for (const candidate of known) {
    // Names this far apart in length are as many edits apart; a name may have a million characters.
    if (Math.abs(name.length - candidate.length) >= least) continue;
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap));
    }
    row = next;
  }
  return row[b.length]!;
}
