// SPDX-License-Identifier: EUPL-1.2
// The sheet of assumptions on paper: everything that is needed to compute the result again. Only printing shows it.

import type { LandDemand, LandDemandInput } from '../analysis/land-demand';
import { sectorColumns } from '../analysis/land-demand-input';
import { demandRange, type ScenarioResult } from '../analysis/land-demand-scenarios';
import type { DemandParameter, LandDemandDefaults } from '../core/land-demand-defaults';
import { QrCode } from '../frame/qr-code';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';
import { formatArea, formatDate, formatNumber } from '../words/format';
import type { DemandChart } from './demand-charts';
import type { Assumptions } from './demand-link';
import { PaperTable } from './head-table';
import { PlotFigure } from './plot-figure';
import { useCheckWords } from './use-check-words';

interface Props {
  readonly assumptions: Assumptions;
  readonly input: LandDemandInput;
  readonly result: LandDemand;
  readonly scenarios: readonly ScenarioResult[];
  readonly defaults: LandDemandDefaults;
  readonly charts: readonly DemandChart[];
}

export function DemandSheet({ assumptions, input, result, scenarios, defaults, charts }: Props) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const area = (m2: number) => formatArea(m2, language);
  const range = demandRange(scenarios);
  return (
    <article className="nuf-sheet nuf-sheet--demand">
      <header className="nuf-sheet__head">
        <div>
          <p>{city.municipality.name}</p>
          <h2>{words.lab.sheetTitle}</h2>
          <p className="nuf-sheet__verdict">
            {range && words.lab.rangeText(area(range.lowM2), area(range.highM2), input.horizonYears)}
          </p>
          <p>
            {words.lab.yours}: {area(result.demandM2)} ({formatNumber(result.demandM2, language)}&nbsp;m²),{' '}
            {words.lab.gross} {area(result.grossM2)}.{' '}
            {words.lab.mobileJobs(formatNumber(result.mobileJobs, language, 1))}. {words.lab.reuse}:{' '}
            {words.lab.reuseOn[input.reuseOn]}.
          </p>
          <p>
            <strong>{assumptions.sectors ? words.lab.own : words.lab.example}.</strong>{' '}
            {assumptions.sectors === null && defaults.example.note[language]} {words.lab.ownModel}
          </p>
        </div>
        <figure>
          <QrCode text={window.location.href} label={words.expose.qrLabel} />
          <figcaption>{words.expose.qr}</figcaption>
        </figure>
      </header>
      <PrintTable
        title={words.lab.scenarios}
        head={[
          words.lab.scenario,
          words.lab.rho,
          words.lab.epsilon,
          words.lab.reuse,
          words.lab.net,
          words.lab.yearly,
        ]}
        rows={scenarios.map(
          ({ scenario, reuseOn, input: { automation }, result: { demandM2, yearlyM2 } }) => [
            defaults.scenarios.find(({ id }) => id === scenario)?.title[language] ?? scenario,
            formatNumber(automation?.rho ?? 0, language, 2),
            formatNumber(automation?.epsilon ?? 0, language, 2),
            words.lab.reuseOn[reuseOn],
            area(demandM2),
            area(yearlyM2),
          ],
        )}
      />
      {charts.map((chart) => (
        <section key={chart.heading} className="nuf-sheet__chart">
          <h3>{chart.heading}</h3>
          <p>{chart.lead}</p>
          <PlotFigure label={chart.label} draw={chart.draw} />
        </section>
      ))}
      <PrintTable
        title={words.lab.expert}
        head={[words.lab.assumption, words.lab.value, words.lab.from, words.lab.source]}
        rows={defaults.parameters.map((parameter) => [
          `${parameter.label[language]} (${parameter.unit[language]})`,
          valueText(parameter, assumptions, words.lab.perSector, (value) => formatNumber(value, language, 4)),
          `${formatNumber(parameter.low, language, 4)} – ${formatNumber(parameter.high, language, 4)}`,
          `${parameter.source} [${words.certainty[parameter.certainty]}]`,
        ])}
      />
      <PrintTable
        title={words.lab.sectors}
        head={[
          words.lab.sector,
          ...sectorColumns.slice(1).map((column) => `${words.lab.columns[column as 'E']} (${column})`),
        ]}
        rows={input.sectors.map((sector) => [
          sector.name,
          ...sectorColumns.slice(1).map((column) => formatNumber(sector[column as 'E'], language, 4)),
        ])}
      />
      <PrintTable
        title={words.lab.references}
        head={[words.lab.net, words.expose.fact, words.lab.source]}
        rows={defaults.references.map(({ ha, title, source, asOf }) => [
          `${formatNumber(ha, language)}\u00a0ha`,
          title[language],
          `${source} (${formatDate(asOf, language)})`,
        ])}
      />
      <footer className="nuf-sheet__foot">
        <p>
          {words.lab.reproduce} npx nuf demand --input annahmen-flaechenbedarf.json ·{' '}
          {words.expose.printedOn(formatDate(city.municipality.dataAsOf, language))} · {all.product}
        </p>
      </footer>
    </article>
  );
}

/** What is computed with: the change, else the default, else each sector's own. */
function valueText(
  { id, default: start }: DemandParameter,
  { changed }: Assumptions,
  perSector: string,
  shown: (value: number) => string,
): string {
  const isOfSectors = ['E', 'a', 'v', 'n', 'w', 'f'].includes(id);
  const value = changed[id] ?? (isOfSectors ? null : start);
  return value === null ? perSector : shown(value);
}

interface PrintProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function PrintTable({ title, head, rows }: PrintProps) {
  return (
    <section>
      <h3>{title}</h3>
      <PaperTable
        label={title}
        head={head}
        rows={rows.map((cells, at) => ({ key: `${at} ${cells[0]}`, cells }))}
      />
    </section>
  );
}
