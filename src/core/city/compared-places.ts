// SPDX-License-Identifier: EUPL-1.2
// `data/statistics/vergleich.csv`: the official shares of other places, to set the municipality's own beside. It comes with
// figures and report, not with the first answer.

import type { OfficialUnit } from './official-series';

/** The two questions that are compared: a gigabit over any line, fibre to the home or building. */
export const comparedColumns = ['alle_1000', 'ftthb_1000'] as const;
export type ComparedColumn = (typeof comparedColumns)[number];

export interface ComparisonRow {
  readonly unit: OfficialUnit;
  /** Official key: 8 digits a municipality, 5 a district, 2 a state, `00` the country. */
  readonly ags: string;
  /** Null for a municipality that only counts towards the rank. */
  readonly name: string | null;
  /** Half-year of the release, such as 2021-H1. */
  readonly asOf: string;
  /** Per cent, null where the cell is empty. */
  readonly percent: Readonly<Record<ComparedColumn, number | null>>;
}

export interface OfficialComparison {
  readonly rows: readonly ComparisonRow[];
  readonly source: string;
}
