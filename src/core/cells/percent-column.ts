// SPDX-License-Identifier: EUPL-1.2
// Reading columns of shares that may be packed, in a loop: whole stretches of them. Who asks for few numbers takes `at`.

import type { PackedColumn, PercentColumn } from './cells';

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
