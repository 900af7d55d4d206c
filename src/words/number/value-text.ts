// SPDX-License-Identifier: EUPL-1.2
// A value of a file as people read it: numbers with all their digits and their unit, dates, words of codes, entries of lists.

import { formatDate, formatNumber, type Language, percentSign } from './format';
import { quoted } from './quoted';

type Bilingual = Readonly<Record<Language, string>>;

/** What is needed of a field to say its values. */
export interface ValueField {
  readonly kind: string;
  readonly label?: Bilingual;
  readonly unit?: string;
  readonly of?: Readonly<Record<string, Bilingual>>;
  readonly entry?: Readonly<Record<string, ValueField>>;
}

const said = {
  de: { unknown: 'nicht bekannt', yes: 'ja', no: 'nein', none: 'kein Eintrag' },
  en: { unknown: 'not known', yes: 'yes', no: 'no', none: 'no entry' },
} as const;

/** Texts longer than this are shown by their beginning. */
const longest = 120;
const date = /^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|H[12]))?$/;

/**
 * A value of a field; without a field (a property that no layer knows) by what it is. Null and undefined are "not known", free
 * text stands in quotation marks, a list is its entries parted by semicolons, what is no value of JSON's plain kinds is JSON.
 */
export function valueText(value: unknown, field: ValueField | undefined, language: Language): string {
  const words = said[language];
  if (value === null || value === undefined) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return withUnit(exactNumber(value, language), field?.unit, language);
  if (Array.isArray(value)) return listText(value, field, language);
  if (typeof value !== 'string') return shortened(JSON.stringify(value));
  if (field?.of && Object.hasOwn(field.of, value)) return field.of[value]![language];
  if (field?.kind === 'date' && date.test(value)) return formatDate(value, language);
  return quoted(shortened(value), language);
}

/** Of a long text that differs far behind its beginning, so many characters before the first difference are shown. */
const shownBefore = 40;

/**
 * A value before and after as `valueText`. Where both would be the same words, because long texts are shown by their beginning
 * and foreign lists by their count, each is shown from shortly before the first place in which they differ.
 */
export function changedTexts(
  [before, after]: readonly [before: unknown, after: unknown],
  field: ValueField | undefined,
  language: Language,
): readonly [before: string, after: string] {
  const texts = [valueText(before, field, language), valueText(after, field, language)] as const;
  if (texts[0] !== texts[1]) return texts;
  const whole = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  const [was, is] = [whole(before), whole(after)];
  let at = 0;
  while (at < Math.min(was.length, is.length) && was[at] === is[at]) at++;
  const from = Math.max(0, at - shownBefore);
  const shown = (text: string) => quoted(`${from > 0 ? '…' : ''}${shortened(text.slice(from))}`, language);
  return [shown(was), shown(is)];
}

/** One entry of a list: its parts with their labels in the order of the definition, then what no definition knows. */
export function entryText(entry: unknown, field: ValueField | undefined, language: Language): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return typeof entry === 'string' ? entry : valueText(entry, field, language);
  const values = entry as Readonly<Record<string, unknown>>;
  const parts = field?.entry ?? {};
  const names = [...Object.keys(parts), ...Object.keys(values).filter((name) => !Object.hasOwn(parts, name))];
  const texts = names.flatMap((name) => {
    const value = Object.hasOwn(values, name) ? values[name] : null;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return value === null || value === undefined
      ? []
      : [`${part?.label?.[language] ?? name} ${partText(value, part, language)}`];
  });
  return texts.join(', ') || JSON.stringify(entry);
}

/** A value beside its label: as `valueText`, but free text without quotation marks. */
export function partText(value: unknown, field: ValueField | undefined, language: Language): string {
  const text = valueText(value, field, language);
  return typeof value === 'string' && text === quoted(shortened(value), language) ? value : text;
}

/** All digits that a number has, grouped: 1234567.89 → `1.234.567,89`. */
export function exactNumber(value: number, language: Language): string {
  const [whole = '', fraction = ''] = String(value).split('.');
  if (/e/.test(whole + fraction)) return language === 'de' ? String(value).replace('.', ',') : String(value);
  return formatNumber(value, language, fraction.length);
}

function withUnit(number: string, unit: string | undefined, language: Language): string {
  if (unit === undefined) return number;
  if (unit === '%') return `${number}${percentSign[language]}`;
  return unit === '€' && language === 'en' ? `€${number}` : `${number}\u00a0${unit}`;
}

function listText(list: readonly unknown[], field: ValueField | undefined, language: Language): string {
  if (list.length === 0) return said[language].none;
  const isPlain = list.every((entry) => typeof entry !== 'object' || entry === null);
  if (isPlain) return shortened(list.map((entry) => valueText(entry, field, language)).join(', '));
  if (field?.entry) return list.map((entry) => entryText(entry, field, language)).join('; ');
  const entries =
    language === 'de'
      ? list.length === 1
        ? 'Eintrag'
        : 'Einträge'
      : list.length === 1
        ? 'entry'
        : 'entries';
  return `${list.length} ${entries}`;
}

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** For sentences that are made in rooms which know no words. */
export const valueWriter = { formatNumber, formatDate, exactNumber, valueText, changedTexts, entryText };
