// SPDX-License-Identifier: EUPL-1.2
// `nuf import --update id`, where the ids of a file are only the numbers of its rows: nobody is overwritten by them.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blobOf, geopackageOf, type Value } from '../import/a-geopackage';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-import-update-'));
afterAll(() => rmSync(folder, { recursive: true }));

const utm = ['ETRS89', null, 'EPSG', 25832, 'undefined'];
const columns = '"name" TEXT, "kind" TEXT';
const at = (x: number, y = 5675000) => blobOf(1, [], [x, y]);
const geopackage = (name: string, rows: readonly (readonly Value[])[], sql = columns) =>
  writeFileSync(join(folder, name), geopackageOf({ l: rows }, sql, utm));
const asked = ['--layer', 'commercial-sites', '--update', 'id', '-o', 'commercial-sites.geojson'];
const update = (file: string, ...more: string[]) => runNuf(['import', file, ...asked, ...more], folder);
interface Site {
  readonly id: string;
  readonly properties: { readonly name: string; readonly source: string };
}
const sites = () =>
  (JSON.parse(readFileSync(join(folder, 'commercial-sites.geojson'), 'utf8')) as { features: Site[] })
    .features;
const named = () => sites().map(({ id, properties }) => `${id} ${properties.name}`);

test('two GeoPackages with the same row numbers do not overwrite each other; a newer version of one still renews', async () => {
  geopackage('nord.gpkg', [
    [at(404000), 'Nord 1', 'brownfield'],
    [at(405000), 'Nord 2', 'brownfield'],
  ]);
  geopackage('sued.gpkg', [
    [at(404000, 5672000), 'Süd 1', 'brownfield'],
    [at(405000, 5672000), 'Süd 2', 'brownfield'],
  ]);
  const first = await update('nord.gpkg');
  expect([first.code, first.err]).toEqual([0, expect.stringContaining('import-ids-are-rows')]);
  const before = named();
  expect(before).toEqual(['1 Nord 1', '2 Nord 2']);
  const { code, err } = await update('sued.gpkg');
  expect([code, err]).toEqual([2, expect.stringMatching(/1: Nord 1 → Süd 1[\s\S]*--rows same/)]);
  expect(named()).toEqual(before);
  expect((await update('sued.gpkg', '--rows', 'new')).code).toBe(0);
  const both = ['1 Nord 1', '2 Nord 2', '1-2 Süd 1', '2-2 Süd 2'];
  expect(named()).toEqual(both);
  expect(sites().map(({ properties }) => properties.source)).toEqual([
    'nord.gpkg',
    'nord.gpkg',
    'sued.gpkg',
    'sued.gpkg',
  ]);
  expect((await update('sued.gpkg', '--rows', 'new')).code).toBe(0);
  expect(named()).toEqual(both);
  geopackage('nord.gpkg', [
    [at(404000), 'Nordhang', 'brownfield'],
    [at(405200), 'Nord 2', 'brownfield'],
    [at(406000), 'Nord 3', 'brownfield'],
  ]);
  expect((await update('nord.gpkg')).code).toBe(0);
  expect(named()).toEqual(['1 Nordhang', '2 Nord 2', '1-2 Süd 1', '2-2 Süd 2', '3 Nord 3']);
  expect((await update('nord.gpkg', '--rows', 'other')).code).toBe(2);
});

test('a column „id“ of a GeoPackage is the id where it tells every row apart, not the number of the row', async () => {
  const withId = `${columns}, "id" TEXT`;
  const rows = (a: string | null) => [
    [at(404000), 'A', 'brownfield', a],
    [at(405000), 'B', 'brownfield', 'site-b'],
  ];
  geopackage('own.gpkg', rows('site-a'), withId);
  rmSync(join(folder, 'commercial-sites.geojson'));
  expect((await update('own.gpkg')).err).not.toMatch(/id-differs|ids-are-rows/);
  expect(named()).toEqual(['site-a A', 'site-b B']);
  geopackage('own.gpkg', rows(null), withId);
  rmSync(join(folder, 'commercial-sites.geojson'));
  await update('own.gpkg');
  expect(named()).toEqual(['1 A', '2 B']);
});

