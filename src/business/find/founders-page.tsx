// SPDX-License-Identifier: EUPL-1.2
// Space for founders: what is needed against what is known of each place, with reasons for, against and open.

import { useMemo } from 'react';
import type { NamedFigure } from '../../analysis/figure/figure';
import {
  type FounderFigures,
  founderFigures,
  type MatchCounts,
  matchFigures,
} from '../../analysis/site-search/founder-figures';
import {
  type Criterion,
  type FounderMatch,
  type FounderPlace,
  type FounderReason,
  founderPlaces,
  matchFounders,
} from '../../analysis/site-search/founders-space';
import { askedText, needFrom, stagesFrom } from '../../analysis/site-search/search-link';
import { contactsForFounders } from '../../core/city/contacts';
import type { Permissibility } from '../../core/city/permissibility-rules';
import { German } from '../../frame/elements/german';
import { Icon } from '../../frame/elements/icon';
import { CalmStatus } from '../../frame/elements/live-status';
import { OnceHere } from '../../frame/elements/once-here';
import { ContactList } from '../../frame/feature/contact-item';
import { Honesty } from '../../frame/feature/honesty';
import { type LandUseCode, landUseText } from '../../layers/land-use';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { germanOnly, inLanguage } from '../../words/number/value-in-language';
import { useCheckWords } from '../context/use-business-words';
import { builtAndNamed } from '../number/built-clause';
import { distanceSentence, ProvenSentence, plainly, type Sentence } from '../number/figure-sentence';
import { describedBy, placesFrom } from './candidates';
import { HitsOnMap } from './hits-on-map';
import { NeedForm } from './need-form';
import { askedSaid, needSaid, stageSaid } from './need-text';
import { PlaceRow } from './place-row';

interface Props {
  readonly rules: Permissibility;
  readonly onFit: (keys: readonly string[]) => void;
}

export function FoundersPage({ rules, onFit }: Props) {
  const words = useCheckWords();
  const { extra, language } = useSessionState();
  const { city } = useCity();
  const places = useMemo(() => founderPlaces(city), [city]);
  const need = useMemo(() => needFrom(extra), [extra]);
  const matches = useMemo(
    () => matchFounders(places, need, rules, stagesFrom(extra)),
    [places, need, extra, rules],
  );
  // Before a need is said there is nothing to count for or against.
  const isAsked = Object.values(need).some((asked) => asked !== undefined && asked !== false);
  const figures = useMemo(
    () => matchFigures(matches, places.length, askedText(extra, 'g-'), city.municipality.dataAsOf),
    [matches, places, extra, city],
  );
  const contacts = contactsForFounders(city.contacts);
  const counted: Sentence = (say) =>
    matches.length === 0
      ? words.found.none
      : [...figures.kinds]
          .map(([kind, count]) => words.found.shown[kind](say(count), count.figure.value === 1))
          .join(', ');
  return (
    <section className="nuf-list" aria-label={words.tabs.found}>
      <h2 className="nuf-start__heading">{words.found.heading}</h2>
      <p>
        <span className="nuf-asks">{words.found.ask} </span>
        {words.found.lead}
      </p>
      <NeedForm rules={rules} />
      <p className="nuf-asked">{needSaid(need, stagesFrom(extra), rules, language)}</p>
      <OnceHere of={describedBy} />
      <OnceHere of={placesFrom}>
        <p>
          <strong>
            <ProvenSentence of={counted} />
          </strong>
        </p>
        <CalmStatus text={counted(plainly(language))} />
      </OnceHere>
      <details className="nuf-more nuf-asks">
        <summary>{words.contacts}</summary>
        <ContactList contacts={contacts} />
      </details>
      <HitsOnMap places={places} shown={matches.map(({ place }) => place.key)} onFit={onFit} />
      <ol className="nuf-found">
        {matches.map((match) => (
          <MatchRow
            key={match.place.key}
            match={match}
            asked={(criterion) => askedSaid(criterion, need, rules, language)}
            counts={isAsked ? figures.counts.get(match) : undefined}
          />
        ))}
      </ol>
      <section className="nuf-asked">
        <h3 className="nuf-heading">{words.contacts}</h3>
        <ContactList contacts={contacts} />
      </section>
    </section>
  );
}

