// SPDX-License-Identifier: EUPL-1.2
// Sectors of the land-demand model from a CSV; its numbers follow the grammar of every other table.

import { extraCells, namedSeparator, separatorOf, splitLine } from '../../core/csv/csv-text';
import { sayMissingColumns } from '../../core/csv/missing-columns';
import type { Finding } from '../../core/findings/finding';
import { FindingList } from '../../core/findings/finding-list';
import type { FindingCode } from '../../core/findings/finding-words';
import { type ColumnRule, NumberColumn, type NumberFormat } from '../../core/number/number-column';
import { withoutSheetMarks } from '../../core/number/number-text';
import type { Sector } from './land-demand';
import type { InputProblem, InputProblemCode, InputReading } from './read-assumptions';

/** The columns of a CSV of sectors, in any order. */
export const sectorColumns = ['name', 'E', 'a', 'v', 'n', 'w', 'f'] as const;

const wanted: readonly string[] = sectorColumns;
const known = new Set(wanted.map((name) => name.toLowerCase()));
/** Limits as in the JSON of assumptions. */
const most: Readonly<Record<string, number>> = { E: 1e9, a: 1, v: 1, n: 1, w: 1, f: 1e6 };
const ruleOf = (name: string): ColumnRule => ({ name, least: 0, most: most[name] ?? 0, codesFrom: Infinity });

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Whether the head of a table names sectors: what `nuf check` takes as one. */
export function isSectorsCsv(csv: string): boolean {
  const { head } = tableOf(csv);
  return ['name', 'E', 'f'].every((name) => head.includes(name));
}

/**
 * Reads sectors from a CSV with the header `name;E;a;v;n;w;f`. Separators, quotes and numbers are read as in every table;
 * a number that keeps two readings (`12.452`) is refused unless `format` decides.
 */
export function readSectorsCsv(csv: string, format: NumberFormat = {}): InputReading<readonly Sector[]> {
  const { head, headLine, rows } = tableOf(csv);
  const findings = new FindingList(1000, false);
  checkHead(head, headLine, rows.length, findings);
  if (findings.hasError) return refused(findings);
  for (const { line, cells } of rows) {
    const more = extraCells(cells, head.length);
    const expected = String(head.length);
    if (more > 0) findings.add('table-row-cells', { line, found: String(head.length + more), expected });
  }
  const records = rows.map(() => ({}) as Record<string, string | number>);
  for (const [k, name] of head.entries()) {
    const values = name === 'name' ? namesIn(k, rows, findings) : numbersIn(name, k, rows, format, findings);
    values.forEach((value, i) => {
      records[i]![name] = value;
    });
  }
  return findings.hasError ? refused(findings) : { ok: true, value: records as unknown as Sector[] };
}

function tableOf(csv: string): { head: string[]; headLine: number; rows: Row[] } {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const named = namedSeparator(lines[0]?.text ?? '');
  const [first, ...rest] = named === null ? lines : lines.slice(1);
  const separator = named ?? separatorOf(first?.text ?? '', (name) => known.has(name));
  const cellsOf = (text: string) => splitLine(text, separator).map((cell) => withoutSheetMarks(cell));
  return {
    head: first ? cellsOf(first.text) : [],
    headLine: first?.line ?? 1,
    rows: rest.map(({ text, line }) => ({ line, cells: cellsOf(text) })),
  };
}

function checkHead(head: readonly string[], line: number, rows: number, findings: FindingList): void {
  const meant = sayMissingColumns(head, wanted, line, findings);
  for (const name of wanted) {
    if (head.indexOf(name) !== head.lastIndexOf(name)) {
      findings.add('table-column-twice', { line, path: name, found: name });
    }
  }
  for (const name of head) {
    const at = { line, path: name, found: name || '–', expected: wanted.join(';') };
    if (!wanted.includes(name) && !meant.has(name)) findings.add('table-unknown-column', at);
  }
  if (!findings.hasError && rows === 0)
    findings.add('table-no-row', { line: line + 1, expected: wanted.join(';') });
}

function namesIn(at: number, rows: readonly Row[], findings: FindingList): string[] {
  return rows.map(({ line, cells }) => {
    const name = cells[at] ?? '';
    if (name === '') findings.add('table-value-missing', { line, path: 'name' });
    return name;
  });
}

function numbersIn(
  name: string,
  at: number,
  rows: readonly Row[],
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
