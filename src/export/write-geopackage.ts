// SPDX-License-Identifier: EUPL-1.2
// Features as a GeoPackage (OGC 12-128r18) with one layer in EPSG:25832, as German offices work with it.

import type { Feature, Geometry, Position } from 'geojson';
import { lonLatToUtm32 } from '../core/geo/projection';
import { type NewTable, type SqlValue, writeSqlite } from './sqlite-writer';
import { columnsOf } from './write-csv';
import { writeWkb } from './write-wkb';

const utm32 =
  'PROJCS["ETRS89 / UTM zone 32N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","25832"]]';
const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';
const srsId = 25832;

/** Every table must say when it changed; the same features give the same bytes, so it is not the clock that says it. */
const unchanging = '2000-01-01T00:00:00.000Z';

/** The bytes of a GeoPackage with one table named `layer`. Lists and objects become JSON text. */
export function writeGeopackage(features: readonly Feature[], layer: string): Uint8Array {
  const geometries = features.map(({ geometry }) => (geometry as Geometry | null) && inUtm32(geometry));
  const box = boxOf(geometries);
  return writeSqlite({
    applicationId: 0x47504b47, // "GPKG"
    userVersion: 10_300,
    tables: [
      {
        name: 'gpkg_spatial_ref_sys',
        sql: 'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)',
        rowIds: [-1, 0, 4326, srsId],
        rows: [
          ['Undefined Cartesian SRS', null, 'NONE', -1, 'undefined', null],
          ['Undefined geographic SRS', null, 'NONE', 0, 'undefined', null],
          ['WGS 84 geodetic', null, 'EPSG', 4326, wgs84, null],
          ['ETRS89 / UTM zone 32N', null, 'EPSG', srsId, utm32, null],
        ],
      },
      {
        name: 'gpkg_contents',
        sql: "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
        rows: [[layer, 'features', layer, '', unchanging, ...(box ?? [null, null, null, null]), srsId]],
        unique: [[0], [2]],
      },
      {
        name: 'gpkg_geometry_columns',
        sql: 'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name))',
        rows: [[layer, 'geom', typeOf(geometries), srsId, 0, 0]],
        unique: [[0, 1], [0]],
      },
      featureTable(features, geometries, layer),
    ],
  });
}

type Geometries = readonly (Geometry | null)[];

function featureTable(features: readonly Feature[], geometries: Geometries, layer: string): NewTable {
  const hasIds = features.some(({ id }) => id !== undefined);
  const names = columnsOf(features);
  const columns = names.map((name) => ({
    name,
    type: typeOfValues(features.map(({ properties }) => properties?.[name])),
  }));
  const used = new Set(['fid', 'geom', ...(hasIds ? ['id'] : [])]);
  const declared = columns.map(({ name, type }) => {
    // Names differ by more than the case of their letters.
    let own = name;
    for (let n = 2; used.has(own.toLowerCase()); n++) own = `${name}_${n}`;
    used.add(own.toLowerCase());
    return `${quoted(own)} ${type}`;
  });
  const all = [
    '"fid" INTEGER PRIMARY KEY NOT NULL',
    '"geom" GEOMETRY',
    ...(hasIds ? ['"id" TEXT'] : []),
    ...declared,
  ];
  const rows = features.map((feature, i): SqlValue[] => {
    const geometry = geometries[i];
    const values = columns.map(({ name }) => sqlValue(feature.properties?.[name]));
    const id = hasIds ? [feature.id === undefined ? null : String(feature.id)] : [];
    return [null, geometry ? blobOf(geometry) : null, ...id, ...values];
  });
  return { name: layer, sql: `CREATE TABLE ${quoted(layer)} (${all.join(', ')})`, rows };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function typeOfValues(values: readonly unknown[]): 'BOOLEAN' | 'INTEGER' | 'REAL' | 'TEXT' {
  const there = values.filter((value) => value !== null && value !== undefined);
  if (there.length === 0) return 'TEXT';
  if (there.every((value) => typeof value === 'boolean')) return 'BOOLEAN';
  if (there.every((value) => Number.isSafeInteger(value))) return 'INTEGER';
  return there.every((value) => typeof value === 'number') ? 'REAL' : 'TEXT';
}

function sqlValue(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
}

function inUtm32(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { type: geometry.type, geometries: geometry.geometries.map(inUtm32) };
  }
  const convert = (value: unknown): unknown => {
    const list = value as readonly unknown[];
    if (typeof list[0] !== 'number') return list.map(convert);
    return lonLatToUtm32(list[0], list[1] as number);
  };
  return { type: geometry.type, coordinates: convert(geometry.coordinates) } as Geometry;
}

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

function boxOf(geometries: Geometries): Box | null {
  let box: [number, number, number, number] | null = null;
  const add = (value: unknown): void => {
    const list = value as readonly unknown[];
    if (typeof list[0] !== 'number') {
      for (const inner of list) add(inner);
      return;
    }
    const [x, y] = list as Position as [number, number];
    box = box
      ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
      : [x, y, x, y];
  };
  const visit = (geometry: Geometry): void => {
    if (geometry.type === 'GeometryCollection') for (const member of geometry.geometries) visit(member);
    else add(geometry.coordinates);
  };
  for (const geometry of geometries) if (geometry) visit(geometry);
  return box;
}

function typeOf(geometries: Geometries): string {
  const types = new Set(geometries.filter((geometry) => geometry !== null).map(({ type }) => type));
  return types.size === 1 ? [...types][0]!.toUpperCase() : 'GEOMETRY';
}

/** A geometry as GeoPackage holds it: head with its box (§ 2.1.3), then WKB. */
function blobOf(geometry: Geometry): Uint8Array {
  const [minX, minY, maxX, maxY] = boxOf([geometry])!;
  const wkb = writeWkb(geometry);
  const bytes = new Uint8Array(40 + wkb.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, 0b0000_0011]);
  view.setInt32(4, srsId, true);
  [minX, maxX, minY, maxY].forEach((value, i) => {
    view.setFloat64(8 + i * 8, value, true);
  });
  bytes.set(wkb, 40);
  return bytes;
}
