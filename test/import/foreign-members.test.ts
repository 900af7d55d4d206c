// SPDX-License-Identifier: EUPL-1.2
// What GeoJSON, JSON-FG and Esri JSON say outside of the properties comes with its feature, or it is named that it is lost.

import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { layerById } from '../../src/layers';

const at = { type: 'Point', coordinates: [7.6, 51.2] };
const feature = (more: object = {}) => ({ type: 'Feature', properties: {}, geometry: at, ...more });
const collection = (features: readonly unknown[], more: object = {}) => ({
  type: 'FeatureCollection',
  ...more,
  features,
});

async function read(content: unknown, name = 'x.geojson') {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const outcome = await importFile({ name, bytes: new TextEncoder().encode(text) });
  const { counts, findings } = outcome.report;
  return {
    r: outcome.report,
    counts,
    values: (outcome.kind === 'read' ? outcome.features : []).map(({ properties }) => properties),
    found: (code: string) => findings.find((finding) => finding.code === code)?.found ?? null,
  };
}

describe('a feature', () => {
  test('keeps what stands beside its properties as further ones, and that is said once', async () => {
    const { values, counts, found } = await read(
      collection([
        feature({ id: 'a', quelle: 'GIS', stand: '2024', bbox: [7.6, 51.2, 7.6, 51.2] }),
        feature({ stand: '2025', geometry_name: 'geom', kinds: ['a'], none: null }),
      ]),
    );
    expect(values).toEqual([
      { quelle: 'GIS', stand: '2024' },
      { stand: '2025', kinds: ['a'] },
    ]);
    expect(found('import-outside-kept')).toBe('quelle, stand, kinds');
    expect(counts).toEqual({ 'import-outside-kept': 1 });
  });

  test('keeps two values under one name, unless they say the same', async () => {
    const properties = { name: 'A', stand: '2024', open: null };
    const { values, counts } = await read(feature({ properties, name: 'B', stand: '2024', open: true }));
    expect(values).toEqual([{ name: 'A', name_2: 'B', stand: '2024', open: true }]);
    expect(counts).toEqual({ 'import-outside-kept': 1, 'import-column-renamed': 1 });
  });

  test('of JSON-FG has its time, kind and links, but neither place nor system as values', async () => {
    const { values } = await read(
      collection([
        feature({
          featureType: 'Ort',
          time: { date: '2024-03-01' },
          links: [{ href: 'x' }],
          coordRefSys: 'http://www.opengis.net/def/crs/EPSG/0/25832',
          place: { type: 'Point', coordinates: [404345, 5675000] },
          geometry: null,
        }),
      ]),
    );
    expect(values).toEqual([{ featureType: 'Ort', 'time.date': '2024-03-01', links: [{ href: 'x' }] }]);
  });

  test('is told of what its shape says and cannot keep', async () => {
    const parts = { type: 'GeometryCollection', geometries: [{ ...at, accuracyM: 5 }], by: 'GPS' };
    const { counts, found } = await read(collection([feature({ geometry: parts }), feature()]));
    expect(found('import-outside-left')).toBe('by, accuracyM');
    expect(counts).toEqual({ 'import-outside-left': 1 });
  });

  test('follows the system that PostGIS writes into its shape', async () => {
    const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
    const geometry = { type: 'Point', crs, coordinates: [404325, 5675182] };
    const { r } = await read(collection([feature({ geometry })]));
    expect(r).toMatchObject({ kept: 1, crs: 'EPSG:25832', counts: {} });
  });
});

