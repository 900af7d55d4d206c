// SPDX-License-Identifier: EUPL-1.2
// GeoPackage (OGC 12-128r18): the feature tables of its contents, their geometries and their coordinate systems.

import type { Geometry } from 'geojson';
import { readWktCrs } from '../../../core/crs/wkt-crs';
import { quotedCharacters } from '../../../core/limits/limits';
import { singleAsWritten } from '../../../core/number/single-precision';
import { lazyGeometry } from '../../geometry/packed-geometry';
import { readWkb, WrongWkb } from '../../geometry/wkb';
import {
  type CrsStatement,
  Damaged,
  type FormatReader,
  type LayerContent,
  type ReadContext,
  type SourceFeature,
  type SourceLayer,
} from '../../reader/format';
import { PlainValues } from '../../reader/plain-values';
import { SqliteFile, type SqlRow, type SqlTable, type SqlValue } from './sqlite';
import { columnsOfSql, type TableColumn } from './table-columns';

export const geopackage: FormatReader = {
  read({ name, bytes }, context) {
    const file = new SqliteFile(bytes);
    const tables = new Map(file.tables().map((table) => [table.name.toLowerCase(), table]));
    if (file.hasWriteAheadLog) context.log.say('import-write-ahead', { found: name });
    if (!tables.has('gpkg_contents')) {
      context.log.say('import-other-format', {
        found: 'SQLite (SpatiaLite, MBTiles)',
        expected: 'GeoPackage',
      });
      return [];
    }
    return layersOf(file, tables, context);
  },
};

type Tables = ReadonlyMap<string, SqlTable>;
type Row = Readonly<Record<string, SqlValue>>;

function layersOf(file: SqliteFile, tables: Tables, context: ReadContext): SourceLayer[] {
  const shapes = new Map(
    rowsOf(file, tables, 'gpkg_geometry_columns').map((row) => [String(row.table_name).toLowerCase(), row]),
  );
  const systems = new Map(rowsOf(file, tables, 'gpkg_spatial_ref_sys').map((row) => [row.srs_id, row]));
  const computed = new Set(file.computed().map((name) => name.toLowerCase()));
  const listed = listedTables(rowsOf(file, tables, 'gpkg_contents'), context);
  const unlisted = [...tables.values()].filter(
    ({ name, rootPage }) =>
      !listed.has(name.toLowerCase()) && !isOfSystem(name, computed) && !isEmpty(file, rootPage),
  );
  for (const { name } of unlisted) {
    const key = name.toLowerCase();
    listed.set(key, { name, kind: shapes.has(key) ? 'features' : 'attributes' });
  }
  const hasPlaces = [...listed.values()].some(({ kind }) => kind === 'features');
  return [...listed].flatMap(([key, { name, kind }]): SourceLayer[] => {
    const isBeside = hasPlaces && kind !== 'features';
    const table = tables.get(key);
    if (!table) {
      if (computed.has(key)) return [{ name, count: null, isBeside, load: () => refuseView(name, context) }];
      context.log.say('import-layer-gone', { found: name });
      return [];
    }
    const shape = shapes.get(key);
    const column = kind === 'features' && shape ? String(shape.column_name) : null;
    const crs = shape ? crsOf(systems.get(shape.srs_id ?? null)) : ({ kind: 'none' } as const);
    const load = () => loadTable(file, { table, shapeColumn: column, crs }, context);
    return [{ name: table.name, count: null, isBeside, load }];
  });
}

/** Whether a table has no row. One that is stored another way (`WITHOUT ROWID`), or damaged, is none of the layers and takes none along. */
function isEmpty(file: SqliteFile, rootPage: number): boolean {
  try {
    return file.rows(rootPage).next().done === true;
  } catch (error) {
    if (error instanceof Damaged) return false;
    throw error;
  }
}

interface ListedTable {
  readonly name: string;
  readonly kind: 'features' | 'attributes';
}

