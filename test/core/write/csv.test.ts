// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeatureId } from '../../../src/core/city/city';
import { csvOf, neutraliseCell } from '../../../src/core/write/csv';
import type { CellValue, Table } from '../../../src/core/write/table';

function tableWith(values: CellValue[]): Table {
  const columns = values.map((_, at) => ({
    key: `c${at}`,
    label: { de: `Spalte ${at}`, en: `Column ${at}` },
    unit: at === 0 ? 'ha' : null,
    kind: 'text' as const,
    of: null,
  }));
  return {
    layer: 'places',
    columns,
    rows: [{ id: 'a' as FeatureId, values, point: { lon: 7.6, lat: 51.2 }, german: [] }],
    all: 1,
  };
}
const lineOf = (values: CellValue[], language: 'de' | 'en' = 'de') => {
  const table = tableWith(values);
  return csvOf(table, table.rows, language).split('\r\n')[1];
};

describe('the CSV of a list', () => {
  test.each([
    '=1+1',
    '+49 2351',
    '-2+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\0x',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x")',
    '+cmd',
    '-cmd',
    '@x',
  ])('text that a spreadsheet would run is made harmless: %j', (payload) => {
    expect(neutraliseCell(payload)).toBe(`'${payload}`);
    expect(lineOf([payload])).not.toMatch(/(^|;)"?[=+@-]/);
  });

  test('numbers stay numbers, with the decimal sign of the language', () => {
    expect(lineOf([-1.5, 12])).toBe('a;-1,5;12;7,6;51,2');
    expect(lineOf([-1.5, 12], 'en')).toBe('a;-1.5;12;7.6;51.2');
  });

  test('not known is the empty cell', () => expect(lineOf([null, 'x'])).toBe('a;;x;7,6;51,2'));

  test('has a mark for UTF-8 and units in its head', () => {
    const table = tableWith(['x']);
    expect(csvOf(table, [], 'de')).toBe('\uFEFFid;Spalte 0 (ha);lon;lat\r\n');
  });

  test('every text comes back from a CSV reader as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const table = tableWith([text]);
        const body = csvOf(table, table.rows, 'en').slice(csvOf(table, [], 'en').length);
        const cell = /^a;("(?:[^"]|"")*"|[^;]*);7\.6;51\.2\r\n$/s.exec(body)?.[1] ?? '?';
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).toBe(neutraliseCell(text));
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
