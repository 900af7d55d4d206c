// SPDX-License-Identifier: EUPL-1.2
// What changes after the data: what was built since, which is known; if everything announced is built; and if also those projects are
// built whose area is known but for which nobody has named a date. The last is an assumption of this program and is labelled so.

import type { City, CityFeature } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { oncePer } from '../../core/memo/memo';
import { quarterOf } from '../../core/time/coarse-date';
import { type Coverage, coverageAt, coverageShares } from '../coverage/coverage';
import { plansAdded } from '../coverage/scenario';
import { isToCome, type Plan, serviceDate, speedsReached } from '../roles/service-date';
import { plansOf } from '../roles/zones';
import { timelineOf } from './expansion';

export interface PlanEffect {
  readonly now: Coverage;
  /** Quarter of the last announced completion; null when nothing is announced beyond the data. */
  readonly horizon: string | null;
  /** The data and what was done since; null where nothing was. */
  readonly built: Coverage | null;
  /** Done since the data, with an area and a speed. */
  readonly builtPlans: readonly Plan[];
  /** The data, what was done since and everything announced; null without anything announced that has an area and a date. */
  readonly announced: Coverage | null;
  /** Everything announced and the undated projects; null when there are none of the latter. */
  readonly assumed: Coverage | null;
  /** Projects with an area and a speed, but without any date. */
  readonly undated: readonly Plan[];
}

/** Computed once for each city. */
export const planEffect = oncePer((city: City): PlanEffect => {
  const horizon = timelineOf(city).quarters.at(-1) ?? null;
  const undated = plansOf(city).filter(isUndated);
  const by = horizon ?? quarterOf(city.municipality.dataAsOf);
  const added = horizon === null ? [] : plansAdded(city, horizon);
  const builtPlans = added.filter((plan) => !isToCome(plan));
  return {
    now: coverageShares(city),
    horizon,
    built: horizon === null || builtPlans.length === 0 ? null : coverageAt(onlyBuilt(city), horizon),
    builtPlans,
    announced: horizon === null || added.length === builtPlans.length ? null : coverageAt(city, horizon),
    assumed: undated.length === 0 ? null : coverageAt(withDates(city, undated, by), by),
    undated,
  };
});

function isUndated(plan: Plan): boolean {
  const { coversCity, state } = plan.properties;
  const given = state === 'cancelled' || state === 'withdrawn' || coversCity === 'no';
  return !given && isArea(plan.geometry) && speedsReached(plan) > 0 && serviceDate(plan) === null;
}

/** The same city without what is still to come; the city itself where nothing is, so that its shares need not be added up anew. */
function onlyBuilt(city: City): City {
  const plans = city.layers['planned-expansion'];
  const built = plans.filter((plan) => !isToCome(plan));
  if (built.length === plans.length) return city;
  return { ...city, layers: { ...city.layers, 'planned-expansion': built } };
}

/** The same city in which the undated projects are in service by `quarter`. */
function withDates(city: City, undated: readonly Plan[], quarter: string): City {
  const isAssumed = new Set<string>(undated.map(({ id }) => id));
  const assume = (plan: CityFeature<'planned-expansion'>) =>
    isAssumed.has(plan.id) ? { ...plan, properties: { ...plan.properties, completedOn: quarter } } : plan;
  const plans = city.layers['planned-expansion'].map(assume);
  return { ...city, layers: { ...city.layers, 'planned-expansion': plans } };
}
