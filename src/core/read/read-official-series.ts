// SPDX-License-Identifier: EUPL-1.2
// Reads `data/statistics/breitbandatlas.csv`, the official municipal series, with its own checks; not part of the first answer.

import {
  type OfficialColumn,
  type OfficialRow,
  type OfficialSeries,
  type OfficialUnit,
  officialColumns,
} from '../city/official-series';
import { namedSeparator, separatorOf, splitLine } from '../csv/csv-text';
import { sayMissingColumns } from '../csv/missing-columns';
import { FindingList } from '../findings/finding-list';
import { NumberColumn } from '../number/number-column';
import { readNumberText } from '../number/number-text';

type PlacedRow = OfficialRow & { readonly line: number };

const units: Readonly<Record<string, OfficialUnit>> = {
  households: 'households',
  firms: 'firms',
  firmsInEstates: 'firmsInEstates',
};

/** Official percentages reach 100.65 (AGS 03357002); up to there they count as 100, beyond it they are a slip. */
export const mostPercent = 100.65;

/** Official shares have two decimals; a difference below this is rounding. */
const tolerancePercent = 0.011;

/**
 * Reads the committed series: header `unit;asOf;<twelve columns>`, numbers by the grammar of every table, empty cell = no
 * figure. A line that does not fit is left out and named in `refused` (line number from 1), the rest is kept. `findings`
 * has what does not fit together: a value beyond 100.65, a half-year twice, shares that rise with speed, and once what the head
 * lacks: then no line is read and none refused.
 */
export function readOfficialSeries(csv: string): {
  series: OfficialSeries;
  refused: number[];
  findings: FindingList;
} {
  const findings = new FindingList(1000, true);
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const named = namedSeparator(lines[0] ?? '');
  const headAt = named === null ? 0 : 1;
  const headText = lines[headAt] ?? '';
  const separator = named ?? separatorOf(headText, (name) => name === 'unit' || name === 'asof');
  const head = splitLine(headText, separator).map((name) => name.trim());
  const columns = officialColumns.map(
    (name) =>
      new NumberColumn({ name, least: 0, most: mostPercent, unit: 'percent', codesFrom: mostPercent }),
  );
  const rows: (OfficialRow & { readonly line: number })[] = [];
  const refused: number[] = [];
  // A table may do without a technology, but not have its column under another name.
  if (csv.trim() !== '') sayMissingColumns(head, ['unit', 'asOf'], headAt + 1, findings, officialColumns);
  const isUsable = !findings.hasError;
  lines.slice(headAt + 1).forEach((text, at) => {
    if (!isUsable || text.trim() === '') return;
    const line = headAt + at + 2;
    const cells = splitLine(text, separator);
    const cellOf = (name: string) => (cells[head.indexOf(name)] ?? '').trim();
    const unit = units[cellOf('unit')];
    const texts = officialColumns.map(cellOf);
    const isNumber = (one: string) => !['text', 'sheet-error'].includes(readNumberText(one).kind);
    if (unit === undefined || !/^\d{4}-H[12]$/.test(cellOf('asOf')) || !texts.every(isNumber)) {
      refused.push(line);
      return;
    }
    const percent = officialColumns.map((name, k) => {
      const value = columns[k]!.read(texts[k], { line });
      if (value > 100) findings.add('share-above-100', { line, path: name, found: String(value) });
      return [name, Number.isNaN(value) ? null : Math.min(100, value)];
    });
    rows.push({ unit, asOf: cellOf('asOf'), percent: Object.fromEntries(percent), line });
  });
  for (const column of columns) column.report(findings);
  const largest = Math.max(...columns.map((column) => column.largest));
  // Nearly all households have 30 Mbit/s everywhere: a series without a value above 1 holds fractions.
  if (rows.length > 0 && largest > 0 && largest <= 1)
    findings.add('shares-too-small', { found: String(largest), expected: '100' });
  checkTwice(rows, findings);
  for (const row of rows) checkOrder(row, findings);
  return {
    series: {
      rows: rows.map(({ line: _, ...row }) => row),
      source: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)',
    },
    refused,
    findings,
  };
}

function checkTwice(rows: readonly PlacedRow[], findings: FindingList): void {
  const seen = new Map<string, number>();
  for (const { unit, asOf, line } of rows) {
    const key = `${unit}, ${asOf}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else findings.add('series-twice', { line, path: 'asOf', found: key, expected: String(before) });
  }
}

/** Shares are "at least": none rises with speed, and no technology has more than all together. */
function checkOrder({ percent, line }: PlacedRow, findings: FindingList): void {
  for (const technology of ['alle', 'fttc', 'hfc', 'ftthb']) {
    const names = officialColumns.filter((name) => name.startsWith(`${technology}_`));
    names.forEach((name, k) => {
      const value = percent[name];
      const slower = names[k - 1];
      const all = percent[`alle_${name.split('_')[1]}` as OfficialColumn] ?? null;
      if (value === null) return;
      const found = `${name} = ${value}`;
      const before = slower === undefined ? null : percent[slower];
      if (before !== null && value > before + tolerancePercent) {
        findings.add('shares-rise', { line, path: name, found, expected: `≤ ${slower} = ${before}` });
      }
      if (all !== null && value > all + tolerancePercent) {
        findings.add('share-above-all', { line, path: name, found, expected: `≤ ${all}` });
      }
    });
  }
}
