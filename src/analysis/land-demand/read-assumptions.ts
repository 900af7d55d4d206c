// SPDX-License-Identifier: EUPL-1.2
// The door of the land-demand model: assumptions from JSON or a CSV of sectors become an input or a list of problems,
// each with the name of its field. Behind this door nothing is checked again.

import * as z from 'zod/mini';
import type { Bilingual } from '../../layers/field';
import { minimumYears, type TrendProblem, trendForms, trendProblem } from './job-trend';
import type { LandDemandInput, Sector } from './land-demand';

export type InputProblemCode =
  | 'missing'
  | 'not-a-number'
  | 'wrong-kind'
  | 'too-small'
  | 'too-large'
  | 'not-whole'
  | 'not-offered'
  | 'unknown-key'
  | 'k-not-positive'
  | 'growth-twice'
  | 'ambiguous-number'
  | TrendProblem;

export interface InputProblem {
  readonly code: InputProblemCode;
  /** Path such as `sectors[1].v` or, for a CSV, `line 3, column v`. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

export type InputReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const share = z.number().check(z.minimum(0), z.maximum(1));
const notNegative = z.number().check(z.minimum(0));
const trend = z.strictObject({
  form: z.enum(trendForms),
  series: z
    .array(
      z.strictObject({
        year: z.int().check(z.minimum(1900), z.maximum(2200)),
        jobs: notNegative.check(z.maximum(1e9)),
      }),
    )
    .check(z.maxLength(200)),
});
const sectorShape = {
  name: z.string().check(z.minLength(1)),
  E: notNegative.check(z.maximum(1e9)),
  a: share,
  v: share,
  n: share,
  w: share,
  f: notNegative.check(z.maximum(1e6)),
};
/** Limits far beyond any town; they keep a slip of the keyboard from becoming an endless sum. */
const inputSchema = z.strictObject({
  horizonYears: z.int().check(z.minimum(0), z.maximum(200)),
  reuseOn: z.enum(['relocations', 'all']),
  sectors: z
    .array(z.strictObject({ ...sectorShape, trend: z.optional(trend) }))
    .check(z.minLength(1), z.maxLength(1000)),
  automation: z.optional(
    z.strictObject({
      s: share,
      rho: share,
      epsilon: notNegative.check(z.maximum(10)),
      g: z.number().check(z.gt(-1), z.maximum(1)),
      delta: z.number().check(z.gt(-1), z.maximum(1)),
      mu: notNegative.check(z.maximum(10)),
    }),
  ),
  netToGross: z.optional(z.number().check(z.minimum(1), z.maximum(3))),
});

/** Reads assumptions (a parsed JSON value). Unknown keys are refused, so that a mistyped assumption never goes unused. */
export function readLandDemandInput(value: unknown): InputReading<LandDemandInput> {
  const parsed = inputSchema.safeParse(value);
  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, value));
  problems.push(...modelProblems(value));
  if (parsed.success && problems.length === 0) return { ok: true, value: parsed.data };
  return { ok: false, problems };
}

/** The columns of a CSV of sectors, in any order. */
export const sectorColumns = ['name', 'E', 'a', 'v', 'n', 'w', 'f'] as const;

/**
 * Reads sectors from a CSV with the header `name;E;a;v;n;w;f` (semicolons, or commas with decimal points). Decimal
 * comma and quoted names are accepted; `12.452` for jobs or m² is refused because it may mean thousands.
 */
export function readSectorsCsv(csv: string): InputReading<readonly Sector[]> {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, at) => ({ text, number: at + 1 }))
    .filter((line) => line.text.trim() !== '');
  const separator = lines[0]?.text.includes(';') ? ';' : ',';
  const head = lines[0] ? splitLine(lines[0].text, separator) : [];
  const headProblems = headerProblems(head, lines.length);
  if (headProblems.length > 0) return { ok: false, problems: headProblems };

  const problems: InputProblem[] = [];
  const sectors: Sector[] = [];
  for (const line of lines.slice(1)) {
    const cells = splitLine(line.text, separator);
    const place = (column: string) => `line ${line.number}, column ${column}`;
    if (cells.length > head.length) {
      problems.push(
        problem('unknown-key', `line ${line.number}`, `${cells.length} cells`, `${head.length} cells`),
      );
      continue;
    }
    const record: Record<string, unknown> = {};
    head.forEach((column, i) => {
      const text = cells[i] ?? '';
      record[column] = column === 'name' ? text : numberOf(text, column);
      if (record[column] === 'ambiguous')
        problems.push(problem('ambiguous-number', place(column), text, '12452'));
    });
    const parsed = z.strictObject(sectorShape).safeParse(record);
    if (parsed.success) sectors.push(parsed.data);
    else
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0] ?? '');
        if (record[column] === 'ambiguous') continue;
        const found = { ...record, [column]: cells[head.indexOf(column)] };
        problems.push(...problemsOf(issue, found).map((one) => ({ ...one, field: place(column) })));
      }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sectors };
}

/** One sentence per problem: what was found, what was expected, and where. */
export function inputProblemSentence({ code, field, found, expected }: InputProblem): Bilingual {
  const why = problemWords[code];
  return {
    de: `${field}: ${why.de} Gefunden: ${found}. Erwartet: ${expected}.`,
    en: `${field}: ${why.en} Found: ${found}. Expected: ${expected}.`,
  };
}

