// SPDX-License-Identifier: EUPL-1.2
// The door of the land-demand model: assumptions from JSON (a CSV of sectors: read-sectors.ts) become an input or a list of problems,
// each with the name of its field. Behind this door nothing is checked again.

import * as z from 'zod/mini';
import type { Finding } from '../../core/findings/finding';
import { quoted } from '../../core/findings/finding-list';
import { type FindingCode, findingMessage } from '../../core/findings/finding-words';
import type { Bilingual } from '../../layers/field';
import { minimumYears, type TrendProblem, trendForms, trendProblem } from './job-trend';
import type { LandDemandInput } from './land-demand';

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
  /** The same as a finding in a table, whose sentence `nuf check` has as well; absent for JSON. */
  readonly finding?: Finding<FindingCode>;
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

/** One sentence for a problem, in both languages: what was found, what was expected, and in which field. Never throws. */
export function inputProblemSentence({ code, field, found, expected, finding }: InputProblem): Bilingual {
  if (finding) return { de: findingMessage(finding, 'de'), en: findingMessage(finding, 'en') };
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
  return quoted(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)));
}
