// SPDX-License-Identifier: EUPL-1.2
// Two charts of the laboratory, each with its table: which assumption moves most, and the demand year by year.

import { useCallback, useMemo } from 'react';
import type { LandDemandInput } from '../analysis/land-demand';
import { landDemand } from '../analysis/land-demand';
import { type ScenarioResult, tornado } from '../analysis/land-demand-scenarios';
import type { LandDemandDefaults } from '../core/land-demand-defaults';
import { useSessionState } from '../session/use-session';
import { formatArea, formatNumber } from '../words/format';
import { PlotFigure } from './plot-figure';
import { ScrollTable } from './scroll-table';
import { useCheckWords } from './use-check-words';

type PlotLibrary = typeof import('@observablehq/plot');
const style = { background: 'transparent', fontSize: '14px', fontFamily: 'inherit' } as const;

export function TornadoChart({ input, defaults }: { input: LandDemandInput; defaults: LandDemandDefaults }) {
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
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.tornado}</h3>
      <p className="nuf-muted">{words.lab.tornadoLead}</p>
      <PlotFigure label={words.lab.tornadoChart} draw={draw} />
      <details className="nuf-more">
        <summary>{words.lab.asTable}</summary>
        <ScrollTable label={words.lab.tornado}>
          <table className="nuf-lines">
            <thead>
              <tr>
                <th scope="col">{words.lab.assumption}</th>
                <th scope="col">{words.lab.atLow}</th>
                <th scope="col">{words.lab.atHigh}</th>
                <th scope="col">{words.lab.span}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ parameter, atLowM2, atHighM2, spanM2 }) => (
                <tr key={parameter}>
                  <th scope="row">{labelOf(parameter)}</th>
                  <td>{area(atLowM2)}</td>
                  <td>{area(atHighM2)}</td>
                  <td>{area(spanM2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </section>
  );
}

interface CurveProps {
  readonly scenarios: readonly ScenarioResult[];
  readonly defaults: LandDemandDefaults;
  readonly input: LandDemandInput;
}

export function CurveChart({ scenarios, defaults, input }: CurveProps) {
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
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.curve}</h3>
      <p className="nuf-muted">
        {words.lab.reuse} {words.lab.reuseOn[input.reuseOn]}
      </p>
      <PlotFigure label={words.lab.curveChart} draw={draw} />
      <details className="nuf-more">
        <summary>{words.lab.asTable}</summary>
        <ScrollTable label={words.lab.curve}>
          <table className="nuf-lines">
            <thead>
              <tr>
                <th scope="col">{words.lab.year}</th>
                {shown.map(({ scenario }) => (
                  <th key={scenario} scope="col">
                    {titleOf(scenario)} (ha)
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map(({ t }, at) => (
                <tr key={t}>
                  <th scope="row">{t}</th>
                  {shown.map(({ scenario, result }) => (
                    <td key={scenario}>
                      {formatNumber((result.years[at]?.demandM2 ?? 0) / 1e4, language, 2)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </section>
  );
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
