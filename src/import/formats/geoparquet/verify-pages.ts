// SPDX-License-Identifier: EUPL-1.2
// Pages of a Parquet file measured before hyparquet 1.33.0 reads them: it counts what their heads and runs tell it to count, looks
// at no clock, and a head without a size leads it back to the beginning again and again.

import { type FileMetaData, parquetSchema, type SchemaTree, snappyUncompress } from 'hyparquet';
import { viewOf } from '../../../core/bytes/data-view';
import {
  harmlessBytes,
  harmlessValues,
  mostMiniblocks,
  mostValuesPerByte,
} from '../../../core/limits/limits';
import { gunzip } from '../../archive/gunzip';
import type { Budget } from '../../reader/budget';
import { Damaged } from '../../reader/format';
import { type Fields, ThriftReader } from './thrift';
import { verifyRuns } from './verify-runs';

type Column = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>;

/** Kinds of page, and the encodings whose values are looked at; the others end by themselves with their bytes. */
const [dataPage, dictionaryPage, dataPage2] = [0, 2, 3];
const [dictionaryOld, rle, deltaInts, deltaLengths, deltaTexts, dictionary] = [2, 3, 5, 6, 7, 8];

/** Measures every page of every column. Throws `Damaged`, `BudgetExceeded`, RangeError. */
export function verifyPages(buffer: ArrayBuffer, metadata: FileMetaData, budget: Budget): void {
  const schema = parquetSchema(metadata);
  const most = Math.max(harmlessValues, buffer.byteLength * mostValuesPerByte);
  for (const { columns, num_rows } of metadata.row_groups) {
    const rows = Number(num_rows);
    if (!(rows >= 0 && rows <= most)) throw new Damaged(`Parquet: ${rows} rows in ${buffer.byteLength} B`);
    for (const { meta_data } of columns) {
      if (meta_data)
        new Pages(buffer, meta_data, { path: pathIn(schema, meta_data), rows, most, budget }).verify();
    }
  }
}

/** The elements of the schema from below the root to a column. */
function pathIn(schema: SchemaTree, { path_in_schema }: Column): SchemaTree[] {
  const path: SchemaTree[] = [];
  let tree = schema;
  for (const name of path_in_schema) {
    const child = tree.children.find(({ element }) => element.name === name);
    if (!child) throw new Damaged(`Parquet: no column ${path_in_schema.join('.')} in the schema`);
    path.push(child);
    tree = child;
  }
  return path;
}

interface Place {
  readonly path: readonly SchemaTree[];
  /** Rows of the group, and values that a page may have at most. */
  readonly rows: number;
  readonly most: number;
  readonly budget: Budget;
}

class Pages {
  readonly #bytes: Uint8Array;
  readonly #column: Column;
  readonly #place: Place;
  readonly #isFlat: boolean;
  readonly #definitions: number;
  readonly #repetitions: number;

  constructor(buffer: ArrayBuffer, column: Column, place: Place) {
    const start = Number(column.dictionary_page_offset || column.data_page_offset);
    const end = start + Number(column.total_compressed_size);
    if (!(start >= 0 && end >= start && end <= buffer.byteLength))
      throw new Damaged(`Parquet: column from ${start} to ${end} of ${buffer.byteLength} B`);
    this.#bytes = new Uint8Array(buffer, start, end - start);
    this.#column = column;
    this.#place = place;
    const kinds = place.path.map(({ element }) => element.repetition_type);
    this.#isFlat = kinds.length === 1 && kinds[0] !== 'REPEATED' && place.path[0]!.children.length === 0;
    this.#definitions = kinds.filter((kind) => kind !== 'REQUIRED').length;
    this.#repetitions = kinds.filter((kind) => kind === 'REPEATED').length;
  }

