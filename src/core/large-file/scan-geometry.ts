// SPDX-License-Identifier: EUPL-1.2
// Reads one geometry from bytes into columns and judges its structure on the way, with the rules (and codes) of
// check-geometry-structure.ts.

import type { FindingCode } from '../findings/finding-words';
import { readPlainNumber } from '../number/plain-number';
import type { ByteReader } from './byte-cursor';
import { type ColumnBuilder, collectionKind, depthOf, geometryKinds } from './columns';
import { nameSlots } from './object-names';
import { readType, skipBox } from './scan-members';

/** What is to be said of a feature: all codes that it leads to, unless it is odd. */
export interface Verdict {
  readonly codes: FindingCode[];
  /** It has something rare that this reader does not judge: it is to be read as an object. */
  isOdd: boolean;
}

const [openList, closeList, closeObject, comma] = [91, 93, 125, 44];

/** Bytes of a plain position with its white space; a longer one may end the loop that reads them all, and nothing else. */
const longestPlain = 200;

export class GeometryReader {
  readonly #reader: ByteReader;
  readonly #columns: ColumnBuilder;
  readonly #verdict: Verdict;
  /** Called now and then inside long geometries; throws to leave. */
  readonly #onTick: () => void;
  // Of the position read last: longitude, latitude, third number.
  #lon = 0;
  #lat = 0;
  #third = 0;

  constructor(reader: ByteReader, columns: ColumnBuilder, verdict: Verdict, onTick: () => void) {
    this.#reader = reader;
    this.#columns = columns;
    this.#verdict = verdict;
    this.#onTick = onTick;
  }

  /** Reads the geometry whose brace is next; returns its kind. What an unsound one leaves in the columns is worthless. */
  read(): number {
    const reader = this.#reader;
    let type: string | null | undefined;
    let kind = 0;
    let skippedAt = -1;
    let isRead = false;
    if (reader.enterObject(nameSlots.geometry)) {
      do {
        const name = reader.key(nameSlots.geometry);
        if (name === 'type') {
          type = readType(reader, nameSlots.geometryType);
          kind = Math.max(0, geometryKinds.indexOf(type as 'Point'));
        } else if (name === 'coordinates' && kind > 0 && kind < collectionKind) {
          this.#coordinates(kind);
          isRead = true;
        } else if (name === 'coordinates') {
          reader.peek();
          skippedAt = reader.at;
          reader.skip();
        } else this.#other(name);
      } while (reader.next(closeObject));
      reader.leave();
    }
    if (type === null || kind === collectionKind) return this.#odd();
    if (kind === 0) this.#verdict.codes.push(type === undefined ? 'type-missing' : 'type-unknown');
    else if (skippedAt < 0 && !isRead) this.#verdict.codes.push('coordinates-missing');
    else if (!isRead) this.#readLate(kind, skippedAt);
    this.#columns.endGeometry(kind);
    return kind;
  }

  /** A member that is neither type nor coordinates. */
  #other(name: string): void {
    if (name === 'bbox') {
      if (!skipBox(this.#reader)) this.#verdict.isOdd = true;
      return;
    }
    if (name === 'properties' || name === 'geometry' || name === 'features') this.#verdict.isOdd = true;
    this.#reader.skip();
  }

  /** Coordinates that stood before their type: stepped over then, read now. */
  #readLate(kind: number, at: number): void {
    const reader = this.#reader;
    const { at: after } = reader;
    reader.at = at;
    this.#coordinates(kind);
    reader.at = after;
  }

