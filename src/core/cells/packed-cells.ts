// SPDX-License-Identifier: EUPL-1.2
// Cell files of version 3 (layout: cells-file.ts), whose chunks are deflated because they are read by range. Shares stay packed
// until somebody looks at a chunk: of a country a page needs few of its columns at a time, and all of them are 200 MB.

import { deflateSync, inflateSync } from 'fflate';
import type { CoverageColumn } from '../../layers/broadband-coverage';
import { crc32 } from '../bytes/crc32';
import { cellsInChunk, openChunks, rangeReadBytes } from '../limits/limits';
import type { Cells, PackedColumn, PercentColumn } from './cells';
import { readCellsFile, readWholeCells, writeCellsFile } from './cells-file';
import { type CellsFileRead, Damage, readCellColumns, reasonOf, shareColumns } from './cells-file-columns';
import {
  allChunks,
  type CellsHead,
  type ColumnHeader,
  cellsOfChunk,
  chunkStarts,
  mostDeflated,
  widthOf,
} from './cells-file-head';
import { isPackedCells } from './cells-file-ranges';
import { wholeColumn } from './share-column';

/**
 * Cells as they are published: a file that is large enough to be read by range has its chunks deflated, a smaller one is left
 * to the server's packing. The same cells give the same bytes.
 */
export function writePublishedCells(cells: Cells, wholeBytes: number = rangeReadBytes): Uint8Array {
  const plain = writeCellsFile(cells);
  return plain.length > wholeBytes ? writePackedCells(cells) : plain;
}

/** Cells as a file of version 3. */
export function writePackedCells(cells: Cells, chunkCells: number = cellsInChunk): Uint8Array {
  return writeCellsFile(cells, chunkCells, (chunk) => deflateSync(chunk, { level: 4 }));
}

/** Reads a cell file of any version, its shares as numbers. Nothing is thrown. */
export function readAnyCellsFile(bytes: Uint8Array): CellsFileRead {
  if (!isPackedCells(bytes)) return readCellsFile(bytes);
  const read = readWholeCells(bytes, readPackedColumns);
  if (read.cells === null) return read;
  try {
    const percent = [...read.cells.percent].map(([name, column]) => [name, wholeColumn(column)] as const);
    return { cells: { ...read.cells, percent: new Map(percent) }, refused: null };
  } catch (error) {
    return { cells: null, ...reasonOf(error) };
  }
}

/**
 * Cells from the bodies of columns of version 3, their shares packed; each chunk is held against its checksum. With `known` the
 * common columns and shares of an earlier reading are taken over. Nothing is thrown; what a chunk unpacks to is seen when
 * somebody looks at it (`speedClassColumn` looks at all).
 */
export function readPackedColumns(
  head: CellsHead,
  bodies: ReadonlyMap<string, Uint8Array>,
  known: Cells | null,
): CellsFileRead {
  try {
    const shares = sharesOf(head, bodies);
    const cells = known ?? commonOf(head, bodies);
    return { cells: { ...cells, percent: new Map([...cells.percent, ...shares]) }, refused: null };
  } catch (error) {
    return { cells: null, ...reasonOf(error) };
  }
}

/** The share columns alone. Nothing is thrown. */
export function readPackedShares(
  head: CellsHead,
  bodies: ReadonlyMap<string, Uint8Array>,
): { percent: Cells['percent'] | null; refused: string | null; isDamaged: boolean } {
  try {
    return { percent: sharesOf(head, bodies), refused: null, isDamaged: false };
  } catch (error) {
    return { percent: null, ...reasonOf(error) };
  }
}

/** What a packed column is made of; goes from a worker to the page, which makes a column of it again. */
export interface PackedParts {
  readonly name: string;
  /** The deflated chunks one after another, and where each begins; the last entry is the end. */
  readonly bytes: Uint8Array;
  readonly starts: readonly number[];
  readonly count: number;
  readonly chunkCells: number;
}

/** Kept for all: chunks that are unpacked, of all columns together, so that `openChunks` bounds them; the oldest gives its place. */
const opened = new Map<Uint16Array, { readonly chunks: Map<number, Uint16Array>; readonly k: number }>();

/** A column whose chunks are unpacked when they are looked at. */
export class DeflatedColumn implements PackedColumn {
  readonly parts: PackedParts;
  readonly #chunks = new Map<number, Uint16Array>();

  constructor(parts: PackedParts) {
    this.parts = parts;
  }

  get length() {
    return this.parts.count;
  }

  get chunkCells() {
    return this.parts.chunkCells;
  }

  at(i: number): number | undefined {
    return this.chunk(Math.floor(i / this.chunkCells))[i % this.chunkCells];
  }

