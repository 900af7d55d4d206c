// SPDX-License-Identifier: EUPL-1.2
// What a line would change if the drawn area had it: that of a project, beside the area that the files have, or one that
// somebody supposes. Follows each frame like the outline's own figures, and changes no data.

import { useMemo } from 'react';
import {
  type GainFigures,
  type OwnLine,
  ownLine,
  ownLineFrom,
  ownTechnologies,
  type PlanWhatIf,
  planGainFigures,
  planWhatIf,
  type WhatIfOrigin,
} from '../../analysis/expansion/plan-what-if';
import type { Plan } from '../../analysis/roles/service-date';
import { zoneGroups } from '../../analysis/roles/zones';
import { featureNamed } from '../../core/city/feature-index';
import { cornersText, soundOutline } from '../../core/outline/outline';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { Proven } from '../number/figure-sentence';
import { askedSpeed } from '../number/input-number';
import { useOutlineState } from './outline-store';
import { outlineSubject } from './outline-subject';
import { planWhatIfSaid } from './plan-what-if-text';

const units = ['households', 'businesses'] as const;
type Unit = (typeof units)[number];
const groups = ['all', ...zoneGroups] as const;

export function PlanWhatIfPart({ plan }: { plan: Plan }) {
  const words = useCheckWords().outline.plan;
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const { corners } = useOutlineState();
  const drawn = useMemo(() => (plan.geometry ? planWhatIf(city, plan, plan.geometry) : null), [city, plan]);
  const outlined = useMemo(() => {
    const geometry = soundOutline(corners);
    return geometry && planWhatIf(city, plan, geometry);
  }, [city, plan, corners]);
  if (!drawn || !outlined) return null;
  // The fastest is what such a project is built for; slower lines are mostly there already.
  const fastest = drawn.reached.at(-1);
  const feature = { layer: plan.layer, id: plan.id };
  const asked = { model: feature, plan: plan.id };
  const origins: Readonly<Record<'plan' | 'outline', WhatIfOrigin>> = {
    plan: {
      which: 'plan',
      site: { ...asked, subject: { kind: 'feature', feature } },
      source: plan.properties.source,
    },
    outline: {
      which: 'outline',
      site: { ...asked, subject: outlineSubject(cornersText(corners)) },
      source: ownSource,
    },
  };
  const { heading, assumption } = planWhatIfSaid(plan, words, language);
  const gain = (which: 'plan' | 'outline', unit: Unit, mbit: ThresholdMbit) =>
    planGainFigures(
      city,
      { whatIf: which === 'plan' ? drawn : outlined, plan, origin: origins[which] },
      { group: 'all', unit, mbit },
    );
  return (
    <section className="nuf-outline__figures" aria-label={heading}>
      <h2 className="nuf-outline__heading">{heading}</h2>
      {fastest === undefined ? (
        <p>{words.noSpeed}</p>
      ) : (
        <>
          <p>{words.lead(askedSpeed(fastest, language))}</p>
          <table className="nuf-outline__table">
            <caption className="kern-sr-only">{heading}</caption>
            <thead>
              <tr>
                <th scope="col">{words.whom}</th>
                <th scope="col">{words.today}</th>
                <th scope="col">{words.planned}</th>
                <th scope="col">{words.outlined}</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit}>
                  <th scope="row">{all.view.units[unit]}</th>
                  <td>
                    <Proven of={gain('plan', unit, fastest).now} />
                  </td>
                  {(['plan', 'outline'] as const).map((which) => (
                    <Built key={which} gain={gain(which, unit, fastest)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="nuf-muted">{assumption}</p>
        </>
      )}
    </section>
  );
}

const ownSource = 'eigene Fläche';

/** The share then, and below it how many more, where that is known. */
function Built({ gain: { built, gained } }: { gain: GainFigures }) {
  return (
    <td>
      <Proven of={built} />
      {gained.figure.value !== null && (
        <span className="nuf-figure__before">
          +<Proven of={gained} />
        </span>
      )}
    </td>
  );
}

/** The question whether the drawn area had a line, kept in the link; nothing is supposed until a line is chosen. */
export function OwnLinePart() {
  const words = useCheckWords().outline.line;
  const all = useWords();
  const session = useSession();
  const { extra, language } = useSessionState();
  const line = ownLineFrom(extra.wenn);
  const choose = (next: OwnLine | null) =>
    session.keep('wenn', next && `${next.technology}/${next.downMbit}`);
  return (
    <section
      className={line ? 'nuf-outline__figures' : 'nuf-outline__figures nuf-asks'}
      aria-label={words.heading}
    >
      <h2 className="nuf-outline__heading">{words.heading}</h2>
      <div className="nuf-list__questions">
        <label className="nuf-field">
          <span>{words.technology}</span>
          <select
            className="nuf-select"
            value={line?.technology ?? ''}
            onChange={({ target: { value } }) => {
              const technology = ownTechnologies.find((one) => one === value);
              choose(technology ? { technology, downMbit: line?.downMbit ?? 1000 } : null);
            }}
          >
            <option value="">{words.none}</option>
            {ownTechnologies.map((technology) => (
              <option key={technology} value={technology}>
                {all.view.technologies[technology]}
              </option>
            ))}
          </select>
        </label>
        {line && (
          <label className="nuf-field">
            <span>{words.speed}</span>
            <select
              className="nuf-select"
              value={String(line.downMbit)}
              onChange={({ target: { value } }) =>
                choose({ ...line, downMbit: thresholdsMbit.find((one) => String(one) === value) ?? 1000 })
              }
            >
              {thresholdsMbit.map((mbit) => (
                <option key={mbit} value={mbit}>
                  {askedSpeed(mbit, language)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {line && <OwnLineFigures line={line} />}
    </section>
  );
}

function OwnLineFigures({ line }: { line: OwnLine }) {
  const words = useCheckWords().outline.line;
  const all = useWords();
  const { language, extra } = useSessionState();
  const { city } = useCity();
  const { corners } = useOutlineState();
  const { technology, downMbit } = line;
  const plan = useMemo(() => ownLine(technology, downMbit), [technology, downMbit]);
  const found = useMemo(() => {
    const geometry = soundOutline(corners);
    return geometry ? groups.map((group) => [group, planWhatIf(city, plan, geometry, group)] as const) : [];
  }, [city, plan, corners]);
  const text = `${technology}/${downMbit}`;
  const origin: WhatIfOrigin = {
    which: 'outline',
    site: {
      subject: outlineSubject(cornersText(corners)),
      model: featureNamed(extra.vorlage),
      line: text,
    },
    source: ownSource,
  };
  const rows = found.flatMap(([group, whatIf]) =>
    units.flatMap((unit) => {
      if (!whatIf || (group !== 'all' && !changes(whatIf, unit, downMbit))) return [];
      return [
        {
          group,
          unit,
          gain: planGainFigures(city, { whatIf, plan, origin }, { group, unit, mbit: downMbit }),
        },
      ];
    }),
  );
  return (
    <>
      <p>{words.lead(askedSpeed(downMbit, language))}</p>
      <table className="nuf-outline__table">
        <caption className="kern-sr-only">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.today}</th>
            <th scope="col">{words.supposed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, unit, gain }) => (
            <tr key={`${group}${unit}`}>
              <th scope="row">
                {all.view.groupsLong[group]}, {all.view.units[unit]}
              </th>
              <td>
                <Proven of={gain.now} />
              </td>
              <Built gain={gain} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="nuf-muted">{words.assumption}</p>
    </>
  );
}

/** Less than half a household is shown as 0, which would be no change. */
const leastShown = 0.5;
const changes = (whatIf: PlanWhatIf, unit: Unit, mbit: ThresholdMbit) =>
  whatIf.gain(unit, mbit).gained >= leastShown;
