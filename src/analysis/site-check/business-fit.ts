// SPDX-License-Identifier: EUPL-1.2
// Whether a line fits what a firm does, instead of a speed class: what it needs is compared with what is known of the line; what is not
// known stays visible.

import type { BusinessRequirements, TechnologyOffer } from '../../core/city/business-requirements';
import { shareBounds } from '../figure/share-bounds';
import { businessNeed, type Firm, latencyOrder, type Need } from './business-need';

export type WiredTechnology = TechnologyOffer['id'];

/** What is known of one line at the place, now or after a project; null is "not known". */
export interface LineFacts {
  readonly technology: WiredTechnology | null;
  /** Lower bound of the speed class; 0 when the lowest class is not reached. */
  readonly downMbit: number | null;
  /** Upper bound of the class, exclusive; null where there is none. */
  readonly belowDownMbit: number | null;
  readonly upMbit: number | null;
  /** Share of the businesses around here that can have it, 0..1. */
  readonly share: number | null;
}

export interface PlaceLines {
  readonly lines: readonly LineFacts[];
  /** Whether two physically separate networks reach the place. */
  readonly secondNetwork: boolean | null;
  /** Nobody here has as much, Mbit/s, where the data tell no line; null where that is not known. */
  readonly belowMbit?: number | null;
  /** Of projects that were reported done after the day of the data, which lack them; `expected` is when. */
  readonly builtSince?: readonly PlannedLine[];
}

/** A line that a project would bring. */
export interface PlannedLine {
  readonly project: string;
  /** Coarse date of the last announced completion. */
  readonly expected: string | null;
  readonly line: LineFacts;
  /** Share of those counted here whom it reaches, 0–1; null where it is not known whether it reaches the place. */
  readonly partHere?: number | null;
  /** The project itself is what is checked. */
  readonly isAsked?: boolean;
  /** The street of the place as the project names it, of which it does not say which part or which house; null or unset where it does not. */
  readonly named?: string | null;
  /** All streets of a place at a corner that the project names, `named` the first. */
  readonly streets?: readonly string[];
}

export type Fit = 'fits' | 'fits-with' | 'does-not-fit' | 'unknown';

/** What a line must do, in the order in which it is told. */
export const fitDemands = ['down', 'up', 'symmetry', 'latency', 'redundancy', 'availability'] as const;

/** One demand against one line. `with`: it fits under the condition that the code names. */
export interface FitReason {
  readonly about: (typeof fitDemands)[number];
  readonly answer: 'yes' | 'with' | 'no' | 'unknown';
  readonly code:
    | 'enough'
    | 'too-slow'
    | 'class-undecided'
    | 'not-known'
    | 'usual-maximum-too-low'
    | 'have-it-assured'
    | 'symmetric-tariff-needed'
    | 'not-sold-symmetric'
    | 'present'
    | 'missing'
    | 'advised-missing'
    | 'advised-not-known'
    | 'ask-whether-available';
  /** Mbit/s; null where the demand is not a speed. */
  readonly needed: number | null;
  readonly available: number | null;
}

export interface LineFit {
  readonly line: LineFacts;
  readonly fit: Fit;
  readonly reasons: readonly FitReason[];
}

export interface BusinessFit {
  readonly fit: Fit;
  readonly need: Need;
  /** The line that comes closest to fitting, of several that do the one that most here have; null where no line is known here. */
  readonly best: LineFit | null;
  readonly lines: readonly LineFit[];
  /**
   * The best line that was built since. When it does not fit by the data (or is not known to), fitting or not; where it fits for a part,
   * one that may fit for others.
   */
  readonly since: BusinessFit['after'];
  /**
   * When it does not fit now (or is not known to), or for a part only: the project after which it would (for more of them), with its own reasons. Before all the
   * first that reaches most here, then the one that reaches the largest part, then the one that is asked about or names the street, then the first of
   * which that is not known. Where no line fits and none would, a project of which it is open, if it surely stands here: before all one of
   * which nothing but the second way is open.
   */
  readonly after: {
    readonly project: string;
    readonly expected: string | null;
    readonly fit: LineFit;
  } | null;
}

/**
 * Compares a firm's need with the lines of a place and, where none fits, with what projects would bring (in their order).
 * A place without any known line is `unknown`, never `does-not-fit`.
 */
