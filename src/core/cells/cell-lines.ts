// SPDX-License-Identifier: EUPL-1.2
// Lines of a table of cells, read from bytes: the id of the cell and the numbers that are asked for.

import { type ByteSource, ByteWindow } from '../bytes/byte-source';
import { viewOf } from '../bytes/data-view';
import { splitLine } from '../csv/csv-text';
import { type GridCell, parseRasterId } from '../geo/grid-id';
import { atlasPlane, type Crs, censusPlane } from '../geo/projection';
import { longestCellLine } from '../limits/limits';
import type { NumberColumn } from '../number/number-column';
import { withoutSheetMarks } from '../number/number-text';
import { sevenDigitsAt } from '../number/plain-number';
import { powersOfTen } from '../number/powers-of-ten';
import { TextDecoder } from '../text/read-text';
import type { PlainRows, RowRoom } from './plain-rows';

/** Where the numbers of a line go: for each cell the place in a row, -1 for none, and the column that reads it. */
export interface WantedCells {
  readonly at: Int32Array;
  readonly columns: readonly NumberColumn[];
}

/** Lines one after the other: neither the text nor the bytes of a country are held as a whole. */
export class ByteLines {
  private readonly window: ByteWindow;
  private bytes: Uint8Array;
  private view: DataView;
  private from = 0;
  private stop = 0;
  private next: number;
  /** Number of the line, from 1. */
  number = 0;
  /** Cells of the line that was read last. */
  cells = 0;
  private readonly cell: { crs: Crs; cellM: number; column: number; row: number };

  constructor(source: ByteSource) {
    this.window = new ByteWindow(source);
    const { bytes } = this.window;
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.next = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    this.cell = { crs: atlasPlane, cellM: 100, column: 0, row: 0 };
  }

  /** Goes to the next line; false after the last. */
  advance(): boolean {
    let end = this.bytes.indexOf(newline, this.next);
    while (end < 0 && !this.window.isLast) {
      const searched = this.bytes.length - this.next;
      this.window.moveTo(this.next);
      this.bytes = this.window.bytes;
      this.view = viewOf(this.bytes);
      this.next = 0;
      end = this.bytes.indexOf(newline, searched);
    }
    if (this.next >= this.bytes.length) return false;
    if (end < 0) end = this.bytes.length;
    this.from = this.next;
    this.stop = end > this.from && this.bytes[end - 1] === carriageReturn ? end - 1 : end;
    this.next = end + 1;
    this.number++;
    return true;
  }

  /** Goes past the next lines that are plain; how many. They go behind the rows of `room`. */
  takePlain(plain: PlainRows, room: RowRoom): number {
    this.next = plain.read(this.bytes, this.view, this.next, room);
    this.number += plain.taken;
    return plain.taken;
  }

  /** Offset behind the line that was read last. */
  get offset(): number {
    return this.window.start + this.next;
  }

  /** The line without its end. Ids and numbers are ASCII; other bytes are kept one to one. */
  text(from = this.from, stop = this.stop): string {
    let line = '';
    // In pieces, because a call takes a limited number of arguments.
    for (let at = from; at < stop; at += 8192) {
      line += String.fromCharCode(...this.bytes.subarray(at, Math.min(stop, at + 8192)));
    }
    return line;
  }

