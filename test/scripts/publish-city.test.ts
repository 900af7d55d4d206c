// SPDX-License-Identifier: EUPL-1.2
// What the build makes of the data folder: files with checksums, packed cells, schemas; and its refusal of bad data.

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../scripts/vite/city-data';
import { type Manifest, publishCity, reportLines } from '../../scripts/vite/publish-city';
import { readCellsFile } from '../../src/core/cells/cells-file';
import { writePublishedCells } from '../../src/core/cells/packed-cells';
import { houseBook } from '../../src/core/houses/house-book';
import { housesFile, writeHousesFile } from '../../src/core/houses/houses-file';
import { layers } from '../../src/layers';

const folder = readFolder(fileURLToPath(new URL('../../data', import.meta.url)));
const published = publishCity(folder, null);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
/** Whether both are there with the same bytes; the runner's own comparison takes seconds for megabytes. */
const same = (a?: Uint8Array, b?: Uint8Array) =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
const manifest = JSON.parse(text(published.files.get('data/manifest.json'))) as Manifest;

test('the folder of the repository is published', () => {
  expect(reportLines(published.reports, 'en').filter((line) => line.includes(': error: '))).toEqual([]);
  expect(published.refused).toBe(false);
});

test('the manifest lists every published file with its size and checksum', () => {
  const files = [...published.files].filter(
    ([name]) => name.startsWith('data/') && name !== 'data/manifest.json',
  );
  expect(manifest.files.map(({ name }) => `data/${name}`)).toEqual(files.map(([name]) => name));
  for (const { name, bytes, sha256 } of manifest.files) {
    const content = published.files.get(`data/${name}`)!;
    expect([name, bytes, sha256]).toEqual([
      name,
      content.length,
      createHash('sha256').update(content).digest('hex'),
    ]);
  }
});

test('every layer stands in the manifest with its date and its number of features', () => {
  for (const { id } of layers) {
    const file = manifest.files.find(({ layer }) => layer === id);
    expect(file?.features, id).toBeGreaterThan(0);
    expect(file?.asOf, id).toMatch(/^\d{4}/);
  }
});

test('a published layer is the same file as in the folder, byte by byte', () => {
  expect(same(published.files.get('data/boundary.geojson'), folder.get('boundary.geojson'))).toBe(true);
});

test('the packed cells are as many as the coverage has features', () => {
  const read = readCellsFile(published.files.get('data/broadband-coverage.cells')!);
  const features = text(folder.get('broadband-coverage.geojson')).split('"type":"Feature"').length - 1;
  expect(read.cells?.count).toBe(features);
});

test('packed cells of an earlier day beside the GeoJSON that counts are not published, but that GeoJSON packed', () => {
  const former = readCellsFile(published.files.get('data/broadband-coverage.cells')!).cells!;
  const empty = { ...former, households: new Float64Array(former.count) };
  const both = new Map([...folder, ['broadband-coverage.cells', writePublishedCells(empty)]]);
  const { files, reports, refused } = publishCity(both, null);
  expect(refused).toBe(false);
  const packed = 'data/broadband-coverage.cells';
  expect(same(files.get(packed), published.files.get(packed))).toBe(true);
  expect(reportLines(reports, 'en').join('\n')).toContain('only that GeoJSON file counts');
});

test('house coordinates of a town are published and listed as they are, and one without any lists none', () => {
  const houses = writeHousesFile(houseBook([], { source: 'test', asOf: null }));
  const { files } = publishCity(new Map([...folder, [housesFile, houses]]), null);
  expect(same(files.get(`data/${housesFile}`), houses)).toBe(true);
  const listed = (JSON.parse(text(files.get('data/manifest.json'))) as Manifest).files;
  expect(listed.find(({ name }) => name === housesFile)).toMatchObject({ layer: null, bytes: houses.length });
  expect(manifest.files.some(({ name }) => name === housesFile)).toBe(false);
  expect(publishCity(new Map([...folder, [housesFile, houses.subarray(1)]]), null).refused).toBe(true);
});

test('every layer has a JSON Schema', () => {
  for (const { id } of layers)
    expect(JSON.parse(text(published.files.get(`schema/${id}.json`))), id).toHaveProperty('$schema');
});

test('notes such as README.md are not published', () => {
  const withNote = new Map([...folder, ['README.md', new TextEncoder().encode('# x')]]);
  expect([...publishCity(withNote, null).files.keys()].filter((name) => name.includes('README'))).toEqual([]);
});

test('the same folder gives the same bytes, and the revision is the only thing that may differ', () => {
  const again = publishCity(folder, null);
  const other = publishCity(folder, 'abc');
  const changedIn = (files: ReadonlyMap<string, Uint8Array>) =>
    [...files].filter(([name, bytes]) => !same(bytes, published.files.get(name))).map(([name]) => name);
  expect(again.files.size).toBe(published.files.size);
  expect(changedIn(again.files)).toEqual([]);
  expect(changedIn(other.files)).toEqual(['data/manifest.json']);
});

test('all layers without a file are one line, and what a town must write stays a warning', () => {
  const few = new Map(
    ['municipality.json', 'federal-rules.json', 'boundary.geojson'].map((name) => [name, folder.get(name)!]),
  );
  const lines = reportLines(publishCity(few, null).reports, 'en');
  expect(lines.map((line) => line.slice(0, 20))).toHaveLength(2);
  expect(lines[0]).toMatch(/^contacts\.json: warning: /);
  expect(lines[1]).toMatch(
    /^notice: .*: base-water\.geojson, .*places\.geojson, statistics\/breitbandatlas\.csv$/,
  );
  expect(lines[1]).not.toContain('boundary');
});

test('a folder with a broken layer is refused, and the lines name the file', () => {
  const broken = new Map(folder).set(
    'boundary.geojson',
    new TextEncoder().encode('{"type":"FeatureCollection",'),
  );
  const refused = publishCity(broken, null);
  expect([refused.refused, refused.files.size]).toEqual([true, 0]);
  expect(reportLines(refused.reports, 'en')[0]).toMatch(/^boundary\.geojson: error: /);
  expect(reportLines(refused.reports, 'de')[0]).toMatch(/^boundary\.geojson: Fehler: /);
});

describe('beside the version before', () => {
  const changed = (change: (features: object[]) => object[]) => {
    const places = JSON.parse(new TextDecoder().decode(folder.get('places.geojson')));
    const now = new TextEncoder().encode(JSON.stringify({ ...places, features: change(places.features) }));
    return publishCity(new Map(folder).set('places.geojson', now), null, undefined, folder);
  };

  test('a layer that lost all of its features is refused, and it is said how many there were', () => {
    const { refused, reports } = changed(() => []);
    expect(refused).toBe(true);
    expect(reportLines(reports, 'de').join('\n')).toMatch(
      /places\.geojson: Fehler: .*vorher standen \d+ Objekte/,
    );
  });

  test('one that lost some is published with a warning, an equal one without a word', () => {
    const some = changed((features) => features.slice(1));
    expect([some.refused, reportLines(some.reports, 'de').length]).toEqual([false, 1]);
    expect(reportLines(some.reports, 'de')[0]).toMatch(/places\.geojson: Warnung: .*fehlen jetzt/);
    expect(reportLines(changed((features) => features).reports, 'de')).toEqual([]);
  });
});