test('what an update cannot match is named by its key and row or by its name, not by the file', async () => {
  writeFileSync(join(folder, 'twice.csv'), 'id;name;kind\nx;A;land\nx;B;land\n');
  const twice = await update('twice.csv');
  expect(twice.err).toMatch(/Zeile 3\n\s+Der Schlüssel „x“ \(id\) kommt zweimal vor/);
  writeFileSync(join(folder, 'none.csv'), 'id;name;kind\nx;A;land\n;Talaue;land\n');
  const none = await update('none.csv');
  expect(none.err).toContain('Dem Objekt „Talaue“ fehlt der Schlüssel „id“');
  expect([twice.code, none.code]).toEqual([1, 1]);
});

test('an update writes nothing over a file whose whole numbers it would round', async () => {
  const path = join(folder, 'commercial-sites.geojson');
  const properties = '{"name":"A","kind":"land","parcel":9007199254740993,"source":"x","confidence":"found"}';
  const text = `{"type":"FeatureCollection","features":[\n{"type":"Feature","id":"x","properties":${properties},"geometry":null}\n]}\n`;
  writeFileSync(path, text);
  writeFileSync(join(folder, 'new.csv'), 'id;name;kind\nx;B;land\n');
  const { code, err } = await update('new.csv');
  expect([code, err]).toEqual([2, expect.stringContaining('mehr Ziffern, als dabei erhalten blieben')]);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('a row without a position keeps the old one, and only of those that have none it is said that they are on no map', async () => {
  const path = join(folder, 'commercial-sites.geojson');
  const site = (id: string, at: readonly number[] | null) => ({
    type: 'Feature',
    id,
    properties: { name: id, kind: 'land', source: 'x', confidence: 'found' },
    geometry: at && { type: 'Point', coordinates: at },
  });
  const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
  const saidOf = async (...features: unknown[]) => {
    writeFileSync(path, collection(site('x', [7.6, 51.2]), site('y', [7.61, 51.2])));
    writeFileSync(join(folder, 'b.geojson'), collection(...features));
    const { err } = await update('b.geojson');
    return /^.*import-null-geometry.*$/m.exec(err)?.[0] ?? null;
  };
  expect(await saidOf(site('x', null), site('y', null))).toBeNull();
  expect(await saidOf(site('x', null), site('z', null), site('y', [7.62, 51.2]))).toMatch(/\bz\b/);
});

test('an object whose row was refused is told as one of which nothing was taken, not as missing from the file', async () => {
  const head = 'id;name;kind;asOf;lat;lon';
  const places = ['s1;A;brownfield;2024;51,20;7,60', 's2;B;brownfield;2024;51,21;7,61'];
  const asked = ['--layer', 'commercial-sites', '--update', 'id', '-o', 'refused.geojson', '--lang', 'en'];
  writeFileSync(join(folder, 'old.csv'), [head, ...places].join('\n'));
  expect((await runNuf(['import', 'old.csv', ...asked], folder)).code).toBe(0);
  writeFileSync(join(folder, 'new.csv'), [head, places[0]!.replace('2024', 'k. A.'), places[1]].join('\n'));
  const { code, err } = await runNuf(['import', 'new.csv', ...asked, '--accept-refusals'], folder);
  expect(code).toBe(0);
  expect(err).toContain('for which nothing was taken from the new file: 1. They stayed as they were: s1.');
  expect(err).not.toContain('not in the new file');
});

test('the column of the ids is found where a row drawn since has none, or is a copy of another, and under other letters', async () => {
  const names = ['site-a', 'site-b', 'site-c'];
  const rows = (ids: readonly (string | null)[]) =>
    ids.map((id, i) => [at(404000 + 1000 * i), 'ABCD'[i]!, 'brownfield', id]);
  const from = async (column: string, ids: readonly (string | null)[]) => {
    geopackage('own.gpkg', rows(ids), `${columns}, "${column}" TEXT`);
    return update('own.gpkg');
  };
  rmSync(join(folder, 'commercial-sites.geojson'), { force: true });
  await from('id', names);
  const before = named();
  const drawn = await from('id', [...names, null]);
  expect([drawn.code, drawn.err]).toEqual([
    1,
    expect.stringContaining('Dem Objekt „D“ fehlt der Schlüssel „id“'),
  ]);
  const copied = await from('id', [...names, 'site-a']);
  expect(copied.err).toContain('Der Schlüssel „site-a“ (id) kommt zweimal vor');
  for (const column of ['ID', 'Kennung']) {
    const renamed = await from(column, names);
    expect(renamed.err).toContain('aktualisiert / neu / unverändert = 3 / 0 / 0');
  }
  expect(named()).toEqual(before);
});
