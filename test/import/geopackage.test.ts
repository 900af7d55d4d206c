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

test('a number without an end is null, and said of its column', async () => {
  const { features, r } = await read(
    one([point, 'a', 0, Number.POSITIVE_INFINITY, 0], [point, 'b', 0, 2.5, 0]),
  );
  expect(features.map(({ properties }) => properties?.ha)).toEqual([null, 2.5]);
  expect(r.findings.map(({ code, path, found, expected }) => [code, path, found, expected])).toEqual([
    ['import-cells-lost', 'ha', 'Infinity', '1'],
  ]);
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
  ['CREATE TABLE x (a INTEGER PRIMARY KEY, b)', ['a:INTEGER:id', 'b::1']],
  [
    'CREATE TABLE x ("a b" TEXT DEFAULT \'(,)\', [c] DOUBLE CHECK (c > 0, 1), PRIMARY KEY ("a b"))',
    ['a b:TEXT:0', 'c:DOUBLE:1'],
  ],
  [
    'CREATE TABLE x (id INTEGER NOT NULL, g BLOB, CONSTRAINT p PRIMARY KEY (id DESC))',
    ['id:INTEGER:id', 'g:BLOB:1'],
  ],
  ['CREATE TABLE x (id INTEGER PRIMARY KEY DESC, g BLOB)', ['id:INTEGER:0', 'g:BLOB:1']],
  [
    'CREATE TABLE x (-- key, of all\n a INT PRIMARY KEY, /* (what, "why */ b VARCHAR(10, 2) NOT NULL)',
    ['a:INT:0', 'b:VARCHAR:1'],
  ],
  [
    'CREATE TABLE "zonen (2)" ("fid" INTEGER PRIMARY KEY, "n" DOUBLE PRECISION)',
    ['fid:INTEGER:id', 'n:DOUBLE PRECISION:1'],
  ],
  [
    "CREATE TABLE x (a TEXT DEFAULT 'virtual', b INT AS (a), c INT GENERATED ALWAYS AS (a) STORED, d INT AS (a) VIRTUAL, e 'AS')",
    ['a:TEXT:0', 'b:INT:-', 'c:INT:1', 'd:INT:-', 'e:AS:2'],
  ],
  ['nonsense', []],
])('%s', (sql, expected) => {
  expect(
    columnsOfSql(sql).map(({ name, type, isRowId, at }) => `${name}:${type}:${isRowId ? 'id' : (at ?? '-')}`),
  ).toEqual(expected);
});

// What SQLite 3.40.1 answers for rows that were there when the column was added.
test.each([
  ['INTEGER DEFAULT 450', 450],
  ["INTEGER DEFAULT '450'", 450],
  ['INTEGER DEFAULT (450)', 450],
  ['INTEGER NOT NULL DEFAULT - 3 CHECK (x > 1)', -3],
  ['TEXT DEFAULT 1.50', '1.50'],
  ['REAL DEFAULT +7.5e-1', 0.75],
  ["REAL DEFAULT '1,5'", '1,5'],
  [`TEXT(20) DEFAULT 'Wohnen, ''alt'''`, `Wohnen, 'alt'`],
  ['TEXT DEFAULT wohnen NOT NULL', 'wohnen'],
  ['DATE DEFAULT "2024-12-31"', '2024-12-31'],
  ['TEXT DEFAULT TRUE', 1],
  ['INTEGER DEFAULT 0x10', 16],
  ['INTEGER DEFAULT 9007199254740993', 9007199254740993n],
  ["BLOB DEFAULT x'0102'", new Uint8Array([1, 2])],
  ['INTEGER DEFAULT NULL', null],
  ['INTEGER', null],
  ["INTEGER CHECK (x <> 'DEFAULT 1')", null],
])('a row before the column “x %s” has %s', (definition, expected) => {
  const column = columnsOfSql(`CREATE TABLE t (a, x ${definition}, y)`)[1]!;
  expect([column.initial, column.openDefault]).toEqual([expected, null]);
});

test.each([
  ['TEXT DEFAULT CURRENT_TIMESTAMP', 'CURRENT_TIMESTAMP'],
  [`TEXT DEFAULT (strftime('%Y', 'now'))`, 'strftime ( %Y , now )'],
  ['INTEGER DEFAULT (1 + 1)', '1 + 1'],
])('what the column “x %s” starts with is not known', (definition, expected) => {
  const column = columnsOfSql(`CREATE TABLE t (a, x ${definition}, y)`)[1]!;
  expect([column.initial, column.openDefault]).toEqual([null, expected]);
});

