// SPDX-License-Identifier: EUPL-1.2
// The official series of the Breitbandatlas as a chart with the table behind it: official points, not our demo cells.

import { useCallback, useMemo, useState } from 'react';
import { officialShareFigure } from '../../analysis/figure/named-figure';
import { type OfficialColumn, type OfficialUnit, officialColumns } from '../../core/city/official-series';
import { type Draw, PlotFigure } from '../../frame/chart/plot-figure';
import { releaseAxis } from '../../frame/chart/release-axis';
import { yearOfRelease } from '../../frame/chart/release-year';
import { ReleaseTable } from '../../frame/elements/release-table';
import { Segments } from '../../frame/map-view/view-controls';
import { FigureView } from '../../frame/proof/figure-view';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatNumber, formatPercent, formatRelease } from '../../words/number/format';
import { curveWordsOf } from '../../words/report/curve';

const units: readonly OfficialUnit[] = ['households', 'firms', 'firmsInEstates'];
const charted = [
  'alle_30',
  'alle_100',
  'alle_1000',
  'ftthb_1000',
] as const satisfies readonly OfficialColumn[];

export function OfficialSeriesView() {
  const words = useWords();
  const { language } = useSessionState();
  const curveWords = curveWordsOf(language);
  const { city } = useCity();
  const [unit, setUnit] = useState<OfficialUnit>('households');
  const rows = useMemo(
    () => city.statistics.rows.filter((row) => row.unit === unit),
    [city.statistics.rows, unit],
  );
  const nameOf = useCallback(
    (column: OfficialColumn) => {
      const [technology = 'alle', mbit] = column.split('_');
      const technologyName =
        technology === 'alle' ? '' : `${words.view.technologies[technology as 'ftthb']} `;
      return `${technologyName}≥ ${formatNumber(Number(mbit), language)}`;
    },
    [words, language],
  );
  const points = useMemo(
    () =>
      rows.flatMap((row) =>
        charted.flatMap((column) => {
          const percent = row.percent[column];
          return percent === null ? [] : [{ release: row.asOf, series: nameOf(column), percent }];
        }),
      ),
    [rows, nameOf],
  );
  // Without rows there is nothing official, and nothing to say of it.
  if (city.statistics.rows.length === 0) return null;
  return (
    <section className="nuf-stack">
      <h2 className="nuf-heading">{words.figures.official(yearsOf(city.statistics.rows))}</h2>
      <p className="nuf-muted">{curveWords.officialLead(city.cells?.about.confidence === 'demo')}</p>
      <Segments
        legend={words.figures.group}
        name="amtlich"
        value={unit}
        options={units.map((value) => [value, curveWords.officialUnits[value]] as const)}
        onChange={setUnit}
      />
      <Chart points={points} label={curveWords.chartLabel(curveWords.officialUnits[unit])} />
      <ReleaseTable
        label={words.figures.officialTable}
        caption={curveWords.officialUnits[unit]}
        head={[words.asOf, ...officialColumns.map(nameOf)]}
        rows={rows.map((row) => ({
          key: row.asOf,
          name: formatRelease(row.asOf, language),
          cells: officialColumns.map((column) => (
            <FigureView
              key={column}
              {...officialShareFigure(row, column, city.statistics.source)}
              language={language}
              name={`${curveWords.officialUnits[unit]}, ${nameOf(column)}, ${formatRelease(row.asOf, language)}`}
            />
          )),
        }))}
      />
      <p className="nuf-muted">
        {words.source}: {curveWords.officialSource}
      </p>
    </section>
  );
}

/** The years of a series, `2018–2021`; empty without rows. */
function yearsOf(rows: readonly { readonly asOf: string }[]): string {
  const years = rows.map(({ asOf }) => asOf.slice(0, 4)).sort();
  return [...new Set([years[0], years.at(-1)])].filter(Boolean).join('–');
}

interface Point {
  readonly release: string;
  readonly series: string;
  readonly percent: number;
}

/** The chart itself is a picture with a name; the table below holds the numbers for everybody. */
function Chart({ points, label }: { points: readonly Point[]; label: string }) {
  const words = useWords();
  const { language } = useSessionState();
  const draw = useCallback<Draw>(
    (plot, width) => {
      const lines = points.map((point) => ({ ...point, x: yearOfRelease(point.release) }));
      const line = { x: 'x', y: 'percent', stroke: 'var(--nuf-accent)', strokeWidth: 2 } as const;
      return plot.plot({
        width,
        height: 300,
        marginLeft: 52,
        marginRight: 130,
        marginBottom: 36,
        style: { background: 'transparent', fontSize: '14px', fontFamily: 'inherit' },
        x: releaseAxis(
          points.map(({ release }) => release),
          words.figures.yearEnd,
          width,
        ),
        y: {
          domain: [0, 100],
          label: null,
          grid: true,
          tickFormat: (percent: number) => formatPercent(percent, language),
        },
        marks: [
          plot.line(lines, { ...line, z: 'series' }),
          plot.dot(lines, { ...line, fill: 'var(--nuf-paper)', r: 4 }),
          plot.text(
            lines,
            plot.selectLast({
              x: 'x',
              y: 'percent',
              z: 'series',
              text: 'series',
              textAnchor: 'start',
              dx: 10,
              fill: 'var(--nuf-text)',
            }),
          ),
        ],
      });
    },
    [points, language, words],
  );
  return <PlotFigure label={label} draw={draw} />;
}
