// SPDX-License-Identifier: EUPL-1.2
// The file of house coordinates (`.houses`): some six bytes per house, four behind gzip.
//
// Layout, version 1, all numbers little-endian:
//   0   4 bytes  "NUFH"
//   4   1 byte   version, 1
//   5   3 bytes  0
//   8   4 bytes  length of the header text in bytes
//   12  header   UTF-8 JSON: { source, asOf, streets, houses, names, additions: […], columns: [bytes of each], sum }
//   …   names    `names` bytes, UTF-8, a line for each street, in order
//   …   columns  houses of each street; then, for each house: number, addition, east, north
// A column is LEB128: counts and indices as they are; numbers of a street as the step from the house before (the first from 0);
// east and north, in decimetres of EPSG:25832, as the zigzag step from the house before, of a street's first house from the
// first of the street before. `sum` is the CRC-32 of everything behind the header. The same houses give the same bytes.

import { crc32 } from '../bytes/crc32';
import { joinBytes } from '../bytes/join-bytes';
import { writeUtf8 } from '../cells/cells-file-head';
import { TextDecoder } from '../text/read-text';
import type { HouseBook } from './house-book';

/** Its name in a data folder. */
export const housesFile = 'house-coordinates.houses';

const magic = [0x4e, 0x55, 0x46, 0x48];
const version = 1;
const fixedBytes = 12;
const columnCount = 5;

interface Header {
  readonly source: string;
  readonly asOf: string | null;
  readonly streets: number;
  readonly houses: number;
  readonly names: number;
  readonly additions: readonly string[];
  readonly columns: readonly number[];
  readonly sum: number;
}

/** The bytes of the file, as `readHousesFile` takes them. The same book gives the same bytes. */
export function writeHousesFile(book: HouseBook): Uint8Array {
  const { about, streets, start, number, addition, additions, eastDm, northDm } = book;
  const names = writeUtf8(streets.map((name) => `${name}\n`).join(''));
  const perStreet = streets.map((_, s) => start[s + 1]! - start[s]!);
  const columns = [
    perStreet,
    stepsInStreets(book, number, false),
    addition,
    stepsInStreets(book, eastDm, true).map(zigzag),
    stepsInStreets(book, northDm, true).map(zigzag),
  ].map(leb128);
  const body = joinBytes([names, ...columns]);
  const header: Header = {
    source: about.source,
    asOf: about.asOf,
    streets: streets.length,
    houses: number.length,
    names: names.length,
    additions,
    columns: columns.map(({ length }) => length),
    sum: crc32(body),
  };
  const text = writeUtf8(JSON.stringify(header));
  const fixed = new Uint8Array(fixedBytes);
  fixed.set([...magic, version, 0, 0, 0], 0);
  new DataView(fixed.buffer).setUint32(8, text.length, true);
  return joinBytes([fixed, text, body]);
}

export type HousesFileRead =
  | { readonly book: HouseBook; readonly refused: null }
  /** Why the bytes are no such file, in words that need no translation. */
  | { readonly book: null; readonly refused: string };

/** Reads a file of houses. Whatever the bytes are, nothing is thrown. */
export function readHousesFile(bytes: Uint8Array): HousesFileRead {
  const refuse = (refused: string) => ({ book: null, refused }) as const;
  if (!magic.every((byte, i) => bytes[i] === byte)) return refuse('does not begin with NUFH');
  if (bytes[4] !== version) return refuse(`version ${bytes[4]}, expected ${version}`);
  if (bytes.length < fixedBytes) return refuse(`${bytes.length} bytes`);
  const textEnd = fixedBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const header = readHeader(bytes.subarray(fixedBytes, textEnd));
  if (header === null) return refuse('head cannot be read');
  const body = bytes.subarray(textEnd);
  const length = header.columns.reduce((sum, column) => sum + column, header.names);
  if (body.length !== length) return refuse(`${body.length} bytes behind the head, expected ${length}`);
  if (crc32(body) !== header.sum) return refuse('checksum differs');
  const book = bookOf(header, body);
  return book === null ? refuse('columns do not fit together') : { book, refused: null };
}

