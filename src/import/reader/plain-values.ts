// SPDX-License-Identifier: EUPL-1.2
// Values that files of bytes hold and GeoJSON does not: what becomes of them is said once for their column.

import type { ImportLog } from './import-log';

export class PlainValues {
  readonly #log: ImportLog;
  /** By column: how many of its numbers are infinite. */
  readonly #infinite = new Map<string, number>();

  constructor(log: ImportLog) {
    this.#log = log;
  }

  /** Bytes as their count in a text, an infinite number as not known, all else as it is. NaN is how files write "not known". */
  of(value: unknown, column: string): unknown {
    if (value instanceof Uint8Array) {
      const found = `(${value.length} B)`;
      this.#log.once(`bytes ${column}`, 'import-bytes-counted', { found: column, expected: found });
      return found;
    }
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    if (!Number.isNaN(value)) this.#infinite.set(column, (this.#infinite.get(column) ?? 0) + 1);
    return null;
  }

  /** Says of which columns how many infinite numbers were lost, when all values were asked for. */
  tell(): void {
    for (const [path, count] of this.#infinite)
      this.#log.say('import-cells-lost', { path, found: 'Infinity', expected: String(count) });
  }
}
