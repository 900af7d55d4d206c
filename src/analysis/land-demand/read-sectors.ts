// SPDX-License-Identifier: EUPL-1.2
// Sectors of the land-demand model from a CSV; its numbers follow the grammar of every other table.

import {
  checkHead,
  checkWidths,
  isSumName,
  type SmallTable,
  smallTable,
  type TableRow,
} from '../../core/csv/small-table';
import type { Finding } from '../../core/findings/finding';
import { FindingList } from '../../core/findings/finding-list';
import type { FindingCode } from '../../core/findings/finding-words';
import { type ColumnRule, NumberColumn, type NumberFormat } from '../../core/number/number-column';
import type { Sector } from './land-demand';
import type { InputProblem, InputProblemCode, InputReading } from './read-assumptions';

/** The columns of a CSV of sectors, in any order. */
export const sectorColumns = ['name', 'E', 'a', 'v', 'n', 'w', 'f'] as const;

const wanted: readonly string[] = sectorColumns;
/** Limits as in the JSON of assumptions. */
const most: Readonly<Record<string, number>> = { E: 1e9, a: 1, v: 1, n: 1, w: 1, f: 1e6 };
const ruleOf = (name: string): ColumnRule => ({ name, least: 0, most: most[name] ?? 0, codesFrom: Infinity });

/** Whether the head of a table names sectors: what `nuf check` takes as one. */
export function isSectorsCsv(csv: string): boolean {
  const { head } = smallTable(csv, wanted);
  return ['name', 'E', 'f'].every((name) => head.includes(name));
}

/**
 * Reads sectors from a CSV with the header `name;E;a;v;n;w;f`. Separators, quotes and numbers are read as in every table;
 * a number that keeps two readings (`12.452`) is refused unless `format` decides.
 */
export function readSectorsCsv(csv: string, format: NumberFormat = {}): InputReading<readonly Sector[]> {
  const table = smallTable(csv, wanted);
  const { head, rows } = table;
  const findings = new FindingList(1000, false);
  checkColumns(table, findings);
  if (findings.hasError) return refused(findings);
  checkWidths(table, findings);
  const records = rows.map(() => ({}) as Record<string, string | number>);
  for (const [k, name] of head.entries()) {
    const values =
      name === 'name' ? namesIn(k, rows, findings) : numbersIn({ name, at: k }, rows, format, findings);
    values.forEach((value, i) => {
      records[i]![name] = value;
    });
  }
  return findings.hasError ? refused(findings) : { ok: true, value: records as unknown as Sector[] };
}

function checkColumns(table: SmallTable, findings: FindingList): void {
  const { head, headLine: line, rows } = table;
  const meant = checkHead(table, { wanted }, findings);
  // Lines above the head are said as such: what stands in them is no name of a column.
  if (findings.listed.some(({ code }) => isNoHead.has(code))) return;
  for (const name of head) {
    const at = { line, path: name, found: name || '–', expected: wanted.join(';') };
    if (!wanted.includes(name) && !meant.has(name)) findings.add('table-unknown-column', at);
  }
  if (!findings.hasError && rows.length === 0)
    findings.add('table-no-row', { line: line + 1, expected: wanted.join(';') });
}

const isNoHead: ReadonlySet<string> = new Set<FindingCode>(['table-head-lower', 'table-lines-quoted']);

function namesIn(at: number, rows: readonly TableRow[], findings: FindingList): string[] {
  const lineOf = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const name = cells[at] ?? '';
    const before = lineOf.get(name);
    if (name === '') findings.add('table-value-missing', { line, path: 'name' });
    else if (before !== undefined)
      findings.add('series-twice', { line, path: 'name', found: name, expected: String(before) });
    else lineOf.set(name, line);
    // Its jobs would need land a second time.
    if (isSumName(name)) findings.add('table-row-sum', { line, path: 'name', found: name });
    return name;
  });
}

/** The values of the column `at` of all rows, NaN where there is none. */
function numbersIn(
  { name, at }: { readonly name: string; readonly at: number },
  rows: readonly TableRow[],
  format: NumberFormat,
  findings: FindingList,
): number[] {
  const read = (column: NumberColumn) => rows.map(({ line, cells }) => column.read(cells[at], { line }));
  let column = new NumberColumn(ruleOf(name), format);
  let values = read(column);
  if (column.decide() === 'again') {
    column = column.withThousands();
    values = read(column);
  }
  column.report(findings);
  rows.forEach(({ line, cells }) => {
    if ((cells[at] ?? '') === '') findings.add('table-value-missing', { line, path: name });
  });
  // A model cannot do without an assumption: what elsewhere counts as not known is missing here.
  const isSilent = !findings.listed.some(({ path, severity }) => path === name && severity === 'error');
  if (isSilent && values.some(Number.isNaN)) {
    findings.add('table-value-missing', { line: rows[values.findIndex(Number.isNaN)]!.line, path: name });
  }
  return values;
}

const codes: Partial<Record<FindingCode, InputProblemCode>> = {
  'number-ambiguous': 'ambiguous-number',
  'number-contradicts': 'ambiguous-number',
  'number-out-of-range': 'too-large',
  'table-no-column': 'missing',
  'table-columns-renamed': 'missing',
  'table-no-row': 'missing',
  'table-value-missing': 'missing',
  'table-unknown-column': 'unknown-key',
  'table-row-cells': 'unknown-key',
};

/** Errors as problems of the input; codes for "no data" and other notices are then no longer asked about. */
function refused({ listed }: FindingList): InputReading<never> {
  const errors = listed.filter(({ severity }) => severity === 'error');
  return { ok: false, problems: errors.map(problemOf) };
}

function problemOf(finding: Finding<FindingCode>): InputProblem {
  const { code, line, path, found, expected } = finding;
  const field = path === null ? `line ${line ?? 1}` : `line ${line ?? 1}, column ${path}`;
  return {
    code: codes[code] ?? 'not-a-number',
    field,
    found: found ?? '-',
    expected: expected || 'number',
    finding,
  };
}
