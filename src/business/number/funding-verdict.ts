// SPDX-License-Identifier: EUPL-1.2
// The verdict on funding in words: for whom of those counted here the line that they have excludes it.

import { isLessThanOne, shareBounds } from '../../analysis/figure/share-bounds';
import { ageOfCoverage } from '../../analysis/place/subject-answer';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { SiteFigures } from '../../analysis/site-check/site-figures';
import { isOfFew, isOneCell } from '../../analysis/site-check/site-lines';
import type { EligibilityRules } from '../../core/city/eligibility-rules';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import type { CheckWords } from '../../words/business';
import { formatWhen, type Language } from '../../words/number/format';
import type { Sentence } from './figure-sentence';
import { askedSpeed } from './input-number';

/** The verdict on funding; what rests on drawn cells alone says so in the same sentence. */
export function fundingVerdict(check: SiteCheck, words: CheckWords): string {
  const { funding, answer, supply } = check;
  const { funding: say } = words;
  const isDemo = isByDemo({ answer });
  const part = partlyExcluded(check);
  if (part && supply && isOfFew(supply)) return isDemo ? say.partlyOfFewByDemo : say.partlyOfFew;
  if (part) return (isDemo ? say.partlyByDemo : say.partly)(say.whom[part.word], part.areOthers);
  const verdict = funding?.verdict ?? 'no-rule';
  if (verdict === 'excluded' && supply && isOneCell(supply))
    return isDemo ? say.notInThisCellByDemo : say.notInThisCell;
  if (verdict === 'excluded' && supply && isOfFew(supply)) return isDemo ? say.notOfFewByDemo : say.notOfFew;
  const byDemo = isDemo ? say.byDemo[verdict] : undefined;
  return byDemo ?? say.verdict[verdict];
}

/** Which rule decides or is open first, with what it comes to here: its title alone would read as a statement on the place. */
export function decisiveSaid(
  { funding }: Pick<SiteCheck, 'funding'>,
  { exclusions }: Pick<EligibilityRules, 'exclusions'>,
  { funding: say }: CheckWords,
  language: Language,
): string | null {
  const rule = [funding?.rule, ...exclusions].find((one) => one && one.id === funding?.decidedBy);
  if (!funding || !rule) return null;
  const title = rule.title[language];
  if (funding.verdict === 'unknown') return `${say.undecidedBy(title)}.`;
  // The speed of a rule is what may be funded; an exclusion is what may not.
  return `${say.decidedBy(title, funding.verdict === 'eligible' || rule.id !== funding.rule?.id)}.`;
}

/**
 * What a single rule comes to; the rule of the day excludes here those who have its class, and not the others, also where another rule
 * decides already. Of fewer than ten it is not told for whom.
 */
export function testResult(
  check: SiteCheck,
  test: NonNullable<SiteCheck['funding']>['tests'][number],
  { funding: say }: CheckWords,
): string {
  const part = test.rule === check.funding?.rule?.id ? partOfRule(check) : null;
  const isTold = check.supply !== null && !isOfFew(check.supply);
  return part && isTold && test.result === 'unknown'
    ? say.resultPartly(say.whom[part.word], part.areOthers)
    : say.results[test.result];
}

/** For whom a rule comes out so: nobody is told who is not there. */
export function resultHeading({ supply }: Pick<SiteCheck, 'supply'>, { funding: say }: CheckWords): string {
  return supply && supply.of.alle.total >= 0.5 ? say.resultFor[supply.unit] : say.result;
}

interface PartlyExcluded {
  readonly mbit: ThresholdMbit;
  /** For which part of those counted here, by the words for shares. */
  readonly word: 'some' | 'most' | 'nearlyAll';
  /** Whether at least one of those counted is left. */
  readonly areOthers: boolean;
}

/** For whom the rule of the day excludes, where no other rule decides; null where one does. */
function partlyExcluded(check: SiteCheck): PartlyExcluded | null {
  return check.funding?.verdict === 'unknown' ? partOfRule(check) : null;
}

/**
 * For whom the rule of the day excludes, where some here have its class and others not; null where that is not so, and where those who
 * have it are less than one.
 */
function partOfRule({ funding, supply }: SiteCheck): PartlyExcluded | null {
  const limit = funding?.rule?.belowDownMbit;
  const mbit = limit ? thresholdsMbit.find((one) => one >= limit) : undefined;
  if (mbit === undefined || !supply) return null;
  const { share, counted } = supply.of.alle.at[mbit];
  if (share === null || share === 0 || share === 1 || isLessThanOne(share, counted)) return null;
  const word = share >= shareBounds.nearlyAll ? 'nearlyAll' : share > shareBounds.most ? 'most' : 'some';
  return { mbit, word, areOthers: !isLessThanOne(1 - share, counted) };
}

/** The class from which on the rule of the day excludes a part of those counted here; null where it does not. */
export const partlyBelow = (check: SiteCheck): ThresholdMbit | null => partlyExcluded(check)?.mbit ?? null;

/** Whether the line here is that of a demo cell, and with it every answer that hangs on the line. */
export function isByDemo({ answer }: Pick<SiteCheck, 'answer'>): boolean {
  return answer?.about?.confidence === 'demo';
}

/** Which share of the businesses and of the households here had fibre, from which speed on, and when; null where neither is known. */
export function fibreShareSaid(
  { answer }: Pick<SiteCheck, 'answer'>,
  { fibreShares }: Pick<SiteFigures, 'fibreShares'>,
  { funding }: CheckWords,
  { language, today }: { readonly language: Language; readonly today: string },
): Sentence | null {
  const asOf = answer?.about?.asOf ?? null;
  if (fibreShares.size === 0) return null;
  const when = ageOfCoverage(asOf, today)?.isPast ? formatWhen(asOf, language) : null;
  const isNone = [...fibreShares.values()].every(({ figure }) => figure.value === 0);
  const [slowest] = thresholdsMbit;
  return (say) =>
    funding.fibreOf(
      isNone ? null : askedSpeed(slowest, language),
      when,
      [...fibreShares].map(([unit, share]) => [unit, say(share)]),
    );
}
