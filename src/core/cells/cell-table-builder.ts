// SPDX-License-Identifier: EUPL-1.2
// Rows of cells gathered into columns that a lattice needs: which column answers, sorted, each cell once.

import { formatRasterId, type GridCell } from '../geo/grid-id';
import type { Crs } from '../geo/projection';
import { businessGroups } from './cell-share';

/** What a share is weighed with; of businesses also whether they are known to be in a commercial area or outside. */
export type CellWeight = 'area' | 'households' | 'businesses' | 'businessesOutside' | 'businessesInEstates';

/** Cells sorted by row, then column; one share a cell and threshold. */
export interface CellTable {
  readonly crs: Crs;
  readonly cellM: number;
  readonly count: number;
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** For each threshold the share 0–1 that the weight asks for, NaN without a figure. */
  readonly shares: readonly Float64Array[];
  /** Households or businesses a cell, NaN without a figure; null for the weight `area`. */
  readonly amounts: Float64Array | null;
}

export type CellTableRefusal =
  | { readonly code: 'no-raster-id'; readonly found: string }
  | { readonly code: 'no-share-column'; readonly found: string }
  | { readonly code: 'no-cell'; readonly found: string }
  | { readonly code: 'two-grids'; readonly found: string };

/** Official columns by which a threshold may be answered, the first with a figure counts; of businesses see `businessGroups`. */
export const groupsOf: Readonly<Record<CellWeight, readonly string[]>> = {
  area: ['hh', ...businessGroups(null)],
  households: ['hh'],
  businesses: businessGroups(null),
  businessesOutside: businessGroups('all'),
  businessesInEstates: businessGroups('industrial'),
};
/**
 * The columns that a question reads, besides the id: for each threshold its groups in order, then the counts, then
 * `downMbit` for cells with one class instead of shares.
 */
export function columnsFor(weight: CellWeight, thresholds: readonly number[]): string[] {
  const shares = thresholds.flatMap((mbit) =>
    groupsOf[weight].map((group) => `down_fn_${group}_alle_${mbit}`),
  );
  return [...shares, 'households', 'businesses', 'downmbit'];
}

/** Gathers rows into a table; a row is the numbers of `columnsFor` in their order, NaN without a figure. */
export class CellTableBuilder {
  private readonly weight: CellWeight;
  private readonly thresholds: readonly number[];
  private readonly columns = new GrowingInts();
  private readonly rows = new GrowingInts();
  private readonly amounts = new GrowingNumbers();
  private readonly shares: readonly GrowingNumbers[];
  private crs: Crs | null = null;
  private cellM = 0;
  private secondGrid: string | null = null;
  /** Whether each row came after the one before, by row, then column: then nothing has to be sorted. */
  private isSorted = true;

  constructor(weight: CellWeight, thresholds: readonly number[]) {
    this.weight = weight;
    this.thresholds = thresholds;
    this.shares = thresholds.map(() => new GrowingNumbers());
  }

  /** False for a row that cannot be used: its id is none, or of another grid than the rows before. */
  add(cell: GridCell | null, row: Float64Array): boolean {
    if (!cell) return false;
    if (this.crs === null) {
      this.crs = cell.crs;
      this.cellM = cell.cellM;
    }
    if (cell.crs !== this.crs || cell.cellM !== this.cellM) {
      this.secondGrid ??= formatRasterId(cell);
      return false;
    }
    const { columns, rows } = this;
    const last = rows.length - 1;
    const isAfter =
      last < 0 ||
      cell.row > rows.values[last]! ||
      (cell.row === rows.values[last]! && cell.column > columns.values[last]!);
    this.isSorted &&= isAfter;
    columns.push(cell.column);
    rows.push(cell.row);
    const counts = this.thresholds.length * groupsOf[this.weight].length;
    if (this.weight !== 'area') this.amounts.push(row[counts + amountAt[this.weight]]!);
    for (let t = 0; t < this.thresholds.length; t++) this.shares[t]!.push(this.shareOf(row, t, counts));
    return true;
  }

  /** The share of the whole cell; a group of which the cell has none (0 households) does not speak for it. */
  private shareOf(row: Float64Array, t: number, counts: number): number {
    const groups = groupsOf[this.weight];
    for (let g = 0; g < groups.length; g++) {
      const none = row[counts + (groups[g] === 'hh' ? amountAt.households : amountAt.businesses)] === 0;
      const percent = row[t * groups.length + g]!;
      if (!none && !Number.isNaN(percent)) return Math.min(1, Math.max(0, percent / 100));
    }
    const down = row[counts + 2]!;
    return Number.isNaN(down) ? Number.NaN : down >= this.thresholds[t]! ? 1 : 0;
  }

  build(): { table: CellTable; duplicates: number } | CellTableRefusal {
    if (this.secondGrid !== null) return { code: 'two-grids', found: this.secondGrid };
    if (this.crs === null) return { code: 'no-cell', found: '0' };
    const columns = this.columns.filled();
    const rows = this.rows.filled();
    const order = this.isSorted ? null : sortedWithoutDuplicates(rows, columns);
    const pick = <A extends Int32Array | Float64Array>(values: A): A =>
      order === null ? values : (values.slice(0, order.length).map((_, k) => values[order[k]!]!) as A);
    const count = order === null ? rows.length : order.length;
    return {
      table: {
        crs: this.crs,
        cellM: this.cellM,
        count,
        column: pick(columns),
        row: pick(rows),
        shares: this.shares.map((share) => pick(share.filled())),
        amounts: this.weight === 'area' ? null : pick(this.amounts.filled()),
      },
      duplicates: rows.length - count,
    };
  }
}

/** Places of the two counts behind the shares of a row. */
const amountAt = { households: 0, businesses: 1, businessesOutside: 1, businessesInEstates: 1 } as const;

/** Indices by row, then column; of cells that stand there twice the last. */
function sortedWithoutDuplicates(rows: Int32Array, columns: Int32Array): Uint32Array {
  const { length } = rows;
  const [row0, row1] = rangeOf(rows);
  const [column0, column1] = rangeOf(columns);
  const width = column1 - column0 + 1;
  const place = (i: number) => (rows[i]! - row0) * width + columns[i]! - column0;
  const order = new Uint32Array(length);
  if (width * (row1 - row0 + 1) * length < Number.MAX_SAFE_INTEGER) {
    // Place and index in one number: sorted without a call for each pair, which for a country is seconds.
    const keys = Float64Array.from(rows, (_, i) => place(i) * length + i).sort();
    for (let k = 0; k < length; k++) order[k] = keys[k]! % length;
  } else {
    for (let i = 0; i < length; i++) order[i] = i;
    order.sort((a, b) => place(a) - place(b) || a - b);
  }
  return order.filter((i, k) => k + 1 === length || place(order[k + 1]!) !== place(i));
}

function rangeOf(values: Int32Array): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Numbers of which nobody knows yet how many: a list of a country's would be boxes, these are bytes. */
class GrowingInts {
  values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }

  filled(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

class GrowingNumbers {
  private values = new Float64Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }

  filled(): Float64Array {
    return this.values.subarray(0, this.length);
  }
}
