// SPDX-License-Identifier: EUPL-1.2
// The kinds of field a layer may have. One field carries its rule, its words and its unit; types, JSON Schema, table
// columns, CSV heads, the data README and later the editor's form are all derived from here.

import type * as z from 'zod/mini';
import { linkPattern } from './address';

/**
 * What rules are made of. Whoever checks hands it in (core/schema/rule-kit.ts): a page that only shows checked files needs the
 * words of a layer and not the library of its rules.
 */
export type RuleKit = Pick<
  typeof z,
  | '_default'
  | 'array'
  | 'boolean'
  | 'enum'
  | 'int'
  | 'looseObject'
  | 'maximum'
  | 'minLength'
  | 'minimum'
  | 'nullable'
  | 'number'
  | 'object'
  | 'regex'
  | 'string'
>;

/** A word in the two languages of the interface. */
export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

export type FieldKind = 'text' | 'number' | 'choice' | 'date' | 'link' | 'flag' | 'list';

/** One property of a feature. `schema` accepts a missing key as null unless the field is required; made once. */
export interface Field<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: FieldKind;
  readonly label: Bilingual;
  readonly schema: (kit: RuleKit) => S;
  readonly required: boolean;
  readonly unit?: string;
  /** Only for numbers: it counts, so that 1.010 can be nothing but 1010. */
  readonly whole?: boolean;
  /** Only for numbers: the smallest and the largest value; absent where nothing bounds it. */
  readonly least?: number;
  readonly most?: number;
  readonly help?: Bilingual;
  /** Only for dates: it may lie ahead; any other date says what has happened. */
  readonly ahead?: boolean;
  /** Only for choices: the words of each value. */
  readonly of?: Readonly<Record<string, Bilingual>>;
  /** Only for lists of records: what an entry consists of, in its order. */
  readonly entry?: Readonly<Record<string, Field>>;
}

interface Extra {
  readonly help?: Bilingual;
}

const orNull = <S extends z.ZodMiniType>(kit: RuleKit, schema: S) =>
  kit._default(kit.nullable(schema), null as never);

function withRule<const F extends object, S extends z.ZodMiniType>(field: F, make: (kit: RuleKit) => S) {
  return { ...field, schema: once(make) };
}

/** A rule that is made when it is first asked for, and then kept. */
export function once<S>(make: (kit: RuleKit) => S): (kit: RuleKit) => S {
  let made: S | undefined;
  return (kit) => {
    made ??= make(kit);
    return made;
  };
}

/** Free text; empty text is refused because "not known" is null, never ''. */
export function text(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'text', label, required: false, ...extra }, (z) =>
    orNull(z, z.string().check(z.minLength(1))),
  );
}

/** Text without which the feature cannot be named. */
export function requiredText(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'text', label, required: true, ...extra }, (z) => z.string().check(z.minLength(1)));
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
  const bounds = {
    ...(rule.min !== undefined && { least: rule.min }),
    ...(rule.max !== undefined && { most: rule.max }),
  };
  const about = { ...words, ...bounds, ...(whole && { whole }) };
  return withRule({ kind: 'number', label, required: false, ...about }, (z) => {
    const base = whole ? z.int() : z.number();
    return orNull(z, base.check(z.minimum(min), z.maximum(max)));
  });
}

/** One of a closed list of values, each with its words. */
export function choice<const V extends Record<string, Bilingual>>(
  label: Bilingual,
  of: V,
  extra: Extra = {},
) {
  const values = Object.keys(of) as [keyof V & string, ...(keyof V & string)[]];
  return withRule({ kind: 'choice', label, required: false, of, ...extra }, (z) => orNull(z, z.enum(values)));
}

/** One of a closed list of values without which a feature says nothing. */
export function requiredChoice<const V extends Record<string, Bilingual>>(
  label: Bilingual,
  of: V,
  extra: Extra = {},
) {
  const values = Object.keys(of) as [keyof V & string, ...(keyof V & string)[]];
  return withRule({ kind: 'choice', label, required: true, of, ...extra }, (z) => z.enum(values));
}

/** What a source says of a time: a year, half-year, quarter, month or day. Coarse stays coarse. */
export const datePattern = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/;

/** The rule of a date. */
export const dateRule = once((z) => z.string().check(z.regex(datePattern, 'date')));

/** A date as coarse as its source, or null; with `ahead` it may lie in the future. */
export function date(label: Bilingual, extra: Extra & { readonly ahead?: boolean } = {}) {
  return withRule({ kind: 'date', label, required: false, ...extra }, (z) => orNull(z, dateRule(z)));
}

/** A date without which an entry says nothing. */
export function requiredDate(label: Bilingual, extra: Extra & { readonly ahead?: boolean } = {}) {
  return withRule({ kind: 'date', label, required: true, ...extra }, (z) => dateRule(z));
}

/** A web address (address.ts). */
export function link(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'link', label, required: false, ...extra }, (z) =>
    orNull(z, z.string().check(z.regex(linkPattern, 'link'))),
  );
}

/** Yes, no, or null where nobody knows. */
export function flag(label: Bilingual, extra: Extra = {}) {
  return withRule({ kind: 'flag', label, required: false, ...extra }, (z) => orNull(z, z.boolean()));
}

/** A list of small records, such as the dates that were announced one after the other; missing is the empty list. */
export function list<S extends z.ZodMiniType>(
  label: Bilingual,
  item: (kit: RuleKit) => S,
  extra: Extra & { readonly entry?: Readonly<Record<string, Field>> } = {},
) {
  return withRule({ kind: 'list', label, required: false, ...extra }, (z) =>
    z._default(z.array(item(z)), []),
  );
}

/** Names under which a feature is searched besides its own: a former one, a nickname, another spelling; missing is the empty list. */
export function otherNames() {
  return list({ de: 'Andere Namen', en: 'Other names' }, (z) => z.string().check(z.minLength(1)));
}
