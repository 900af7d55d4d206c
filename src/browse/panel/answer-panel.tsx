// SPDX-License-Identifier: EUPL-1.2
// The answer, in the order of a person's worry: what is here, what comes, what land is this, whom to ask, how sure.

import { useMemo } from 'react';
import { isElsewhere, isNeighbour as isNeighbourOf, isPartOfNeighbour } from '../../analysis/place/elsewhere';
import { type PlaceAnswer, placeAnswer } from '../../analysis/place/place-answer';
import { placeAtPoint, subjectOfFeature, subjectOfHouse, subjectOfPoint } from '../../analysis/place/subject';
import { ageOfCoverage } from '../../analysis/place/subject-answer';
import type { AnyFeature, City, CityFeature } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { anchorOf } from '../../core/geo/anchor-point';
import { isInBox } from '../../core/geo/box';
import { isArea } from '../../core/geo/geometry-parts';
import type { HousesAbout } from '../../core/houses/house-book';
import { isUnlistedHouse } from '../../core/houses/unlisted-house';
import { useReadFromTop } from '../../frame/device/read-from-top';
import { German } from '../../frame/elements/german';
import { unbroken } from '../../frame/elements/unbroken';
import { BuiltSince } from '../../frame/feature/built-since';
import { clickCaveat, houseHint } from '../../frame/search/house-hint';
import { layerById } from '../../layers';
import { dayOfReading } from '../../session/browser-edge';
import { comingTechnologies } from '../../session/coming';
import { useCity } from '../../session/use-city';
import { useSelectedHouse } from '../../session/use-houses';
import { useSessionState, useWords } from '../../session/use-session';
import type { Words } from '../../words';
import { formatDataDate } from '../../words/number/format';
import { germanOnly, inLanguage } from '../../words/number/value-in-language';
import { CoverageHere } from '../answer/coverage-here';
import { DemoBadge } from '../answer/demo-badge';
import { HowSure } from '../answer/how-sure';
import { LandHere } from '../answer/land-here';
import { momentNote, placeHeadline } from '../answer/place-headline';
import { projectTitle } from '../answer/plan-heading';
import { PlansHere } from '../answer/plans-here';
import { WhomToAsk } from '../answer/whom-to-ask';
import { AnswerOnPaper } from '../paper/answer-on-paper';
import { AnswerActions } from './answer-actions';
import { nameOfPoint } from './point-name';
import { StartScreen } from './start-screen';
import './answer-panel.css';
import { About } from '../answer/about-feature';

export function AnswerPanel() {
  const words = useWords();
  const { selection, language } = useSessionState();
  useReadFromTop(selection);
  const open = useCity();
  const { city } = open;
  const picked = featureById(city, selection.feature);
  // Who points into an area asks for the point; the area itself is one of its rows.
  const feature = selection.point && picked?.geometry && isArea(picked.geometry) ? null : picked;
  const house = useSelectedHouse(selection);
  const isHouse = house !== null;
  // Kept as one object while it is the same place, so that the answer is computed once.
  const answer = useMemo(
    () => answerTo(city, selection.point, feature, isHouse),
    [city, selection.point, feature, isHouse],
  );
  if (!answer && !feature) return <StartScreen />;
  const place = answer && !feature && !house ? placeAtPoint(city, answer.lon, answer.lat) : null;
  const street = streetOf(feature ?? place);
  const number = street && !house && isUnlistedHouse(street, selection.house ?? '') ? selection.house : null;
  const name = feature
    ? (number ?? nameIn(feature, language))
    : answer
      ? nameOfPoint(city, answer, { asked: house?.name ?? number, place }, words)
      : '';
  const own = feature && (feature.properties as Readonly<Record<string, unknown>>).name;
  const isGermanName = !own || name === own || number !== null;
  const isNeighbour = feature !== null && isNeighbourOf(feature as CityFeature);
  const isOfOthers = feature !== null && isElsewhere(city, feature as CityFeature);
  const today = dayOfReading(city.municipality.dataAsOf);
  const { headline, further, since, assumesBusinesses, isDemo } = answer
    ? placeHeadline(city, answer, words, { today, notYetRead: comingTechnologies(open), asked: feature })
    : {
        headline: isNeighbour
          ? words.verdicts.neighbour(
              name,
              city.municipality.name,
              isPartOfNeighbour(city, feature as CityFeature),
            )
          : isOfOthers
            ? words.verdicts.elsewhere(name, city.municipality.name)
            : words.verdicts.noPoint(name),
        further: [],
        since: [],
        assumesBusinesses: false,
        isDemo: false,
      };
  // Of another municipality nothing is known, and what this one drew says nothing there.
  const isOutside =
    answer?.insideMunicipality === false && answer.zones.length + answer.plansHere.length === 0;
  const isOfItself = answer?.subject != null && answer.subject.insteadOf === null;
  // A click on what lies outside would be told no more.
  const isUnplaced =
    isNeighbour || (feature?.layer === 'places' && !isOfItself && answer?.insideMunicipality !== false);
  const head = (
    <header className="nuf-answer__head">
      <p className="nuf-answer__place">
        {feature && <span className="nuf-muted">{titleOf(feature, words, { language, today })} · </span>}
        {isGermanName ? <German>{name}</German> : name}
        {number && ` (${words.search.withoutHouse})`}
      </p>
      {house && <HouseFrom about={house.about} />}
      {place?.properties.note && <Note feature={place} />}
      <h2 className="nuf-answer__verdict" aria-live="polite">
        {unbroken(headline)}
      </h2>
      {further.map((sentence) => (
        <p key={sentence} className="nuf-answer__further">
          {unbroken(sentence)}
        </p>
      ))}
      <BuiltSince since={since} />
      {answer?.subject && (
        <AsOf answer={answer} today={today} isAssumed={assumesBusinesses} isDemo={isDemo} />
      )}
      {street && isOfItself && !house && (
        <p className="nuf-answer__click">
          {number ? `${words.search.numberUnlisted} ` : ''}
          {houseHint(city.cells?.about ?? null, words)}
        </p>
      )}
      {isUnplaced && (
        <p className={isNeighbour ? undefined : 'nuf-answer__click'}>
          {isNeighbour
            ? (city.municipality.neighbourNote?.[language] ?? words.verdicts.outsideWhy)
            : `${words.verdicts.noPointHint} ${clickCaveat(city.cells?.about ?? null, words)}`.trim()}
        </p>
      )}
    </header>
  );
  return (
    <>
      <article className="nuf-answer" aria-label={words.answer.label}>
        {head}
        <About key={feature?.id} feature={feature} isOpen={!answer} />
        {answer && <CoverageHere answer={answer} since={since} />}
        {!isNeighbour && !isOutside && (
          <PlansHere answer={answer} selected={feature?.layer === 'planned-expansion' ? feature : null} />
        )}
        {answer && !isOutside && <LandHere answer={answer} />}
        <WhomToAsk
          outside={isNeighbour || (answer?.insideMunicipality === false && !answer.besideBoundary)}
          isNear={isNeighbour || !answer || isInBox([answer.lon, answer.lat], city.municipality.surroundings)}
        />
        {answer && !isOutside && <HowSure answer={answer} />}
        <AnswerActions
          shown={{
            place: number ? `${name} (${words.search.withoutHouse})` : name,
            verdict: headline,
            source: answer ? sourceOf(answer) : null,
          }}
        />
      </article>
      <AnswerOnPaper {...{ answer, feature, isNeighbour, isOutside, head, since }} />
    </>
  );
}

