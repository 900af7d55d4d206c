// SPDX-License-Identifier: EUPL-1.2
// Where something was built since the day of the data: what the data say of the verdict and of the projects, then what the project changes,
// each with its date and for whom.

import { isBuiltBy, isMostlyCompleted } from '../../analysis/roles/service-date';
import type { BusinessFit } from '../../analysis/site-check/business-fit';
import { betterFit, type Fit, type LineFit } from '../../analysis/site-check/business-fit';
import { isYounger } from '../../analysis/site-check/eligibility';
import { openForFew } from '../../analysis/site-check/fit-share';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { isOfFew } from '../../analysis/site-check/site-lines';
import type { CityFeature } from '../../core/city/city';
import { featureName } from '../../frame/feature/feature-name';
import type { Words } from '../../words';
import { outlineSaid } from '../../words/answer/drawn-outline';
import type { CheckWords } from '../../words/business';
import { formatDataDate, formatDate, formatMoment } from '../../words/number/format';
import { builtClause, isForAll, whereBuilt } from '../number/built-clause';
import { plainly, type Sentence } from '../number/figure-sentence';
import { pastOf, type Telling } from '../number/reach-sentence';
import { fitVerdict } from './fit-text';
import type { PlaceFigures, SiteFact } from './site-fact';

type Asked = Pick<BusinessFit, 'fit' | 'best' | 'lines' | 'since'>;

/**
 * The verdict in words; of past data, and where something was built since, dated: it is that of the data alone. `isShort`: without what
 * that one lacks.
 */
export function verdictSaid(
  fit: Asked,
  check: SiteCheck,
  { words, language, today }: Telling,
  isShort = false,
): string {
  const asOf = check.answer?.about?.asOf ?? null;
  const moment =
    fit.since && asOf ? formatMoment(asOf, language) : (pastOf(asOf, { language, today })?.moment ?? null);
  const { supply } = check;
  const built = fit.since && builtOf(fit.since.project, check);
  // What was built for a part stands behind the short one with whom it counts.
  const isWhomSaid = isShort && built && !isForAll(built) && supply?.subject.within === null;
  return isWhomSaid && moment !== null && fit.fit === 'does-not-fit' && !isOfFew(supply)
    ? words.fit.noneFitted(moment)
    : fitVerdict(fit, check, words, { moment, isShort });
}

/** The verdict of today: what was built for a part of those here leaves the whole open, unless a line of the data fitted already. */
export function fitToday({ lines, since, ...asked }: Omit<Asked, 'best'>, check: SiteCheck): Fit {
  const fit = openForFew({ lines, ...asked }, check.supply) === null ? asked.fit : 'does-not-fit';
  const built = since && builtOf(since.project, check);
  if (!since || !built || built.inside === 0) return fit;
  if (isForAll(built)) return betterFit(fit, since.fit.fit);
  return since.fit.fit === 'does-not-fit' ? fit : betterFit(fit, 'unknown');
}

/** What was built since, for whom, and whether it fits with that; null where nothing was, or the data's lines fit for nearly all. */
export function sinceSentence(
  { since }: Pick<Asked, 'since'>,
  check: SiteCheck,
  { site }: Pick<PlaceFigures, 'site'>,
  { words: { fit, ...words }, language, all }: Telling & { readonly all: Words },
): Sentence | null {
  const built = since && builtOf(since.project, check);
  if (!since || !built) return null;
  const { completedOn, technology } = built.plan.properties;
  const figure = site.builtInside.get(built.plan.id);
  const answer = since.fit.fit;
  const open = lackingOf(
    since.fit,
    // Where something is not known, what is to be settled besides is as open.
    answer === 'does-not-fit' ? ['no'] : answer === 'unknown' ? ['unknown', 'with'] : ['with'],
    {
      ...words,
      fit,
    },
  );
  const where = whereBuilt(built, figure, check.supply?.unit ?? 'businesses', {
    words: { fit, ...words },
    all,
    language,
  });
  return (say) =>
    fit.builtSince({
      date: formatDate(completedOn ?? '', language),
      isMostly: isMostlyCompleted(built.plan.properties),
      technology: technology && all.view.technologies[technology],
      name: featureName(built.plan as CityFeature, language),
      where: where(say),
      verdict: `${fit.withBuilt[answer]}${open}`,
    });
}