  /**
   * Writes the numbers of a line into `row` where `wanted` of their cell says; returns the grid cell of its id (valid
   * until the next line), null for an id that is none, and `blank` for an empty line. From the bytes: a text for each cell
   * of a country costs most of the time.
   */
  readRow(
    separator: string,
    idAt: number,
    wanted: WantedCells,
    row: Float64Array,
  ): GridCell | null | 'blank' {
    const { bytes, stop } = this;
    const { at: targets, columns } = wanted;
    const code = separator.charCodeAt(0);
    let cell: GridCell | null = null;
    let at = this.from;
    for (let k = 0; ; k++, at++) {
      const start = at;
      // The line ends with a byte that is no digit, or with the bytes.
      let c = bytes[at]!;
      let digits = 0;
      let pointAt = -1;
      if (k === idAt && c === letterC) {
        // Stepped over at once where it is one; else as any other cell.
        at = this.endOfLongId(start);
        c = bytes[at]!;
      }
      const first = at;
      for (; c >= zero && c <= nine; c = bytes[++at]!) digits = (digits * 10 + c - zero) | 0;
      if ((c === decimalPoint || c === decimalComma) && c !== code && at < stop) {
        pointAt = at;
        for (c = bytes[++at]!; c >= zero && c <= nine; c = bytes[++at]!)
          digits = (digits * 10 + c - zero) | 0;
      }
      const isNumber = at >= stop || c === code;
      for (; at < stop && c !== code; c = bytes[++at]!) {
        if (c === quote) return this.readQuoted(separator, idAt, wanted, row);
      }
      if (k === idAt) cell = first > start && at === first ? this.cell : this.cellOf(start, at);
      const target = k < targets.length ? targets[k]! : -1;
      if (target >= 0 && at > start) {
        const column = columns[target]!;
        const places = pointAt < 0 ? 0 : at - pointAt - 1;
        const whole = pointAt < 0 ? at - start : pointAt - start;
        // So few digits were exact in the loop, and their quotient by a power of ten is rounded once.
        const isRead =
          isNumber &&
          first === start &&
          whole > 0 &&
          whole + places <= mostDigits &&
          places > 0 === pointAt >= 0;
        const value = places === 0 ? digits : digits / powersOfTen[places]!;
        const mark = pointAt < 0 ? null : bytes[pointAt] === decimalComma ? 'comma' : 'point';
        row[target] =
          isRead && column.accepts(value, mark, places === 3 && whole <= 3)
            ? value
            : this.numberOf(start, at, column);
      }
      if (at >= stop) {
        this.cells = k + 1;
        return cell === null && this.isBlank(code) ? 'blank' : cell;
      }
    }
  }

  private isBlank(separator: number): boolean {
    for (let at = this.from; at < this.stop; at++) {
      const byte = this.bytes[at]!;
      if (byte > space && byte !== separator) return false;
    }
    return true;
  }

  /** A line with quotes; where a quoted cell holds line ends, the line goes on behind them. */
  private readQuoted(separator: string, idAt: number, wanted: WantedCells, row: Float64Array) {
    const { number } = this;
    let text = this.text();
    while (isOpen(text) && text.length < longestCellLine && this.advance()) text += `\n${this.text()}`;
    const cells = splitLine(text, separator);
    this.cells = cells.length;
    wanted.at.forEach((target, k) => {
      if (target >= 0) row[target] = wanted.columns[target]!.read(cells[k], { line: number });
    });
    return parseRasterId(withoutSheetMarks(cells[idAt] ?? ''));
  }

  /** The two spellings of a country's rows are read from the bytes; any other, and what is no id, as text. */
  private cellOf(start: number, end: number): GridCell | null {
    const isRead = this.bytes[start] === letterC ? this.readLongId(start, end) : this.readShortId(start, end);
    return isRead ? this.cell : parseRasterId(withoutSheetMarks(this.text(start, end)));
  }

  /** 100mN56751E4043 */
  private readShortId(start: number, end: number): boolean {
    if (end - start !== 15 || this.bytes[start + 10] !== letterE || !this.begins(start, shortHead))
      return false;
    return this.place(atlasPlane, this.digits(start + 11, end), this.digits(start + 5, start + 10));
  }

  /** CRS3035RES100mN3120000E4150000 */
  private readLongId(start: number, end: number): boolean {
    return this.endOfLongId(start) === end;
  }

