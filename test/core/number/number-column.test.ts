// SPDX-License-Identifier: EUPL-1.2
// What the texts of one column decide together: its marks, its codes for "no data", and what is left to a person.

import { describe, expect, test } from 'vitest';
import { FindingList } from '../../../src/core/findings/finding-list';
import {
  type ColumnRule,
  isNoDataCode,
  NumberColumn,
  type NumberFormat,
  type ValuePlace,
} from '../../../src/core/number/number-column';

const rule: ColumnRule = { name: 'households', least: 0, most: 100_000, codesFrom: 50_000 };
const percent: ColumnRule = { name: 'share', least: 0, most: 101, unit: 'percent', codesFrom: 200 };

function readAll(values: readonly unknown[], format: NumberFormat = {}, of: ColumnRule = rule) {
  const column = new NumberColumn(of, format);
  const figures = values.map((value, line) => column.read(value, { line }));
  return { column, figures, decided: column.decide(), told: told(column) };
}
function told(column: NumberColumn) {
  const findings = new FindingList(100, false);
  column.report(findings);
  return findings.listed.map(({ code, line, found, expected, count }) => ({
    code,
    line,
    found,
    expected,
    count,
  }));
}
const no = Number.NaN;

describe('what is no figure', () => {
  test('is told once of each kind, with its first place and its count', () => {
    const { figures, told: all } = readAll([
      1,
      '-',
      'k.A.',
      '#NV',
      'ab',
      'cd',
      true,
      '',
      null,
      undefined,
      '7',
    ]);
    expect(figures).toEqual([1, no, no, no, no, no, no, no, no, no, 7]);
    expect(all).toMatchObject([
      { code: 'number-no-figure', line: 1, found: '-', count: 2 },
      { code: 'number-sheet-error', line: 3, found: '#NV', count: 1 },
      { code: 'number-text', line: 4, found: 'ab', count: 3 },
    ]);
  });

  test('a unit that the column does not have makes a text', () => {
    expect(readAll(['5 %', '5 Mbit/s']).figures).toEqual([no, no]);
    const { figures, column, told: all } = readAll(['5 %', '6', '7 Mbit/s'], {}, percent);
    expect(figures).toEqual([5, 6, no]);
    expect(all).toMatchObject([{ code: 'number-text', line: 2, count: 1 }]);
    expect(column.isPercentSure).toBe(true);
    expect(readAll(['6'], {}, percent).column.isPercentSure).toBe(false);
    expect(readAll(['6 kbit/s'], {}, { ...rule, unit: 'rate' }).column.isPercentSure).toBe(false);
  });

  test('a limit, a range and a footnote have words of their own', () => {
    const { figures, told: all } = readAll(['unter 3', '5*', '4-6']);
    expect(figures).toEqual([no, no, no]);
    expect(all).toMatchObject([
      { code: 'number-inexact', line: 0, found: 'unter 3', count: 2 },
      { code: 'number-footnote', line: 1, found: '5*', count: 1 },
    ]);
  });

  test('a long text is cut where it is told', () => {
    const of = (length: number) => readAll(['x'.repeat(length)]).told[0]!.found;
    expect([of(60), of(61)]).toEqual(['x'.repeat(60), `${'x'.repeat(59)}…`]);
  });
});

describe('a number that no figure can be', () => {
  test.each<[number, number, string[]]>([
    [0, 0, []],
    [49_999, 49_999, []],
    [100_000, 100_000, []],
    [100_001, no, ['number-out-of-range']],
    [-3, no, ['number-out-of-range']],
    [-1, no, ['no-data-code']],
    [-9999, no, ['no-data-code']],
    [9999, 9999, []],
    [65_535, no, ['no-data-code']],
    [99_999, no, ['no-data-code']],
    [999_999, no, ['no-data-code']],
    [3.4e38, no, ['no-data-code']],
    [-1e19, no, ['no-data-code']],
  ])('%d is read as %d: %j', (value, figure, codes) => {
    const asNumber = readAll([value]);
    expect(asNumber.figures).toEqual([figure]);
    expect(asNumber.told.map(({ code }) => code)).toEqual(codes);
    expect(readAll([String(value)]).figures).toEqual([figure]);
  });

  test('is a code from just where the column says', () => {
    const from = (codesFrom: number) => readAll([999], {}, { ...rule, codesFrom }).figures;
    expect([from(999), from(1000)]).toEqual([[no], [999]]);
  });

  test('says the range that was expected, with the unit', () => {
    expect(readAll([-3], {}, percent).told[0]).toMatchObject({ expected: '0 – 101 %' });
    expect(readAll([-3]).told[0]).toMatchObject({ expected: '0 – 100000' });
  });

  test('does not count as the largest', () => {
    expect(readAll([5, 65_535, 999_999, '12', 3]).column.largest).toBe(12);
    expect(readAll(['-']).column.largest).toBe(0);
  });

  test('a plain number of that size is none', () => {
    expect([1, 254, 255, 9.9e18, 1e19].map(isNoDataCode)).toEqual([false, false, true, false, true]);
    expect([2, 8, 9, 77, 88, 98, 99, 888, 998].map(isNoDataCode)).not.toContain(true);
  });

  test.each([
    ['of surveys', [-1, -2, -8, -9, -77, -88, -98, -99, -888, -998, -999, -9998, -9999, -99_999, -999_999]],
    ['the least of whole numbers', [-(2 ** 15), 1 - 2 ** 15, -(2 ** 31), 1 - 2 ** 31]],
    ['the most of whole numbers', [2 ** 8 - 1, 2 ** 15 - 1, 2 ** 16 - 1, 2 ** 31 - 1, 2 ** 32 - 1]],
    ['nines', [999, 9999, 99_999, 999_999, 9_999_999]],
  ])('codes %s', (_, values) => {
    expect(values.filter((value) => !isNoDataCode(value))).toEqual([]);
  });
});

