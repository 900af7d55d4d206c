// SPDX-License-Identifier: EUPL-1.2
// What we write other programs read: round trips through our own readers, and through GDAL and SQLite where they are.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { streamSearch } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Feature, Geometry } from 'geojson';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import type { MapPlane } from '../../src/core/geo/projection';
import { exportFormats } from '../../src/export/formats';
import { lossText } from '../../src/export/table/loss-words';
import type { Loss } from '../../src/export/table/losses';
import { importFile } from '../../src/import/import-file';
import { layerById } from '../../src/layers';

const folder = mkdtempSync(join(tmpdir(), 'nuf-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** What GDAL reads here; nothing without it, and no Parquet as Debian builds it. */
const drivers = String(spawnSync('ogrinfo', ['--formats']).stdout ?? '')
  .split('\n')
  .map((line) => line.split(' -')[0]!.trim());

const ring = (lon: number, lat: number, size: number) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const hole = [...ring(7.62, 51.21, 0.001)].reverse();
const feature = (id: string, geometry: Geometry | null, properties: Feature['properties']) =>
  ({ type: 'Feature', id, properties, geometry }) as Feature;
const long = 'ü'.repeat(4500);
const features = [
  feature(
    'a',
    { type: 'Polygon', coordinates: [ring(7.61, 51.2, 0.02), hole] },
    { name: 'Brügge & „Süd“ <b>', n: 3, ha: 1.5, ok: true, liste: [1, { a: 2 }], '=1+1': '=2;"x"' },
  ),
  feature(
    'b',
    { type: 'MultiPolygon', coordinates: [[ring(7.7, 51.2, 0.01)], [ring(7.72, 51.2, 0.01)]] },
    { name: null, n: -70000, ha: 0.1 + 0.2, ok: false },
  ),
  feature('c', null, { name: long, n: 2 ** 40, ha: null, ok: null }),
];
const many = Array.from({ length: 900 }, (_, i) =>
  feature(`p${i}`, { type: 'Point', coordinates: [7 + i / 10_000, 51] }, { i }),
);

type FormatId = (typeof formats)[number][0];
/** Each with the ending of its file, the largest move of a position in degrees, and the driver of GDAL. */
const formats = [
  ['geojson', '.geojson', 0, 'GeoJSON'],
  ['geopackage', '.gpkg', 2e-9, 'GPKG'],
  ['shapefile', '.zip', 2e-9, 'ESRI Shapefile'],
  ['flatgeobuf', '.fgb', 0, 'FlatGeobuf'],
  ['geoparquet', '.parquet', 0, 'Parquet'],
  ['kml', '.kml', 0, 'KML'],
  ['csv', '.csv', 0, 'CSV'],
  ['csv-international', '.csv', 0, 'CSV'],
  ['xlsx', '.xlsx', 0, 'XLSX'],
] as const;

async function written(
  id: FormatId,
  list: readonly Feature[],
  layer: string | null = null,
  plane: MapPlane = 'EPSG:25832',
) {
  const format = exportFormats.find((candidate) => candidate.id === id)!;
  const target = { title: layer ?? 'zonen', layer: layer === null ? null : layerById(layer)!, plane };
  return (await format.load())(list, target);
}
async function back(name: string, bytes: Uint8Array) {
  const outcome = await importFile({ name, bytes }, {});
  return outcome.kind === 'read' ? outcome.features : [];
}
const idsOf = (list: readonly Feature[]) =>
  list.map(({ id, properties }) => (properties as { id?: unknown } | null)?.id ?? id);

/** The largest difference of a number of two geometries; NaN where they have not the same shape. */
function apart(a: Geometry | null, b: Geometry | null): number {
  const numbers = (geometry: Geometry | null) =>
    JSON.stringify(geometry)
      .match(/-?\d+\.?\d*(e-?\d+)?/g)
      ?.map(Number) ?? [];
  const shape = (geometry: Geometry | null) =>
    JSON.stringify(geometry)?.replace(/-?\d+\.?\d*(e-?\d+)?/g, '#');
  const [one, other] = [numbers(a), numbers(b)];
  return shape(a) === shape(b)
    ? Math.max(0, ...one.map((value, i) => Math.abs(value - other[i]!)))
    : Number.NaN;
}
const codes = (losses: readonly Loss[]) => Object.fromEntries(losses.map(({ code, count }) => [code, count]));

describe.each(formats)('%s', (id, ending, move, driver) => {
  test('comes back: ids, places, order, and the values that the format holds', async () => {
    const { bytes } = await written(id, features);
    const read = await back(`zonen${ending}`, bytes);
    expect(idsOf(read)).toEqual(['a', 'b', 'c']);
    read.forEach(({ geometry }, i) => {
      expect(apart(geometry, features[i]!.geometry)).toBeLessThanOrEqual(move);
    });
    expect(read[0]!.properties).toMatchObject({ name: 'Brügge & „Süd“ <b>' });
    const isText = id === 'kml' || id.startsWith('csv');
    const decimal = id === 'csv' ? ',' : '.';
    const asRead = (value: number) => (isText ? String(value).replace('.', decimal) : value);
    const ha = read.map(({ properties }) => properties?.ha ?? null);
    expect(ha[0]).toBe(asRead(1.5));
    expect(Math.abs(Number(String(ha[1]).replace(',', '.')) - (0.1 + 0.2))).toBeLessThan(1e-15);
    expect(ha[2] === null || ha[2] === '').toBe(true);
    expect(read.map(({ properties }) => properties?.n)).toEqual([3, -70000, 2 ** 40].map(asRead));
    if (!isText) {
      expect(read.map(({ properties }) => properties?.ok ?? null)).toEqual([true, false, null]);
      const list = read[0]!.properties?.liste;
      expect(typeof list === 'string' ? JSON.parse(list) : list).toEqual([1, { a: 2 }]);
    }
  });

  test('the same features give the same bytes, at any time of day', async () => {
    const first = await written(id, features);
    const clock = Date.now;
    Date.now = () => clock() + 86_400_000;
    try {
      expect(Buffer.from((await written(id, features)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
    } finally {
      Date.now = clock;
    }
  });

  test('thousands come back whole and in order', async () => {
    const read = await back(`zonen${ending}`, (await written(id, many)).bytes);
    expect(read.map(({ properties }) => Number(properties?.i))).toEqual(many.map((_, i) => i));
    expect(apart(read[899]!.geometry, many[899]!.geometry)).toBeLessThanOrEqual(move);
  });

  test('a file without features is one, and is read as one', async () => {
    const { bytes } = await written(id, []);
    const outcome = await importFile({ name: `zonen${ending}`, bytes });
    expect(outcome.kind).toBe('read');
    expect(outcome.report.format).toBe(id === 'csv-international' ? 'csv' : id);
    expect(outcome.report.kept).toBe(0);
  });

  test.skipIf(!drivers.includes(driver))('GDAL reads the same', async () => {
    const path = join(folder, `${id}${id === 'shapefile' ? '.shz' : ending}`);
    const made = join(folder, `${id}.made.geojson`);
    writeFileSync(path, (await written(id, features)).bytes);
    const isTable = id === 'xlsx' || id.startsWith('csv');
    const options = ['-f', 'GeoJSON', '-t_srs', 'OGC:CRS84', '-lco', 'RFC7946=YES'];
    const places = isTable ? ['-s_srs', 'OGC:CRS84'] : [];
    const precise = ['-lco', 'COORDINATE_PRECISION=15'];
    const run = spawnSync('ogr2ogr', [
      ...options,
      ...precise,
      ...places,
      made,
      path,
      ...(id === 'xlsx' ? ['zonen'] : []),
    ]);
    expect(String(run.stderr)).toBe('');
    const read = JSON.parse(readFileSync(made, 'utf8')).features as Feature[];
    expect(idsOf(read)).toEqual(['a', 'b', 'c']);
    expect(read.map(({ properties }) => Number(properties?.n))).toEqual([3, -70000, 2 ** 40]);
    // A workbook has no geometry that GDAL knows: the column of text is one.
    if (id === 'xlsx') return;
    read.forEach(({ geometry }, i) => {
      // PROJ's inverse and ours differ by less than a tenth of a millimetre.
      expect(apart(geometry, features[i]!.geometry)).toBeLessThan(2e-9);
    });
  });
});

test.skipIf(!drivers.includes('GPKG'))(
  'SQLite finds nothing wrong with a GeoPackage of many pages',
  async () => {
    const path = join(folder, 'whole.gpkg');
    writeFileSync(path, (await written('geopackage', many)).bytes);
    const asked = spawnSync('ogrinfo', ['-q', path, '-sql', 'PRAGMA integrity_check'], { encoding: 'utf8' });
    expect(asked.stdout).toMatch(/integrity_check \(String\) = ok/);
  },
);

test.skipIf(!drivers.includes('GPKG')).each([0, 1, 60, 3000])(
  'SQLite and GDAL find the spatial index of a GeoPackage with %i places right, and it stays so while it is edited',
  async (count) => {
    const path = join(folder, `index-${count}.gpkg`);
    const places = Array.from({ length: count }, (_, i) =>
      feature(`${i}`, { type: 'Point', coordinates: [7 + (i % 61) / 100, 51 + (i % 53) / 100] }, { i }),
    );
    writeFileSync(path, (await written('geopackage', [...places, feature('none', null, { i: -1 })])).bytes);
    const sql = (text: string) =>
      spawnSync('ogrinfo', ['-q', path, '-sql', text], { encoding: 'utf8' }).stdout;
    const [layer] = /^1: (\S+)/m
      .exec(spawnSync('ogrinfo', ['-q', path], { encoding: 'utf8' }).stdout)!
      .slice(1);
    expect(sql(`SELECT rtreecheck('rtree_${layer}_geom') AS c`)).toMatch(/c \(String\) = ok/);
    expect(sql(`SELECT count(*) AS n FROM "rtree_${layer}_geom"`)).toMatch(`n (Integer) = ${count}`);
    expect(sql(`SELECT HasSpatialIndex('${layer}', 'geom')`)).toMatch('HasSpatialIndex (Integer) = 1');
    sql(`DELETE FROM "${layer}" WHERE i >= 30`);
    expect(sql(`SELECT rtreecheck('rtree_${layer}_geom') AS c`)).toMatch(/c \(String\) = ok/);
    expect(sql(`SELECT count(*) AS n FROM "rtree_${layer}_geom"`)).toMatch(
      `n (Integer) = ${Math.min(count, 30)}`,
    );
    expect(sql('PRAGMA integrity_check')).toMatch(/integrity_check \(String\) = ok/);
  },
);

/** Places of which a window around the middle holds some; every seventh has none. */
const scattered = Array.from({ length: 700 }, (_, i) =>
  feature(
    `${i}`,
    i % 7 === 0 ? null : { type: 'Point', coordinates: [7 + (i % 50) / 100, 51 + (i % 37) / 100] },
    { i },
  ),
);
const part = [7.1, 51.1, 7.2, 51.2] as const;
const inPart = scattered.flatMap(({ geometry }, i) => {
  const [lon = 0, lat = 0] = geometry?.type === 'Point' ? geometry.coordinates : [];
  return lon >= part[0] && lon <= part[2] && lat >= part[1] && lat <= part[3] ? [i] : [];
});

test('the tree of a FlatGeobuf file leads to the features of a part, and the order stays', async () => {
  const { bytes } = await written('flatgeobuf', scattered);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const tree = 12 + view.getUint32(8, true);
  const [minX, minY, maxX, maxY] = part;
  const node = async (from: number, size: number) => bytes.slice(tree + from, tree + from + size).buffer;
  const found: number[] = [];
  const debug = console.debug;
  console.debug = () => {};
  for await (const [, index] of streamSearch(scattered.length, 16, { minX, minY, maxX, maxY }, node)) {
    found.push(index);
  }
  console.debug = debug;
  expect(found).toEqual(inPart);
  const read = await back('zonen.fgb', bytes);
  expect(read.map(({ properties }) => properties?.i)).toEqual(scattered.map((_, i) => i));
});

test.skipIf(!drivers.includes('FlatGeobuf'))('GDAL finds by that tree what lies in a part', async () => {
  const path = join(folder, 'part.fgb');
  writeFileSync(path, (await written('flatgeobuf', scattered)).bytes);
  const ask = (...argv: string[]) => String(spawnSync('ogrinfo', ['-q', '-al', ...argv, path]).stdout);
  const found = [...ask('-spat', ...part.map(String)).matchAll(/ i \(Integer64\) = (\d+)/g)];
  expect(found.map(([, i]) => Number(i))).toEqual(inPart);
  expect(ask().match(/ i \(Integer64\) = /g)).toHaveLength(scattered.length);
});

test('a GeoParquet file names the box of each row, and a property of that name stays one', async () => {
  const list = scattered.slice(0, 20).map((one) => ({ ...one, properties: { bbox: 'x' } }) as Feature);
  const { bytes } = await written('geoparquet', list);
  const metadata = parquetMetadata(bytes.buffer as ArrayBuffer);
  const geo = JSON.parse(metadata.key_value_metadata!.find(({ key }) => key === 'geo')!.value!);
  expect(geo.columns.geometry.covering.bbox.xmin).toEqual(['bbox_', 'xmin']);
  const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer, columns: ['bbox_'] });
  expect(rows[0]).toEqual({ bbox_: null });
  expect(rows[1]).toEqual({ bbox_: { xmin: 7.01, ymin: 51.01, xmax: 7.01, ymax: 51.01 } });
  const read = await back('zonen.parquet', bytes);
  expect(read.map(({ properties }) => Object.keys(properties!))).toEqual(list.map(() => ['id', 'bbox']));
});

describe('what a format cannot hold is said, with number and columns', () => {
  const list = [
    feature(
      '1',
      { type: 'Point', coordinates: [7.6, 51.2, 400] },
      {
        availability: 'a',
        availabilityAsOf: 1 / 3,
        Straße: 'x',
        mixed: 1,
        empty: '',
        list: [1],
        id: 'other',
      },
    ),
    feature(
      '2',
      {
        type: 'LineString',
        coordinates: [
          [7.6, 51.2],
          [7.7, 51.2],
        ],
      },
      { mixed: 'x', empty: null, text: '+1' },
    ),
    feature('3', { type: 'GeometryCollection', geometries: [] }, { text: 'a\u0000b', long, ok: true }),
  ];
  const lost = async (id: FormatId) => codes((await written(id, list)).losses);

  test('of GeoJSON nothing', async () => expect(await lost('geojson')).toEqual({}));

  const common = { 'json-text': 1, 'mixed-text': 1, 'places-empty': 1, 'second-id': 1 };
  test.each([
    ['geopackage', { ...common, heights: 1, empties: 1 }],
    ['geoparquet', { ...common, heights: 1, empties: 1 }],
    ['flatgeobuf', { ...common, heights: 1, empties: 1 }],
    ['kml', { ...common, characters: 1, empties: 2, 'values-are-text': 2 }],
    ['csv', { ...common, heights: 1, empties: 2, formulas: 1 }],
    ['xlsx', { ...common, heights: 1, empties: 2 }],
  ] as const)('of %s', async (id, expected) => expect(await lost(id)).toEqual(expected));

  test('of a shapefile, also inside the archive', async () => {
    const { bytes, losses } = await written('shapefile', list);
    expect(codes(losses)).toEqual({
      ...common,
      empties: 2,
      heights: 1,
      'kinds-apart': 2,
      'names-changed': 3,
      'numbers-rounded': 1,
      'texts-cut': 1,
    });
    expect(losses.find(({ code }) => code === 'names-changed')?.names).toEqual([
      'availability → availabili',
      'availabilityAsOf → availabi_2',
      'Straße → Strasse',
    ]);
    const files = unzipSync(bytes);
    expect(
      Object.keys(files).filter((name) => /^zonen-(punkte|linien)\.(shp|shx|dbf|prj|cpg)$/.test(name)),
    ).toHaveLength(10);
    const text = new TextDecoder().decode(files['LIESMICH.txt']);
    for (const loss of losses)
      for (const language of ['de', 'en'] as const) expect(text).toContain(lossText(loss, language));
  });
});

test('an empty column of a layer has the type of its field, and the layer’s order', async () => {
  const site = feature('s', null, { name: 'Halle', kind: 'land', freeHa: null, insideCity: null });
  const { bytes } = await written('geoparquet', [site], 'commercial-sites');
  const { schema } = parquetMetadata(bytes.buffer as ArrayBuffer);
  const types = Object.fromEntries(schema.map(({ name, type }) => [name, type]));
  expect(types).toMatchObject({ freeHa: 'DOUBLE', insideCity: 'BOOLEAN', name: 'BYTE_ARRAY' });
  expect(schema.slice(1, 4).map(({ name }) => name)).toEqual(['id', 'name', 'nameEn']);
});

test('more columns or digits than a table of a shapefile holds are refused in words', async () => {
  const wide = Object.fromEntries(Array.from({ length: 256 }, (_, i) => [`c${i}`, i]));
  await expect(written('shapefile', [feature('a', null, wide)])).rejects.toMatchObject({
    excess: { bound: 'columns', found: 257, most: 255, column: null },
  });
});

test('a whole number has ten places in a shapefile: up to nine, terra and SAGA read a blank as 0', async () => {
  const list = [feature('a', null, { households: 7, share: 50.5, empty: null, big: 12_345_678_901 })];
  const { bytes } = await written('shapefile', list);
  const dbf = Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('.dbf'))![1];
  const widths = Array.from({ length: (dbf[8]! - 33) / 32 }, (_, k) => {
    const head = dbf.subarray(32 + k * 32, 64 + k * 32);
    return [new TextDecoder().decode(head.subarray(0, 11)).replaceAll('\0', ''), head[16]];
  });
  expect(Object.fromEntries(widths)).toMatchObject({ households: 10, share: 4, big: 11 });
});
