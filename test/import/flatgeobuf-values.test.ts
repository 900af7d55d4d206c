// SPDX-License-Identifier: EUPL-1.2
// What FlatGeobuf holds and GeoJSON does not: curves, measures, whole numbers beyond 2^53, numbers of four bytes (as GeoParquet
// and GeoPackage hold them too).

import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader, mapColumn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { joinBytes } from '../../src/core/bytes/join-bytes';
import { singleAsWritten } from '../../src/core/number/single-precision';
import { importFile } from '../../src/import/import-file';
import { blobOf, geopackageOf } from './a-geopackage';

type Parsed = Parameters<typeof buildFeature>[0];

interface Packed {
  readonly type: GeometryType;
  readonly xy: number[];
  readonly m?: number[];
  readonly ends?: number[];
  readonly parts?: Packed[];
}

/** A file of one column `value`; the header leaves the kind of its shapes to each of them. */
function fileOf(type: ColumnType, rows: readonly { shape?: Packed; value: unknown }[]): Uint8Array {
  const header = {
    geometryType: GeometryType.Unknown,
    columns: [{ ...mapColumn({ value: '' }, 'value'), type }],
    envelope: null,
    featuresCount: rows.length,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  const point = { type: GeometryType.Point, xy: [7.6, 51.2] };
  const features = rows.map(({ shape = point, value }) =>
    buildFeature(shape as Parsed, { value } as Record<string, string>, header),
  );
  return joinBytes([Uint8Array.from(magicbytes), buildHeader(header, 4326), ...features]);
}

async function read(bytes: Uint8Array, name = 'x.fgb') {
  const { report, ...outcome } = await importFile({ name, bytes });
  const features = outcome.kind === 'read' ? outcome.features : [];
  return { features, r: report, values: features.map(({ properties }) => properties?.value as unknown) };
}

const circle = { type: GeometryType.CurvePolygon, xy: [7, 51, 7.1, 51, 7, 51] };
const straight = { type: GeometryType.LineString, xy: [7, 51, 7.1, 51] };

describe('FlatGeobuf', () => {
  test.each([
    ['CurvePolygon', circle],
    ['TIN', { type: GeometryType.TIN, xy: [7, 51, 7.1, 51, 7, 51.1] }],
    ['CurvePolygon', { type: GeometryType.GeometryCollection, xy: [], parts: [straight, circle] }],
  ])(
    'a shape that GeoJSON does not have (%s) is refused, and is none without a place',
    async (kind, shape) => {
      const { r, values } = await read(
        fileOf(ColumnType.String, [
          { shape, value: 'round' },
          { shape: straight, value: 'straight' },
        ]),
      );
      expect(r).toMatchObject({ read: 2, kept: 1, refused: 1 });
      expect(r.findings).toMatchObject([
        { code: 'import-shape-refused', path: 'feature 1', found: `FlatGeobuf: ${kind}` },
      ]);
      expect(values).toEqual(['straight']);
    },
  );

  test('that measures are left out is said, also of a part', async () => {
    const measured = { ...straight, m: [1, 2] };
    for (const shape of [
      measured,
      { type: GeometryType.GeometryCollection, xy: [], parts: [straight, measured] },
    ]) {
      const { r, features } = await read(fileOf(ColumnType.String, [{ shape, value: 'a' }]));
      expect(r.counts).toEqual({ 'import-measures-dropped': 1 });
      expect(JSON.stringify(features[0]!.geometry)).toContain('[[7,51],[7.1,51]]');
    }
    expect((await read(fileOf(ColumnType.String, [{ shape: straight, value: 'a' }]))).r.counts).toEqual({});
  });

  test('a whole number beyond 2^53 stays the same number', async () => {
    const rows = ['9007199254740993', '-9007199254740993', '9007199254740991'].map((value) => ({ value }));
    expect((await read(fileOf(ColumnType.Long, rows))).values).toEqual([
      '9007199254740993',
      '-9007199254740993',
      9007199254740991,
    ]);
    const listed = [[{ key: 1 }], { id: '9007199254740993' }, [9007199254740992]].map((value) => ({ value }));
    expect((await read(fileOf(ColumnType.Json, listed))).values).toEqual([
      [{ key: 1 }],
      { id: '9007199254740993' },
      '[9007199254740992]',
    ]);
  });

  test('a number of four bytes has the digits that were written; one that is none is not known', async () => {
    const rows = [7.1, 0.1, 16777216, Number.NaN].map((value) => ({ value }));
    expect((await read(fileOf(ColumnType.Float, rows))).values).toEqual([7.1, 0.1, 16777216, null]);
    const endless = await read(fileOf(ColumnType.Float, [{ value: Number.POSITIVE_INFINITY }]));
    expect(endless).toMatchObject({ values: [null], r: { counts: { 'import-cells-lost': 1 } } });
    const photo = await read(fileOf(ColumnType.Binary, [{ value: Uint8Array.of(1, 2, 3) }]));
    expect(photo).toMatchObject({ values: ['(3 B)'], r: { counts: { 'import-bytes-counted': 1 } } });
    const double = [{ value: 7.099999904632568 }, { value: 0.1 + 0.2 }];
    expect((await read(fileOf(ColumnType.Double, double))).values).toEqual([7.099999904632568, 0.1 + 0.2]);
  });
});

test('numbers of four bytes have their own digits in GeoParquet and GeoPackage too', async () => {
  const parquet = parquetWriteBuffer({
    columnData: [
      { name: 'value', data: [7.1, 1e10], type: 'FLOAT' },
      { name: 'double', data: [Math.fround(7.1), 0.1 + 0.2], type: 'DOUBLE' },
    ],
  });
  const rows = (await read(new Uint8Array(parquet), 'x.parquet')).features.map(
    ({ properties }) => properties,
  );
  expect(rows).toEqual([
    { value: 7.1, double: 7.099999904632568 },
    { value: 1e10, double: 0.1 + 0.2 },
  ]);
  const place = blobOf(1, [], [7.6, 51.2]);
  const rowsOfTable = { z: [[place, Math.fround(7.1), Math.fround(7.1)]] };
  const gpkg = geopackageOf(rowsOfTable, '"value" FLOAT, "double" DOUBLE', [
    ...['WGS', null, 'EPSG', 4326, 'undefined'],
  ]);
  expect((await read(gpkg, 'x.gpkg')).features[0]!.properties).toEqual({
    value: 7.1,
    double: 7.099999904632568,
  });
});

test('the fewest digits of a number of four bytes lead back to it; others are left alone', () => {
  for (let i = 0; i < 2000; i++) {
    const single = Math.fround((i * 7919.13) / (1 + (i % 97)) - 5e4);
    expect(Math.fround(singleAsWritten(single))).toBe(single);
  }
  for (const written of [7.1, 12.35, 123456.7, 1e-7, 3.4028235e38, 0, -0.3])
    expect(singleAsWritten(Math.fround(written))).toBe(written);
  for (const other of [Math.PI, Number.NaN, Number.POSITIVE_INFINITY])
    expect(singleAsWritten(other)).toBe(other);
});