function readHeader(bytes: Uint8Array): Header | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const header = value as Header | null;
  const isCount = (number: unknown) => Number.isSafeInteger(number) && (number as number) >= 0;
  const isHeader =
    typeof header === 'object' &&
    header !== null &&
    typeof header.source === 'string' &&
    (header.asOf === null || typeof header.asOf === 'string') &&
    [header.streets, header.houses, header.names, header.sum].every(isCount) &&
    Array.isArray(header.additions) &&
    header.additions.every((addition) => typeof addition === 'string') &&
    Array.isArray(header.columns) &&
    header.columns.length === columnCount &&
    header.columns.every(isCount);
  return isHeader ? header : null;
}

/** Null where the columns are not as long as the header says, or point beyond its lists. */
function bookOf(header: Header, body: Uint8Array): HouseBook | null {
  const { streets: streetCount, houses, names, additions } = header;
  // A house takes a byte of each column: what says that it has more is not believed before anything is set aside for it.
  if (houses > body.length || streetCount > body.length) return null;
  const streets = new TextDecoder('utf-8').decode(body.subarray(0, names)).split('\n').slice(0, -1);
  let at = names;
  const [perStreet, number, addition, eastDm, northDm] = header.columns.map((bytes, column) => {
    const read = fromLeb128(body.subarray(at, at + bytes), column === 0 ? streetCount : houses);
    at += bytes;
    return read;
  });
  if (!perStreet || !number || !addition || !eastDm || !northDm || streets.length !== streetCount)
    return null;
  const start = new Uint32Array(streetCount + 1);
  perStreet.forEach((count, s) => {
    start[s + 1] = start[s]! + count;
  });
  if (start[streetCount] !== houses || addition.some((index) => index >= additions.length)) return null;
  const { source, asOf } = header;
  const book: HouseBook = {
    about: { source, asOf },
    streets,
    start,
    number: Uint32Array.from(number),
    addition: Uint16Array.from(addition),
    additions,
    eastDm: Int32Array.from(eastDm, unzigzag),
    northDm: Int32Array.from(northDm, unzigzag),
  };
  addUp(book, book.number, false);
  addUp(book, book.eastDm, true);
  addUp(book, book.northDm, true);
  return book;
}

type Places = Pick<HouseBook, 'streets' | 'start'>;

/** Steps from house to house; a street's first is counted from 0, or where `goesOn` from the first of the street before. */
function stepsInStreets({ streets, start }: Places, values: ArrayLike<number>, goesOn: boolean): number[] {
  const steps: number[] = [];
  streets.forEach((_, s) => {
    let before = goesOn && s > 0 ? values[start[s - 1]!]! : 0;
    for (let i = start[s]!; i < start[s + 1]!; i++) {
      steps.push(values[i]! - before);
      before = values[i]!;
    }
  });
  return steps;
}

/** The reverse, in place. */
function addUp({ streets, start }: Places, values: Uint32Array | Int32Array, goesOn: boolean): void {
  let first = 0;
  streets.forEach((_, s) => {
    let before = goesOn ? first : 0;
    for (let i = start[s]!; i < start[s + 1]!; i++) {
      values[i] = values[i]! + before;
      before = values[i]!;
    }
    first = values[start[s]!] ?? first;
  });
}

const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

function leb128(values: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let rest = values[i]!;
    while (rest > 127) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** So many numbers; null where the bytes hold more or fewer. */
function fromLeb128(bytes: Uint8Array, count: number): Float64Array | null {
  const values = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || factor > 2 ** 35) return null;
      value += (byte % 128) * factor;
      factor *= 128;
      if (byte < 128) break;
    }
    values[i] = value;
  }
  return at === bytes.length ? values : null;
}
