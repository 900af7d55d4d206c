// SPDX-License-Identifier: EUPL-1.2
// The land-demand laboratory: two sliders first, a range as the answer, then everything behind it.

import { useMemo, useState } from 'react';
import { type LandDemand, type LandDemandInput, landDemand } from '../analysis/land-demand';
import { demandRange, type ScenarioResult, scenarioResults } from '../analysis/land-demand-scenarios';
import type { DemandParameter, LandDemandDefaults } from '../core/land-demand-defaults';
import { CalmStatus } from '../frame/calm-status';
import { Icon } from '../frame/icon';
import { saveText } from '../frame/save-file';
import { Segments } from '../frame/view-controls';
import { useSession, useSessionState } from '../session/use-session';
import { formatArea, formatNumber } from '../words/format';
import { ExpertForm, SectorForm, TrendPart } from './demand-assumptions';
import { ChartPart, useCurve, useTornado } from './demand-charts';
import { type Assumptions, assumptionsFrom, assumptionTexts, demandInput } from './demand-link';
import { MonitoringForm, References, Reserve } from './demand-reserve';
import { DemandSheet } from './demand-sheet';
import { HeadTable } from './head-table';
import { useCheckWords } from './use-check-words';

/** The assumptions of the link. Own sectors that are too long for it stay until the room is left. */
function useAssumptions(defaults: LandDemandDefaults) {
  const session = useSession();
  const { extra } = useSessionState();
  const [long, setLong] = useState<Assumptions['sectors']>(null);
  const { annahmen, branchen } = extra;
  const assumptions = useMemo(() => {
    const read = assumptionsFrom(annahmen, branchen, defaults);
    return long && !branchen ? { ...read, sectors: long } : read;
  }, [annahmen, branchen, defaults, long]);
  const change = (next: Assumptions) => {
    const texts = assumptionTexts(next, defaults);
    setLong(texts.tooLong ? next.sectors : null);
    session.keep('annahmen', texts.annahmen);
    session.keep('branchen', texts.branchen);
  };
  return { assumptions, change, tooLong: long !== null && !branchen };
}

export function DemandPage({ defaults }: { defaults: LandDemandDefaults }) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const { assumptions, change, tooLong } = useAssumptions(defaults);
  const input = useMemo(
    () => demandInput(assumptions, defaults, language),
    [assumptions, defaults, language],
  );
  const result = useMemo(() => landDemand(input), [input]);
  const scenarios = useMemo(
    () => scenarioResults(input, defaults.scenarios, input.automation?.s ?? 0),
    [input, defaults],
  );
  const tornado = useTornado({ input, scenarios, defaults });
  const curve = useCurve({ input, scenarios, defaults });
  return (
    <div className="nuf-lab">
      <header className="nuf-stack">
        <h2 className="nuf-start__heading">{words.lab.heading}</h2>
        <p>{words.lab.lead}</p>
        <p className="nuf-caution">
          <Icon name={assumptions.sectors ? 'info' : 'warning'} />
          <span>
            <strong>{assumptions.sectors ? words.lab.own : words.lab.example}. </strong>
            {assumptions.sectors ? words.lab.ownModel : defaults.example.note[language]}
          </span>
        </p>
      </header>
      <div className="nuf-lab__top">
        <Sliders assumptions={assumptions} onChange={change} defaults={defaults} />
        <Answer result={result} scenarios={scenarios} input={input} defaults={defaults} />
      </div>
      <ScenarioTable scenarios={scenarios} defaults={defaults} />
      <div className="nuf-lab__charts">
        <ChartPart chart={tornado} />
        <ChartPart chart={curve} />
      </div>
      <Reserve scenarios={scenarios} />
      <References defaults={defaults} />
      <ExpertForm assumptions={assumptions} onChange={change} defaults={defaults} />
      <SectorForm
        assumptions={assumptions}
        onChange={change}
        input={input}
        defaults={defaults}
        tooLong={tooLong}
      />
      <TrendPart input={input} />
      <MonitoringForm horizonYears={assumptions.horizonYears} />
      <SheetActions input={input} />
      <DemandSheet
        assumptions={assumptions}
        input={input}
        result={result}
        scenarios={scenarios}
        defaults={defaults}
        charts={[tornado, curve]}
      />
    </div>
  );
}

export interface FormProps {
  readonly assumptions: Assumptions;
  readonly onChange: (assumptions: Assumptions) => void;
  readonly defaults: LandDemandDefaults;
}

