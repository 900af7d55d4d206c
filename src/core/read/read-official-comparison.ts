// SPDX-License-Identifier: EUPL-1.2
// Reads `data/statistics/vergleich.csv`, the official shares of other places.

import { comparedColumns, type OfficialComparison } from '../city/compared-places';
import type { FindingList } from '../findings/finding-list';
import { halfYearOf, officialSource, type RowPlace, readOfficialTable, unitOf } from './official-table';

/** Name of the file in the data folder. */
export const comparisonFile = 'statistics/vergleich.csv';

/**
 * Header `unit;ags;name;asOf;alle_1000;ftthb_1000`; a name that is empty is null. `findings` as of `readOfficialTable`, also a
 * half-year of one place twice or after `today` (a day; null: not asked).
 */
export function readOfficialComparison(
  csv: string,
  today: string | null = null,
): { readonly comparison: OfficialComparison; readonly findings: FindingList } {
  const { rows, findings } = readOfficialTable(csv, {
    shares: comparedColumns,
    wanted: ['unit', 'ags', 'name', 'asOf', ...comparedColumns],
    headOf: (place) => {
      const unit = unitOf(place);
      const ags = agsOf(place);
      const asOf = halfYearOf(place, today);
      if (unit === null || ags === null || asOf === null) return null;
      return { unit, ags, name: place.cellOf('name') || null, asOf };
    },
    keyOf: ({ unit, ags, asOf }) => `${unit}, ${ags}, ${asOf}`,
  });
  return { comparison: { rows, source: officialSource }, findings };
}

/** A key of 2, 5 or 8 digits; a spreadsheet takes the zero that it begins with. */
function agsOf({ line, cellOf, findings }: RowPlace): string | null {
  const ags = cellOf('ags');
  if (/^(\d{2}|\d{5}|\d{8})$/.test(ags)) return ags;
  const expected = /^(\d|\d{4}|\d{7})$/.test(ags) ? `0${ags}` : '06053001';
  findings.add('table-row-wrong', { line, path: 'ags', found: ags, expected });
  return null;
}
