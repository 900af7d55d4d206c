// SPDX-License-Identifier: EUPL-1.2
// The answer for a place, turned into the facts that business fit and eligibility ask for: lines now, lines to come, and
// what the coverage data can and cannot say of networks.

import type { City, CityFeature } from '../../core/city/city';
import { compareDates } from '../../core/time/coarse-date';
import { type CoverageTechnology, coverageTechnologies } from '../../layers/broadband-coverage';
import { byThreshold, type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { isTooFew, shareBounds } from '../figure/share-bounds';
import { coveredBy } from '../place/around-subject';
import { type CoveredSince, fibreBuiltSince } from '../place/built-since';
import {
  type CountedLine,
  type Distribution,
  distributionOf,
  type Reached,
  spreadOf,
  type UnitDistribution,
} from '../place/distribution';
import { allNamedIn, namedIn } from '../place/named-street';
import type { PlaceAnswer } from '../place/place-answer';
import { type PlanReach, planReach } from '../place/plan-reach';
import { type CountedUnit, isRough, type Subject } from '../place/subject';
import { buildsLines, isToCome, type Plan, serviceDate } from '../roles/service-date';
import { plansOf } from '../roles/zones';
import type { LineFacts, PlannedLine } from './business-fit';
import { isYounger, type SupplyFacts } from './eligibility';
import { networkShares, wiredTechnologies } from './network-shares';

/** Who is counted at a place and which part of them has what; the ground of lines, fit and funding. */
export interface SupplyHere {
  readonly subject: Subject;
  /** Businesses; households where not even half a business is counted. */
  readonly unit: CountedUnit;
  readonly of: Readonly<Record<CoverageTechnology, UnitDistribution>>;
  /** The same of households where businesses lead, and the other way round; null where not even half of one is counted. */
  readonly others: Pick<SupplyHere, 'unit' | 'of' | 'networks'> | null;
  /** At least how many have one network or more, two or more and so on, each of at least 30 Mbit/s. */
  readonly networks: readonly Reached[];
  readonly cells: number;
  /** Of a place that is known only to so many metres: how far its cells lie apart, by technology and class. Else null. */
  readonly spread: Readonly<Record<CoverageTechnology, ReturnType<typeof spreadByClass>>> | null;
}

/** Null outside the municipality and where no coverage is known. */
export function supplyHere(city: City, subject: Subject | null): SupplyHere | null {
  const { cells } = city;
  if (!subject || !cells) return null;
  const { alle: all, ...wired } = Object.fromEntries(
    coverageTechnologies.map((one) => [one, distributionOf(city, subject, one)]),
  ) as Record<CoverageTechnology, Distribution>;
  // A part of one business in a drawn outline is none of which a share could be told.
  const unit = all.businesses.total >= 0.5 ? 'businesses' : 'households';
  const ofUnit = (counted: CountedUnit) =>
    Object.fromEntries(
      Object.entries({ alle: all, ...wired }).map(([one, found]) => [one, found[counted]]),
    ) as SupplyHere['of'];
  const other = unit === 'businesses' ? 'households' : 'businesses';
  const others =
    all[other].total >= 0.5
      ? ({ unit: other, of: ofUnit(other), networks: networkShares(cells, subject, other) } as const)
      : null;
  const spreadOfAll = () =>
    Object.fromEntries(
      coverageTechnologies.map((one) => [one, spreadByClass(city, subject, { unit, technology: one })]),
    ) as NonNullable<SupplyHere['spread']>;
  return {
    subject,
    unit,
    of: ofUnit(unit),
    others,
    networks: networkShares(cells, subject, unit),
    cells: all.cells,
    spread: isRough(subject) ? spreadOfAll() : null,
  };
}

function spreadByClass(city: City, subject: Subject, line: Omit<CountedLine, 'mbit'>) {
  return byThreshold((mbit) => spreadOf(city, subject, { ...line, mbit }));
}

/** Whether a single cell was asked. An area or surroundings of which one cell is counted are more than that cell. */
export const isOneCell = ({ subject }: Pick<SupplyHere, 'subject'>) => subject.kind === 'cell';

/** Whether so few are counted in more than a cell that was asked that nothing may be decided for the place. */
export const isOfFew = (supply: SupplyHere) => !isOneCell(supply) && isTooFew(supply.of.alle.total);

/** The fastest class that more than half of those with a figure have, 0 below the lowest of which anything is known; null where nothing is. */
export function commonClass({ of }: SupplyHere): ThresholdMbit | 0 | null {
  const { at } = of.alle;
  if (thresholdsMbit.every((mbit) => at[mbit].share === null)) return null;
  return thresholdsMbit.findLast((mbit) => (at[mbit].share ?? 0) > shareBounds.most) ?? 0;
}

/**
 * The wired lines that the coverage data show at a place, fastest class first: one for each technology and for each class
 * that more of those counted have than the next one. A technology without a figure, or that nobody here has, is left out.
 */
export function linesAround(supply: SupplyHere): LineFacts[] {
  return wiredTechnologies.flatMap((technology) =>
    [...thresholdsMbit].reverse().flatMap((mbit) => {
      const { share } = supply.of[technology].at[mbit];
      const faster = nextThreshold(mbit);
      const shareOfFaster = faster === null ? 0 : supply.of[technology].at[faster].share;
      if (share === null || share === 0 || share === shareOfFaster) return [];
      // Whoever has this class may have a faster one that some here have, but none that nobody has.
      const belowDownMbit =
        thresholdsMbit.find((one) => one > mbit && supply.of[technology].at[one].share === 0) ?? null;
      return [{ technology, downMbit: mbit, belowDownMbit, upMbit: null, share }];
    }),
  );
}

/** The slowest class of which the data tell, where somebody is counted and nobody has it; null otherwise. */
export function slowerThanAll({ of }: SupplyHere): ThresholdMbit | null {
  const slowest = thresholdsMbit.find((mbit) => of.alle.at[mbit].share !== null);
  return slowest !== undefined && isNone(of.alle.at[slowest]) ? slowest : null;
}

/** A line that a project would bring to a place; `areaKnown` false: whether the place is part of it is not known. */
export interface ComingLine extends PlannedLine {
  readonly plan: Plan;
  readonly areaKnown: boolean;
  /** How much of the place it covers; null where that is not known, as of a project that stands as a point or a line. */
  readonly reach: PlanReach | null;
}

/**
 * Lines of projects that are neither finished nor given up, those that name this place first, then by date; a date in the
 * past means that nobody reported the end. Of projects without an area only those that may be here: a work site is
 * somewhere else, and a programme that counts no addresses, route or speed (consulting) builds nothing. `reachOf`: how much of
 * the place one covers, where that is asked.
 */
export function linesToCome(
  answer: PlaceAnswer,
  reachOf: (plan: Plan) => PlanReach | null = () => null,
): ComingLine[] {
  const here = answer.plansHere.map(({ plan }) => comingLine(plan, true, reachOf(plan)));
  const cityWide = answer.plansCityWide
    .filter((plan) => plan.properties.kind !== 'worksite' && buildsLines(plan))
    .map((plan) => comingLine(plan, false, null));
  const byDate = (one: ComingLine, other: ComingLine) =>
    compareDates(one.expected ?? '9999', other.expected ?? '9999');
  return [...here.sort(byDate), ...cityWide.sort(byDate)].filter(({ plan }) => isToCome(plan));
}

/**
 * Of what has no position of its own, for which nobody judges any outline: the lines to come of the projects that name its street, and of
 * the project itself where that is what is asked about.
 */
export function linesNaming(city: City, subject: Subject, asked: CityFeature | null = null): ComingLine[] {
  return plansOf(city)
    .filter(
      (plan) =>
        isToCome(plan) && (plan.id === asked?.id ? buildsLines(plan) : namedIn(city, subject, plan) !== null),
    )
    .map((plan) => comingLine(plan, true, null));
}

/** A project to come that names the street of a place, and what it names. */
export interface NamingProject {
  readonly plan: Plan;
  readonly streets: readonly string[];
}

/** The projects neither finished nor given up that name the street of a place, also of one without a position; empty for none. */
export function projectsNaming(city: City, subject: Subject | null): NamingProject[] {
  if (subject === null) return [];
  return plansOf(city)
    .filter(isToCome)
    .map((plan) => ({ plan, streets: allNamedIn(city, subject, plan) }))
    .filter(({ streets }) => streets.length > 0);
}

/** A line that was reported done after the day of the data. */
export interface BuiltLine extends PlannedLine, CoveredSince {
  /** Share 0–1 of those counted here (`SupplyHere.unit`) who lie in the area of the project; null where nobody is counted. */
  readonly inside: number | null;
}

/** What was built here since the day of the data; `expected` is when it was reported done. */
export function linesBuilt(
  city: City,
  supply: SupplyHere | null,
  since: readonly CoveredSince[],
): BuiltLine[] {
  return since.map((one) => ({
    ...comingLine(one.plan, true, null),
    covers: one.covers,
    town: one.town,
    meetsCounted: one.meetsCounted,
    inside: supply && insideOf(city, supply, one.plan),
  }));
}

function insideOf(city: City, { subject, unit }: SupplyHere, plan: Plan): number | null {
  const amounts = planReach(city, subject, plan, [unit])?.amounts ?? [];
  return amounts.find((one) => one.unit === unit)?.share ?? null;
}

function comingLine(plan: Plan, areaKnown: boolean, reach: PlanReach | null): ComingLine {
  const { technology, downMbit, name } = plan.properties;
  const line = {
    technology,
    downMbit: downMbit ?? (technology === 'ftthb' ? 1000 : null),
    belowDownMbit: null,
    upMbit: null,
    share: null,
  };
  // Where nobody is counted the area alone tells that it is covered as a whole.
  const partHere = reach && (reach.amounts[0]?.share ?? (reach.covers === 'whole' ? 1 : null));
  return { project: name, expected: serviceDate(plan), line, plan, areaKnown, reach, partHere };
}

/**
 * What the data say for the funding tests: the classes between which everybody here lies, so that a rule decides only where it
 * decides for all; where some have fibre and some not, fibre is not known. `date`: the day asked about, after which nothing built counts,
 * and of which younger data tell nothing, neither of those who have a line nor of those who do not.
 */
export function supplyFacts(
  answer: PlaceAnswer,
  counted: Pick<SupplyHere, 'of' | 'networks'> | null,
  date: string | null = null,
): SupplyFacts {
  // What was built since is in no share: then nothing is the most that anybody has, and nobody is without fibre for sure.
  const isOutdated = fibreBuiltSince(answer, date) !== null;
  const asOf = answer.about?.asOf ?? null;
  const supply = date !== null && isYounger(asOf, date) ? null : counted;
  const at = supply?.of.alle.at;
  const isKnown = at !== undefined && thresholdsMbit.some((mbit) => at[mbit].share !== null);
  const lowest = isKnown ? (thresholdsMbit.findLast((mbit) => isWhole(at[mbit])) ?? 0) : null;
  const highest = isKnown && !isOutdated ? (thresholdsMbit.find((mbit) => isNone(at[mbit])) ?? null) : null;
  return {
    downMbit: lowest,
    belowDownMbit: highest,
    upMbit: null,
    fibrePresent: supply ? sinceThen(presence(supply.of.ftthb), isOutdated) : null,
    ngaNetworks: supply ? networksHere(supply, isOutdated) : null,
    commitments: commitmentsHere(answer),
    asOf,
  };
}

const isWhole = ({ share, withoutFigure }: Reached) => share === 1 && withoutFigure === 0;
const isNone = ({ share, withoutFigure }: Reached) => share === 0 && withoutFigure === 0;

/** Whether all here have a technology, nobody has, or (null) some have or not everything is known. */
function presence({ at }: UnitDistribution): boolean | null {
  const reached = at[thresholdsMbit[0]];
  return isNone(reached) ? false : isWhole(reached) ? true : null;
}

/** What is still known after something was built: that nobody had it is not. */
const sinceThen = (was: boolean | null, isOutdated: boolean) => (isOutdated && was === false ? null : was);

/** How many networks all here have for sure, where these are two or where it is known of each technology; else null. */
function networksHere(
  { of, networks }: Pick<SupplyHere, 'of' | 'networks'>,
  isOutdated: boolean,
): number | null {
  const sure = networks.findLastIndex(isWhole) + 1;
  const present = wiredTechnologies.map((technology) =>
    sinceThen(presence(of[technology]), isOutdated && technology === 'ftthb'),
  );
  return sure >= 2 || !present.includes(null) ? sure : null;
}

/** Commercial projects here bind their operator; that there are others is never ruled out, as no market survey is known. */
function commitmentsHere(answer: PlaceAnswer): SupplyFacts['commitments'] {
  const known = linesToCome(answer).filter(
    ({ plan, areaKnown }) => areaKnown && plan.properties.funding === 'commercial',
  );
  if (known.length === 0) return null;
  // Who builds in a part of the place has promised nothing for the rest of it.
  const forAll = known.filter(({ plan }) => answer.subject && coveredBy(answer.subject, plan) === 'whole');
  const stated = forAll.map(({ expected, line }) => ({ by: expected, downMbit: line.downMbit }));
  return [...stated, { by: null, downMbit: null }];
}

function nextThreshold(mbit: number): ThresholdMbit | null {
  return thresholdsMbit.find((threshold) => threshold > mbit) ?? null;
}
