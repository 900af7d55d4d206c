// SPDX-License-Identifier: EUPL-1.2
// One project of the expansion: who builds, who pays, and every announced date with how far it slipped.

import { useMemo } from 'react';
import { type LedgerEntry, ledgerEntry, type Money } from '../../analysis/expansion/expansion';
import { drawnOutline } from '../../analysis/place/drawn-outline';
import { isGrantAlone } from '../../analysis/roles/service-date';
import type { CityFeature } from '../../core/city/city';
import { plannedExpansion } from '../../layers/planned-expansion';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import type { Words } from '../../words';
import { aboutText } from '../../words/number/figure-text';
import { formatDate, formatEuro, formatNumber, formatShare, type Language } from '../../words/number/format';
import { germanOnly, inLanguage } from '../../words/number/value-in-language';
import { unbroken } from '../elements/unbroken';
import { noDateSaid, pastSaid, promiseLines } from './announced-dates';
import { Honesty } from './honesty';
import { type AskedPlace, planPartText } from './plan-part';
import { asTold, builderText, scaleText } from './plan-scale';
import { TryOutline } from './try-outline';
import './plan-card.css';

type Plan = CityFeature<'planned-expansion'>;

interface Props {
  readonly plan: Plan;
  readonly selected: boolean;
  /** Where it stands in the answer for a place: which part of it the project covers. */
  readonly asked?: AskedPlace | null;
}

/** One project with its promises, money, state and source; its name selects it. */
export function PlanCard({ plan, selected, asked = null }: Props) {
  const words = useWords();
  const session = useSession();
  const { language } = useSessionState();
  const { city } = useCity();
  const entry = useMemo(() => ledgerEntry(plan, city.municipality.dataAsOf), [plan, city]);
  const part = asked && planPartText(asked, plan, words, language);
  const drawn = useMemo(() => drawnOutline(city, plan), [city, plan]);
  const p = plan.properties;
  const name = String(inLanguage(p as never, 'name', language));
  const note = inLanguage(p as never, 'note', language);
  const { state } = plannedExpansion.fields;
  const builder = builderText(plan, words);
  const facts: readonly (readonly [string, string])[] = [
    ...(builder === null ? [] : [[words.answer.by, builder] as const]),
    [words.answer.funding, fundingText(plan, entry.money, words, language)],
    [
      words.answer.state,
      p.state
        ? `${state.of[p.state][language]}${p.stateAsOf ? ` (${formatDate(p.stateAsOf, language)})` : ''}`
        : words.unknown,
    ],
    ...(isGrantAlone(plan) ? [] : [[words.answer.scale, scaleText(p, words, language)] as const]),
  ];
  return (
    <div className="nuf-plan" data-selected={selected || undefined}>
      {selected ? (
        <strong lang={germanOnly('text', p.name, name, language)}>{unbroken(name)}</strong>
      ) : (
        <button
          type="button"
          className="nuf-textlink"
          lang={germanOnly('text', p.name, name, language)}
          onClick={() =>
            session.select({
              point: null,
              feature: { layer: 'planned-expansion', id: plan.id },
            })
          }
        >
          {unbroken(name)}
        </button>
      )}
      {part && <p>{part}.</p>}
      <Promises entry={entry} />
      <dl className="nuf-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd
              lang={
                label === words.answer.by && text !== words.unknown && language !== 'de' ? 'de' : undefined
              }
            >
              {text}
            </dd>
          </div>
        ))}
      </dl>
      {typeof note === 'string' && <p lang={germanOnly('text', p.note, note, language)}>{note}</p>}
      {drawn && (
        <p>
          {words.answer[drawn.isFitted ? 'fittedOutline' : 'drawnOutline'](
            formatNumber(Math.round(drawn.inOutline), language),
            drawn.isApproximate
              ? aboutText(formatNumber(drawn.published, language), language)
              : formatNumber(drawn.published, language),
          )}
        </p>
      )}
      <Honesty feature={plan} isQuiet />
      <TryOutline feature={plan} />
    </div>
  );
}

/** The announced dates as a short line of dots; slips in words, because a date alone says little. */
function Promises({ entry }: { entry: LedgerEntry }) {
  const words = useWords();
  const { language } = useSessionState();
  const lines = promiseLines(entry, words, language);
  const past = pastSaid(entry, words);
  if (entry.completedOn) {
    const say = entry.isMostlyCompleted ? words.answer.mostlyCompleted : words.answer.completed;
    return <p>{say(formatDate(entry.completedOn, language))}</p>;
  }
  if (lines.length === 0) {
    return <p>{noDateSaid(entry, words)}</p>;
  }
  return (
    <div className="nuf-stack">
      <ol className="nuf-promises" aria-label={words.answer.announced}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the file and never changes
          <li key={at}>
            <span>{line}</span>
          </li>
        ))}
      </ol>
      {past && <p>{past}</p>}
    </div>
  );
}

/** Who pays and how much; `money` of `ledgerEntry`. */
export function fundingText({ properties }: Plan, money: Money, words: Words, language: Language): string {
  const { funding } = properties;
  const parts = [funding === null ? words.unknown : plannedExpansion.fields.funding.of[funding][language]];
  // What is computed from an approximate cost is approximate too.
  const ofCost = (text: string) => asTold(properties, 'costEur', text, language);
  if (money.costEur !== null) parts.push(ofCost(formatEuro(money.costEur, language)));
  const shares = (
    [
      [words.money.federal, money.federalEur, money.federalShare],
      [words.money.state, money.stateEur, money.stateShare],
      [words.money.own, money.ownEur ?? money.publishedOwnEur, money.ownShare],
    ] as const
  ).flatMap(([label, amount, share]) =>
    amount === null
      ? []
      : [
          `${label} ${amount === money.ownEur ? ofCost(formatEuro(amount, language)) : formatEuro(amount, language)}${share === null ? '' : ` (${ofCost(formatShare(share, language))})`}`,
        ],
  );
  return [...parts, ...shares].join(', ');
}