  verify(): void {
    const { rows, budget } = this.#place;
    const view = viewOf(this.#bytes);
    const reader = new ThriftReader(view, 0);
    let seen = 0;
    // The condition of the package.
    while ((!this.#isFlat || seen < rows) && reader.at < view.byteLength - 1) {
      budget.look();
      const head = reader.fields();
      const size = sizeIn(head, 3, view.byteLength - reader.at);
      seen += this.#page(head, this.#bytes.subarray(reader.at, reader.at + size));
      reader.at += size;
    }
    if (this.#isFlat && seen < rows) throw new Damaged(`Parquet: ${seen} values of ${rows} rows`);
  }

  /** How many values a page adds. */
  #page(head: Fields, packed: Uint8Array): number {
    const { most } = this.#place;
    const type = head.get(1);
    const size = sizeIn(head, 2, Number.MAX_SAFE_INTEGER);
    if (size > harmlessBytes && size > packed.length * this.#place.budget.limits.ratio)
      throw new Damaged(`Parquet: page of ${size} B packed in ${packed.length} B`);
    if (type === dictionaryPage) {
      sizeIn(structIn(head, 7), 1, most);
      return 0;
    }
    if (type !== dataPage && type !== dataPage2) throw new Damaged(`Parquet: page of kind ${String(type)}`);
    const about = structIn(head, type === dataPage ? 5 : 8);
    const count = sizeIn(about, 1, most);
    if (type === dataPage) this.#dataPage(this.#unpacked(packed, size), about, count);
    else this.#dataPage2(packed, { about, count, size });
    return count;
  }

  #dataPage(bytes: Uint8Array | null, about: Fields, count: number): void {
    if (bytes === null) return;
    const view = viewOf(bytes);
    let at = 0;
    const levels = (most: number, counted: number) => {
      if (most === 0) return count;
      const length = view.getUint32(at, true);
      const found = verifyRuns(view, at + 4, { width: widthOf(most), count, counted });
      at += 4 + length;
      return found;
    };
    levels(this.#repetitions, -1);
    const values = levels(this.#definitions, this.#definitions);
    this.#values(view, at, { encoding: about.get(2), values });
  }

  /** Levels are not packed here, and their lengths stand in the head. */
  #dataPage2(
    packed: Uint8Array,
    { about, count, size }: { about: Fields; count: number; size: number },
  ): void {
    const nulls = sizeIn(about, 2, count);
    const definitions = sizeIn(about, 5, packed.length);
    const repetitions = sizeIn(about, 6, packed.length - definitions);
    const view = viewOf(packed);
    if (this.#repetitions > 0) verifyRuns(view, 0, { width: widthOf(this.#repetitions), count, counted: -1 });
    if (this.#definitions > 0)
      verifyRuns(view, repetitions, { width: widthOf(this.#definitions), count, counted: -1 });
    const rest = packed.subarray(repetitions + definitions);
    const unpackedBytes = size - definitions - repetitions;
    const isPacked = about.get(7) !== false && unpackedBytes > 0;
    const bytes = isPacked ? this.#unpacked(rest, unpackedBytes) : rest;
    if (bytes !== null) this.#values(viewOf(bytes), 0, { encoding: about.get(4), values: count - nulls });
  }

  /** Null for a codec that the package does not know and refuses. */
  #unpacked(packed: Uint8Array, size: number): Uint8Array | null {
    const { codec } = this.#column;
    if (codec === 'UNCOMPRESSED') return packed;
    if (codec === 'GZIP') return gunzip(packed, this.#place.budget);
    if (codec !== 'SNAPPY') return null;
    const bytes = new Uint8Array(size);
    snappyUncompress(packed, bytes);
    return bytes;
  }

  #values(view: DataView, at: number, { encoding, values }: { encoding: unknown; values: number }): void {
    const isBoolean = this.#column.type === 'BOOLEAN';
    if (encoding === dictionaryOld || encoding === dictionary || encoding === rle) {
      const width = isBoolean ? 1 : view.getUint8(at);
      const start = isBoolean ? at + 4 : at + 1;
      verifyRuns(view, start, { width, count: values, counted: -1 });
    } else if (encoding === deltaInts || encoding === deltaLengths || encoding === deltaTexts) {
      const reader = new ThriftReader(view, at);
      reader.varint();
      const miniblocks = reader.varint();
      if (miniblocks < 1 || miniblocks > mostMiniblocks) throw new Damaged(`Parquet: ${miniblocks} blocks`);
    }
  }
}

/** A number of a head that counts something, at most `most`. */
function sizeIn(head: Fields, field: number, most: number): number {
  const size = head.get(field);
  if (typeof size === 'number' && size >= 0 && size <= most) return size;
  throw new Damaged(
    `Parquet: field ${field} of the head of a page is ${String(size)}, at most ${most} is possible`,
  );
}

function structIn(head: Fields, field: number): Fields {
  const struct = head.get(field);
  if (struct instanceof Map) return struct;
  throw new Damaged(`Parquet: head of a page without field ${field}`);
}

const widthOf = (most: number) => 32 - Math.clz32(most);
