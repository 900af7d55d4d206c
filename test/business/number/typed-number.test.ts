// SPDX-License-Identifier: EUPL-1.2
// A field of the page reads a number as the files do, also one that was pasted.

import { expect, test } from 'vitest';
import { keptNumber, typedNumber } from '../../../src/business/number/typed-number';

test.each([
  ['1\u00a0234,5', 1234.5],
  ['1 234,5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['0,25', 0.25],
  ['.5', 0.5],
  ['1e3', 1000],
  ['−3', -3],
  ['1.234.567', 1_234_567],
])('%s is %f', (text, value) => {
  expect(typedNumber(text)).toEqual({ kind: 'number', value });
});

test('what may be two numbers is told with both', () => {
  expect(typedNumber('1.010')).toEqual({ kind: 'ambiguous', readings: [1.01, 1010] });
  expect(typedNumber('1,010')).toEqual({ kind: 'ambiguous', readings: [1.01, 1010] });
});

test.each(['12 %', 'zwölf', '1.2.3', '50 Mbit/s', 'k. A.', '#NV'])('%s is no number', (text) => {
  expect(typedNumber(text)).toEqual({ kind: 'wrong' });
});

test('nothing is no number either, and no complaint', () => {
  expect(typedNumber('  ')).toEqual({ kind: 'empty' });
  expect([keptNumber(undefined), keptNumber(''), keptNumber('x'), keptNumber('12.5')]).toEqual([
    null,
    null,
    null,
    12.5,
  ]);
});
