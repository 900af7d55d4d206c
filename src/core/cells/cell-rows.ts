// SPDX-License-Identifier: EUPL-1.2
// The rows of a table of cells: its head, each row with its cell and numbers, and which rows do not fit the head.

import type { ByteSource } from '../bytes/byte-source';
import { extraCells, namedSeparator, separatorOf, splitLine } from '../csv/csv-text';
import type { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import type { GridCell } from '../geo/grid-id';
import { quotedCharacters } from '../limits/limits';
import { withoutSheetMarks } from '../number/number-text';
import { idColumns, isCellColumn } from './cell-columns';
import { ByteLines, type WantedCells } from './cell-lines';
import { PlainRows, type RowRoom } from './plain-rows';

/** Rows without an id that are named; the rest is counted. */
const listedRows = 5;

export interface TableHead {
  readonly text: string;
  readonly separator: string;
  /** Names of the columns in small letters. */
  readonly names: readonly string[];
  /** Lines before the first row of figures: the head, and one that names the separator. */
  readonly lines: number;
}

/** The head of a table of cells; its separator is the one by which most known names stand there. */
export function headOf(source: ByteSource): TableHead {
  const lines = new ByteLines(source);
  let text = lines.advance() ? lines.text() : '';
  const named = namedSeparator(text);
  if (named !== null) text = lines.advance() ? lines.text() : '';
  const separator = named ?? separatorOf(text, isCellColumn);
  return { text, separator, names: namesIn(text, separator), lines: lines.number };
}

const namesIn = (text: string, separator: string) =>
  splitLine(text, separator).map((name) => withoutSheetMarks(name).toLowerCase());

/** Lines above a head among which it is looked for. */
const mostAbove = 30;

/** Adds a finding where the head names no cell but a line below it does: somebody wrote a title above the table. */
export function sayLowerHead(source: ByteSource, head: TableHead, findings: FindingList): boolean {
  if (head.names.some((name) => idColumns.includes(name))) return false;
  const lines = new ByteLines(source);
  while (lines.number < mostAbove && lines.advance()) {
    const text = lines.text();
    if (!namesIn(text, separatorOf(text, isCellColumn)).some((name) => idColumns.includes(name))) continue;
    const found = head.text.replace(/[;,\t|]+$/, '').slice(0, quotedCharacters);
    findings.add('table-head-lower', { line: 1, found, expected: String(lines.number) });
    return true;
  }
  return false;
}

/** Takes rows one after the other: the cell of a row (null for an id that is none) and its numbers, NaN without one. */
export interface RowSink {
  /** False for a row that cannot be used. */
  add(cell: GridCell | null, row: Float64Array): boolean;
  /** Called once, after some rows, with about how many there will be. */
  expect?(rows: number): void;
  /** The share that each place of a row stands for, −1 for none; null where a row says more than shares. */
  plainPlaces?(): Int32Array | null;
  /** Where plain rows may go that nobody has to add; null where it is not open to them. */
  room?(): RowRoom | null;
  /** Hears how many went there. */
  took?(rows: number, isSorted: boolean): void;
}

/** Rows after which the length of a table can be told from its size. */
const rowsToTell = 1000;
/** A little more than the beginning promises: lines of one file differ. */
const surplus = 1.05;

/** Lines that are read one by one after one that was not plain: a file of others is not asked each time. */
const linesToWait = 8;

/** How the rows of a table are read many at once; null where they have to be read one by one. */
function plainRowsOf(
  head: TableHead,
  idAt: number,
  wanted: WantedCells,
  sink: RowSink | null,
): PlainRows | null {
  const places = sink?.plainPlaces?.() ?? null;
  if (places === null || idAt !== 0) return null;
  const targets = [...wanted.at.subarray(1)];
  const columns = targets.map((place) => (place < 0 ? null : wanted.columns[place]!));
  if (columns.some((column) => column !== null && !column.takesPercents)) return null;
  const share = Int32Array.from(targets, (place) => (place < 0 ? -1 : places[place]!));
  if (targets.some((place, k) => place >= 0 && share[k]! < 0)) return null;
  return new PlainRows({ separator: head.separator, share, columns });
}

/** Reads every row into the sink (null: only into the columns), and says which rows do not fit the head. */
export function scanRows(
  { source, head }: { readonly source: ByteSource; readonly head: TableHead },
  {
    row,
    ...wanted
  }: WantedCells & { /** What is read is filled anew for each row. */ readonly row: Float64Array },
  sink: RowSink | null,
  findings: FindingList,
): void {
  const { separator, names, lines: headLines } = head;
  const lines = new ByteLines(source);
  while (lines.number < headLines) lines.advance();
  const idAt = names.findIndex((name) => idColumns.includes(name));
  const skipped = new Skipped();
  const long = new FirstRow();
  const short = new FirstRow();
  const targets = wanted.at.filter((k) => k >= 0);
  row.fill(Number.NaN);
  const plain = plainRowsOf(head, idAt, wanted, sink);
  for (let wait = rowsToTell; ; wait--) {
    const room = plain !== null && wait <= 0 ? (sink?.room?.() ?? null) : null;
    if (plain !== null && room !== null) {
      wait = linesToWait;
      const taken = lines.takePlain(plain, room);
      if (taken > 0) sink?.took?.(taken, plain.isSorted);
    }
    if (!lines.advance()) break;
    const { number } = lines;
    for (let k = 0; k < targets.length; k++) row[targets[k]!] = Number.NaN;
    const cell = lines.readRow(separator, idAt, wanted, row);
    if (cell === 'blank') continue;
    if (lines.cells > names.length) {
      const more = extraCells(splitLine(lines.text(), separator), names.length);
      if (more > 0) long.add(number, names.length + more);
    }
    if (number === rowsToTell) sink?.expect?.(Math.ceil((source.length / lines.offset) * number * surplus));
    const isRow = sink === null || sink.add(cell, row);
    if (!isRow) {
      skipped.add(number, splitLine(lines.text(), separator)[idAt] ?? '');
      for (const k of targets) wanted.columns[k]!.forget({ line: number });
    } else if (lines.cells < names.length) short.add(number, lines.cells);
  }
  plain?.report();
  long.report('table-row-cells', names.length, findings);
  short.report('table-row-short', names.length, findings);
  skipped.report(findings);
}

class FirstRow {
  private line = 0;
  private cells = 0;
  private count = 0;

  add(line: number, cells: number): void {
    if (this.count++ === 0) [this.line, this.cells] = [line, cells];
  }

  report(code: FindingCode, expected: number, findings: FindingList): void {
    const { line, cells, count } = this;
    if (count > 0) findings.add(code, { line, found: String(cells), expected: String(expected), count });
  }
}

/** An id of a grid, though none that is read: another size of cell, blanks or another letter in it. */
const likeAnId = /^\s*(?:crs\d+res)?\d+\s*k?m\s*[ns]\s*\d/i;

export class Skipped {
  private readonly first: number[] = [];
  private count = 0;
  private meant: { readonly line: number; readonly found: string } | null = null;
  private meantCount = 0;

  /** @param id what stands where the id of the cell belongs */
  add(row: number, id: string): void {
    if (likeAnId.test(id)) {
      this.meantCount++;
      this.meant ??= { line: row, found: id };
      return;
    }
    this.count++;
    if (this.first.length < listedRows) this.first.push(row);
  }

  report(findings: FindingList): void {
    const { first, count, meant, meantCount } = this;
    if (meant !== null) findings.add('table-id-wrong', { ...meant, path: 'raster_id', count: meantCount });
    if (count === 0) return;
    findings.add('table-row-no-id', { found: first.join(', ') + (count > first.length ? ', …' : ''), count });
  }
}