export function businessFit(
  firm: Firm,
  place: PlaceLines,
  plans: readonly PlannedLine[],
  table: BusinessRequirements,
): BusinessFit {
  const need = businessNeed(firm, table);
  const fitOf = (line: LineFacts) => lineFit(need, line, place.secondNetwork, table);
  const lines = place.lines.map(fitOf).sort(byCloseness);
  const best = lines[0] ?? null;
  const isTooSlow = need.downMbit >= (place.belowMbit ?? Infinity);
  const fit = best?.fit ?? (isTooSlow ? 'does-not-fit' : 'unknown');
  const fitted = (plan: PlannedLine) => ({ ...plan, fit: fitOf(plan.line) });
  const afterOf = (some: readonly PlannedLine[]) => {
    const widestFirst = some
      .map(fitted)
      .filter(({ partHere }) => partHere !== 0)
      .sort((one, other) => reachRank(other) - reachRank(one));
    const fitting = widestFirst.find(({ fit: one }) => rank[one.fit] <= rank['fits-with']);
    if (fitting || rank[fit] <= rank['fits-with']) return fitting;
    // A second way is the place's: no project brings or takes it, so one of which nothing else is open is told as for any other firm.
    const ready = moreThan(widestBy(isOpenByPlace), widestFirst).find((one) => isOpenByPlace(one.fit));
    if (ready || (fit === 'unknown' && !best)) return ready;
    // What takes away the reason of a "no" and leaves something else open makes of it that nobody knows.
    return moreThan(widestOf('unknown'), widestFirst).find((one) => one.fit.fit === 'unknown');
  };
  /** Of how many here the line is that most have, of those meant; of lines without a share that is all. */
  const widestBy = (isMeant: (one: LineFit) => boolean) =>
    Math.max(0, ...lines.map((one) => (isMeant(one) ? (one.line.share ?? 1) : 0)));
  const widestOf = (worst: Fit) => widestBy((one) => rank[one.fit] <= rank[worst]);
  const built = (place.builtSince ?? []).map(fitted);
  const [since] = built.sort((one, other) => rank[one.fit.fit] - rank[other.fit.fit]);
  if (rank[fit] <= rank['fits-with']) {
    const widest = widestOf('fits-with');
    // Nobody knows whether those for whom it was built are those who have a line that fits: it counts as long as any are without.
    const isForOthers = since && widest < shareBounds.nearlyAll && since.fit.fit !== 'does-not-fit';
    // Who has no such line may get one by a project that surely reaches more of them than have one.
    const after = namedFit(afterOf(moreThan(widest, plans)));
    return { fit, need, best, lines, since: isForOthers ? namedFit(since) : null, after };
  }
  return { fit, need, best, lines, since: namedFit(since), after: namedFit(afterOf(plans)) };
}

/** Whether nothing is open of a line but whether a second way reaches the place. */
const isOpenByPlace = ({ fit, reasons }: LineFit): boolean =>
  fit === 'unknown' && reasons.every(({ about, answer }) => answer !== 'unknown' || about === 'redundancy');

/** The projects that may bring a line to more of those here than `widest` (0–1) have one; of nearly all none can. */
const moreThan = <P extends PlannedLine>(widest: number, plans: readonly P[]): P[] =>
  plans.filter(
    (plan) => widest < shareBounds.nearlyAll && reachRank(plan) > 0 && (plan.partHere ?? 1) > widest,
  );

function namedFit(found: (PlannedLine & { readonly fit: LineFit }) | undefined): BusinessFit['after'] {
  return found ? { project: found.project, expected: found.expected, fit: found.fit } : null;
}

/**
 * The better verdict first; of the same verdict what lacks or leaves open less, then what more of those here have: a line of a few
 * firms is not the one of a place where others do as well.
 */
function byCloseness(one: LineFit, other: LineFit): number {
  const many = ({ reasons }: LineFit, answer: FitReason['answer']) =>
    reasons.filter((reason) => reason.answer === answer).length;
  return (
    rank[one.fit] - rank[other.fit] ||
    many(one, 'no') - many(other, 'no') ||
    many(one, 'unknown') - many(other, 'unknown') ||
    (other.line.share ?? 0) - (one.line.share ?? 0)
  );
}

/** 0: not known; among those that reach most here none is before another. What is asked about itself, and what names its street, stands here. */
function reachRank({ partHere, isAsked, named }: PlannedLine): number {
  if (partHere == null) return isAsked || named ? Number.MIN_VALUE : 0;
  return partHere > shareBounds.most ? 1 : partHere;
}

