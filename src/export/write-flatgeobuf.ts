// SPDX-License-Identifier: EUPL-1.2
// Features as FlatGeobuf 3 in degrees (EPSG:4326, longitude first). The package's own way takes the columns of the first
// feature and needs a place for each; header and features are therefore built one by one, with the columns of all.

import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader, mapColumn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parseGC, parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Geometry } from 'geojson';
import { viewOf } from '../core/bytes/data-view';
import { joinBytes } from '../core/bytes/join-bytes';
import { boxOf } from './geometry/box';
import { nodeSize, packedTree } from './geometry/packed-tree';
import { type CellType, featureTable, flatGeometry } from './table/feature-table';
import { headOf } from './table/head';
import { Losses } from './table/losses';
import type { WriteFormat } from './table/writer';

const types: Readonly<Record<CellType, ColumnType>> = {
  flag: ColumnType.Bool,
  whole: ColumnType.Long,
  number: ColumnType.Double,
  text: ColumnType.String,
  json: ColumnType.String,
};

/** With an index over the features in their order. */
export const writeFlatgeobuf: WriteFormat = (features, target) => {
  const losses = new Losses();
  const { columns, rows } = featureTable(
    features,
    target,
    { empties: ['missing'], trims: /^\ufeff/ },
    losses,
  );
  const head = headOf(columns, losses);
  const geometries = features.map((feature) => flatGeometry(feature, losses));
  const header = {
    geometryType: commonType(geometries),
    columns: columns.map(({ type }, k) => ({
      ...mapColumn({ [head[k]!]: '' }, head[k]!),
      type: types[type],
    })),
    envelope: null,
    featuresCount: features.length,
    indexNodeSize: features.length > 0 ? nodeSize : 0,
    crs: null,
    title: target.title,
    description: null,
    metadata: null,
  };
  const built = rows.map((row, i) => {
    const properties = Object.fromEntries(head.map((name, k) => [name, row[k] ?? null]));
    const geometry = geometries[i] ?? null;
    const bytes = buildFeature(parse(geometry ?? nowhere), properties, header);
    return geometry === null ? withoutGeometry(bytes) : bytes;
  });
  const index = packedTree(
    geometries.map((geometry) => boxOf([geometry])),
    built.map(({ length }) => length),
  );
  const bytes = joinBytes([
    Uint8Array.from(magicbytes),
    withIndex(buildHeader(header, 4326), header.indexNodeSize),
    index,
    ...built,
  ]);
  return { bytes, losses: losses.list };
};

const nowhere: Geometry = { type: 'MultiPoint', coordinates: [] };

function parse(geometry: Geometry) {
  return geometry.type === 'GeometryCollection' ? parseGC(geometry) : parseGeometry(geometry);
}

function commonType(geometries: readonly (Geometry | null)[]): GeometryType {
  const found = new Set(geometries.flatMap((geometry) => (geometry === null ? [] : [geometry.type])));
  const [only] = found;
  return found.size === 1 ? GeometryType[only!] : GeometryType.Unknown;
}

/** Where a table (FlatBuffers, with its size before it) and the directory of its fields begin. */
function tableOf(bytes: Uint8Array) {
  const view = viewOf(bytes);
  const table = 4 + view.getUint32(4, true);
  return { view, table, directory: table - view.getInt32(table, true) };
}

/** Takes the entry of the geometry, the first field, out of the directory of a feature. */
function withoutGeometry(bytes: Uint8Array): Uint8Array {
  const { view, directory } = tableOf(bytes);
  view.setUint16(directory + 4, 0, true);
  return bytes;
}

/** The package writes "no index" into every header (`index_node_size`, the tenth field); here is one. */
function withIndex(header: Uint8Array, size: number): Uint8Array {
  const { view, table, directory } = tableOf(header);
  view.setUint16(table + view.getUint16(directory + 4 + 9 * 2, true), size, true);
  return header;
}
