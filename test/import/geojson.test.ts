// SPDX-License-Identifier: EUPL-1.2
// GeoJSON in all its spellings comes out as the same places, and what is not known is asked.

import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crsOfEpsg } from '../../src/core/crs/epsg';
import { type ImportOptions, importFile } from '../../src/import/import-file';

const point = (coordinates: unknown, more = {}) => ({
  type: 'Feature',
  id: 'a',
  properties: { name: 'Lüdenscheid' },
  geometry: { type: 'Point', coordinates },
  ...more,
});
const collection = (features: unknown[], more = {}) => ({ type: 'FeatureCollection', ...more, features });
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(content: unknown, options: ImportOptions = {}, name = 'x.geojson') {
  const bytes =
    content instanceof Uint8Array
      ? content
      : utf8(typeof content === 'string' ? content : JSON.stringify(content));
  const outcome = await importFile({ name, bytes }, options);
  const features = outcome.kind === 'read' ? outcome.features : [];
  const [first] = features;
  const place = first?.geometry?.type === 'Point' ? first.geometry.coordinates : null;
  return { ...outcome, features, place, codes: Object.keys(outcome.report.counts), r: outcome.report };
}

describe('the system of the coordinates', () => {
  const inUtm = [404325, 5675182];
  const there = [7.630000939, 51.220000467];

  test.each([
    [
      'the old crs member',
      collection([point(inUtm)], {
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
      }),
    ],
    ['a crs that is a plain text', collection([point(inUtm)], { crs: 'EPSG:25832' })],
    [
      'coordRefSys',
      collection([point(inUtm)], { coordRefSys: 'http://www.opengis.net/def/crs/EPSG/0/25832' }),
    ],
    [
      'place of JSON-FG, not its geometry',
      collection([
        point([0, 0], { place: { type: 'Point', coordinates: inUtm }, coordRefSys: '[EPSG:25832]' }),
      ]),
    ],
    [
      'Esri JSON',
      {
        geometryType: 'esriGeometryPoint',
        spatialReference: { wkid: 25832 },
        features: [{ attributes: { name: 'x' }, geometry: { x: inUtm[0], y: inUtm[1] } }],
      },
    ],
  ])('%s is followed', async (_, content) => {
    const { place, r } = await read(content);
    expect(place![0]).toBeCloseTo(there[0]!, 8);
    expect(place![1]).toBeCloseTo(there[1]!, 8);
    expect(r).toMatchObject({ crs: 'EPSG:25832', accuracyM: 0.001, read: 1, kept: 1 });
  });

  test('metres without a system are a question that names the likely one first, and --crs answers it', async () => {
    const content = collection([point([3404361, 5677012])]);
    const asked = await read(content);
    expect(asked).toMatchObject({ kind: 'question', about: 'crs' });
    expect(asked.kind === 'question' && asked.choices[0]).toBe('EPSG:31467');
    const { place, r, codes } = await read(content, { crs: crsOfEpsg(31467) });
    expect(place).toEqual([7.630015016, 51.219997538]);
    expect(r).toMatchObject({ crs: 'EPSG:31467', crsFrom: '--crs', accuracyM: 3 });
    expect(codes).toContain('import-crs-shifted');
  });

  test('a system that the values contradict is a question, whoever named it', async () => {
    const degrees = collection([point([7.63, 51.22])], { crs: 'EPSG:25832' });
    expect(await read(degrees)).toMatchObject({ kind: 'question', about: 'crs' });
    const metres = collection([point(inUtm)]);
    expect(await read(metres, { crs: crsOfEpsg(4326) })).toMatchObject({ kind: 'question', about: 'crs' });
  });

  test('a link, an unknown name and two systems: the first two are asked, the third are kept apart', async () => {
    const link = { type: 'link', properties: { href: 'x' } };
    expect((await read(collection([point(inUtm)], { crs: link }))).kind).toBe('question');
    expect((await read(collection([point(inUtm)], { crs: 'EPSG:1234' }))).kind).toBe('question');
    const mixed = collection([point(inUtm, { crs: 'EPSG:25832' }), point([7.63, 51.22])]);
    const { features, r } = await read(mixed);
    const [[a], [b]] = features.map(({ geometry }) =>
      geometry.type === 'Point' ? geometry.coordinates : [0],
    ) as [[number], [number]];
    expect(Math.abs(a - b)).toBeLessThan(1e-5);
    expect(r.crs).toBe('EPSG:25832, EPSG:4326');
  });

  test('northing first in metres is seen by the values', async () => {
    const { place, codes } = await read(collection([point([5675182, 404325])], { crs: 'EPSG:25832' }));
    expect(place![0]).toBeCloseTo(there[0]!, 8);
    expect(codes).toContain('import-axes-swapped');
  });
});

