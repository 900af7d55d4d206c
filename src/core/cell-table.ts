// SPDX-License-Identifier: EUPL-1.2
// Cells from elsewhere for one question: a CSV in the official column grammar or GeoJSON cells, read straight into the
// columns that a lattice needs. A country has 3.6 million rows, so the CSV is read from its bytes and only where needed.

import { parseRasterId } from './grid';
import type { Crs } from './projection';

/** What a share is weighed with. */
export type CellWeight = 'area' | 'households' | 'businesses';

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

export type CellTableRead =
  | {
      readonly table: CellTable;
      readonly refused: null;
      /** Rows without a readable id or number, from 1 (the head is row 1); the first ones, and how many there are. */
      readonly skipped: readonly number[];
      readonly skippedCount: number;
      /** Cells that stood there twice: the last counts. */
      readonly duplicates: number;
    }
  | { readonly table: null; readonly refused: CellTableRefusal };

export type CellTableRefusal =
  | { readonly code: 'no-raster-id'; readonly found: string }
  | { readonly code: 'no-share-column'; readonly found: string }
  | { readonly code: 'no-cell'; readonly found: string }
  | { readonly code: 'two-grids'; readonly found: string };

/** One row as read: the columns that a question needs, NaN without a figure. */
export interface CellRow {
  readonly rasterId: string;
  readonly number: (name: string) => number;
}

/** Official columns by which a threshold may be answered, the first with a figure counts. */
const groupsOf: Readonly<Record<CellWeight, readonly string[]>> = {
  area: ['hh', 'gew', 'gwg'],
  households: ['hh'],
  businesses: ['gew', 'gwg'],
};
const amountColumn = { households: 'households', businesses: 'businesses' } as const;
const idColumns = ['raster_id', 'gitter_id_100m'];
const listedRows = 5;

/** The columns that a question reads, besides the id. `downMbit` is for cells with one class instead of shares. */
export function columnsFor(weight: CellWeight, thresholds: readonly number[]): string[] {
  const shares = thresholds.flatMap((mbit) =>
    groupsOf[weight].map((group) => `down_fn_${group}_alle_${mbit}`),
  );
  return [...shares, 'households', 'businesses', 'downmbit'];
}

/** Gathers rows into a table; `add` returns false for a row that cannot be used. */
export class CellTableBuilder {
  private readonly weight: CellWeight;
  private readonly thresholds: readonly number[];
  private readonly columns: number[] = [];
  private readonly rows: number[] = [];
  private readonly amounts: number[] = [];
  private readonly shares: number[][];
  private grid: { crs: Crs; cellM: number } | null = null;
  private secondGrid: string | null = null;

  constructor(weight: CellWeight, thresholds: readonly number[]) {
    this.weight = weight;
    this.thresholds = thresholds;
    this.shares = thresholds.map(() => []);
  }

  add(row: CellRow): boolean {
    const cell = parseRasterId(row.rasterId);
    if (!cell) return false;
    this.grid ??= { crs: cell.crs, cellM: cell.cellM };
    if (cell.crs !== this.grid.crs || cell.cellM !== this.grid.cellM) {
      this.secondGrid ??= row.rasterId;
      return false;
    }
    this.columns.push(cell.column);
    this.rows.push(cell.row);
    if (this.weight !== 'area') this.amounts.push(row.number(amountColumn[this.weight]));
    this.thresholds.forEach((mbit, t) => {
      this.shares[t]!.push(this.shareOf(row, mbit));
    });
    return true;
  }

  /** The share of the whole cell; a group of which the cell has none (0 households) does not speak for it. */
  private shareOf(row: CellRow, mbit: number): number {
    for (const group of groupsOf[this.weight]) {
      const none = row.number(group === 'hh' ? 'households' : 'businesses') === 0;
      const percent = none ? Number.NaN : row.number(`down_fn_${group}_alle_${mbit}`);
      if (!Number.isNaN(percent)) return Math.min(1, Math.max(0, percent / 100));
    }
    const down = row.number('downmbit');
    return Number.isNaN(down) ? Number.NaN : down >= mbit ? 1 : 0;
  }

  build(): { table: CellTable; duplicates: number } | CellTableRefusal {
    if (this.secondGrid !== null) return { code: 'two-grids', found: this.secondGrid };
    if (!this.grid) return { code: 'no-cell', found: '0' };
    const order = this.sortedWithoutDuplicates();
    const pick = (values: readonly number[]) => Float64Array.from(order, (i) => values[i]!);
    return {
      table: {
        ...this.grid,
        count: order.length,
        column: Int32Array.from(order, (i) => this.columns[i]!),
        row: Int32Array.from(order, (i) => this.rows[i]!),
        shares: this.shares.map(pick),
        amounts: this.weight === 'area' ? null : pick(this.amounts),
      },
      duplicates: this.rows.length - order.length,
    };
  }

