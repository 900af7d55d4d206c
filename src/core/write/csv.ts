// SPDX-License-Identifier: EUPL-1.2
// CSV for spreadsheets: semicolons, a BOM so that umlauts survive, formula cells made harmless.

import type { CellValue, Table, TableRow } from './table';

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (ASVS 5.0, 1.2.10). Numbers stay. */
export function neutraliseCell(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}

/**
 * Rows as CSV with a head of labels and units. German has the decimal comma, because a German spreadsheet would read
 * "1.5" as a date. Not known is the empty cell. No rows give the head alone.
 */
export function csvOf(table: Table, rows: readonly TableRow[], language: 'de' | 'en'): string {
  const head = [
    'id',
    ...table.columns.map((c) => (c.unit ? `${c.label[language]} (${c.unit})` : c.label[language])),
    'lon',
    'lat',
  ];
  const lines = rows.map((row) => {
    const values = row.values.map((value, at) => wordOf(value, table.columns[at]?.of ?? null, language));
    return [row.id, ...values, row.point?.lon ?? null, row.point?.lat ?? null];
  });
  return csvOfLines([head, ...lines], language);
}

/** Lines of cells as CSV, a head being the first of them. */
export function csvOfLines(lines: readonly (readonly CellValue[])[], language: 'de' | 'en'): string {
  const text = lines.map((line) => line.map((value) => cell(value, language)).join(';')).join('\r\n');
  return `\uFEFF${text}\r\n`;
}

/**
 * Records with the same keys as CSV for machines: the keys as head, the decimal point, not known as the empty cell. No records
 * give the empty text.
 */
export function csvOfRecords(records: readonly Readonly<Record<string, CellValue>>[]): string {
  const keys = Object.keys(records[0] ?? {});
  if (keys.length === 0) return '';
  return csvOfLines([keys, ...records.map((record) => keys.map((key) => record[key] ?? null))], 'en');
}

function wordOf(value: CellValue, of: Table['columns'][number]['of'], language: 'de' | 'en'): CellValue {
  return typeof value === 'string' ? (of?.[value]?.[language] ?? value) : value;
}

function cell(value: CellValue, language: 'de' | 'en'): string {
  if (value === null) return '';
  if (typeof value === 'number') return language === 'de' ? String(value).replace('.', ',') : String(value);
  const text = neutraliseCell(String(value));
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
