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
  return summed(cells, { planes: values.length, planeOf: (t) => values[t]! }, (n) => new Float64Array(n), 1);
}

/** Weights of cells, asked for one plane after the other: the memory of one may serve for the next. */
export interface PlaneSource<Values extends ArrayLike<number>> {
  readonly planes: number;
  planeOf(t: number): Values;
}

/**
 * The same of whole numbers of a `unit`, in 4 bytes and without rounding; as doubles where a row is too long for it. None is
 * above `most`.
 */
export function summedWhole(
  cells: SortedCells,
  source: PlaneSource<Uint16Array>,
  { unit, most }: { readonly unit: number; readonly most: number },
): SummedGrid {
  const fits = frameOf(cells).width * most <= mostInt32;
  return summed(cells, source, (n) => (fits ? new Int32Array(n) : new Float64Array(n)), unit);
}

const mostInt32 = 2 ** 31 - 1;

function summed(
  cells: SortedCells,
  { planes, planeOf }: PlaneSource<ArrayLike<number>>,
  makeSums: (length: number) => Float64Array | Int32Array,
  unit: number,
): SummedGrid {
  const frame = frameOf(cells);
  const rowStart = new Uint32Array(frame.height + 1);
  for (let i = 0; i < cells.count; i++) rowStart[cells.row[i]! - frame.row0 + 1]! += 1;
  for (let r = 0; r < frame.height; r++) rowStart[r + 1]! += rowStart[r]!;
  const sums = makeSums((cells.count + frame.height) * planes);
  for (let t = 0; t < planes; t++) {
    const value = planeOf(t);
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
  return { frame, planes, sums, unit, column: cells.column, rowStart };
}

/** The smallest window around cells; empty (width and height 0) without cells. */
export function frameOf(cells: SortedCells): GridFrame {
  let [c0, c1, r0, r1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < cells.count; i++) {
    c0 = Math.min(c0, cells.column[i]!);
    c1 = Math.max(c1, cells.column[i]!);
    r0 = Math.min(r0, cells.row[i]!);
    r1 = Math.max(r1, cells.row[i]!);
  }
  const { crs, cellM } = cells;
  if (cells.count === 0) return { crs, cellM, column0: 0, row0: 0, width: 0, height: 0 };
  return { crs, cellM, column0: c0, row0: r0, width: c1 - c0 + 1, height: r1 - r0 + 1 };
}