  /** Where the long id that begins at `start` ends, its cell read; `start` where there is none. */
  private endOfLongId(start: number): number {
    const { bytes, view } = this;
    const north = start + longHead.length;
    const east = north + 8;
    // Nearly always seven digits each, and all bytes of it there.
    const isUsual = east + 8 < bytes.length && bytes[east - 1] === letterE;
    const row = isUsual ? sevenDigitsAt(view, north) : -1;
    const column = row < 0 ? -1 : sevenDigitsAt(view, east);
    if (column < 0 || !this.begins(start, longHead)) return this.endOfOddLongId(start);
    return this.place(censusPlane, column / 100, row / 100) ? east + 7 : start;
  }

  /** The same with any number of digits. */
  private endOfOddLongId(start: number): number {
    const { bytes } = this;
    if (!this.begins(start, longHead)) return start;
    const north = start + longHead.length;
    let east = north;
    while (isDigit(bytes[east])) east++;
    if (bytes[east] !== letterE) return start;
    let end = east + 1;
    while (isDigit(bytes[end])) end++;
    // One to seven digits each, as the text of an id may have.
    if (east - north > 7 || end - east > 8) return start;
    const isPlaced = this.place(
      censusPlane,
      this.digits(east + 1, end) / 100,
      this.digits(north, east) / 100,
    );
    return isPlaced ? end : start;
  }

  private begins(start: number, head: readonly number[]): boolean {
    const { bytes } = this;
    for (let i = 0; i < head.length; i++) if (bytes[start + i] !== head[i]) return false;
    return true;
  }

  /** False for −1 hundredths and other numbers that are none. */
  private place(crs: Crs, column: number, row: number): boolean {
    if (column < 0 || row < 0 || column !== Math.trunc(column) || row !== Math.trunc(row)) return false;
    this.cell.crs = crs;
    this.cell.column = column;
    this.cell.row = row;
    return true;
  }

  /** A whole number of up to fifteen digits; -1 for anything else. */
  private digits(start: number, end: number): number {
    if (end <= start || end - start > 15) return -1;
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = this.bytes[at]! - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** What the column says of a cell; up to fifteen digits are exact, and so is their quotient rounded. */
  private numberOf(start: number, end: number, column: NumberColumn): number {
    if (start === end) return Number.NaN;
    const { bytes } = this;
    let point = start;
    while (point < end && bytes[point] !== decimalPoint && bytes[point] !== decimalComma) point++;
    const whole = this.digits(start, point);
    if (point === end) {
      if (whole >= 0 && column.accepts(whole, null, false)) return whole;
    } else {
      const part = this.digits(point + 1, end);
      const places = end - point - 1;
      const power = powersOfTen[places]!;
      const value = (whole * power + part) / power;
      const mark = bytes[point] === decimalComma ? 'comma' : 'point';
      const isExact = whole >= 0 && part >= 0 && point - start + places <= 15;
      if (isExact && column.accepts(value, mark, places === 3 && point - start <= 3)) return value;
    }
    // Everything but the plainest goes the long way: it is rare, and one grammar is enough.
    return column.read(this.utf8(start, end), { line: this.number });
  }

  /** A cell whose signs are asked for: a non-breaking space is more than one byte. */
  private utf8(start: number, end: number): string {
    return utf8.decode(this.bytes.subarray(start, end));
  }
}

const isDigit = (code: number | undefined) => code !== undefined && code >= zero && code <= nine;

/** Replaces what is no UTF-8, which then is no number either. */
const utf8 = new TextDecoder('utf-8');
const isOpen = (text: string) => (text.split('"').length - 1) % 2 === 1;

const [newline, carriageReturn, space, quote, decimalComma, decimalPoint] = [10, 13, 32, 34, 44, 46];
const [letterC, letterE, zero, nine] = [67, 69, 48, 57];
/** Digits that are read on the way; longer numbers take the other one. */
const mostDigits = 9;
const codes = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0));
const shortHead = codes('100mN');
const longHead = codes('CRS3035RES100mN');