describe('a mark that may mean two things', () => {
  test.each<[string, string[], string]>([
    ['no such text', ['1', '2,5'], 'keep'],
    ['nothing else decides', ['1.010', '7'], 'refuse'],
    ['the same mark is decimal elsewhere', ['1.010', '2.5'], 'keep'],
    ['the same mark groups elsewhere', ['1.010', '1.234.567'], 'again'],
    ['the other mark is decimal elsewhere', ['1.010', '2,5'], 'again'],
    ['the other mark groups elsewhere', ['1.010', '1,234,567'], 'keep'],
    ['both are said', ['1.010', '2.5', '2,5'], 'refuse'],
    ['both marks are in doubt', ['1.010', '1,010'], 'refuse'],
    ['both are in doubt, one is decimal elsewhere', ['1.010', '1,010', '2.5'], 'refuse'],
    ['both are in doubt and no figure decides for both', ['1.010', '1,010', '1.234,5'], 'refuse'],
  ])('%s: %j, so %3$s', (_, texts, decided) => {
    expect(readAll(texts).decided).toBe(decided);
  });

  test.each<[string, string[], string]>([
    ['a count with decimals is none, so they are thousands', ['1.010'], 'again'],
    ['a count may have zeros behind its point', ['1.000'], 'refuse'],
    ['two marks cannot both group', ['1.010', '2,020'], 'refuse'],
    ['the column says both', ['1.010', '2.5', '2,5'], 'refuse'],
    ['the mark is decimal elsewhere', ['1.010', '2.5'], 'keep'],
  ])('of counts: %s', (_, texts, decided) => {
    expect(readAll(texts, {}, { ...rule, isWhole: true }).decided).toBe(decided);
  });

  test('is decimal until the column says more, and read once more where it groups', () => {
    const { column, figures, decided } = readAll(['1.010', '2,5']);
    expect([figures, decided]).toEqual([[1.01, 2.5], 'again']);
    const again = column.withThousands();
    expect(['1.010', '2,5'].map((text, line) => again.read(text, { line }))).toEqual([1010, 2.5]);
    expect(again.decide()).toBe('keep');
    expect(told(again)).toEqual([]);
  });

  test('is decimal where thousands would be more than the column can hold', () => {
    const most = (value: number) => readAll(['1.010'], {}, { ...rule, most: value }).decided;
    expect([most(999), most(1000)]).toEqual(['keep', 'refuse']);
  });

  test('that nothing decides is told with both readings and how to choose', () => {
    expect(readAll(['1.010', '2.020', '7']).told).toEqual([
      {
        code: 'number-ambiguous',
        line: 0,
        found: '1.010',
        expected: '1010 (--thousands point), 1.01 (--decimal point)',
        count: 2,
      },
    ]);
  });

  test('a column begun anew knows nothing of what it read, but all that a person said', () => {
    const { column } = readAll(['1.010', '-']);
    expect([column.anew().decide(), told(column.anew())]).toEqual(['keep', []]);
    const said = new NumberColumn(rule, { thousands: 'point' }).anew();
    expect(said.read('1.010', { line: 0 })).toBe(1010);
  });
});

