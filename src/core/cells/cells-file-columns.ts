// SPDX-License-Identifier: EUPL-1.2
// From the bytes of columns (layout: cells-file.ts) to cells: all of them, or those of some chunks. Each chunk is held
// against its checksum before it is used.

import {
  type CoverageColumn,
  coverageColumn,
  coverageGroups,
  coverageTechnologies,
} from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { crc32 } from '../bytes/crc32';
import { viewOf } from '../bytes/data-view';
import { type Cells, noFigure, type PercentColumn } from './cells';
import {
  allChunks,
  type CellsHead,
  type ChunkSpan,
  type ColumnHeader,
  cellsOfChunk,
  chunkStarts,
  type Encoding,
  type Header,
  widthOf,
} from './cells-file-head';

/** All share columns in the order of the file, each with the column it is written against. */
export const shareColumns: readonly { name: CoverageColumn; base: CoverageColumn | null }[] =
  coverageGroups.flatMap((group) =>
    coverageTechnologies.flatMap((technology) =>
      thresholdsMbit.map((mbit, t) => {
        const name = coverageColumn(group, technology, mbit);
        const slower = thresholdsMbit[t - 1];
        if (group === 'gwg') return { name, base: coverageColumn('gew', technology, mbit) };
        return { name, base: slower ? coverageColumn(group, technology, slower) : null };
      }),
    ),
  );

export type CellsFileRead =
  | { readonly cells: Cells; readonly refused: null }
  /** What was found and what was expected, in one short English line for a log or a finding. */
  | {
      readonly cells: null;
      readonly refused: string;
      /** Whether a checksum did not fit, so that a fresh copy of the file may be well. */
      readonly isDamaged: boolean;
    };

/**
 * Cells from columns that were read one by one: the common ones, and the shares that are there. With `known` the common
 * columns and shares of an earlier reading of the same file are taken over. With `chunks` the bodies are those of a stretch
 * (`columnRanges`), and so are the cells. Nothing is thrown.
 */
export function readCellColumns(
  head: CellsHead,
  bodies: ReadonlyMap<string, Uint8Array>,
  known: Cells | null,
  chunks: ChunkSpan = allChunks(head.header),
): CellsFileRead {
  try {
    if (head.isPacked) throw new Error('deflated columns');
    const columns = new Columns(head.header, bodies, chunks);
    const common = known ?? readCommon(head.header, columns);
    return { cells: { ...common, percent: readShares(columns, known) }, refused: null };
  } catch (error) {
    return { cells: null, ...reasonOf(error) };
  }
}

/** Why reading broke off, and whether a fresh copy of the file may be well. */
export function reasonOf(error: unknown): { refused: string; isDamaged: boolean } {
  const refused = error instanceof Error ? error.message : String(error);
  return { refused, isDamaged: error instanceof Damage };
}

/** A checksum that does not fit. */
export class Damage extends Error {}

/** The bodies of columns with what the header says of them. */
export class Columns {
  readonly count: number;
  readonly headers: ReadonlyMap<string, ColumnHeader>;
  readonly #header: Header;
  readonly #bodies: ReadonlyMap<string, Uint8Array>;
  readonly #chunks: ChunkSpan;

  constructor(header: Header, bodies: ReadonlyMap<string, Uint8Array>, chunks: ChunkSpan) {
    this.#header = header;
    this.#bodies = bodies;
    this.#chunks = chunks;
    this.headers = new Map(header.columns.map((column) => [column.name, column]));
    let count = 0;
    for (let k = chunks.from; k < chunks.to; k++) count += cellsOfChunk(header, k);
    this.count = count;
  }

  has(name: string): boolean {
    return this.#bodies.has(name);
  }

