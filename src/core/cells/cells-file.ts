// SPDX-License-Identifier: EUPL-1.2
// The compact cell file (`.cells`): all columns of the coverage cells in one binary file, about a fiftieth of the GeoJSON.
//
// Layout, version 2 (3: see below), all numbers little-endian:
//   0   4 bytes  "NUFC"
//   4   1 byte   version, 2 or 3
//   5   3 bytes  0
//   8   4 bytes  length of the header text in bytes
//   12  header   UTF-8 JSON: { crs, cellM, count, about, chunkCells, rows, columns: [{ name, as, base, at, bytes, sizes, sums }] }
//   …   columns  each `bytes` long at offset `at` from the end of the header: a reader may fetch the first 12 bytes, the
//                header, and then only the columns it needs (HTTP range requests), of each all or only some chunks
// The cells are sorted by row, then column, and cut into chunks of `chunkCells` (the last may have fewer, none at all where
// the file has no cell); `rows` is the row of the first cell of each. A column is its chunks one after another, each written
// as if it stood alone; `sums` are the CRC-32 of their bytes, `sizes` (of `steps` only) how many bytes they have.
// `as` says how the numbers of a chunk are written:
//   steps   difference from the number before (the first: from 0), zigzag (0 -1 1 -2 … → 0 1 2 3 …), LEB128
//   u16     unsigned 16 bits, 65535 = no figure, minus the column named in `base` modulo 65536; all low bytes, then all
//           high bytes. Neighbouring thresholds are nearly equal, so what is left is mostly 0 and gzip folds it
//   f64     IEEE doubles, NaN = no figure; only where u16 cannot hold the numbers
//   u8      bytes
//   words   unsigned 16 bits, 65535 = no figure, one number after another and against no other column
// Version 3 is that of a file which is read by range, where no server packs what it sends: each chunk is deflated (RFC 1951) by
// itself, `sizes` of every column and `sums` are those of the deflated bytes, and shares are `words`, so that any one column and
// chunk can be read without another.
// A share that no cell has is left out. The same cells give the same bytes. Version 1 is read too: one chunk, no `chunkCells`,
// `rows`, `sizes` and `sums`.

import type { CoverageColumn } from '../../layers/broadband-coverage';
import { crc32 } from '../bytes/crc32';
import { cellsInChunk } from '../limits/limits';
import { type Cells, type CountColumn, noFigure } from './cells';
import { type CellsFileRead, readCellColumns, shareColumns } from './cells-file-columns';
import {
  allChunks,
  type CellsHead,
  type ColumnHeader,
  fixedBytes,
  type Header,
  magic,
  packedVersion,
  readCellsHead,
  version,
  writeUtf8,
} from './cells-file-head';
import { wholeColumn, wholeCounts } from './share-column';

/**
 * Writes cells as one file. Cells must be sorted by row, then column (`Cells` are).
 * @param deflate of a chunk, for a file of version 3
 */
export function writeCellsFile(
  cells: Cells,
  chunkCells: number = cellsInChunk,
  deflate: ((chunk: Uint8Array) => Uint8Array) | null = null,
): Uint8Array {
  const share = (name: CoverageColumn) => wholeColumn(cells.percent.get(name)!);
  const present = shareColumns.filter(
    ({ name }) => cells.percent.has(name) && share(name).some((value) => value !== noFigure),
  );
  const named = new Set<string>(present.map(({ name }) => name));
  const { crs, cellM, count } = cells;
  const chunks = chunksOf(count, chunkCells);
  const columns: WrittenColumn[] = [
    { name: 'row', as: 'steps', base: null, chunks: chunks.map((span) => writeSteps(cells.row, span)) },
    { name: 'column', as: 'steps', base: null, chunks: chunks.map((span) => writeSteps(cells.column, span)) },
    counts('households', cells.households, chunks),
    counts('businesses', cells.businesses, chunks),
    { name: 'mobile4g', as: 'u8', base: null, chunks: chunks.map((span) => cut(cells.mobile4g, span)) },
    { name: 'mobile5g', as: 'u8', base: null, chunks: chunks.map((span) => cut(cells.mobile5g, span)) },
    ...present.map(({ name, base }) => {
      if (deflate !== null) {
        const written = chunks.map((span) => writePlainWords(share(name), span));
        return { name, as: 'words' as const, base: null, chunks: written };
      }
      const from = base !== null && named.has(base) ? base : null;
      const [values, before] = [share(name), from === null ? null : share(from)];
      const written = chunks.map((span) => writeWords(values, before, span));
      return { name, as: 'u16' as const, base: from, chunks: written };
    }),
  ];
  const { source, asOf, dates, confidence, note, noteEn, sourceUrl, geometryBasis } = cells.about;
  const ofAll = { ...(sourceUrl && { sourceUrl }), ...(geometryBasis && { geometryBasis }) };
  const about = { source, asOf, ...(dates && { dates }), confidence, note, noteEn, ...ofAll };
  const rows = chunks.map(({ from }) => cells.row[from] ?? 0);
  const packed = columns.map((column) => ({ ...column, chunks: column.chunks.map(deflate ?? itself) }));
  return fileOf({ crs, cellM, count, about, chunkCells, rows }, packed, deflate !== null);
}

