// SPDX-License-Identifier: EUPL-1.2
// Whole numbers keep their digits on the way through a value, and everything else is what JSON.parse reads.

import { expect, test } from 'vitest';
import { exactText, parseExactly, readable } from '../../../src/core/text/exact-json';

test.each([
  '{"a":9007199254740993,"b":[-12345678901234567891],"c":"9007199254740993"}',
  '["\\"9007199254740993",{"9007199254740993":9007199254740993}]',
])('%s is written as it was read', (text) => {
  expect(exactText(parseExactly(text))).toBe(text);
});

test('numbers that floating point has are numbers, however they are spelled', () => {
  const text = '[9007199254740992,1e400,7.60000000000000012345,12345678901234567.5,0.730]';
  expect(parseExactly(text)).toEqual(JSON.parse(text));
});

test('a text is never taken for such a number, and a reader sees the digits', () => {
  const sign = '{"a":"\\u00019007199254740993","b":9007199254740993}';
  expect(parseExactly(sign)).toEqual(JSON.parse(sign));
  expect(readable(parseExactly('{"n":[9007199254740993,1]}'))).toEqual({ n: ['9007199254740993', 1] });
  expect(readable(undefined)).toBeUndefined();
  expect(() => parseExactly('{9007199254740993')).toThrow(SyntaxError);
});
