// SPDX-License-Identifier: EUPL-1.2
// Out through each writer and in again: a value, a name and a place come back as they were, or the list of losses names them.

import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { exportFormats } from '../../src/export/formats';
import { importFile } from '../../src/import/import-file';

type Properties = Record<string, unknown>;
const feature = (id: string | null, geometry: Geometry | null, properties: Properties = {}) =>
  ({ type: 'Feature', ...(id !== null && { id }), properties, geometry }) as Feature;
const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });
const square = (lon: number) => [
  [lon, 51],
  [lon + 1, 51],
  [lon + 1, 52],
  [lon, 52],
  [lon, 51],
];
const area = (lon: number): Geometry => ({ type: 'Polygon', coordinates: [square(lon)] });

const formats = exportFormats.map(({ id, endings, load }) => ({ id, ending: endings[0], load }));
type Format = (typeof formats)[number];

async function throughAndBack({ ending, load }: Format, features: readonly Feature[]) {
  const { bytes, losses } = (await load())(features, { title: 't', layer: null, plane: 'EPSG:25832' });
  const outcome = await importFile({ name: `t${ending}`, bytes });
  return { losses, features: outcome.kind === 'read' ? outcome.features : [] };
}

/** Values of one column each; their names are theirs in every format. */
const values: Readonly<Record<string, unknown>> = {
  cr: 'a\rb',
  crlf: 'a\r\nb',
  lf: 'a\nb',
  tab: 'a\tb',
  after: 'a ',
  before: ' a',
  nbsp: 'a\u00a0',
  blank: ' ',
  line: '\n',
  empty: '',
  nul: 'a\0b',
  half: 'a\ud800b',
  mark: '\ufeffa',
  bell: 'a\u0007b',
  none: 'a\uffffb',
  excel: 'a_x000D_b',
  formula: '=1',
  negative: '-1',
  phone: '+49 2351',
  zeros: '007',
  html: '<b>"x"</b>&amp;',
  quote: 'a"b;c,d',
  emoji: '😀',
  big: '12345678901234567890',
  float: 0.1 + 0.2,
  small: 1e-7,
  whole: 2 ** 40,
  yes: true,
  list: [1, 'x'],
  object: { a: null },
  long: 'ü'.repeat(300),
  wide: 'x'.repeat(33_000),
};
/** CSV has no types: numbers and truth come back as the text that stands there. */
const asText = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
const isCsv = ({ id }: Format) => id.startsWith('csv');
const same = (format: Format, found: unknown, value: unknown) =>
  JSON.stringify(isCsv(format) && typeof found === 'string' ? found.replace(/^(\d+),/, '$1.') : found) ===
  JSON.stringify(isCsv(format) ? asText(value) : value);

