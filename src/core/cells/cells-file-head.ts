// SPDX-License-Identifier: EUPL-1.2
// The head of a cell file (layout: cells-file.ts): which columns it has and where each of them lies, so that a reader may
// fetch only those that it needs.

import { crsCodes } from '../geo/projection';
import { cellsInChunk, mostPackedCells } from '../limits/limits';
import type { Cells, CellsAbout } from './cells';

export const magic = [0x4e, 0x55, 0x46, 0x43];
/** What is written; version 1, without chunks and checksums, is read as well. */
export const version = 2;
/** What is written of a file that is read by range: each chunk deflated (`packed-cells.ts`). */
export const packedVersion = 3;
export const fixedBytes = 12;

export type Encoding = 'steps' | 'u16' | 'f64' | 'u8' | 'words';

/** Bytes of a number; those of `steps` vary. */
export const widthOf = { u16: 2, f64: 8, u8: 1, words: 2 } as const;

export interface ColumnHeader {
  readonly name: string;
  readonly as: Encoding;
  readonly base: string | null;
  readonly at: number;
  readonly bytes: number;
  /** Bytes of each chunk, for `steps` of version 2 and for every column of version 3. */
  readonly sizes?: readonly number[];
  /** CRC-32 of each chunk, since version 2. */
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
    const size = sizes?.[k] ?? (as === 'steps' ? bytes : widthOf[as] * cellsOfChunk(header, k));
    starts.push(starts[k]! + size);
  }
  return starts;
}

/** A header with the place of the columns in the file. */
export interface CellsHead {
  /** Whether the chunks are deflated (version 3). */
  readonly isPacked: boolean;
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
  const isPacked = written === packedVersion;
  if (written !== 1 && written !== version && !isPacked)
    throw new Error(`cell file of version ${written}, expected 1 to ${packedVersion}`);
  const start = fixedBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (start > fileBytes) throw new Error(`header of ${start - fixedBytes} bytes in a file of ${fileBytes}`);
  if (start > bytes.length) return { head: null, refused: null, needs: start };
  const text: unknown = JSON.parse(readUtf8(bytes.subarray(fixedBytes, start)));
  const header = written === 1 && isRecord(text) ? asOneChunk(text) : text;
  if (!isHeader(header))
    throw new Error('header: crs, cellM, count, about, chunks or columns missing or wrong');
  if (header.rows !== null) expectChunks(header, isPacked);
  // A count that the columns cannot hold must not make us allocate for it: every cell has at least one byte of row, which may
  // be deflated to less.
  const most = isPacked ? Math.min(mostPackedCells, fileBytes * mostDeflated) : fileBytes;
  if (header.count > most)
    throw new Error(`${header.count} cells in a file of ${fileBytes} bytes, at most ${most} expected`);
  if (isPacked && header.chunkCells > cellsInChunk)
    throw new Error(`chunks of ${header.chunkCells} cells, at most ${cellsInChunk} expected`);
  for (const { name, at, bytes: length } of header.columns) {
    const end = start + at + length;
    if (end > fileBytes) throw new Error(`column ${name}: ends at byte ${end} of ${fileBytes}`);
  }
  return { head: { header, start, isPacked }, refused: null };
}

/** Version 1 has neither chunks nor sums. */
function asOneChunk(text: object): unknown {
  const count = 'count' in text ? text.count : null;
  return { ...text, chunkCells: Math.max(1, Number(count)), rows: null };
}

/** One byte that was deflated stands for no more than this many (RFC 1951: 258 bytes of 2 bits). */
export const mostDeflated = 1032;

function expectChunks(header: Header, isPacked: boolean): void {
  const chunks = allChunks(header).to;
  const expect = (what: string, list: readonly unknown[] | undefined) => {
    const found = list?.length ?? 0;
    if (found !== chunks) throw new Error(`${what}: ${found} chunks found, ${chunks} expected`);
  };
  expect('rows', header.rows!);
  for (const { name, as, sums, sizes } of header.columns) {
    expect(`column ${name}: checksums`, sums);
    if (as === 'steps' || isPacked) expect(`column ${name}: sizes`, sizes);
  }
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
    [about.sourceUrl, about.geometryBasis].every((v) => v === undefined || isText(v)) &&
    (about.dates === undefined ||
      (Array.isArray(about.dates) &&
        about.dates.every((d: unknown) => isRecord(d) && isTextOrNull(d.asOf) && isSize(d.cells)))) &&
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