/** One line against one need; the worst answer decides, except that "no" outweighs "unknown". */
export function lineFit(
  need: Need,
  line: LineFacts,
  secondNetwork: boolean | null,
  table: BusinessRequirements,
): LineFit {
  const offer = table.technologies.find((one) => one.id === line.technology) ?? null;
  const reasons = [
    downReason(need, line),
    upReason(need, line, offer),
    symmetryReason(need, line, offer),
    latencyReason(need, offer),
    redundancyReason(need, secondNetwork),
    availabilityReason(line),
  ].filter((reason) => reason !== null);
  const has = (answer: FitReason['answer']) => reasons.some((reason) => reason.answer === answer);
  const fit = has('no') ? 'does-not-fit' : has('unknown') ? 'unknown' : has('with') ? 'fits-with' : 'fits';
  return { line, fit, reasons };
}

/** The better of two verdicts. */
export function betterFit(one: Fit, other: Fit): Fit {
  return rank[one] <= rank[other] ? one : other;
}

const rank: Readonly<Record<Fit, number>> = { fits: 0, 'fits-with': 1, unknown: 2, 'does-not-fit': 3 };

type Answered = Pick<FitReason, 'answer' | 'code'>;

function downReason({ downMbit: needed }: Need, line: LineFacts): FitReason {
  const { downMbit, belowDownMbit } = line;
  const answered = (): Answered => {
    if (downMbit === null) return { answer: 'unknown', code: 'not-known' };
    if (downMbit >= needed) return { answer: 'yes', code: 'enough' };
    // The class says "at least"; within it the need may or may not be met.
    if (belowDownMbit === null || needed < belowDownMbit)
      return { answer: 'unknown', code: 'class-undecided' };
    return { answer: 'no', code: 'too-slow' };
  };
  return { about: 'down', needed, available: downMbit, ...answered() };
}

function upReason({ upMbit: needed }: Need, line: LineFacts, offer: TechnologyOffer | null): FitReason {
  const answered = (): Answered => {
    if (line.upMbit !== null) {
      return line.upMbit >= needed ? { answer: 'yes', code: 'enough' } : { answer: 'no', code: 'too-slow' };
    }
    if (needed === 0) return { answer: 'yes', code: 'enough' };
    if (!offer) return { answer: 'unknown', code: 'not-known' };
    return offer.usualMaxUpMbit < needed
      ? { answer: 'no', code: 'usual-maximum-too-low' }
      : { answer: 'with', code: 'have-it-assured' };
  };
  return { about: 'up', needed, available: line.upMbit, ...answered() };
}

function symmetryReason(
  { symmetry }: Need,
  line: LineFacts,
  offer: TechnologyOffer | null,
): FitReason | null {
  if (symmetry === 'no') return null;
  const answered = (): Answered => {
    if (line.upMbit !== null && line.downMbit !== null && line.upMbit >= line.downMbit) {
      return { answer: 'yes', code: 'present' };
    }
    if (offer?.symmetricSold) return { answer: 'with', code: 'symmetric-tariff-needed' };
    if (symmetry === 'advised')
      return { answer: 'with', code: offer ? 'advised-missing' : 'advised-not-known' };
    return offer ? { answer: 'no', code: 'not-sold-symmetric' } : { answer: 'unknown', code: 'not-known' };
  };
  return { about: 'symmetry', needed: null, available: null, ...answered() };
}

function latencyReason({ latency }: Need, offer: TechnologyOffer | null): FitReason | null {
  if (latency === 'any') return null;
  const answered = (): Answered => {
    if (!offer) return { answer: 'unknown', code: 'not-known' };
    return latencyOrder.indexOf(offer.latency) >= latencyOrder.indexOf(latency)
      ? { answer: 'yes', code: 'enough' }
      : { answer: 'no', code: 'too-slow' };
  };
  return { about: 'latency', needed: null, available: null, ...answered() };
}

function redundancyReason({ redundancy }: Need, secondNetwork: boolean | null): FitReason | null {
  if (redundancy === 'no') return null;
  const answered = (): Answered => {
    if (secondNetwork) return { answer: 'yes', code: 'present' };
    if (redundancy === 'advised') {
      return { answer: 'with', code: secondNetwork === null ? 'advised-not-known' : 'advised-missing' };
    }
    return secondNetwork === null
      ? { answer: 'unknown', code: 'not-known' }
      : { answer: 'no', code: 'missing' };
  };
  return { about: 'redundancy', needed: null, available: null, ...answered() };
}

/** A line that only some of the businesses here can have fits only after asking; nobody's line fits nobody. */
function availabilityReason({ share }: LineFacts): FitReason {
  const answered = (): Answered => {
    if (share === null) return { answer: 'with', code: 'ask-whether-available' };
    if (share === 0) return { answer: 'no', code: 'missing' };
    return share < 1 ? { answer: 'with', code: 'ask-whether-available' } : { answer: 'yes', code: 'present' };
  };
  return { about: 'availability', needed: null, available: share, ...answered() };
}
