// SPDX-License-Identifier: EUPL-1.2
// The sheet of assumptions on paper: everything that is needed to compute the result again. Only printing shows it.

import type { ReactNode } from 'react';
import { isExample } from '../../analysis/land-demand/demand-figure';
import type { DemandFigures } from '../../analysis/land-demand/demand-figures';
import type { LandDemandInput } from '../../analysis/land-demand/land-demand';
import { sectorColumns } from '../../analysis/land-demand/read-sectors';
import type { DemandParameter, LandDemandDefaults } from '../../core/city/land-demand-defaults';
import { PlotFigure } from '../../frame/chart/plot-figure';
import { German } from '../../frame/elements/german';
import { QrCode } from '../../frame/elements/qr-code';
import { assumptionsFile } from '../../reproduce/command';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { plainly } from '../number/figure-sentence';
import { assumedNumber } from '../number/input-number';
import { PaperTable } from '../table/head-table';
import type { DemandChart } from './demand-charts';
import type { Assumptions } from './demand-link';
import { demandSentence, type ExampleMark, netAndGrossSentence } from './demand-text';

interface Props {
  readonly assumptions: Assumptions;
  readonly input: LandDemandInput;
  readonly figures: DemandFigures;
  readonly defaults: LandDemandDefaults;
  readonly charts: readonly DemandChart[];
  readonly mark: ExampleMark;
  /** Whose numbers are computed with, as the page says it. */
  readonly whose: string;
}

export function DemandSheet({ assumptions, input, figures, defaults, charts, mark, whose }: Props) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const say = plainly(language);
  const { range, yours, scenarios } = figures;
  return (
    <article className="nuf-sheet nuf-sheet--demand">
      <header className="nuf-sheet__head">
        <div>
          <p>{city.municipality.name}</p>
          <h2>{words.lab.sheetTitle}</h2>
          <p className="nuf-sheet__verdict">
            {range && mark(words.lab.rangeText(say(range.low), say(range.high), input.horizonYears))}
          </p>
          <p>
            {words.lab.yours}: {netAndGrossSentence(yours, input, mark, words)(say)}.{' '}
            {words.lab.mobileJobs(say(yours.jobs))}. {words.lab.reuse}: {words.lab.reuseOn[input.reuseOn]}.
          </p>
          <p>
            <strong>{whose}.</strong> {isExample(input, defaults) && defaults.example.note[language]}{' '}
            {words.lab.ownModel}
          </p>
        </div>
        <figure>
          <QrCode text={window.location.href} label={words.expose.qrLabel} />
          <figcaption>{words.expose.qr}</figcaption>
        </figure>
      </header>
      <PrintTable
        title={mark(words.lab.scenarios)}
        head={[
          words.lab.scenario,
          words.lab.rho,
          words.lab.epsilon,
          words.lab.reuse,
          words.lab.net,
          words.lab.yearly,
        ]}
        rows={scenarios.map(({ of: { scenario, reuseOn }, rho, epsilon, demand, yearly }) => [
          defaults.scenarios.find(({ id }) => id === scenario)?.title[language] ?? scenario,
          say(rho),
          say(epsilon),
          words.lab.reuseOn[reuseOn],
          demandSentence(demand, mark)(say),
          demandSentence(yearly, mark)(say),
        ])}
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
          valueText(parameter, assumptions, words.lab.perSector, (value) => assumedNumber(value, language)),
          words.lab.fromTo(assumedNumber(parameter.low, language), assumedNumber(parameter.high, language)),
          <span key="source">
            <German>{parameter.source}</German> [{words.certainty[parameter.certainty]}]
          </span>,
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
          ...sectorColumns.slice(1).map((column) => assumedNumber(sector[column as 'E'], language)),
        ])}
      />
      <PrintTable
        title={words.lab.references}
        head={[words.lab.published, words.expose.fact, words.lab.source]}
        rows={defaults.references.map(({ title, source, asOf }, at) => [
          say(figures.references[at]!),
          title[language],
          <span key="source">
            <German>{source}</German> ({formatDataDate(asOf, language)})
          </span>,
        ])}
      />
      <footer className="nuf-sheet__foot">
        <p>
          {words.lab.reproduce} npx nuf demand --input {assumptionsFile} ·{' '}
          {words.expose.printedOn(formatDataDate(city.municipality.dataAsOf, language))} · {all.product}
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
  /** The first cell names the row. */
  readonly rows: readonly (readonly [string, ...ReactNode[]])[];
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
