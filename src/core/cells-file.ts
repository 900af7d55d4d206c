// SPDX-License-Identifier: EUPL-1.2
// The compact cell file (`.cells`): all columns of the coverage cells in one binary file, about a fiftieth of the GeoJSON.
//
// Layout, version 1, all numbers little-endian:
//   0   4 bytes  "NUFC"
//   4   1 byte   version, 1
//   5   3 bytes  0
//   8   4 bytes  length of the header text in bytes
//   12  header   UTF-8 JSON: { crs, cellM, count, about, columns: [{ name, as, base, at, bytes }] }
//   …   columns  each `bytes` long at offset `at` from the end of the header: a reader may fetch the first 12 bytes, the
//                header, and then only the columns it needs (HTTP range requests)
// `as` says how a column of `count` numbers is written:
//   steps   difference from the number before (the first: from 0), zigzag (0 -1 1 -2 … → 0 1 2 3 …), LEB128
//   u16     unsigned 16 bits, 65535 = no figure, minus the column named in `base` modulo 65536; all low bytes, then all
//           high bytes. Neighbouring thresholds are nearly equal, so what is left is mostly 0 and gzip folds it
//   f64     IEEE doubles, NaN = no figure; only where u16 cannot hold the numbers
//   u8      bytes
// A share that no cell has is left out. Cells are sorted by row, then column. The same cells give the same bytes.

import {
  type CoverageColumn,
  coverageColumn,
  coverageGroups,
  coverageTechnologies,
  thresholdsMbit,
} from '../layers/broadband-coverage';
import { type Cells, noFigure } from './cells';
import {
  type CellsHead,
  type ColumnHeader,
  type Encoding,
  fixedBytes,
  type Header,
  magic,
  readCellsHead,
  version,
  writeUtf8,
} from './cells-file-head';

/** All share columns in the order of the file, each with the column it is written against. */
const shareColumns: readonly { name: CoverageColumn; base: CoverageColumn | null }[] = coverageGroups.flatMap(
  (group) =>
    coverageTechnologies.flatMap((technology) =>
      thresholdsMbit.map((mbit, t) => {
        const name = coverageColumn(group, technology, mbit);
        const slower = thresholdsMbit[t - 1];
        if (group === 'gwg') return { name, base: coverageColumn('gew', technology, mbit) };
        return { name, base: slower ? coverageColumn(group, technology, slower) : null };
      }),
    ),
);

/** Writes cells as one file. Cells must be sorted by row, then column (`Cells` are). */
export function writeCellsFile(cells: Cells): Uint8Array {
  const present = shareColumns.filter(({ name }) =>
    cells.percent.get(name)?.some((value) => value !== noFigure),
  );
  const named = new Set<string>(present.map(({ name }) => name));
  const columns: { name: string; as: Encoding; base: string | null; body: Uint8Array }[] = [
    { name: 'row', as: 'steps', base: null, body: writeSteps(cells.row) },
    { name: 'column', as: 'steps', base: null, body: writeSteps(cells.column) },
    counts('households', cells.households),
    counts('businesses', cells.businesses),
    { name: 'mobile4g', as: 'u8', base: null, body: cells.mobile4g },
    { name: 'mobile5g', as: 'u8', base: null, body: cells.mobile5g },
    ...present.map(({ name, base }) => {
      const from = base !== null && named.has(base) ? base : null;
      const body = writeWords(cells.percent.get(name)!, from === null ? null : cells.percent.get(from)!);
      return { name, as: 'u16' as const, base: from, body };
    }),
  ];
  let at = 0;
  const headers: ColumnHeader[] = columns.map(({ name, as, base, body }) => {
    const header = { name, as, base, at, bytes: body.length };
    at += body.length;
    return header;
  });
  const { crs, cellM, count } = cells;
  const { source, asOf, confidence, note, noteEn } = cells.about;
  const about = { source, asOf, confidence, note, noteEn };
  const header: Header = { crs, cellM, count, about, columns: headers };
  const text = writeUtf8(JSON.stringify(header));
  const file = new Uint8Array(fixedBytes + text.length + at);
  file.set([...magic, version, 0, 0, 0], 0);
  new DataView(file.buffer).setUint32(8, text.length, true);
  file.set(text, fixedBytes);
  columns.forEach(({ body }, i) => {
    file.set(body, fixedBytes + text.length + headers[i]!.at);
  });
  return file;
}

function counts(name: string, values: Float64Array) {
  const fits = values.every((v) => Number.isNaN(v) || (Number.isInteger(v) && v >= 0 && v < noFigure));
  if (!fits) {
    const body = new Uint8Array(values.length * 8);
    const view = new DataView(body.buffer);
    values.forEach((value, i) => {
      view.setFloat64(i * 8, value, true);
    });
    return { name, as: 'f64' as const, base: null, body };
  }
  const words = Uint16Array.from(values, (value) => (Number.isNaN(value) ? noFigure : value));
  return { name, as: 'u16' as const, base: null, body: writeWords(words, null) };
}

function writeWords(values: Uint16Array, base: Uint16Array | null): Uint8Array {
  // Loops, here and below, because a country has 3.6 million cells in dozens of columns.
  const body = new Uint8Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const word = values[i]! - (base === null ? 0 : base[i]!);
    body[i] = word & 255;
    body[values.length + i] = (word >> 8) & 255;
  }
  return body;
}

