// SPDX-License-Identifier: EUPL-1.2
// What the tables of official shares have in common: who is counted, of when, and shares in per cent.

import type { OfficialColumn, OfficialUnit } from '../city/official-series';
import { checkHead, checkWidths, smallTable } from '../csv/small-table';
import { FindingList } from '../findings/finding-list';
import { NumberColumn } from '../number/number-column';

export const officialSource = 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)';

const units: readonly string[] = ['households', 'firms', 'firmsInEstates'] satisfies OfficialUnit[];

/** Official percentages reach 100.65 (AGS 03357002); up to there they count as 100, beyond it they are a slip. */
export const mostPercent = 100.65;

/** Official shares have two decimals; a difference below this is rounding. */
const tolerancePercent = 0.011;

/** A row of a table, and who is told what is wrong with it. */
export interface RowPlace {
  readonly line: number;
  readonly cellOf: (name: string) => string;
  readonly findings: FindingList;
}

/** One table of official shares: its columns, and what a row says beside them. */
interface OfficialTable<Name extends OfficialColumn, Head> {
  readonly shares: readonly Name[];
  /** Columns without which no line is read. */
  readonly wanted: readonly string[];
  /** Columns that it may do without, but not have under another name. */
  readonly mayLack?: readonly string[];
  /** Null, with a finding, where a line does not fit. */
  readonly headOf: (place: RowPlace) => Head | null;
  /** What no other row may have. */
  readonly keyOf: (head: Head) => string;
}

type Shares<Name extends OfficialColumn> = Readonly<Record<Name, number | null>>;

/**
 * Rows in the order of the lines; shares in per cent by the grammar of every table, an empty cell is null. A line that does not
 * fit is left out and is a finding with its number, the rest is kept. `findings` also has what does not fit together: a value
 * beyond `mostPercent`, a key twice, shares that rise with speed, and once what the head lacks: then no line is read. Empty
 * text gives no rows and no finding.
 */
export function readOfficialTable<Name extends OfficialColumn, Head extends object>(
  csv: string,
  { shares, wanted, mayLack = [], headOf, keyOf }: OfficialTable<Name, Head>,
): { readonly rows: (Head & { readonly percent: Shares<Name> })[]; readonly findings: FindingList } {
  const findings = new FindingList(1000, true);
  const table = smallTable(csv, [...wanted, ...mayLack]);
  if (csv.trim() !== '') checkHead(table, { wanted, mayLack }, findings);
  const numbers = officialNumbers(shares, findings);
  const read: { readonly head: Head; readonly percent: Shares<Name>; readonly line: number }[] = [];
  if (!findings.hasError) {
    checkWidths(table, findings);
    for (const { line, cells } of table.rows) {
      const cellOf = (name: string) => cells[table.head.indexOf(name)] ?? '';
      const head = headOf({ line, cellOf, findings });
      if (head !== null) read.push({ head, percent: numbers.read(cellOf, line), line });
    }
  }
  numbers.report();
  checkFractions(read.length, numbers.largest, findings);
  sayTwice(read, ({ head }) => keyOf(head), findings);
  for (const row of read) checkOrder(row, shares, findings);
  return { rows: read.map(({ head, percent }) => ({ ...head, percent })), findings };
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
function officialNumbers<Name extends OfficialColumn>(names: readonly Name[], findings: FindingList) {
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
function checkFractions(rows: number, largest: number, findings: FindingList): void {
  if (rows > 0 && largest > 0 && largest <= 1)
    findings.add('shares-too-small', { found: String(largest), expected: '100' });
}

/** Adds a finding for each row whose key another row has already. */
function sayTwice<Row extends { readonly line: number }>(
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
function checkOrder(
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