interface MatchProps {
  readonly match: FounderMatch;
  /** What was asked of a criterion, in words. */
  readonly asked: (criterion: Criterion) => string;
  readonly counts: MatchCounts | undefined;
}

function MatchRow({ match, asked, counts }: MatchProps) {
  const words = useCheckWords();
  const { city } = useCity();
  const figures = useMemo(() => founderFigures(city, match.place), [city, match.place]);
  const { language } = useSessionState();
  const { place, reasons } = match;
  const { address } = place.feature.properties as { address?: string | null };
  const note = inLanguage(place.feature.properties as never, 'note', language);
  return (
    <PlaceRow feature={place.feature} badge={<span className="nuf-badge">{stageSaid(place, language)}</span>}>
      {address && (
        <p className="nuf-muted">
          <German>{address}</German>
        </p>
      )}
      {counts && (
        <p>
          <ProvenSentence
            of={(say) => words.found.count(say(counts.for), say(counts.against), say(counts.unknown))}
          />
        </p>
      )}
      {/* Not folded away: it may say that a name stands for two buildings. */}
      {typeof note === 'string' && (
        <p
          className="nuf-muted nuf-found__note"
          lang={germanOnly('text', place.feature.properties.note, note, language)}
        >
          {note}
        </p>
      )}
      <ul className="nuf-reasons">
        {reasons.map((reason) => (
          <Reason
            key={reason.criterion}
            reason={reason}
            asked={asked(reason.criterion)}
            place={match.place}
            figures={figures}
          />
        ))}
      </ul>
      <details className="nuf-more">
        <summary>{words.sources.heading}</summary>
        <Honesty feature={place.feature as never} />
      </details>
    </PlaceRow>
  );
}

const iconOf = { for: 'check', against: 'close', unknown: 'help' } as const;

interface ReasonProps {
  readonly reason: FounderReason;
  readonly asked: string;
  readonly place: FounderPlace;
  readonly figures: FounderFigures;
}

function Reason({ reason, asked, place, figures }: ReasonProps) {
  const words = useCheckWords();
  const found = useFoundSentence(reason, place, figures);
  const { answer, task } = reason;
  return (
    <li data-answer={answer}>
      <Icon name={iconOf[answer]} />
      <span>
        <strong>{asked}:</strong> <span className="nuf-reasons__answer">{words.found.answers[answer]}.</span>{' '}
        <ProvenSentence of={found} /> {task && `${words.found.toDo}: ${words.found.tasks[task]}.`}
      </span>
    </li>
  );
}

/** What the files say, with its unit; nothing where they are silent. */
function useFoundSentence(
  { criterion, found, answer }: FounderReason,
  { stop, builtSince, named, supply }: FounderPlace,
  figures: FounderFigures,
): Sentence {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const said = (figure: NamedFigure | null): Sentence => (figure ? (say) => `${say(figure)}.` : () => '');
  const text =
    (words: string): Sentence =>
    () =>
      words;
  const whole = (figure: NamedFigure | null): Sentence =>
    figure ? (say) => words.found.whole(say(figure), answer === 'unknown') : () => '';
  if (criterion === 'fibre' && answer === 'unknown')
    return builtAndNamed(
      { builtSince, named },
      { figures, unit: supply?.unit ?? 'businesses' },
      { words, all, language },
    );
  if (found === null) return text('');
  switch (criterion) {
    case 'stage':
      return text(
        String(found) in words.found.stageFound
          ? words.found.stageFound[found as keyof typeof words.found.stageFound]
          : '',
      );
    case 'floorM2':
      return figures.freeFloorM2 ? said(figures.freeFloorM2) : whole(figures.floorM2);
    case 'desks':
      return whole(figures.desks);
    case 'stopWithinM': {
      const to = figures.stop && distanceSentence(figures.stop, words.size.straight, words.size.plusMinus);
      return (say) => (to && stop ? words.found.stopFound(`${stop.name}: ${to(say)}`, answer === 'for') : '');
    }
    case 'rentToEurPerM2':
      return said(figures.rentEurPerM2);
    case 'from':
      return text(`${formatDate(String(found), language)}.`);
    case 'use':
      return text(`${landUseText(found as LandUseCode, language)}.`);
    default:
      return text(`${found ? all.yes : all.no}.`);
  }
}
