// SPDX-License-Identifier: EUPL-1.2
// A number that is typed bit by bit is asked as it reads; what reads in two ways at its end takes the half number back.

import { expect, test } from 'vitest';
import { askedNumber } from '../../../src/business/number/typed-number';

const typedOut = (text: string, before: number | null, isAllowed = (_: number) => true) =>
  [...text].map((_, at) => askedNumber(text.slice(0, at + 1), before, isAllowed)).at(-1);

test.for([
  ['10', null, 10],
  ['1,5', 3, 1.5],
  ['10.000', 7, 7],
  ['10.000', null, null],
  ['1.200', 80, 80],
  ['abc', 5, 5],
] as const)('%s where %s stood asks %s', ([text, before, asked]) =>
  expect(typedOut(text, before)).toBe(asked),
);

test('an emptied field asks nothing, and what is out of bounds asks what stood before', () => {
  expect(askedNumber('', 5, () => true)).toBeNull();
  expect(askedNumber('900', 5, (value) => value <= 100)).toBe(5);
});
