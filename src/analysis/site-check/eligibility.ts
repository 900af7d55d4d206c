// SPDX-License-Identifier: EUPL-1.2
// Could this place be publicly funded on a date, which test decides, and what is the legal minimum there? Every rule and
// its dates come from data; the answer says what is not known instead of guessing.

import type { EligibilityRules, Exclusion, LegalMinimum } from '../../core/city/eligibility-rules';
import type { FundingRule } from '../../core/city/municipality';
import { compareDates, endOf, startOf } from '../../core/time/coarse-date';

export interface SupplyFacts {
  /** Lower bound of the download class; null where not known, 0 below the lowest class. */
  readonly downMbit: number | null;
  /** Upper bound of the class, exclusive; null where there is none. */
  readonly belowDownMbit: number | null;
  readonly upMbit: number | null;
  /** Fibre into the building, whoever owns it. */
  readonly fibrePresent: boolean | null;
  /** Networks with at least 30 Mbit/s. */
  readonly ngaNetworks: number | null;
  /** What operators have bound themselves to; null where no market survey is known, which is not the same as none. */
  readonly commitments: readonly { readonly by: string | null; readonly downMbit: number | null }[] | null;
  readonly asOf: string | null;
}

export type TestResult = 'passes' | 'excludes' | 'unknown';
export type UnknownFact = 'download' | 'upload' | 'fibre' | 'networks' | 'commitments';

export interface EligibilityTest {
  /** Id of the rule in the data. */
  readonly rule: string;
  readonly result: TestResult;
  /** What would have to be known; empty when the result is known. */
  readonly missing: readonly UnknownFact[];
}

export interface Eligibility {
  readonly date: string;
  /** `no-rule`: the data name no speed threshold for that date, and no exclusion decides; then nothing is missing. */
  readonly verdict: 'eligible' | 'excluded' | 'unknown' | 'no-rule';
  readonly rule: FundingRule | null;
  readonly tests: readonly EligibilityTest[];
  /** Rule that excludes, else the first that cannot be decided, else the speed threshold. */
  readonly decidedBy: string | null;
  readonly missing: readonly UnknownFact[];
  /** The facts are older than the date asked for: a newer line may have come since. */
  readonly factsAreOlder: boolean;
}

/** Runs the speed threshold and all exclusions of a date (coarse dates count from their first day). */
export function eligibility(
  facts: SupplyFacts,
  date: string,
  fundingRules: readonly FundingRule[],
  rules: EligibilityRules,
): Eligibility {
  const rule = fundingRules.find((one) => isInForce(one, date)) ?? null;
  const exclusions = rules.exclusions.filter((one) => isInForce(one, date));
  const tests = [
    ...(rule ? [speedTest(rule, facts)] : []),
    ...exclusions.map((one) => exclusionTest(one, facts, date)),
  ];
  const excluded = tests.find((test) => test.result === 'excludes');
  // Where no rule pays, whether another would exclude decides nothing.
  const undecided = rule || excluded ? tests.filter((test) => test.result === 'unknown') : [];
  const verdict = excluded ? 'excluded' : !rule ? 'no-rule' : undecided.length > 0 ? 'unknown' : 'eligible';
  return {
    date,
    verdict,
    rule,
    tests,
    decidedBy: (excluded ?? undecided[0])?.rule ?? rule?.id ?? null,
    missing: [...new Set(undecided.flatMap((test) => test.missing))],
    factsAreOlder: facts.asOf === null || endOf(facts.asOf) < startOf(date),
  };
}

/** Whether data are younger than the day asked about (data of a half-year tell of its end): then what was on that day is not known. */
export const isYounger = (asOf: string | null, date: string) => asOf !== null && endOf(asOf) > endOf(date);

/**
 * The day on which any of the rules was read last, where a date lies behind it and behind `today`, the day as of which the files
 * speak: which rules hold on such a date nobody has read. Null where the date is not later, or no rule is known.
 */
export function lastReadBefore(
  date: string,
  rules: readonly { readonly verifiedOn: string }[],
  today: string,
): string | null {
  const readOn = rules
    .map(({ verifiedOn }) => verifiedOn)
    .sort(compareDates)
    .at(-1);
  if (readOn === undefined) return null;
  const day = startOf(date);
  return day > endOf(readOn) && day > endOf(today) ? readOn : null;
}