  private sortedWithoutDuplicates(): Uint32Array {
    const { rows, columns } = this;
    const order = Uint32Array.from(rows, (_, i) => i);
    order.sort((a, b) => rows[a]! - rows[b]! || columns[a]! - columns[b]! || a - b);
    return order.filter((i, k) => {
      const next = order[k + 1];
      return next === undefined || rows[next] !== rows[i] || columns[next] !== columns[i];
    });
  }
}

/**
 * Reads a CSV: head with `raster_id` (or `GITTER_ID_100m`) and official columns; `;`, tab or `,` between cells; decimal
 * comma or point; an empty cell or a dash is no figure; quotes around a cell are taken off. UTF-8 or any ASCII superset.
 */
export function readCellCsv(
  bytes: Uint8Array,
  weight: CellWeight,
  thresholds: readonly number[],
): CellTableRead {
  const lines = new ByteLines(bytes);
  const head = lines.next() ?? '';
  const separator = head.includes(';') ? ';' : head.includes('\t') ? '\t' : ',';
  const names = splitLine(head, separator).map((name) => name.trim().toLowerCase());
  const idAt = names.findIndex((name) => idColumns.includes(name));
  if (idAt < 0) return { table: null, refused: { code: 'no-raster-id', found: head.slice(0, 60) } };
  const wanted = columnsFor(weight, thresholds);
  const at = new Map(
    wanted.map((name) => [name, names.indexOf(name)]).filter(([, i]) => Number(i) >= 0) as [string, number][],
  );
  const isShare = (name: string) => name.startsWith('down_fn_') || name === 'downmbit';
  if (![...at.keys()].some(isShare)) {
    return { table: null, refused: { code: 'no-share-column', found: names.slice(0, 4).join(', ') } };
  }
  const builder = new CellTableBuilder(weight, thresholds);
  const skipped: number[] = [];
  let skippedCount = 0;
  for (let line = lines.next(), number = 2; line !== null; line = lines.next(), number++) {
    if (line.trim() === '') continue;
    const cells = splitLine(line, separator);
    const row: CellRow = {
      rasterId: (cells[idAt] ?? '').trim(),
      number: (name) => readNumber(cells[at.get(name) ?? -1]),
    };
    if (builder.add(row)) continue;
    skippedCount++;
    if (skipped.length < listedRows) skipped.push(number);
  }
  const built = builder.build();
  if ('code' in built) return { table: null, refused: built };
  return { ...built, refused: null, skipped, skippedCount };
}

/** Reads GeoJSON features with a `raster_id`; their polygons are not looked at, the id says where the cell is. */
export function readCellFeatures(
  features: readonly { readonly properties?: unknown }[],
  weight: CellWeight,
  thresholds: readonly number[],
): CellTableRead {
  const builder = new CellTableBuilder(weight, thresholds);
  const skipped: number[] = [];
  let skippedCount = 0;
  features.forEach((feature, i) => {
    const properties = lowerCased(feature.properties);
    const row: CellRow = {
      rasterId: String(properties.get('raster_id') ?? ''),
      number: (name) => {
        const value = properties.get(name);
        return typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value) : Number.NaN;
      },
    };
    if (builder.add(row)) return;
    skippedCount++;
    if (skipped.length < listedRows) skipped.push(i + 1);
  });
  const built = builder.build();
  if ('code' in built) return { table: null, refused: built };
  return { ...built, refused: null, skipped, skippedCount };
}

function lowerCased(properties: unknown): Map<string, unknown> {
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
}

/** A number with decimal point or comma; NaN for an empty cell, a dash, or text. */
function readNumber(text: string | undefined): number {
  const trimmed = text?.trim() ?? '';
  return /^[+-]?\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}

function splitLine(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** Lines of a byte array one after the other: the text of a country would not fit into one string. */
class ByteLines {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  /** The next line without its end; null after the last. Ids and numbers are ASCII; other bytes are kept one to one. */
  next(): string | null {
    if (this.at >= this.bytes.length) return null;
    let end = this.bytes.indexOf(10, this.at);
    if (end < 0) end = this.bytes.length;
    const stop = this.bytes[end - 1] === 13 ? end - 1 : end;
    let line = '';
    // In pieces, because a call takes a limited number of arguments.
    for (let from = this.at; from < stop; from += 8192) {
      line += String.fromCharCode(...this.bytes.subarray(from, Math.min(stop, from + 8192)));
    }
    this.at = end + 1;
    return line;
  }
}
