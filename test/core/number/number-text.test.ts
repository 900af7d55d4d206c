// SPDX-License-Identifier: EUPL-1.2
// What one text may mean as a number: the grammar on which every import of a table rests.

import { describe, expect, test } from 'vitest';
import { other, readNumberText, withoutSheetMarks } from '../../../src/core/number/number-text';

const number = (value: number, more: object = {}) => ({
  kind: 'number',
  value,
  decimal: null,
  thousands: null,
  unit: null,
  ...more,
});
const comma = { decimal: 'comma' } as const;
const point = { decimal: 'point' } as const;

describe('a text that is certainly a number', () => {
  test.each<[string, object]>([
    ['0', number(0)],
    ['7', number(7)],
    ['0123', number(123)],
    ['  42\t', number(42)],
    ['+5', number(5)],
    ['-5', number(-5)],
    ['−5', number(-5)],
    ['1,5', number(1.5, comma)],
    ['1.5', number(1.5, point)],
    ['.5', number(0.5, point)],
    [',25', number(0.25, comma)],
    ['1.01', number(1.01, point)],
    ['1.0101', number(1.0101, point)],
    ['0.010', number(0.01, point)],
    ['0,010', number(0.01, comma)],
    ['1234.567', number(1234.567, point)],
    ['01.010', number(1.01, point)],
    ['1.234,5', number(1234.5, { ...comma, thousands: 'point' })],
    ['1,234.5', number(1234.5, { ...point, thousands: 'comma' })],
    ['12.345.678,9', number(12_345_678.9, { ...comma, thousands: 'point' })],
    ['1.234.567', number(1_234_567, { thousands: 'point' })],
    ['123,456,789', number(123_456_789, { thousands: 'comma' })],
    ['1 234', number(1234)],
    ['1\u00a0234\u00a0567,89', number(1_234_567.89, comma)],
    ['1\u202f234.5', number(1234.5, point)],
    ["12'345", number(12_345)],
    ['12’345.5', number(12_345.5, point)],
    ['1e3', number(1000)],
    ['1.010e3', number(1010, point)],
    ['2E-3', number(0.002)],
    ['2,5e+2', number(250, comma)],
    ['="0123"', number(123)],
    ["'12,5", number(12.5, comma)],
    ['9'.repeat(80), number(Number('9'.repeat(80)))],
  ])('%j', (text, reading) => {
    expect(readNumberText(text)).toEqual(reading);
  });

  test('zero has no sign', () => {
    expect(['-0', '−0,0'].map(readNumberText)).toEqual([number(0), number(0, comma)]);
  });
});

describe('a unit', () => {
  test.each<[string, number, string]>([
    ['50 %', 50, 'percent'],
    ['50%', 50, 'percent'],
    ['50 Prozent', 50, 'percent'],
    ['50 percent', 50, 'percent'],
    ['50 v. H.', 50, 'percent'],
    ['50 Mbit/s', 50, 'rate'],
    ['50 MBit/s', 50, 'rate'],
    ['50 mbits', 50, 'rate'],
    ['50 Mbit pro Sek.', 50, 'rate'],
    ['50 Mbit per sec', 50, 'rate'],
    ['50 Mbitps', 50, 'rate'],
    ['50Mbps', 50, 'rate'],
    ['50 Mb/s', 50, 'rate'],
    ['500 kbit/s', 0.5, 'rate'],
    ['56 Kbps', 0.056, 'rate'],
    ['1 Gbit/s', 1000, 'rate'],
    ['2 Tbit/s', 2_000_000, 'rate'],
  ])('%s is %d', (text, value, unit) => {
    expect(readNumberText(text)).toEqual(number(value, { unit }));
  });

  test('scales both readings of a doubtful number, without the last bits of the product', () => {
    expect(readNumberText('1,010 Gbit/s')).toEqual({
      kind: 'ambiguous',
      mark: 'comma',
      asDecimal: 1010,
      asThousands: 1_010_000,
      unit: 'rate',
    });
    expect(readNumberText('1,1 Gbit/s')).toMatchObject({ value: 1100 });
    expect(readNumberText('1.1 kbit/s')).toMatchObject({ value: 0.0011 });
  });

  test.each(['50 MB/s', '50 MByte/s', '50 €', '50 ha', '50 m', '50 Mbit/h', '50 xMbit/s', '50 Mbit/sx'])(
    'of another kind makes a text: %s',
    (text) => {
      expect(readNumberText(text)).toEqual({ kind: 'text' });
    },
  );
});

test.each<[string, 'point' | 'comma', number, number]>([
  ['1.010', 'point', 1.01, 1010],
  ['1,010', 'comma', 1.01, 1010],
  ['-12.500', 'point', -12.5, -12_500],
  ['999.999', 'point', 999.999, 999_999],
])('%s may mean two numbers', (text, mark, asDecimal, asThousands) => {
  expect(readNumberText(text)).toEqual({ kind: 'ambiguous', mark, asDecimal, asThousands, unit: null });
});

test.each<[string, string[]]>([
  ['empty', ['', ' ', '\t', '=""', "'"]],
  ['no-figure', ['-', '–', '.', '...', '/', 'x', 'X', '•', 'k. A.', 'keine Angabe', 'Unbekannt', 'NaN']],
  ['no-figure', ['n/a', 'NULL', '<null>', '\\N', 'NoData', '-Inf', 'unknown', 'missing', 'nil']],
  [
    'sheet-error',
    ['#WERT!', '#VALUE!', '#NV', '#N/A', '#DIV/0!', '#BEZUG!', '#ref!', '#NAME?', '####', 'Err:502'],
  ],
  [
    'text',
    ['a', '12a3', '12 34', '1.23.456', '1.2.3', '1,2,3', '1.234,567,8', '1..5', '5.', '1,234.567.890'],
  ],
  ['text', ['--5', '5-', '1e', '1e9999', '1e999', '2024-05-01', '12:30', '#', '#FOO', '1.234.567e2', "'1'"]],
  ['text', ['1.234,5e2', '1234 567', "1'23", '1 234.567,8', 'Err:5', 'x12', '9'.repeat(81), '1−2', '="1"2']],
])('%s: %j', (kind, texts) => {
  expect(texts.map(readNumberText)).toEqual(texts.map(() => ({ kind })));
});

test.each([
  ['="a""b"', 'a"b'],
  ['="" ', ''],
  ['=" 5 "', '5'],
  ["' 0123", '0123'],
  ["'a'", "'a'"],
  ['="a', '="a'],
  ['x="a"', 'x="a"'],
  [' plain ', 'plain'],
])('%j without the marks of a spreadsheet is %j', (raw, text) => {
  expect(withoutSheetMarks(raw)).toBe(text);
});

test('where one mark separates decimals the other groups thousands', () => {
  expect([other('comma'), other('point')]).toEqual(['point', 'comma']);
});