describe('what a person says goes before the column', () => {
  test.each<[NumberFormat, string, number]>([
    [{ decimal: 'comma' }, '1,010', 1.01],
    [{ decimal: 'comma' }, '1.010', 1010],
    [{ decimal: 'point' }, '1,010', 1010],
    [{ thousands: 'point' }, '1.010', 1010],
    [{ thousands: 'point' }, '1,010', 1.01],
    [{ thousands: 'none' }, '1.010', 1.01],
    [{ decimal: 'comma', thousands: 'point' }, '1.234,5', 1234.5],
  ])('%j: %s is %d', (format, text, value) => {
    const { figures, decided } = readAll([text], format);
    expect([figures, decided]).toEqual([[value], 'keep']);
  });

  test.each<[NumberFormat, string]>([
    [{ decimal: 'comma' }, '2.5'],
    [{ thousands: 'point' }, '2.5'],
    [{ decimal: 'comma' }, '1,234,567'],
    [{ thousands: 'point' }, '1,234,567'],
    [{ thousands: 'none' }, '1.234.567'],
    [{ decimal: 'point' }, '1.234,5'],
  ])('%j: %s contradicts it and is no figure', (format, text) => {
    const { figures, told: all } = readAll([text], format);
    expect(figures).toEqual([no]);
    expect(all).toMatchObject([{ code: 'number-contradicts', found: text, expected: '' }]);
  });

  test('what agrees is no contradiction', () => {
    expect(readAll(['2,5', '1.234.567', '9'], { decimal: 'comma' }, { ...rule, most: 9e9 }).figures).toEqual([
      2.5, 1_234_567, 9,
    ]);
  });
});

describe('a number that was read without its text', () => {
  const column = (format: NumberFormat = {}) => new NumberColumn(rule, format);

  test.each<[number, boolean]>([
    [0, true],
    [-0.1, false],
    [49_999, true],
    [50_000, false],
    [Number.NaN, false],
  ])('%d is taken: %s', (value, is) => {
    expect(column().accepts(value, null, false)).toBe(is);
  });

  test('is not where it reaches beyond the most, or its mark is in doubt or was decided on', () => {
    expect(new NumberColumn(percent).accepts(101, 'point', false)).toBe(true);
    expect(new NumberColumn(percent).accepts(101.1, 'point', false)).toBe(false);
    expect(column().accepts(1.01, 'point', true)).toBe(false);
    expect(column({ decimal: 'point' }).accepts(1.5, 'point', false)).toBe(false);
    expect(column({ decimal: 'point' }).accepts(15, null, false)).toBe(true);
  });

  test('decides for the column as its text would have, and counts as the largest', () => {
    const one = column();
    one.accepts(2.5, 'comma', false);
    one.accepts(1, null, false);
    expect(one.largest).toBe(2.5);
    one.read('1.010', { line: 1 });
    expect(one.decide()).toBe('again');
  });
});

describe('what stood in a row that is none of the table is forgotten', () => {
  const left = (places: readonly ValuePlace[], text: string, forgotten: ValuePlace) => {
    const column = new NumberColumn(rule);
    for (const place of places) column.read(text, place);
    column.forget(forgotten);
    return told(column).map(({ code, line, count }) => [code, line, count]);
  };

  test.each(['-', '1.010'])('%s: the last one, and all where it was the only one', (text) => {
    const code = text === '-' ? 'number-no-figure' : 'number-ambiguous';
    expect(left([{ line: 1 }], text, { line: 1 })).toEqual([]);
    expect(left([{ line: 1 }, { line: 2 }], text, { line: 2 })).toEqual([[code, 1, 1]]);
    expect(left([{ line: 1 }, { line: 2 }], text, { line: 3 })).toEqual([[code, 1, 2]]);
    expect(left([{ index: 4 }], text, { index: 4 })).toEqual([]);
    expect(left([{ index: 4 }], text, { index: 5 })).toHaveLength(1);
    expect(left([{ line: 1, index: 4 }], text, { line: 1, index: 5 })).toHaveLength(1);
    expect(left([{ line: 1, index: 4 }], text, { line: 2, index: 4 })).toHaveLength(1);
  });
});

describe('per cent with and without its sign in one column', () => {
  const read = (...values: unknown[]) => readAll(values, {}, percent).told;
  test('bare ones of at most 1 beside it are told: all or a hundredth', () => {
    expect(read(1, '100 %', 0.955, '95,5 %')).toEqual([
      { code: 'number-percent-mixed', line: 1, found: '100 %', expected: '1', count: 2 },
    ]);
    expect(read('1,0', '0 %')).toHaveLength(1);
  });
  test.each([
    ['bare ones above 1', [55, '100 %', 0.5]],
    ['bare noughts', [0, '100 %', '']],
    ['signs alone', ['0,5 %', '1 %']],
    ['no sign', [1, 0.5]],
  ])('%s are nothing to tell', (_, values) => {
    expect(read(...values)).toEqual([]);
  });
  test('what was read without its text counts as bare', () => {
    const column = new NumberColumn(percent);
    column.read('100 %', { line: 1 });
    column.tookPlain(1, { comma: false, point: true });
    expect(told(column)).toMatchObject([{ code: 'number-percent-mixed' }]);
    column.tookPlain(40, { comma: false, point: true });
    expect(told(column)).toEqual([]);
  });
});
