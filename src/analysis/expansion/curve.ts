// SPDX-License-Identifier: EUPL-1.2
// The curve over time: shares at the date of the data and at the end of every quarter in which a project comes into service,
// as far as the last announced completion. Before the data only published points stand (curve-picture.ts), never a guess.

import type { City } from '../../core/city/city';
import { keptPer } from '../../core/memo/memo';
import { atOnce, type Steps } from '../../core/time/steps';
import { type Coverage, coverageShares, shareIn } from '../coverage/coverage';
import type { CoverageQuery } from '../coverage/figures';
import { type AddedKind, addedKind } from '../coverage/scenario';
import type { Share } from '../figure/share';
import type { Plan } from '../roles/service-date';
import { plansOf } from '../roles/zones';
import { timelineOf } from './expansion';
import { type NotCountedReason, reasonsNotCounted } from './uncounted-projects';

/** A date at which the shares are known or supposed; between two of them nothing changes. */
export interface CurveMoment {
  /** The date of the data, else the quarter at whose end this holds. */
  readonly date: string;
  /** Null at the date of the data; the name of the scenario after it. */
  readonly quarter: string | null;
  readonly coverage: Coverage;
  /** Projects that came into service since the moment before, in the order of the file. */
  readonly added: readonly Plan[];
}

export interface NotCounted {
  readonly plan: Plan;
  /** One of the first four alone, else everything that is missing; never empty. */
  readonly reasons: readonly NotCountedReason[];
}

export interface Curve {
  /** The date of the data first, the last announced completion last; one alone when nothing is announced beyond the data. */
  readonly moments: readonly CurveMoment[];
  /** Of which kind are the projects that the last moment adds to the data; null where none are. */
  readonly added: AddedKind | null;
  /** Every project that no moment counts, in the order of the file. */
  readonly notCounted: readonly NotCounted[];
}

const keptCurve = keptPer<City, Curve>();

/** The curve of a city, computed once for each. Without coverage data its shares are null. */
export function curveOf(city: City): Curve {
  return atOnce(curveSteps(city));
}

/** The same in steps, a scenario each. */
export function* curveSteps(city: City): Steps<Curve> {
  const kept = keptCurve(city);
  if (kept.value) return kept.value;
  const { dataAsOf, quarters } = timelineOf(city);
  const plans = plansOf(city);
  const moments: CurveMoment[] = [
    { date: dataAsOf, quarter: null, coverage: coverageShares(city), added: [] },
  ];
  for (const quarter of quarters) {
    yield;
    const coverage = coverageShares(city, { quarter });
    const before = new Set<string>(moments.at(-1)!.coverage.plansCounted);
    const fresh = new Set<string>(coverage.plansCounted.filter((id) => !before.has(id)));
    if (fresh.size === 0 && quarter !== quarters.at(-1)) continue;
    moments.push({ date: quarter, quarter, coverage, added: plans.filter(({ id }) => fresh.has(id)) });
  }
  const counted = new Set<string>(moments.at(-1)!.coverage.plansCounted);
  const notCounted = plans
    .filter(({ id }) => !counted.has(id))
    .map((plan) => ({ plan, reasons: reasonsNotCounted(plan, city.cells?.about.asOf ?? null) }));
  kept.value = { moments, added: addedKind(city, quarters.at(-1) ?? null), notCounted };
  return kept.value;
}

/** One share at every moment of the curve, in order; each never below the one before it. */
export function curveShares(curve: Curve, query: CoverageQuery): Share[] {
  return curve.moments.map(({ coverage }) => shareIn(coverage, query));
}
