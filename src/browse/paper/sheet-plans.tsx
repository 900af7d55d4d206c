// SPDX-License-Identifier: EUPL-1.2
// What is planned here, on paper: a project in two lines with its certainty, and below them its note and its source.

import { ledgerEntry } from '../../analysis/expansion/expansion';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { isMostlyCompleted } from '../../analysis/roles/service-date';
import { knowsPlans } from '../../analysis/roles/zones';
import type { AnyFeature, CityFeature } from '../../core/city/city';
import { German } from '../../frame/elements/german';
import { OnceHere } from '../../frame/elements/once-here';
import { noDateSaid, pastSaid, promiseLines } from '../../frame/feature/announced-dates';
import { Honesty } from '../../frame/feature/honesty';
import { type AskedPlace, planPartText } from '../../frame/feature/plan-part';
import { builderText } from '../../frame/feature/plan-scale';
import { plannedExpansion } from '../../layers/planned-expansion';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { germanOnly, inLanguage } from '../../words/number/value-in-language';
import { plansHeading } from '../answer/plan-heading';

type Plan = CityFeature<'planned-expansion'>;

interface Props {
  readonly answer: PlaceAnswer | null;
  readonly selected: AnyFeature | null;
}

/** The picked project, those that name the place, then the programmes for the whole city. */
export function SheetPlans({ answer, selected }: Props) {
  const words = useWords();
  const { city } = useCity();
  const { selection } = useSessionState();
  const subject = answer?.subject ?? null;
  const others = (plans: readonly Plan[]) => plans.filter(({ id }) => id !== selected?.id);
  const here = [
    ...(selected?.layer === 'planned-expansion' ? [selected] : []),
    ...others((answer?.plansHere ?? []).map(({ plan }) => plan)),
  ];
  const cityWide = answer?.insideMunicipality === false ? [] : others(answer?.plansCityWide ?? []);
  return (
    <section>
      <h3>{plansHeading([...here, ...cityWide], words)}</h3>
      {here.length === 0 ? (
        <OnceHere of={['planned-expansion']}>
          <p>{words.answer[knowsPlans(city) ? 'nothingPlanned' : 'noPlans']}</p>
        </OnceHere>
      ) : (
        <PlanLines plans={here} isHere asked={subject && { city, subject, house: selection.house }} />
      )}
      {cityWide.length > 0 && (
        <>
          <h4>{words.answer.programmes}</h4>
          <PlanLines plans={cityWide} isHere={false} asked={null} />
        </>
      )}
    </section>
  );
}

interface LinesProps {
  readonly plans: readonly Plan[];
  readonly isHere: boolean;
  readonly asked: AskedPlace | null;
}

function PlanLines({ plans, isHere, asked }: LinesProps) {
  return (
    <ul className="nuf-paper__plans" data-here={isHere || undefined}>
      {plans.map((plan) => (
        <li key={plan.id}>
          <PlanLine plan={plan} asked={asked} />
          {isHere && <PlanNote plan={plan} />}
          <Honesty feature={plan} isQuiet />
        </li>
      ))}
    </ul>
  );
}

function PlanLine({ plan, asked }: { plan: Plan; asked: AskedPlace | null }) {
  const words = useWords();
  const { language } = useSessionState();
  const { properties } = plan;
  const part = asked && planPartText(asked, plan, words, language);
  const name = String(inLanguage(properties as never, 'name', language));
  const who = builderText(plan, words);
  // Where only names have room, what is done must not stand unmarked among what is to come.
  const done = useDoneText(plan);
  return (
    <p>
      <strong lang={germanOnly('text', properties.name, name, language)}>{name}</strong>
      {who !== null && (
        <span className="nuf-paper__who">
          {' '}
          · {words.answer.by}: {who === words.unknown ? who : <German>{who}</German>}
        </span>
      )}
      <span className="nuf-paper__state">
        <span className="nuf-paper__stand">
          {' '}
          · {words.answer.state}: {useStateText(plan)}
        </span>{' '}
        · {usePromiseText(plan)}
        {part && ` · ${part}`}
      </span>
      {done && <span className="nuf-paper__done"> ({done})</span>}{' '}
      {properties.confidence === 'demo' && (
        <span className="nuf-badge" data-confidence="demo">
          {words.demo.short}
        </span>
      )}
    </p>
  );
}

function useStateText({ properties: { state, stateAsOf } }: Plan): string {
  const words = useWords();
  const { language } = useSessionState();
  if (!state) return words.unknown;
  const text = plannedExpansion.fields.state.of[state][language];
  return stateAsOf ? `${text} (${formatDate(stateAsOf, language)})` : text;
}

/** When it was done, else every date that was announced with how far it slipped. */
function usePromiseText(plan: Plan): string {
  const words = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const entry = ledgerEntry(plan, city.municipality.dataAsOf);
  const done = useDoneText(plan);
  if (done !== null) return done;
  const lines = promiseLines(entry, words, language);
  if (lines.length === 0) return noDateSaid(entry, words);
  const said = lines.join(', ');
  const past = pastSaid(entry, words);
  return past === null ? said : `${said}. ${past}`;
}

/** That it is done, and when; null of what is not. */
function useDoneText({ properties }: Plan): string | null {
  const words = useWords();
  const { language } = useSessionState();
  const { completedOn } = properties;
  if (completedOn === null) return null;
  const said = isMostlyCompleted(properties) ? 'mostlyCompleted' : 'completed';
  return words.answer[said](formatDate(completedOn, language));
}

/** What the file adds about a project; it often says how sure its outline and dates are. */
function PlanNote({ plan: { properties } }: { plan: Plan }) {
  const { language } = useSessionState();
  const note = inLanguage(properties as never, 'note', language);
  if (typeof note !== 'string') return null;
  return (
    <p className="nuf-paper__note" lang={germanOnly('text', properties.note, note, language)}>
      {note}
    </p>
  );
}
