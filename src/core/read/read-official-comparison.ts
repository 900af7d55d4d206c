// SPDX-License-Identifier: EUPL-1.2
// Reads `data/statistics/vergleich.csv`, the official shares of other places.

import {
  type ComparedColumn,
  type ComparisonRow,
  comparedColumns,
  type OfficialComparison,
} from '../city/official-comparison';
import { checkHead, checkWidths, smallTable } from '../csv/small-table';
import { FindingList } from '../findings/finding-list';
import {
  checkFractions,
  checkOrder,
  halfYearOf,
  officialNumbers,
  officialSource,
  sayTwice,
  unitOf,
} from './official-table';

/** Name of the file in the data folder. */
export const comparisonFile = 'statistics/vergleich.csv';

const wanted = ['unit', 'ags', 'name', 'asOf', ...comparedColumns];

/**
 * Header `unit;ags;name;asOf;alle_1000;ftthb_1000`, numbers by the grammar of every table, empty cell = no figure. A line
 * that does not fit is left out and is a finding with its number, the rest is kept. Empty text gives no rows and no finding.
 */
export function readOfficialComparison(
  csv: string,
  today: string | null = null,
): {
  readonly comparison: OfficialComparison;
  readonly findings: FindingList;
} {
  const findings = new FindingList(1000, true);
  const table = smallTable(csv, wanted);
  if (csv.trim() !== '') checkHead(table, { wanted }, findings);
  const numbers = officialNumbers<ComparedColumn>(comparedColumns, findings);
  const rows: (ComparisonRow & { readonly line: number })[] = [];
  if (!findings.hasError) {
    checkWidths(table, findings);
    for (const row of table.rows) {
      const cellOf = (name: string) => row.cells[table.head.indexOf(name)] ?? '';
      const place = { line: row.line, cellOf, findings };
      const unit = unitOf(place);
      const ags = agsOf(place);
      const asOf = halfYearOf(place, today);
      if (unit === null || ags === null || asOf === null) continue;
      const percent = numbers.read(cellOf, row.line);
      rows.push({ unit, ags, name: cellOf('name') || null, asOf, percent, line: row.line });
    }
  }
  numbers.report();
  checkFractions(rows.length, numbers.largest, findings);
  sayTwice(rows, ({ unit, ags, asOf }) => `${unit}, ${ags}, ${asOf}`, findings);
  for (const row of rows) checkOrder(row, comparedColumns, findings);
  return {
    comparison: { rows: rows.map(({ line: _, ...row }) => row), source: officialSource },
    findings,
  };
}

interface Place {
  readonly line: number;
  readonly cellOf: (name: string) => string;
  readonly findings: FindingList;
}

/** A key of 2, 5 or 8 digits; a spreadsheet takes the zero that it begins with. */
function agsOf({ line, cellOf, findings }: Place): string | null {
  const ags = cellOf('ags');
  if (/^(\d{2}|\d{5}|\d{8})$/.test(ags)) return ags;
  const expected = /^(\d|\d{4}|\d{7})$/.test(ags) ? `0${ags}` : '06053001';
  findings.add('table-row-wrong', { line, path: 'ags', found: ags, expected });
  return null;
}