function writeSteps(values: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const value of values) {
    const step = value - before;
    let rest = step < 0 ? -2 * step - 1 : 2 * step;
    before = value;
    while (rest > 127) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

export type CellsFileRead =
  | { readonly cells: Cells; readonly refused: null }
  /** What was found and what was expected, in one short English line for a log or a finding. */
  | { readonly cells: null; readonly refused: string };

/** Reads a cell file. Whatever the bytes are, nothing is thrown: a file that does not fit is refused with the reason. */
export function readCellsFile(bytes: Uint8Array): CellsFileRead {
  const { head, refused } = readCellsHead(bytes, bytes.length);
  if (head === null)
    return { cells: null, refused: refused ?? `head of a file of ${bytes.length} bytes is cut` };
  const bodies = head.header.columns.map(
    ({ name, at, bytes: length }) =>
      [name, bytes.subarray(head.start + at, head.start + at + length)] as const,
  );
  return readCellColumns(head, new Map(bodies), null);
}

/**
 * Cells from columns that were read one by one: the common ones, and the shares that are there. With `known` the common
 * columns and shares of an earlier reading of the same file are taken over. Nothing is thrown.
 */
export function readCellColumns(
  head: CellsHead,
  bodies: ReadonlyMap<string, Uint8Array>,
  known: Cells | null,
): CellsFileRead {
  try {
    const columns = new Columns(head, bodies);
    const common = known ?? readCommon(head, columns);
    return { cells: { ...common, percent: readShares(columns, known) }, refused: null };
  } catch (error) {
    return { cells: null, refused: error instanceof Error ? error.message : String(error) };
  }
}

/** The bodies of columns with what the header says of them. */
class Columns {
  readonly count: number;
  readonly headers: ReadonlyMap<string, ColumnHeader>;
  readonly #bodies: ReadonlyMap<string, Uint8Array>;

  constructor({ header }: CellsHead, bodies: ReadonlyMap<string, Uint8Array>) {
    this.count = header.count;
    this.headers = new Map(header.columns.map((column) => [column.name, column]));
    this.#bodies = bodies;
  }

  has(name: string): boolean {
    return this.#bodies.has(name);
  }

  body(name: string, as: Encoding): Uint8Array {
    const column = this.headers.get(name);
    const body = this.#bodies.get(name);
    if (!column || !body) throw new Error(`column ${name}: missing`);
    if (column.as !== as) throw new Error(`column ${name}: written as ${column.as}, expected ${as}`);
    if (body.length !== column.bytes)
      throw new Error(`column ${name}: ${body.length} bytes came, ${column.bytes} expected`);
    return body;
  }

  words(name: string): Uint16Array {
    return readWords(this.body(name, 'u16'), this.count, name);
  }

  numbers(name: string): Float64Array {
    if (this.headers.get(name)?.as === 'f64') return readDoubles(this.body(name, 'f64'), this.count, name);
    const words = this.words(name);
    const values = new Float64Array(this.count);
    for (let i = 0; i < values.length; i++) values[i] = words[i] === noFigure ? Number.NaN : words[i]!;
    return values;
  }
}

function readCommon({ header }: CellsHead, columns: Columns): Omit<Cells, 'percent'> {
  const { crs, cellM, count, about } = header;
  return {
    crs,
    cellM,
    count,
    column: readSteps(columns.body('column', 'steps'), count, 'column'),
    row: readSteps(columns.body('row', 'steps'), count, 'row'),
    households: columns.numbers('households'),
    businesses: columns.numbers('businesses'),
    mobile4g: readBytes(columns.body('mobile4g', 'u8'), count, 'mobile4g'),
    mobile5g: readBytes(columns.body('mobile5g', 'u8'), count, 'mobile5g'),
    about,
  };
}

function readShares(columns: Columns, known: Cells | null): ReadonlyMap<CoverageColumn, Uint16Array> {
  const percent = new Map<CoverageColumn, Uint16Array>();
  for (const { name } of shareColumns) {
    const before = known?.percent.get(name);
    if (before) percent.set(name, before);
    else if (columns.has(name)) percent.set(name, readShare(columns, name, percent));
  }
  return percent;
}

function readShare(
  columns: Columns,
  name: CoverageColumn,
  percent: ReadonlyMap<CoverageColumn, Uint16Array>,
): Uint16Array {
  const values = columns.words(name);
  const { base } = columns.headers.get(name)!;
  if (base === null) return values;
  const from = percent.get(base as CoverageColumn);
  if (!from) throw new Error(`column ${name}: its base ${base} does not stand before it`);
  for (let i = 0; i < values.length; i++) values[i]! += from[i]!;
  return values;
}

function expectLength(body: Uint8Array, expected: number, name: string): void {
  if (body.length !== expected) throw new Error(`column ${name}: ${body.length} bytes, expected ${expected}`);
}

function readWords(body: Uint8Array, count: number, name: string): Uint16Array {
  expectLength(body, count * 2, name);
  const values = new Uint16Array(count);
  for (let i = 0; i < count; i++) values[i] = body[i]! | (body[count + i]! << 8);
  return values;
}

function readDoubles(body: Uint8Array, count: number, name: string): Float64Array {
  expectLength(body, count * 8, name);
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = view.getFloat64(i * 8, true);
  return values;
}

function readBytes(body: Uint8Array, count: number, name: string): Uint8Array {
  expectLength(body, count, name);
  return body.slice();
}

function readSteps(body: Uint8Array, count: number, name: string): Int32Array {
  const values = new Int32Array(count);
  let at = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    let rest = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = body[at++];
      if (byte === undefined) throw new Error(`column ${name}: ends after ${i} of ${count} cells`);
      rest += (byte & 127) * scale;
      if (byte < 128) break;
    }
    before += rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    values[i] = before;
  }
  if (at !== body.length) throw new Error(`column ${name}: ${body.length - at} bytes too many`);
  return values;
}
