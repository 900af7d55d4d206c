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

/** A field whose rule is made when it is first asked for: a page that only shows checked data needs none of them. */
function withRule<const F extends object, S extends z.ZodMiniType>(field: F, make: () => S) {
  return madeOnDemand(field, 'schema', make);
}

/** The object with one more member, which is made once, when it is first read. */
export function madeOnDemand<F extends object, const K extends string, V>(
  object: F,
  name: K,
  make: () => V,
): F & { readonly [P in K]: V } {
  return Object.defineProperty(object as F & { [P in K]: V }, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(object, name, { enumerable: true, value });
      return value;
    },
  });
}

/** Free text; empty text is refused because "not known" is null, never ''. */
export function text(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'text', label, required: false, ...extra }, () =>
    orNull(z.string().check(z.minLength(1))),
  );
}

/** Text without which the feature cannot be named. */
export function requiredText(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'text', label, required: true, ...extra }, () => z.string().check(z.minLength(1)));
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
  return withRule({ kind: 'number', label, required: false, ...words }, () => {
    const base = whole ? z.int() : z.number();
    return orNull(base.check(z.minimum(min), z.maximum(max)));
  });
}

/** One of a closed list of values, each with its words. */
export function choice<const V extends Record<string, Bilingual>>(
  label: Bilingual,
  of: V,
  extra: Extra = {},
) {
  const values = Object.keys(of) as [keyof V & string, ...(keyof V & string)[]];
  return withRule({ kind: 'choice', label, required: false, of, ...extra }, () => orNull(z.enum(values)));
}

export function requiredChoice<const V extends Record<string, Bilingual>>(
  label: Bilingual,
  of: V,
  extra: Extra = {},
) {
  const values = Object.keys(of) as [keyof V & string, ...(keyof V & string)[]];
  return withRule({ kind: 'choice', label, required: true, of, ...extra }, () => z.enum(values));
}

/** What a source says of a time: a year, half-year, quarter, month or day. Coarse stays coarse. */
export const datePattern = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/;

export const dateText = z.string().check(z.regex(datePattern, 'date'));

export function date(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'date', label, required: false, ...extra }, () => orNull(dateText));
}

/** A web address; only http and https, so that no link can run a script. */
export function link(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'link', label, required: false, ...extra }, () =>
    orNull(z.string().check(z.regex(/^https?:\/\/[^\s<>"]+$/, 'link'))),
  );
}

export function flag(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'flag', label, required: false, ...extra }, () => orNull(z.boolean()));
}

/** A list of small records, such as the dates that were announced one after the other; missing is the empty list. */
export function list<S extends z.ZodMiniType>(label: Bilingual, item: () => S, extra: Extra = {}) {
  return withRule({ kind: 'list', label, required: false, ...extra }, () => z._default(z.array(item()), []));
}