function Sliders({ assumptions, onChange, defaults }: FormProps) {
  const words = useCheckWords();
  const parameter = (id: DemandParameter['id']) => defaults.parameters.find((one) => one.id === id);
  return (
    <div className="nuf-stack nuf-lab__sliders">
      {(['rho', 'epsilon'] as const).map((id) => {
        const one = parameter(id);
        if (!one) return null;
        const [label, ends] =
          id === 'rho'
            ? [words.lab.automation, words.lab.automationEnds]
            : [words.lab.halls, words.lab.hallsEnds];
        return (
          <Slider
            key={id}
            label={label}
            ends={ends}
            parameter={one}
            value={assumptions.changed[id] ?? one.default ?? one.low}
            onValue={(value) =>
              onChange({ ...assumptions, changed: { ...assumptions.changed, [id]: value } })
            }
          />
        );
      })}
      <Segments
        legend={words.lab.reuse}
        name="wiedernutzung"
        value={assumptions.reuseOn}
        options={(['relocations', 'all'] as const).map((name) => [name, words.lab.reuseOn[name]] as const)}
        onChange={(reuseOn) => onChange({ ...assumptions, reuseOn })}
      />
      <label className="nuf-field nuf-date">
        <span>{words.lab.horizon}</span>
        <input
          type="number"
          min={1}
          max={50}
          value={assumptions.horizonYears}
          onChange={(event) => {
            const years = Math.round(event.target.valueAsNumber);
            if (years >= 1 && years <= 50) onChange({ ...assumptions, horizonYears: years });
          }}
        />
      </label>
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly ends: readonly string[];
  readonly parameter: DemandParameter;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

function Slider({ label, ends, parameter, value, onValue }: SliderProps) {
  const { language } = useSessionState();
  const shown =
    parameter.id === 'rho'
      ? `${formatNumber(value * 100, language)}\u00a0%`
      : formatNumber(value, language, 2);
  return (
    <div className="nuf-slider">
      <label htmlFor={`regler-${parameter.id}`}>{label}</label>
      <output aria-live="off">{shown}</output>
      <input
        id={`regler-${parameter.id}`}
        type="range"
        min={parameter.low}
        max={parameter.high}
        step={0.05}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onValue(event.target.valueAsNumber)}
      />
      <div className="nuf-time__ends" aria-hidden="true">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </div>
  );
}

interface AnswerProps {
  readonly result: LandDemand;
  readonly scenarios: readonly ScenarioResult[];
  readonly input: LandDemandInput;
  readonly defaults: LandDemandDefaults;
}

function Answer({ result, scenarios, input, defaults }: AnswerProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const range = demandRange(scenarios);
  const area = (m2: number) => formatArea(m2, language);
  const name = ({ scenario, reuseOn }: ScenarioResult) =>
    `${defaults.scenarios.find(({ id }) => id === scenario)?.title[language] ?? scenario}, ${words.lab.reuseOn[reuseOn]}`;
  return (
    <div className="nuf-lab__answer">
      <CalmStatus text={`${words.lab.yours}: ${area(result.demandM2)}`} />
      <p className="nuf-muted">{words.lab.range}</p>
      {range && (
        <>
          <p className="nuf-lab__range">
            {words.lab.rangeText(area(range.lowM2), area(range.highM2), input.horizonYears)}
          </p>
          <p className="nuf-muted">{words.lab.rangeFrom(name(range.low), name(range.high))}</p>
        </>
      )}
      <p>
        {words.lab.yours}: <strong>{area(result.demandM2)}</strong>,{' '}
        {words.lab.perYear(area(result.yearlyM2))}
        {result.grossM2 !== result.demandM2 && `, ${words.lab.gross} ${area(result.grossM2)}`}.{' '}
        {words.lab.mobileJobs(formatNumber(result.mobileJobs, language))}.
      </p>
      {result.releasedM2 !== null && <p>{words.lab.released(area(result.releasedM2))}.</p>}
      <p className="nuf-muted">{words.lab.ownModel}</p>
    </div>
  );
}

function ScenarioTable({
  scenarios,
  defaults,
}: {
  scenarios: readonly ScenarioResult[];
  defaults: LandDemandDefaults;
}) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const of = (id: string, reuseOn: ScenarioResult['reuseOn']) =>
    scenarios.find((one) => one.scenario === id && one.reuseOn === reuseOn)?.result;
  const area = (result: LandDemand | undefined) => (result ? formatArea(result.demandM2, language) : '');
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.scenarios}</h3>
      <HeadTable
        label={words.lab.scenarios}
        head={[
          words.lab.scenario,
          words.lab.rho,
          words.lab.epsilon,
          ...(['relocations', 'all'] as const).map(
            (reuseOn) => `${words.lab.net}. ${words.lab.reuse}: ${words.lab.reuseOn[reuseOn]}`,
          ),
        ]}
        rows={defaults.scenarios.map(({ id, title, about, rho, epsilon }) => ({
          key: id,
          cells: [
            <ScenarioName key="name" title={title[language]} about={about[language]} />,
            `${formatNumber(rho * 100, language)}\u00a0%`,
            formatNumber(epsilon, language, 2),
            area(of(id, 'relocations')),
            area(of(id, 'all')),
          ],
        }))}
      />
    </section>
  );
}

function ScenarioName({ title, about }: { title: string; about: string }) {
  return (
    <>
      {title} <span className="nuf-muted nuf-lab__about">{about}</span>
    </>
  );
}

/** The sheet that reproduces the result: the page printed, and the input that the command line takes. */
function SheetActions({ input }: { input: LandDemandInput }) {
  const words = useCheckWords();
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.sheet}</h3>
      <div className="nuf-actions">
        <button type="button" className="nuf-action nuf-action--first" onClick={() => window.print()}>
          <Icon name="print" />
          {words.lab.print}
        </button>
        <button
          type="button"
          className="nuf-action"
          onClick={() =>
            saveText(
              `${JSON.stringify(input, null, 2)}\n`,
              'annahmen-flaechenbedarf.json',
              'application/json',
            )
          }
        >
          {words.lab.json}
        </button>
      </div>
      <p className="nuf-muted">
        {words.lab.reproduce} <code>npx nuf demand --input annahmen-flaechenbedarf.json</code>
      </p>
    </section>
  );
}