test('rows that were there before a column have its default, and it is said; what is computed is missing and named', async () => {
  const later = `"name" TEXT, "doppelt" INT AS (2 * n), "n" MEDIUMINT DEFAULT 450, "ok" BOOLEAN DEFAULT 1, "seit" TEXT DEFAULT CURRENT_DATE, "leer" TEXT`;
  const rows: Value[][] = [
    [point, 'alt'],
    [point, 'neu', 7, 0, '2024', 'x'],
  ];
  const { features, r } = await read(geopackageOf({ zonen: rows }, later, utm));
  expect(features.map(({ properties }) => properties)).toEqual([
    { name: 'alt', n: 450, ok: true, seit: null, leer: null },
    { name: 'neu', n: 7, ok: false, seit: '2024', leer: 'x' },
  ]);
  expect(r.findings.map(({ code, path, found, expected }) => [code, path, found, expected])).toEqual([
    ['import-column-computed', null, 'doppelt', null],
    ['import-default-open', 'seit', 'CURRENT_DATE', '1'],
    ['import-default-taken', 'n', '450', '1'],
    ['import-default-taken', 'ok', 'true', '1'],
  ]);
});

describe('what lies beside a layer', () => {
  const zone = [[point, 'x', 0, 0, 0]];
  const view = {
    name: 'aktuell',
    sql: 'CREATE VIEW aktuell AS SELECT * FROM l',
    rows: [],
    type: 'view',
  } as const;
  const table = (name: string) => ({
    name,
    sql: `CREATE TABLE ${name} (id INTEGER PRIMARY KEY, name TEXT, population INTEGER)`,
    rows: [[null, 'x', 100]],
  });
  const withView = geopackageOf({ l: zone }, columns, utm, {
    more: [view],
    contents: [['aktuell', 'features']],
  });
  const withTables = geopackageOf({ l: zone }, columns, utm, {
    more: [table('einwohner'), table('liste'), table('layer_styles'), { ...table('leer'), rows: [] }],
    contents: [
      ['einwohner', 'attributes'],
      ['layer_styles', 'attributes'],
      ['luftbild', 'tiles'],
      ['weg', 'features'],
    ],
  });

  test('a view is one of the layers to choose from; its features are not in the file, and that is said', async () => {
    expect(await read(withView)).toMatchObject({ kind: 'question', choices: ['l', 'aktuell'] });
    expect(await read(withView, { sourceLayer: 'l' })).toMatchObject({
      kind: 'read',
      r: { kept: 1, findings: [] },
    });
    const { kind, r } = await read(withView, { sourceLayer: 'aktuell' });
    expect([kind, r.kept, r.findings.map(({ code, found }) => [code, found])]).toEqual([
      'refused',
      0,
      [['import-layer-view', 'aktuell']],
    ]);
  });

  test('tables, pictures and layers that are gone are named, and a table is read by its name', async () => {
    const { kind, features, r } = await read(withTables);
    expect([kind, features.length]).toEqual(['read', 1]);
    expect(r.findings.map(({ code, found }) => [code, found])).toEqual([
      ['import-layer-gone', 'weg'],
      ['import-tables-left', 'einwohner, liste'],
      ['import-pictures-left', 'luftbild'],
    ]);
    const alone = await read(withTables, { sourceLayer: 'einwohner' });
    expect(alone.features[0]?.properties).toEqual({ name: 'x', population: 100 });
    expect(alone.codes).not.toContain('import-tables-left');
  });

  test('a table that is stored another way, and is none of the contents, takes no layer along', async () => {
    const whole = geopackageOf({ l: zone }, columns, utm, { more: [table('schluessel')] });
    // Its only page is the last one and begins with the mark of its kind; a table WITHOUT ROWID has that of an index.
    whole[whole.length - 4096] = 0x0a;
    const { features, r } = await read(whole);
    expect(features.length).toBe(1);
    expect(r.findings.map(({ code, found }) => [code, found])).toEqual([
      ['import-tables-left', 'schluessel'],
    ]);
    expect(await read(whole, { sourceLayer: 'schluessel' })).toMatchObject({
      kind: 'refused',
      r: { kept: 0 },
    });
  });

  test('where there are tables alone, they are the layers', async () => {
    const tables = geopackageOf({}, columns, utm, {
      more: [table('einwohner'), table('layer_styles')],
      contents: [['einwohner', 'attributes']],
    });
    const { features, codes } = await read(tables);
    expect([features.length, codes]).toEqual([1, ['import-table']]);
  });
});
