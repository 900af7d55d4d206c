// SPDX-License-Identifier: EUPL-1.2
// Steps give back the very numbers, in a small part of the memory, or keep nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsWriter } from '../../../src/import/geometry/number-steps';

const again = (numbers: readonly number[], size = 2) => {
  const taken = stepsWriter()(Float64Array.from(numbers), size);
  return taken && [...taken().subarray(0, numbers.length)];
};

describe('numbers that are whole in some unit', () => {
  const wholes = (unit: number, most: number) =>
    fc.array(
      fc.maxSafeInteger().map((count) => (count % (most * unit) || 0) / unit),
      { minLength: 1, maxLength: 80 },
    );
  test.each([
    ['millimetres', 1e3, 6e6],
    ['seven decimals of a degree', 1e7, 180],
    ['nine decimals of a degree', 1e9, 180],
  ])('come back as they were: %s', (_, unit, most) => {
    fc.assert(
      fc.property(wholes(unit, most), fc.constantFrom(2, 3), (numbers, size) => {
        const even = numbers.map((number) => (Object.is(number, -0) ? 0 : number));
        expect(again(even, size)).toEqual(even);
      }),
      { seed: 20_261_130, numRuns: 300 },
    );
  });

  test('of many geometries come back, asked in any order, also where one fills more than a column', () => {
    const take = stepsWriter();
    const given = [300, 5, 70_000, 400_000, 12, 150_000].map((count, g) =>
      Float64Array.from({ length: count * 2 }, (_, i) => Math.round(7e9 + g * 1e6 + i * 1234.5) / 1e9),
    );
    const taken = given.map((numbers) => take(numbers, 2)!);
    for (const g of [3, 0, 5, 1, 4, 2]) {
      const found = taken[g]!();
      expect(given[g]!.findIndex((number, i) => number !== found[i])).toBe(-1);
    }
  });
});

test.each([
  ['a third', [1 / 3, 1]],
  ['more than nine decimals', [7.0000000001, 51]],
  ['a zero below zero', [-0, 1]],
  ['none', [Number.NaN, 1]],
  ['without end', [Number.POSITIVE_INFINITY, 1]],
  ['too large for exact steps', [2 ** 52, 1]],
])('a number that is no whole one of a unit is not kept: %s', (_, numbers) => {
  expect(again(numbers)).toBeNull();
});
