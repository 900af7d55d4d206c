// SPDX-License-Identifier: EUPL-1.2
// The curve as plain shapes: page, print and the HTML file without scripts draw the same picture from it. It stands here
// because all three rooms that show it may read from here. Its numbers stand in the table beside it, each with its proof.

import type { City } from '../../core/city/city';
import { endOf, startOf } from '../../core/time/coarse-date';
import type { CoverageQuery } from '../coverage/figures';
import { officialBeside } from '../coverage/official-shares';
import { type Curve, curveShares } from './curve';

/** One line of the picture: own shares over time and the published points beside it. */
export interface CurveLine {
  readonly name: string;
  /** The date of the data first; what comes later is a scenario. */
  readonly own: readonly CurvePoint[];
  readonly official: readonly CurvePoint[];
}

interface CurvePoint {
  readonly date: string;
  /** 0–1; null is left out of the picture. */
  readonly value: number | null;
}

export type CurveMark = 'band' | 'grid' | 'data' | 'scenario' | 'official';

/** `line` counts from 0 and tells lines apart; null for what belongs to none. */
export type CurveShape =
  | { readonly kind: CurveMark; readonly path: string; readonly line: number | null }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };

export interface CurvePicture {
  /** Heading of the picture; its name for a screen reader says more. */
  readonly caption: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly CurveShape[];
}

const width = 340;
const height = 196;
/** Room for the axes: per cent on the left, years below, names of the lines above 100 %. */
const plot = { left: 40, right: 334, top: 22, bottom: 172 } as const;
/** A year's label needs this much; with less room only every second, third … year is named. */
const yearLabel = 34;
/** A published point is a ring around the square of the data where both stand on one value. */
const radius = { official: 5, data: 2.8 } as const;

/** The line of one share (0–1) under a name, with the official values beside it; null at a moment of which nothing is known. */
export function curveLine(city: City, curve: Curve, choice: CoverageQuery, name: string): CurveLine {
  const shares = curveShares(curve, choice);
  return {
    name,
    own: curve.moments.map(({ date }, at) => ({ date, value: shares[at]!.value })),
    official: officialBeside(city, choice).map(({ asOf, value }) => ({ date: asOf, value })),
  };
}

/** What is written in and around one picture. */
interface CurvePictureWords {
  readonly caption: string;
  readonly label: string;
  readonly scenario: string;
  readonly unknown: string;
  /** A share (0–1) beside the axis. */
  readonly percent: (share: number) => string;
}

/**
 * Draws pictures over the same years, from the first published point of any to the last date announced. Steps, because
 * nothing changes between two dates; published points stay single marks, because nobody published what lies between them.
 */
export function curvePictures(
  asked: readonly (CurvePictureWords & { readonly lines: readonly CurveLine[] })[],
): CurvePicture[] {
  const points = asked.flatMap(({ lines }) => lines.flatMap(({ own, official }) => [...own, ...official]));
  const years = points
    .flatMap(({ date }) => [startOf(date), endOf(date)])
    .map((day) => Number(day.slice(0, 4)));
  const [from, until] = [Math.min(...years), Math.max(...years) + 1];
  const x = (date: string) => along((yearsOf(endOf(date)) - from) / (until - from), plot.left, plot.right);
  return asked.map(({ lines, ...words }) => ({
    caption: words.caption,
    label: words.label,
    width,
    height,
    shapes: [
      ...scenarioBand(lines, x, words.scenario),
      ...gridShapes(words.percent),
      ...unknownText(lines, x, words.unknown),
      ...yearShapes(from, until),
      ...lines.flatMap((line, at) => lineShapes(line, at, x)),
      ...nameShapes(lines),
    ],
  }));
}

/** A mark alone, in a box of 24 × 16, for a legend. */
export function curveMarkPath(kind: CurveMark): string {
  switch (kind) {
    case 'band':
      return 'M0 0H24V16H0Z';
    case 'grid':
      return 'M0 8H24';
    case 'data':
      return square(12, 8);
    case 'scenario':
      return 'M0 8H24';
    case 'official':
      return circle(12, 8);
  }
}

