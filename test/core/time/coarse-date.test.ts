// SPDX-License-Identifier: EUPL-1.2
// Coarse dates stay coarse until somebody says whether their first or their last day is meant.

import { describe, expect, test } from 'vitest';
import {
  compareDates,
  endOf,
  monthsBetween,
  quarterOf,
  quartersBetween,
  startOf,
} from '../../../src/core/time/coarse-date';

describe('the span of a coarse date', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31', '2025-Q4'],
    ['2025-H1', '2025-01-01', '2025-06-30', '2025-Q2'],
    ['2025-H2', '2025-07-01', '2025-12-31', '2025-Q4'],
    ['2026-Q3', '2026-07-01', '2026-09-30', '2026-Q3'],
    ['2026-12', '2026-12-01', '2026-12-31', '2026-Q4'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-Q1'],
    ['2100-02', '2100-02-01', '2100-02-28', '2100-Q1'],
    ['2000-02', '2000-02-01', '2000-02-29', '2000-Q1'],
    ['2023-02', '2023-02-01', '2023-02-28', '2023-Q1'],
    ['2025-09-14', '2025-09-14', '2025-09-14', '2025-Q3'],
  ])('%s runs from %s to %s and ends in %s', (date, start, end, quarter) => {
    expect([startOf(date), endOf(date), quarterOf(date)]).toEqual([start, end, quarter]);
  });

  test('a text that is no date is refused with what was expected', () => {
    expect(() => endOf('Ende 2025')).toThrow(/"Ende 2025"; expected YYYY/);
  });
});

test.each([
  ['2025-05', '2025-12', 7],
  ['2025-05', '2025-H2', 7],
  ['2025-12', '2025-05', -7],
  ['2025', '2026-Q3', 9],
  ['2025-06-30', '2025-07-01', 1],
])('from %s to %s are %i months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

test('quarters between two dates include both ends, and none go backwards', () => {
  expect(quartersBetween('2021-H1', '2022-Q1')).toEqual(['2021-Q2', '2021-Q3', '2021-Q4', '2022-Q1']);
  expect(quartersBetween('2022', '2021')).toEqual([]);
});

test.each([
  ['2025', '2025', 0],
  ['2025', '2025-12', -1],
  ['2025-12', '2025', 1],
  ['2025', '2026', -1],
  ['2026', '2025', 1],
])('%s against %s is %i', (a, b, order) => {
  expect(compareDates(a, b)).toBe(order);
});

test('dates are ordered by their last day, then by their first', () => {
  const dates = ['2025', '2025-12', '2025-H2', '2025-11-30', '2026-Q1'];
  expect([...dates].sort(compareDates)).toEqual(['2025-11-30', '2025', '2025-H2', '2025-12', '2026-Q1']);
});
