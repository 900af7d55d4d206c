// SPDX-License-Identifier: EUPL-1.2
// The verdict on funding in words: for whom of those counted here a rule excludes it, which one, and what is missing.

import { ageOfCoverage } from '../../analysis/place/subject-answer';
import type { ExcludedPart } from '../../analysis/site-check/excluded-part';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { SiteFigures } from '../../analysis/site-check/site-figures';
import { isOfFew, isOneCell } from '../../analysis/site-check/site-lines';
import type { EligibilityRules, Exclusion } from '../../core/city/eligibility-rules';
import type { FundingRule } from '../../core/city/municipality';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import type { CheckWords } from '../../words/business';
import { formatWhen, type Language } from '../../words/number/format';
import type { Sentence } from './figure-sentence';
import { askedSpeed } from './input-number';
import { reachOf, type Telling } from './reach-sentence';

/**
 * The verdict on funding; what rests on drawn cells alone says so in the same sentence. A yes or no of what lies in the city in part, or
 * is known only roughly, is that of the part or of the surroundings.
 */
export function fundingVerdict(check: SiteCheck, words: CheckWords): string {
  const said = verdictHere(check, words);
  const isDecided = check.funding?.verdict === 'eligible' || check.funding?.verdict === 'excluded';
  return isDecided || partTold(check) ? `${partSpokenOf(check, words)}${said}` : said;
}

/** What a verdict speaks of, in front of it; empty where that is all of the place, and of a cell, which it names itself. */
function partSpokenOf({ supply }: SiteCheck, { funding: { speaksOf } }: CheckWords): string {
  if (!supply || isOneCell(supply)) return '';
  const isPartly = supply.subject.within !== null;
  if (supply.spread) return isPartly ? speaksOf.partAround : speaksOf.around;
  return isPartly ? speaksOf.part : '';
}

function verdictHere(check: SiteCheck, words: CheckWords): string {
  const { funding, answer, supply } = check;
  const { funding: say } = words;
  const isDemo = isByDemo({ answer });
  const [part] = check.funding?.verdict === 'unknown' ? check.excludedParts : [];
  if (part && supply && isOfFew(supply)) return isDemo ? say.partlyOfFewByDemo : say.partlyOfFew;
  if (part) return (isDemo ? say.partlyByDemo : say.partly)(whomOf(part, say), part.areOthers);
  const verdict = funding?.verdict ?? 'no-rule';
  if (verdict === 'excluded' && supply && isOneCell(supply))
    return isDemo ? say.notInThisCellByDemo : say.notInThisCell;
  if (verdict === 'excluded' && supply && isOfFew(supply)) return isDemo ? say.notOfFewByDemo : say.notOfFew;
  // A yes speaks for no more than a no.
  if (verdict === 'eligible' && supply && isOneCell(supply)) return say.inThisCell(isDemo);
  if (verdict === 'eligible' && supply && isOfFew(supply)) return say.ofFew(isDemo);
  const byDemo = isDemo ? say.byDemo[verdict] : undefined;
  return byDemo ?? say.verdict[verdict];
}

/** The rule that decides, for all or for the part that the verdict names, or is open first; null where none does. */
export function decisiveRule(
  check: SiteCheck,
  { exclusions }: Pick<EligibilityRules, 'exclusions'>,
): FundingRule | Exclusion | null {
  const decisive = partTold(check)?.rule ?? check.funding?.decidedBy;
  return [check.funding?.rule, ...exclusions].find((one) => one && one.id === decisive) ?? null;
}

/** That rule with what it comes to here: its title alone would read as a statement on the place. */
export function decisiveSaid(
  check: SiteCheck,
  rules: Pick<EligibilityRules, 'exclusions'>,
  { funding: say }: CheckWords,
  language: Language,
): string | null {
  const { funding } = check;
  const rule = decisiveRule(check, rules);
  if (!funding || !rule) return null;
  const title = rule.title[language];
  // The speed of a rule is what may be funded; an exclusion is what may not.
  const isSo = funding.verdict === 'eligible' || rule.id !== funding.rule?.id;
  if (partTold(check)) return `${say.partlyBy(title, isSo)}.`;
  return `${funding.verdict === 'unknown' ? say.undecidedBy(title) : say.decidedBy(title, isSo)}.`;
}

