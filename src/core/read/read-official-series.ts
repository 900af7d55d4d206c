// SPDX-License-Identifier: EUPL-1.2
// Reads `data/statistics/breitbandatlas.csv`, the official municipal series, with its own checks; not part of the first answer.

import { type OfficialSeries, officialColumns } from '../city/official-series';
import type { FindingList } from '../findings/finding-list';
import { halfYearOf, officialSource, readOfficialTable, unitOf } from './official-table';

/**
 * Reads the committed series: header `unit;asOf;<twelve columns>`, of which a table may do without a technology. `findings` as
 * of `readOfficialTable`, also a half-year twice or after `today` (a day; null: not asked).
 */
export function readOfficialSeries(
  csv: string,
  today: string | null = null,
): { readonly series: OfficialSeries; readonly findings: FindingList } {
  const { rows, findings } = readOfficialTable(csv, {
    shares: officialColumns,
    wanted: ['unit', 'asOf'],
    mayLack: officialColumns,
    headOf: (place) => {
      const unit = unitOf(place);
      const asOf = halfYearOf(place, today);
      return unit === null || asOf === null ? null : { unit, asOf };
    },
    keyOf: ({ unit, asOf }) => `${unit}, ${asOf}`,
  });
  return { series: { rows, source: officialSource }, findings };
}
