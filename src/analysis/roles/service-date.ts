// SPDX-License-Identifier: EUPL-1.2
// When a project of the expansion counts as in service, and what it then offers.

import type { CityFeature } from '../../core/city/city';
import { endOf, startOf } from '../../core/time/coarse-date';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import type { Announcement } from '../../layers/planned-expansion';
import { thresholdsMbit } from '../../layers/speed-thresholds';

export type Plan = CityFeature<'planned-expansion'>;

/** Built, but houses are still being connected: the source calls it largely done. */
export function isMostlyCompleted({ state, completedOn }: Plan['properties']): boolean {
  return completedOn !== null && state === 'houseConnections';
}

/** Whether a project was reported done, wholly or largely, after the day of the coverage data; false where that day is not known. */
export function isBuiltAfter({ properties: { completedOn } }: Plan, dataAsOf: string | null): boolean {
  return completedOn !== null && dataAsOf !== null && endOf(completedOn) > endOf(dataAsOf);
}

/** Whether what a project was reported to have built may have been there on a day (coarse dates count from their first day). */
export function isBuiltBy({ properties: { completedOn } }: Plan, date: string): boolean {
  return completedOn !== null && startOf(completedOn) <= startOf(date);
}

/** Whether a project is still to come: neither reported done, in service or closed, nor given up. */
export function isToCome({ properties }: Plan): boolean {
  const over = ['inService', 'closed', 'cancelled', 'withdrawn'];
  return properties.completedOn === null && !(properties.state !== null && over.includes(properties.state));
}

/** Whether what the file has of a project was inferred, its dates with it: then no date of it was said as it stands. */
export function areDatesInferred({ properties }: Pick<Plan, 'properties'>): boolean {
  return properties.confidence === 'inferred';
}

/** Whether what is said of a part of a project counts more than the city's: a number, where the figures are of all of it. */
export function isOfWhole(
  { properties }: Pick<Plan, 'properties'>,
  { event, note }: Pick<Announcement, 'event' | 'note'>,
): boolean {
  return event === 'partial' && note !== null && /\d/.test(note) && properties.countsAreForCity === false;
}

/** Announced completions in the order of the file, which is the order in which they were said. */
export function announcedCompletions(plan: Plan): readonly Announcement[] {
  return plan.properties.announcements.filter((announcement) => announcement.event === 'completion');
}

/**
 * The date from which a project counts as in service: when it was completed, else the completion that was announced last.
 * Null where neither is known ("never"), and for a project that was cancelled or withdrawn.
 */
export function serviceDate(plan: Plan): string | null {
  const { state, completedOn } = plan.properties;
  if (state === 'cancelled' || state === 'withdrawn') return null;
  return completedOn ?? announcedCompletions(plan).at(-1)?.announcedFor ?? null;
}

/** Whether the completion that was announced last is over on the day `today` (YYYY-MM-DD) and none was reported. */
export function isOverdue(plan: Plan, today: string): boolean {
  const expected = plan.properties.completedOn === null ? serviceDate(plan) : null;
  return expected !== null && endOf(expected) < endOf(today);
}

/**
 * Whether the project is in service at the end of a coarse date but was not yet when the data were collected; `dataAsOf` null
 * (day not known): whatever is in service by then counts. False for one without a service date.
 */
export function isNewlyServedBy(plan: Plan, dataAsOf: string | null, date: string): boolean {
  const service = serviceDate(plan);
  if (service === null || plan.properties.coversCity === 'no') return false;
  return endOf(service) <= endOf(date) && (dataAsOf === null || endOf(service) > endOf(dataAsOf));
}

/**
 * How many of `thresholdsMbit` the project reaches: by its speed; a fibre project without a stated speed counts as
 * 1000 Mbit/s, any other without one reaches none.
 */
export function speedsReached(plan: Plan): number {
  const { downMbit, technology } = plan.properties;
  const mbit = downMbit ?? (technology === 'ftthb' ? 1000 : 0);
  return thresholdsMbit.filter((threshold) => threshold <= mbit).length;
}

/** Columns that the project raises: the best of all technologies always, its own where it is known. */
export function technologiesRaised(plan: Plan): readonly CoverageTechnology[] {
  return plan.properties.technology === null ? ['alle'] : ['alle', plan.properties.technology];
}

/** Whether the file of a project names anything that it builds: a grant for consulting counts no address, route or speed. */
export function buildsLines({ properties }: Pick<Plan, 'properties'>): boolean {
  const { technology, downMbit, addresses, households, businesses, connections, routeKm } = properties;
  return [technology, downMbit, addresses, households, businesses, connections, routeKm].some(
    (value) => value !== null,
  );
}

/** Whether a programme is a grant alone, such as one for consulting: nothing in the file says that anything is built with it. */
export function isGrantAlone(plan: Pick<Plan, 'properties'>): boolean {
  return plan.properties.kind === 'programme' && !buildsLines(plan);
}

/** Whether works are reported to have begun and not to have ended. */
export function isBeingBuilt(state: Plan['properties']['state']): boolean {
  return state === 'construction' || state === 'houseConnections';
}
