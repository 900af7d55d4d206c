// SPDX-License-Identifier: EUPL-1.2
// Values of foreign files as a field of a layer wants them. What cannot be read is left as it is, for the check to name.

import type { Field } from '../../layers/field';

/**
 * The value as the field's kind wants it; the same value where it cannot be read as one. Empty text is null. Numbers are
 * read by column (`number-columns.ts`), because one value may leave open what its point means.
 */
export function fieldValue(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && value.trim() === '') return field.kind === 'list' ? [] : null;
  switch (field.kind) {
    case 'number':
      return value;
    case 'flag':
      return readFlag(value);
    case 'choice':
      return choiceOf(field, value);
    case 'date':
      return isYear(value) ? String(value) : typeof value === 'string' ? readDate(value) : value;
    case 'list':
      return typeof value === 'string' ? readList(value) : value;
    case 'text':
    case 'link':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  }
}

/** A year that a program took for a number. */
export const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100;

const yes = /^(1|true|t|ja|j|yes|y|wahr)$/i;
const no = /^(0|false|f|nein|n|no|falsch)$/i;

function readFlag(value: unknown): unknown {
  const text = String(value).trim();
  if (typeof value === 'boolean') return value;
  return yes.test(text) ? true : no.test(text) ? false : value;
}

/** A choice by its value or by its words in either language, whatever their case. */
function choiceOf(field: Field, value: unknown): unknown {
  const asked = String(value).trim().toLowerCase();
  const found = Object.entries(field.of ?? {}).find(
    ([key, { de, en }]) =>
      key.toLowerCase() === asked || de.toLowerCase() === asked || en.toLowerCase() === asked,
  );
  return found ? found[0] : value;
}

/**
 * German and machine-made spellings of a date as the coarse ISO form of the layers: `31.12.2024`, `12/2024`, `2024/12/31`,
 * `20241231`, `Q1 2025`. Any other text is given back without blanks at its ends; whether the day exists is not asked.
 */
export function readDate(text: string): string {
  const tidy = text.trim();
  const two = (digits: string) => digits.padStart(2, '0');
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(tidy);
  if (day) return `${day[3]}-${two(day[2]!)}-${two(day[1]!)}`;
  const slashed = /^(\d{4})\/(\d{2})\/(\d{2})/.exec(tidy);
  if (slashed) return `${slashed[1]}-${slashed[2]}-${slashed[3]}`;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(tidy);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(tidy);
  if (month) return `${month[2]}-${two(month[1]!)}`;
  const quarter = /^(?:Q([1-4])[ /.]?(\d{4})|([1-4])\.?\s?Quartal\s(\d{4}))$/i.exec(tidy);
  if (quarter) return `${quarter[2] ?? quarter[4]}-Q${quarter[1] ?? quarter[3]}`;
  // A time of midnight is what databases add to a date.
  const stamped = /^(\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?(Z|[+-]00:?00)?$/.exec(tidy);
  return stamped ? stamped[1]! : tidy;
}

/** Lists come out of QGIS and GeoPackage as JSON text. */
function readList(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : text;
  } catch {
    return text;
  }
}
