// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { isTaken, readTyped, typedText } from '../../../src/edit/context/typed-value';
import { projectStates } from '../../../src/layers/planned-expansion';

const read = (
  kind: 'number' | 'date' | 'text' | 'link' | 'choice' | 'flag',
  text: string,
  of = projectStates,
) => {
  const typed = readTyped({ kind, of }, text);
  return typed.kind === 'value' ? typed.value : typed;
};

describe('what is typed becomes a value', () => {
  test.each([
    ['1250', 1250],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['12.5', 12.5],
    ['', null],
    ['k. A.', null],
    ['\u00a0881\u202f', 881],
    ['1.010', { kind: 'ambiguous', readings: [1.01, 1010] }],
    ['viele', { kind: 'wrong', fault: 'no-number' }],
  ])('number %j', (text, value) => expect(read('number', text)).toEqual(value));

  test.each([
    ['1.010', { kind: 'value', value: 1010 }],
    ['1,010', { kind: 'value', value: 1010 }],
    ['-2.500', { kind: 'value', value: -2500 }],
    // Either reading is a whole number.
    ['1.000', { kind: 'ambiguous', readings: [1, 1000] }],
  ])('a count %j has no decimals', (text, typed) =>
    expect(readTyped({ kind: 'number', whole: true }, text)).toEqual(typed),
  );

  test('a unit is read where the field has it, and nowhere else', () => {
    const wrong = { kind: 'wrong', fault: 'no-number' };
    expect(readTyped({ kind: 'number' }, '50 %')).toEqual(wrong);
    expect(readTyped({ kind: 'number', unit: 'ha' }, '1 Gbit/s')).toEqual(wrong);
    expect(readTyped({ kind: 'number', unit: 'ha' }, '12500 m²')).toEqual(wrong);
    expect(readTyped({ kind: 'number', unit: '%' }, '50 %')).toEqual({ kind: 'value', value: 50 });
    expect(readTyped({ kind: 'number', unit: 'ha' }, '1,25 ha')).toEqual({ kind: 'value', value: 1.25 });
    expect(readTyped({ kind: 'number', unit: '€/m²' }, '35 €/qm')).toEqual({ kind: 'value', value: 35 });
  });

  test.each([
    ['24.12.2026', '2026-12-24'],
    ['1. 2. 2026', '2026-02-01'],
    ['12.2026', '2026-12'],
    ['3. Quartal 2026', '2026-Q3'],
    ['Q3 2026', '2026-Q3'],
    ['2. Halbjahr 2025', '2025-H2'],
    ['H2 2025', '2025-H2'],
    ['2026', '2026'],
    ['2026-07-01', '2026-07-01'],
    ['1.2.26', { kind: 'wrong', fault: 'short-year' }],
    ['31.02.2026', { kind: 'wrong', fault: 'no-day' }],
    ['bald', { kind: 'wrong', fault: 'no-date' }],
  ])('date %j', (text, value) => expect(read('date', text)).toEqual(value));

  test('a text keeps its leading zeros; a choice is found by its words; a flag by yes and no', () => {
    expect(read('text', ' 058507 ')).toBe('058507');
    // A space that does not break may be meant; nothing else is no text.
    expect([read('text', ' §\u00a035 '), read('text', ' \u00a0 ')]).toEqual(['§\u00a035', null]);
    expect(read('choice', 'Im Bau')).toBe('construction');
    expect(read('choice', 'fertig')).toEqual({ kind: 'wrong', fault: 'no-choice' });
    expect([read('flag', 'ja'), read('flag', 'nein'), read('flag', '')]).toEqual([true, false, null]);
    expect(read('link', 'https://bund.de/x')).toBe('https://bund.de/x');
    expect(read('link', 'bund.de')).toEqual({ kind: 'wrong', fault: 'no-link' });
  });
});

test('a value as it is typed is read as the same value', () => {
  for (const language of ['de', 'en'] as const) {
    for (const date of ['2026', '2026-H1', '2026-Q4', '2026-02', '2026-02-28'])
      expect(read('date', typedText({ kind: 'date' }, date, language))).toBe(date);
    for (const number of [0, 12, 12.5, 1234567.25, -3.5, 0.1234])
      expect(read('number', typedText({ kind: 'number' }, number, language))).toBe(number);
  }
});

test('a text is taken when its value was, or stands there already; a refusal or a question leaves it where it is', () => {
  const given: unknown[] = [];
  const take = (text: string, stands: unknown, isAllowed: boolean) =>
    isTaken(readTyped({ kind: 'number' }, text), stands, (value) => {
      given.push(value);
      return isAllowed;
    });
  expect([take('12,5', 12, true), take('12,5', 12, false)]).toEqual([true, false]);
  expect(given.splice(0)).toEqual([12.5, 12.5]);
  // A step that changes nothing is refused.
  expect([take('12,50', 12.5, false), take('nicht bekannt', null, false)]).toEqual([true, true]);
  expect([take('1.250', 12, true), take('viele', 12, true)]).toEqual([false, false]);
  expect(given).toEqual([]);
  expect(take('nicht bekannt', undefined, true)).toBe(true);
  expect(given).toEqual([null]);
});