const problemWords: Readonly<Record<InputProblemCode, Bilingual>> = {
  missing: { de: 'Die Angabe fehlt.', en: 'The value is missing.' },
  'not-a-number': { de: 'Das ist keine Zahl.', en: 'This is not a number.' },
  'wrong-kind': { de: 'Die Angabe hat die falsche Art.', en: 'The value is of the wrong kind.' },
  'too-small': { de: 'Der Wert ist zu klein.', en: 'The value is too small.' },
  'too-large': { de: 'Der Wert ist zu groß.', en: 'The value is too large.' },
  'not-whole': { de: 'Der Wert ist keine ganze Zahl.', en: 'The value is not a whole number.' },
  'not-offered': { de: 'Diesen Wert gibt es nicht.', en: 'There is no such value.' },
  'unknown-key': { de: 'Diese Angabe kennt das Modell nicht.', en: 'The model does not know this key.' },
  'k-not-positive': {
    de: 'Es bliebe kein Arbeitsplatz: k = 1 − ρ·s ist nicht größer als 0.',
    en: 'No job would be left: k = 1 − ρ·s is not above 0.',
  },
  'growth-twice': {
    de: 'Das Wachstum steckt schon in der Zeitreihe.',
    en: 'The growth is already in the series.',
  },
  'ambiguous-number': {
    de: 'Tausenderpunkt oder Dezimalpunkt? Bitte ohne Tausenderpunkt schreiben.',
    en: 'Thousands or decimals? Please write the number without a thousands point.',
  },
  'too-few-years': { de: 'Die Zeitreihe ist zu kurz.', en: 'The series is too short.' },
  'year-twice': { de: 'Ein Jahr kommt doppelt vor.', en: 'A year occurs twice.' },
  'needs-positive-jobs': {
    de: 'Diese Kurve braucht in jedem Jahr mehr als 0 Beschäftigte.',
    en: 'This curve needs more than 0 jobs in every year.',
  },
};

/** What the single fields cannot say: k > 0, growth counted once, series that can be fitted. Reads the raw value so that
 *  these are named beside the problems of single fields. */
function modelProblems(value: unknown): InputProblem[] {
  const out: InputProblem[] = [];
  const s = at(value, ['automation', 's']);
  const rho = at(value, ['automation', 'rho']);
  if (typeof s === 'number' && typeof rho === 'number' && 1 - rho * s <= 0) {
    out.push(
      problem('k-not-positive', 'automation.rho', `s = ${s}, rho = ${rho}, k = ${1 - rho * s}`, 'k > 0'),
    );
  }
  const sectors = at(value, ['sectors']);
  const g = at(value, ['automation', 'g']);
  for (const [i, sector] of (Array.isArray(sectors) ? sectors : []).entries()) {
    const parsed = trend.safeParse(at(sector, ['trend']));
    if (!parsed.success) continue;
    const wrong = trendProblem(parsed.data);
    if (wrong) {
      const found = wrong === 'too-few-years' ? `${parsed.data.series.length}` : parsed.data.form;
      out.push(problem(wrong, `sectors[${i}].trend.series`, found, trendExpectations[wrong]));
    }
    if (typeof g === 'number' && g !== 0) {
      out.push(problem('growth-twice', 'automation.g', `g = ${g}, sectors[${i}].trend`, 'g = 0'));
    }
  }
  return out;
}

const trendExpectations: Readonly<Record<TrendProblem, string>> = {
  'too-few-years': `>= ${minimumYears}`,
  'year-twice': '1 x year',
  'needs-positive-jobs': 'jobs > 0',
};

function problemsOf(issue: z.core.$ZodIssue, root: unknown): InputProblem[] {
  const field = pathText(issue.path);
  const value = at(root, issue.path);
  const found = quote(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return problem('unknown-key', pathText(path), quote(at(root, path)), '-');
      });
    case 'too_small':
      return [problem('too-small', field, sizeOf(value), `${issue.inclusive ? '>=' : '>'} ${issue.minimum}`)];
    case 'too_big':
      return [problem('too-large', field, sizeOf(value), `<= ${issue.maximum}`)];
    case 'invalid_value':
      return [
        problem(value === undefined ? 'missing' : 'not-offered', field, found, issue.values.join(' | ')),
      ];
    case 'invalid_type':
      if (value === undefined) return [problem('missing', field, found, issue.expected)];
      if (issue.expected === 'int') return [problem('not-whole', field, found, '0, 1, 2, …')];
      if (issue.expected === 'number') return [problem('not-a-number', field, found, 'number')];
      return [problem('wrong-kind', field, found, issue.expected)];
    default:
      return [problem('wrong-kind', field, found, issue.message)];
  }
}

function problem(code: InputProblemCode, field: string, found: string, expected: string): InputProblem {
  return { code, field: field === '' ? '(input)' : field, found, expected };
}

function headerProblems(head: readonly string[], lineCount: number): InputProblem[] {
  const wanted: readonly string[] = sectorColumns;
  const columns = 'line 1';
  const missing = wanted.filter((column) => !head.includes(column));
  const unknown = head.filter((column, i) => !wanted.includes(column) || head.indexOf(column) !== i);
  const out = missing.map((column) =>
    problem('missing', `${columns}, column ${column}`, head.join(';'), wanted.join(';')),
  );
  out.push(
    ...unknown.map((column) =>
      problem('unknown-key', `${columns}, column ${column}`, column, wanted.join(';')),
    ),
  );
  if (out.length === 0 && lineCount < 2) out.push(problem('missing', 'line 2', '-', 'name;E;a;v;n;w;f'));
  return out;
}

/** Cells of one line; a cell in double quotes may hold the separator, and `""` is one quote. */
function splitLine(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (char === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  cells.push(cell.trim());
  return cells;
}

function numberOf(text: string, column: string): number | string | undefined {
  if (text === '') return undefined;
  const isAmount = column === 'E' || column === 'f';
  if (isAmount && /^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return 'ambiguous';
  const plain = text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : text;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

const pathText = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const sizeOf = (value: unknown) => (Array.isArray(value) ? `${value.length}` : quote(value));

function quote(value: unknown): string {
  if (value === undefined) return '-';
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
