// SPDX-License-Identifier: EUPL-1.2
// A regular lattice of cells with running sums along its rows, as `lattice-walk.ts` needs them.

import type { Crs } from '../../core/geo/projection';

/** Where a lattice lies: the lower-left corner of its window is (column0 * cellM, row0 * cellM). */
export interface LatticeFrame {
  readonly crs: Crs;
  readonly cellM: number;
  readonly column0: number;
  readonly row0: number;
  readonly width: number;
  readonly height: number;
}

/** Weights of every slot of a window, row by row: one byte a slot (plane t is 1 where the class is above t), or numbers. */
export type Weights =
  | { readonly kind: 'classes'; readonly classes: Uint8Array; readonly planes: number }
  | { readonly kind: 'planes'; readonly values: readonly ArrayLike<number>[] };

/** A lattice with running sums a row, ready for any number of zones. */
export interface Lattice {
  readonly frame: LatticeFrame;
  readonly planes: number;
  /** Sums left of a column, all planes of a column side by side; one entry more than columns (dense) or cells (sparse) a row. */
  readonly sums: Float64Array | Uint16Array;
  /** Null: every slot has an entry. Else only the settled ones: columns (from column0) in order, row r from rowStart[r]. */
  readonly sparse: { readonly rowStart: Uint32Array; readonly column: Int32Array } | null;
}

/** Table mode: running sums of the whole window. 8 bytes (classes: 2) a slot and plane, so for one city or one county. */
export function tableLattice(frame: LatticeFrame, weights: Weights): Lattice {
  const planes = planeCount(weights);
  const length = (frame.width + 1) * frame.height * planes;
  // Class sums are whole numbers up to the width, and half the cache lines is what the walk feels.
  const sums =
    weights.kind === 'classes' && frame.width < 65536 ? new Uint16Array(length) : new Float64Array(length);
  for (let row = 0; row < frame.height; row++) {
    sumRow(weights, row * frame.width, frame.width, sums, row * (frame.width + 1) * planes);
  }
  return { frame, planes, sums, sparse: null };
}

/** How many sums a slot has. */
export function planeCount(weights: Weights): number {
  return weights.kind === 'classes' ? weights.planes : weights.values.length;
}

/** Running sums of `length` slots from `slot`, written from `at`: length + 1 entries of all planes. */
export function sumRow(
  weights: Weights,
  slot: number,
  length: number,
  sums: Float64Array | Uint16Array,
  at: number,
): void {
  const planes = planeCount(weights);
  for (let t = 0; t < planes; t++) {
    let sum = 0;
    let k = at + t;
    if (weights.kind === 'classes') {
      for (let i = 0; i < length; i++, k += planes) {
        sums[k] = sum;
        if (weights.classes[slot + i]! > t) sum += 1;
      }
    } else {
      const values = weights.values[t]!;
      for (let i = 0; i < length; i++, k += planes) {
        sums[k] = sum;
        sum += values[slot + i]!;
      }
    }
    sums[k] = sum;
  }
}

/** Cells that a sparse lattice is made of, sorted by row, then column (as `Cells` are). */
export interface SortedCells {
  readonly crs: Crs;
  readonly cellM: number;
  readonly count: number;
  readonly column: Int32Array;
  readonly row: Int32Array;
}

/** Sparse rows: 8 bytes a settled cell and plane, empty land costs nothing; for a whole country. Cells must be sorted. */
export function sparseLattice(cells: SortedCells, values: readonly ArrayLike<number>[]): Lattice {
  const frame = frameOf(cells);
  const planes = values.length;
  const rowStart = new Uint32Array(frame.height + 1);
  for (let i = 0; i < cells.count; i++) rowStart[cells.row[i]! - frame.row0 + 1]! += 1;
  for (let r = 0; r < frame.height; r++) rowStart[r + 1]! += rowStart[r]!;
  const column = cells.column.map((c) => c - frame.column0);
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
  return { frame, planes, sums, sparse: { rowStart, column } };
}

/** The smallest window around cells; empty (width and height 0) without cells. */
export function frameOf(cells: SortedCells): LatticeFrame {
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
