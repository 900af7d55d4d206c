// SPDX-License-Identifier: EUPL-1.2
// The land-demand laboratory: two sliders first, a range as the answer, then everything behind it.

import { useMemo, useState } from 'react';
import type { NamedFigure } from '../../analysis/figure/figure';
import { isExample } from '../../analysis/land-demand/demand-figure';
import { type DemandFigures, demandFigures } from '../../analysis/land-demand/demand-figures';
import type { ScenarioResult } from '../../analysis/land-demand/demand-scenarios';
import type { LandDemandInput } from '../../analysis/land-demand/land-demand';
import { chosenSource } from '../../analysis/land-demand/start-input';
import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import { saveText } from '../../frame/device/save-file';
import { Icon } from '../../frame/elements/icon';
import { CalmStatus } from '../../frame/elements/live-status';
import { assumptionsFile } from '../../reproduce/command';
import { useSession, useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { Proven, ProvenSentence, plainly } from '../number/figure-sentence';
import { HeadTable } from '../table/head-table';
import { ExpertForm, SectorForm, TrendPart } from './demand-assumptions';
import { ChartPart, useCurve, useTornado } from './demand-charts';
import {
  type Assumptions,
  assumptionsFrom,
  assumptionTexts,
  demandInput,
  demandQuestion,
  isAsStarted,
} from './demand-link';
import { MonitoringForm, References, Reserve } from './demand-reserve';
import { DemandSheet } from './demand-sheet';
import { Sliders } from './demand-sliders';
import {
  demandSentence,
  type ExampleMark,
  exampleMark,
  netAndGrossSentence,
  releasedSentence,
  whoseNumbers,
  yoursSentence,
} from './demand-text';

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
  const isStart = isAsStarted(assumptions, defaults);
  const given = useMemo(() => {
    const from = isStart ? chosenSource(defaults) : null;
    return { input, defaults, asked: demandQuestion(assumptions, defaults), ...(from !== null && { from }) };
  }, [input, defaults, assumptions, isStart]);
  const figures = useMemo(() => demandFigures(given), [given]);
  const isDemo = isExample(input, defaults);
  const whose = whoseNumbers({ input, defaults, isStart }, words, language);
  const mark = exampleMark(isDemo, words);
  const tornado = useTornado({ figures, given });
  const curve = useCurve({ figures, given });
  return (
    <div className="nuf-lab">
      <header className="nuf-stack">
        <h2 className="nuf-start__heading">{words.lab.heading}</h2>
        <p>{words.lab.lead}</p>
        <p className="nuf-caution">
          <Icon name={isDemo ? 'warning' : 'info'} />
          <span>
            <strong>{whose}. </strong>
            {isDemo ? defaults.example.note[language] : words.lab.ownModel}
          </span>
        </p>
      </header>
      <div className="nuf-lab__top">
        <Sliders assumptions={assumptions} onChange={change} defaults={defaults} input={input} />
        <Answer figures={figures} input={input} defaults={defaults} mark={mark} />
      </div>
      <ScenarioTable figures={figures} defaults={defaults} mark={mark} />
      <div className="nuf-lab__charts">
        <ChartPart chart={tornado} />
        <ChartPart chart={curve} />
      </div>
      <Reserve given={given} />
      <References figures={figures.references} defaults={defaults} />
      <ExpertForm assumptions={assumptions} onChange={change} defaults={defaults} />
      <SectorForm
        assumptions={assumptions}
        onChange={change}
        input={input}
        defaults={defaults}
        tooLong={tooLong}
      />
      <TrendPart trends={figures.trends} />
      <MonitoringForm given={given} />
      <SheetActions input={input} />
      <DemandSheet
        assumptions={assumptions}
        input={input}
        figures={figures}
        defaults={defaults}
        charts={[tornado, curve]}
        mark={mark}
        whose={whose}
      />
    </div>
  );
}

interface AnswerProps {
  readonly figures: DemandFigures;
  readonly input: LandDemandInput;
  readonly defaults: LandDemandDefaults;
  readonly mark: ExampleMark;
}

function Answer({ figures: { range, yours }, input, defaults, mark }: AnswerProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const name = ({ scenario, reuseOn }: ScenarioResult) =>
    words.lab.rangeEnd(
      defaults.scenarios.find(({ id }) => id === scenario)?.title[language] ?? scenario,
      words.lab.reuseOn[reuseOn],
    );
  return (
    <div className="nuf-lab__answer">
      <CalmStatus text={mark(`${words.lab.yours}: ${plainly(language)(yours.demand)}`)} />
      <p className="nuf-muted">{words.lab.range}</p>
      {range && (
        <>
          <p className="nuf-lab__range">
            <ProvenSentence
              of={(say) => mark(words.lab.rangeText(say(range.low), say(range.high), input.horizonYears))}
            />
          </p>
          <p className="nuf-muted">{words.lab.rangeFrom(name(range.of.low), name(range.of.high))}</p>
        </>
      )}
      <p>
        {words.lab.yours}:{' '}
        <strong>
          <ProvenSentence of={netAndGrossSentence(yours, input, mark, words)} />
        </strong>
        . <ProvenSentence of={yoursSentence(yours, words.lab)} />.
      </p>
      {yours.released && (
        <p>
          <ProvenSentence of={releasedSentence(yours.released, words.lab)} />.
        </p>
      )}
      <p className="nuf-muted">{words.lab.ownModel}</p>
    </div>
  );
}

interface TableProps {
  readonly figures: DemandFigures;
  readonly defaults: LandDemandDefaults;
  readonly mark: ExampleMark;
}

function ScenarioTable({ figures: { scenarios }, defaults, mark }: TableProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const of = (id: string, reuseOn: ScenarioResult['reuseOn']) =>
    scenarios.find((one) => one.of.scenario === id && one.of.reuseOn === reuseOn);
  const shown = (figure: NamedFigure | undefined) => figure && <Proven of={figure} />;
  const demanded = (figure: NamedFigure | undefined) =>
    figure && <ProvenSentence of={demandSentence(figure, mark)} />;
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{mark(words.lab.scenarios)}</h3>
      <HeadTable
        label={mark(words.lab.scenarios)}
        head={[
          words.lab.scenario,
          words.lab.rho,
          words.lab.epsilon,
          ...(['relocations', 'all'] as const).map(
            (reuseOn) => `${words.lab.net}. ${words.lab.reuse}: ${words.lab.reuseOn[reuseOn]}`,
          ),
        ]}
        rows={defaults.scenarios.map(({ id, title, about }) => ({
          key: id,
          cells: [
            <ScenarioName key="name" title={title[language]} about={about[language]} />,
            shown(of(id, 'relocations')?.rho),
            shown(of(id, 'relocations')?.epsilon),
            demanded(of(id, 'relocations')?.demand),
            demanded(of(id, 'all')?.demand),
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
        {words.lab.reproduce} <code>npx nuf demand --input {assumptionsFile}</code>
      </p>
    </section>
  );
}
