// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { verdictOf } from '../../bench/table.mjs';

const verdict = (goal: string, ms: number | string, ratio: number | null = null) =>
  verdictOf({ what: 'made up', size: '', ms, ratio, goal, note: '' });

test('a line of the benchmarks says whether it keeps its goal: ratios, times in their unit, sizes, marks', () => {
  expect([verdict('≥ 20×', 5, 20), verdict('≥ 20×', 5, 19.9)]).toEqual(['met', 'missed']);
  expect([verdict('≤ 2.5×', 5, 2.5), verdict('≤ 2.5×', 5, 2.51)]).toEqual(['met', 'missed']);
  expect([verdict('≤ 1 µs', 0.0009), verdict('≤ 1 µs', 0.002)]).toEqual(['met', 'missed']);
  expect([verdict('≤ 8 ms', 7.9, 99), verdict('≤ 8 ms', 8.1, 0)]).toEqual(['met', 'missed']);
  expect([verdict('≤ 150 kB', '149.9 kB'), verdict('≤ 150 kB', '150.1 kB')]).toEqual(['met', 'missed']);
  expect([verdict('1', '1'), verdict('1', '0.99'), verdict('≥ 0.9', '0.92')]).toEqual([
    'met',
    'missed',
    'met',
  ]);
  expect([verdict('', 5, 1), verdict('≤ 2×', Number.NaN, null)]).toEqual(['', 'skipped']);
  expect(() => verdict('soon', 5)).toThrow('soon');
});
