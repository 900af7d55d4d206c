// SPDX-License-Identifier: EUPL-1.2
// A small table that is held as a whole: its head and its rows, as spreadsheets leave them.

import type { FindingList } from '../findings/finding-list';
import { quotedCharacters } from '../limits/limits';
import { withoutSheetMarks } from '../number/number-text';
import { extraCells, namedSeparator, separatorOf, splitLine } from './csv-text';
import { type AskedColumns, sayMissingColumns } from './missing-columns';

export interface TableRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SmallTable {
  /** Names of the columns as they stand there, without empty ones at the end. */
  readonly head: readonly string[];
  readonly headLine: number;
  /** Rows in which something stands. */
  readonly rows: readonly TableRow[];
}

/** The table of a text; its separator is the one that its first line names, or by which most names of `columns` are found. */
export function smallTable(csv: string, columns: readonly string[]): SmallTable {
  const known = new Set(columns.map((name) => name.toLowerCase()));
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const named = namedSeparator(lines[0]?.text ?? '');
  const [first, ...rest] = named === null ? lines : lines.slice(1);
  const separator = named ?? separatorOf(first?.text ?? '', (name) => known.has(name));
  const cellsOf = (text: string) => splitLine(text, separator).map((cell) => withoutSheetMarks(cell));
  const head = first ? cellsOf(first.text) : [];
  while (head.length > 1 && head.at(-1) === '') head.pop();
  return {
    head,
    headLine: first?.line ?? 1,
    rows: rest
      .map(({ text, line }) => ({ line, cells: cellsOf(text) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

/**
 * Adds what is wrong with the head: a column that is missing, named otherwise or there twice, lines above it, lines that are
 * quoted as a whole. Gives the columns that were meant by others (`sayMissingColumns`).
 */
export function checkHead(
  table: SmallTable,
  columns: AskedColumns,
  findings: FindingList,
): ReadonlySet<string> {
  const { head, headLine, rows } = table;
  const { wanted, mayLack = [] } = columns;
  const isHead = (cells: readonly string[]) => wanted.every((name) => cells.includes(name));
  const below = isHead(head) ? undefined : rows.slice(0, mostAbove).find(({ cells }) => isHead(cells));
  if (below !== undefined) {
    findings.add('table-head-lower', {
      line: headLine,
      found: head.join(' ').trim(),
      expected: String(below.line),
    });
    return new Set();
  }
  if (sayQuotedLines(head, headLine, findings)) return new Set();
  const meant = sayMissingColumns(table, columns, findings);
  for (const name of [...wanted, ...mayLack]) {
    if (head.indexOf(name) !== head.lastIndexOf(name))
      findings.add('table-column-twice', { line: headLine, path: name, found: name });
  }
  return meant;
}

/** Adds a finding for each row that has more cells than the head (an error), or fewer. */
export function checkWidths({ head, rows }: SmallTable, findings: FindingList): void {
  for (const { line, cells } of rows) {
    const found = head.length + extraCells(cells, head.length);
    const expected = String(head.length);
    if (found > head.length)
      findings.add('table-row-cells', { line, found: String(found), expected, count: 1 });
    else if (cells.length < head.length)
      findings.add('table-row-short', { line, found: String(cells.length), expected, count: 1 });
  }
}

/** Adds a finding where the head is one cell that holds separators: a table was saved a second time, with quotes around its lines. */
export function sayQuotedLines(head: readonly string[], line: number, findings: FindingList): boolean {
  const [only, ...more] = head;
  if (only === undefined || more.length > 0 || !/[;\t,|]/.test(only)) return false;
  findings.add('table-lines-quoted', { line, found: only.slice(0, quotedCharacters) });
  return true;
}

/** Lines above a head among which it is looked for. */
const mostAbove = 30;

const sumNames = /^(?:summen?|gesamt(?:summe)?|insgesamt|zusammen|total|[σ∑])\s*:?$/i;

/** Whether a name says that its row sums up those above it. */
export const isSumName = (name: string): boolean => sumNames.test(name.trim());
