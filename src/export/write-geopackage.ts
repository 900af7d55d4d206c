// SPDX-License-Identifier: EUPL-1.2
// Features as a GeoPackage (OGC 12-128r18) with one layer in the UTM zone of the town's offices.

import type { Geometry } from 'geojson';
import { joinBytes } from '../core/bytes/join-bytes';
import { boxOf } from './geometry/box';
import { codeOf, planeFor, planeName, planeWkt, wgs84Wkt } from './geometry/map-plane';
import { writeWkb } from './geometry/write-wkb';
import { quoted, spatialIndex } from './spatial-index';
import { type NewTable, type SqlValue, writeSqlite } from './sqlite-writer';
import {
  type CellType,
  type ExportTarget,
  type FeatureTable,
  featureTable,
  flatGeometry,
} from './table/feature-table';
import { Losses } from './table/losses';
import type { WriteFormat } from './table/writer';

/** Every table must say when it changed; the same features give the same bytes, so it is not the clock that says it. */
const unchanging = '2000-01-01T00:00:00.000Z';

/** A GeoPackage with one table named as the target and its spatial index. */
export const writeGeopackage: WriteFormat = (features, target) => {
  const losses = new Losses();
  const table = featureTable(features, target, { empties: ['missing'], trims: null }, losses);
  const inDegrees = features.map((feature) => flatGeometry(feature, losses));
  const plane = planeFor(target.plane, inDegrees);
  losses.say('in-degrees', null, plane.beyond);
  const geometries = inDegrees.map((geometry) => geometry && plane.place(geometry));
  return { bytes: bytesOf({ table, geometries, srsId: plane.srid }, target, losses), losses: losses.list };
};

type Geometries = readonly (Geometry | null)[];

/** Rows with their geometries, in a system of the file. */
interface PlacedTable {
  readonly table: FeatureTable;
  readonly geometries: Geometries;
  readonly srsId: number;
}

function bytesOf(placed: PlacedTable, { title: layer, plane }: ExportTarget, losses: Losses): Uint8Array {
  const { geometries, srsId } = placed;
  const boxes = geometries.map((geometry) => boxOf([geometry]));
  const box = boxOf(geometries);
  const index = spatialIndex(layer, 'geom', boxes);
  return writeSqlite({
    applicationId: 0x47504b47, // "GPKG"
    userVersion: 10_300,
    tables: [
      {
        name: 'gpkg_spatial_ref_sys',
        sql: 'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)',
        rowIds: [-1, 0, 4326, codeOf(plane)],
        rows: [
          ['Undefined Cartesian SRS', null, 'NONE', -1, 'undefined', null],
          ['Undefined geographic SRS', null, 'NONE', 0, 'undefined', null],
          ['WGS 84 geodetic', null, 'EPSG', 4326, wgs84Wkt, null],
          [planeName(plane), null, 'EPSG', codeOf(plane), planeWkt(plane), null],
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
      {
        name: 'gpkg_extensions',
        sql: 'CREATE TABLE gpkg_extensions (table_name TEXT,column_name TEXT,extension_name TEXT NOT NULL,definition TEXT NOT NULL,scope TEXT NOT NULL,CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))',
        rows: [
          [
            layer,
            'geom',
            'gpkg_rtree_index',
            'http://www.geopackage.org/spec120/#extension_rtree',
            'write-only',
          ],
        ],
        unique: [[0, 1, 2]],
      },
      tableOf(placed, layer, losses),
      ...index.tables,
    ],
    entries: index.entries,
  });
}

const sqlTypes: Readonly<Record<CellType, string>> = {
  flag: 'BOOLEAN',
  whole: 'INTEGER',
  number: 'REAL',
  text: 'TEXT',
  json: 'TEXT',
};

function tableOf({ table, geometries, srsId }: PlacedTable, layer: string, losses: Losses): NewTable {
  const used = new Set(['fid', 'geom']);
  const declared = table.columns.map(({ name, type }) => {
    // Names differ by more than the case of their letters.
    let own = name;
    for (let n = 2; used.has(own.toLowerCase()); n++) own = `${name}_${n}`;
    used.add(own.toLowerCase());
    if (own !== name) losses.say('names-changed', `${name} → ${own}`);
    return `${quoted(own)} ${sqlTypes[type]}`;
  });
  const all = ['"fid" INTEGER PRIMARY KEY NOT NULL', '"geom" GEOMETRY', ...declared];
  const rows = table.rows.map((cells, i): SqlValue[] => {
    const geometry = geometries[i];
    const values = cells.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell));
    return [null, geometry ? blobOf(geometry, srsId) : null, ...values];
  });
  return { name: layer, sql: `CREATE TABLE ${quoted(layer)} (${all.join(', ')})`, rows };
}

function typeOf(geometries: Geometries): string {
  const types = new Set(geometries.filter((geometry) => geometry !== null).map(({ type }) => type));
  return types.size === 1 ? [...types][0]!.toUpperCase() : 'GEOMETRY';
}

/** A geometry as GeoPackage holds it: head with its box, or with the mark of an empty one (§ 2.1.3), then WKB. */
function blobOf(geometry: Geometry, srsId: number): Uint8Array {
  const box = boxOf([geometry]);
  const head = new DataView(new ArrayBuffer(box ? 40 : 8));
  head.setUint16(0, 0x4750);
  head.setUint8(3, box ? 0b0000_0011 : 0b0001_0001);
  head.setInt32(4, srsId, true);
  if (box) {
    const [minX, minY, maxX, maxY] = box;
    [minX, maxX, minY, maxY].forEach((value, i) => {
      head.setFloat64(8 + i * 8, value, true);
    });
  }
  return joinBytes([new Uint8Array(head.buffer), writeWkb(geometry)]);
}
