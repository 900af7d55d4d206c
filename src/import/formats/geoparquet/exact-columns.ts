// SPDX-License-Identifier: EUPL-1.2
// Columns of Parquet whose values hyparquet makes less of than they are: moments of a local time, times of day, decimals of many
// digits. They are asked for as they are stored, and read here.

import { type FileMetaData, parquetSchema } from 'hyparquet';

/** What a stored value of a column means. */
export type ExactValue = (stored: unknown) => unknown;

type Element = ReturnType<typeof parquetSchema>['element'];

/**
 * The readers of such columns by their names. Their kinds are taken out of the metadata, so that hyparquet gives what is stored.
 * Values within lists and objects stay with hyparquet.
 */
export function takeExactColumns(metadata: FileMetaData): ReadonlyMap<string, ExactValue> {
  const readers = new Map<string, ExactValue>();
  for (const { children, element } of parquetSchema(metadata).children) {
    const reader = children.length === 0 && element.repetition_type !== 'REPEATED' ? readerOf(element) : null;
    if (reader === null) continue;
    readers.set(element.name, reader);
    delete element.converted_type;
    delete element.logical_type;
  }
  return readers;
}

function readerOf({ type, converted_type, logical_type, scale = 0 }: Element): ExactValue | null {
  if (converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL')
    return (value) => decimalOf(value, scale);
  if (type !== 'INT32' && type !== 'INT64') return null;
  const kind = logical_type?.type ?? /^(TIMESTAMP|TIME)_/.exec(converted_type ?? '')?.[1];
  if (kind !== 'TIMESTAMP' && kind !== 'TIME') return null;
  const stated = logical_type && 'unit' in logical_type ? logical_type.unit : null;
  const perSecond = perSecondOf[stated ?? (converted_type?.endsWith('_MICROS') ? 'MICROS' : 'MILLIS')];
  if (kind === 'TIME') return (value) => whenWhole(value, (units) => timeOf(units, perSecond));
  // The older kinds are moments of UTC by definition; the newer one may be a local time of a place that nobody names.
  const isUtc = !(logical_type && 'isAdjustedToUTC' in logical_type) || logical_type.isAdjustedToUTC;
  return (value) => whenWhole(value, (units) => momentOf(units, perSecond, isUtc));
}

const perSecondOf = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;
const secondsPerDay = 86_400n;

function whenWhole(value: unknown, read: (units: bigint) => unknown): unknown {
  return typeof value === 'number' || typeof value === 'bigint' ? read(BigInt(value)) : null;
}

/** A moment, as a day where it is the begin of one. */
function momentOf(units: bigint, perSecond: bigint, isUtc: boolean): unknown {
  const perDay = perSecond * secondsPerDay;
  const ofDay = ((units % perDay) + perDay) % perDay;
  const date = new Date(Number(((units - ofDay) / perSecond) * 1_000n));
  if (Number.isNaN(date.getTime())) return units.toString();
  const day = date.toISOString().replace(/T.*$/, '');
  return ofDay === 0n ? day : `${day}T${timeOf(ofDay, perSecond)}${isUtc ? 'Z' : ''}`;
}

/** A time of day: `08:30:00`, with its parts of a second where it has some. */
function timeOf(units: bigint, perSecond: bigint): string {
  const seconds = units / perSecond;
  const two = (part: bigint) => String(part).padStart(2, '0');
  const rest = String(units % perSecond)
    .padStart(String(perSecond).length - 1, '0')
    .replace(/0+$/, '');
  const text = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  return rest === '' ? text : `${text}.${rest}`;
}

/** Every decimal of so many digits is that of one number of eight bytes. */
const sureDigits = 15;

/** A decimal as the number that has the same digits, or as its text where no number keeps them. */
function decimalOf(value: unknown, scale: number): unknown {
  const units = value instanceof Uint8Array ? signedOf(value) : value;
  if (typeof units !== 'number' && typeof units !== 'bigint') return null;
  const text = decimalText(BigInt(units), scale);
  const number = Number(text);
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits <= sureDigits || String(number) === text ? number : text;
}

/** The digits without zeros at the end of their fraction. */
function decimalText(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale || digits.length).replace(/0+$/, '');
  const whole = scale === 0 ? digits : digits.slice(0, -scale);
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 || fraction === '' ? '' : `.${fraction}`}`;
}

/** The whole number of bytes in two's complement, the highest first. */
function signedOf(bytes: Uint8Array): bigint {
  const all = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return BigInt.asIntN(bytes.length * 8, all);
}
