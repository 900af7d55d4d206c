// SPDX-License-Identifier: EUPL-1.2
// Numbers read four digits at a time are those of `Number()`, or are left to whoever reads any number.

import { expect, test } from 'vitest';
import { readPlainNumber } from '../../../src/core/number/plain-number';
import { seeded } from '../../analysis/degenerate-zones';

const into = new Float64Array(3);

/** The number that a text begins with, and what follows it; null where it is left to another reader. */
function read(text: string, at = 0): { readonly value: number; readonly rest: string } | null {
  const bytes = new TextEncoder().encode(text);
  into.fill(Number.NaN);
  const end = readPlainNumber(bytes, new DataView(bytes.buffer), at, into, 1);
  return end < 0 ? null : { value: into[1]!, rest: text.slice(end) };
}

/** What may follow a number in a file, so long that no word reaches beyond the bytes, or hardly anything. */
const ends = [',51.5]', ' ,\t\n ', ']', '}   ', '', 'e5   '];

test('three hundred thousand random numbers are those of Number()', () => {
  const random = seeded(20261130);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const wrong: string[] = [];
  let taken = 0;
  for (let i = 0; i < 300_000; i++) {
    const whole = random() < 0.2 ? '0' : String(Number(digits(1 + Math.floor(random() ** 2 * 9))));
    const places = Math.floor(random() * 16);
    const text = `${random() < 0.3 ? '-' : ''}${whole}${places > 0 ? `.${digits(places)}` : ''}`;
    const result = read(`${text},   `);
    const isPlain = whole.length + places <= 15;
    if (result === null && !isPlain) continue;
    taken++;
    if (!Object.is(result?.value, Number(text)) || result?.rest !== ',   ') wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(200_000);
});

test('coordinates with seven decimals, as nearly all files have them', () => {
  const random = seeded(7);
  const wrong: string[] = [];
  for (let i = 0; i < 300_000; i++) {
    const text = String(Math.round((random() * 360 - 180) * 1e7) / 1e7);
    if (/e/.test(text)) continue;
    if (!Object.is(read(`${text},   `)?.value, Number(text))) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});

test.each(ends)('before %j a number ends where its digits do', (end) => {
  for (const number of [
    '7',
    '0',
    '-0',
    '180',
    '7.6',
    '7.63',
    '7.631',
    '7.6312',
    '-7.6312345',
    '0.00000001',
  ]) {
    const result = read(`${number}${end}    `);
    expect({ number, ...result }).toEqual({ number, value: Number(number), rest: `${end}    ` });
  }
});

test.each(['', '-', '.5', '01', '-01.5', '5.', '5.,', 'x', '+1', '1234567890123456', '0.1234567890123456'])(
  '%j is left to another reader',
  (text) => {
    expect(read(`${text}    `)).toBeNull();
  },
);

test('at the very end of the bytes a digit is left over, so that nobody takes the number for whole', () => {
  const digitsLeft = ['7.1', '7.12', '7.123', '7.12345', '7.123456'].map(
    (text) => read(text)?.rest ?? 'none',
  );
  expect(digitsLeft.every((rest) => rest === 'none' || /^\d/.test(rest))).toBe(true);
  expect(read('7.1234')).toEqual({ value: 7.1234, rest: '' });
});