/** What the contents list, by name in small letters; pictures are said, since no reader makes features of them. */
function listedTables(contents: readonly Row[], { log }: ReadContext): Map<string, ListedTable> {
  const listed = new Map<string, ListedTable>();
  const pictures: string[] = [];
  for (const { table_name, data_type } of contents) {
    const name = String(table_name);
    if (data_type === 'features') listed.set(name.toLowerCase(), { name, kind: 'features' });
    // So GDAL called tables of attributes before the standard had a word for them.
    else if (data_type === 'attributes' || data_type === 'aspatial') {
      if (!isOfSystem(name)) listed.set(name.toLowerCase(), { name, kind: 'attributes' });
    } else pictures.push(name);
  }
  if (pictures.length > 0) log.say('import-pictures-left', { found: pictures.join(', ') });
  return listed;
}

/** Tables of the standard, of SQLite, SpatiaLite, GDAL and QGIS (its styles and projects), and of the indexes in a file. */
function isOfSystem(name: string, computed: ReadonlySet<string> = new Set()): boolean {
  const key = name.toLowerCase();
  return (
    /^(gpkg|gpkgext|sqlite|rtree|idx|ogr|nga|qgis)_/.test(key) ||
    /^(layer_styles|geometry_columns.*|spatial_ref_sys.*|data_licenses|spatialite_history)$/.test(key) ||
    [...computed].some((one) => key.startsWith(`${one}_`))
  );
}

function refuseView(name: string, { log }: ReadContext): LayerContent {
  log.say('import-layer-view', { found: name });
  return { features: [], crs: { kind: 'none' }, encoding: 'utf-8', encodingFrom: 'SQLite' };
}

function rowsOf(file: SqliteFile, tables: Tables, name: string): Row[] {
  const table = tables.get(name);
  if (!table) return [];
  const columns = columnsOfSql(table.sql);
  return [...file.rows(table.rootPage)].map(({ rowId, values }) => rowOf(columns, rowId, values));
}

/** A value of a row; the column's own where the row was written before the column was added, null where it is computed. */
function valueAt({ at, initial }: TableColumn, values: readonly SqlValue[]): SqlValue {
  if (at === null) return null;
  return at < values.length ? values[at]! : initial;
}

function rowOf(columns: readonly TableColumn[], rowId: number, values: readonly SqlValue[]): Row {
  return Object.fromEntries(
    columns.map((column) => [column.name.toLowerCase(), column.isRowId ? rowId : valueAt(column, values)]),
  );
}

function crsOf(system: Row | undefined): CrsStatement {
  const from = 'gpkg_spatial_ref_sys';
  if (!system) return { kind: 'none' };
  const { srs_id, organization, organization_coordsys_id, definition, definition_12_063 } = system;
  // −1 and 0 are what the standard calls undefined.
  if (srs_id === -1 || srs_id === 0) return { kind: 'none' };
  for (const text of [definition, definition_12_063]) {
    if (typeof text !== 'string' || text === '' || text === 'undefined') continue;
    const read = readWktCrs(text);
    if (read.kind === 'known') return { kind: 'parameters', crs: read.crs, from };
  }
  if (String(organization).toUpperCase() === 'EPSG' && typeof organization_coordsys_id === 'number') {
    return { kind: 'named', name: `EPSG:${organization_coordsys_id}`, from };
  }
  return { kind: 'unknown', name: String(system.srs_name ?? srs_id), from };
}

/** A table of features; `shapeColumn` null: without places. */
interface LayerTable {
  readonly table: SqlTable;
  readonly shapeColumn: string | null;
  readonly crs: CrsStatement;
}

function loadTable(
  file: SqliteFile,
  { table, shapeColumn, crs }: LayerTable,
  context: ReadContext,
): LayerContent {
  const columns = columnsOfSql(table.sql);
  const features: SourceFeature[] = [];
  // How many rows end before the value that has this place in a record.
  const shorter: number[] = columns.map(() => 0);
  const plain = new PlainValues(context.log);
  for (const row of file.rows(table.rootPage)) {
    context.budget.feature();
    for (let at = row.values.length; at < shorter.length; at++) shorter[at]!++;
    features.push(featureOf({ columns, shapeColumn, plain }, row, features.length, context));
  }
  if (shapeColumn === null) context.log.say('import-table');
  sayColumns(columns, shorter, context);
  plain.tell();
  return {
    features,
    crs,
    encoding: 'utf-8',
    encodingFrom: 'SQLite',
    ringsAreReversed: true,
    isTable: shapeColumn === null,
  };
}