function scenarioBand(lines: readonly CurveLine[], x: (date: string) => number, name: string): CurveShape[] {
  const own = lines[0]?.own ?? [];
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || first === last) return [];
  const start = x(first.date);
  const path = `M${start} ${plot.top}H${plot.right}V${plot.bottom}H${start}Z`;
  return [
    { kind: 'band', path, line: null },
    { kind: 'text', x: round(start + 4), y: plot.top - 8, anchor: 'start', text: name },
  ];
}

/** Where nothing was published, the years before the data say so. */
function unknownText(lines: readonly CurveLine[], x: (date: string) => number, text: string): CurveShape[] {
  const first = lines[0]?.own[0];
  const isPublished = lines.some(({ official }) => official.some(({ value }) => value !== null));
  if (!first || isPublished || x(first.date) - plot.left < 80) return [];
  const middle = round((plot.left + x(first.date)) / 2);
  return [{ kind: 'text', x: middle, y: yOf(0.5) - 6, anchor: 'middle', text }];
}

function gridShapes(percent: CurvePictureWords['percent']): CurveShape[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    { kind: 'grid' as const, path: `M${plot.left} ${yOf(share)}H${plot.right}`, line: null },
    {
      kind: 'text' as const,
      x: plot.left - 5,
      y: yOf(share) + 4,
      anchor: 'end' as const,
      text: percent(share),
    },
  ]);
}

/** A tick where a year begins, its name in its middle. */
function yearShapes(from: number, until: number): CurveShape[] {
  const span = (plot.right - plot.left) / (until - from);
  const every = Math.max(1, Math.ceil(yearLabel / span));
  const at = (year: number) => along((year - from) / (until - from), plot.left, plot.right);
  const ticks = Array.from({ length: until - from + 1 }, (_, i) => `M${at(from + i)} ${plot.bottom}v5`);
  const names = Array.from({ length: until - from }, (_, i) => from + i).filter((_, i) => i % every === 0);
  return [
    { kind: 'grid', path: ticks.join(''), line: null },
    ...names.map((year) => ({
      kind: 'text' as const,
      x: round(at(year) + span / 2),
      y: plot.bottom + 18,
      anchor: 'middle' as const,
      text: String(year),
    })),
  ];
}

function lineShapes({ own, official }: CurveLine, line: number, x: (date: string) => number): CurveShape[] {
  const known = own.flatMap(({ date, value }) => (value === null ? [] : [{ at: x(date), y: yOf(value) }]));
  const [first, ...later] = known;
  const shapes: CurveShape[] = [];
  if (first && later.length > 0) {
    const steps = later.map(({ at, y }) => `H${at}V${y}`).join('');
    shapes.push({ kind: 'scenario', path: `M${first.at} ${first.y}${steps}`, line });
  }
  if (first) shapes.push({ kind: 'data', path: square(first.at, first.y), line });
  const published = official.flatMap(({ date, value }) =>
    value === null ? [] : [{ kind: 'official' as const, path: circle(x(date), yOf(value)), line }],
  );
  return [...shapes, ...published];
}

/** Each line's name over its last point; the lower one of two that lie close goes below its line. */
function nameShapes(lines: readonly CurveLine[]): CurveShape[] {
  if (lines.length < 2) return [];
  const ends = lines.flatMap(({ name, own }) => {
    const last = own.findLast(({ value }) => value !== null);
    return last ? [{ name, y: yOf(last.value!) }] : [];
  });
  return ends.map(({ name, y }) => {
    const crowded = ends.some((other) => other.y < y && y - other.y < 22) && y + 16 < plot.bottom;
    return {
      kind: 'text',
      x: plot.right - 2,
      y: round(crowded ? y + 15 : y - 7),
      anchor: 'end',
      text: name,
    };
  });
}

function yearsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1 + date / 31) / 12;
}

const round = (value: number) => Math.round(value * 10) / 10;
const along = (part: number, from: number, to: number) => round(from + part * (to - from));
const yOf = (share: number) => along(share, plot.bottom, plot.top);

function circle(x: number, y: number): string {
  const r = radius.official;
  return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function square(x: number, y: number): string {
  const r = radius.data;
  return `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`;
}
