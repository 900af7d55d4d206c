// SPDX-License-Identifier: EUPL-1.2
// Excel workbooks: every sheet with a table is a layer. Heads that repeat are told apart by what is merged above them, as
// the Breitbandatlas writes its technologies.

import { quotedCharacters } from '../../../core/limits/limits';
import type { FormatReader, LayerContent, ReadContext, SourceFile } from '../../reader/format';
import { type TableRow, tableContent } from '../csv/table-content';
import { cellName, openWorkbook, type Sheet } from './workbook';

export const xlsx: FormatReader = {
  read({ bytes }: SourceFile, context) {
    const book = openWorkbook(bytes, context.budget);
    const sheets = book.names.map((name) => ({ name, sheet: book.sheet(name) }));
    const widthOf = ({ rows }: Sheet) =>
      rows.reduce((most, { values }) => Math.max(most, values.filter((value) => value !== null).length), 0);
    // A sheet of one column is a remark more often than a table.
    return sheets
      .filter(({ sheet }) => widthOf(sheet) > 0)
      .map(({ name, sheet }) => ({
        name,
        count: null,
        isBeside: widthOf(sheet) < 2,
        load: () => load(sheet, context),
      }));
  },
};

function load(sheet: Sheet, context: ReadContext): LayerContent {
  const width = sheet.rows.reduce((most, { values }) => Math.max(most, lastFilled(values)), 0);
  const rows = sheet.rows
    .filter(({ values }) => lastFilled(values) > 0)
    .map(({ line, values }): TableRow => {
      const padded = Array.from({ length: width }, (_, i) => values[i] ?? null);
      return { line, values: padded, cells: padded.map((value) => (value === null ? '' : String(value))) };
    });
  const read = tableContent(rows, (row, column) => mergedAbove(sheet, row, column), context);
  const first = /^line (\d+)$/.exec(read.features[0]?.path ?? '')?.[1];
  if (first !== undefined) sayMerged(sheet, Number(first), context);
  const [formula] = sheet.emptyFormulas;
  if (formula !== undefined)
    context.log.say('import-formula-empty', { found: String(sheet.emptyFormulas.length), expected: formula });
  return { ...read, encoding: 'utf-8', encodingFrom: 'XLSX' };
}

/** Says of each merged range in the rows from `line` on that only its first cell has the value. */
function sayMerged({ rows, merged }: Sheet, line: number, { log }: ReadContext): void {
  for (const { top, left, bottom, right } of merged) {
    const value = rows.find((row) => row.line === top + 1)?.values[left] ?? null;
    if (top + 1 < line || value === null) continue;
    const expected = `${cellName(top, left)}:${cellName(bottom, right)}`;
    log.say('import-cells-merged', {
      line: top + 1,
      found: String(value).slice(0, quotedCharacters),
      expected,
    });
  }
}

function lastFilled(values: readonly unknown[]): number {
  let length = values.length;
  while (length > 0 && (values[length - 1] ?? null) === null) length--;
  return length;
}

/** How far above a head its group may stand. */
const rowsAbove = 3;

/** The text of the merged cell above a column's head; null without one. `line` is the head's, from 1. */
function mergedAbove({ rows, merged }: Sheet, line: number, column: number): string | null {
  for (let above = line - 1; above >= line - rowsAbove && above > 0; above--) {
    const row = rows.find((candidate) => candidate.line === above);
    const range = merged.find(
      ({ top, bottom, left, right }) =>
        top <= above - 1 && bottom >= above - 1 && left <= column && right >= column && right > left,
    );
    const value = range
      ? rows.find(({ line: at }) => at === range.top + 1)?.values[range.left]
      : row?.values[column];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}
