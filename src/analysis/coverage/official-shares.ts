// SPDX-License-Identifier: EUPL-1.2
// The official municipal series, read beside the program's own figures and never mixed with them.

import type { City } from '../../core/city/city';
import {
  type OfficialColumn,
  type OfficialRow,
  type OfficialSeries,
  type OfficialUnit,
  officialColumns,
} from '../../core/city/official-series';
import type { CoverageTechnology, ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { ThresholdMbit } from '../../layers/speed-thresholds';

export interface OfficialPoint {
  /** Half-year such as 2021-H1. */
  readonly asOf: string;
  /** 0–1, null where the release has no figure. */
  readonly value: number | null;
}

/** The column of the municipal extract for a technology and threshold; null where the extract has none. */
export function officialColumn(technology: CoverageTechnology, mbit: ThresholdMbit): OfficialColumn | null {
  return officialColumns.find((column) => column === `${technology}_${mbit}`) ?? null;
}

/**
 * Which official unit a figure of the program may be set beside: households and firms of the whole municipality, firms in
 * estates for the industrial group. Null for all others: nothing official is published for them.
 */
export function officialUnitFor(group: GroupChoice, unit: ShareUnit): OfficialUnit | null {
  if (group === 'all' && unit === 'households') return 'households';
  if (group === 'all' && unit === 'businesses') return 'firms';
  return group === 'industrial' && unit === 'businesses' ? 'firmsInEstates' : null;
}

/**
 * The whole official curve of a unit, technology and threshold (Mbit/s down): shares 0–1 as published, oldest first; empty
 * where nothing is published.
 */
export function officialCurve(
  series: OfficialSeries,
  unit: OfficialUnit,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
): OfficialPoint[] {
  const column = officialColumn(technology, mbit);
  if (column === null) return [];
  return officialRows(series, unit).map((row) => {
    const percent = row.percent[column];
    return { asOf: row.asOf, value: percent === null ? null : percent / 100 };
  });
}

/** Rows of one unit, oldest first. */
export function officialRows(series: OfficialSeries, unit: OfficialUnit): OfficialRow[] {
  const byDate = (a: OfficialRow, b: OfficialRow) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0);
  return series.rows.filter((row) => row.unit === unit).sort(byDate);
}

/** The newest row of a unit with a figure in a column; null where none has one. */
export function newestOfficial(
  series: OfficialSeries,
  unit: OfficialUnit,
  column: OfficialColumn,
): OfficialRow | null {
  return officialRows(series, unit).findLast(({ percent }) => percent[column] !== null) ?? null;
}

/** The official curve that may stand beside a figure of the program; empty where nothing is published for it. */
export function officialBeside(
  city: Pick<City, 'statistics'>,
  choice: {
    readonly group: GroupChoice;
    readonly unit: ShareUnit;
    readonly technology: CoverageTechnology;
    readonly mbit: ThresholdMbit;
  },
): OfficialPoint[] {
  const unit = officialUnitFor(choice.group, choice.unit);
  return unit === null ? [] : officialCurve(city.statistics, unit, choice.technology, choice.mbit);
}
