// SPDX-License-Identifier: EUPL-1.2
// Lines of a table of cells, read from bytes: the id of the cell and the numbers that are asked for.

import { type GridCell, parseRasterId } from '../geo/grid-id';
import type { Crs } from '../geo/projection';

/** A number with decimal point or comma; NaN for an empty cell, a dash, or text. */
export function readNumber(text: string | undefined): number {
  const trimmed = text?.trim() ?? '';
  return /^[+-]?\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}

/** Cells of a line; inside quotes the separator is text, and quotes are taken off. */
export function splitLine(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** Lines of a byte array one after the other: the text of a country would not fit into one string. */
export class ByteLines {
  private readonly bytes: Uint8Array;
  private from = 0;
  private stop = 0;
  private next: number;
  private readonly cell: { crs: Crs; cellM: number; column: number; row: number };

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.next = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    this.cell = { crs: 'EPSG:25832', cellM: 100, column: 0, row: 0 };
  }

  /** Goes to the next line; false after the last. */
  advance(): boolean {
    if (this.next >= this.bytes.length) return false;
    let end = this.bytes.indexOf(newline, this.next);
    if (end < 0) end = this.bytes.length;
    this.from = this.next;
    this.stop = end > this.from && this.bytes[end - 1] === carriageReturn ? end - 1 : end;
    this.next = end + 1;
    return true;
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
   * Writes the numbers of a line into `row` where `wantedAt` of their cell says; returns the grid cell of its id (valid
   * until the next line), null for an id that is none, and `blank` for an empty line. From the bytes: a text for each cell
   * of a country costs most of the time.
   */
  readRow(
    separator: string,
    idAt: number,
    wantedAt: Int32Array,
    row: Float64Array,
  ): GridCell | null | 'blank' {
    const { bytes, from, stop } = this;
    const code = separator.charCodeAt(0);
    let cell: GridCell | null = null;
    let start = from;
    let k = 0;
    let isBlank = true;
    for (let at = from; at <= stop; at++) {
      const byte = at < stop ? bytes[at]! : code;
      if (byte === quote) return this.readQuoted(separator, idAt, wantedAt, row);
      if (byte > space && at < stop) isBlank = false;
      if (byte !== code) continue;
      if (k === idAt) cell = this.cellOf(start, at);
      const target = k < wantedAt.length ? wantedAt[k]! : -1;
      if (target >= 0) row[target] = this.numberOf(start, at);
      start = at + 1;
      k++;
    }
    return isBlank ? 'blank' : cell;
  }

  private readQuoted(separator: string, idAt: number, wantedAt: Int32Array, row: Float64Array) {
    const cells = splitLine(this.text(), separator);
    wantedAt.forEach((target, k) => {
      if (target >= 0) row[target] = readNumber(cells[k]);
    });
    return parseRasterId((cells[idAt] ?? '').trim());
  }

  private cellOf(start: number, end: number): GridCell | null {
    const { bytes, cell } = this;
    // 100mN56751E4043, the spelling of a country's rows; any other is read as text.
    if (end - start === 15 && bytes[start + 3] === letterM && bytes[start + 10] === letterE) {
      const row = this.digits(start + 5, start + 10);
      const column = this.digits(start + 11, end);
      const isHead = bytes[start] === 49 && bytes[start + 1] === 48 && bytes[start + 2] === 48;
      if (isHead && bytes[start + 4] === letterN && row >= 0 && column >= 0) {
        cell.row = row;
        cell.column = column;
        return cell;
      }
    }
    return parseRasterId(this.text(start, end).trim());
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

  /** What `readNumber` says of a cell; up to fifteen digits are exact, and so is their quotient rounded. */
  private numberOf(start: number, end: number): number {
    if (start === end) return Number.NaN;
    const { bytes } = this;
    let point = start;
    while (point < end && bytes[point] !== decimalPoint && bytes[point] !== decimalComma) point++;
    const whole = this.digits(start, point);
    if (point === end && whole >= 0) return whole;
    const part = this.digits(point + 1, end);
    const places = end - point - 1;
    if (whole < 0 || part < 0 || point - start + places > 15) return readNumber(this.text(start, end));
    return (whole * 10 ** places + part) / 10 ** places;
  }
}

const [newline, carriageReturn, space, quote, decimalComma, decimalPoint] = [10, 13, 32, 34, 44, 46];
const [letterE, letterM, letterN] = [69, 109, 78];
