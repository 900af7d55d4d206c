// SPDX-License-Identifier: EUPL-1.2
// Collects the findings of one file: lists the first ones, counts the rest, knows which features are refused.

import type { Finding, Severity } from './finding';
import { type FindingCode, severityOf } from './finding-words';

/** Where a finding is and what it quotes; everything that is left out is null. */
export type FindingPlace = Partial<Omit<Finding, 'code' | 'severity'>> & { readonly severity?: Severity };

export class FindingList {
  readonly listed: Finding<FindingCode>[] = [];
  readonly unlisted: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  /** Indices of features that carry an error of their own. */
  readonly refused = new Set<number>();
  /** Whether the file as a whole has an error. */
  fileRefused = false;
  readonly limit: number;
  readonly #inLayer: boolean;

  constructor(limit: number, inLayer: boolean) {
    this.limit = limit;
    this.#inLayer = inLayer;
  }

  get hasError(): boolean {
    return this.fileRefused || this.refused.size > 0;
  }

  /** Adds one finding. Past the limit it is counted only; errors still mark their feature as refused. */
  add(code: FindingCode, place: FindingPlace = {}): void {
    const severity = place.severity ?? severityOf(code, this.#inLayer);
    const index = place.index ?? null;
    if (severity === 'error') {
      if (index === null) this.fileRefused = true;
      else this.refused.add(index);
    }
    if (this.listed.length >= this.limit) {
      this.unlisted[severity]++;
      return;
    }
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

  /** Appends everything of another list, also what that one only counted. */
  take(other: FindingList): void {
    for (const finding of other.listed) this.add(finding.code, finding);
    for (const severity of ['error', 'warning', 'notice'] as const) {
      this.unlisted[severity] += other.unlisted[severity];
    }
    for (const index of other.refused) this.refused.add(index);
    this.fileRefused ||= other.fileRefused;
  }
}

const quoteLimit = 60;

/** What a file gave as a name, a path or a value, cut where it would fill the screen; a number may have millions of digits. */
function short(text: string | null | undefined, limit: number): string | null {
  if (text === null || text === undefined || text.length <= limit) return text ?? null;
  return `${text.slice(0, quoteLimit)}… (${text.length})`;
}

/** A value as a short quotation that reads the same in every language. */
export function quote(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length <= quoteLimit ? text : `${text.slice(0, quoteLimit - 1)}…`;
}