describe.each(formats)('$id', (format) => {
  test('a value comes back as it was, or its column is named', async () => {
    const { losses, features } = await throughAndBack(format, [
      feature('1', point(7.5, 51.5), { ...values }),
    ]);
    const told = losses.flatMap(({ names }) => names);
    const unsaid = Object.keys(values).filter(
      (name) => !told.includes(name) && !same(format, features[0]?.properties?.[name], values[name]),
    );
    expect(unsaid).toEqual([]);
  });

  test('a name comes back as it was, or what became of it is said', async () => {
    const names = [
      ' a',
      'a',
      'A',
      'a  b',
      '',
      'a\nb',
      '2018',
      'a:b',
      'ä',
      'fid',
      'geom',
      'name',
      'toString',
      'bbox',
    ];
    const properties = Object.fromEntries(names.map((name, i) => [name, `v${i}`]));
    const { losses, features } = await throughAndBack(format, [feature('1', point(7.5, 51.5), properties)]);
    const changed = new Map(
      losses.flatMap(({ names: told }) => told.map((text) => text.split(' → ') as [string, string])),
    );
    for (const [i, name] of names.entries()) {
      expect(features[0]?.properties?.[changed.get(name) ?? name], JSON.stringify(name)).toBe(`v${i}`);
    }
  });

  test.each([
    ['lon and lat', point(7.5, 51.5), { lon: '1', lat: '2' }],
    ['the same in capitals', point(7.5, 51.5), { Lon: '1', LAT: '2' }],
    ['length and width', point(7.5, 51.5), { laenge: '12', breite: '2' }],
    ['a cell', point(7.5, 51.5), { rasterId: '100mN26850E43340' }],
    ['well-known text', area(7), { wkt: 'x', geom: 'POINT (1 2)' }],
    ['well-known text under any name', point(7.5, 51.5), { note: 'POINT (1 2)' }],
  ])('%s as properties are not taken for the place', async (_, geometry, properties) => {
    const given = [feature('1', geometry, properties), feature('2', null, properties)];
    const { losses, features } = await throughAndBack(format, given);
    const renamed = losses.find(({ code }) => code === 'names-changed')?.names ?? [];
    expect(features.map((one) => one.geometry === null)).toEqual([false, true]);
    expect(boxOf(features[0]!.geometry)).toEqual(boxOf(geometry));
    for (const [name, value] of Object.entries(properties)) {
      const now = renamed.find((text) => text.startsWith(`${name} → `))?.split(' → ')[1] ?? name;
      expect(features[0]?.properties?.[now]).toBe(value);
    }
  });

  test('without any place, and with the first place after many rows, lon and lat stay properties', async () => {
    const many = Array.from({ length: 60 }, (_, i) => feature(`${i}`, null, { lon: '1', lat: '2' }));
    for (const last of [null, area(7)]) {
      const { features } = await throughAndBack(format, [
        ...many,
        feature('x', last, { lon: '1', lat: '2' }),
      ]);
      expect(features.map(({ geometry }) => geometry === null)).toEqual([
        ...many.map(() => true),
        last === null,
      ]);
      expect(features[60]?.properties).toMatchObject({ lon: '1', lat: '2' });
    }
  });

  test('features without anything are counted, and years over texts are no row', async () => {
    for (const given of [
      [feature(null, null), feature(null, point(7, 51)), feature(null, null)],
      [feature(null, area(7)), feature(null, area(8))],
      [feature('1', area(7), { 2018: 'a', 2019: 'b' }), feature('2', area(8), { 2018: 'c', 2019: 'd' })],
    ]) {
      const { features } = await throughAndBack(format, given);
      expect(features.map(({ geometry }) => boxOf(geometry))).toEqual(
        given.map(({ geometry }) => boxOf(geometry)),
      );
    }
  });

  test('places far from here come back, and a system of their own is said', async () => {
    const given = [
      feature('1', point(-69.1, 44)),
      feature('2', point(179, -17)),
      feature('3', point(7.6, 51.2)),
    ];
    const { losses, features } = await throughAndBack(format, given);
    expect(features.map(({ geometry }) => boxOf(geometry))).toEqual(
      given.map(({ geometry }) => boxOf(geometry)),
    );
    const isInMetres = format.id === 'geopackage' || format.id === 'shapefile';
    expect(losses).toEqual(isInMetres ? [{ code: 'in-degrees', count: 2, names: [] }] : []);
  });

  test('empty geometries and parts without their bracket are said', async () => {
    const given: Geometry[] = [
      { type: 'MultiPolygon', coordinates: [] },
      { type: 'Polygon', coordinates: [] },
      { type: 'GeometryCollection', geometries: [] },
      { type: 'MultiPolygon', coordinates: [square(7) as never].map((ring) => [ring]) },
    ];
    const { losses, features } = await throughAndBack(
      format,
      given.map((geometry, i) => feature(`${i}`, geometry)),
    );
    expect(features).toHaveLength(4);
    expect(features.map(({ geometry }) => geometry === null)).toEqual([true, true, true, false]);
    const codes = losses.map(({ code }) => code);
    if (format.id !== 'geojson') expect(codes).toContain('places-empty');
    if (features[3]?.geometry.type !== 'MultiPolygon') expect(codes).toContain('kinds-changed');
  });
});

/** The box of a geometry to the millimetre. */
function boxOf(geometry: Geometry | null): number[] | null {
  if (geometry === null) return null;
  const found = (JSON.stringify(geometry).match(/-?\d+\.?\d*(e-?\d+)?/g) ?? []).map((text) => Number(text));
  const of = (axis: number) =>
    found.filter((_, i) => i % 2 === axis).map((value) => Math.round(value * 1e8) / 1e8);
  return [0, 1].flatMap((axis) => [Math.min(...of(axis)), Math.max(...of(axis))]);
}

test('a number as id, a whole number beyond 2^53 and a point beside an area are said where they do not come back', async () => {
  const collection: Geometry = { type: 'GeometryCollection', geometries: [area(7), point(7.5, 51.5)] };
  const one = { ...feature(null, null, { n: 2 ** 60 }), id: 7 } as Feature;
  const codesOf = async (id: string, features: readonly Feature[]) => {
    const { losses, features: read } = await throughAndBack(
      formats.find((format) => format.id === id)!,
      features,
    );
    return { codes: losses.map(({ code }) => code), read };
  };
  for (const { id } of formats.filter((format) => format.id !== 'geojson')) {
    const { codes, read } = await codesOf(id, [one]);
    expect([id, read[0]?.id === 7 || codes.includes('ids-are-text')]).toEqual([id, true]);
  }
  expect((await codesOf('shapefile', [one])).codes).toContain('numbers-beyond');
  const kml = await codesOf('kml', [feature('a', collection)]);
  expect(kml.codes).toContain('points-beside');
  expect(kml.read[0]?.geometry.type).toBe('Polygon');
});