/** What was asked as an answer; null where nothing was, or where not even a point stands for it. */
function answerTo(
  city: City,
  asked: Selection['point'],
  feature: AnyFeature | null,
  isHouse: boolean,
): PlaceAnswer | null {
  // The point that carries a neighbour's name is none to answer for.
  if (feature && isNeighbourOf(feature as CityFeature)) return null;
  const subject = feature
    ? subjectOfFeature(city, feature as CityFeature)
    : asked && (isHouse ? subjectOfHouse : subjectOfPoint)(city, asked.lon, asked.lat);
  const point = asked ?? anchorOf(feature?.geometry ?? subject?.geometry ?? null);
  return point && placeAnswer(city, point.lon, point.lat, subject);
}

interface AsOfProps {
  readonly answer: PlaceAnswer;
  readonly today: string;
  readonly isAssumed: boolean;
  readonly isDemo: boolean;
}

/** From when the headline is, how old that is, whether it is demo, and whether nobody published how many businesses there are. */
function AsOf({ answer: { about }, today, isAssumed, isDemo }: AsOfProps) {
  const words = useWords();
  const { language, view } = useSessionState();
  const { city } = useCity();
  if (!about?.asOf) return null;
  const moment = momentNote(city, view.quarter, words, language);
  const years = ageOfCoverage(about.asOf, today)?.years ?? 0;
  return (
    <>
      <p className="nuf-muted">
        {words.answer.linesAsOf(formatDataDate(about.asOf, language))}
        {years > 0 && `, ${words.answer.yearsOld(years)}`}
        {isAssumed && `; ${words.answer.businessesAssumed}`}
        {isDemo && <DemoBadge />}
      </p>
      {moment && <p className="nuf-muted">{moment}</p>}
    </>
  );
}

/** What the file says of a place, in the reader's language where it has it. */
function Note({ feature }: { feature: CityFeature<'places'> }) {
  const { language } = useSessionState();
  const properties = feature.properties as never as Readonly<Record<string, unknown>>;
  const note = String(inLanguage(properties, 'note', language));
  return (
    <p className="nuf-muted" lang={germanOnly('text', properties.note, note, language)}>
      {note}
    </p>
  );
}

/** Whose house coordinates say where the house stands, and of when they are. */
function HouseFrom({ about: { source, asOf } }: { about: HousesAbout }) {
  const words = useWords();
  const { language } = useSessionState();
  return (
    <p className="nuf-muted">{words.answer.houseFrom(source, asOf && formatDataDate(asOf, language))}</p>
  );
}

/** The layer of a feature, unless a project is told as something else than planned expansion. */
function titleOf(
  feature: AnyFeature,
  words: Words,
  { language, today }: { readonly language: 'de' | 'en'; readonly today: string },
): string | undefined {
  const title = layerById(feature.layer)?.title[language];
  return feature.layer === 'planned-expansion' ? (projectTitle(feature, words, today) ?? title) : title;
}

function nameIn(feature: AnyFeature, language: 'de' | 'en'): string {
  const name = inLanguage(feature.properties as Readonly<Record<string, unknown>>, 'name', language);
  return typeof name === 'string' ? name : String(feature.id);
}

/** Source, date and cell of what is known about a point; null where nothing is. */
function sourceOf({ about, cell }: PlaceAnswer): string | null {
  return about && [about.source, about.asOf, cell?.rasterId].filter((part) => part != null).join(', ');
}

/** The name of a street; null of everything else. */
function streetOf(feature: AnyFeature | null): string | null {
  return feature?.layer === 'places' && feature.properties.kind === 'street' ? feature.properties.name : null;
}