interface WrittenColumn extends Pick<ColumnHeader, 'name' | 'as' | 'base'> {
  readonly chunks: readonly Uint8Array[];
}

const itself = (chunk: Uint8Array) => chunk;

function fileOf(
  about: Omit<Header, 'columns'>,
  columns: readonly WrittenColumn[],
  isPacked: boolean,
): Uint8Array {
  let at = 0;
  const headers = columns.map(({ name, as, base, chunks }): ColumnHeader => {
    const sizes = chunks.map(({ length }) => length);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const header = {
      name,
      as,
      base,
      at,
      bytes,
      ...(as === 'steps' || isPacked ? { sizes } : {}),
      sums: chunks.map((chunk) => crc32(chunk)),
    };
    at += bytes;
    return header;
  });
  const header: Header = { ...about, columns: headers };
  const text = writeUtf8(JSON.stringify(header));
  const file = new Uint8Array(fixedBytes + text.length + at);
  file.set([...magic, isPacked ? packedVersion : version, 0, 0, 0], 0);
  new DataView(file.buffer).setUint32(8, text.length, true);
  file.set(text, fixedBytes);
  let end = fixedBytes + text.length;
  for (const chunk of columns.flatMap(({ chunks }) => chunks)) {
    file.set(chunk, end);
    end += chunk.length;
  }
  return file;
}

/** Cells from one up to, not including, another. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function chunksOf(count: number, chunkCells: number): Span[] {
  const { to } = allChunks({ count, chunkCells });
  return Array.from({ length: to }, (_, k) => ({
    from: k * chunkCells,
    to: Math.min(count, (k + 1) * chunkCells),
  }));
}

const cut = (values: Uint8Array, { from, to }: Span) => values.subarray(from, to);

function counts(name: string, values: CountColumn, chunks: readonly Span[]): WrittenColumn {
  const isWhole = (v: number) => Number.isNaN(v) || (Number.isInteger(v) && v >= 0 && v < noFigure);
  const fits = wholeCounts(values).every(isWhole);
  if (!fits) return { name, as: 'f64', base: null, chunks: chunks.map((span) => writeDoubles(values, span)) };
  const words = Uint16Array.from(values, (value) => (Number.isNaN(value) ? noFigure : value));
  return { name, as: 'u16', base: null, chunks: chunks.map((span) => writeWords(words, null, span)) };
}

function writeDoubles(values: CountColumn, { from, to }: Span): Uint8Array {
  const body = new Uint8Array((to - from) * 8);
  const view = new DataView(body.buffer);
  for (let i = from; i < to; i++) view.setFloat64((i - from) * 8, values[i]!, true);
  return body;
}

function writeWords(values: Uint16Array, base: Uint16Array | null, { from, to }: Span): Uint8Array {
  // Loops, here and below, because a country has 3.6 million cells in dozens of columns.
  const count = to - from;
  const body = new Uint8Array(count * 2);
  for (let i = 0; i < count; i++) {
    const word = values[from + i]! - (base === null ? 0 : base[from + i]!);
    body[i] = word & 255;
    body[count + i] = (word >> 8) & 255;
  }
  return body;
}

function writePlainWords(values: Uint16Array, { from, to }: Span): Uint8Array {
  const body = new Uint8Array((to - from) * 2);
  for (let i = from; i < to; i++) {
    body[(i - from) * 2] = values[i]! & 255;
    body[(i - from) * 2 + 1] = values[i]! >> 8;
  }
  return body;
}

function writeSteps(values: Int32Array, { from, to }: Span): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
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

/**
 * Reads a cell file of version 1 or 2. Whatever the bytes are, nothing is thrown: a file that does not fit is refused with the
 * reason. `readAnyCellsFile` (packed-cells.ts) reads version 3 too.
 */
export function readCellsFile(bytes: Uint8Array): CellsFileRead {
  return readWholeCells(bytes, readCellColumns);
}

/** Head and columns of a file that is there as a whole, read by `readColumns`; refused where its head is cut. */
export function readWholeCells(
  bytes: Uint8Array,
  readColumns: (head: CellsHead, bodies: ReadonlyMap<string, Uint8Array>, known: null) => CellsFileRead,
): CellsFileRead {
  const { head, refused } = readCellsHead(bytes, bytes.length);
  if (head === null)
    return {
      cells: null,
      refused: refused ?? `head of a file of ${bytes.length} bytes is cut`,
      isDamaged: false,
    };
  const bodies = head.header.columns.map(
    ({ name, at, bytes: length }) =>
      [name, bytes.subarray(head.start + at, head.start + at + length)] as const,
  );
  return readColumns(head, new Map(bodies), null);
}
