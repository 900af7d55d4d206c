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
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ cells, line: first });
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
  if (named === null) return rowsOf(text, bestSeparator(text));
  return rowsOf(text.slice(lineEnd + 1), named).map((row) => ({ ...row, line: row.line + 1 }));
}

/** The one by which most of the first rows have the same number of cells; of equals the one that makes more of them. */
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
