// SPDX-License-Identifier: EUPL-1.2
// The census on its 100 m grid (EPSG:3035), as Destatis publishes it: a row for each inhabited cell, a mark instead of a
// figure where it is kept secret. A country has millions of rows, so only those near what is asked for are kept.

import type { ByteSource } from '../bytes/byte-source';
import { extraCells, separatorOf, splitLine } from '../csv/csv-text';
import { parseRasterId } from '../geo/grid-id';
import { censusPlane } from '../geo/projection';
import { quotedCharacters } from '../limits/limits';
import { readNumberText } from '../number/number-text';
import { ByteLines } from './cell-lines';

/** Columns and rows of the lattice, the last ones included. */
export interface LatticeBox {
  readonly column0: number;
  readonly row0: number;
  readonly column1: number;
  readonly row1: number;
}

export interface CensusGrid {
  readonly crs: typeof censusPlane;
  readonly cellM: 100;
  readonly count: number;
  /** Sorted by row, then column. */
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** NaN where the figure is kept secret or cannot be read. */
  readonly figure: Float64Array;
  /** The column that was read. */
  readonly name: string;
  /** Where the rows of the whole file lie: a cell within it that has no row has nobody; of one outside nothing is known. */
  readonly extent: LatticeBox;
  /** Rows of the file, and of them those that are no row of cells, with the number of the first such line. */
  readonly rows: number;
  readonly odd: number;
  readonly firstOdd: number | null;
  /** Rows of cells whose figure is neither a count nor a mark, with the number of the first such line. */
  readonly unreadable: number;
  readonly firstUnreadable: number | null;
  /** What stands there in place of a count; empty where nothing is unreadable. */
  readonly unreadableText: string;
}

export type CensusRead =
  | { readonly grid: CensusGrid; readonly names: readonly string[] }
  /**
   * `id`: no column of cells; `column`: none that is asked for, or none that surely counts households; `rows`: no row names
   * a cell; `figures`: no figure can be read.
   */
  | {
      readonly grid: null;
      readonly missing: 'id' | 'column' | 'rows' | 'figures';
      readonly names: readonly string[];
    }
  /** A cell that is kept has several rows with different figures (one for each category); `line`: the first that differs. */
  | {
      readonly grid: null;
      readonly missing: 'single';
      readonly names: readonly string[];
      readonly line: number;
    };

type KeptRow = readonly [column: number, row: number, figure: number, line: number];

const idColumn = /^(gitter_id_100m|raster_id)$/i;
/** Households as a count: not their size, not a share of them, not those of one kind. */
const households =
  /^(anzahl[ _]?)?(privat)?haushalte([ _]?(insgesamt|gesamt|anzahl))?$|^insgesamt_?haushalte$|^households$/i;

/**
 * Reads a table of the census. `asked`: the column to read; null: the one that is called like households. `near`: which part
 * of the lattice is kept.
 */
