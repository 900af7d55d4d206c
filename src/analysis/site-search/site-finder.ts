// SPDX-License-Identifier: EUPL-1.2
// Finding a site: each filter says yes, no or not known; what is not known stays unless hidden; an empty list names the strictest.

import type { CityFeature } from '../../core/city/city';
import { endOf } from '../../core/time/coarse-date';
import type { planningStages } from '../../layers/commercial-sites';
import type { LandUseCode } from '../../layers/land-use';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { shareBounds } from '../figure/share-bounds';
import { isOutOfReach } from '../roles/site-availability';
import { isOfFew } from '../site-check/site-lines';
import { hasAtLeast, hasAtMost } from './area-answer';
import { type NotMeant, notMeant } from './not-meant';
import type { SiteCandidate } from './site-candidate';
import { type Answer, allOf, answerOf, isWithinDistance } from './yes-no-unknown';

type SiteProperties = CityFeature<'commercial-sites'>['properties'];

/** What a firm looks for. A filter that is left out is not asked. */
export interface SiteWish {
  readonly kinds?: readonly SiteCandidate['kind'][] | undefined;
  readonly areaFromM2?: number | undefined;
  readonly areaToM2?: number | undefined;
  readonly planningStages?: readonly (keyof typeof planningStages)[] | undefined;
  readonly codes?: readonly LandUseCode[] | undefined;
  readonly availability?: readonly NonNullable<SiteProperties['availability']>[] | undefined;
  readonly priceToEurPerM2?: number | undefined;
  readonly downMbit?: number | undefined;
  /** The line at the end of a year, if all that is announced gets built. */
  readonly lineBy?: { readonly year: number; readonly downMbit: number } | undefined;
  readonly motorwayToM?: number | undefined;
  readonly insideCity?: boolean | undefined;
  readonly confidences?: readonly SiteProperties['confidence'][] | undefined;
}
export type SiteFilter = keyof SiteWish;

export interface FoundSite {
  readonly candidate: SiteCandidate;
  readonly answer: Answer;
  readonly answers: Readonly<Partial<Record<SiteFilter, Answer>>>;
}

export interface FilterCount {
  readonly filter: SiteFilter;
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
  /** How many more would be shown without this filter. */
  readonly regains: number;
}

export interface SiteSearch {
  /**
   * Those that fit first, then those that may; of either those last that are taken or not on offer. The order of the
   * candidates otherwise.
   */
  readonly shown: readonly FoundSite[];
  /** Those that were asked: `answers` adds up to it. */
  readonly total: number;
  /** How many fit all filters, may fit, do not fit, whether they are shown or not. Nothing asked: all fit. */
  readonly answers: Readonly<Record<Answer, number>>;
  /** How many the wish cannot mean, by the reason (not-meant.ts); none while nothing is asked. */
  readonly notMeant: Readonly<Record<NotMeant, number>>;
  readonly counts: readonly FilterCount[];
  /** The filter to relax first; null where every candidate is shown. */
  readonly excludesMost: SiteFilter | null;
}

/** Asks every candidate every filter. `hideUnknown` leaves out what is not known to fit. */
export function findSites(
  candidates: readonly SiteCandidate[],
  wish: SiteWish,
  hideUnknown: boolean,
): SiteSearch {
  const filters = (Object.keys(filterOf) as SiteFilter[]).filter((filter) => wish[filter] !== undefined);
  const meant = candidates.filter((candidate) => notMeant(candidate, wish) === null);
  const leftOut = (reason: NotMeant) => candidates.filter((one) => notMeant(one, wish) === reason).length;
  const all = meant.map((candidate): FoundSite => {
    const answers = Object.fromEntries(filters.map((filter) => [filter, filterOf[filter](candidate, wish)]));
    return { candidate, answers, answer: allOf(Object.values(answers)) };
  });
  const isShown = (answer: Answer) => answer === 'yes' || (answer === 'unknown' && !hideUnknown);
  const shown = all.filter(({ answer }) => isShown(answer));
  const answered = (wanted: Answer) => all.filter(({ answer }) => answer === wanted).length;
  const counts = filters.map((filter): FilterCount => {
    const count = (wanted: Answer) => all.filter(({ answers }) => answers[filter] === wanted).length;
    const without = all.filter(({ answers }) => {
      const others = filters.filter((other) => other !== filter).map((other) => answers[other]!);
      return isShown(allOf(others));
    });
    const regains = without.length - shown.length;
    return { filter, yes: count('yes'), no: count('no'), unknown: count('unknown'), regains };
  });
  return {
    shown: shown.toSorted(
      (one, other) =>
        Number(other.answer === 'yes') - Number(one.answer === 'yes') ||
        Number(isOutOfReach(one.candidate.availability)) - Number(isOutOfReach(other.candidate.availability)),
    ),
    total: meant.length,
    answers: { yes: answered('yes'), unknown: answered('unknown'), no: answered('no') },
    notMeant: {
      'given-up': leftOut('given-up'),
      'no-building': leftOut('no-building'),
      'own-use': leftOut('own-use'),
      'land-asked': leftOut('land-asked'),
    },
    counts,
    excludesMost: shown.length === all.length ? null : strictest(counts, hideUnknown),
  };
}

