// SPDX-License-Identifier: EUPL-1.2
// The census on its 100 m grid (EPSG:3035), as Destatis publishes it: a row for each inhabited cell, a mark instead of a
// figure where it is kept secret. A country has millions of rows, so only those near what is asked for are kept.

import { separatorOf, splitLine } from '../csv/csv-text';
import { parseRasterId } from '../geo/grid-id';
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
  readonly crs: 'EPSG:3035';
  readonly cellM: 100;
  readonly count: number;
  /** Sorted by row, then column. */
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** NaN where the figure is kept secret. */
  readonly figure: Float64Array;
  /** The column that was read. */
  readonly name: string;
  /** Where the rows of the whole file lie: a cell within it that has no row has nobody; of one outside nothing is known. */
  readonly extent: LatticeBox;
  /** Rows of the file, and of them those that are no row of cells, with the number of the first such line. */
  readonly rows: number;
  readonly odd: number;
  readonly firstOdd: number | null;
}

export type CensusRead =
  | { readonly grid: CensusGrid; readonly names: readonly string[] }
  /** `id`: no column of cells; `column`: none that is asked for, or none that surely counts households. */
  | { readonly grid: null; readonly missing: 'id' | 'column' | 'rows'; readonly names: readonly string[] };

const idColumn = /^(gitter_id_100m|raster_id)$/i;
/** Households as a count: not their size, not a share of them, not those of one kind. */
const households =
  /^(anzahl[ _]?)?(privat)?haushalte([ _]?(insgesamt|gesamt|anzahl))?$|^insgesamt_?haushalte$|^households$/i;

/**
 * Reads a table of the census. `asked`: the column to read; null: the one that is called like households. `near`: which part
 * of the lattice is kept.
 */
export function readCensusGrid(bytes: Uint8Array, asked: string | null, near: LatticeBox): CensusRead {
  const lines = new ByteLines(bytes);
  const head = lines.advance() ? lines.text() : '';
  const separator = separatorOf(head, (name) => idColumn.test(name));
  const names = splitLine(head, separator).map((name) => name.trim());
  const idAt = names.findIndex((name) => idColumn.test(name));
  if (idAt < 0) return { grid: null, missing: 'id', names };
  const at = names.findIndex((name) => (asked === null ? households.test(name) : name === asked));
  if (at < 0) return { grid: null, missing: 'column', names };
  const kept: (readonly [column: number, row: number, figure: number])[] = [];
  const extent = { column0: Infinity, row0: Infinity, column1: -Infinity, row1: -Infinity };
  let [rows, odd] = [0, 0];
  let firstOdd: number | null = null;
  while (lines.advance()) {
    const line = lines.text();
    if (line.trim() === '') continue;
    rows++;
    const cells = splitLine(line, separator);
    const cell = parseRasterId((cells[idAt] ?? '').trim());
    const figure = figureOf(cells[at] ?? '');
    if (cell?.crs !== 'EPSG:3035' || cell.cellM !== 100 || figure === null) {
      odd++;
      firstOdd ??= lines.number;
      continue;
    }
    const { column, row } = cell;
    extent.column0 = Math.min(extent.column0, column);
    extent.column1 = Math.max(extent.column1, column);
    extent.row0 = Math.min(extent.row0, row);
    extent.row1 = Math.max(extent.row1, row);
    const isNear = column >= near.column0 && column <= near.column1 && row >= near.row0 && row <= near.row1;
    if (isNear) kept.push([column, row, figure]);
  }
  if (rows === odd) return { grid: null, missing: 'rows', names };
  kept.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  // Of a cell that stands there twice the last row counts.
  const single = kept.filter(([column, row], i) => kept[i + 1]?.[0] !== column || kept[i + 1]?.[1] !== row);
  const grid: CensusGrid = {
    crs: 'EPSG:3035',
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
  };
  return { grid, names };
}

/** More live in no cell of a hundred metres. */
const mostInCell = 50_000;

/** The figure of a cell; NaN for a mark instead of one (–, ., -1 of 2011); null for what is neither. */
function figureOf(text: string): number | null {
  // Bytes come one to one: a dash in UTF-8 as three, in Windows-1252 as one.
  const read = readNumberText(text.replaceAll('\u00e2\u0080\u0093', '–').replaceAll('\u0096', '–'));
  if (read.kind === 'number' && read.value <= mostInCell) return read.value < 0 ? Number.NaN : read.value;
  return read.kind === 'no-figure' || read.kind === 'empty' ? Number.NaN : null;
}
