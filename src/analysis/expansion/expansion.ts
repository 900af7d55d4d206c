// SPDX-License-Identifier: EUPL-1.2
// Council item 10: what was promised when, how often it slipped, and who pays what.

import type { City, FeatureId } from '../../core/city/city';
import { compareDates, endOf, monthsBetween, quarterOf, quartersBetween } from '../../core/time/coarse-date';
import type { Announcement } from '../../layers/planned-expansion';
import {
  announcedCompletions,
  isMostlyCompleted,
  isOverdue,
  type Plan,
  serviceDate,
} from '../roles/service-date';
import { nameOf, plansOf } from '../roles/zones';

/** One announced date with how far it moved from the one before of the same kind (start, completion, part). */
export interface AnnouncedDate {
  readonly announcement: Announcement;
  /** Months later than the announcement before (negative: earlier); null for the first. */
  readonly slipMonths: number | null;
  /** The same in whole quarters, as the quarters of both dates lie apart. */
  readonly slipQuarters: number | null;
}

/** Who pays, in euro; null is "not known", never 0. */
export interface Money {
  readonly costEur: number | null;
  readonly federalEur: number | null;
  readonly stateEur: number | null;
  /** Cost − federal − state, computed; null where one of the three is not known. */
  readonly ownEur: number | null;
  /** The own share as published, for comparison. */
  readonly publishedOwnEur: number | null;
  /** Computed minus published; null where one is missing. */
  readonly ownDifferenceEur: number | null;
  /** Parts of the cost, 0–1. */
  readonly federalShare: number | null;
  readonly stateShare: number | null;
  readonly ownShare: number | null;
}

export interface LedgerEntry {
  readonly plan: Plan;
  readonly id: FeatureId;
  readonly name: string;
  /** In the order in which they were said. */
  readonly announced: readonly AnnouncedDate[];
  /** From the first announced completion to the last announced or the actual one; null with fewer than two dates. */
  readonly totalSlipMonths: number | null;
  readonly timesMoved: number;
  readonly completedOn: string | null;
  /** Built, but houses are still being connected: the source calls it largely done. */
  readonly isMostlyCompleted: boolean;
  /** When it counts as in service: completed, else announced last; null = not known. */
  readonly expected: string | null;
  /** The last announced completion has passed on the day as of which the files speak, and none was reported. */
  readonly overdue: boolean;
  /** The end is ahead or not known, but a part was announced for a time that has passed, and no end was reported. */
  readonly isPartOverdue: boolean;
  readonly money: Money;
}

/** The promise ledger: one entry a programme, project or work site, in the order of the file. */
export function expansionLedger(city: City): LedgerEntry[] {
  return plansOf(city).map((plan) => ledgerEntry(plan, city.municipality.dataAsOf));
}

/** The ledger of one project, as seen on the day `today` (coarse dates are over on their last day). */
export function ledgerEntry(plan: Plan, today: string): LedgerEntry {
  const { completedOn } = plan.properties;
  const announced = announcedDates(plan.properties.announcements);
  const completions = announcedCompletions(plan);
  const first = completions[0]?.announcedFor ?? null;
  const last = completedOn ?? (completions.length > 1 ? (completions.at(-1)?.announcedFor ?? null) : null);
  const moves = announced.filter(
    ({ announcement, slipMonths }) =>
      announcement.event === 'completion' && slipMonths !== null && slipMonths !== 0,
  );
  const expected = serviceDate(plan);
  const overdue = isOverdue(plan, today);
  const isPastPart = ({ announcement: { event, announcedFor } }: AnnouncedDate) =>
    event === 'partial' && endOf(announcedFor) < endOf(today);
  return {
    plan,
    id: plan.id,
    name: nameOf(plan as never),
    announced,
    totalSlipMonths: first !== null && last !== null ? monthsBetween(first, last) : null,
    timesMoved: moves.length,
    completedOn,
    isMostlyCompleted: isMostlyCompleted(plan.properties),
    expected,
    overdue,
    isPartOverdue: completedOn === null && !overdue && announced.some(isPastPart),
    money: moneyOf(plan),
  };
}