/** The legal minimum service on a date; null where none was in force. */
export function legalMinimumOn(date: string, rules: EligibilityRules): LegalMinimum | null {
  return rules.legalMinimum.find((one) => isInForce(one, date)) ?? null;
}

export type MinimumAnswer = 'met' | 'missed' | 'unknown';

/**
 * Whether a line meets the legal minimum in download and upload; one speed that is too low is `missed`, else one that is not
 * known makes it `unknown`. Latency is nowhere in the data, so `met` is said of the speeds only.
 */
export function meetsMinimum(facts: SupplyFacts, minimum: LegalMinimum): MinimumAnswer {
  const down = atLeast(facts.downMbit, facts.belowDownMbit, minimum.downMbit);
  const up = atLeast(facts.upMbit, facts.upMbit, minimum.upMbit);
  if (down === false || up === false) return 'missed';
  return down === null || up === null ? 'unknown' : 'met';
}

function isInForce(rule: { from: string | null; until: string | null }, date: string): boolean {
  const day = startOf(date);
  return (
    (rule.from === null || startOf(rule.from) <= day) && (rule.until === null || day < startOf(rule.until))
  );
}

/** Fundable while neither the download nor, where the rule names one, the symmetric speed is reached. */
function speedTest(rule: FundingRule, facts: SupplyFacts): EligibilityTest {
  const down =
    rule.belowDownMbit === null ? false : atLeast(facts.downMbit, facts.belowDownMbit, rule.belowDownMbit);
  const symmetric =
    rule.belowSymmetricMbit === null ? false : symmetricAtLeast(facts, rule.belowSymmetricMbit);
  if (down || symmetric) return { rule: rule.id, result: 'excludes', missing: [] };
  if (down === false && symmetric === false) return { rule: rule.id, result: 'passes', missing: [] };
  const isUploadMissing = symmetric === null && facts.upMbit === null;
  const missing: UnknownFact[] = down === null || !isUploadMissing ? ['download'] : [];
  if (isUploadMissing) missing.push('upload');
  return { rule: rule.id, result: 'unknown', missing };
}

function symmetricAtLeast(facts: SupplyFacts, mbit: number): boolean | null {
  const down = atLeast(facts.downMbit, facts.belowDownMbit, mbit);
  const up = atLeast(facts.upMbit, facts.upMbit, mbit);
  if (down === false || up === false) return false;
  return down === null || up === null ? null : true;
}

function exclusionTest(exclusion: Exclusion, facts: SupplyFacts, date: string): EligibilityTest {
  const test = (applies: boolean | null, missing: UnknownFact): EligibilityTest => ({
    rule: exclusion.id,
    result: applies === null ? 'unknown' : applies ? 'excludes' : 'passes',
    missing: applies === null ? [missing] : [],
  });
  switch (exclusion.kind) {
    case 'fibre-present':
      return test(facts.fibrePresent, 'fibre');
    case 'nga-networks':
      return test(facts.ngaNetworks === null ? null : facts.ngaNetworks >= exclusion.networks, 'networks');
    case 'commitment':
      return test(isCommitted(exclusion, facts, date), 'commitments');
  }
}

/** True as soon as one commitment surely applies, null while one may, false when all surely do not. */
function isCommitted(
  { aboveDownMbit, withinYears }: Extract<Exclusion, { kind: 'commitment' }>,
  { commitments }: SupplyFacts,
  date: string,
): boolean | null {
  if (commitments === null) return null;
  const day = startOf(date);
  const lastDay = `${String(Number(day.slice(0, 4)) + withinYears).padStart(4, '0')}${day.slice(4)}`;
  const answers = commitments.map(({ by, downMbit }) => {
    const fast = downMbit === null ? null : downMbit > aboveDownMbit;
    const soon = by === null ? null : startOf(by) <= lastDay;
    if (fast === false || soon === false) return false;
    return fast === null || soon === null ? null : true;
  });
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

/** Whether a speed of which only the class is known reaches `mbit`; an exact speed is its own upper bound. */
function atLeast(low: number | null, below: number | null, mbit: number): boolean | null {
  if (low === null) return null;
  if (low >= mbit) return true;
  return below !== null && below <= mbit ? false : null;
}
