// SPDX-License-Identifier: EUPL-1.2
// What somebody types into a field, as the value that the file gets; and a value as the text that is typed for it. German
// spellings are understood in either language: 1.234,5 · 24.12.2026 · 3. Quartal 2026.

import type { JsonValue } from '../../core/edit/operations/set-properties';
import { withoutOwnUnit } from '../../core/number/measure-units';
import { isNoDataCode } from '../../core/number/number-column';
import { readNumberText } from '../../core/number/number-text';
import { fieldValue } from '../../core/schema/field-values';
import { sameJson } from '../../core/text/same-json';
import { linkPattern } from '../../layers/address';
import { datePattern, type Field } from '../../layers/field';
import type { Language } from '../../words/number/format';

/** Why a text is not taken. Each has a sentence in words/. */
export type TypedFault =
  | 'no-number'
  | 'no-data'
  | 'no-date'
  | 'no-day'
  | 'short-year'
  | 'no-link'
  | 'no-choice';

export type Typed =
  | { readonly kind: 'value'; readonly value: JsonValue }
  /** `1.010` where decimals are allowed: 1.01 or 1010, and nothing says which; the person does. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'wrong'; readonly fault: TypedFault };

/**
 * Hands a value on; true where nothing is left to take, because it was taken or because it stands there already. False for a
 * text that is no value yet, and where `give` was refused.
 */
export function isTaken(read: Typed, stands: unknown, give: (value: JsonValue) => boolean): boolean {
  return read.kind === 'value' && (sameJson(read.value, stands) || give(read.value));
}

const value = (of: JsonValue): Typed => ({ kind: 'value', value: of });
const wrong = (fault: TypedFault): Typed => ({ kind: 'wrong', fault });

/** How the page itself writes null: rows copied out of its tables come back through a spreadsheet as they were. */
const notKnown = /^(nicht bekannt|not known)$/i;

type TypedField = Pick<Field, 'kind' | 'of' | 'unit' | 'whole' | 'least' | 'most'>;

/** The text of a field as a value; empty text is null, which means "not known". Leading zeros of texts stay. */
export function readTyped(field: TypedField, typed: string): Typed {
  // Spaces that do not break come along when somebody copies; in a text they may be meant.
  const plain = typed.replace(/[\u00a0\u202f\u2009]/g, ' ').trim();
  const text = field.kind === 'text' && plain !== '' ? typed.trim() : plain;
  if (text === '' || notKnown.test(text)) return value(null);
  switch (field.kind) {
    case 'number':
      return readNumber(text, field);
    case 'date':
      return readDate(text);
    case 'link':
      return linkPattern.test(text) ? value(text) : wrong('no-link');
    case 'choice': {
      const found = fieldValue(field as Field, text);
      return typeof found === 'string' && Object.hasOwn(field.of ?? {}, found)
        ? value(found)
        : wrong('no-choice');
    }
    case 'flag': {
      const found = fieldValue(field as Field, text);
      return typeof found === 'boolean' ? value(found) : wrong('no-choice');
    }
    default:
      return value(text);
  }
}

function readNumber(text: string, { unit, whole, least, most }: TypedField): Typed {
  const read = readNumberText(withoutOwnUnit(text, unit));
  // −9999 and the like, where the field can hold no such figure.
  const isOutside =
    read.kind === 'number' && (read.value < (least ?? -Infinity) || read.value > (most ?? Infinity));
  if (isOutside && isNoDataCode(read.value)) return wrong('no-data');
  // "50 %" is no number of households: a unit is read only where the field has it.
  if (
    (read.kind === 'number' || read.kind === 'ambiguous') &&
    read.unit !== null &&
    unit !== (read.unit === 'rate' ? 'Mbit/s' : '%')
  )
    return wrong('no-number');
  if (read.kind === 'number') return value(read.value);
  // A count has no decimals.
  if (read.kind === 'ambiguous' && whole && !Number.isInteger(read.asDecimal)) return value(read.asThousands);
  if (read.kind === 'ambiguous') return { kind: 'ambiguous', readings: [read.asDecimal, read.asThousands] };
  return read.kind === 'no-figure' || read.kind === 'empty' ? value(null) : wrong('no-number');
}

function readDate(text: string): Typed {
  if (/^\d{1,2}\.\s?\d{1,2}\.\s?\d{2}$/.test(text)) return wrong('short-year');
  const date = String(fieldValue({ kind: 'date' } as Field, text));
  if (!datePattern.test(date)) return wrong('no-date');
  return isDay(date) ? value(date) : wrong('no-day');
}

/** Whether a full date is a day that there is: 31 February is none. */
function isDay(date: string): boolean {
  if (date.length !== 10 || date[4] !== '-') return true;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** A value as the text that somebody would type for it; a value of another kind as JSON. */
export function typedText(field: Pick<Field, 'kind' | 'of'>, of: unknown, language: Language): string {
  if (of === null || of === undefined) return '';
  if (typeof of === 'number') return numberText(of, language);
  if (typeof of !== 'string') return JSON.stringify(of);
  if (field.kind !== 'date') return of;
  const [year, part, day] = of.split('-');
  if (!datePattern.test(of) || part === undefined) return of;
  if (part[0] === 'Q') return language === 'de' ? `${part[1]}. Quartal ${year}` : `${part} ${year}`;
  if (part[0] === 'H') return language === 'de' ? `${part[1]}. Halbjahr ${year}` : `${part} ${year}`;
  return day === undefined ? `${part}.${year}` : `${day}.${part}.${year}`;
}

/** All digits, and a decimal mark that cannot be taken for one of thousands. */
function numberText(of: number, language: Language): string {
  const text = String(of);
  return language === 'de' ? text.replace('.', ',') : text;
}
