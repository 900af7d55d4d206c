// SPDX-License-Identifier: EUPL-1.2
// The kinds of field a layer may have. One field carries its rule (zod), its words and its unit; types, JSON Schema,
// table columns, CSV heads, the data README and later the editor's form are all derived from here.

import * as z from 'zod/mini';

// zod otherwise probes `new Function`, which the page's policy reports as a violation. Set here because every schema of
// the project imports this file, and zod asks while a schema is made.
z.config({ jitless: true });

/** A word in the two languages of the interface. */
export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

export type FieldKind = 'text' | 'number' | 'choice' | 'date' | 'link' | 'flag' | 'list';

/** One property of a feature. `schema` accepts a missing key as null unless the field is required. */
export interface Field<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: FieldKind;
  readonly label: Bilingual;
  readonly schema: S;
  readonly required: boolean;
  readonly unit?: string;
  readonly help?: Bilingual;
  /** Only for choices: the words of each value. */
  readonly of?: Readonly<Record<string, Bilingual>>;
}

interface Extra {
  readonly help?: Bilingual;
}

const orNull = <S extends z.ZodMiniType>(schema: S) => z._default(z.nullable(schema), null as never);

/** Free text; empty text is refused because "not known" is null, never ''. */
export function text(label: Bilingual, extra: Extra = {}) {
  return {
    kind: 'text',
    label,
    required: false,
    schema: orNull(z.string().check(z.minLength(1))),
    ...extra,
  } as const;
}

/** Text without which the feature cannot be named. */
export function requiredText(label: Bilingual, extra: Extra = {}) {
  return { kind: 'text', label, required: true, schema: z.string().check(z.minLength(1)), ...extra } as const;
}

interface NumberRule extends Extra {
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** A finite number in the stated unit, within min and max (both inclusive). */
export function number(label: Bilingual, rule: NumberRule = {}) {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, whole = false, ...words } = rule;
  const base = whole ? z.int() : z.number();
  return {
    kind: 'number',
    label,
    required: false,
    schema: orNull(base.check(z.minimum(min), z.maximum(max))),
    ...words,
  } as const;
}

/** One of a closed list of values, each with its words. */
export function choice<const V extends Record<string, Bilingual>>(
  label: Bilingual,
  of: V,
  extra: Extra = {},
) {
  const values = Object.keys(of) as [keyof V & string, ...(keyof V & string)[]];
  return { kind: 'choice', label, required: false, of, schema: orNull(z.enum(values)), ...extra } as const;
}

export function requiredChoice<const V extends Record<string, Bilingual>>(
  label: Bilingual,
  of: V,
  extra: Extra = {},
) {
  const values = Object.keys(of) as [keyof V & string, ...(keyof V & string)[]];
  return { kind: 'choice', label, required: true, of, schema: z.enum(values), ...extra } as const;
}

/** What a source says of a time: a year, half-year, quarter, month or day. Coarse stays coarse. */
export const datePattern = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/;
const dateSchema = z.string().check(z.regex(datePattern, 'date'));

export function date(label: Bilingual, extra: Extra = {}) {
  return { kind: 'date', label, required: false, schema: orNull(dateSchema), ...extra } as const;
}

/** A web address; only http and https, so that no link can run a script. */
export function link(label: Bilingual, extra: Extra = {}) {
  const schema = orNull(z.string().check(z.regex(/^https?:\/\/[^\s<>"]+$/, 'link')));
  return { kind: 'link', label, required: false, schema, ...extra } as const;
}

export function flag(label: Bilingual, extra: Extra = {}) {
  return { kind: 'flag', label, required: false, schema: orNull(z.boolean()), ...extra } as const;
}

/** A list of small records, such as the dates that were announced one after the other; missing is the empty list. */
export function list<S extends z.ZodMiniType>(label: Bilingual, item: S, extra: Extra = {}) {
  return { kind: 'list', label, required: false, schema: z._default(z.array(item), []), ...extra } as const;
}

export const dateText = dateSchema;
