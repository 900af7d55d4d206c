// SPDX-License-Identifier: EUPL-1.2
// The answer, in the order of a person's worry: what is here, what comes, what land is this, whom to ask, how sure.

import { useMemo } from 'react';
import { builtSince, type PlaceAnswer, placeAnswer } from '../../analysis/place/place-answer';
import { isMostlyCompleted } from '../../analysis/roles/service-date';
import type { AnyFeature, City, CityFeature } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import { anchorOf } from '../../core/geo/anchor-point';
import { German } from '../../frame/elements/german';
import { germanOnly, inLanguage } from '../../frame/feature/feature-card';
import { layerById } from '../../layers';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { CoverageHere } from '../answer/coverage-here';
import { DemoBadge } from '../answer/demo-badge';
import { HowSure } from '../answer/how-sure';
import { LandHere } from '../answer/land-here';
import { PlansHere } from '../answer/plans-here';
import { verdictSentence } from '../answer/verdict';
import { WhomToAsk } from '../answer/whom-to-ask';
import { AnswerOnPaper } from '../paper/answer-on-paper';
import { AnswerActions } from './answer-actions';
import { pointName } from './point-name';
import { StartScreen } from './start-screen';
import './answer-panel.css';
import { About } from '../answer/about-feature';

export function AnswerPanel() {
  const words = useWords();
  const { selection, language } = useSessionState();
  const { city } = useCity();
  const feature = featureById(city, selection.feature);
  // Kept as one object while it is the same place, so that the answer is computed once.
  const point = useMemo(
    () => selection.point ?? (feature ? anchorOf(feature.geometry) : null),
    [selection.point, feature],
  );
  const answer = useMemo(() => (point ? placeAnswer(city, point.lon, point.lat) : null), [city, point]);
  if (!answer && !feature) return <StartScreen />;
  const place = answer && !feature ? placeAt(city, answer) : null;
  const name = feature ? nameIn(feature, language) : answer ? nameOfPoint(city, answer, place) : '';
  const own = feature && (feature.properties as Readonly<Record<string, unknown>>).name;
  const isGermanName = !own || name === own;
  const isNeighbour = feature?.layer === 'places' && feature.properties.kind === 'neighbour';
  const verdict = answer
    ? verdictSentence(answer, words, language)
    : isNeighbour
      ? words.verdicts.neighbour(name, city.municipality.name)
      : words.verdicts.noPoint(name);
  const head = (
    <header className="nuf-answer__head">
      <p className="nuf-answer__place">
        {feature && <span className="nuf-muted">{layerById(feature.layer)?.title[language]} · </span>}
        {isGermanName ? <German>{name}</German> : name}
      </p>
      {place?.properties.note && <Note feature={place} />}
      <h2 className="nuf-answer__verdict" aria-live="polite">
        {verdict}
      </h2>
      {answer?.cell && <AsOf answer={answer} />}
      {feature?.layer === 'places' && !answer && (
        <p>{isNeighbour ? words.verdicts.outsideWhy : words.verdicts.noPointHint}</p>
      )}
    </header>
  );
  return (
    <>
      <article className="nuf-answer" aria-label={words.answer.label}>
        {head}
        <About feature={feature} />
        {answer && <CoverageHere answer={answer} />}
        {!isNeighbour && (
          <PlansHere answer={answer} selected={feature?.layer === 'planned-expansion' ? feature : null} />
        )}
        {answer && <LandHere answer={answer} />}
        <WhomToAsk outside={isNeighbour || answer?.verdict === 'outside'} />
        {answer && <HowSure answer={answer} />}
        <AnswerActions shown={{ place: name, verdict, source: answer ? sourceOf(answer) : null }} />
      </article>
      <AnswerOnPaper answer={answer} feature={feature} isNeighbour={isNeighbour} head={head} />
    </>
  );
}

/** From when the verdict is, whether it is demo, and what was built here since. */
function AsOf({ answer }: { answer: PlaceAnswer }) {
  const words = useWords();
  const { language } = useSessionState();
  const { about } = answer;
  if (!about?.asOf) return null;
  return (
    <>
      <p className="nuf-muted">
        {words.answer.linesAsOf(formatDate(about.asOf, language))}
        {about.confidence === 'demo' && <DemoBadge />}
      </p>
      {builtSince(answer).map(({ id, properties }) => {
        const name = String(inLanguage(properties as never, 'name', language));
        return (
          <p key={id}>
            {words.answer.builtSince(
              formatDate(properties.completedOn ?? '', language),
              isMostlyCompleted(properties),
            )}{' '}
            <span lang={germanOnly('text', properties.name, name, language)}>{name}</span>.
          </p>
        );
      })}
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

function nameIn(feature: AnyFeature, language: 'de' | 'en'): string {
  const name = inLanguage(feature.properties as Readonly<Record<string, unknown>>, 'name', language);
  return typeof name === 'string' ? name : String(feature.id);
}

/** Source, date and cell of what is known about a point; null where nothing is. */
function sourceOf({ about, cell }: PlaceAnswer): string | null {
  return about && [about.source, about.asOf, cell?.rasterId].filter((part) => part != null).join(', ');
}

/** The place that stands at exactly this point, as after a search for it; also when a link was opened. */
function placeAt(city: City, { lon, lat }: PlaceAnswer): CityFeature<'places'> | null {
  const same = ([x = 0, y = 0]: readonly number[]) => Math.abs(x - lon) < 6e-6 && Math.abs(y - lat) < 6e-6;
  return (
    city.layers.places.find(({ geometry }) => geometry?.type === 'Point' && same(geometry.coordinates)) ??
    null
  );
}

/** What was searched and the zone say it best; else the coordinate itself. */
function nameOfPoint(city: City, answer: PlaceAnswer, place: CityFeature<'places'> | null): string {
  const position = `${answer.lat.toFixed(5)}, ${answer.lon.toFixed(5)}`;
  return pointName([place?.properties.name, answer.zones[0]?.name], city.municipality.name, position);
}
