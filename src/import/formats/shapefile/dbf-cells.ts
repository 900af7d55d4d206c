// SPDX-License-Identifier: EUPL-1.2
// The cells of a dBASE or FoxPro table, each as its column says: text, number, date, time, truth. What a column of that kind
// cannot mean stays as its text or becomes null, and is counted, so that it can be said once for each column.

import { quotedCharacters } from '../../../core/limits/limits';
import type { ReadContext } from '../../reader/format';

export interface DbfColumn {
  readonly name: string;
  /** The letter of its kind, such as `C` or `N`. */
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  /** Digits after the decimal mark that it states. */
  readonly decimals: number;
  /** Its bit in the flags of a row that says that there is no value (FoxPro); null where it has none. */
  readonly nullBit: number | null;
  /** Its bit that says that the text is shorter than the column; null where it has none. */
  readonly shortBit: number | null;
}

/** What was not read as its column says. */
type Odd = 'import-cells-starred' | 'import-cells-kept' | 'import-cells-lost';

interface OddCells {
  readonly code: Odd;
  readonly column: string;
  /** A text that was kept, or the kind of what was not read. */
  readonly sample: string;
  /** From 1. */
  readonly firstRow: number;
  count: number;
}

/** Kinds of columns whose values lie in a file of their own, or are bytes of a program. */
const elsewhere: Readonly<Record<string, string | undefined>> = {
  M: 'Memo',
  G: 'OLE',
  P: 'Picture',
  W: 'Blob',
  Q: 'Varbinary',
  '@': 'Timestamp',
};

export class DbfCells {
  readonly #decode: (bytes: Uint8Array) => string;
  /** Over the whole table: one over each cell made columns of numbers in bytes three times as dear. */
  readonly #view: DataView;
  readonly #odd = new Map<string, OddCells>();

  constructor(decode: (bytes: Uint8Array) => string, view: DataView) {
    this.#decode = decode;
    this.#view = view;
  }

  /** The value of a cell that begins at `at` of the table; `flags` are those of its row. Blank is null. */
  read(column: DbfColumn, at: number, row: number, flags: Uint8Array | null): unknown {
    const { type, length } = column;
    if (flags !== null && isSet(flags, column.nullBit)) return null;
    const view = this.#view;
    const cell = new Uint8Array(view.buffer, view.byteOffset + at, length);
    switch (type) {
      case 'I':
      case '+':
        return length === 4 ? view.getInt32(at, true) : this.#lost(column, row, `${length} B`);
      case 'O':
      case 'B': {
        if (length !== 8) return isBlank(cell) ? null : this.#lost(column, row, elsewhere.M!);
        const value = view.getFloat64(at, true);
        return Number.isFinite(value) ? value : this.#lost(column, row, String(value));
      }
      case 'Y':
        return length === 8 ? moneyOf(view.getBigInt64(at, true)) : this.#lost(column, row, `${length} B`);
      case 'T':
        if (isBlank(cell)) return null;
        return (length === 8 && timeOf(view, at)) || this.#lost(column, row, 'Datetime');
      case 'C':
        return this.#decode(cell).replace(/[\0 ]+$/, '') || null;
      case 'V': {
        const isShort = flags !== null && isSet(flags, column.shortBit);
        return (
          this.#decode(isShort ? cell.subarray(0, cell[length - 1]) : cell).replace(/[\0 ]+$/, '') || null
        );
      }
      default: {
        const other = elsewhere[type];
        if (other !== undefined) return isBlank(cell) ? null : this.#lost(column, row, other);
        const text = this.#decode(cell).replaceAll('\0', ' ').trim();
        return text === '' ? null : this.#ofText(column, text, row);
      }
    }
  }

  /** Says of each column what was not read as it says. */
  tell({ log }: ReadContext): void {
    for (const { code, column, sample, firstRow, count } of this.#odd.values()) {
      const [found, expected] =
        code === 'import-cells-starred' ? [String(count), String(firstRow)] : [sample, String(count)];
      log.say(code, { path: column, found, expected });
    }
  }

  #ofText(column: DbfColumn, text: string, row: number): unknown {
    const kept = () => {
      this.#note('import-cells-kept', column, text, row);
      return text;
    };
    switch (column.type) {
      case 'N':
      case 'F': {
        if (/^\*+$/.test(text)) {
          this.#note('import-cells-starred', column, text, row);
          return null;
        }
        if (/^[+-]?(nan|1[.,]#\w+)/i.test(text)) return this.#lost(column, row, text);
        return numberOf(text, column.decimals) ?? kept();
      }
      case 'L':
        if (text === '?') return null;
        return /^[TtYyJj1]$/.test(text) || (/^[FfNn0]$/.test(text) ? false : kept());
      case 'D':
        return /^0+$/.test(text) ? null : (dateOf(text) ?? kept());
      default:
        // Bytes of a kind that is not known are no text.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        return /[\0-\x1f\ufffd]/.test(text) ? this.#lost(column, row, column.type) : text;
    }
  }

  #lost(column: DbfColumn, row: number, sample: string): null {
    this.#note('import-cells-lost', column, sample, row);
    return null;
  }

  #note(code: Odd, { name }: DbfColumn, sample: string, row: number): void {
    const key = `${code} ${name}`;
    const known = this.#odd.get(key);
    if (known) known.count++;
    else {
      const quoted = sample.slice(0, quotedCharacters);
      this.#odd.set(key, { code, column: name, sample: quoted, firstRow: row + 1, count: 1 });
    }
  }
}

function isSet(flags: Uint8Array, bit: number | null): boolean {
  return bit !== null && ((flags[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** Blanks, or a number 0 in bytes or digits: no block of another file. */
function isBlank(cell: Uint8Array): boolean {
  return (
    cell.every((byte) => byte === 0 || byte === 0x20) || cell.every((byte) => byte === 0x30 || byte === 0x20)
  );
}

/** Whole numbers beyond 2^53 stay exact as text; null where it is none, or one of two: 1,234 of two decimals. */
function numberOf(text: string, decimals: number): number | string | null {
  const [, before = '', after] = /^[+-]?(\d*),(\d+)$/.exec(text) ?? [];
  const isOpen = after?.length === 3 && decimals !== 3 && before.length > 0 && before.length <= 3;
  const number = isOpen ? Number.NaN : Number(text.replace(',', '.'));
  if (!Number.isFinite(number)) return null;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number;
}

const dayMilliseconds = 86_400_000;

/** `20241231` → `2024-12-31`; null for a day that no calendar has. */
function dateOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** Day 0 of the count of FoxPro is 1970-01-01 of this number (Julian day). */
const julianDayOf1970 = 2_440_588;

/** A day and milliseconds of it, to the second, since FoxPro lacks one now and then; null for what is none. */
function timeOf(view: DataView, at: number): string | null {
  const day = view.getInt32(at, true) - julianDayOf1970;
  const seconds = Math.round(view.getInt32(at + 4, true) / 1000);
  const time = new Date(day * dayMilliseconds + seconds * 1000);
  const isTime = seconds >= 0 && seconds <= dayMilliseconds / 1000 && !Number.isNaN(time.getTime());
  const text = isTime ? time.toISOString() : '';
  return /^\d{4}-/.test(text) ? text.slice(0, 19) : null;
}

/** An amount is stored in ten-thousandths; exact as text where a number cannot hold it. */
function moneyOf(tenThousandths: bigint): number | string {
  const number = Number(tenThousandths);
  if (Number.isSafeInteger(number)) return number / 10_000;
  const digits = String(tenThousandths);
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}
