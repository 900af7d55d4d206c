// SPDX-License-Identifier: EUPL-1.2
// GeoParquet 1.0 and 1.1 with geometries as WKB, by hyparquet. The coordinate system stands in the metadata as PROJJSON.

import type { Geometry } from 'geojson';
import { type FileMetaData, parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { singleAsWritten } from '../../../core/number/single-precision';
import { isJsonObject, type JsonObject } from '../../../core/validation/members';
import { gunzip } from '../../archive/gunzip';
import { readWkb, WrongWkb } from '../../geometry/wkb';
import {
  type CrsStatement,
  Damaged,
  type FormatReader,
  type LayerContent,
  layerName,
  type ReadContext,
  type SourceFeature,
  type SourceFile,
} from '../../reader/format';
import { PlainValues } from '../../reader/plain-values';
import { arrowMetadata } from './arrow-schema';
import { type ExactValue, takeExactColumns } from './exact-columns';
import { verifyPages } from './verify-pages';

export const geoparquet: FormatReader = {
  read(file, context) {
    return [{ name: layerName(file), count: null, load: () => load(file, context) }];
  },
};

interface GeoColumn {
  readonly name: string;
  readonly crs: CrsStatement;
  /** Column of the boxes of the rows; null without one. */
  readonly box: string | null;
  /** Further columns of geometries, of which a feature has no room. */
  readonly others: readonly string[];
}

/** What the values of its columns are. */
interface Kinds {
  readonly column: GeoColumn | null;
  readonly singles: ReadonlySet<string>;
  /** Columns of bytes that are text, although nothing says so. */
  readonly texts: ReadonlySet<string>;
  readonly plain: PlainValues;
  /** Columns of moments, times and decimals, whose values are as they are stored. */
  readonly exact: ReadonlyMap<string, ExactValue>;
}

async function load(file: SourceFile, context: ReadContext): Promise<LayerContent> {
  const { budget, log } = context;
  try {
    const buffer = file.bytes.buffer.slice(
      file.bytes.byteOffset,
      file.bytes.byteOffset + file.bytes.byteLength,
    ) as ArrayBuffer;
    const metadata = parquetMetadata(buffer, { geoparquet: false });
    checkColumns(metadata);
    const stated = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
    budget.unpack(file.bytes.length, stated);
    verifyPages(buffer, metadata, budget);
    const column = geoColumnOf(geoOf(metadata));
    const exact = takeExactColumns(metadata);
    const rows = await parquetReadObjects({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      metadata,
      utf8: false,
      geoparquet: false,
      compressors: { GZIP: (input) => gunzip(input, budget) },
    });
    if (!column) log.say('import-table');
    const plain = new PlainValues(log);
    const texts = textColumns(rows, [...(column ? [column.name, ...column.others] : []), ...exact.keys()]);
    const kinds = { column, plain, singles: singleColumns(metadata), texts, exact };
    if (kinds.texts.size > 0) log.say('import-bytes-as-text', { found: [...kinds.texts].join(', ') });
    const features = rows.map((row, index) => {
      budget.feature();
      return featureOf(row, kinds, index, context);
    });
    plain.tell();
    const crs = column?.crs ?? { kind: 'none' as const };
    const isTable = column === null;
    return { features, crs, encoding: 'utf-8', encodingFrom: 'Parquet', ringsAreReversed: true, isTable };
  } catch (error) {
    if (error instanceof Error && /^(Damaged|BudgetExceeded)$/.test(error.name)) throw error;
    throw new Damaged(`Parquet: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The columns all of whose values are numbers of four bytes. */
function singleColumns(metadata: FileMetaData): ReadonlySet<string> {
  const isSingle = ({ children, element }: ReturnType<typeof parquetSchema>): boolean =>
    children.length === 0 ? element.type === 'FLOAT' : children.every(isSingle);
  const columns = parquetSchema(metadata).children.filter(isSingle);
  return new Set(columns.map(({ element }) => element.name));
}

/**
 * The columns of bytes whose values are all text: Spark, Impala and older writers do not say so of theirs. Text has no marks of
 * control, such as a geometry is full of.
 */
function textColumns(
  rows: readonly Readonly<Record<string, unknown>>[],
  without: readonly string[],
): ReadonlySet<string> {
  const texts = new Map<string, boolean>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (!(value instanceof Uint8Array) || without.includes(name)) continue;
      texts.set(name, (texts.get(name) ?? true) && textOf(value) !== null);
    }
  }
  return new Set([...texts].flatMap(([name, isText]) => (isText ? [name] : [])));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes as text; null where they are none. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = utf8.decode(bytes);
    return /[^\P{Cc}\t\n\r]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/**
 * Throws `Damaged` where the columns that are stored are not those of the schema. hyparquet 1.33.0 begins to read all of them
 * and listens to those of the schema alone: a fault in another one would end the program instead of the reading.
 */
function checkColumns(metadata: FileMetaData): void {
  const leaves = (node: ReturnType<typeof parquetSchema>): string[] =>
    node.children.length === 0 ? [node.path.join('.')] : node.children.flatMap(leaves);
  const expected = leaves(parquetSchema(metadata)).sort().join(', ');
  for (const { columns } of metadata.row_groups) {
    const found = columns.map(({ meta_data }) => meta_data?.path_in_schema.join('.') ?? '?');
    if (found.sort().join(', ') !== expected)
      throw new Damaged(`Parquet: columns ${found.join(', ')}; the schema names ${expected}`);
  }
}

/** The metadata "geo" of the file; of its Arrow schema where the file itself has none. Null for a plain Parquet file. */
function geoOf(metadata: FileMetaData): string | null {
  const keyed = (name: string) => metadata.key_value_metadata?.find(({ key }) => key === name)?.value;
  const own = keyed('geo');
  if (own !== undefined) return own;
  const schema = keyed('ARROW:schema');
  const text = schema === undefined ? null : arrowMetadata(schema, 'geo');
  // A schema outlives the choice of columns: without that of the places the file is a table.
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  return text !== null && names.includes(primaryOf(JSON.parse(text))) ? text : null;
}

function primaryOf(geo: unknown): string {
  return isJsonObject(geo) && typeof geo.primary_column === 'string' ? geo.primary_column : 'geometry';
}

/** The primary column of geometries; null for a plain Parquet file. Throws `Damaged` for another encoding than WKB. */
function geoColumnOf(text: string | null): GeoColumn | null {
  if (text === null) return null;
  const geo: unknown = JSON.parse(text);
  const columns = isJsonObject(geo) && isJsonObject(geo.columns) ? geo.columns : {};
  const primary = primaryOf(geo);
  const column = columns[primary];
  if (!isJsonObject(column)) return null;
  if (column.encoding !== 'WKB') throw new Damaged(`geometries as "${String(column.encoding)}", WKB is read`);
  const others = Object.keys(columns).filter((name) => name !== primary);
  return { name: primary, crs: crsOf(column), box: boxColumnOf(column), others };
}

/** GeoParquet 1.1 § covering. */
function boxColumnOf({ covering }: JsonObject): string | null {
  const bbox = isJsonObject(covering) && isJsonObject(covering.bbox) ? covering.bbox : {};
  const [name] = Array.isArray(bbox.xmin) ? bbox.xmin : [];
  return typeof name === 'string' ? name : null;
}

/** Before version 1.1 writers put the same boxes there without saying so. */
function isBox(name: string, value: unknown): boolean {
  return name === 'bbox' && isJsonObject(value) && 'xmin' in value && 'ymax' in value;
}

function crsOf(column: JsonObject): CrsStatement {
  const { crs } = column;
  // Absent means longitude and latitude (GeoParquet 1.0 § crs), null means not known.
  if (crs === undefined) return { kind: 'degrees-by-rule', from: 'GeoParquet' };
  if (!isJsonObject(crs)) return { kind: 'none' };
  const id = isJsonObject(crs.id) ? crs.id : null;
  if (id && (typeof id.code === 'number' || typeof id.code === 'string')) {
    const authority = String(id.authority);
    const name = authority === 'OGC' ? `OGC:${id.code}` : `${authority}:${id.code}`;
    return { kind: 'named', name, from: 'PROJJSON' };
  }
  return { kind: 'unknown', name: String(crs.name ?? 'PROJJSON'), from: 'PROJJSON' };
}

function featureOf(
  row: Readonly<Record<string, unknown>>,
  { column, singles, texts, plain, exact }: Kinds,
  index: number,
  { log }: ReadContext,
): SourceFeature {
  const path = `row ${index + 1}`;
  const properties: Record<string, unknown> = {};
  let shapes = 1;
  for (const [name, value] of Object.entries(row)) {
    // A box of each row is there for readers of parts only.
    if (name === '__proto__' || (column && (name === column.name || name === column.box))) continue;
    if (column && isBox(name, value)) continue;
    if (column?.others.includes(name)) {
      if (value !== null && value !== undefined) shapes++;
      continue;
    }
    const read = exact.get(name);
    if (read) {
      properties[name] = value === null || value === undefined ? null : read(value);
      continue;
    }
    const of = { column: name, isSingle: singles.has(name), isText: texts.has(name), plain };
    properties[name] = jsonValue(value, of);
  }
  if (shapes > 1) log.say('import-second-geometry', { index, path, found: String(shapes) });
  const raw = column ? row[column.name] : null;
  if (raw === null || raw === undefined) return { id: null, properties, geometry: null, path };
  let geometry: Geometry | null = null;
  try {
    if (!(raw instanceof Uint8Array)) throw new WrongWkb('WKB: no bytes');
    const read = readWkb(raw);
    if (read.hasMeasures) log.once('measures', 'import-measures-dropped');
    geometry = read.geometry;
  } catch (error) {
    if (!(error instanceof WrongWkb)) throw error;
    log.refuse('import-shape-refused', index, { path, found: error.message });
  }
  return { id: null, properties, geometry, path };
}

interface ValueColumn extends Pick<Kinds, 'plain'> {
  readonly column: string;
  /** Its numbers have four bytes. */
  readonly isSingle: boolean;
  /** Its bytes are text. */
  readonly isText: boolean;
}

function jsonValue(value: unknown, of: ValueColumn): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  if (of.isText && value instanceof Uint8Array) return textOf(value);
  if (of.isSingle && typeof value === 'number') return of.plain.of(singleAsWritten(value), of.column);
  if (Array.isArray(value)) return value.map((one) => jsonValue(one, of));
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, jsonValue(inner, of)]));
  }
  return of.plain.of(value, of.column);
}
