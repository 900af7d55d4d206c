// SPDX-License-Identifier: EUPL-1.2
// Collects the findings of one file: lists the first ones of each code, counts the rest, knows which features are refused.

import { quotedCharacters } from '../limits/limits';
import type { Finding, Severity } from './finding';
import { type FindingCode, severityOf } from './finding-words';

/** Where a finding is and what it quotes; everything that is left out is null. */
export type FindingPlace = Partial<Omit<Finding, 'code' | 'severity'>> & { readonly severity?: Severity };

export class FindingList {
  readonly listed: Finding<FindingCode>[] = [];
  readonly unlisted: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  /** The same by code. */
  readonly unlistedOf: Partial<Record<FindingCode, number>> = {};
  /** Indices of features that carry an error of their own. */
  readonly refused = new Set<number>();
  /** Whether the file as a whole has an error. */
  fileRefused = false;
  readonly limit: number;
  readonly #inLayer: boolean;
  readonly #listedOf = new Map<FindingCode, number>();

  constructor(limit: number, inLayer: boolean) {
    this.limit = limit;
    this.#inLayer = inLayer;
  }

  get hasError(): boolean {
    return this.fileRefused || this.refused.size > 0;
  }

  /**
   * Adds one finding. Past the limit it is counted only, unless its code is rarer than another, which then gives way:
   * what is said of every feature must not hide what is said of one. Errors always mark their feature as refused.
   */
  add(code: FindingCode, place: FindingPlace = {}): void {
    const severity = place.severity ?? severityOf(code, this.#inLayer);
    const index = place.index ?? null;
    if (severity === 'error') {
      if (index === null) this.fileRefused = true;
      else this.refused.add(index);
    }
    if (this.listed.length >= this.limit && !this.#makeRoom(code)) {
      this.#countOnly(code, severity);
      return;
    }
    this.#listedOf.set(code, (this.#listedOf.get(code) ?? 0) + 1);
    const { line, column, count } = place;
    this.listed.push({
      code,
      severity,
      featureId: short(place.featureId, 300),
      index,
      path: short(place.path, 300),
      coordinate: place.coordinate ?? null,
      found: short(place.found, 300),
      expected: short(place.expected, 2000),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(count === undefined ? {} : { count }),
    });
  }

  /** Drops the last finding of the most frequent code where that leaves it no rarer than `code`; false where none is. */
  #makeRoom(code: FindingCode): boolean {
    let [most, frequent]: [number, FindingCode | null] = [(this.#listedOf.get(code) ?? 0) + 1, null];
    for (const [other, count] of this.#listedOf) if (count > most) [most, frequent] = [count, other];
    if (frequent === null) return false;
    const at = this.listed.findLastIndex((finding) => finding.code === frequent);
    const [dropped] = this.listed.splice(at, 1);
    this.#listedOf.set(frequent, most - 1);
    this.#countOnly(frequent, dropped!.severity);
    return true;
  }

  #countOnly(code: FindingCode, severity: Severity): void {
    this.unlisted[severity]++;
    this.unlistedOf[code] = (this.unlistedOf[code] ?? 0) + 1;
  }

  /** Appends everything of another list, also what that one only counted. */
  take(other: FindingList): void {
    for (const finding of other.listed) this.add(finding.code, finding);
    for (const severity of ['error', 'warning', 'notice'] as const) {
      this.unlisted[severity] += other.unlisted[severity];
    }
    for (const [code, count] of Object.entries(other.unlistedOf) as [FindingCode, number][]) {
      this.unlistedOf[code] = (this.unlistedOf[code] ?? 0) + count;
    }
    for (const index of other.refused) this.refused.add(index);
    this.fileRefused ||= other.fileRefused;
  }
}

/** What a file gave as a name, a path or a value, cut where it would fill the screen; a number may have millions of digits. */
function short(text: string | null | undefined, limit: number): string | null {
  if (text === null || text === undefined || text.length <= limit) return text ?? null;
  return `${text.slice(0, quotedCharacters)}… (${text.length})`;
}

/** A value as a short quotation that reads the same in every language. */
export function quote(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return quoted(text);
}

/** A text cut where a finding would be too long with it, with a mark that it goes on. */
export function quoted(text: string): string {
  return text.length <= quotedCharacters ? text : `${text.slice(0, quotedCharacters - 1)}…`;
}
