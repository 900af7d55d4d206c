// SPDX-License-Identifier: EUPL-1.2
// Shares of many cells: two bytes each while they are whole hundredths of a per cent, as official ones are, else eight. A column may be
// packed: who asks for few numbers takes `at`, a loop whole stretches.

import type { CountColumn, PackedColumn, PercentColumn } from './cells';

/** Shares in hundredths of a per cent with `noShare`, or from 0 to 1 with NaN, where a cell has no figure. */
export type ShareColumn = Uint16Array | Float64Array;

export const noShare = 0xffff;
/** Hundredths of a per cent in a whole. */
export const wholeShares = 10_000;

/** From 0 to 1; NaN without a figure. */
export function shareAt(column: ShareColumn, i: number): number {
  const value = column[i]!;
  if (column instanceof Float64Array) return value;
  return value === noShare ? Number.NaN : shareOf(value);
}

/** Divided twice, as per cents are: so the last bit is that of the figure in the file. */
const shareOf = (hundredths: number) => hundredths / 100 / 100;
const sharesOfHundredths = Float64Array.from({ length: wholeShares + 1 }, (_, h) => shareOf(h));

/** From 0 to 1, NaN without a figure. */
function asDoubles(values: Uint16Array): Float64Array {
  const doubles = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) doubles[i] = shareAt(values, i);
  return doubles;
}

/** Shares of which nobody knows yet how many they are and how fine. */
export class GrowingShares {
  /** Hundredths while all are; empty once one was finer. */
  #whole = new Uint16Array(1024);
  #fine: Float64Array | null = null;
  #length = 0;

  /** Makes room for so many. */
  expect(length: number): void {
    if (this.#fine !== null) {
      if (length > this.#fine.length) this.#fine = longer(this.#fine, new Float64Array(length));
    } else if (length > this.#whole.length) this.#whole = longer(this.#whole, new Uint16Array(length));
  }

  /** Adds a share from 0 to 1, NaN for none. */
  push(share: number): void {
    const hundredths = Math.round(share * wholeShares);
    if (this.#fine === null && (Number.isNaN(share) || sharesOfHundredths[hundredths] === share)) {
      this.#pushWhole(Number.isNaN(share) ? noShare : hundredths);
    } else this.#pushFine(share);
  }

  /** The same of a share in per cent; nearly all are whole hundredths, which takes no more than a look. */
  pushPercent(percent: number): void {
    const hundredths = Math.round(percent * 100);
    const isWhole = hundredths >= 0 && hundredths <= wholeShares && hundredths / 100 === percent;
    if (isWhole && this.#fine === null) this.#pushWhole(hundredths);
    else this.push(Math.min(1, Math.max(0, percent / 100)));
  }

  #pushWhole(hundredths: number): void {
    if (this.#length === this.#whole.length) this.expect(this.#length * 2);
    this.#whole[this.#length++] = hundredths;
  }

  #pushFine(share: number): void {
    if (this.#fine === null) {
      this.#fine = asDoubles(this.#whole);
      this.#whole = new Uint16Array(0);
    }
    if (this.#length === this.#fine.length) this.expect(this.#length * 2);
    this.#fine[this.#length++] = share;
  }

  /** The column that hundredths go into, with room for more than are there; null once one was finer. */
  get hundredths(): Uint16Array | null {
    return this.#fine === null ? this.#whole : null;
  }

  /** Hears that so many more stand there. */
  took(shares: number): void {
    this.#length += shares;
  }

  filled(): ShareColumn {
    return (this.#fine ?? this.#whole).subarray(0, this.#length);
  }
}

function longer<T extends ShareColumn>(values: T, grown: T): T {
  grown.set(values);
  return grown;
}

/** All numbers of a column, in memory of their own where it is packed. */
export function wholeColumn(column: PercentColumn): Uint16Array {
  if (column instanceof Uint16Array) return column;
  const values = new Uint16Array(column.length);
  for (let at = 0; at < values.length; at += column.chunkCells)
    values.set(column.chunk(at / column.chunkCells), at);
  return values;
}

/** Counts as doubles, of which sums and products are made: the column itself, a copy where it is narrower. */
export function wholeCounts(column: CountColumn): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column);
}

/** Cells `from` up to, not including, `to`, and of each column its numbers there, counted from `from`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly values: readonly (Uint16Array | undefined)[];
}

/**
 * As much around cell `i` as lies in one piece in all of the columns: everything where they are numbers, a chunk where one is
 * packed; packed columns of one file have the same chunks. A column that is not there stays undefined. `to` may lie behind the
 * last cell.
 */
export function stretchAt(columns: readonly (PercentColumn | undefined)[], i: number): Stretch {
  const packed = columns.find((column) => column && !(column instanceof Uint16Array)) as
    | PackedColumn
    | undefined;
  const size = packed?.chunkCells ?? wholeCells;
  const k = Math.floor(i / size);
  const [from, to] = [k * size, (k + 1) * size];
  const values = columns.map((column) =>
    column instanceof Uint16Array ? (packed ? column.subarray(from, to) : column) : column?.chunk(k),
  );
  return { from, to, values };
}

/** More than any column has. */
const wholeCells = 2 ** 32;
