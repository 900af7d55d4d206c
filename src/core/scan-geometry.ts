// SPDX-License-Identifier: EUPL-1.2
// Reads one geometry from bytes into columns and judges its structure on the way, with the rules (and codes) of
// check-geometry-structure.ts.

import type { FindingCode } from './finding-words';
import { type ByteReader, hashOf, nameSlots } from './scan-bytes';
import { type ColumnBuilder, collectionKind, depthOf, geometryKinds } from './scan-columns';

/** What is to be said of a feature: all codes that it leads to, unless it is odd. */
export interface Verdict {
  readonly codes: FindingCode[];
  /** It has something rare that this reader does not judge: it is to be read as an object. */
  isOdd: boolean;
}

const [openList, closeList, closeObject, quotation] = [91, 93, 125, 34];
/** A longer `bbox` is left to those who read objects. */
const maxBoxBytes = 400;

const knownNames = new Map(
  [
    'type',
    'features',
    'properties',
    'geometry',
    'geometries',
    'coordinates',
    'bbox',
    'id',
    'crs',
    'coordRefSys',
    'place',
    'attributes',
  ].map((name) => [hashOf(name), name]),
);

/** The name that the reader read last, when it is one with a meaning; else an empty text. */
export function knownName(reader: ByteReader): string {
  const { bytes, keyStart, keyEnd } = reader;
  const name = knownNames.get(reader.keyHash);
  if (name === undefined || reader.keyEscaped || keyEnd - keyStart !== name.length) return '';
  for (let i = 0; i < name.length; i++) if (bytes[keyStart + i] !== name.charCodeAt(i)) return '';
  return name;
}

/** A text of the file that is no longer than any known type; null when the value is another one or has escapes. */
export function shortText(reader: ByteReader): string | null {
  const isText = reader.peek() === quotation;
  const start = reader.at;
  reader.skip();
  if (!isText || reader.at - start > 24) return null;
  const text = String.fromCharCode(...reader.bytes.subarray(start + 1, reader.at - 1));
  return text.includes('\\') ? null : text;
}

/** Steps over a `bbox`; false when it is not null, four or six numbers. */
export function skipBox(reader: ByteReader): boolean {
  reader.peek();
  const start = reader.at;
  reader.skip();
  if (reader.at - start > maxBoxBytes) return false;
  const text = String.fromCharCode(...reader.bytes.subarray(start, reader.at));
  const box: unknown = JSON.parse(text);
  if (box === null) return true;
  return Array.isArray(box) && (box.length === 4 || box.length === 6) && box.every(Number.isFinite);
}

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

  /** Reads the geometry whose brace is next; returns its kind. What an odd one leaves in the columns is worthless. */
  read(): number {
    const reader = this.#reader;
    let kind = 0;
    let skippedAt = -1;
    let isRead = false;
    if (!reader.enterObject(nameSlots.geometry)) return this.#odd();
    do {
      reader.key(nameSlots.geometry);
      const name = knownName(reader);
      if (name === 'type') kind = this.#kind();
      else if (name === 'coordinates' && kind > 0) {
        this.#coordinates(kind);
        isRead = true;
      } else if (name === 'coordinates') {
        skippedAt = reader.at;
        reader.skip();
      } else if (name === 'bbox') {
        if (!skipBox(reader)) this.#verdict.isOdd = true;
      } else {
        if (name === 'properties' || name === 'geometry' || name === 'features') this.#verdict.isOdd = true;
        reader.skip();
      }
    } while (reader.next(closeObject));
    reader.leave();
    if (kind === 0 || (skippedAt < 0 && !isRead)) return this.#odd();
    if (!isRead) this.#readLate(kind, skippedAt);
    this.#columns.endGeometry(kind);
    return kind;
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

  /** Kind by the value of `type`; 0 and odd for a collection or anything unknown. */
  #kind(): number {
    const text = shortText(this.#reader);
    const kind = text === null ? -1 : geometryKinds.indexOf(text as 'Point');
    return kind > 0 && kind !== collectionKind ? kind : this.#odd();
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
      do {
        if (!isSound) {
          reader.skip();
          continue;
        }
        count = this.#position();
        isSound = count >= 2;
        if (count === 0 || count === 1) codes.push('position-too-short');
        if (!isSound) continue;
        if (columns.positions === first) {
          firstCount = count;
          firstThird = this.#third;
        }
        columns.addPosition(this.#lon, this.#lat);
        if ((columns.positions & 0xffff) === 0) this.#onTick();
      } while (reader.next(closeList));
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
    if (!reader.enter(false)) return 0;
    let count = 0;
    let isSound = true;
    do {
      const c = reader.peek() ?? 0;
      if (isSound && (c === 45 || (c >= 48 && c <= 57))) {
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
    return isSound ? count : -1;
  }
}