/** Says of each column what its rows do not hold themselves. */
function sayColumns(columns: readonly TableColumn[], shorter: readonly number[], { log }: ReadContext): void {
  for (const { name, type, at, initial, openDefault } of columns) {
    if (at === null) {
      log.say('import-column-computed', { found: name });
      continue;
    }
    const rows = String(shorter[at]);
    if (rows === '0') continue;
    if (openDefault !== null)
      log.say('import-default-open', { path: name, found: openDefault, expected: rows });
    else if (initial !== null) {
      const found = String(valueOfColumn(initial, type)).slice(0, quotedCharacters);
      log.say('import-default-taken', { path: name, found, expected: rows });
    }
  }
}

interface TableReading {
  readonly columns: readonly TableColumn[];
  readonly shapeColumn: string | null;
  readonly plain: PlainValues;
}

function featureOf(
  { columns, shapeColumn, plain }: TableReading,
  row: SqlRow,
  index: number,
  context: ReadContext,
): SourceFeature {
  const { rowId, values } = row;
  const path = `row ${rowId}`;
  const properties: Record<string, unknown> = {};
  let geometry: Geometry | null = null;
  let id: number = rowId;
  for (const column of columns) {
    const { name, type, isRowId, at } = column;
    if (isRowId) id = rowId;
    else if (at === null) continue;
    else if (shapeColumn !== null && name.toLowerCase() === shapeColumn.toLowerCase()) {
      geometry = geometryOf(row, at, { index, path, log: context.log });
    } else if (name !== '__proto__')
      properties[name] = plain.of(valueOfColumn(valueAt(column, values), type), name);
  }
  return { id, properties, geometry, path };
}

/** Booleans are stored as 0 and 1, a number of four bytes (`FLOAT`) with eight; whole numbers beyond 2^53 stay exact as text. */
function valueOfColumn(value: SqlValue, type: string): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (type === 'FLOAT' && typeof value === 'number') return singleAsWritten(value);
  if (type === 'BOOLEAN' && (value === 0 || value === 1)) return value === 1;
  return value;
}

/** Blobs of fewer bytes are kept as geometries; the larger ones are read again when they are asked for. */
const smallBytes = 512;

/** Where a row stands in the source, and who is told what is wrong with it. */
interface RowPlace extends Pick<ReadContext, 'log'> {
  readonly index: number;
  readonly path: string;
}

/** The geometry of a GeoPackage blob (§ 2.1.3): a head, an envelope, WKB. */
function geometryOf({ values, again }: SqlRow, column: number, at: RowPlace): Geometry | null {
  const { index, path, log } = at;
  const value = values[column] ?? null;
  if (value === null) return null;
  const refuse = (found: string) => {
    log.refuse('import-shape-refused', index, { path, found });
    return null;
  };
  if (!(value instanceof Uint8Array) || value.length < 8 || value[0] !== 0x47 || value[1] !== 0x50) {
    return refuse('GeoPackage blob');
  }
  const flags = value[3]!;
  const envelopeBytes = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  if (envelopeBytes === undefined || (flags & 0x20) !== 0) return refuse('GeoPackage blob');
  // An empty geometry may hold no WKB that says so.
  if ((flags & 0x10) !== 0) return null;
  try {
    const wkbAt = 8 + envelopeBytes;
    const { geometry, hasMeasures } = readWkb(value, wkbAt);
    if (hasMeasures) log.once('measures', 'import-measures-dropped');
    if (geometry === null || geometry.type === 'GeometryCollection' || value.length < smallBytes) {
      return geometry;
    }
    return lazyGeometry(geometry.type, () => {
      const { geometry: read } = readWkb(again()[column] as Uint8Array, wkbAt);
      return (read as typeof geometry).coordinates;
    });
  } catch (error) {
    if (error instanceof WrongWkb) return refuse(error.message);
    throw error;
  }
}
