// SPDX-License-Identifier: EUPL-1.2
// One entry of a list in words: its parts in the order of the definition.

import type { Field } from '../../layers/field';
import { formatDate, type Language } from '../../words/number/format';

export function entryText(field: Field, entry: unknown, language: Language): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const values = entry as Readonly<Record<string, unknown>>;
  const parts = Object.entries(field.entry ?? {}).flatMap(([name, part]) => {
    const value = values[name];
    return value === null || value === undefined
      ? []
      : [`${part.label[language]} ${partText(part, value, language)}`];
  });
  return parts.join(', ') || JSON.stringify(entry);
}

/** One part of an entry as it is read. */
export function partText(part: Pick<Field, 'kind' | 'of'>, value: unknown, language: Language): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '–' : String(value);
  if (part.of && Object.hasOwn(part.of, value)) return part.of[value]![language];
  return part.kind === 'date' ? formatDate(value, language) : value;
}
