// SPDX-License-Identifier: EUPL-1.2
// The other side of the demand: known reserve and how long it lasts, external figures, and the count from past sales.

import { useState } from 'react';
import { landReserve, monitoringDemand, reachYears } from '../analysis/land-demand-reserve';
import { demandRange, type ScenarioResult } from '../analysis/land-demand-scenarios';
import { featuresOfRole } from '../analysis/zones';
import type { CityFeature } from '../core/city';
import type { LandDemandDefaults } from '../core/land-demand-defaults';
import { planningStages } from '../layers/commercial-sites';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';
import { formatArea, formatDate, formatNumber } from '../words/format';
import { HeadTable } from './head-table';
import { useCheckWords } from './use-check-words';

export function Reserve({ scenarios }: { scenarios: readonly ScenarioResult[] }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const reserve = landReserve(featuresOfRole(city, 'site') as CityFeature<'commercial-sites'>[]);
  const range = demandRange(scenarios);
  const reach = (freeHa: number) => {
    const years = [range?.high, range?.low].map((end) => end && reachYears(freeHa, end.result.yearlyM2));
    if (years.some((value) => value == null)) return all.unknown;
    const [low = '', high = ''] = years.map((value) => formatNumber(value ?? 0, language, 1));
    return words.lab.years(low, high);
  };
  const outside = reserve.stages
    .flatMap(({ sites }) => sites)
    .filter(({ properties }) => properties.insideCity === false && (properties.freeHa ?? 0) > 0)
    .map(({ properties: { name, municipality, freeAsOf } }) =>
      [name, municipality, freeAsOf && `${all.asOf} ${formatDate(freeAsOf, language)}`]
        .filter(Boolean)
        .join(', '),
    );
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.reserve}</h3>
      <p className="nuf-muted">{words.lab.reserveLead}</p>
      <HeadTable
        label={words.lab.reserve}
        head={[words.lab.stage, words.lab.free, words.lab.unknownSites, words.lab.reach]}
        rows={[
          ...reserve.stages.map(({ stage, freeHa, unknown, sites }) => ({
            key: stage ?? '-',
            cells: [
              stage ? planningStages[stage][language] : all.unknown,
              sites.length > 0 ? formatArea(freeHa * 1e4, language) : all.unknown,
              words.lab.sites(unknown.length),
              sites.length > 0 ? reach(freeHa) : all.unknown,
            ],
          })),
          {
            key: 'sum',
            cells: [
              words.lab.sum,
              formatArea(reserve.freeHa * 1e4, language),
              words.lab.sites(reserve.unknownSites),
              reach(reserve.freeHa),
            ],
          },
        ]}
      />
      {outside.length > 0 && <p>{words.lab.outside(outside.join('; '))}</p>}
    </section>
  );
}

export function References({ defaults }: { defaults: LandDemandDefaults }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.references}</h3>
      <p className="nuf-muted">{words.lab.referencesLead}</p>
      <ul className="nuf-references">
        {defaults.references.map((reference) => (
          <li key={reference.id}>
            <strong>{formatNumber(reference.ha, language)}&nbsp;ha</strong>
            <span>
              {reference.title[language]}. {reference.note?.[language]}
              <span className="nuf-honesty">
                {' '}
                {all.source}: {reference.source} · {all.asOf} {formatDate(reference.asOf, language)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Past sales are in no file of the city: the form starts empty. */
export function MonitoringForm({ horizonYears }: { horizonYears: number }) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const [sales, setSales] = useState('');
  const [allowance, setAllowance] = useState('0');
  const [credited, setCredited] = useState('0');
  const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));
  const result = monitoringDemand({
    yearlyTakeUpM2: sales
      .split(/\s+/)
      .filter(Boolean)
      .map((text) => number(text) * 1e4),
    horizonYears,
    allowance: number(allowance),
    creditedReservesM2: number(credited) * 1e4,
  });
  const labels = {
    yearlyTakeUpM2: words.lab.takeUp,
    horizonYears: words.lab.horizon,
    allowance: words.lab.allowance,
    creditedReservesM2: words.lab.credited,
  };
  const fields: readonly [string, string, (text: string) => void][] = [
    [words.lab.takeUp, sales, setSales],
    [words.lab.allowance, allowance, setAllowance],
    [words.lab.credited, credited, setCredited],
  ];
  return (
    <details className="nuf-more">
      <summary>{words.lab.monitoring}</summary>
      <div className="nuf-stack">
        <p>{words.lab.monitoringLead}</p>
        <div className="nuf-list__questions">
          {fields.map(([label, value, set]) => (
            <label key={label} className="nuf-field">
              <span>{label}</span>
              <input inputMode="decimal" value={value} onChange={(event) => set(event.target.value)} />
            </label>
          ))}
        </div>
        <p role="status">
          {result.ok
            ? words.lab.monitoringResult(
                formatArea(result.value.demandM2, language),
                formatArea(result.value.remainingM2, language),
              )
            : sales.trim() === ''
              ? ''
              : words.lab.monitoringWrong(labels[result.field])}
        </p>
      </div>
    </details>
  );
}
