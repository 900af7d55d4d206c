// SPDX-License-Identifier: EUPL-1.2
// The other side of the demand: known reserve and how long it lasts, external figures, and the count from past sales.

import { useMemo } from 'react';
import type { NamedFigure } from '../../analysis/figure/figure';
import { type DemandGiven, isExample } from '../../analysis/land-demand/demand-figure';
import { freeOutside, landReserve, monitoringDemand, sitesOf } from '../../analysis/land-demand/land-reserve';
import {
  allReserveFigures,
  monitoringFigures,
  type ReserveFigures,
} from '../../analysis/land-demand/reserve-figures';
import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import { German } from '../../frame/elements/german';
import { planningStages } from '../../layers/commercial-sites';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { Proven, ProvenSentence } from '../number/figure-sentence';
import { typedNumber } from '../number/typed-number';
import { HeadTable } from '../table/head-table';
import { exampleMark, reachSentence } from './demand-text';

export function Reserve({ given }: { given: DemandGiven }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const reserve = useMemo(() => landReserve(sitesOf(city)), [city]);
  const figures = useMemo(() => allReserveFigures(given, reserve), [given, reserve]);
  const mark = exampleMark(isExample(given.input, given.defaults), words);
  const cells = ({ free, notOnOffer, unknown, reach }: ReserveFigures, isOutside: boolean) => [
    free ? <Proven key="free" of={free} /> : all.unknown,
    <ProvenSentence
      key="notOnOffer"
      of={(say) => words.lab.sites(say(notOnOffer), notOnOffer.figure.value === 1)}
    />,
    <ProvenSentence key="unknown" of={(say) => words.lab.sites(say(unknown), unknown.figure.value === 1)} />,
    reach ? <ProvenSentence key="reach" of={reachSentence(reach, mark, words, isOutside)} /> : all.unknown,
  ];
  const { sites, isAll } = freeOutside(reserve);
  const outside = sites.map(({ properties: { name, municipality, freeAsOf } }) =>
    [name, municipality, freeAsOf && `${all.asOf} ${formatDataDate(freeAsOf, language)}`]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{mark(words.lab.reserve)}</h3>
      <p className="nuf-muted">{words.lab.reserveLead}</p>
      <HeadTable
        label={mark(words.lab.reserve)}
        head={[
          words.lab.stage,
          words.lab.free,
          words.lab.notOnOffer,
          words.lab.unknownSites,
          mark(words.lab.reach),
        ]}
        rows={[
          ...reserve.stages.map((of, at) => ({
            key: of.stage ?? '-',
            cells: [
              of.stage ? planningStages[of.stage][language] : all.unknown,
              ...cells(figures.stages[at]!, freeOutside({ stages: [of], freeHa: of.freeHa }).isAll),
            ],
          })),
          { key: 'sum', cells: [words.lab.sum, ...cells(figures.sum, isAll)] },
        ]}
      />
      {outside.length > 0 && <p>{words.lab.outside(outside.join('; '), isAll)}</p>}
    </section>
  );
}

interface ReferencesProps {
  readonly figures: readonly NamedFigure[];
  readonly defaults: LandDemandDefaults;
}

export function References({ figures, defaults }: ReferencesProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.references}</h3>
      <p className="nuf-muted">{words.lab.referencesLead}</p>
      <ul className="nuf-references">
        {defaults.references.map((reference, at) => (
          <li key={reference.id}>
            <strong>
              <Proven of={figures[at]!} />
            </strong>
            <span>
              {reference.title[language]}. {reference.note?.[language]}
              <span className="nuf-honesty">
                {' '}
                {all.source}: <German>{reference.source}</German> · {all.asOf}{' '}
                {formatDataDate(reference.asOf, language)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Past sales are in no file of the city: the form starts empty. What is typed stands in the link. */
export function MonitoringForm({ given }: { given: DemandGiven }) {
  const words = useCheckWords();
  const session = useSession();
  const { extra } = useSessionState();
  const texts = monitoringKeys.map((key) => extra[key] ?? '') as [string, string, string];
  const [sales, allowance, credited] = texts;
  const number = (text: string) => {
    const typed = typedNumber(text);
    return typed.kind === 'empty' ? 0 : typed.kind === 'number' ? typed.value : Number.NaN;
  };
  const asked = {
    yearlyTakeUpM2: sales
      .split(/\s+/)
      .filter(Boolean)
      .map((text) => number(text) * 1e4),
    horizonYears: given.input.horizonYears,
    allowance: number(allowance),
    creditedReservesM2: number(credited) * 1e4,
  };
  const result = monitoringDemand(asked);
  const typed = monitoringKeys.flatMap((key) => (extra[key] ? [[key, extra[key]] as const] : []));
  const figures = result.ok
    ? monitoringFigures(
        { ...given, asked: { ...given.asked, ...Object.fromEntries(typed) } },
        asked,
        result.value,
      )
    : null;
  const labels = {
    yearlyTakeUpM2: words.lab.takeUp,
    horizonYears: words.lab.horizon,
    allowance: words.lab.allowance,
    creditedReservesM2: words.lab.credited,
  };
  return (
    <details className="nuf-more" open={sales !== '' || undefined}>
      <summary>{words.lab.monitoring}</summary>
      <div className="nuf-stack">
        <p>{words.lab.monitoringLead}</p>
        <div className="nuf-list__questions">
          {([words.lab.takeUp, words.lab.allowance, words.lab.credited] as const).map((label, at) => (
            <label key={label} className="nuf-field">
              <span>{label}</span>
              <input
                inputMode="decimal"
                value={texts[at]}
                onChange={(event) => session.keep(monitoringKeys[at]!, event.target.value || null)}
              />
            </label>
          ))}
        </div>
        <p role="status">
          {figures ? (
            <ProvenSentence
              of={(say) => words.lab.monitoringResult(say(figures.demand), say(figures.remaining))}
            />
          ) : !result.ok && sales.trim() !== '' ? (
            words.lab.monitoringWrong(labels[result.field])
          ) : (
            ''
          )}
        </p>
      </div>
    </details>
  );
}

const monitoringKeys = ['verkauf', 'zuschlag', 'reserven'] as const;
