// SPDX-License-Identifier: EUPL-1.2
// The two pictures of the comparison: places from highest to lowest, and the years of the municipality and those above it.

import { useCallback } from 'react';
import {
  type ComparedPlace,
  type Comparison,
  placeNameIn,
} from '../../analysis/coverage/official-comparison';
import { type Draw, PlotFigure } from '../../frame/chart/plot-figure';
import { releaseAxis } from '../../frame/chart/release-axis';
import { yearOfRelease } from '../../frame/chart/release-year';
import { useSessionState, useWords } from '../../session/use-session';
import { formatPercent, formatShare } from '../../words/number/format';

interface Props {
  readonly found: Comparison;
  readonly label: string;
}

const style = { background: 'transparent', fontSize: '14px', fontFamily: 'inherit' } as const;
const rowPx = 24;

const nameStyle = (isOwn: boolean) =>
  ({ textAnchor: 'start', fill: 'var(--nuf-text)', fontWeight: isOwn ? 700 : 400 }) as const;

/** A bar a place; the municipality in the accent, district, state and country outlined. */
export function PlacesChart({ found, label }: Props) {
  const { language } = useSessionState();
  const draw = useCallback<Draw>(
    (plot, width) => {
      const places = [...found.neighbours, ...found.above]
        .filter(({ value }) => value !== null)
        .map((place) => ({ ...place, name: placeNameIn(place, language) }))
        .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
      const bar = { y: 'name', x: 'value', sort: null, insetTop: 3, insetBottom: 3 } as const;
      return plot.plot({
        width,
        height: places.length * rowPx + 10,
        marginLeft: 172,
        marginRight: 68,
        marginTop: 4,
        marginBottom: 6,
        style,
        x: { domain: [0, 1], axis: null },
        y: { domain: places.map(({ name }) => name), label: null, tickSize: 0 },
        marks: [
          plot.barX(
            places.filter((place) => place.level === 'municipality'),
            {
              ...bar,
              fill: (place: ComparedPlace) => (place.isOwn ? 'var(--nuf-accent)' : 'var(--nuf-line)'),
            },
          ),
          plot.barX(
            places.filter((place) => place.level !== 'municipality'),
            { ...bar, fill: 'transparent', stroke: 'var(--nuf-muted)', strokeDasharray: '4 3' },
          ),
          ...[true, false].map((isOwn) =>
            plot.text(
              places.filter((place) => place.isOwn === isOwn),
              {
                y: 'name',
                x: 'value',
                text: (place: ComparedPlace) => formatShare(place.value ?? 0, language),
                ...nameStyle(isOwn),
                dx: 6,
              },
            ),
          ),
          plot.ruleX([0], { stroke: 'var(--nuf-muted)' }),
        ],
      });
    },
    [found, language],
  );
  return <PlotFigure label={label} draw={draw} />;
}

/** Least share between the names of two lines, so that they do not run into each other. */
const leastGap = 0.07;

export function TrendChart({ found, label }: Props) {
  const { language } = useSessionState();
  const words = useWords();
  const draw = useCallback<Draw>(
    (plot, width) => {
      const places = [found.own, ...found.above];
      const points = places.flatMap((place) =>
        place.trend.flatMap(({ asOf, value }) =>
          value === null
            ? []
            : [
                {
                  name: placeNameIn(place, language),
                  isOwn: place.isOwn,
                  x: yearOfRelease(asOf),
                  value,
                },
              ],
        ),
      );
      const own = points.filter(({ isOwn }) => isOwn);
      const others = points.filter(({ isOwn }) => !isOwn);
      const line = { x: 'x', y: 'value', z: 'name' } as const;
      return plot.plot({
        width,
        height: 280,
        marginLeft: 52,
        marginRight: 180,
        marginBottom: 36,
        style,
        x: releaseAxis(found.releases, words.figures.yearEnd, width),
        y: {
          domain: [0, 1],
          label: null,
          grid: true,
          tickFormat: (share: number) => formatPercent(share * 100, language),
        },
        marks: [
          plot.line(others, { ...line, stroke: 'var(--nuf-muted)', strokeDasharray: '5 4' }),
          plot.line(own, { ...line, stroke: 'var(--nuf-accent)', strokeWidth: 3 }),
          plot.dot(own, { ...line, fill: 'var(--nuf-paper)', stroke: 'var(--nuf-accent)', r: 4 }),
          ...[true, false].map((isOwn) =>
            plot.text(
              apart(points).filter((point) => point.isOwn === isOwn),
              { x: 'x', y: 'at', text: 'name', ...nameStyle(isOwn), dx: 10 },
            ),
          ),
        ],
      });
    },
    [found, language, words],
  );
  return <PlotFigure label={label} draw={draw} />;
}

interface Point {
  readonly name: string;
  readonly isOwn: boolean;
  readonly x: number;
  readonly value: number;
}

/** The last point of each line with the height of its name: from below upwards, none too near the one before. */
function apart(points: readonly Point[]): (Point & { readonly at: number })[] {
  const last = [...new Map(points.map((point) => [point.name, point])).values()];
  last.sort((a, b) => a.value - b.value);
  let before = Number.NEGATIVE_INFINITY;
  return last.map((point) => {
    before = Math.max(point.value, before + leastGap);
    return { ...point, at: before };
  });
}