/**
 * Of every project here that is built: it is announced no more, and the reader may know it by its name. Of one that was built
 * for a part of the place it says for which.
 */
export function builtTold(
  { builtSince, supply }: SiteCheck,
  { builtInside }: Pick<PlaceFigures['site'], 'builtInside'>,
  told: Pick<Telling, 'words' | 'language'> & { readonly all: Words },
): Sentence[] {
  const { words, language } = told;
  return builtSince.map((built) => {
    const { plan } = built;
    const date = formatDate(plan.properties.completedOn ?? '', language);
    const where = isForAll(built)
      ? null
      : whereBuilt(built, builtInside.get(plan.id), supply?.unit ?? 'businesses', told);
    const name = featureName(plan as CityFeature, language);
    return (say) => words.coming.built(name, date, isMostlyCompleted(plan.properties), where?.(say) ?? null);
  });
}

/** That nothing (or, where something is built, nothing else) is announced here; without any project, that nothing is known of it. */
export function noneComing(
  { builtSince, isAnyPlanKnown }: Pick<SiteCheck, 'builtSince' | 'isAnyPlanKnown'>,
  { coming }: Pick<CheckWords, 'coming'>,
): string {
  if (!isAnyPlanKnown) return coming.unknown;
  return builtSince.length > 0 ? coming.noneFurther : coming.none;
}

/** What was built since and for whom in a few words, for the head of a sheet; null where nothing was, or the data's lines fit for nearly all. */
export function builtInShort(
  { since }: Asked,
  check: SiteCheck,
  { builtInside }: Pick<PlaceFigures['site'], 'builtInside'>,
  saying: Telling & { readonly all: Words },
): string | null {
  const built = since && builtOf(since.project, check);
  if (!built) return null;
  const counted = {
    inside: builtInside.get(built.plan.id),
    unit: check.supply?.unit ?? ('businesses' as const),
  };
  return builtClause(built, counted, saying)(plainly(saying.language));
}

/**
 * That the line is older than the day for which funding is asked, and whether it is known that more was built here since; or that it is
 * younger, and so not that of the day. Null where it is of the day.
 */
export function otherDayText(
  { answer, builtSince, funding: asked }: Pick<SiteCheck, 'answer' | 'builtSince' | 'funding'>,
  { words: { funding }, all, language }: Omit<Telling, 'today'> & { readonly all: Words },
): string | null {
  const asOf = answer?.about?.asOf;
  if (!asked) return null;
  if (!asOf) return asked.factsAreOlder ? funding.olderUndated : null;
  const date = formatDataDate(asOf, language);
  if (isYounger(asOf, asked.date)) return funding.newer(date);
  if (!asked.factsAreOlder) return null;
  const built = builtSince.filter(({ plan }) => isBuiltBy(plan, asked.date));
  if (built.length === 0) return funding.older(date);
  const where = built.map((one) =>
    all.answer.builtWhere(isForAll(one), outlineSaid(one.plan.properties, all, language), one.town),
  );
  return funding.olderBuilt(date, [...new Set(where)].join(', '));
}

const builtOf = (project: string, { builtSince }: SiteCheck) =>
  builtSince.find((one) => one.project === project) ?? null;

/** The demands that a line leaves open, in brackets; empty where there are none. */
function lackingOf(
  line: LineFit | null,
  answers: readonly LineFit['reasons'][number]['answer'][],
  { fit }: Pick<CheckWords, 'fit'>,
): string {
  const about = (line?.reasons ?? [])
    .filter(({ answer }) => answers.includes(answer))
    .map((one) => fit.aboutInSentence[one.about]);
  if (about.length === 0) return '';
  return answers.includes('no') ? fit.lacking(about.join(', ')) : fit.toClear(about.join(', '));
}

/** Facts without what is said at the start of one of them; one that says nothing else is left out. */
export function withoutSaid(facts: readonly SiteFact[], said: string): SiteFact[] {
  return facts.flatMap((fact) => {
    if (!fact.value?.startsWith(said)) return [fact];
    const value = fact.value.slice(said.length).replace(/^[.\s]+/, '');
    return value === '' ? [] : [{ ...fact, value }];
  });
}
