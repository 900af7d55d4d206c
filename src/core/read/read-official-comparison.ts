// SPDX-License-Identifier: EUPL-1.2
// Reads `data/statistics/vergleich.csv`, the official shares of other places.

import { type ComparisonRow, comparedColumns, type OfficialComparison } from '../city/official-comparison';
import { splitLine } from '../csv/csv-text';
import { sayMissingColumns } from '../csv/missing-columns';
import { FindingList } from '../findings/finding-list';
import { mostPercent } from './read-official-series';

/** Name of the file in the data folder. */
export const comparisonFile = 'statistics/vergleich.csv';

const head = ['unit', 'ags', 'name', 'asOf', ...comparedColumns];
const units: readonly string[] = ['households', 'firms', 'firmsInEstates'] satisfies ComparisonRow['unit'][];

/**
 * Header `unit;ags;name;asOf;alle_1000;ftthb_1000`, decimal point, empty cell = no figure. A line that does not fit is left
 * out and is a finding with its number, the rest is kept. Empty text gives no rows and no finding.
 */
export function readOfficialComparison(csv: string): {
  readonly comparison: OfficialComparison;
  readonly findings: FindingList;
} {
  const findings = new FindingList(1000, true);
  const [first = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = splitLine(first, ';').map((name) => name.trim());
  const rows: ComparisonRow[] = [];
  if (csv.trim() !== '') sayMissingColumns(columns, head, 1, findings);
  const isUsable = !findings.hasError;
  lines.forEach((text, at) => {
    if (!isUsable || text.trim() === '') return;
    const cells = splitLine(text, ';');
    const row = readRow((name) => (cells[columns.indexOf(name)] ?? '').trim());
    if (row) rows.push(row);
    else findings.add('table-row-wrong', { line: at + 2, column: 1, found: text.slice(0, 60) });
  });
  return {
    comparison: { rows, source: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)' },
    findings,
  };
}

function readRow(cellOf: (name: string) => string): ComparisonRow | null {
  const [unit, ags, asOf] = ['unit', 'ags', 'asOf'].map(cellOf) as [string, string, string];
  if (!units.includes(unit) || !/^(\d{2}|\d{5}|\d{8})$/.test(ags) || !/^\d{4}-H[12]$/.test(asOf)) return null;
  const percents = comparedColumns.map((name) => [name, cellOf(name)] as const);
  if (percents.some(([, text]) => !/^(\d+(\.\d+)?)?$/.test(text) || Number(text) > mostPercent)) return null;
  const percent = Object.fromEntries(
    percents.map(([name, text]) => [name, text === '' ? null : Math.min(100, Number(text))]),
  ) as ComparisonRow['percent'];
  return { unit: unit as ComparisonRow['unit'], ags, name: cellOf('name') || null, asOf, percent };
}
