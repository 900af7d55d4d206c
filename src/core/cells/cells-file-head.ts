// SPDX-License-Identifier: EUPL-1.2
// The head of a cell file (layout: cells-file.ts): which columns it has and where each of them lies, so that a reader may
// fetch only those that it needs.

import { type CoverageTechnology, coverageTechnologies } from '../../layers/broadband-coverage';
import { crsCodes } from '../geo/projection';
import type { Cells, CellsAbout } from './cells';

export const magic = [0x4e, 0x55, 0x46, 0x43];
/** What is written; version 1, without chunks and checksums, is read as well. */
export const version = 2;
export const fixedBytes = 12;

export type Encoding = 'steps' | 'u16' | 'f64' | 'u8';

/** Bytes of a number; those of `steps` vary. */
export const widthOf = { u16: 2, f64: 8, u8: 1 } as const;

export interface ColumnHeader {
  readonly name: string;
  readonly as: Encoding;
  readonly base: string | null;
  readonly at: number;
  readonly bytes: number;
  /** Bytes of each chunk, for `steps` of version 2. */
  readonly sizes?: readonly number[];
  /** CRC-32 of each chunk, in version 2. */
  readonly sums?: readonly number[];
}

export interface Header {
  readonly crs: Cells['crs'];
  readonly cellM: number;
  readonly count: number;
  readonly about: CellsAbout;
  /** Version 1 is one chunk. */
  readonly chunkCells: number;
  /** Row of the first cell of each chunk; null in version 1, where nobody has written it down. */
  readonly rows: readonly number[] | null;
  readonly columns: readonly ColumnHeader[];
}

/** Chunks one after another: the first, and the one behind the last. */
export interface ChunkSpan {
  readonly from: number;
  readonly to: number;
}

/** All chunks of a file; a file without cells has one, which is empty. */
export function allChunks({ count, chunkCells }: Pick<Header, 'count' | 'chunkCells'>): ChunkSpan {
  return { from: 0, to: Math.max(1, Math.ceil(count / chunkCells)) };
}

/** Cells in chunk k. */
export function cellsOfChunk({ count, chunkCells }: Pick<Header, 'count' | 'chunkCells'>, k: number): number {
  return Math.min(chunkCells, count - k * chunkCells);
}

/**
 * Offsets in a column at which its chunks begin, and the end of the last. They may not add up to the column's length, where
 * the head is damaged: who reads looks.
 */
export function chunkStarts(header: Header, { as, bytes, sizes }: ColumnHeader): number[] {
  const { to } = allChunks(header);
  const starts = [0];
  for (let k = 0; k < to; k++) {
    const size = as === 'steps' ? (sizes?.[k] ?? bytes) : widthOf[as] * cellsOfChunk(header, k);
    starts.push(starts[k]! + size);
  }
  return starts;
}

/** A header with the place of the columns in the file. */
export interface CellsHead {
  readonly header: Header;
  /** Offset of the first byte of the columns. */
  readonly start: number;
}

export type CellsHeadRead =
  | { readonly head: CellsHead; readonly refused: null }
  | { readonly head: null; readonly refused: string }
  /** The head is longer than what was given: `needs` bytes from the start of the file hold it. */
  | { readonly head: null; readonly refused: null; readonly needs: number };

/** Reads the head from the first bytes of a file of `fileBytes`. Nothing is thrown. */
export function readCellsHead(bytes: Uint8Array, fileBytes: number): CellsHeadRead {
  try {
    return parseHead(bytes, fileBytes);
  } catch (error) {
    return { head: null, refused: error instanceof Error ? error.message : String(error) };
  }
}

function parseHead(bytes: Uint8Array, fileBytes: number): CellsHeadRead {
  if (fileBytes < fixedBytes) throw new Error(`${fileBytes} bytes, at least ${fixedBytes} expected`);
  if (bytes.length < fixedBytes) return { head: null, refused: null, needs: fixedBytes };
  if (magic.some((byte, i) => bytes[i] !== byte)) throw new Error('no cell file: does not begin with NUFC');
  const written = bytes[4]!;
  if (written !== 1 && written !== version)
    throw new Error(`cell file of version ${written}, expected ${version} or 1`);
  const start = fixedBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (start > fileBytes) throw new Error(`header of ${start - fixedBytes} bytes in a file of ${fileBytes}`);
  if (start > bytes.length) return { head: null, refused: null, needs: start };
  const text: unknown = JSON.parse(readUtf8(bytes.subarray(fixedBytes, start)));
  const header = written === 1 && isRecord(text) ? asOneChunk(text) : text;
  if (!isHeader(header))
    throw new Error('header: crs, cellM, count, about, chunks or columns missing or wrong');
  if (header.rows !== null) expectChunks(header);
  // A count that the columns cannot hold must not make us allocate for it: every cell has at least one byte of row.
  if (header.count > fileBytes) throw new Error(`${header.count} cells in a file of ${fileBytes} bytes`);
  for (const { name, at, bytes: length } of header.columns) {
    const end = start + at + length;
    if (end > fileBytes) throw new Error(`column ${name}: ends at byte ${end} of ${fileBytes}`);
  }
  return { head: { header, start }, refused: null };
}