  #odd(): 0 {
    this.#verdict.isOdd = true;
    return 0;
  }

  #coordinates(kind: number): void {
    const reader = this.#reader;
    const depth = depthOf[kind]!;
    if (reader.peek() === openList) {
      const { at } = reader;
      if (!reader.enter(false)) {
        this.#odd(); // empty, which stands for null
        return;
      }
      reader.leave();
      reader.at = at;
    }
    if (depth === 0) this.#point();
    else this.#nested(depth, kind >= 5 ? 4 : kind >= 3 ? 2 : 1);
    if (depth < 2) this.#columns.endPart();
  }

  #point(): void {
    const count = this.#position();
    // A point of one number has as little of a place as an empty one.
    if (count === 1) this.#odd();
    if (count >= 2) this.#columns.addPosition(this.#lon, this.#lat);
    this.#columns.endList();
  }

  #nested(depth: number, least: number): void {
    const reader = this.#reader;
    if (depth === 1) {
      this.#list(least);
      return;
    }
    if (reader.peek() !== openList) {
      this.#verdict.codes.push('coordinates-nesting');
      reader.skip();
      return;
    }
    if (!reader.enter(false)) {
      this.#verdict.codes.push('coordinates-nesting');
      return;
    }
    do this.#nested(depth - 1, least);
    while (reader.next(closeList));
    reader.leave();
    if (depth === 2) this.#columns.endPart();
  }

  /** A list of positions; only its first fault is told, what follows is stepped over. */
  #list(least: number): void {
    const reader = this.#reader;
    const columns = this.#columns;
    const first = columns.positions;
    const { codes } = this.#verdict;
    if (reader.peek() !== openList) {
      codes.push('coordinates-nesting');
      reader.skip();
      return;
    }
    let isSound = true;
    let firstCount = 0;
    let firstThird = 0;
    let count = 0;
    if (reader.enter(false)) {
      const plain = this.#plainPositions();
      let goesOn = plain !== 'all';
      if (plain !== 'none') firstCount = count = 2;
      while (goesOn) {
        if (!isSound) reader.skip();
        else {
          count = this.#position();
          isSound = count >= 2;
          if (count === 0 || count === 1) codes.push('position-too-short');
        }
        if (isSound) {
          if (columns.positions === first) {
            firstCount = count;
            firstThird = this.#third;
          }
          columns.addPosition(this.#lon, this.#lat);
          if ((columns.positions & 0xffff) === 0) this.#onTick();
        }
        goesOn = reader.next(closeList);
      }
      reader.leave();
    }
    columns.endList();
    if (!isSound) return;
    const code = this.#lengthFault(first, least);
    if (code !== null) codes.push(code);
    // geojson-validation compares heights as well, and every further number.
    else if (
      least === 4 &&
      (count !== firstCount || count > 3 || (count === 3 && this.#third !== firstThird))
    ) {
      this.#odd();
    }
  }

  #lengthFault(first: number, least: number): FindingCode | null {
    const { lonLat, positions } = this.#columns;
    if (positions - first < least) return least === 4 ? 'ring-too-short' : 'line-too-short';
    if (least !== 4) return null;
    const last = positions - 1;
    const isClosed = lonLat[first * 2] === lonLat[last * 2] && lonLat[first * 2 + 1] === lonLat[last * 2 + 1];
    return isClosed ? null : 'ring-not-closed';
  }

  /** Reads one position; how many numbers it has, or −1 after a fault that was told. */
  #position(): number {
    const reader = this.#reader;
    if (reader.peek() !== openList) {
      this.#verdict.codes.push('coordinates-nesting');
      reader.skip();
      return -1;
    }
    if (this.#plainPosition()) return 2;
    if (!reader.enter(false)) return 0;
    let count = 0;
    let isSound = true;
    do {
      const c = reader.peek() ?? 0;
      if (isSound && beginsNumber(c)) {
        const value = reader.number();
        if (count === 0) this.#lon = value;
        else if (count === 1) this.#lat = value;
        else if (count === 2) this.#third = value;
        count++;
      } else {
        if (isSound)
          this.#verdict.codes.push(c === openList ? 'coordinates-nesting' : 'position-not-a-number');
        isSound = false;
        reader.skip();
      }
    } while (reader.next(closeList));
    reader.leave();
    if (isSound && count > 3) this.#verdict.isOdd = true;
    return isSound ? count : -1;
  }

  /**
   * Reads positions as nearly every file has them, two plain numbers, white space where JSON allows it: `all`, past the bracket
   * that ends the list, or some, up to one that is written otherwise and whose bracket is the next byte. One loop, because most
   * bytes of a file are these.
   */
  #plainPositions(): 'none' | 'some' | 'all' {
    const reader = this.#reader;
    const columns = this.#columns;
    const { bytes, view } = reader;
    const start = reader.at;
    let { positions: count } = columns;
    let lonLat: Float64Array = columns.lonLat;
    let at = start;
    let i = at;
    let isEnd = false;
    // Asked for a byte beyond the last one, the loop would be made anew for values that may be none, and take twice as long.
    const last = bytes.length - longestPlain;
    while (!isEnd && i < last && bytes[i] === openList) {
      if (count * 2 === lonLat.length) {
        columns.positions = count;
        lonLat = columns.makeRoom();
      }
      i = readPlainNumber(bytes, view, afterSpace(bytes, i + 1), lonLat, count * 2);
      i = afterMark(bytes, i, comma);
      if (i < 0) break;
      i = readPlainNumber(bytes, view, i, lonLat, count * 2 + 1);
      i = afterMark(bytes, i, closeList);
      isEnd = bytes[i] === closeList;
      i = isEnd ? i + 1 : afterMark(bytes, i, comma);
      if (!isEnd && bytes[i] !== openList) break;
      count++;
      if ((count & 0xffff) === 0) this.#onTick();
      at = i;
    }
    reader.at = at;
    columns.positions = count;
    return isEnd ? 'all' : at > start ? 'some' : 'none';
  }

  /** The usual `[7.6312,51.2187]`, two numbers without spaces, read at once; false, and nothing taken, for any other. */
  #plainPosition(): boolean {
    const reader = this.#reader;
    const { bytes, at } = reader;
    if (!beginsNumber(bytes[at + 1])) return false;
    reader.at = at + 1;
    const lon = reader.number();
    if (bytes[reader.at] === comma && beginsNumber(bytes[reader.at + 1])) {
      reader.at++;
      const lat = reader.number();
      if (bytes[reader.at] === closeList) {
        reader.at++;
        this.#lon = lon;
        this.#lat = lat;
        return true;
      }
    }
    reader.at = at;
    return false;
  }
}

/** Offset of the next byte that is no white space of JSON; nearly always `at` itself. */
function afterSpace(bytes: Uint8Array, at: number): number {
  return bytes[at]! > 32 ? at : stepOverSpace(bytes, at);
}

/** Offset of what follows a mark and white space on both of its sides; −1 where another byte stands there, or `at` is −1. */
function afterMark(bytes: Uint8Array, at: number, mark: number): number {
  if (at < 0) return -1;
  const here = afterSpace(bytes, at);
  return bytes[here] === mark ? afterSpace(bytes, here + 1) : -1;
}

function stepOverSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  for (let c = bytes[i]; c === 32 || c === 10 || c === 13 || c === 9; c = bytes[++i]);
  return i;
}

function beginsNumber(code: number | undefined): boolean {
  return code === 45 || (code !== undefined && code >= 48 && code <= 57);
}