  words(name: string): Uint16Array {
    const values = new Uint16Array(this.count);
    this.#each(name, 'u16', (body, at, count) => {
      for (let i = 0; i < count; i++) values[at + i] = body[i]! | (body[count + i]! << 8);
    });
    return values;
  }

  bytes(name: string): Uint8Array {
    const values = new Uint8Array(this.count);
    this.#each(name, 'u8', (body, at) => values.set(body, at));
    return values;
  }

  steps(name: string): Int32Array {
    const values = new Int32Array(this.count);
    this.#each(name, 'steps', (body, at, count) => readSteps(body, values.subarray(at, at + count), name));
    return values;
  }

  numbers(name: string): Float64Array {
    const values = new Float64Array(this.count);
    if (this.headers.get(name)?.as === 'f64') {
      this.#each(name, 'f64', (body, at, count) => {
        const view = viewOf(body);
        for (let i = 0; i < count; i++) values[at + i] = view.getFloat64(i * 8, true);
      });
      return values;
    }
    const words = this.words(name);
    for (let i = 0; i < values.length; i++) values[i] = words[i] === noFigure ? Number.NaN : words[i]!;
    return values;
  }

  /** Goes through the chunks of a column: the bytes of each, where its cells begin among ours, and how many they are. */
  #each(name: string, as: Encoding, read: (body: Uint8Array, at: number, count: number) => void): void {
    const column = this.headers.get(name);
    const body = this.#bodies.get(name);
    if (!column || !body) throw new Error(`column ${name}: missing`);
    if (column.as !== as) throw new Error(`column ${name}: written as ${column.as}, expected ${as}`);
    const { from, to } = this.#chunks;
    const starts = chunkStarts(this.#header, column);
    const first = starts[from]!;
    expectLength(starts.at(-1)!, column.bytes, name, 'in all chunks');
    expectLength(body.length, starts[to]! - first, name, 'came');
    let at = 0;
    for (let k = from; k < to; k++) {
      const part = body.subarray(starts[k]! - first, starts[k + 1]! - first);
      const sum = column.sums?.[k];
      if (sum !== undefined && crc32(part) !== sum)
        throw new Damage(`column ${name}: checksum of chunk ${k + 1} of ${starts.length - 1} does not fit`);
      const count = cellsOfChunk(this.#header, k);
      if (as !== 'steps') expectLength(part.length, widthOf[as] * count, name, `in chunk ${k + 1}`);
      read(part, at, count);
      at += count;
    }
  }
}

function expectLength(found: number, expected: number, name: string, where: string): void {
  if (found !== expected) throw new Error(`column ${name}: ${found} bytes ${where}, ${expected} expected`);
}

function readCommon(header: Header, columns: Columns): Omit<Cells, 'percent'> {
  const { crs, cellM, about } = header;
  return {
    crs,
    cellM,
    count: columns.count,
    column: columns.steps('column'),
    row: columns.steps('row'),
    households: columns.numbers('households'),
    businesses: columns.numbers('businesses'),
    mobile4g: columns.bytes('mobile4g'),
    mobile5g: columns.bytes('mobile5g'),
    about,
  };
}

/** The share columns that came; `known` gives those that an earlier reading had. Throws as `Columns` does. */
export function readShares(columns: Columns, known: Cells | null): Cells['percent'] {
  const percent = new Map<CoverageColumn, PercentColumn>();
  for (const { name } of shareColumns) {
    const before = known?.percent.get(name);
    if (before) percent.set(name, before);
    else if (columns.has(name)) percent.set(name, readShare(columns, name, percent));
  }
  return percent;
}

function readShare(columns: Columns, name: CoverageColumn, percent: Cells['percent']): Uint16Array {
  const values = columns.words(name);
  const { base } = columns.headers.get(name)!;
  if (base === null) return values;
  const from = percent.get(base as CoverageColumn) as Uint16Array | undefined;
  if (!from) throw new Error(`column ${name}: its base ${base} does not stand before it`);
  for (let i = 0; i < values.length; i++) values[i]! += from[i]!;
  return values;
}

function readSteps(body: Uint8Array, values: Int32Array, name: string): void {
  let at = 0;
  let before = 0;
  for (let i = 0; i < values.length; i++) {
    let rest = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = body[at++];
      if (byte === undefined) throw new Error(`column ${name}: ends after ${i} of ${values.length} cells`);
      rest += (byte & 127) * scale;
      if (byte < 128) break;
    }
    before += rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    values[i] = before;
  }
  if (at !== body.length) throw new Error(`column ${name}: ${body.length - at} bytes too many`);
}
