// SPDX-License-Identifier: EUPL-1.2
// Why a project is in no scenario: the curve names the reasons, the slider counts the projects that lack area or date.

import type { City } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { endOf, firstOf } from '../../core/time/coarse-date';
import { plansAdded } from '../coverage/scenario';
import {
  isBuiltAfter,
  isMostlyCompleted,
  isToCome,
  type Plan,
  serviceDate,
  speedsReached,
} from '../roles/service-date';
import { plansOf } from '../roles/zones';

/** Why a project is in no scenario. */
export type NotCountedReason =
  | 'elsewhere' // builds outside the municipality
  | 'given-up' // cancelled or withdrawn
  | 'in-data' // reported done when the data were collected, so the data know it
  | 'between-dates' // reported done between the first and the last date of the cells: some of them know it, others do not
  | 'mostly-in-data' // reported largely done by then: the rest may have come later
  | 'end-not-reported' // its announced end lay before the data, and nobody has reported it: the data may or may not know it
  | 'no-date' // nobody has named a completion
  | 'no-area' // neither published nor drawn where
  | 'no-outline' // a line or a point says where, and no area how far around it
  | 'no-speed'; // neither a speed nor fibre is stated

/** Whether a project builds in the municipality, or may do so as far as anybody has said. */
export function mayConcernCity({ properties }: Plan): boolean {
  return properties.coversCity !== 'no';
}

/** Reasons for which no scenario ever counts a project; empty where it only comes later. `asOf` is the date of the cells. */
export function reasonsNotCounted(plan: Plan, asOf: string | null): NotCountedReason[] {
  const { state } = plan.properties;
  if (!mayConcernCity(plan)) return ['elsewhere'];
  if (state === 'cancelled' || state === 'withdrawn') return ['given-up'];
  const service = serviceDate(plan);
  const isBefore = service !== null && asOf !== null && endOf(service) <= endOf(asOf);
  if (isBefore && isBuiltAfter(plan, firstOf(asOf))) return ['between-dates'];
  if (isBefore && isMostlyCompleted(plan.properties)) return ['mostly-in-data'];
  if (isBefore && !isToCome(plan)) return ['in-data'];
  const missing = [
    isBefore && 'end-not-reported',
    service === null && 'no-date',
    !isArea(plan.geometry) && (plan.geometry ? 'no-outline' : 'no-area'),
    speedsReached(plan) === 0 && 'no-speed',
  ] as const;
  return missing.filter((reason) => reason !== false);
}

/** Whether a project is in no scenario for want of an area: not even a drawn one says how far it reaches. */
export function lacksArea(reasons: readonly NotCountedReason[]): boolean {
  return reasons.includes('no-area') || reasons.includes('no-outline');
}

/** Projects that concern the city and are in no scenario because they have no area, not even a drawn one, or no date. */
export function plansWithoutAreaOrDate(city: Pick<City, 'layers' | 'cells'>): Plan[] {
  const asOf = city.cells?.about.asOf ?? null;
  return plansOf(city).filter((plan) => {
    const reasons = reasonsNotCounted(plan, asOf);
    return lacksArea(reasons) || reasons.includes('no-date');
  });
}

/** What was reported done since the data and concerns the city or may do so, but is in no share: without an area or a speed. */
export function builtUncounted(city: Pick<City, 'layers' | 'cells'>): Plan[] {
  const asOf = city.cells?.about.asOf ?? null;
  return plansOf(city).filter((plan) => {
    const reasons = reasonsNotCounted(plan, asOf);
    return isBuiltAfter(plan, asOf) && (lacksArea(reasons) || reasons.includes('no-speed'));
  });
}

/** What a moment after the data is named by: what was done since, and how many of how many announced projects it counts. */
export interface ScenarioCount {
  /** Done since the data: that is known and no scenario. */
  readonly built: number;
  /** Announced, not done, and counted. */
  readonly announced: number;
  /** All that are not done and concern the city or may do so. */
  readonly all: number;
  /** Of these, without an area, even a drawn one, or without a date, so that no scenario counts them. */
  readonly left: number;
}

/** The count at the end of a quarter. */
export function scenarioCount(city: Pick<City, 'layers' | 'cells'>, quarter: string): ScenarioCount {
  const counted = plansAdded(city, quarter);
  const built = counted.filter((plan) => !isToCome(plan)).length;
  return {
    built,
    announced: counted.length - built,
    all: plansOf(city).filter(mayConcernCity).filter(isToCome).length,
    left: plansWithoutAreaOrDate(city).filter(isToCome).length,
  };
}
