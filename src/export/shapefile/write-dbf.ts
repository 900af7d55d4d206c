// SPDX-License-Identifier: EUPL-1.2
// The .dbf of a table (dBASE III as programs of today read it): names of ten bytes, texts of 254, numbers as text.

import type { Cell, Column, FeatureTable } from '../table/feature-table';
import type { Losses } from '../table/losses';
import { DoesNotFit } from '../table/writer';

const nameBytes = 10;
const textBytes = 254;
/** A number of 64 bits has at most 17 digits that count; wider columns are not read everywhere. */
const numberBytes = 24;
const mostDecimals = 15;
const mostColumns = 255;
/** Up to nine places GDAL takes a whole number for one of 32 bits, in which terra 1.7 and SAGA 8.5 make 0 of a blank. */
const wholeBytes = 10;
const encoder = new TextEncoder();

interface DbfColumn {
  readonly name: string;
  readonly type: 'C' | 'N' | 'L';
  readonly bytes: number;
  readonly decimals: number;
  text(value: Cell): Uint8Array;
}

/** Decides the columns for all rows, and gives the file of those with the given indexes. */
export function writeDbf(
  { columns, rows }: FeatureTable,
  losses: Losses,
): (indexes: readonly number[]) => Uint8Array {
  // A table must have a column; the number of the row stands for none.
  const given: readonly Column[] = columns.length > 0 ? columns : [{ name: 'fid', type: 'whole' }];
  const values = columns.length > 0 ? rows : rows.map((_, i) => [i + 1]);
  if (given.length > mostColumns) throw new DoesNotFit('columns', given.length, mostColumns);
  const names = shortNames(given, losses);
  const own = given.map((column, k) =>
    columnOf(
      column,
      names[k]!,
      values.map((row) => row[k] ?? null),
      losses,
    ),
  );
  return (indexes) =>
    bytesOf(
      own,
      indexes.map((i) => values[i]!),
    );
}

/** Names of at most ten bytes that differ by more than the case of their letters. */
function shortNames(columns: readonly Column[], losses: Losses): string[] {
  const used = new Set<string>();
  return columns.map(({ name }, i) => {
    const plain = (name || `column_${i + 1}`).replace(/[^A-Za-z0-9_]/g, (sign) => plainLetters[sign] ?? '_');
    let short = plain.slice(0, nameBytes);
    for (let n = 2; used.has(short.toLowerCase()); n++) {
      short = `${plain.slice(0, nameBytes - 1 - String(n).length)}_${n}`;
    }
    used.add(short.toLowerCase());
    if (short !== name) losses.say('names-changed', `${name} → ${short}`);
    return short;
  });
}

const plainLetters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

function columnOf(column: Column, name: string, values: readonly Cell[], losses: Losses): DbfColumn {
  switch (column.type) {
    case 'flag':
      return {
        name,
        type: 'L',
        bytes: 1,
        decimals: 0,
        text: (value) => encoder.encode(value === null ? '?' : value ? 'T' : 'F'),
      };
    case 'whole':
    case 'number':
      return numberColumn(column.name, name, values as readonly (number | null)[], losses);
    default:
      return textColumn(column.name, name, values as readonly (string | null)[], losses);
  }
}

function textColumn(
  from: string,
  name: string,
  values: readonly (string | null)[],
  losses: Losses,
): DbfColumn {
  let bytes = 1;
  for (const value of values) {
    const cut = cutText(value ?? '');
    bytes = Math.max(bytes, cut.length);
    if (cut.length < encoder.encode(value ?? '').length) losses.say('texts-cut', from);
  }
  return { name, type: 'C', bytes, decimals: 0, text: (value) => cutText((value as string | null) ?? '') };
}

/** At most 254 bytes, not cut inside a letter. */
function cutText(text: string): Uint8Array {
  const whole = encoder.encode(text);
  if (whole.length <= textBytes) return whole;
  let end = textBytes;
  while ((whole[end]! & 0xc0) === 0x80) end--;
  return whole.subarray(0, end);
}

function numberColumn(
  from: string,
  name: string,
  values: readonly (number | null)[],
  losses: Losses,
): DbfColumn {
  const there = values.filter((value): value is number => value !== null);
  const wholeDigits = Math.max(1, ...there.map((value) => Math.trunc(value).toFixed(0).length));
  const sign = there.some((value) => value < 0) ? 1 : 0;
  const room = Math.max(0, numberBytes - wholeDigits - sign - 1);
  const decimals = Math.min(Math.max(0, ...there.map(decimalsOf)), mostDecimals, room);
  const write = (value: number) => value.toFixed(decimals);
  const bytes = Math.max(decimals === 0 ? wholeBytes : 1, ...there.map((value) => write(value).length));
  if (bytes > textBytes) throw new DoesNotFit('digits', bytes, textBytes, from);
  losses.say(
    'numbers-beyond',
    from,
    there.filter((value) => Math.abs(value) > Number.MAX_SAFE_INTEGER).length,
  );
  losses.say('numbers-rounded', from, there.filter((value) => Number(write(value)) !== value).length);
  const text = (value: Cell) => encoder.encode(value === null ? '' : write(value as number).padStart(bytes));
  return { name, type: 'N', bytes, decimals, text };
}

/** Decimal places of the shortest text that is this number. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const places = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, places - Number(exponent));
}

function bytesOf(columns: readonly DbfColumn[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const headBytes = 32 + columns.length * 32 + 1;
  const rowBytes = columns.reduce((sum, { bytes }) => sum + bytes, 1);
  if (rowBytes > 0xffff) throw new DoesNotFit('rowBytes', rowBytes, 0xffff);
  const out = new Uint8Array(headBytes + rows.length * rowBytes + 1).fill(0x20);
  const view = new DataView(out.buffer);
  out.fill(0, 0, headBytes);
  out[0] = 0x03;
  // The day of the last change: the same features give the same bytes, so it is not the clock that says it.
  out.set([100, 1, 1], 1);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headBytes, true);
  view.setUint16(10, rowBytes, true);
  columns.forEach(({ name, type, bytes, decimals }, k) => {
    const at = 32 + k * 32;
    out.set(encoder.encode(name), at);
    out[at + 11] = type.charCodeAt(0);
    out[at + 16] = bytes;
    out[at + 17] = decimals;
  });
  out[headBytes - 1] = 0x0d;
  let at = headBytes;
  for (const row of rows) {
    at++;
    columns.forEach((column, k) => {
      out.set(column.text(row[k] ?? null), at);
      at += column.bytes;
    });
  }
  out[at] = 0x1a;
  return out;
}
