// SPDX-License-Identifier: EUPL-1.2
// What one share divides by what, and when there is nothing to say.

import { expect, test } from 'vitest';
import { clean, makeShare } from '../../../src/analysis/figure/share';
import { isLessThanOne, isTooFew } from '../../../src/analysis/figure/share-bounds';

test.each<[string, Parameters<typeof makeShare>, object]>([
  ['households with a figure', [3, 4, 5, 4], { value: 0.75, numerator: 3, denominator: 4, withoutFigure: 1 }],
  ['an area, of which some has no figure', [3, 4, 5, 5], { value: 0.6, denominator: 5, withoutFigure: 1 }],
  ['nobody served', [0, 4, 4, 4], { value: 0, numerator: 0, withoutFigure: 0 }],
  ['nobody with a figure is not nobody served', [0, 0, 4, 4], { value: null, withoutFigure: 4 }],
  ['nobody at all', [0, 0, 0, 0], { value: null, denominator: 0, withoutFigure: 0 }],
  ['a figure, and nothing to divide by', [0, 4, 4, 0], { value: null, numerator: 0, denominator: 0 }],
  ['more than all, by rounding', [4.000_000_1, 4, 4, 4], { value: 1, numerator: 4 }],
  ['what rounding leaves of nothing', [9e-7, 4, 4 + 9e-7, 4], { value: 0, numerator: 0, withoutFigure: 0 }],
  ['a figure that is only rounding', [9e-7, 9e-7, 4, 4], { value: null }],
])('%s', (_, [served, withFigure, total, of], share) => {
  expect(makeShare(served, withFigure, total, of)).toMatchObject(share);
});

test('a millionth is something, less is nothing, and less than nothing is nothing', () => {
  expect([1e-6, 9.9e-7, 0, -3, 2].map(clean)).toEqual([1e-6, 0, 0, 0, 2]);
});

test('fewer than ten are too few, by the whole number that stands beside them', () => {
  expect([9, 9.49, 9.72, 9.999_999_5, 10].map(isTooFew)).toEqual([true, true, false, false, false]);
});

test('all of those counted are not less than one, of however little of one an outline counts', () => {
  expect(isLessThanOne(1, 0.7)).toBe(false);
  expect(isLessThanOne(0.9, 0.7)).toBe(true);
});