  /** Throws where the chunk does not unpack to its numbers. */
  chunk(k: number): Uint16Array {
    const known = this.#chunks.get(k);
    if (known) return known;
    const { name, bytes, starts } = this.parts;
    const size = exactly(widthOf.words * cellsOfChunk(this.parts, k));
    const plain = inflated(bytes.subarray(starts[k], starts[k + 1]), size, { name, k });
    const values = new Uint16Array(plain.length / 2);
    for (let i = 0; i < values.length; i++) values[i] = plain[2 * i]! | (plain[2 * i + 1]! << 8);
    if (opened.size >= openChunks) {
      const [oldest, of] = opened.entries().next().value!;
      of.chunks.delete(of.k);
      opened.delete(oldest);
    }
    opened.set(values, { chunks: this.#chunks, k });
    this.#chunks.set(k, values);
    return values;
  }
}

/** Columns for the way from a worker to the page: a class would arrive without its functions. */
export function partsOfColumns(percent: Cells['percent']): Map<CoverageColumn, Uint16Array | PackedParts> {
  return new Map(
    [...percent].map(([name, column]) => [
      name,
      column instanceof DeflatedColumn ? column.parts : (column as Uint16Array),
    ]),
  );
}

/** The columns again, at the other end. */
export function columnsOfParts(
  parts: ReadonlyMap<CoverageColumn, Uint16Array | PackedParts>,
): Cells['percent'] {
  return new Map(
    [...parts].map(([name, one]): [CoverageColumn, PercentColumn] => [
      name,
      one instanceof Uint16Array ? one : new DeflatedColumn(one),
    ]),
  );
}

const shareNames = new Set<string>(shareColumns.map(({ name }) => name));

function sharesOf(
  { header }: CellsHead,
  bodies: ReadonlyMap<string, Uint8Array>,
): Map<CoverageColumn, PercentColumn> {
  const shares = new Map<CoverageColumn, PercentColumn>();
  for (const column of header.columns) {
    const { name } = column;
    const bytes = bodies.get(name);
    if (!shareNames.has(name) || bytes === undefined) continue;
    if (column.as !== 'words') throw new Error(`column ${name}: written as ${column.as}, expected words`);
    const starts = chunkStarts(header, column);
    proveChunks(column, bytes, starts);
    const { count, chunkCells } = header;
    shares.set(name as CoverageColumn, new DeflatedColumn({ name, bytes, starts, count, chunkCells }));
  }
  return shares;
}

/** The columns that every cell has, unpacked, read as those of version 2. */
function commonOf({ header, start }: CellsHead, bodies: ReadonlyMap<string, Uint8Array>): Cells {
  const plain = new Map<string, Uint8Array>();
  const columns = header.columns.map((column): ColumnHeader => {
    const { name, as, base, at } = column;
    const body = bodies.get(name);
    if (shareNames.has(name) || body === undefined) return column;
    const starts = chunkStarts(header, column);
    proveChunks(column, body, starts);
    const { to } = allChunks(header);
    const chunks = Array.from({ length: to }, (_, k) => {
      const cells = cellsOfChunk(header, k);
      const size =
        as === 'steps' ? { least: cells, most: cells * mostStepBytes } : exactly(cells * widthOf[as]);
      return inflated(body.subarray(starts[k], starts[k + 1]), size, { name, k });
    });
    const sizes = chunks.map(({ length }) => length);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const whole = new Uint8Array(bytes);
    let end = 0;
    for (const chunk of chunks) {
      whole.set(chunk, end);
      end += chunk.length;
    }
    plain.set(name, whole);
    return { name, as, base, at, bytes, sizes };
  });
  const head = { header: { ...header, columns }, start, isPacked: false };
  const read = readCellColumns(head, plain, null);
  if (read.cells === null) throw read.isDamaged ? new Damage(read.refused) : new Error(read.refused);
  const { households, businesses } = read.cells;
  const asWords = (name: string) => columns.some((column) => column.name === name && column.as === 'u16');
  return {
    ...read.cells,
    households: asWords('households') ? Float32Array.from(households) : households,
    businesses: asWords('businesses') ? Float32Array.from(businesses) : businesses,
  };
}

/** A difference of two numbers of 32 bits has no more bytes. */
const mostStepBytes = 5;

function proveChunks({ name, bytes, sums }: ColumnHeader, body: Uint8Array, starts: readonly number[]): void {
  const end = starts.at(-1)!;
  if (end !== bytes || body.length !== bytes)
    throw new Error(`column ${name}: ${body.length} bytes came, ${end} in all chunks, ${bytes} expected`);
  for (let k = 0; k + 1 < starts.length; k++)
    if (crc32(body.subarray(starts[k], starts[k + 1])) !== sums?.[k])
      throw new Damage(`column ${name}: checksum of chunk ${k + 1} of ${starts.length - 1} does not fit`);
}

/** How many bytes a chunk may unpack to. */
interface Size {
  readonly least: number;
  readonly most: number;
}

const exactly = (size: number): Size => ({ least: size, most: size });

/** The bytes of a chunk. Throws where it does not unpack, or to fewer or more; memory is taken for no more than it may have. */
function inflated(
  chunk: Uint8Array,
  { least, most }: Size,
  { name, k }: { readonly name: string; readonly k: number },
): Uint8Array {
  const expected = least === most ? `${most}` : `${least} to ${most}`;
  const wrong = (found: string) =>
    new Error(`column ${name}: chunk ${k + 1} ${found}, ${expected} bytes expected`);
  const can = mostDeflated * chunk.length;
  if (least > can) throw wrong(`has ${chunk.length} bytes, which unpack to at most ${can}`);
  // One byte more, so that a stream that goes on is seen; what comes behind it is not kept.
  const out = new Uint8Array(Math.min(most, can) + 1);
  let plain: Uint8Array;
  try {
    plain = inflateSync(chunk, { out });
  } catch (error) {
    throw wrong(`does not unpack (${error instanceof Error ? error.message : String(error)})`);
  }
  if (plain.length < least || plain.length > most) throw wrong(`unpacks to ${plain.length} bytes`);
  return plain;
}
