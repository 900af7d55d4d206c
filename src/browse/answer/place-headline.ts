// SPDX-License-Identifier: EUPL-1.2
// The headline of the answer and what stands below it: sentences made from the claims of the subject.

import { addedKind } from '../../analysis/coverage/scenario';
import { type CoveredSince, coveredSince } from '../../analysis/place/built-since';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { ageOfCoverage, subjectAnswer, tellsAssumedBusinesses } from '../../analysis/place/subject-answer';
import { municipalityOf } from '../../analysis/roles/site-availability';
import type { City, CityFeature } from '../../core/city/city';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import type { Words } from '../../words';
import { answerParts } from '../../words/answer/headline';
import { formatDate, type Language } from '../../words/number/format';

export interface PlaceHeadline {
  readonly headline: string;
  readonly further: readonly string[];
  /** Projects done after the day of the data. */
  readonly since: readonly CoveredSince[];
  /** How many businesses there are is an assumption. */
  readonly assumesBusinesses: boolean;
  /** What is counted is drawn, or the extent in which it is. */
  readonly isDemo: boolean;
}

/** When the data are read, and what of them is there. */
export interface Reading {
  /** To tell the age, as YYYY-MM-DD. */
  readonly today: string;
  /** Technologies whose columns are still on their way; nothing is said of them. */
  readonly notYetRead?: readonly CoverageTechnology[];
  /** The feature that was picked, whose file may name the municipality that it lies in. */
  readonly asked?: Pick<CityFeature, 'properties'> | null;
}

/** That the answer is of the data while the time slider stands at a quarter, and whether map and figures are of that; null where it stands at the data. */
export function momentNote(
  city: City,
  quarter: string | null,
  { answer }: Words,
  language: Language,
): string | null {
  if (quarter === null) return null;
  return answer.notOfMoment(formatDate(quarter, language), addedKind(city, quarter) !== null);
}

/** The sentences of a place; one alone outside of the municipality. */
export function placeHeadline(
  city: City,
  answer: PlaceAnswer,
  words: Words,
  { today, notYetRead = [], asked = null }: Reading,
): PlaceHeadline {
  const { subject } = answer;
  if (!subject) {
    const named = asked && municipalityOf(asked.properties);
    const beside = named === null ? answer.besideBoundary : null;
    const isUnknown = named === null && answer.insideMunicipality === null;
    const headline = isUnknown
      ? words.verdicts.noBorder
      : beside
        ? words.verdicts.besideBorder(beside)
        : words.verdicts.outside(named ?? answer.nearestNeighbour, named !== null);
    return { headline, further: [], since: [], assumesBusinesses: false, isDemo: false };
  }
  const { claims, nearestSettled, own, cityPart } = subjectAnswer(city, subject);
  const isRead = ({ technology }: { readonly technology: CoverageTechnology }) =>
    !notYetRead.includes(technology);
  const said = answerParts(
    {
      claims: claims.filter(isRead),
      nearestSettled: nearestSettled && {
        ...nearestSettled,
        claims: nearestSettled.claims.filter(isRead),
      },
      own,
      cityPart,
    },
    words.headline,
    ageOfCoverage(answer.about?.asOf ?? null, today)?.isPast ?? false,
  );
  // Of the best line too nothing has come: what is not read yet is not "not known".
  const sentences = [
    said.headline,
    notYetRead.includes('alle') ? words.verdicts.coming : '',
    ...said.further,
  ];
  // Where somebody is counted the data of the town say so.
  if (nearestSettled && answer.besideBoundary)
    sentences.push(words.verdicts.besideBorder(answer.besideBoundary));
  const [headline = '', ...further] = sentences.filter((sentence) => sentence !== '');
  return {
    headline,
    further,
    since: coveredSince(subject, answer),
    isDemo: claims.some(({ demo }) => demo),
    assumesBusinesses: tellsAssumedBusinesses(city, subject, { claims, nearestSettled }),
  };
}
