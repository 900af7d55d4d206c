// SPDX-License-Identifier: EUPL-1.2
// What a format could not hold of the features that were written in it. Nothing is lost without standing here.

export type LossCode =
  | 'characters'
  | 'collections'
  | 'empties'
  | 'formulas'
  | 'heights'
  | 'ids-are-text'
  | 'in-degrees'
  | 'json-text'
  | 'kinds-apart'
  | 'kinds-changed'
  | 'mixed-text'
  | 'names-changed'
  | 'numbers-beyond'
  | 'numbers-rounded'
  | 'places-empty'
  | 'places-too-long'
  | 'points-beside'
  | 'rows-numbered'
  | 'second-id'
  | 'texts-cut'
  | 'texts-trimmed'
  | 'values-are-text';

export interface Loss {
  readonly code: LossCode;
  /** Values, features or names that it concerns. */
  readonly count: number;
  /** Columns that it concerns, in the order in which they were met; of a changed name `old → new`. */
  readonly names: readonly string[];
}

/** Losses by code, while a file is written. */
export class Losses {
  readonly #found = new Map<LossCode, { count: number; names: Set<string> }>();

  /** Nothing is said for a count of 0. */
  say(code: LossCode, name: string | null = null, count = 1): void {
    if (count === 0) return;
    const found = this.#found.get(code) ?? { count: 0, names: new Set() };
    this.#found.set(code, found);
    found.count += count;
    if (name !== null) found.names.add(name);
  }

  /** In the order of the codes. */
  get list(): readonly Loss[] {
    return [...this.#found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { count, names }]) => ({ code, count, names: [...names] }));
  }
}
