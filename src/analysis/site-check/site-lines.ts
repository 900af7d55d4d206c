// SPDX-License-Identifier: EUPL-1.2
// The answer for a place, turned into the facts that business fit and eligibility ask for: lines now, lines to come, and
// what the coverage data can and cannot say of networks.

import { type ThresholdMbit, thresholdsMbit } from '../../layers/broadband-coverage';
import type { CellAnswer, CellShares, PlaceAnswer } from '../place/place-answer';
import { type Plan, serviceDate } from '../roles/service-date';
import type { LineFacts, PlannedLine, WiredTechnology } from './business-fit';
import type { SupplyFacts } from './eligibility';

export const wiredTechnologies = ['ftthb', 'hfc', 'fttc'] as const satisfies readonly WiredTechnology[];

/**
 * The wired lines that the coverage data show around a place, fastest class first: one for each technology and for each
 * class that more businesses have than the next one (households where no business is counted). A technology without a
 * figure, or that nobody here has, is left out.
 */
export function linesAround(answer: PlaceAnswer): LineFacts[] {
  const { cell } = answer;
  if (!cell) return [];
  const shares = sharesHere(cell);
  return wiredTechnologies.flatMap((technology) =>
    [...thresholdsMbit].reverse().flatMap((mbit) => {
      const share = shares[technology][mbit];
      const faster = nextThreshold(mbit);
      const shareOfFaster = faster === null ? 0 : shares[technology][faster];
      if (share === null || share === 0 || share === shareOfFaster) return [];
      // Some of those counted here have the faster class; the upper bound holds only for the others.
      const belowDownMbit = shareOfFaster === 0 ? faster : null;
      return [{ technology, downMbit: mbit, belowDownMbit, upMbit: cell.upMbit, share }];
    }),
  );
}

/** A line that a project would bring to a place; `areaKnown` false: whether the place is part of it is not known. */
export interface ComingLine extends PlannedLine {
  readonly plan: Plan;
  readonly areaKnown: boolean;
}

/**
 * Lines of projects that are neither finished nor given up, those that name this place first, then by date; a date in the
 * past means that nobody reported the end. Of projects without an area only those that may be here: a work site is
 * somewhere else, and a programme that counts no addresses, route or speed (consulting) builds nothing.
 */
export function linesToCome(answer: PlaceAnswer): ComingLine[] {
  const here = answer.plansHere.map(({ plan }) => comingLine(plan, true));
  const cityWide = answer.plansCityWide
    .filter((plan) => plan.properties.kind !== 'worksite' && buildsLines(plan))
    .map((plan) => comingLine(plan, false));
  const byDate = (one: ComingLine, other: ComingLine) =>
    (one.expected ?? '9999') < (other.expected ?? '9999') ? -1 : 1;
  return [...here.sort(byDate), ...cityWide.sort(byDate)].filter(({ plan }) => isToCome(plan));
}

function comingLine(plan: Plan, areaKnown: boolean): ComingLine {
  const { technology, downMbit, name } = plan.properties;
  const line = {
    technology,
    downMbit: downMbit ?? (technology === 'ftthb' ? 1000 : null),
    belowDownMbit: null,
    upMbit: null,
    share: null,
  };
  return { project: name, expected: serviceDate(plan), line, plan, areaKnown };
}

function buildsLines({ properties }: Plan): boolean {
  const { technology, downMbit, addresses, households, businesses, connections, routeKm } = properties;
  return [technology, downMbit, addresses, households, businesses, connections, routeKm].some(
    (value) => value !== null,
  );
}

function isToCome({ properties }: Plan): boolean {
  const over = ['inService', 'closed', 'cancelled', 'withdrawn'];
  return properties.completedOn === null && !(properties.state !== null && over.includes(properties.state));
}

/** What the data say for the funding tests; a cell in which some have fibre and some not leaves fibre unknown. */
export function supplyFacts(answer: PlaceAnswer): SupplyFacts {
  const { cell } = answer;
  const best = cell?.downMbit.alle ?? null;
  const asOf = answer.about?.asOf ?? null;
  return {
    downMbit: best,
    belowDownMbit: best === null ? null : best === 0 ? thresholdsMbit[0] : nextThreshold(best),
    upMbit: cell?.upMbit ?? null,
    fibrePresent: cell ? presence(sharesHere(cell).ftthb) : null,
    ngaNetworks: cell ? networksHere(sharesHere(cell)) : null,
    commitments: commitmentsHere(answer),
    asOf,
  };
}

/** Shares of the businesses; of the households where the cell counts no business. */
export function sharesHere(cell: CellAnswer): CellShares {
  return cell.businesses !== null && cell.businesses > 0 ? cell.ofBusinesses : cell.ofHouseholds;
}

/** Whether all here have a technology, nobody has, or (null) some have or nothing is known. */
function presence(shares: CellShares[WiredTechnology]): boolean | null {
  const share = shares[thresholdsMbit[0]];
  return share === 0 ? false : share !== null && share >= 1 ? true : null;
}

/** Networks of at least 30 Mbit/s: each technology is one. Two fibre networks look like one here, but any fibre excludes
 *  funding by itself; cable and DSL networks are not built twice. */
function networksHere(shares: CellShares): number | null {
  const present = wiredTechnologies.map((technology) => presence(shares[technology]));
  const sure = present.filter((is) => is === true).length;
  return sure >= 2 || !present.includes(null) ? sure : null;
}

/** Commercial projects here bind their operator; that there are others is never ruled out, as no market survey is known. */
function commitmentsHere(answer: PlaceAnswer): SupplyFacts['commitments'] {
  const known = linesToCome(answer).filter(
    ({ plan, areaKnown }) => areaKnown && plan.properties.funding === 'commercial',
  );
  if (known.length === 0) return null;
  const stated = known.map(({ expected, line }) => ({ by: expected, downMbit: line.downMbit }));
  return [...stated, { by: null, downMbit: null }];
}

function nextThreshold(mbit: number): ThresholdMbit | null {
  return thresholdsMbit.find((threshold) => threshold > mbit) ?? null;
}
