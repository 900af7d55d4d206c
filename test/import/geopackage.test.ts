// SPDX-License-Identifier: EUPL-1.2
// GeoPackages page by page: tables, overflow pages, types of values, geometries of all dimensions, damage.

import { describe, expect, test } from 'vitest';
import { columnsOfSql } from '../../src/import/formats/geopackage/table-columns';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { blobOf, geopackageOf, type Value } from './a-geopackage';

const utm = ['ETRS89', null, 'EPSG', 25832, 'undefined'];
const point = blobOf(1, [], [404325, 5675182]);
const columns = '"name" TEXT(60), "ok" BOOLEAN, "ha" REAL, "n" MEDIUMINT';

async function read(bytes: Uint8Array, options: ImportOptions = {}) {
  const outcome = await importFile({ name: 'x.gpkg', bytes }, options);
  const features = outcome.kind === 'read' ? outcome.features : [];
  return { ...outcome, features, r: outcome.report, codes: Object.keys(outcome.report.counts) };
}
const one = (...rows: (readonly Value[])[]) => geopackageOf({ zonen: rows }, columns, utm);

test('rows, types and places', async () => {
  const { features, r } = await read(one([point, 'Brügge', 1, 2.5, 7], [null, null, null, null, null]));
  expect(r).toMatchObject({
    format: 'geopackage',
    crs: 'EPSG:25832',
    crsFrom: 'gpkg_spatial_ref_sys',
    read: 2,
    kept: 2,
  });
  expect(features[0]).toEqual({
    type: 'Feature',
    id: 1,
    properties: { name: 'Brügge', ok: true, ha: 2.5, n: 7 },
    geometry: { type: 'Point', coordinates: [7.630000939, 51.220000467] },
  });
  expect(features[1]).toMatchObject({ id: 2, properties: { name: null, ok: null }, geometry: null });
});

test('a row that runs over several pages is whole', async () => {
  const ring = Array.from({ length: 900 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 899;
    return [404000 + 500 * Math.cos(angle), 5675000 + 500 * Math.sin(angle)];
  });
  ring[899] = ring[0]!;
  const { features } = await read(one([blobOf(3, [1, 900], ring.flat()), 'x'.repeat(5000), 0, null, 1]));
  const [{ geometry, properties }] = features as [(typeof features)[0]];
  expect(geometry.type === 'Polygon' && geometry.coordinates[0]!.length).toBe(900);
  expect(properties?.name).toHaveLength(5000);
});

test('heights are kept, measures dropped and said, an empty point is none, another type is refused', async () => {
  const { features, r, codes } = await read(
    one(
      [blobOf(1001, [], [404325, 5675182, 12.5]), 'z', 0, 0, 0],
      [blobOf(2001, [], [404325, 5675182, 3]), 'm', 0, 0, 0],
      [blobOf(1, [], [Number.NaN, Number.NaN]), 'leer', 0, 0, 0],
      [blobOf(99, [], []), 'fremd', 0, 0, 0],
      [new Uint8Array([1, 2, 3]), 'kurz', 0, 0, 0],
    ),
  );
  expect(
    features.map(
      ({ geometry }) => (geometry as unknown as { coordinates: number[] } | null)?.coordinates.length ?? null,
    ),
  ).toEqual([3, 2, null]);
  expect(r).toMatchObject({ read: 5, kept: 3, refused: 2 });
  expect(codes).toContain('import-measures-dropped');
});

test('several tables are a question', async () => {
  const both = geopackageOf({ a: [[point, 'x', 0, 0, 0]], b: [[point, 'y', 0, 0, 0]] }, columns, utm);
  expect(await read(both)).toMatchObject({ kind: 'question', choices: ['a', 'b'] });
  expect((await read(both, { sourceLayer: 'b' })).features[0]?.properties?.name).toBe('y');
});

describe('damage', () => {
  const whole = one([point, 'Brügge', 1, 2.5, 7]);
  test('cut off anywhere it gives nothing', async () => {
    for (let length = 16; length < whole.length; length += 1777) {
      expect(await read(whole.subarray(0, length))).toMatchObject({ kind: 'refused', r: { kept: 0 } });
    }
  });

  test('any byte may be wrong: no crash, no circle, and everything adds up', async () => {
    for (let i = 0; i < 400; i++) {
      const bytes = whole.slice();
      bytes[(i * 7919) % bytes.length] = (i * 31) % 256;
      // Heads of pages and the schema are where a wrong byte leads furthest.
      bytes[(i * 13) % 220] = (i * 89) % 256;
      const { r } = await read(bytes);
      expect(r.read).toBe(r.kept + r.repaired + r.refused);
    }
  });
});

test.each([
  ['CREATE TABLE x (a INTEGER PRIMARY KEY, b)', ['a:INTEGER:id', 'b::']],
  [
    'CREATE TABLE x ("a b" TEXT DEFAULT \'(,)\', [c] DOUBLE CHECK (c > 0, 1), PRIMARY KEY ("a b"))',
    ['a b:TEXT:', 'c:DOUBLE:'],
  ],
  [
    'CREATE TABLE x (id INTEGER NOT NULL, g BLOB, CONSTRAINT p PRIMARY KEY (id))',
    ['id:INTEGER:id', 'g:BLOB:'],
  ],
  [
    'CREATE TABLE x (-- key, of all\n a INT PRIMARY KEY, b VARCHAR(10, 2) NOT NULL)',
    ['a:INT:', 'b:VARCHAR:'],
  ],
  ['nonsense', []],
])('%s', (sql, expected) => {
  expect(
    columnsOfSql(sql).map(({ name, type, isRowId }) => `${name}:${type}:${isRowId ? 'id' : ''}`),
  ).toEqual(expected);
});
