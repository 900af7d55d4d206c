// SPDX-License-Identifier: EUPL-1.2
// Binary files hold values that GeoJSON does not: bytes, infinite numbers, a second geometry, text that is not marked as text.

import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { blobOf, geopackageOf } from './a-geopackage';

async function read(bytes: Uint8Array, name: string) {
  const outcome = await importFile({ name, bytes });
  const features = outcome.kind === 'read' ? outcome.features : [];
  return {
    rows: features.map(({ properties }) => properties as Record<string, unknown>),
    shapes: features.map(({ geometry }) => geometry?.type),
    r: outcome.report,
  };
}
const utf8 = (text: string) => new TextEncoder().encode(text);
type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];
const parquet = (columnData: Columns, geo?: object) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData,
      ...(geo && { kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }] }),
    }),
  );
const wkb = (x: number) => blobOf(1, [], [x, 51.2]).subarray(8);

test('text of a Parquet that is not marked as text is text, and that it was read so is said', async () => {
  const columns: Columns = [
    { name: 'name', data: [utf8('Nordhang'), null], type: 'BYTE_ARRAY' },
    { name: 'note', data: [utf8('Höhe\nzwei Zeilen'), utf8('')], type: 'BYTE_ARRAY' },
    { name: 'shape', data: [wkb(7.6), utf8('text')], type: 'BYTE_ARRAY' },
    { name: 'latin', data: [Uint8Array.of(0x48, 0xf6), null], type: 'BYTE_ARRAY' },
  ];
  const { rows, r } = await read(parquet(columns), 'x.parquet');
  expect(rows).toEqual([
    { name: 'Nordhang', note: 'Höhe\nzwei Zeilen', shape: '(21 B)', latin: '(2 B)' },
    { name: null, note: '', shape: '(4 B)', latin: null },
  ]);
  expect(r.findings.filter(({ code }) => code === 'import-bytes-as-text')).toMatchObject([
    { found: 'name, note' },
  ]);
  expect(r.findings.filter(({ code }) => code === 'import-bytes-counted')).toMatchObject([
    { found: 'shape', expected: '(21 B)' },
    { found: 'latin', expected: '(2 B)' },
  ]);
});

test('of two columns of geometries in a Parquet the primary one is the shape, and that there is another is said', async () => {
  const column = { encoding: 'WKB', geometry_types: [] };
  const { rows, shapes, r } = await read(
    parquet(
      [
        { name: 'name', data: ['a', 'b'], type: 'STRING' },
        { name: 'umriss', data: [wkb(7.7), null], type: 'BYTE_ARRAY' },
        { name: 'geometry', data: [wkb(7.6), wkb(7.6)], type: 'BYTE_ARRAY' },
      ],
      { version: '1.0.0', primary_column: 'geometry', columns: { geometry: column, umriss: column } },
    ),
    'x.parquet',
  );
  expect(rows).toEqual([{ name: 'a' }, { name: 'b' }]);
  expect(shapes).toEqual(['Point', 'Point']);
  expect(r.counts).toEqual({ 'import-second-geometry': 1 });
  expect(r.findings[0]).toMatchObject({ index: 0, found: '2' });
});

test('an infinite number is not known and said once for its column; NaN is how "not known" is written', async () => {
  const areas = [1.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
  const { rows, r } = await read(parquet([{ name: 'areaHa', data: areas, type: 'DOUBLE' }]), 'x.parquet');
  expect(rows.map(({ areaHa }) => areaHa)).toEqual([1.5, null, null, null]);
  expect(r.counts).toMatchObject({ 'import-cells-lost': 1 });
  const onlyNaN = await read(parquet([{ name: 'areaHa', data: [Number.NaN], type: 'DOUBLE' }]), 'x.parquet');
  expect(onlyNaN.r.counts).not.toHaveProperty('import-cells-lost');
});

test('bytes and infinite numbers of a GeoPackage are said too', async () => {
  const row = [blobOf(1, [], [7.6, 51.2]), Uint8Array.of(1, 2, 3), Number.POSITIVE_INFINITY];
  const bytes = geopackageOf({ z: [row, row] }, '"foto" BLOB, "ha" REAL', [
    ...['WGS', null, 'EPSG', 4326, 'undefined'],
  ]);
  const { rows, r } = await read(bytes, 'x.gpkg');
  expect(rows[0]).toEqual({ foto: '(3 B)', ha: null });
  expect(r.counts).toMatchObject({ 'import-bytes-counted': 1, 'import-cells-lost': 1 });
});