/** Version 1 has neither chunks nor sums. */
function asOneChunk(text: object): unknown {
  const count = 'count' in text ? text.count : null;
  return { ...text, chunkCells: Math.max(1, Number(count)), rows: null };
}

function expectChunks(header: Header): void {
  const chunks = allChunks(header).to;
  const expect = (what: string, list: readonly unknown[] | undefined) => {
    const found = list?.length ?? 0;
    if (found !== chunks) throw new Error(`${what}: ${found} chunks found, ${chunks} expected`);
  };
  expect('rows', header.rows!);
  for (const { name, as, sums, sizes } of header.columns) {
    expect(`column ${name}: checksums`, sums);
    if (as === 'steps') expect(`column ${name}: sizes`, sizes);
  }
}

/** Technologies that have a column in the file. */
export function technologiesIn({ header }: CellsHead): CoverageTechnology[] {
  return coverageTechnologies.filter((technology) =>
    header.columns.some(({ name }) => technologyOf(name) === technology),
  );
}

/** The technology that a column tells of; null for places, counts and mobile coverage. */
function technologyOf(name: string): CoverageTechnology | null {
  const [, technology] = /^down_fn_[a-z]+_([a-z]+)_\d+$/.exec(name) ?? [];
  return coverageTechnologies.find((known) => known === technology) ?? null;
}

/** Where a column lies in the file: from its first byte up to, not including, `to`. */
export interface ColumnRange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The columns of some technologies; with `common` also those that every cell has (place, counts, mobile). The bases of a
 * column are of its own technology, so each set can be read without the others. With `chunks` only a stretch of each.
 */
export function columnRanges(
  { header, start }: CellsHead,
  technologies: readonly CoverageTechnology[],
  common: boolean,
  chunks: ChunkSpan = allChunks(header),
): ColumnRange[] {
  const wanted = ({ name }: ColumnHeader) => {
    const technology = technologyOf(name);
    return technology === null ? common : technologies.includes(technology);
  };
  return header.columns.filter(wanted).map((column) => {
    const starts = chunkStarts(header, column);
    const at = start + column.at;
    return { name: column.name, from: at + starts[chunks.from]!, to: at + starts[chunks.to]! };
  });
}

function isHeader(value: unknown): value is Header {
  if (!isRecord(value) || !isRecord(value.about) || !Array.isArray(value.columns)) return false;
  const { crs, cellM, count, about, chunkCells, rows, columns } = value;
  const isText = (v: unknown) => typeof v === 'string';
  const isTextOrNull = (v: unknown) => v === null || isText(v);
  const isWhole = (v: unknown) => typeof v === 'number' && Number.isInteger(v);
  const isSize = (v: unknown) => isWhole(v) && (v as number) >= 0;
  const isSizes = (v: unknown) => v === undefined || (Array.isArray(v) && v.every(isSize));
  return (
    crsCodes.some((known) => known === crs) &&
    typeof cellM === 'number' &&
    cellM > 0 &&
    isSize(count) &&
    isSize(chunkCells) &&
    chunkCells > 0 &&
    (rows === null || (Array.isArray(rows) && rows.every(isWhole))) &&
    isText(about.source) &&
    ['found', 'inferred', 'demo'].includes(about.confidence as string) &&
    [about.asOf, about.note, about.noteEn].every(isTextOrNull) &&
    columns.every(
      (c: unknown) =>
        isRecord(c) &&
        isText(c.name) &&
        (c.as === 'steps' || Object.hasOwn(widthOf, c.as as string)) &&
        isTextOrNull(c.base) &&
        isSize(c.at) &&
        isSize(c.bytes) &&
        isSizes(c.sizes) &&
        isSizes(c.sums),
    )
  );
}

// biome-ignore lint/suspicious/noExplicitAny: the caller tests every member it uses
const isRecord = (value: unknown): value is Record<string, any> =>
  typeof value === 'object' && value !== null;

// The core has neither the DOM's nor Node's library, so text is coded here: the header is a few kilobytes.

/** The bytes of a text in UTF-8; half of a surrogate pair becomes the three bytes of its code point. */
export function writeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      const tail = [0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
      bytes.push(0xf0 | (code >> 18), ...tail);
    }
  }
  return Uint8Array.from(bytes);
}

function readUtf8(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}
