// SPDX-License-Identifier: EUPL-1.2
// Reads `data/statistics/breitbandatlas.csv`, the official municipal series, with its own checks; not part of the first answer.

import {
  type OfficialColumn,
  type OfficialRow,
  type OfficialSeries,
  officialColumns,
} from '../city/official-series';
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

const wanted = ['unit', 'asOf'];

/**
 * Reads the committed series: header `unit;asOf;<twelve columns>`, numbers by the grammar of every table, empty cell = no
 * figure. A line that does not fit is left out and is a finding with its number and its column, the rest is kept. `findings`
 * also has what does not fit together: a value beyond 100.65, a half-year twice or after `today` (a day; null: not asked),
 * shares that rise with speed, and once what the head lacks: then no line is read. Empty text gives no rows and no finding.
 */
export function readOfficialSeries(
  csv: string,
  today: string | null = null,
): { readonly series: OfficialSeries; readonly findings: FindingList } {
  const findings = new FindingList(1000, true);
  const table = smallTable(csv, [...wanted, ...officialColumns]);
  // A table may do without a technology, but not have its column under another name.
  if (csv.trim() !== '') checkHead(table, { wanted, mayLack: officialColumns }, findings);
  const numbers = officialNumbers<OfficialColumn>(officialColumns, findings);
  const rows: (OfficialRow & { readonly line: number })[] = [];
  if (!findings.hasError) {
    checkWidths(table, findings);
    for (const { line, cells } of table.rows) {
      const cellOf = (name: string) => cells[table.head.indexOf(name)] ?? '';
      const unit = unitOf({ line, cellOf, findings });
      const asOf = halfYearOf({ line, cellOf, findings }, today);
      if (unit === null || asOf === null) continue;
      rows.push({ unit, asOf, percent: numbers.read(cellOf, line), line });
    }
  }
  numbers.report();
  checkFractions(rows.length, numbers.largest, findings);
  sayTwice(rows, ({ unit, asOf }) => `${unit}, ${asOf}`, findings);
  for (const row of rows) checkOrder(row, officialColumns, findings);
  return { series: { rows: rows.map(({ line: _, ...row }) => row), source: officialSource }, findings };
}
