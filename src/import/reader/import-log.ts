// SPDX-License-Identifier: EUPL-1.2
// What an import did and found: findings with their places, features repaired and refused, each counted once.

import { type Severity, severityRank } from '../../core/findings/finding';
import type { FindingList } from '../../core/findings/finding-list';
import type { FindingCode } from '../../core/findings/finding-words';
import { type ImportCode, type ImportFinding, importWords } from './import-words';

type Place = Partial<Omit<ImportFinding, 'code' | 'severity'>>;

/** Findings that are listed; what comes after is counted by code. */
const mostListed = 1000;
/** Findings of one code that are listed: ten thousand closed rings are one matter. */
const mostOfACode = 50;

export type TakenFindings = Pick<FindingList, 'listed' | 'refused' | 'fileRefused'>;

/** Where something stands in a table: its line, and its column in place of a path that no table has. */
function inTable({ path = null, line }: Place): Pick<ImportFinding, 'path' | 'line'> {
  const [, row, column] = /^line (\d+)(?:\.properties\.(.+))?$/.exec(path ?? '') ?? [];
  if (row === undefined) return { path, ...(line !== undefined && { line }) };
  return { path: column ?? path, line: line ?? Number(row) };
}

export class ImportLog {
  readonly #listed: ImportFinding[] = [];
  readonly #counts = new Map<string, number>();
  readonly #repaired = new Set<number>();
  readonly #refused = new Set<number>();
  readonly #said = new Set<string>();
  #unplaced = 0;
  isFileRefused = false;

  /** Says something; an error without an index refuses the file. */
  say(code: ImportCode, place: Place = {}): void {
    const { severity } = importWords[code];
    if (severity === 'error' && place.index === undefined) this.isFileRefused = true;
    this.#list(code, severity, place);
  }

  /** Says something that is true of a whole column or layer, the first time only. */
  once(key: string, code: ImportCode, place: Place = {}): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.say(code, place);
  }

  /** Says that the feature at `index` was changed so that it could be kept. */
  repair(code: ImportCode, index: number, place: Place = {}): void {
    this.#repaired.add(index);
    this.#list(code, importWords[code].severity, { ...place, index });
  }

  /** Says that the feature at `index` is refused, and why. */
  refuse(code: ImportCode, index: number, place: Place = {}): void {
    this.#refused.add(index);
    this.#list(code, 'error', { ...place, index });
  }

  /** Refuses a row that never became a feature and so has no index of its own. */
  refuseRow(code: ImportCode, place: Place = {}): void {
    this.#unplaced++;
    this.#list(code, 'error', place);
  }

  /** Refuses a feature for what was said of its whole column. */
  drop(index: number): void {
    this.#refused.add(index);
  }

  /** Takes over what was found in a column, each kind once; which features it refuses, the column's reader says. */
  takeOfColumn(findings: FindingList, without: readonly string[]): void {
    for (const finding of findings.listed) {
      if (!without.includes(finding.code)) this.#list(finding.code, finding.severity, finding);
      // Of no row it is known which of the two it means.
      if (finding.code === 'number-percent-mixed') this.isFileRefused = true;
    }
  }

  /**
   * Takes over what the checks of the core found; errors refuse their feature, or the file where they have none.
   * @param without codes that are said in other words already
   */
  take(findings: TakenFindings, without: readonly string[] = []): void {
    for (const finding of findings.listed)
      if (!without.includes(finding.code)) this.#list(finding.code, finding.severity, finding);
    for (const index of findings.refused) this.#refused.add(index);
    if (findings.fileRefused) this.isFileRefused = true;
  }

  /** A feature that turned out not to belong here is none that was repaired. */
  setAside(index: number): void {
    this.#repaired.delete(index);
  }

  isRefused(index: number): boolean {
    return this.#refused.has(index);
  }

  get repaired(): number {
    return [...this.#repaired].filter((index) => !this.#refused.has(index)).length;
  }

  get refused(): number {
    return this.#refused.size + this.#unplaced;
  }

  /** Rows that were refused before they had an index. */
  get unplaced(): number {
    return this.#unplaced;
  }

  /** Errors first, then in the order in which they were found. */
  get findings(): readonly ImportFinding[] {
    return [...this.#listed].sort((a, b) => severityRank[a.severity] - severityRank[b.severity]);
  }

  /** How often each code was found, listed or not. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  #list(code: FindingCode | ImportCode, severity: Severity, place: Place): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > mostOfACode || this.#listed.length >= mostListed) return;
    const { column, count: times } = place;
    const { line, path } = inTable(place);
    this.#listed.push({
      code,
      severity,
      featureId: place.featureId ?? null,
      index: place.index ?? null,
      path,
      coordinate: place.coordinate ?? null,
      found: place.found ?? null,
      expected: place.expected ?? null,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(times === undefined ? {} : { count: times }),
    });
  }
}
