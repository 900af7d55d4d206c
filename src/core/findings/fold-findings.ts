// SPDX-License-Identifier: EUPL-1.2
// Findings as a person reads them: what is said of many features is said once with its count, errors first and of these
// the rarer ones first, because the one among a thousand is what nobody would find.

import { type Finding, severityRank } from './finding';
import { type FindingCode, findingMessage } from './finding-words';

export interface FoldedFinding<F extends Finding<FindingCode> = Finding<FindingCode>> {
  /** The first one, whose sentence stands for all. */
  readonly first: F;
  /** How often it was found, also past the limit of the list. */
  readonly count: number;
  /** Every one that was listed, the first included. */
  readonly places: readonly F[];
}

/** Up to so many different sentences of one code at one field are shown one by one; more are folded into the first. */
const mostSentences = 3;

interface Listed<F extends Finding<FindingCode>> {
  readonly findings: readonly F[];
  readonly unlistedOf?: Readonly<Partial<Record<FindingCode, number>>>;
}

/** The findings of a report, folded. Those of the same code and field with the same sentence are one. */
export function foldFindings<F extends Finding<FindingCode>>({
  findings,
  unlistedOf = {},
}: Listed<F>): FoldedFinding<F>[] {
  const bySort = grouped(findings, (one) => `${one.severity} ${one.code} ${fieldPath(one)}`);
  const folded = [...bySort.values()].flatMap((sort) => {
    const sentences = [...grouped(sort, (one) => findingMessage(one, 'en')).values()];
    return sentences.length <= mostSentences ? sentences : [sort];
  });
  // What was only counted is not known by field: it is told with the largest group of its code.
  const largest = new Map<FindingCode, readonly F[]>();
  for (const places of folded) {
    const { code } = places[0]!;
    if (places.length > (largest.get(code)?.length ?? 0)) largest.set(code, places);
  }
  const counted = folded.map((places) => {
    const first = places[0]!;
    const more = largest.get(first.code) === places ? (unlistedOf[first.code] ?? 0) : 0;
    return { first, places, count: places.reduce((sum, one) => sum + (one.count ?? 1), 0) + more };
  });
  return counted.sort(
    (a, b) =>
      severityRank[a.first.severity] - severityRank[b.first.severity] || a.places.length - b.places.length,
  );
}

/** The path without the numbers of features, rings and entries: which field or part it is about. */
function fieldPath({ code, path }: Finding): string {
  // One matter, however many columns a foreign program has.
  if (code === 'property-foreign') return '';
  return (path ?? '').replace(/\[\d+\]/g, '[]');
}

/** All in groups of one key each, groups and members in the order in which they come. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
