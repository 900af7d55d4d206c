// SPDX-License-Identifier: EUPL-1.2
// A big file whose features pass gets the report of the reading of the whole file, or is left to it.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import { checkBigFile } from '../../../src/core/large-file/check-large-file';
import { checkPassingFile } from '../../../src/core/large-file/check-passing';
import type { CheckOptions } from '../../../src/core/validation/check-file';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const name = 'from-elsewhere.geojson';
const near: CheckOptions = { surroundings: [7.4, 51.0, 7.88, 51.42] };

/** The report of features that pass, after it was held against the other; null where the file is left to that one. */
function passing(bytes: Uint8Array, options: CheckOptions = {}) {
  const report = checkPassingFile(sourceOf(bytes), name, options);
  if (report !== null)
    expect(JSON.stringify(report)).toBe(JSON.stringify(checkBigFile(bytes, name, options)));
  return report;
}

type Corner = readonly [number, number];
const square = (lon: number, lat: number): Corner[] => [
  [lon, lat],
  [lon + 0.01, lat],
  [lon + 0.01, lat + 0.01],
  [lon, lat + 0.01],
  [lon, lat],
];
const hole = (lon: number, lat: number): Corner[] =>
  square(lon, lat).map(([x, y]): Corner => [lon + 0.002 + (y - lat) / 2, lat + 0.002 + (x - lon) / 2]);
const feature = (id: unknown, geometry: unknown, properties: unknown = { name: id }) => ({
  type: 'Feature',
  ...(id === null ? {} : { id }),
  properties,
  geometry,
});
const area = (...rings: (readonly Corner[])[]) => ({ type: 'Polygon', coordinates: rings });
const [a, b, c, d] = square(7.6, 51.2) as [Corner, Corner, Corner, Corner];
const features = [
  feature('größer', area(square(7.6, 51.2), hole(7.6, 51.2))),
  feature(12, area([a, c, b, d, a])),
  feature(null, area([a, d, c, b, a]), null),
  feature('twice', area([a, a, b, c, d, d, a], square(7.7, 51.2))),
  feature('line', { type: 'LineString', coordinates: [a, a] }),
  feature('lines', {
    type: 'MultiLineString',
    coordinates: [
      [a, b],
      [c, c, c],
    ],
  }),
  feature('parts', { type: 'MultiPolygon', coordinates: [[square(7.6, 51.2)], [square(7.605, 51.2)]] }),
  feature('point', { type: 'Point', coordinates: [7.61, 51.21, 400] }),
  feature('points', { type: 'MultiPoint', coordinates: [a, b] }),
  feature('nowhere', null),
];
const collection = (list: readonly unknown[], more = {}) =>
  bytesOf(JSON.stringify({ type: 'FeatureCollection', ...more, features: list }));
const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };

test.each([{}, near])(
  'faults of the shape are told of each feature, the same as of the whole file',
  (options) => {
    const report = passing(collection(features, { crs }), options);
    const codes = new Set(report?.findings.map(({ code }) => code));
    expect([...codes]).toEqual(
      expect.arrayContaining([
        'crs-needless',
        'ring-crosses-itself',
        'ring-winding',
        'duplicate-vertex',
        'parts-overlap',
      ]),
    );
    expect(report).toMatchObject({ features: features.length, layer: null });
  },
);

test('a list that is full counts the rest as that of the whole file does', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ ...features[i % 8], id: i }));
  expect(passing(collection(many), { limit: 7 })?.unlisted.warning).toBeGreaterThan(0);
});

test('ids that stand twice and garbled texts are told after the shapes, with the place of the first', () => {
  const [good, bad] = features as [(typeof features)[0], (typeof features)[0]];
  const list = [
    good,
    bad,
    { ...good, properties: { name: 'L\u00c3\u00bcdenscheid', list: ['Stra\u00c3\u009fe'] } },
    { ...bad, properties: null },
    good,
    { ...good, id: 'gr\u00c3\u00b6\u00c3\u009fer' },
  ];
  const report = passing(collection(list, { crs }));
  const told = report!.findings.map(({ code, index, expected }) => [code, index, expected]);
  expect(told).toContainEqual(['id-duplicate', 2, '1']);
  expect(told).toContainEqual(['id-duplicate', 3, '2']);
  expect(told).toContainEqual(['id-duplicate', 4, '1']);
  expect(told.filter(([code]) => code === 'text-garbled')).toHaveLength(2);
  // However few are listed, they are the same ones: of shapes, of ids and of texts each gives way as in the whole file.
  for (let limit = 1; limit < 12; limit++) passing(collection([...list, ...list, ...list]), { limit });
  expect(passing(collection([...list, ...list]), { limit: 4 })?.unlisted.warning).toBeGreaterThan(0);
});

describe('left to the reading of the whole file', () => {
  const [first] = features;
  test.each<[string, Uint8Array, CheckOptions]>([
    ['an open ring', collection([feature(1, area(square(7.6, 51.2).slice(1)))]), {}],
    ['a feature far off', collection([first, feature(2, area(square(9.6, 51.2)))]), near],
    ['axes that may be swapped', collection([feature(2, area(square(51.2, 7.6)))]), {}],
    ['null island', collection([feature(2, { type: 'Point', coordinates: [0, 0] })]), {}],
    ['a longitude beyond 180', collection([feature(2, { type: 'Point', coordinates: [181, 5] })]), {}],
    ['metres', collection([feature(2, area(square(395_000, 5_675_000)))]), {}],
    ['speeds', collection([feature(1, null, { downMBIT: '30' })]), {}],
    ['cells', collection([feature(1, null, { Raster_ID: '100mN1E1' })]), {}],
    ['no features', collection([], { crs }), {}],
    ['more findings than are listed beside one of the file', collection(features, { crs }), { limit: 5 }],
  ])('%s', (_, bytes, options) => {
    expect(passing(bytes, options)).toBeNull();
  });

  test('a layer, whose rules look at all features', () => {
    expect(checkPassingFile(sourceOf(collection(features)), 'industrial-zones.geojson')).toBeNull();
  });
});

test('every file of the fixtures and of the data, or it is left to the other reading', () => {
  const files = ['test/fixtures', 'data'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const small = files.filter((file) => statSync(file).isFile() && statSync(file).size < 1e6);
  const taken = small.filter((file) => passing(readFileSync(file)) !== null);
  expect(taken.length).toBeGreaterThan(20);
});

test('whatever byte is another one', () => {
  const bytes = collection(features, { crs });
  let taken = 0;
  fc.assert(
    fc.property(
      fc.nat(bytes.length - 1),
      fc.constantFrom(...bytesOf('"\\[]{},:.-019eE xn\n\u00e4')),
      fc.boolean(),
      (at, byte, isNear) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte;
        if (passing(changed, isNear ? near : {}) !== null) taken++;
      },
    ),
    { seed: 20261129, numRuns: 600 },
  );
  expect(taken).toBeGreaterThan(30);
});
