// SPDX-License-Identifier: EUPL-1.2
// The findings of an import as a person reads them: what is said of many features is said once, with its count and the first
// names. Reasons for refusals stay single, since each is something to mend.

import { severityRank } from '../core/findings/finding';
import { grouped } from '../core/findings/fold-findings';
import type { ImportReport } from './import-report';
import type { ImportFinding } from './reader/import-words';

export interface ToldFinding {
  readonly first: ImportFinding;
  readonly message: string;
  /** How often this was found, also past the limit of the list. */
  readonly count: number;
  /** Up to four further features that it is true of. */
  readonly also: readonly string[];
}

/** Most refusals of one code that are listed singly; the last of them stands for all further ones, with their count. */
const toldRefusals = 5;
const mostNamed = 4;

/**
 * Errors first, then warnings, then notices, each in the order of the report.
 * @param say the sentence of a finding for its reader
 * @param place where a finding is, for the names of further ones; its object, or its place in the file, without it
 */
export function foldReport(
  report: Pick<ImportReport, 'findings' | 'counts'>,
  say: (finding: ImportFinding) => string,
  place = ({ featureId, path }: ImportFinding) => featureId ?? path ?? '',
): ToldFinding[] {
  const byCode = grouped(report.findings, ({ severity, code }) => `${severity} ${code}`);
  const told = [...byCode.values()].flatMap((group): ToldFinding[] => {
    const [first] = group as [ImportFinding, ...ImportFinding[]];
    const total = Math.max(report.counts[first.code] ?? 0, group.length);
    const isOne = group.every((finding) => say(finding) === say(first));
    if (isOne || first.severity !== 'error') return [one(group, say(first), total)];
    const single = group.slice(0, toldRefusals - 1).map((finding) => one([finding], say(finding), 1));
    const rest = group.slice(toldRefusals - 1);
    return rest.length === 0 ? single : [...single, one(rest, say(rest[0]!), total - single.length)];
  });
  return told.sort((a, b) => severityRank[a.first.severity] - severityRank[b.first.severity]);

  function one(group: readonly ImportFinding[], message: string, count: number): ToldFinding {
    const names = new Set(group.slice(1).map(place).filter(Boolean));
    return { first: group[0]!, message, count, also: [...names].slice(0, mostNamed) };
  }
}