describe('a file', () => {
  test.each([true, false])('says what belongs to no feature (text in one piece: %s)', async (isWhole) => {
    const about = {
      licence: 'cc',
      metadata: { x: 1 },
      name: 'Flächen',
      numberMatched: 1,
      bbox: [7, 51, 8, 52],
    };
    const links = [
      { rel: 'self', href: 'a' },
      { rel: 'license', href: 'https://example.org/l' },
    ];
    const content = collection([feature()], { ...about, links });
    // A member that is named twice is read in another way.
    const text = JSON.stringify(content).replace(/\}$/, isWhole ? '}' : ',"licence":"cc"}');
    const { found } = await read(text);
    expect(found('import-head-left')).toBe(
      'licence: cc; metadata: {"x":1}; name: Flächen; links.license: https://example.org/l',
    );
  });

  test('that is called as it calls itself, and only counts and places what it holds, is told nothing', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
    const about = {
      name: 'x',
      crs,
      totalFeatures: 1,
      numberReturned: 1,
      links: [{ rel: 'self', href: 'a' }],
    };
    expect((await read(collection([feature()], about))).counts).toEqual({});
  });

  test('of lines refuses one that is no feature, with its text', async () => {
    const table = '{"name":"nur Tabelle","kind":"land"}';
    const lines = [feature(), at, collection([]), collection([feature()], { licence: 'cc' })];
    const { r, found } = await read(
      [...lines.map((line) => JSON.stringify(line)), table].join('\n'),
      'x.ndjson',
    );
    expect(r).toMatchObject({ read: 4, kept: 3, refused: 1 });
    expect(r.findings[0]).toMatchObject({ code: 'import-line-refused', line: 5, found: table });
    expect(found('import-head-left')).toBe('licence: cc');
  });
});

describe('Esri JSON', () => {
  const codes = (entries: Record<string, string>) => ({
    type: 'codedValue',
    codedValues: Object.entries(entries).map(([code, name]) => ({ code: Number(code), name })),
  });
  const content = (attributes: readonly object[], more: object = {}) => ({
    geometryType: 'esriGeometryPoint',
    spatialReference: { wkid: 4326 },
    fields: [
      { name: 'stand', type: 'esriFieldTypeDate', alias: 'Stand' },
      { name: 'status', type: 'esriFieldTypeSmallInteger', domain: codes({ 1: 'frei', 2: 'belegt' }) },
      { name: 'NUTZ', type: 'esriFieldTypeSmallInteger', alias: 'Nutzung' },
    ],
    ...more,
    features: attributes.map((own) => ({ attributes: own, geometry: { x: 7.6, y: 51.2 } })),
  });

  test('has days in place of milliseconds and says in which time', async () => {
    const { values, r } = await read(
      content([{ stand: 1709247600000 }, { stand: 1709251200000 }, { stand: null }, { stand: 'bald' }]),
    );
    expect(values).toEqual([
      { stand: '2024-02-29T23:00:00Z' },
      { stand: '2024-03-01' },
      { stand: null },
      { stand: 'bald' },
    ]);
    expect(r.counts).toMatchObject({ 'import-dates-utc': 1 });
    const said = r.findings.find(({ code }) => code === 'import-dates-utc');
    expect(said).toMatchObject({ found: 'stand', expected: '1709247600000 = 2024-02-29T23:00:00Z' });
  });

  test('keeps the meaning of a code beside it, of a subtype its own', async () => {
    const types = [{ id: 7, name: 'Gewerbe', domains: { status: codes({ 2: 'vermietet' }) } }];
    const { values, found } = await read(
      content([{ status: 2, NUTZ: 1 }, { status: 9 }, { status: 2, NUTZ: 7 }], {
        typeIdField: 'NUTZ',
        types,
      }),
    );
    expect(values).toEqual([
      { status: 2, 'status.name': 'belegt', NUTZ: 1 },
      { status: 9 },
      { status: 2, 'status.name': 'vermietet', NUTZ: 7, 'NUTZ.name': 'Gewerbe' },
    ]);
    expect(found('import-codes-named')).toBe('status, NUTZ');
  });

  test('is told of the names for people that its columns lose', async () => {
    expect((await read(content([{ NUTZ: 1 }]))).found('import-head-left')).toBe('NUTZ = Nutzung');
  });
});

test('a layer takes what stands beside the properties for its fields', async () => {
  const layer = layerById('commercial-sites')!;
  const bytes = new TextEncoder().encode(
    JSON.stringify(
      collection([feature({ properties: { name: 'A', kind: 'land' }, areaHa: 1.5, mark: 'x' })]),
    ),
  );
  const outcome = await importFile({ name: 'x.geojson', bytes }, { layer });
  expect(outcome.kind === 'read' && outcome.features[0]!.properties).toMatchObject({
    areaHa: 1.5,
    mark: 'x',
  });
});
