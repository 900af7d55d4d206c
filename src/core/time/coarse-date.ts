// SPDX-License-Identifier: EUPL-1.2
// Arithmetic with coarse dates. A source says "2025", "2025-H2", "2026-Q3" or "2026-12"; coarse stays coarse, and where a
// day is needed the reader of this file must say whether its first or its last one is meant. Data of several dates bear the
// interval from the first to the last (ISO 8601), "2021-H1/2023-H2": its first day is that of the first, its last that of the last.

import { datePattern } from '../../layers/field';

interface Span {
  readonly year: number;
  /** First and last month, 1..12. */
  readonly from: number;
  readonly to: number;
  readonly day: number | null;
}

function spanOf(interval: string): Span {
  const date = interval.slice(interval.indexOf('/') + 1);
  if (!datePattern.test(date)) {
    throw new Error(`date: "${date}"; expected YYYY, YYYY-Hn, YYYY-Qn, YYYY-MM or YYYY-MM-DD`);
  }
  const year = Number(date.slice(0, 4));
  const part = date.slice(5, 7);
  if (part === '') return { year, from: 1, to: 12, day: null };
  const number = Number(part.slice(1));
  if (part.startsWith('H')) return { year, from: number * 6 - 5, to: number * 6, day: null };
  if (part.startsWith('Q')) return { year, from: number * 3 - 2, to: number * 3, day: null };
  const month = Number(part);
  return { year, from: month, to: month, day: date.length === 10 ? Number(date.slice(8)) : null };
}

const two = (value: number) => String(value).padStart(2, '0');

/** The first date of an interval; any other date is the first of itself. */
export const firstOf = (date: string): string => date.split('/')[0]!;

/** First day that a coarse date may mean: `2026-Q3` → `2026-07-01`. */
export function startOf(date: string): string {
  const { year, from, day } = spanOf(firstOf(date));
  return `${String(year).padStart(4, '0')}-${two(from)}-${two(day ?? 1)}`;
}

/** Last day that a coarse date may mean: `2025-H2` → `2025-12-31`. */
export function endOf(date: string): string {
  const { year, to, day } = spanOf(date);
  return `${String(year).padStart(4, '0')}-${two(to)}-${two(day ?? daysIn(year, to))}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whole months from the last month of `from` to the last month of `to`; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const a = spanOf(from);
  const b = spanOf(to);
  return (b.year - a.year) * 12 + b.to - a.to;
}

/** Quarter in which a coarse date ends: `2025` → `2025-Q4`, `2026-07-14` → `2026-Q3`. */
export function quarterOf(date: string): string {
  const { year, to } = spanOf(date);
  return `${String(year).padStart(4, '0')}-Q${Math.ceil(to / 3)}`;
}

/** Quarters from `from` to `to`, both included, in order; empty when `to` is earlier. */
export function quartersBetween(from: string, to: string): string[] {
  const [first, last] = [quarterCount(from), quarterCount(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const count = first + i;
    return `${String(Math.floor(count / 4)).padStart(4, '0')}-Q${(count % 4) + 1}`;
  });
}

function quarterCount(date: string): number {
  const { year, to } = spanOf(date);
  return year * 4 + Math.ceil(to / 3) - 1;
}

/** Orders by the last day meant, then by the first: `2025-12` comes after `2025-11`, `2025` before `2025-12`. */
export function compareDates(a: string, b: string): number {
  return order(endOf(a), endOf(b)) || order(startOf(a), startOf(b));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
