// SPDX-License-Identifier: EUPL-1.2
// `gebref` text, the form in which the Länder deliver house coordinates: a row for each house, fields by their place, no
// head. Read from pieces of bytes, because the file of a Land has hundreds of megabytes.
//
// 1 mark (N, B, A) · 2 id · 3 quality · 4 Land · 5 Regierungsbezirk · 6 Kreis · 7 municipality · 8 district · 9 street key ·
// 10 number · 11 addition · 12 east · 13 north · 14 street (HK format note; 4 to 7 joined are the AGS)

import { windows1252 } from '../../core/text/windows-1252';

const semicolon = 0x3b;
const lineFeed = 0x0a;

/** The first row, or the second below a row of names. Keys may be short: a spreadsheet drops the zeros they begin with. */
const firstRow =
  /^(\ufeff)?(?:[^\n]*\n)?[A-Za-z]?;[^;]*;[A-Za-z]?;\d{1,2};\d;\d{1,2};\d{1,3};[^;]*;[^;]*;[^;]*;[^;]*;[\d.,]+;[\d.,]+;/;

export interface GebrefRow {
  readonly ags: string;
  readonly streetKey: string;
  readonly number: string;
  readonly addition: string;
  /** In the system of the file; null where a field is no number. */
  readonly place: readonly [east: number, north: number] | null;
  readonly street: string;
}

/** Whether text begins as such a file does. */
export function isGebref(bytes: Uint8Array): boolean {
  return firstRow.test(windows1252.decode(bytes.subarray(0, 2000)).replace(/^ï»¿/, ''));
}

/** Where the house point was not surveyed nor computed from a building: C and worse, by the format note of the Länder. */
const goodQualities = ['A', 'B', ''];

export interface GebrefTold {
  /** Rows of the town. */
  readonly row: (row: GebrefRow) => void;
  /** Rows that are no such row, with the number of their line. */
  readonly odd: (line: number, text: string) => void;
}

/** What was passed over: how often. */
export interface GebrefCounts {
  readonly lines: number;
  readonly otherTowns: number;
  readonly poorQuality: number;
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Municipalities of the file with the number of their rows. */
  readonly towns: ReadonlyMap<string, number>;
}

/** Reads line by line. A line is only decoded where it is of the municipality `ags`, or where none is asked for. */
export class GebrefReader {
  readonly #ags: string | null;
  readonly #told: GebrefTold;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  readonly #latin = windows1252;
  #rest: Uint8Array = new Uint8Array(0);
  #lines = 0;
  #otherTowns = 0;
  #poorQuality = 0;
  #isLatin = false;
  readonly #towns = new Map<string, number>();

  constructor(ags: string | null, told: GebrefTold) {
    this.#ags = ags;
    this.#told = told;
  }

  /** Bytes that follow those before; they may be used again by whoever gave them. */
  push(piece: Uint8Array): void {
    let bytes = piece;
    if (this.#rest.length > 0) {
      bytes = new Uint8Array(this.#rest.length + piece.length);
      bytes.set(this.#rest);
      bytes.set(piece, this.#rest.length);
    }
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      this.#line(bytes.subarray(from, end));
      from = end + 1;
    }
    this.#rest = bytes.slice(from);
  }

  finish(): GebrefCounts {
    if (this.#rest.length > 0) this.#line(this.#rest);
    return {
      lines: this.#lines,
      otherTowns: this.#otherTowns,
      poorQuality: this.#poorQuality,
      encoding: this.#isLatin ? 'windows-1252' : 'utf-8',
      towns: this.#towns,
    };
  }

  #line(bytes: Uint8Array): void {
    this.#lines++;
    const ags = agsOf(bytes);
    if (ags === null) {
      const text = this.#decode(bytes).trim();
      // An empty line at the end, or a head that somebody has put there.
      if (text !== '' && !(this.#lines === 1 && !/;\d{1,2};\d;/.test(text)))
        this.#told.odd(this.#lines, text);
      return;
    }
    this.#towns.set(ags, (this.#towns.get(ags) ?? 0) + 1);
    if (this.#ags !== null && ags !== this.#ags) {
      this.#otherTowns++;
      return;
    }
    const fields = this.#decode(bytes).replace(/\r$/, '').split(';');
    if (fields.length < 14) {
      this.#told.odd(this.#lines, fields.join(';'));
      return;
    }
    const [, , quality = '', , , , , , streetKey = '', number = '', addition = '', east, north, street = ''] =
      fields.map((field) => field.trim());
    if (!goodQualities.includes(quality.toUpperCase())) {
      this.#poorQuality++;
      return;
    }
    const [x, y] = [numberOf(east), numberOf(north)];
    const place = Number.isNaN(x) || Number.isNaN(y) ? null : ([x, y] as const);
    this.#told.row({ ags, streetKey, number, addition, place, street });
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#utf8.decode(bytes);
    } catch {
      this.#isLatin = true;
      return this.#latin.decode(bytes);
    }
  }
}

/** Digits of Land, Regierungsbezirk, Kreis and municipality. */
const keyLengths = [2, 1, 2, 3] as const;

/** Fields 4 to 7 joined, read from the bytes, with the zeros that a spreadsheet took; null where they are no such digits. */
function agsOf(line: Uint8Array): string | null {
  let ags = '';
  let digits = '';
  let field = 1;
  for (let i = 0; i < line.length && field <= 7; i++) {
    const byte = line[i]!;
    if (byte === semicolon) {
      const wanted = keyLengths[field - 4];
      if (wanted !== undefined) {
        if (digits === '' || digits.length > wanted) return null;
        ags += digits.padStart(wanted, '0');
        digits = '';
      }
      field++;
      continue;
    }
    if (field < 4) continue;
    if (byte < 0x30 || byte > 0x39) return null;
    digits += String.fromCharCode(byte);
  }
  return field === 8 ? ags : null;
}

/** `393847,123`, `393847.123`; no number is NaN. */
function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