function announcedDates(announcements: readonly Announcement[]): AnnouncedDate[] {
  const before = new Map<Announcement['event'], string>();
  return announcements.map((announcement) => {
    const last = before.get(announcement.event);
    before.set(announcement.event, announcement.announcedFor);
    if (last === undefined) return { announcement, slipMonths: null, slipQuarters: null };
    const slipMonths = monthsBetween(last, announcement.announcedFor);
    return { announcement, slipMonths, slipQuarters: quartersApart(last, announcement.announcedFor) };
  });
}

function quartersApart(from: string, to: string): number {
  const later = quartersBetween(from, to).length;
  return later > 0 ? later - 1 : 1 - quartersBetween(to, from).length;
}

/** Who pays for a project. A commercial build spends no public money that the files know of: everything stays null. */
export function moneyOf(plan: Plan): Money {
  const { costEur, federalEur, stateEur, publishedOwnEur } = plan.properties;
  const known = costEur !== null && federalEur !== null && stateEur !== null;
  const ownEur = known ? costEur - federalEur - stateEur : null;
  const partOf = (amount: number | null) =>
    amount === null || costEur === null || costEur === 0 ? null : amount / costEur;
  return {
    costEur,
    federalEur,
    stateEur,
    ownEur,
    publishedOwnEur,
    ownDifferenceEur: ownEur === null || publishedOwnEur === null ? null : ownEur - publishedOwnEur,
    federalShare: partOf(federalEur),
    stateShare: partOf(stateEur),
    ownShare: partOf(ownEur),
  };
}

export interface Timeline {
  /** The date of the coverage data; of the folder where the coverage has none. */
  readonly dataAsOf: string;
  /** Quarters after the data's through the last announced completion; empty when nothing is announced beyond the data. */
  readonly quarters: readonly string[];
}

/** The quarters a time slider may stand on. Projects that do not concern the city do not lengthen it. */
export function timelineOf(city: City): Timeline {
  const dataAsOf = city.cells?.about.asOf ?? city.municipality.dataAsOf;
  const dates = plansOf(city)
    .filter((plan) => plan.properties.coversCity !== 'no')
    .map(serviceDate)
    .filter((date) => date !== null);
  const last = dates.sort(compareDates).at(-1);
  const quarters = last === undefined ? [] : quartersBetween(quarterOf(dataAsOf), last);
  return { dataAsOf, quarters: quarters.slice(1) };
}

export interface ExpansionCounts {
  /** Programmes, projects and work sites in the files. */
  readonly all: number;
  /** Not done, and being built or houses being connected. */
  readonly building: number;
  /** In service or closed, or an end was reported. */
  readonly done: number;
  /** Neither done nor reported as being built: announced only, or without a state. */
  readonly rest: number;
  /** Not completed and past the completion announced last. */
  readonly overdue: number;
  /** Neither done nor largely done, and without any announced completion. */
  readonly undated: number;
}

const buildingStates: ReadonlySet<string | null> = new Set(['construction', 'houseConnections']);
const doneStates: ReadonlySet<string | null> = new Set(['inService', 'closed']);

/**
 * The entries that each count counts; an entry without a state is neither being built nor done. What its source calls largely
 * done is not done: houses are still being connected.
 */
export function expansionGroups(
  ledger: readonly LedgerEntry[],
): Readonly<Record<keyof ExpansionCounts, readonly LedgerEntry[]>> {
  const isOpen = ({ completedOn, isMostlyCompleted, plan }: LedgerEntry) =>
    (completedOn === null || isMostlyCompleted) && !doneStates.has(plan.properties.state);
  const open = ledger.filter(isOpen);
  return {
    all: ledger,
    building: open.filter(({ plan }) => buildingStates.has(plan.properties.state)),
    done: ledger.filter((entry) => !isOpen(entry)),
    rest: open.filter(({ plan }) => !buildingStates.has(plan.properties.state)),
    overdue: open.filter(({ overdue }) => overdue),
    undated: open.filter(({ expected }) => expected === null),
  };
}
