// SPDX-License-Identifier: EUPL-1.2
// Rows of cells gathered into columns that a lattice needs: which column answers, sorted, each cell once.

import type { FindingList } from '../findings/finding-list';
import { formatRasterId, type GridCell } from '../geo/grid-id';
import type { Crs } from '../geo/projection';
import { businessGroups } from './cell-share';
import type { RowRoom } from './plain-rows';
import { GrowingShares, type ShareColumn } from './share-column';

/** What a share is weighed with; of businesses also whether they are known to be in a commercial area or outside. */
export type CellWeight = 'area' | 'households' | 'businesses' | 'businessesOutside' | 'businessesInEstates';

/** Cells sorted by row, then column; one share a cell and threshold. */
export interface CellTable {
  readonly crs: Crs;
  readonly cellM: number;
  readonly count: number;
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** For each threshold the share that the weight asks for. */
  readonly shares: readonly ShareColumn[];
  /** Households or businesses a cell, NaN without a figure; null for the weight `area`. */
  readonly amounts: Float64Array | null;
}

/** Official columns by which a threshold may be answered, the first with a figure counts; of businesses see `businessGroups`. */
export const groupsOf: Readonly<Record<CellWeight, readonly string[]>> = {
  area: ['hh', ...businessGroups(null)],
  households: ['hh'],
  businesses: businessGroups(null),
  businessesOutside: businessGroups('all'),
  businessesInEstates: businessGroups('industrial'),
};
/**
 * The columns that a question reads, besides the id: for each threshold (Mbit/s) its groups in order, then the counts, then
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
  private readonly shares: readonly GrowingShares[];
  private crs: Crs | null = null;
  private cellM = 0;
  private secondGrid: string | null = null;
  /** Whether each row came after the one before, by row, then column: then nothing has to be sorted. */
  private isSorted = true;

  /** Whether shares run from 0 to 1 in the rows, else they are per cents. */
  private readonly isFractions: boolean;
  /** Where the counts begin in a row. */
  private readonly counts: number;
  /**
   * Of each threshold, from `sourceStart[t]` on, the columns of a row that answer it in their order, each with the column by which
   * its group has nobody, -1 without one.
   */
  private readonly sources: Int32Array;
  private readonly sourceStart: Int32Array;
  /** Place of the one class instead of shares; -1 without that column. */
  private readonly down: number;

  /** `names` are the columns that a row may have a number of; null for all of `columnsFor`. */
  constructor(
    weight: CellWeight,
    thresholds: readonly number[],
    isFractions = false,
    names: readonly string[] | null = null,
  ) {
    this.weight = weight;
    this.isFractions = isFractions;
    this.thresholds = thresholds;
    this.shares = thresholds.map(() => new GrowingShares());
    const groups = groupsOf[weight];
    const counts = thresholds.length * groups.length;
    const columns = columnsFor(weight, thresholds);
    const placeOf = (k: number) => (names === null || names.includes(columns[k]!) ? k : -1);
    const sources = thresholds.map((_, t) =>
      groups.flatMap((group, g) => {
        const count = counts + (group === 'hh' ? amountAt.households : amountAt.businesses);
        const place = placeOf(t * groups.length + g);
        return place < 0 ? [] : [place, placeOf(count)];
      }),
    );
    this.counts = counts;
    this.sources = Int32Array.from(sources.flat());
    this.sourceStart = new Int32Array(thresholds.length + 1);
    sources.forEach(({ length }, t) => {
      this.sourceStart[t + 1] = this.sourceStart[t]! + length;
    });
    this.down = placeOf(counts + 2);
  }

  /** Makes room for about so many rows: what is not filled costs nothing, what grows is copied again and again. */
  expect(rows: number): void {
    for (const column of [this.columns, this.rows, ...this.shares]) column.expect(rows);
  }

  /** As `RowSink` asks it: rows are plain where each threshold has one column of shares, by area and in per cent. */
  plainPlaces(): Int32Array | null {
    const { sources, sourceStart, thresholds, weight } = this;
    const isPlain =
      weight === 'area' &&
      !this.isFractions &&
      this.down < 0 &&
      sources.length === thresholds.length * 2 &&
      thresholds.every((_, t) => sourceStart[t] === t * 2 && sources[t * 2 + 1]! < 0);
    if (!isPlain) return null;
    const places = new Int32Array(this.counts + 3).fill(-1);
    thresholds.forEach((_, t) => {
      places[sources[t * 2]!] = t;
    });
    return places;
  }

  room(): RowRoom | null {
    const shares = this.shares.map(({ hundredths }) => hundredths);
    const { crs, cellM, columns, rows } = this;
    if (crs === null || cellM !== 100 || !shares.every((share) => share !== null)) return null;
    const { length } = rows;
    const most = Math.min(...[columns.values, rows.values, ...shares].map((column) => column.length));
    return { crs, column: columns.values, row: rows.values, shares, length, most };
  }

  took(count: number, isSorted: boolean): void {
    this.isSorted &&= isSorted;
    this.columns.length += count;
    this.rows.length += count;
    for (const share of this.shares) share.took(count);
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
    if (this.weight !== 'area') this.amounts.push(row[this.counts + amountAt[this.weight]]!);
    for (let t = 0; t < this.shares.length; t++) this.addShare(this.shares[t]!, row, t);
    return true;
  }

  /** Adds the share of the whole cell; a group of which the cell has none (0 households) does not speak for it. */
  private addShare(share: GrowingShares, row: Float64Array, t: number): void {
    const { sources, sourceStart, down } = this;
    const end = sourceStart[t + 1]!;
    for (let i = sourceStart[t]!; i < end; i += 2) {
      const figure = row[sources[i]!]!;
      const count = sources[i + 1]!;
      if (Number.isNaN(figure) || (count >= 0 && row[count] === 0)) continue;
      if (this.isFractions) share.push(Math.min(1, Math.max(0, figure)));
      else share.pushPercent(figure);
      return;
    }
    const ofClass = down < 0 ? Number.NaN : row[down]!;
    share.push(Number.isNaN(ofClass) ? Number.NaN : ofClass >= this.thresholds[t]! ? 1 : 0);
  }

  /** The table; null (with a finding) without a cell, of two grids, and where a cell has two rows that differ. */
  build(findings: FindingList): CellTable | null {
    if (this.secondGrid !== null) {
      findings.add('table-two-grids', { found: this.secondGrid });
      return null;
    }
    if (this.crs === null) {
      findings.add('table-no-cell', { found: '0' });
      return null;
    }
    const { crs, cellM } = this;
    const columns = this.columns.filled();
    const rows = this.rows.filled();
    const shares = this.shares.map((share) => share.filled());
    const amounts = this.weight === 'area' ? null : this.amounts.filled();
    const order = this.isSorted ? null : sortedByPlace(rows, columns);
    const values = amounts ? [...shares, amounts] : shares;
    const kept = order && this.withoutTwins(order, values, findings);
    const pick = <A extends Int32Array | ShareColumn>(from: A): A =>
      kept === null ? from : (from.slice(0, kept.length).map((_, k) => from[kept[k]!]!) as A);
    return {
      crs,
      cellM,
      count: kept === null ? rows.length : kept.length,
      column: pick(columns),
      row: pick(rows),
      shares: shares.map(pick),
      amounts: amounts && pick(amounts),
    };
  }

  /** Each cell once. Rows of the same cell that agree are said, rows that differ are an error. */
  private withoutTwins(
    order: Uint32Array,
    values: readonly ShareColumn[],
    findings: FindingList,
  ): Uint32Array {
    const [rows, columns] = [this.rows.values, this.columns.values];
    let [twins, differ] = [0, 0];
    let first = -1;
    const kept = order.filter((i, k) => {
      const next = order[k + 1];
      if (next === undefined || rows[next] !== rows[i] || columns[next] !== columns[i]) return true;
      twins++;
      const isSame = values.every((column) => Object.is(column[i], column[next]));
      if (!isSame && differ++ === 0) first = i;
      if (first < 0) first = i;
      return false;
    });
    if (twins > 0) {
      const { crs, cellM } = this;
      const cell = { crs: crs!, cellM, column: columns[first]!, row: rows[first]! };
      findings.add(differ > 0 ? 'cell-twice' : 'cell-twice-alike', {
        found: formatRasterId(cell),
        count: twins,
      });
    }
    return kept;
  }
}

/** Places of the two counts behind the shares of a row. */
const amountAt = { households: 0, businesses: 1, businessesOutside: 1, businessesInEstates: 1 } as const;

/** Indices by row, then column, then the order of the file. */
function sortedByPlace(rows: Int32Array, columns: Int32Array): Uint32Array {
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
  return order;
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

  expect(length: number): void {
    if (length <= this.values.length) return;
    const longer = new Int32Array(length);
    longer.set(this.values);
    this.values = longer;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.expect(this.length * 2);
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