export function readCensusGrid(source: ByteSource, asked: string | null, near: LatticeBox): CensusRead {
  const lines = new ByteLines(source);
  const { separator, names } = headOf(lines);
  const idAt = names.findIndex((name) => idColumn.test(name));
  if (idAt < 0) return { grid: null, missing: 'id', names };
  const at = names.findIndex((name) => (asked === null ? households.test(name) : name === asked));
  if (at < 0) return { grid: null, missing: 'column', names };
  const kept: KeptRow[] = [];
  const extent = { column0: Infinity, row0: Infinity, column1: -Infinity, row1: -Infinity };
  let [rows, odd, unreadable] = [0, 0, 0];
  let firstOdd: number | null = null;
  let firstUnreadable: number | null = null;
  let unreadableText = '';
  while (lines.advance()) {
    const line = lines.text();
    if (line.trim() === '') continue;
    rows++;
    const cells = splitLine(line, separator);
    const cell = parseRasterId((cells[idAt] ?? '').trim());
    if (cell?.crs !== censusPlane || cell.cellM !== 100) {
      odd++;
      firstOdd ??= lines.number;
      continue;
    }
    // In a row with more cells than the head has names nobody can say which of them is the figure.
    const figure = extraCells(cells, names.length) > 0 ? null : figureOf(cells[at]);
    if (figure === null) {
      unreadable++;
      if (firstUnreadable === null) unreadableText = (cells[at] ?? '').trim().slice(0, quotedCharacters);
      firstUnreadable ??= lines.number;
    }
    const { column, row } = cell;
    extent.column0 = Math.min(extent.column0, column);
    extent.column1 = Math.max(extent.column1, column);
    extent.row0 = Math.min(extent.row0, row);
    extent.row1 = Math.max(extent.row1, row);
    const isNear = column >= near.column0 && column <= near.column1 && row >= near.row0 && row <= near.row1;
    if (isNear) kept.push([column, row, figure ?? Number.NaN, lines.number]);
  }
  if (rows === odd) return { grid: null, missing: 'rows', names };
  if (rows === odd + unreadable) return { grid: null, missing: 'figures', names };
  kept.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const line = firstDiffering(kept);
  if (line !== null) return { grid: null, missing: 'single', names, line };
  const single = kept.filter((one, i) => !isSameCell(one, kept[i + 1]));
  const grid: CensusGrid = {
    crs: censusPlane,
    cellM: 100,
    count: single.length,
    column: Int32Array.from(single, ([column]) => column),
    row: Int32Array.from(single, ([, row]) => row),
    figure: Float64Array.from(single, ([, , figure]) => figure),
    name: names[at]!,
    extent,
    rows,
    odd,
    firstOdd,
    unreadable,
    firstUnreadable,
    unreadableText,
  };
  return { grid, names };
}

/** How far below titles a head is looked for. */
const mostAbove = 20;

/** Separator and names of the head: the first line with a column of cells, else the first line. */
function headOf(lines: ByteLines): { readonly separator: string; readonly names: readonly string[] } {
  let first: ReturnType<typeof headOf> | null = null;
  for (let n = 0; n < mostAbove && lines.advance(); n++) {
    const line = lines.text();
    const separator = separatorOf(line, (name) => idColumn.test(name));
    const head = { separator, names: splitLine(line, separator).map((name) => name.trim()) };
    if (head.names.some((name) => idColumn.test(name))) return head;
    first ??= head;
  }
  return first ?? { separator: ';', names: [] };
}

/** More live in no cell of a hundred metres. */
const mostInCell = 50_000;

const isSameCell = (a: KeptRow, b: KeptRow | undefined) => a[0] === b?.[0] && a[1] === b[1];

/** The first line whose cell has another figure in an earlier one; null where there is none. `kept`: sorted by cell. */
function firstDiffering(kept: readonly KeptRow[]): number | null {
  let first: number | null = null;
  for (let i = 1; i < kept.length; i++) {
    const [one, next] = [kept[i - 1]!, kept[i]!];
    if (!isSameCell(one, next) || Object.is(one[2], next[2])) continue;
    first = Math.min(first ?? Infinity, next[3]);
  }
  return first;
}

/**
 * The figure of a cell; NaN for a mark instead of one (–, ., -1 of 2011); null for what is neither, or not there. It counts:
 * `1.010` is 1010, and `10,5` is a mean of something else.
 */
function figureOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  // Bytes come one to one: a dash in UTF-8 as three, in Windows-1252 as one.
  const read = readNumberText(text.replaceAll('\u00e2\u0080\u0093', '–').replaceAll('\u0096', '–'));
  if (read.kind === 'no-figure' || read.kind === 'empty') return Number.NaN;
  if ((read.kind !== 'number' && read.kind !== 'ambiguous') || read.unit !== null) return null;
  // `1.000` may be one.
  if (read.kind === 'ambiguous' && Number.isInteger(read.asDecimal)) return null;
  const value = read.kind === 'number' ? read.value : read.asThousands;
  if (value === -1) return Number.NaN;
  return Number.isInteger(value) && value >= 0 && value <= mostInCell ? value : null;
}
