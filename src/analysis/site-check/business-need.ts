// SPDX-License-Identifier: EUPL-1.2
// What a firm needs of a line: the speeds of what it does, added up from the requirement table.

import type { Activity, BusinessRequirements } from '../../core/city/business-requirements';

export interface Firm {
  readonly headcount: number;
  /** Ids of the requirement table; `amount` replaces the table's default (seats, gigabytes). */
  readonly activities: readonly { readonly id: string; readonly amount?: number | undefined }[];
  /** The firm stands still without a line: a second, physically separate network is required. */
  readonly mustNotFail: boolean;
}

/** One line of the calculation: what an activity adds at the peak. */
export interface NeedRow {
  readonly activity: string;
  readonly units: number;
  readonly simultaneous: number;
  readonly downMbit: number;
  readonly upMbit: number;
  readonly when: Activity['when'];
}

export interface Need {
  readonly rows: readonly NeedRow[];
  /** The larger of day and night, times the reserve factor. */
  readonly downMbit: number;
  readonly upMbit: number;
  readonly reserveFactor: number;
  readonly latency: Activity['latency'];
  readonly symmetry: Activity['symmetry'];
  readonly redundancy: Activity['redundancy'];
}

export const latencyOrder = ['any', 'interactive', 'realtime'] as const;

/** Adds up what a firm needs. Activities that the table does not name are left out; nothing ticked needs 0 Mbit/s. */
export function businessNeed(firm: Firm, table: BusinessRequirements): Need {
  const chosen = firm.activities.flatMap(({ id, amount }) => {
    const activity = table.activities.find((one) => one.id === id);
    return activity ? [{ activity, row: needRow(activity, firm.headcount, amount) }] : [];
  });
  const rows = chosen.map(({ row }) => row);
  const peak = (direction: 'downMbit' | 'upMbit') => {
    const sumOf = (when: Activity['when']) =>
      rows.filter((row) => row.when === when).reduce((sum, row) => sum + row[direction], 0);
    return Math.max(sumOf('day'), sumOf('night')) * table.reserveFactor.value;
  };
  const strongest = <V extends string>(order: readonly V[], of: (activity: Activity) => V): V =>
    order.findLast((level) => chosen.some(({ activity }) => of(activity) === level)) ?? order[0]!;
  const advice = ['no', 'advised', 'required'] as const;
  return {
    rows,
    downMbit: peak('downMbit'),
    upMbit: peak('upMbit'),
    reserveFactor: table.reserveFactor.value,
    latency: strongest(latencyOrder, (activity) => activity.latency),
    symmetry: strongest(advice, (activity) => activity.symmetry),
    redundancy: firm.mustNotFail ? 'required' : strongest(advice, (activity) => activity.redundancy),
  };
}

function needRow(activity: Activity, headcount: number, amount: number | undefined): NeedRow {
  const counted = { site: 1, person: headcount, amount: amount ?? activity.defaultAmount ?? 1 };
  const units = counted[activity.per];
  // At least one head is on the line even where the share of a small firm would be a fraction of a person.
  const atOnce = units === 0 ? 0 : Math.max(Math.min(1, units), units * activity.simultaneous);
  return {
    activity: activity.id,
    units,
    simultaneous: activity.simultaneous,
    downMbit: atOnce * activity.downMbit,
    upMbit: atOnce * activity.upMbit,
    when: activity.when,
  };
}