describe('the text', () => {
  const text = JSON.stringify(collection([point([7.63, 51.22])]));
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const units = [...(mark ? '\ufeff' : ''), ...text].map((c) => c.charCodeAt(0));
    return Uint8Array.from(units.flatMap((u) => (order === 'le' ? [u & 255, u >> 8] : [u >> 8, u & 255])));
  };
  test.each([
    ['utf-8', 'bytes', utf8(text)],
    ['utf-8', 'byte order mark', utf8(`\ufeff${text}`)],
    ['utf-16le', 'byte order mark', utf16('le', true)],
    ['utf-16be', 'byte order mark', utf16('be', true)],
    ['utf-16le', 'bytes', utf16('le', false)],
    ['windows-1252', 'bytes', Uint8Array.from([...text].map((c) => c.charCodeAt(0)))],
    ['utf-8', 'bytes', gzipSync(utf8(text))],
  ])('%s from %s', async (encoding, encodingFrom, bytes) => {
    const { features, r } = await read(bytes);
    expect(features[0]?.properties?.name).toBe('Lüdenscheid');
    expect(r).toMatchObject({ encoding, encodingFrom });
  });

  test('the user’s encoding wins', async () => {
    const dos = Uint8Array.from([...text].map((c) => (c === 'ü' ? 0x81 : c.charCodeAt(0))));
    const { features, r } = await read(dos, { encoding: 'ibm866' });
    expect(features[0]?.properties?.name).toBe('LБdenscheid');
    expect(r.encodingFrom).toBe('--encoding');
  });

  test.each([
    ['a sequence by line', `${JSON.stringify(point([7, 51]))}\n${JSON.stringify(point([8, 51]))}\n`],
    [
      'a sequence by record separator',
      `\u001e${JSON.stringify(point([7, 51]), null, 1)}\n\u001e${JSON.stringify(point([8, 51]))}\n`,
    ],
  ])('%s', async (_, lines) => {
    expect((await read(lines)).r).toMatchObject({ read: 2, kept: 2 });
  });

  test('a line of a sequence that is no JSON is refused by its line', async () => {
    const { r } = await read(
      `${JSON.stringify(point([7, 51]))}\n{"type":\n${JSON.stringify(point([8, 51]))}\n`,
    );
    expect(r).toMatchObject({ read: 3, kept: 2, refused: 1 });
    expect(r.findings[0]?.path).toBe('line 2');
  });
});

describe('read = kept + repaired + refused', () => {
  const polygon = (...rings: number[][][]) => ({
    ...point([0, 0]),
    geometry: { type: 'Polygon', coordinates: rings },
  });
  const square = [
    [7, 51],
    [7.1, 51],
    [7.1, 51.1],
    [7, 51.1],
    [7, 51],
  ];

  test('an open ring is closed, a ring that runs the wrong way is turned, and both are counted', async () => {
    const { features, r, codes } = await read(
      collection([polygon(square.slice(0, 4)), polygon([...square].reverse()), polygon(square)]),
    );
    expect(r).toMatchObject({ read: 3, kept: 1, repaired: 2, refused: 0 });
    expect(codes).toEqual(expect.arrayContaining(['import-ring-closed', 'import-ring-turned']));
    for (const { geometry } of features) expect(geometry).toEqual({ type: 'Polygon', coordinates: [square] });
  });

  test('what cannot be placed is refused with its reason and its place', async () => {
    const { features, r } = await read(
      collection([point([7.63, 51.22]), point(['7', 51]), point([7, 51, 0]), point([170, 89.5]), 5]),
    );
    expect(r).toMatchObject({ read: 5, kept: 3, refused: 2 });
    expect(features).toHaveLength(3);
    expect(r.findings.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      'features[1].geometry.coordinates[0]',
      'features[4]',
    ]);
  });

  test('null and the null of PostGIS are features without a place', async () => {
    const { r } = await read(
      collection([point([0, 0], { geometry: null }), point([0, 0], { geometry: { type: null } })]),
    );
    expect(r).toMatchObject({ read: 2, kept: 2, geometryTypes: { null: 2 }, bbox: null });
  });

  test('a page of a server is said to be one', async () => {
    expect(
      (await read(collection([point([7, 51])], { numberMatched: 40, numberReturned: 1 }))).codes,
    ).toContain('import-page');
    expect(
      (await read(collection([point([7, 51])], { links: [{ rel: 'next', href: 'x' }] }))).codes,
    ).toContain('import-page');
    expect((await read(collection([point([7, 51])], { numberMatched: 1 }))).codes).not.toContain(
      'import-page',
    );
  });

  test.each([
    ['TopoJSON', { type: 'Topology' }],
    ['Overpass', { version: 0.6, elements: [] }],
    ['a list', [1]],
  ])('%s is refused by name', async (_, content) => {
    expect(await read(content)).toMatchObject({ kind: 'refused', r: { kept: 0 } });
  });
});

