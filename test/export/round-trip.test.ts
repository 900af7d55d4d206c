// SPDX-License-Identifier: EUPL-1.2
// What we write other programs read: round trips through our own readers, and through GDAL and SQLite where they are.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/export/write-csv';
import { writeGeopackage } from '../../src/export/write-geopackage';
import { writeKml } from '../../src/export/write-kml';
import { importFile } from '../../src/import/import-file';

const folder = mkdtempSync(join(tmpdir(), 'nuf-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;

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
const features = [
  feature(
    'a',
    { type: 'Polygon', coordinates: [ring(7.61, 51.2, 0.02), hole] },
    { name: 'Brügge & „Süd“ <b>', n: 3, ha: 1.5, ok: true, liste: [1, { a: 2 }], '=1+1': '=2;"x"' },
  ),
  feature(
    'b',
    { type: 'MultiPolygon', coordinates: [[ring(7.7, 51.2, 0.01)], [ring(7.72, 51.2, 0.01)]] },
    { name: null, n: -70000, ha: 2, ok: false },
  ),
  feature('c', null, { name: 'x'.repeat(9000), n: 2 ** 40, ha: null, ok: null }),
];
const many = Array.from({ length: 3000 }, (_, i) =>
  feature(`p${i}`, { type: 'Point', coordinates: [7 + i / 10_000, 51] }, { i }),
);

async function back(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await importFile({ name, bytes });
  return outcome.kind === 'read' ? outcome.features : [];
}
function apart(a: Geometry | null, b: Geometry | null): number {
  const numbers = (geometry: Geometry | null) =>
    JSON.stringify(geometry)
      .match(/-?\d+\.?\d*/g)
      ?.map(Number) ?? [];
  const [one, other] = [numbers(a), numbers(b)];
  return one.length === other.length
    ? Math.max(0, ...one.map((value, i) => Math.abs(value - other[i]!)))
    : Number.NaN;
}

describe('GeoPackage', () => {
  const bytes = writeGeopackage(features, 'zonen');

  test('comes back with its types, its places to a tenth of a millimetre and its ids', async () => {
    const read = await back('x.gpkg', bytes);
    expect(read.map(({ properties }) => properties?.id)).toEqual(['a', 'b', 'c']);
    expect(read[0]!.properties).toMatchObject({
      name: 'Brügge & „Süd“ <b>',
      n: 3,
      ha: 1.5,
      ok: true,
      liste: '[1,{"a":2}]',
    });
    expect(read[2]!.properties).toMatchObject({ n: 2 ** 40, ok: null });
    read.forEach(({ geometry }, i) => {
      expect(apart(geometry, features[i]!.geometry)).toBeLessThan(2e-9);
    });
  });

  test('a table of many pages comes back whole, and the same features give the same bytes', async () => {
    const read = await back('x.gpkg', writeGeopackage(many, 'punkte'));
    expect(read.map(({ properties }) => properties?.i)).toEqual(many.map((_, i) => i));
    expect(Buffer.from(writeGeopackage(features, 'zonen')).equals(Buffer.from(bytes))).toBe(true);
  });

  test.skipIf(!hasGdal)('GDAL opens it, finds nothing wrong with it and reads the same', () => {
    for (const [name, list] of [
      ['zonen', features],
      ['punkte', many],
    ] as const) {
      const path = join(folder, `${name}.gpkg`);
      writeFileSync(path, writeGeopackage(list, name));
      const asked = (sql: string) => spawnSync('ogrinfo', ['-q', path, '-sql', sql], { encoding: 'utf8' });
      expect(asked('PRAGMA integrity_check').stdout).toMatch(/integrity_check \(String\) = ok/);
      const made = join(folder, `${name}.geojson`);
      const run = spawnSync(
        'ogr2ogr',
        ['-f', 'GeoJSON', '-t_srs', 'OGC:CRS84', '-lco', 'COORDINATE_PRECISION=9', made, path],
        { encoding: 'utf8' },
      );
      expect(run.stderr).toBe('');
      const read = JSON.parse(readFileSync(made, 'utf8')).features as Feature[];
      expect(read).toHaveLength(list.length);
      read.forEach(({ geometry }, i) => {
        // PROJ's inverse and ours differ by less than a tenth of a millimetre.
        expect(apart(geometry, list[i]!.geometry)).toBeLessThan(2e-9);
      });
    }
  });
});

test.each(['german', 'international'] as const)(
  'CSV (%s) comes back, formulas are neutralised, quotes and lines hold',
  async (dialect) => {
    const read = await back('x.csv', writeCsv(features, dialect));
    expect(read).toHaveLength(3);
    expect(read[0]!.properties).toMatchObject({
      id: 'a',
      name: 'Brügge & „Süd“ <b>',
      ha: dialect === 'german' ? '1,5' : '1.5',
    });
    expect(Object.values(read[0]!.properties!)).toContain(`'=2;"x"`);
    read.forEach(({ geometry }, i) => {
      expect(geometry).toEqual(features[i]!.geometry);
    });
    const points = await back('x.csv', writeCsv(many.slice(0, 3), dialect));
    expect(points.map(({ geometry }) => geometry)).toEqual(many.slice(0, 3).map(({ geometry }) => geometry));
  },
);

test('KML comes back, with markup as text', async () => {
  const read = await back('x.kml', writeKml(features, 'Zonen <1>'));
  expect(read.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(read[0]!.properties).toMatchObject({ name: 'Brügge & „Süd“ <b>', n: '3', ok: 'true' });
  read.forEach(({ geometry }, i) => {
    expect(geometry).toEqual(features[i]!.geometry);
  });
  expect(writeKml([feature('d', null, { name: 'a\u0000b' })], '')).not.toContain('\u0000');
});