type Test = NonNullable<SiteCheck['funding']>['tests'][number];

/**
 * What a single rule comes to; one that excludes only some says for whom, also where another rule decides already. Of fewer than ten
 * it is not told for whom.
 */
export function testResult(check: SiteCheck, test: Test, { funding: say }: CheckWords): string {
  const part = partOf(check, test);
  if (!part) return say.results[test.result];
  const others = part.areOthers ? (part.othersPass ? 'pass' : 'unknown') : 'none';
  return say.resultPartly(whomOf(part, say), others);
}

/** What would have to be known of a rule: nothing where it is known for all of whom it excludes some. */
export function testMissing(check: SiteCheck, test: Test): Test['missing'] {
  const part = partOf(check, test);
  return part && (part.othersPass || !part.areOthers) ? [] : test.missing;
}

/** What would have to be known to decide, over all rules. */
export function fundingMissing(check: SiteCheck): Test['missing'] {
  const tests = check.funding?.tests.flatMap((test) => testMissing(check, test)) ?? [];
  return check.funding?.missing.filter((fact) => tests.includes(fact)) ?? [];
}

function partOf({ excludedParts, supply }: SiteCheck, { rule }: Test): ExcludedPart | null {
  if (!supply || isOfFew(supply)) return null;
  return excludedParts.find((one) => one.rule === rule) ?? null;
}

/** For whom the verdict says that a rule excludes; null where another rule decides, and where too few are counted to say it. */
function partTold({ funding, excludedParts, supply }: SiteCheck): ExcludedPart | null {
  if (funding?.verdict !== 'unknown' || !supply || isOfFew(supply)) return null;
  return excludedParts[0] ?? null;
}

/** For which part of those counted here, by the words for shares. */
function whomOf({ word }: ExcludedPart, { whom }: CheckWords['funding']): string {
  return whom[word];
}

/** For whom a rule comes out so: nobody is told who is not there. */
export function resultHeading({ supply }: Pick<SiteCheck, 'supply'>, { funding: say }: CheckWords): string {
  return supply && supply.of.alle.total >= 0.5 ? say.resultFor[supply.unit] : say.result;
}

/** How many that part is, by the rule that excludes it; of fewer than ten how many have the class of the day. Else null. */
export function partSaid(
  check: SiteCheck,
  site: SiteFigures,
  telling: Telling,
  isTold = true,
): Sentence | null {
  const { words, language, today } = telling;
  if (check.funding?.verdict !== 'unknown') return null;
  const part = partTold(check) ?? check.excludedParts.find(({ by }) => by === 'speed');
  switch (part?.by) {
    case 'speed':
      return part.mbit === null ? null : reachOf(part.mbit, site, telling, isTold);
    case 'fibre':
      return fibreShareSaid(check, site, words, { language, today });
    case 'networks':
      return networksSaid(check, part.rule, site, telling);
  }
  return null;
}

/** At least how many here had as many networks as a rule asks for, and when; null where nobody is known to have had them. */
export function networksSaid(
  { supply, answer }: Pick<SiteCheck, 'supply' | 'answer'>,
  rule: string,
  { networks, limits }: Pick<SiteFigures, 'networks' | 'limits'>,
  { words: { funding }, language, today }: Telling,
): Sentence | null {
  const share = networks.get(rule);
  const limit = limits.get(rule)?.find(({ kind }) => kind === 'networks');
  if (!share || !limit || !supply) return null;
  const asOf = answer?.about?.asOf ?? null;
  const when = ageOfCoverage(asOf, today)?.isPast ? formatWhen(asOf, language) : null;
  const { unit } = supply;
  const [slowest] = thresholdsMbit;
  return (say) =>
    funding.networksOf({ count: say(limit.figure), speed: askedSpeed(slowest, language) }, when, {
      share: say(share),
      unit,
      isAll: share.figure.value === 1,
    });
}

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
