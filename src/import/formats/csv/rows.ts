// SPDX-License-Identifier: EUPL-1.2
// Rows of a table from its text: the separator that fits the whole table, quotes, line ends inside them, the head below
// what an office writes above it.

import { namedSeparator } from '../../../core/csv/csv-text';
import { readNumberText } from '../../../core/number/number-text';

export interface Row {
  readonly cells: readonly string[];
  /** Line of the file that it begins on, from 1. */
  readonly line: number;
}

/** Rows with something in them. Inside quotes separators and line ends are text, and `""` is one quote. */
export function rowsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let [line, first, at] = [1, 1, 0];
  const end = text.length;
  const close = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line: first });
    cells = [];
    first = line;
  };
  while (at <= end && rows.length < most) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        const stop = quote < 0 ? end : quote;
        const part = text.slice(at, stop);
        for (let i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) line++;
        cell += part;
        at = stop + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    let stop = at;
    while (stop < end && text[stop] !== separator && text[stop] !== '\n' && text[stop] !== '\r') stop++;
    cell += text.slice(at, stop);
    cells.push(cell);
    at = stop + 1;
    if (text[stop] === separator) continue;
    if (text[stop] === '\r' && text[stop + 1] === '\n') at++;
    line++;
    if (stop >= end) line--;
    close();
    first = line;
    if (stop >= end) break;
  }
  return rows;
}

const separators = [';', '\t', ',', '|'] as const;
/** Rows by which separator and head are judged. */
const looked = 60;

/** The rows of a text by the separator that fits it, or by the one that its first line names. */
export function rowsOfTable(text: string): Row[] {
  const lineEnd = text.search(/[\r\n]/);
  const firstLine = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const named = namedSeparator(firstLine);
  if (named !== null)
    return trimmed(rowsOf(text.slice(lineEnd + 1), named).map((row) => ({ ...row, line: row.line + 1 })));
  const rows = rowsOf(text, bestSeparator(text));
  // A table that was saved a second time has each line as one quoted cell.
  const isQuoted =
    rows.length > 0 && rows.every(({ cells, line }, i) => cells.length === 1 && line === i + 1);
  const inner = isQuoted ? rows.map(({ cells }) => cells[0]!).join('\n') : '';
  return /^[^\n]*[;\t,|]/.test(inner) && inner !== text.trimEnd() ? rowsOfTable(inner) : trimmed(rows);
}

/** Rows without the cells behind the last column of the table that says anything: sheets write separators to their end. */
function trimmed(rows: readonly Row[]): Row[] {
  const filled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const width = rows.reduce((most, { cells }) => Math.max(most, filled(cells)), 0);
  return rows.map((row) => (row.cells.length > width ? { ...row, cells: row.cells.slice(0, width) } : row));
}

/** The one by which most of the first rows have the same number of cells; among equals the one that makes more of them. */
function bestSeparator(text: string): string {
  let best: readonly [separator: string, score: number] = [',', 0];
  for (const separator of separators) {
    const rows = rowsOf(text, separator, looked);
    const [width, count] = usualWidth(rows);
    const score = width < 2 ? 0 : (count / rows.length) * 1000 + Math.min(width, 500) / 1000;
    if (score > best[1]) best = [separator, score];
  }
  return best[0];
}

/** The commonest number of cells, and how many rows have it. */
function usualWidth(rows: readonly Row[]): readonly [width: number, count: number] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
}

/**
 * The row that names the columns. Between the first row of the usual width and the first row of figures a statistical
 * table has several heads: the one that tells most columns apart names them. A table without figures begins with its head.
 */
export function headOf(all: readonly Row[]): number {
  const rows = all.slice(0, looked);
  const [width] = usualWidth(rows);
  const filled = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '');
  const isWide = (row: Row) => row.cells.length === width && filled(row).length * 2 >= width;
  const first = Math.max(0, rows.findIndex(isWide));
  // Rows that are wider than a head of words have a decimal comma between commas: they are refused, not made the head.
  const words = rows
    .slice(0, first)
    .findIndex((row) => filled(row).length > 2 && !filled(row).some(isFigure));
  if (words >= 0 && filled(rows[first]!).some(isFigure)) return words;
  // Where the first row names each column in its own way there are no further heads: years are names too.
  if (new Set(rows[first]?.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size === width)
    return first;
  const figures = rows.findIndex((row, i) => {
    const cells = filled(row);
    return i >= first && isWide(row) && cells.filter(isFigure).length * 2 > cells.length;
  });
  let [best, most] = [first, 0];
  for (let i = first; i < figures; i++) {
    const distinct = new Set(filled(rows[i]!).filter((cell) => !isFigure(cell))).size;
    if (distinct > most) [best, most] = [i, distinct];
  }
  return best;
}

function isFigure(cell: string): boolean {
  const { kind } = readNumberText(cell);
  return kind === 'number' || kind === 'ambiguous';
}