describe('budgets', () => {
  const content = collection(Array.from({ length: 9000 }, (_, i) => point([7 + i / 1e6, 51])));
  test.each([
    ['bytes', { bytes: 100 }],
    ['features', { features: 100 }],
    ['vertices', { vertices: 100 }],
  ])('%s', async (_, limits) => {
    const { kind, codes } = await read(content, { limits });
    expect([kind, codes]).toEqual(['refused', ['import-budget']]);
  });

  test('time and a cancel end an import, and nothing is kept', async () => {
    let clock = 0;
    const late = await read(content, { limits: { milliseconds: 5 }, now: () => clock++ * 10 });
    expect(late.codes).toEqual(['import-budget']);
    expect(await read(content, { isCancelled: () => true })).toMatchObject({
      kind: 'refused',
      codes: ['import-cancelled'],
    });
  });

  test('a packed file that grows beyond its ratio is refused while it is unpacked', async () => {
    const bomb = gzipSync(new Uint8Array(4_000_000));
    expect((await read(bomb, { limits: { unpackedBytes: 1_000_000 } })).codes).toEqual(['import-budget']);
  });
});

describe('Esri JSON with measures', () => {
  const esri = async (geometry: object, more: object = {}) => {
    const content = { geometryType: 'esriGeometryPolyline', spatialReference: { wkid: 4326 }, ...more };
    const outcome = await read({ ...content, features: [{ attributes: { name: 'a' }, geometry }] });
    const { coordinates } = (outcome.features[0]?.geometry ?? {}) as { coordinates?: unknown };
    const isSaid = outcome.codes.includes('import-measures-dropped');
    return { ...outcome, line: JSON.stringify(coordinates), isSaid };
  };

  test.each([
    ['[[7,51,300,5],[8,51,310,6]]', { hasZ: true, hasM: true }, '[[7,51,300],[8,51,310]]', true],
    ['[[7,51,5],[8,51,6]]', { hasM: true }, '[[7,51],[8,51]]', true],
    ['[[7,51,5],[8,51,6]]', { hasZ: true }, '[[7,51,5],[8,51,6]]', false],
    ['[[7,51],[8,51]]', {}, '[[7,51],[8,51]]', false],
  ])('%s, %o: a measure is no height, and that it is left out is said', async (path, has, line, isSaid) => {
    const paths = [JSON.parse(path)];
    expect(await esri({ paths, ...has })).toMatchObject({ line, isSaid });
    expect(await esri({ paths }, has)).toMatchObject({ line, isSaid });
  });

  test('a point has its height, and a curve is refused', async () => {
    expect(await esri({ x: 7, y: 51, z: 300 })).toMatchObject({ line: '[7,51,300]', isSaid: false });
    expect(await esri({ x: 7, y: 51, m: 5 })).toMatchObject({ line: '[7,51]', isSaid: true });
    const { r } = await esri({
      curvePaths: [
        [
          [7, 51],
          {
            c: [
              [8, 51],
              [7.5, 51.2],
            ],
          },
        ],
      ],
    });
    expect(r).toMatchObject({ kept: 0, refused: 1 });
  });
});
