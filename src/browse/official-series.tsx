// SPDX-License-Identifier: EUPL-1.2
// The official series of the Breitbandatlas as a chart with the table behind it: official points, not our demo cells.

import { useEffect, useRef, useState } from 'react';
import { type OfficialColumn, type OfficialUnit, officialColumns } from '../core/statistics';
import { Segments } from '../frame/view-controls';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';
import { formatNumber, formatRelease } from '../words/format';
import '../frame/table.css';

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
  const { city } = useCity();
  const [unit, setUnit] = useState<OfficialUnit>('households');
  const rows = city.statistics.rows.filter((row) => row.unit === unit);
  const name = (column: OfficialColumn) => {
    const [technology = 'alle', mbit] = column.split('_');
    const technologyName = technology === 'alle' ? '' : `${words.view.technologies[technology as 'ftthb']} `;
    return `${technologyName}≥ ${formatNumber(Number(mbit), language)}`;
  };
  const points = rows.flatMap((row) =>
    charted.flatMap((column) => {
      const percent = row.percent[column];
      return percent === null ? [] : [{ release: row.asOf, series: name(column), percent }];
    }),
  );
  return (
    <section className="nuf-stack">
      <h2 className="nuf-heading">{words.figures.official}</h2>
      <p className="nuf-muted">{words.figures.officialLead}</p>
      <Segments
        legend={words.figures.group}
        name="amtlich"
        value={unit}
        options={units.map((value) => [value, words.figures.officialUnits[value]] as const)}
        onChange={setUnit}
      />
      <Chart points={points} label={words.figures.chartLabel(words.figures.officialUnits[unit])} />
      <details>
        <summary>{words.figures.officialTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
        <section className="nuf-table-scroll" tabIndex={0} aria-label={words.figures.officialTable}>
          <table className="kern-table kern-table--small nuf-table">
            <caption className="kern-sr-only">{words.figures.officialUnits[unit]}</caption>
            <thead className="kern-table__head">
              <tr className="kern-table__row">
                <th scope="col" className="kern-table__header">
                  {words.asOf}
                </th>
                {officialColumns.map((column) => (
                  <th key={column} scope="col" className="kern-table__header">
                    {name(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="kern-table__body">
              {rows.map((row) => (
                <tr key={row.asOf} className="kern-table__row">
                  <th scope="row" className="kern-table__cell">
                    {formatRelease(row.asOf, language)}
                  </th>
                  {officialColumns.map((column) => (
                    <td key={column} className="kern-table__cell" data-kind="number">
                      {row.percent[column] === null
                        ? words.unknown
                        : `${formatNumber(row.percent[column], language, 2)} %`}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <p className="nuf-muted">
        {words.source}: {words.figures.officialSource}
      </p>
    </section>
  );
}

interface Point {
  readonly release: string;
  readonly series: string;
  readonly percent: number;
}

/** The chart itself is a picture with a name; the table below holds the numbers for everybody. */
function Chart({ points, label }: { points: readonly Point[]; label: string }) {
  const { language } = useSessionState();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    // The plotting library is big and needed here only.
    import('@observablehq/plot').then((Plot) => {
      if (!wanted || !holder.current) return;
      const years = (release: string) => Number(release.slice(0, 4)) + (release.endsWith('H1') ? 0.5 : 1);
      const lines = points.map((point) => ({ ...point, x: years(point.release) }));
      const figure = Plot.plot({
        width: 640,
        height: 300,
        marginLeft: 44,
        marginRight: 130,
        marginBottom: 36,
        style: { background: 'transparent', fontSize: '14px', fontFamily: 'inherit' },
        x: {
          label: null,
          tickFormat: (year: number) => `${language === 'de' ? 'Ende' : 'end of'} ${year - 1}`,
          ticks: [2019, 2020, 2021],
        },
        y: { domain: [0, 100], label: null, grid: true, tickFormat: (percent: number) => `${percent} %` },
        marks: [
          Plot.line(lines, {
            x: 'x',
            y: 'percent',
            z: 'series',
            stroke: 'var(--nuf-accent)',
            strokeWidth: 2,
          }),
          Plot.dot(lines, {
            x: 'x',
            y: 'percent',
            fill: 'var(--nuf-paper)',
            stroke: 'var(--nuf-accent)',
            strokeWidth: 2,
            r: 4,
          }),
          Plot.text(
            lines,
            Plot.selectLast({
              x: 'x',
              y: 'percent',
              z: 'series',
              text: 'series',
              textAnchor: 'start',
              dx: 10,
              fill: 'currentColor',
            }),
          ),
        ],
      });
      // Plot brings a <style> element, which the content policy forbids; our style sheet says the same.
      for (const style of figure.querySelectorAll('style')) style.remove();
      // Its groups are named for developers, in English; to people the figure is one picture with one name.
      for (const group of figure.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
      figure.setAttribute('role', 'img');
      figure.setAttribute('aria-label', label);
      holder.current.replaceChildren(figure);
    });
    return () => {
      wanted = false;
    };
  }, [points, label, language]);
  return <div ref={holder} className="nuf-chart" />;
}