type Filter = (candidate: SiteCandidate, wish: SiteWish) => Answer;

const filterOf: Readonly<Record<SiteFilter, Filter>> = {
  kinds: ({ kind }, { kinds = [] }) => (kinds.includes(kind) ? 'yes' : 'no'),
  areaFromM2: (candidate, { areaFromM2 = 0 }) => hasAtLeast(candidate, areaFromM2),
  areaToM2: (candidate, { areaToM2 = Infinity }) => hasAtMost(candidate, areaToM2),
  planningStages: ({ kind, planningStage }, wish) =>
    kind === 'building'
      ? 'no'
      : answerOf(planningStage, (stage) => wish.planningStages?.includes(stage) ?? true),
  codes: ({ code }, { codes }) => answerOf(code, (known) => codes?.includes(known) ?? true),
  availability: (candidate, { availability }) =>
    answerOf(candidate.availability, (known) => availability?.includes(known) ?? true),
  priceToEurPerM2: ({ priceEurPerM2 }, { priceToEurPerM2 = Infinity }) =>
    answerOf(priceEurPerM2, (price) => price <= priceToEurPerM2),
  downMbit: (candidate, { downMbit = 0 }) => hasLine(candidate, downMbit),
  lineBy: (candidate, { lineBy }) => (lineBy ? lineByYear(candidate, lineBy.year, lineBy.downMbit) : 'yes'),
  motorwayToM: ({ motorwayM, motorwayUncertaintyM }, { motorwayToM = Infinity }) =>
    isWithinDistance(motorwayM, motorwayUncertaintyM, motorwayToM),
  // Of what lies on both sides a part is where it is wanted.
  insideCity: (candidate, { insideCity }) =>
    answerOf(candidate.insideCity, (known) => known === 'partly' || known === insideCity),
  confidences: ({ confidence }, { confidences = [] }) => (confidences.includes(confidence) ? 'yes' : 'no'),
};

/**
 * Yes where nearly all counted here have it, no where nobody has; a part of them, or few at all, leave it open for the one who asks,
 * and so does what was built since: nobody had it on the day of the data, and who is connected today no file says.
 */
function hasLine({ supply, builtSince }: Line, wanted: number): Answer {
  const threshold = thresholdsMbit.find((mbit) => mbit >= wanted);
  if (!supply || threshold === undefined || isOfFew(supply)) return 'unknown';
  const { at } = supply.of.alle;
  // Where the data lack a class, those who have a faster one have it, and where nobody has a slower one nobody has.
  const isFor = (mbit: ThresholdMbit) => (at[mbit].share ?? 0) >= shareBounds.nearlyAll;
  if (thresholdsMbit.some((mbit) => mbit >= threshold && isFor(mbit))) return 'yes';
  const isForNobody = (mbit: ThresholdMbit) => at[mbit].share === 0 && at[mbit].withoutFigure === 0;
  const isBuilt = builtSince.some(
    ({ line, inside }) => inside !== 0 && (line.downMbit ?? Infinity) >= wanted,
  );
  const isNo = thresholdsMbit.some((mbit) => mbit <= threshold && isForNobody(mbit));
  return isNo && !isBuilt ? 'no' : 'unknown';
}

type Line = Pick<SiteCandidate, 'supply' | 'builtSince'>;

/** Fast enough now, or surely by a project here; a project without a date, a speed or an area leaves it open. */
function lineByYear({ coming, ...line }: SiteCandidate, year: number, wanted: number): Answer {
  const now = hasLine(line, wanted);
  if (now === 'yes') return 'yes';
  const later = coming.map(({ by, downMbit: speed, surely }) => {
    const answer = allOf([
      answerOf(speed, (known) => known >= wanted),
      answerOf(by, (date) => endOf(date) <= `${String(year).padStart(4, '0')}-12-31`),
    ]);
    return answer === 'yes' && !surely ? 'unknown' : answer;
  });
  if (later.includes('yes')) return 'yes';
  return now === 'unknown' || later.includes('unknown') ? 'unknown' : 'no';
}

/** The filter whose loss brings back most; where none alone brings back any, the one that says "no" most often. */
function strictest(counts: readonly FilterCount[], hideUnknown: boolean): SiteFilter | null {
  const excluded = (count: FilterCount) => count.no + (hideUnknown ? count.unknown : 0);
  const sorted = [...counts].sort(
    (one, other) => other.regains - one.regains || excluded(other) - excluded(one),
  );
  return sorted[0]?.filter ?? null;
}
