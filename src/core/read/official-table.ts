// SPDX-License-Identifier: EUPL-1.2
// What the tables of official shares have in common: who is counted, of when, and shares in per cent.

import type { OfficialColumn, OfficialUnit } from '../city/official-series';
import type { FindingList } from '../findings/finding-list';
import { NumberColumn } from '../number/number-column';

export const officialSource = 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)';

const units: readonly string[] = ['households', 'firms', 'firmsInEstates'] satisfies OfficialUnit[];

/** Official percentages reach 100.65 (AGS 03357002); up to there they count as 100, beyond it they are a slip. */
export const mostPercent = 100.65;

/** Official shares have two decimals; a difference below this is rounding. */
const tolerancePercent = 0.011;

/** A row of a table, and who hears what is wrong with it. */
interface RowPlace {
  readonly line: number;
  readonly cellOf: (name: string) => string;
  readonly findings: FindingList;
}

/** Who is counted in a row; null (with a finding) for anybody else. */
export function unitOf({ line, cellOf, findings }: RowPlace): OfficialUnit | null {
  const found = cellOf('unit');
  if (units.includes(found)) return found as OfficialUnit;
  findings.add('table-row-wrong', { line, path: 'unit', found, expected: units.join(', ') });
  return null;
}

/** The half-year of a row; null (with a finding) for any other date. One that begins after `today` (a day, or null) is told. */
export function halfYearOf({ line, cellOf, findings }: RowPlace, today: string | null): string | null {
  const found = cellOf('asOf');
  const half = /^(\d{4})-H([12])$/.exec(found);
  if (half === null) {
    findings.add('table-row-wrong', { line, path: 'asOf', found, expected: meantHalfYear(found) });
    return null;
  }
  if (today !== null && `${half[1]}-${half[2] === '1' ? '01' : '07'}-01` > today)
    findings.add('date-ahead', { line, path: 'asOf', found, expected: today, count: 1 });
  return found;
}

/** The half-year that holds a German or ISO date; else an example. */
function meantHalfYear(text: string): string {
  const german = /^\d{1,2}\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text);
  const [year, month] = german ? [german[2], german[1]] : iso ? [iso[1], iso[2]] : ['2021', '06'];
  return `${year}-H${Number(month) <= 6 ? 1 : 2}`;
}

/** Readers of the columns of shares, in per cent; a share above 100 is told and counts as 100. */
export function officialNumbers<Name extends OfficialColumn>(names: readonly Name[], findings: FindingList) {
  const columns = names.map(
    (name) =>
      new NumberColumn({ name, least: 0, most: mostPercent, unit: 'percent', codesFrom: mostPercent }),
  );
  return {
    /** Null for each column without a figure. */
    read(cellOf: (name: string) => string, line: number): Record<Name, number | null> {
      const percent = names.map((name, k) => {
        const value = columns[k]!.read(cellOf(name), { line });
        if (value > 100) findings.add('share-above-100', { line, path: name, found: String(value) });
        return [name, Number.isNaN(value) ? null : Math.min(100, value)];
      });
      return Object.fromEntries(percent) as Record<Name, number | null>;
    },
    /** The largest share so far; 0 without one. */
    get largest(): number {
      return Math.max(0, ...columns.map((column) => column.largest));
    },
    report(): void {
      for (const column of columns) column.report(findings);
    },
  };
}

/** Nearly all households have 30 Mbit/s everywhere: a table without a share above 1 holds fractions. */
export function checkFractions(rows: number, largest: number, findings: FindingList): void {
  if (rows > 0 && largest > 0 && largest <= 1)
    findings.add('shares-too-small', { found: String(largest), expected: '100' });
}

/** Adds a finding for each row whose key another row has already. */
export function sayTwice<Row extends { readonly line: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  findings: FindingList,
): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    else findings.add('series-twice', { line: row.line, path: 'asOf', found: key, expected: String(before) });
  }
}

/** Shares are "at least": none rises with speed, and no technology has more than all together. */
export function checkOrder(
  {
    percent,
    line,
  }: { readonly percent: Readonly<Partial<Record<OfficialColumn, number | null>>>; readonly line: number },
  columns: readonly OfficialColumn[],
  findings: FindingList,
): void {
  for (const technology of ['alle', 'fttc', 'hfc', 'ftthb']) {
    const names = columns.filter((name) => name.startsWith(`${technology}_`));
    names.forEach((name, k) => {
      const value = percent[name] ?? null;
      const slower = names[k - 1];
      const all = percent[`alle_${name.split('_')[1]}` as OfficialColumn] ?? null;
      if (value === null) return;
      const found = `${name} = ${value}`;
      const before = slower === undefined ? null : (percent[slower] ?? null);
      if (before !== null && value > before + tolerancePercent) {
        findings.add('shares-rise', { line, path: name, found, expected: `≤ ${slower} = ${before}` });
      }
      if (all !== null && value > all + tolerancePercent) {
        findings.add('share-above-all', { line, path: name, found, expected: `≤ ${all}` });
      }
    });
  }
}
