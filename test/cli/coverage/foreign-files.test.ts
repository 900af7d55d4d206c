// SPDX-License-Identifier: EUPL-1.2
// What people have at hand when they call `nuf coverage`: a file in metres that says so, a GeoPackage, a share next to none.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { percent } from '../../../src/cli/coverage/percent';
import { polygonAt } from '../../a-city';
import { geopackageOf } from '../../import/a-geopackage';
import { runNuf } from '../run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-coverage-foreign-'));
afterAll(() => rmSync(folder, { recursive: true }));

const zones = (geometry: object, more: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: [{ type: 'Feature', properties: { name: 'Tal' }, geometry }],
  });
const inMetres = {
  type: 'Polygon',
  coordinates: [
    [
      [404_075, 5_675_000],
      [404_125, 5_675_000],
      [404_125, 5_675_100],
      [404_075, 5_675_100],
      [404_075, 5_675_000],
    ],
  ],
};
const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
const cells = 'raster_id;down_fn_hh_alle_30\n100mN56750E4040;100\n100mN56750E4041;0\n';

beforeAll(() => {
  writeFileSync(join(folder, 'degrees.geojson'), zones(polygonAt([75, 0, 50, 100])));
  writeFileSync(join(folder, 'metres.geojson'), zones(inMetres, { crs }));
  writeFileSync(join(folder, 'unsaid.geojson'), zones(inMetres));
  writeFileSync(join(folder, 'cells.csv'), cells);
  writeFileSync(
    join(folder, 'zones.gpkg'),
    geopackageOf({ zonen: [[null, 'Tal', 1]] }, '"name" TEXT, "n" MEDIUMINT', [
      'ETRS89',
      null,
      'EPSG',
      25832,
      'undefined',
    ]),
  );
  writeFileSync(join(folder, 'away.csv'), cells.replaceAll('N56750', 'N57250'));
  writeFileSync(join(folder, 'tiny.csv'), cells.replace(';100\n', ';0.0015\n'));
  writeFileSync(join(folder, 'nearly.csv'), cells.replace(';100\n', ';99.9985\n').replace(';0\n', ';100\n'));
});
const coverage = (zonesFile: string, cellsFile: string, ...more: string[]) =>
  runNuf(
    [
      'coverage',
      '--zones',
      zonesFile,
      '--coverage',
      cellsFile,
      '--thresholds',
      '30',
      '--shares',
      'percent',
      ...more,
    ],
    folder,
  );

test('a file with `crs` is computed as the same zones in degrees; metres of which none is named are refused', async () => {
  const [said] = JSON.parse((await coverage('metres.geojson', 'cells.csv', '--json')).out);
  const [known] = JSON.parse((await coverage('degrees.geojson', 'cells.csv', '--json')).out);
  expect(said.areaM2).toBeCloseTo(known.areaM2, 0);
  expect([said.share['30'], known.share['30']]).toEqual([expect.closeTo(0.5, 4), expect.closeTo(0.5, 4)]);
  expect((await coverage('unsaid.geojson', 'cells.csv')).code).toBe(1);
});

test.each([
  ['zones.gpkg', 'cells.csv'],
  ['degrees.geojson', 'zones.gpkg'],
])(
  'a GeoPackage is refused by its name, and none of its bytes are printed (%s, %s)',
  async (zonesFile, cellsFile) => {
    const { code, out, err } = await coverage(zonesFile, cellsFile);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/zones\.gpkg: .*GeoPackage/);
    expect(err).not.toMatch(/SQLite format|[^\P{Cc}\n]/u);
  },
);

test('a tiny share is not shown as none, nor one next to all as all', async () => {
  const tiny = (await coverage('degrees.geojson', 'tiny.csv')).out;
  expect(tiny).toMatch(/< 0,01\s%/);
  expect(tiny).not.toContain('0,00');
  expect((await coverage('degrees.geojson', 'nearly.csv')).out).toMatch(/> 99,99\s%/);
});

test('what adding up leaves of a whole makes nobody lack a line, and nothing of nothing gives nobody one', () => {
  expect([1 - 1e-15, 1, 1e-15, 0].map((share) => percent(share, 'en'))).toEqual([
    '100.00%',
    '100.00%',
    '0.00%',
    '0.00%',
  ]);
  expect(percent(1 - 1e-9, 'en')).toBe('> 99.99%');
});

test('a speed that the file does not have is named as the one that is missing', async () => {
  const { code, err } = await coverage('degrees.geojson', 'cells.csv', '--thresholds', '60,300');
  expect(code).toBe(1);
  expect(err).toContain('down_fn_<hh|gew|gwg>_alle_<60|300>');
});

test('zones that lie on no cell are told: no share everywhere is no answer', async () => {
  const { code, err } = await coverage('degrees.geojson', 'away.csv', '--json');
  expect(code).toBe(0);
  expect(err).toMatch(/(Keins der Gebiete|None of the zones)[^.]*away\.csv/);
  expect((await coverage('degrees.geojson', 'cells.csv', '--json')).err).not.toMatch(/Keins der|None of the/);
});
