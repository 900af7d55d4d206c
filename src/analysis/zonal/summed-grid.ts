// SPDX-License-Identifier: EUPL-1.2
// A regular grid of cells with running sums along its rows, as `zonal-sums.ts` needs them.

import type { Crs } from '../../core/geo/projection';

/** Where a lattice lies: the lower-left corner of its window is (column0 * cellM, row0 * cellM). */
export interface GridFrame {
  readonly crs: Crs;
  readonly cellM: number;
  readonly column0: number;
  readonly row0: number;
  readonly width: number;
  readonly height: number;
}

/** A lattice with running sums a row, ready for any number of zones. */
export interface SummedGrid {
  readonly frame: GridFrame;
  readonly planes: number;
  /** Sums left of a cell in `unit`, all planes of a cell side by side; one entry more than cells per row. */
  readonly sums: Float64Array | Int32Array;
  /** What 1 in the sums stands for: 1 where they are doubles. */
  readonly unit: number;
  /** Of the settled cells only: their columns, as the cells have them (not a copy), in order; row r from rowStart[r]. */
  readonly column: Int32Array;
  readonly rowStart: Uint32Array;
}

/** Cells that a lattice is made of, sorted by row, then column (as `Cells` are). */
export interface SortedCells {
  readonly crs: Crs;
  readonly cellM: number;
  readonly count: number;
  readonly column: Int32Array;
  readonly row: Int32Array;
}

/**
 * Running sums along the rows of settled cells: 8 bytes for each cell and plane, empty land costs nothing. Cells must be
 * sorted; without planes the walk over it gives areas alone.
 */
export function summedGrid(cells: SortedCells, values: readonly ArrayLike<number>[]): SummedGrid {
  const { frame, rowStart } = rowsOf(cells);
  const planes = values.length;
  const sums = new Float64Array((cells.count + frame.height) * planes);
  for (let t = 0; t < planes; t++) {
    const value = values[t]!;
    for (let r = 0; r < frame.height; r++) {
      let sum = 0;
      let k = (rowStart[r]! + r) * planes + t;
      for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++, k += planes) {
        sums[k] = sum;
        sum += value[i]!;
      }
      sums[k] = sum;
    }
  }
  return { frame, planes, sums, unit: 1, column: cells.column, rowStart };
}

/** Whole numbers of cells that are summed: those of a column, or the same one of each cell that has a number there. */
export interface WholePlane {
  readonly values: Uint16Array;
  /** Null where the numbers themselves are summed. */
  readonly each: number | null;
}

/**
 * The same of whole numbers of a `unit`, in 4 bytes and without rounding; as doubles where a row is too long for it. None is
 * above `most`; a cell with `gap` has none. All planes of a cell in one step: a plane after the other would go through the memory of
 * a country as often as there are planes.
 */
export function summedWhole(
  cells: SortedCells,
  planes: readonly WholePlane[],
  { unit, most, gap }: { readonly unit: number; readonly most: number; readonly gap: number },
): SummedGrid {
  const { frame, rowStart } = rowsOf(cells);
  const count = planes.length;
  const length = (cells.count + frame.height) * count;
  const sums = frame.width * most <= mostInt32 ? new Int32Array(length) : new Float64Array(length);
  const columns = planes.map(({ values }) => values);
  const each = Int32Array.from(planes, (plane) => plane.each ?? -1);
  let k = 0;
  for (let r = 0; r < frame.height; r++, k += count) {
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++, k += count) {
      for (let t = 0; t < count; t++) {
        const value = columns[t]![i]!;
        const one = each[t]!;
        sums[k + count + t] = sums[k + t]! + (value === gap ? 0 : one < 0 ? value : one);
      }
    }
  }
  return { frame, planes: count, sums, unit, column: cells.column, rowStart };
}

const mostInt32 = 2 ** 31 - 1;

/** The window around cells, and where each of its rows begins among them. */
function rowsOf(cells: SortedCells): Pick<SummedGrid, 'frame' | 'rowStart'> {
  const frame = frameOf(cells);
  const { row, count } = cells;
  const rowStart = new Uint32Array(frame.height + 1);
  for (let i = 0; i < count; i++) rowStart[row[i]! - frame.row0 + 1]! += 1;
  for (let r = 0; r < frame.height; r++) rowStart[r + 1]! += rowStart[r]!;
  return { frame, rowStart };
}

/** The smallest window around cells; empty (width and height 0) without cells. */
export function frameOf(cells: SortedCells): GridFrame {
  const { count, column, row } = cells;
  let [c0, c1] = [column[0] ?? 0, column[0] ?? 0];
  for (let i = 0; i < count; i++) {
    const c = column[i]!;
    if (c < c0) c0 = c;
    if (c > c1) c1 = c;
  }
  const [r0, r1] = [row[0] ?? 0, row[count - 1] ?? 0];
  const { crs, cellM } = cells;
  if (cells.count === 0) return { crs, cellM, column0: 0, row0: 0, width: 0, height: 0 };
  return { crs, cellM, column0: c0, row0: r0, width: c1 - c0 + 1, height: r1 - r0 + 1 };
}
