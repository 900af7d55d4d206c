// SPDX-License-Identifier: EUPL-1.2
// Two charts of the laboratory, each with its table: which assumption moves most, and the demand year by year. Page and
// printed sheet show the same ones.

import { useCallback, useMemo } from 'react';
import type { LandDemandInput } from '../analysis/land-demand';
import { landDemand } from '../analysis/land-demand';
import { type ScenarioResult, tornado } from '../analysis/land-demand-scenarios';
import type { LandDemandDefaults } from '../core/land-demand-defaults';
import { useSessionState } from '../session/use-session';
import { formatArea, formatNumber } from '../words/format';
import { HeadTable, type TableRow } from './head-table';
import { PlotFigure } from './plot-figure';
import { useCheckWords } from './use-check-words';

type PlotLibrary = typeof import('@observablehq/plot');
const style = { background: 'transparent', fontSize: '14px', fontFamily: 'inherit' } as const;

export interface DemandChart {
  readonly heading: string;
  readonly lead: string;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly draw: (plot: PlotLibrary) => ReturnType<PlotLibrary['plot']>;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface ChartsInput {
  readonly input: LandDemandInput;
  readonly scenarios: readonly ScenarioResult[];
  readonly defaults: LandDemandDefaults;
}

/** A chart with the table behind it. */
export function ChartPart({ chart }: { chart: DemandChart }) {
  const words = useCheckWords();
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{chart.heading}</h3>
      <p className="nuf-muted">{chart.lead}</p>
      <PlotFigure label={chart.label} draw={chart.draw} />
      <details className="nuf-more">
        <summary>{words.lab.asTable}</summary>
        <HeadTable label={chart.heading} head={chart.head} rows={chart.rows} />
      </details>
    </section>
  );
}

export function useTornado({ input, defaults }: ChartsInput): DemandChart {
  const words = useCheckWords();
  const { language } = useSessionState();
  const bars = useMemo(() => tornado(input, defaults.parameters), [input, defaults]);
  const now = landDemand(input).grossM2;
  const labelOf = useCallback(
    (id: string) => defaults.parameters.find((parameter) => parameter.id === id)?.label[language] ?? id,
    [defaults, language],
  );
  const draw = useCallback(
    (plot: PlotLibrary) => {
      const rows = bars.flatMap(({ parameter, atLowM2, atHighM2 }) => {
        const ends = [atLowM2, atHighM2, now].filter((value) => value !== null);
        return [{ name: labelOf(parameter), from: Math.min(...ends) / 1e4, to: Math.max(...ends) / 1e4 }];
      });
      return plot.plot({
        width: 640,
        height: 40 + rows.length * 28,
        marginLeft: 300,
        marginBottom: 44,
        marginRight: 24,
        style,
        x: {
          label: 'ha',
          labelOffset: 38,
          grid: true,
          nice: true,
          tickFormat: (ha: number) => formatNumber(ha, language, 1),
        },
        y: { label: null, domain: rows.map((row) => row.name) },
        marks: [
          plot.barX(rows, {
            x1: 'from',
            x2: 'to',
            y: 'name',
            fill: 'var(--nuf-accent)',
            insetTop: 3,
            insetBottom: 3,
          }),
          plot.ruleX([now / 1e4], { stroke: 'var(--nuf-text)', strokeWidth: 2, strokeDasharray: '4 3' }),
        ],
      });
    },
    [bars, now, labelOf, language],
  );
  const area = (m2: number | null) => (m2 === null ? words.lab.impossible : formatArea(m2, language));
  return {
    heading: words.lab.tornado,
    lead: words.lab.tornadoLead,
    label: words.lab.tornadoChart,
    draw,
    head: [words.lab.assumption, words.lab.atLow, words.lab.atHigh, words.lab.span],
    rows: bars.map(({ parameter, atLowM2, atHighM2, spanM2 }) => ({
      key: parameter,
      cells: [labelOf(parameter), area(atLowM2), area(atHighM2), area(spanM2)],
    })),
  };
}

export function useCurve({ input, scenarios, defaults }: ChartsInput): DemandChart {
  const words = useCheckWords();
  const { language } = useSessionState();
  const shown = useMemo(
    () => scenarios.filter(({ reuseOn }) => reuseOn === input.reuseOn),
    [scenarios, input.reuseOn],
  );
  const titleOf = useCallback(
    (id: string) => defaults.scenarios.find((scenario) => scenario.id === id)?.title[language] ?? id,
    [defaults, language],
  );
  const draw = useCallback(
    (plot: PlotLibrary) => {
      const points = shown.flatMap(({ scenario, result }) =>
        result.years.map(({ t, demandM2 }) => ({ t, ha: demandM2 / 1e4, name: titleOf(scenario) })),
      );
      const last = points.filter(({ t }) => t === input.horizonYears);
      return plot.plot({
        width: 640,
        height: 300,
        marginLeft: 48,
        marginRight: 190,
        style,
        x: { label: words.lab.year, tickFormat: (t: number) => String(t) },
        y: { label: 'ha', zero: true, grid: true, tickFormat: (ha: number) => formatNumber(ha, language, 2) },
        marks: [
          plot.line(points, { x: 't', y: 'ha', z: 'name', stroke: 'var(--nuf-accent)', strokeWidth: 2 }),
          plot.text(apart(last), {
            x: 't',
            y: 'at',
            text: 'name',
            textAnchor: 'start',
            dx: 8,
            fill: 'var(--nuf-text)',
          }),
        ],
      });
    },
    [shown, titleOf, input.horizonYears, words, language],
  );
  const years = shown[0]?.result.years ?? [];
  const hectares = (m2: number) => formatNumber(m2 / 1e4, language, 2);
  return {
    heading: words.lab.curve,
    lead: `${words.lab.reuse} ${words.lab.reuseOn[input.reuseOn]}`,
    label: words.lab.curveChart,
    draw,
    head: [words.lab.year, ...shown.map(({ scenario }) => `${titleOf(scenario)} (ha)`)],
    rows: years.map(({ t }, at) => ({
      key: String(t),
      cells: [t, ...shown.map(({ result }) => hectares(result.years[at]?.demandM2 ?? 0))],
    })),
  };
}

/** A label's height as a part of the chart's: what lies closer would be printed over each other. */
const labelShare = 1 / 14;

/** Labels at the end of the lines: joined where lines end at the same height, moved apart where they end close. */
function apart(points: readonly { t: number; ha: number; name: string }[]) {
  const byHeight = new Map<string, { t: number; at: number; name: string }>();
  for (const { t, ha, name } of points) {
    const there = byHeight.get(ha.toFixed(3));
    byHeight.set(ha.toFixed(3), { t, at: ha, name: there ? `${there.name}, ${name}` : name });
  }
  const labels = [...byHeight.values()].sort((one, other) => one.at - other.at);
  const gap = (labels.at(-1)?.at ?? 0) * labelShare;
  for (let i = 1; i < labels.length; i++) {
    labels[i]!.at = Math.max(labels[i]!.at, labels[i - 1]!.at + gap);
  }
  return labels;
}
