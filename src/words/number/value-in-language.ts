// SPDX-License-Identifier: EUPL-1.2
// Values of the files as they are read: in the reader's language where the file has it, with their unit.

import { formatDate, formatNumber, type Language } from './format';
import type { ValueField } from './value-text';

/** Texts of the files are German unless an English one stands beside them; a screen reader must be told (WCAG 3.1.2). */
export function germanOnly(
  kind: ValueField['kind'],
  original: unknown,
  shownValue: unknown,
  language: Language,
): 'de' | undefined {
  return language === 'en' && kind === 'text' && shownValue === original ? 'de' : undefined;
}

/** The text of the reader's language where the file has one, else the German. */
export function inLanguage(
  properties: Readonly<Record<string, unknown>>,
  key: string,
  language: Language,
): unknown {
  const english = language === 'en' ? properties[`${key}En`] : null;
  return english ?? properties[key] ?? null;
}

/** A value of the files in words with its unit. */
export function fieldText(
  field: ValueField,
  value: unknown,
  language: Language,
  words: { readonly yes: string; readonly no: string },
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number')
    return `${formatNumber(value, language, 2)}${field.unit ? `\u00a0${field.unit}` : ''}`;
  if (field.kind === 'date') return formatDate(String(value), language);
  return field.of?.[String(value)]?.[language] ?? String(value);
}
