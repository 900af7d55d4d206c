// SPDX-License-Identifier: EUPL-1.2
// Values of foreign files as a field of a layer wants them. What cannot be read is left as it is, for the check to name.

import type { Field } from '../../layers/field';
import { readDate } from './date-text';

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

/** Lists come out of QGIS and GeoPackage as JSON text. */
function readList(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : text;
  } catch {
    return text;
  }
}
