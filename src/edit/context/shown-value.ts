// SPDX-License-Identifier: EUPL-1.2
// A value in words, as the form and the previews say it.

import type { Field } from '../../layers/field';
import type { EditWords } from '../../words/edit';
import { formatNumber, type Language } from '../../words/number/format';
import { typedText } from './typed-value';

/** Of nothing that it is not known, of a list how many entries it has. */
export function shownValue(field: Field, value: unknown, words: EditWords, language: Language): string {
  if (value === null || value === undefined) return words.form.unknown;
  if (typeof value === 'boolean') return value ? words.form.yes : words.form.no;
  if (typeof value === 'string' && field.of && Object.hasOwn(field.of, value))
    return field.of[value]![language];
  if (typeof value === 'number') return formatNumber(value, language, 6);
  if (Array.isArray(value)) return words.form.entries(value.length);
  return typedText(field, value, language);
}
