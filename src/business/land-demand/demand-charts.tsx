// SPDX-License-Identifier: EUPL-1.2
// Two charts of the laboratory, each with its table: which assumption moves most, and the demand year by year. Page and
// printed sheet show the same ones.

import { useCallback, useMemo } from 'react';
import type { NamedFigure } from '../../analysis/figure/figure';
import { type DemandGiven, isExample } from '../../analysis/land-demand/demand-figure';
import type { DemandFigures } from '../../analysis/land-demand/demand-figures';
import type { LandDemandInput } from '../../analysis/land-demand/land-demand';
import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import { type Draw, PlotFigure } from '../../frame/chart/plot-figure';
import { useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { Proven } from '../number/figure-sentence';
import { axisNumber } from '../number/input-number';
import { HeadTable, type TableRow } from '../table/head-table';
import { type ExampleMark, exampleMark } from './demand-text';

/** Where a label beside a bar would leave no room for the bar, it stands above it. */
const narrowPx = 560;
const style = { background: 'transparent', fontSize: '14px', fontFamily: 'inherit' } as const;

/** A label among lines and bars: they end before it. */
const labelOnPaper = {
  frameAnchor: 'left',
  textAnchor: 'start',
  fill: 'var(--nuf-text)',
  stroke: 'var(--nuf-paper)',
  strokeWidth: 5,
} as const;

export interface DemandChart {
  readonly heading: string;
  readonly lead: string;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly draw: Draw;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface ChartsInput {
  readonly figures: DemandFigures;
  readonly given: DemandGiven;
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

/** The mark of the example sectors, the same function from one drawing to the next. */
function useMark(input: LandDemandInput, defaults: LandDemandDefaults): ExampleMark {
  const words = useCheckWords();
  const isMarked = isExample(input, defaults);
  return useMemo(() => exampleMark(isMarked, words), [isMarked, words]);
}

export function useTornado({ figures, given: { input, defaults } }: ChartsInput): DemandChart {
  const words = useCheckWords();
  const mark = useMark(input, defaults);
  const { language } = useSessionState();
  const bars = figures.tornado;
  const now = figures.yours.gross.figure.value ?? 0;
  const labelOf = useCallback(
    (id: string) => defaults.parameters.find((parameter) => parameter.id === id)?.label[language] ?? id,
    [defaults, language],
  );
  const draw = useCallback<Draw>(
    (plot, width) => {
      const isNarrow = width < narrowPx;
      const rows = bars.flatMap(({ of: { parameter, atLowM2, atHighM2 } }) => {
        const ends = [atLowM2, atHighM2, now].filter((value) => value !== null);
        return [{ name: labelOf(parameter), from: Math.min(...ends) / 1e4, to: Math.max(...ends) / 1e4 }];
      });
      return plot.plot({
        width,
        height: 40 + rows.length * (isNarrow ? 46 : 28),
        marginLeft: isNarrow ? 12 : 300,
        marginBottom: 44,
        marginRight: 24,
        style,
        x: {
          label: mark('ha'),
          labelOffset: 38,
          grid: true,
          nice: true,
          ...(isNarrow && { ticks: 4 }),
          tickFormat: (ha: number) => axisNumber(ha, language),
        },
        y: { label: null, domain: rows.map((row) => row.name), axis: isNarrow ? null : 'left' },
        marks: [
          plot.barX(rows, {
            x1: 'from',
            x2: 'to',
            y: 'name',
            fill: 'var(--nuf-accent)',
            insetTop: isNarrow ? 22 : 3,
            insetBottom: 3,
          }),
          plot.ruleX([now / 1e4], { stroke: 'var(--nuf-text)', strokeWidth: 2, strokeDasharray: '4 3' }),
          ...(isNarrow ? [plot.text(rows, { y: 'name', text: 'name', dy: -12, ...labelOnPaper })] : []),
        ],
      });
    },
    [bars, now, labelOf, language, mark],
  );
  const shown = (figure: NamedFigure | null) => (figure ? <Proven of={figure} /> : words.lab.impossible);
  return {
    heading: mark(words.lab.tornado),
    lead: words.lab.tornadoLead,
    label: words.lab.tornadoChart,
    draw,
    head: [words.lab.assumption, words.lab.atLow, words.lab.asItIs, words.lab.atHigh, words.lab.span],
    rows: bars.map(({ of: { parameter }, low, high, span }) => ({
      key: parameter,
      cells: [
        labelOf(parameter),
        shown(low),
        <Proven key="now" of={figures.yours.gross} />,
        shown(high),
        shown(span),
      ],
    })),
  };
}

export function useCurve({ figures, given: { input, defaults } }: ChartsInput): DemandChart {
  const words = useCheckWords();
  const mark = useMark(input, defaults);
  const { language } = useSessionState();
  const shown = useMemo(
    () => figures.scenarios.filter(({ of }) => of.reuseOn === input.reuseOn),
    [figures, input.reuseOn],
  );
  const titleOf = useCallback(
    (id: string) => defaults.scenarios.find((scenario) => scenario.id === id)?.title[language] ?? id,
    [defaults, language],
  );
  const draw = useCallback<Draw>(
    (plot, width) => {
      const isNarrow = width < narrowPx;
      const points = shown.flatMap(({ of: { scenario, result } }) =>
        result.years.map(({ t, demandM2 }) => ({ t, ha: demandM2 / 1e4, name: titleOf(scenario) })),
      );
      const last = points.filter(({ t }) => t === input.horizonYears);
      // Beside the lines a narrow picture has room for a number; the names stand above it, the highest line first.
      const key = isNarrow ? last.toSorted((one, other) => other.ha - one.ha) : [];
      const ends = isNarrow ? key.map((end, at) => ({ ...end, name: String(at + 1) })) : last;
      const keyPx = key.length * keyRowPx;
      return plot.plot({
        width,
        height: 300 + keyPx,
        marginTop: (isNarrow ? 36 : 24) + keyPx,
        marginLeft: 48,
        marginRight: isNarrow ? 48 : 190,
        marginBottom: 44,
        style,
        x: {
          label: words.lab.year,
          labelOffset: 40,
          ...(isNarrow && { ticks: 5 }),
          tickFormat: (t: number) => String(t),
        },
        y: {
          label: mark('ha'),
          zero: true,
          grid: true,
          tickFormat: (ha: number) => axisNumber(ha, language),
        },
        marks: [
          plot.line(points, { x: 't', y: 'ha', z: 'name', stroke: 'var(--nuf-accent)', strokeWidth: 2 }),
          plot.text(apart(ends), {
            x: 't',
            y: 'at',
            text: 'name',
            textAnchor: 'start',
            dx: 8,
            fill: 'var(--nuf-text)',
          }),
          ...key.map(({ name }, at) =>
            plot.text([`${at + 1}: ${name}`], {
              frameAnchor: 'top-left',
              dx: -40,
              dy: at * keyRowPx - keyPx - 12,
              fill: 'var(--nuf-text)',
            }),
          ),
        ],
      });
    },
    [shown, titleOf, input.horizonYears, words, language, mark],
  );
  const years = shown[0]?.of.result.years ?? [];
  return {
    heading: mark(words.lab.curve),
    lead: `${words.lab.reuse} ${words.lab.reuseOn[input.reuseOn]}`,
    label: words.lab.curveChart,
    draw,
    head: [words.lab.year, ...shown.map(({ of }) => titleOf(of.scenario))],
    rows: years.map(({ t }, at) => ({
      key: String(t),
      cells: [
        t,
        ...shown.map(({ of, years: figures }) => {
          const figure = figures[at];
          return figure && <Proven key={of.scenario} of={figure} />;
        }),
      ],
    })),
  };
}

/** A name in the key of a narrow chart. */
const keyRowPx = 18;

/** A label's height as a part of the chart's: what lies closer would be printed over each other. */
const labelShare = 1 / 14;

/** Lines that end within ten square metres of each other end at the same height. */
const height = (ha: number) => Math.round(ha * 1000);

/** Labels at the end of the lines: joined where lines end at the same height, moved apart where they end close. */
function apart(points: readonly { t: number; ha: number; name: string }[]) {
  const byHeight = new Map<number, { t: number; at: number; name: string }>();
  for (const { t, ha, name } of points) {
    const there = byHeight.get(height(ha));
    byHeight.set(height(ha), { t, at: ha, name: there ? `${there.name}, ${name}` : name });
  }
  const labels = [...byHeight.values()].sort((one, other) => one.at - other.at);
  const gap = (labels.at(-1)?.at ?? 0) * labelShare;
  for (let i = 1; i < labels.length; i++) {
    labels[i]!.at = Math.max(labels[i]!.at, labels[i - 1]!.at + gap);
  }
  return labels;
}
