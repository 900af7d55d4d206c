// SPDX-License-Identifier: EUPL-1.2
// The rows of a table of cells as nearly all of them are, many in one loop: the id first, then shares in whole hundredths of a
// per cent. A row that has anything else is left to `cell-lines.ts`, which reads every row and gives the same for these.

import { type Crs, censusPlane } from '../geo/projection';
import type { NumberColumn } from '../number/number-column';
import { fourDigitsAt, sevenDigitsAt, shortWhole, wordOf } from '../number/plain-number';
import { noShare, wholeShares } from './share-column';

/** Columns that rows of cells of 100 m go into. */
export interface RowRoom {
  readonly crs: Crs;
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** Hundredths of a per cent, one column a threshold. */
  readonly shares: readonly Uint16Array[];
  /** Rows that are there, and for how many there is room. */
  readonly length: number;
  readonly most: number;
}

/** Cells of a line behind its id, in their order. */
export interface PlainCells {
  readonly separator: string;
  /** Threshold that each is the share of, −1 for one that nobody asked for. */
  readonly share: Int32Array;
  /** Who reads each otherwise. */
  readonly columns: readonly (NumberColumn | null)[];
}

const [newline, carriageReturn, space, quote, comma, point] = [10, 13, 32, 34, 44, 46];
const [letterN, letterE] = [78, 69];
const [head1, head2, head3, head4] = ['CRS3', '035R', 'ES10', '00mN'].map(wordOf) as [
  number,
  number,
  number,
  number,
];
const shortHead = wordOf('100m');
/** Bytes of CRS3035RES100mN3120000E4150000 and 100mN56751E4043. */
const [longIdBytes, shortIdBytes] = [30, 15];
/** A share with its separator takes eight bytes at most; a line that skips longer cells may end the loop and nothing else. */
const cellBytes = 8;
const skippedBytes = 200;

export class PlainRows {
  /** Rows that were read last. */
  taken = 0;
  /** Whether each of them came after the one before it, by row, then column. */
  isSorted = true;
  readonly #code: number;
  readonly #cells: PlainCells;
  readonly #lineBytes: number;
  /** Of each cell of a line the largest figure so far, in hundredths, and its marks: 1 a comma, 2 a point. */
  readonly #largest: Int32Array;
  readonly #marks: Uint8Array;

  constructor(cells: PlainCells) {
    this.#code = cells.separator.charCodeAt(0);
    this.#cells = cells;
    this.#largest = new Int32Array(cells.share.length);
    this.#marks = new Uint8Array(cells.share.length);
    const wanted = cells.share.filter((share) => share >= 0).length;
    this.#lineBytes = longIdBytes + wanted * cellBytes + (cells.share.length - wanted) * skippedBytes;
  }

  /**
   * Reads lines from offset `at` on, as long as they are plain and surely end within the bytes (`view` is over them), behind
   * those that are in `room`. Returns the offset of the first other line.
   */
  read(bytes: Uint8Array, view: DataView, at: number, room: RowRoom): number {
    const code = this.#code;
    const { share } = this.#cells;
    const [largest, marks] = [this.#largest, this.#marks];
    const { column: columns, row: rows, shares, most } = room;
    const isLong = room.crs === censusPlane;
    const idBytes = isLong ? longIdBytes : shortIdBytes;
    const cells = share.length;
    const last = bytes.length - this.#lineBytes;
    let n = room.length;
    let row = n > 0 ? rows[n - 1]! : -1;
    let column = n > 0 ? columns[n - 1]! : -1;
    let isSorted = true;
    let start = at;
    while (start <= last && n < most) {
      const [rowBefore, columnBefore] = [row, column];
      if (isLong) {
        const isHead =
          view.getInt32(start, true) === head1 &&
          view.getInt32(start + 4, true) === head2 &&
          view.getInt32(start + 8, true) === head3 &&
          view.getInt32(start + 11, true) === head4 &&
          bytes[start + 22] === letterE;
        const north = isHead ? sevenDigitsAt(view, start + 15) : -1;
        const east = isHead ? sevenDigitsAt(view, start + 23) : -1;
        if (north < 0 || east < 0 || north % 100 !== 0 || east % 100 !== 0) break;
        row = (north / 100) | 0;
        column = (east / 100) | 0;
      } else {
        const isHead =
          view.getInt32(start, true) === shortHead &&
          bytes[start + 4] === letterN &&
          bytes[start + 10] === letterE;
        const north = isHead ? fourDigitsAt(view, start + 5) : -1;
        const unit = bytes[start + 9]! - 48;
        const east = fourDigitsAt(view, start + 11);
        if (north < 0 || unit < 0 || unit > 9 || east < 0) break;
        row = north * 10 + unit;
        column = east;
      }
      let i = start + idBytes;
      let k = 0;
      for (; k < cells && bytes[i] === code; k++) {
        const t = share[k]!;
        i++;
        if (t < 0) {
          for (let c = bytes[i]!; c !== code && c >= space && c !== quote; c = bytes[++i]!);
          continue;
        }
        const whole = shortWhole(view, i);
        i += whole & 3;
        let hundredths = (whole >> 2) * 100;
        const mark = bytes[i]!;
        if ((mark === point || mark === comma) && mark !== code) {
          const part = shortWhole(view, i + 1);
          const places = part & 3;
          if (whole === 0 || places === 0 || places > 2) break;
          hundredths += (part >> 2) * (places === 1 ? 10 : 1);
          marks[k] = marks[k]! | (mark === comma ? 1 : 2);
          i += places + 1;
        }
        if (hundredths > wholeShares) break;
        if (hundredths > largest[k]!) largest[k] = hundredths;
        shares[t]![n] = whole === 0 ? noShare : hundredths;
      }
      if (bytes[i] === carriageReturn) i++;
      if (k < cells || bytes[i] !== newline) break;
      if (row < rowBefore || (row === rowBefore && column <= columnBefore)) isSorted = false;
      rows[n] = row;
      columns[n] = column;
      n++;
      start = i + 1;
    }
    this.taken = n - room.length;
    this.isSorted = isSorted;
    return start;
  }

  /** Tells the readers of the columns what they would have seen themselves. */
  report(): void {
    this.#cells.columns.forEach((column, k) => {
      const marks = this.#marks[k]!;
      column?.tookPlain(this.#largest[k]! / 100, { comma: (marks & 1) > 0, point: (marks & 2) > 0 });
    });
  }
}
