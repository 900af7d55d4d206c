// SPDX-License-Identifier: EUPL-1.2
// The rows of a table of cells: its head, each row with its cell and numbers, and which rows do not fit the head.

import type { ByteSource } from '../bytes/byte-source';
import { extraCells, namedSeparator, separatorOf, splitLine } from '../csv/csv-text';
import type { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import type { GridCell } from '../geo/grid-id';
import { withoutSheetMarks } from '../number/number-text';
import { idColumns, isCellColumn } from './cell-columns';
import { ByteLines, type WantedCells } from './cell-lines';

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
  const names = splitLine(text, separator).map((name) => withoutSheetMarks(name).toLowerCase());
  return { text, separator, names, lines: lines.number };
}

/** Takes rows one after the other: the cell of a row (null for an id that is none) and its numbers, NaN without one. */
export interface RowSink {
  /** False for a row that cannot be used. */
  add(cell: GridCell | null, row: Float64Array): boolean;
  /** Hears once, after some rows, about how many there will be. */
  expect?(rows: number): void;
}

/** Rows after which the length of a table can be told from its size. */
const rowsToTell = 1000;
/** A little more than the beginning promises: lines of one file differ. */
const surplus = 1.05;

/** Reads every row into the sink (null: only into the columns), and says which rows do not fit the head. */
export function scanRows(
  { source, head }: { readonly source: ByteSource; readonly head: TableHead },
  { row, ...wanted }: WantedCells & { /** Filled anew for each row. */ readonly row: Float64Array },
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
  while (lines.advance()) {
    const { number } = lines;
    row.fill(Number.NaN);
    const cell = lines.readRow(separator, idAt, wanted, row);
    if (cell === 'blank') continue;
    if (lines.cells > names.length) {
      const more = extraCells(splitLine(lines.text(), separator), names.length);
      if (more > 0) long.add(number, names.length + more);
    }
    if (number === rowsToTell) sink?.expect?.(Math.ceil((source.length / lines.offset) * number * surplus));
    const isRow = sink === null || sink.add(cell, row);
    if (!isRow) skipped.add(number);
    else if (lines.cells < names.length) short.add(number, lines.cells);
  }
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

export class Skipped {
  private readonly first: number[] = [];
  private count = 0;

  add(row: number): void {
    this.count++;
    if (this.first.length < listedRows) this.first.push(row);
  }

  report(findings: FindingList): void {
    const { first, count } = this;
    if (count === 0) return;
    findings.add('table-row-no-id', { found: first.join(', ') + (count > first.length ? ', …' : ''), count });
  }
}
