// SPDX-License-Identifier: EUPL-1.2
// Small inputs that real users' files contained: each gives the right figure, or is refused in words that `nuf check` has as well.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { polygonAt } from '../a-city';
import { runNuf } from './run-nuf';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-cases-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const [one, two, three] = ['100mN56750E4040', '100mN56750E4041', '100mN56751E4040'];
const head = 'raster_id;households;businesses;down_fn_hh_alle_1000\n';
const row = (id: string, households: string, share: string) => `${id};${households};2;${share}\n`;
const cells = (households: readonly [string, string], shares: readonly [string, string]) =>
  head + row(one!, households[0], shares[0]) + row(two!, households[1], shares[1]);
const utf16 = (text: string, hasMark: boolean) => Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');

/** Share of households at 1000 Mbit/s and how many households there are, in a zone of two (four) cells. */
async function coverage(name: string, content: string | Uint8Array, more: readonly string[] = []) {
  const zone = { type: 'Feature', id: 'A', properties: {}, geometry: polygonAt([0, 0, 200, 200]) };
  writeFileSync(join(folder, 'z.geojson'), JSON.stringify(zone));
  writeFileSync(join(folder, name), content);
  const asked = ['--weight', 'households', '--thresholds', '1000', '--amounts', '--json', ...more];
  const { code, out, err } = await runNuf(
    ['coverage', '--zones', 'z.geojson', '--coverage', name, ...asked],
    folder,
  );
  const [answer] = out === '' ? [] : JSON.parse(out);
  return { code, err, share: answer?.share['1000'] ?? null, households: answer?.amount ?? null };
}

const plain = cells(['10', '30'], ['100', '0']);

describe('the right figure', () => {
  test.each<[string, string | Uint8Array, number, number, (readonly string[])?]>([
    ['plain', plain, 0.25, 40],
    ['a line that names the separator', `sep=;\n${plain}`, 0.25, 40],
    ['a separator that nobody guesses', `sep=|\n${plain.replaceAll(';', '|')}`, 0.25, 40],
    ['separated by bars', plain.replaceAll(';', '|'), 0.25, 40],
    ['UTF-16 with its mark', utf16(plain, true), 0.25, 40],
    ['UTF-16 without a mark', utf16(plain, false), 0.25, 40],
    ['UTF-16, the other byte first', Buffer.from(utf16(plain, true)).swap16(), 0.25, 40],
    ['per cent signs', cells(['10', '30'], ['95,0 %', '0 %']), 0.2375, 40],
    ['per cent in words', cells(['10', '30'], ['95 Prozent', '0%']), 0.2375, 40],
    ['small shares with a sign', cells(['10', '30'], ['1 %', '0 %']), 0.0025, 40],
    [
      'fractions, as the user says',
      cells(['10', '30'], ['1.0', '0.5']),
      0.625,
      40,
      ['--shares', 'fractions'],
    ],
    [
      'less than a per cent, as the user says',
      cells(['10', '30'], ['1', '0.2']),
      0.004,
      40,
      ['--shares', 'percent'],
    ],
    ['exponents', cells(['1E+01', '3E+01'], ['1E+02', '0']), 0.25, 40],
    ['exponents with a comma', cells(['1,0e1', '3,0e1'], ['1,0E+2', '0E0']), 0.25, 40],
    ['three decimals in an exponent', cells(['1.010E+03', '3.030E+03'], ['100', '0']), 0.25, 4040],
    ['Excel’s text', plain.replace(/100mN\w+/g, (id) => `"=""${id}"""`), 0.25, 40],
    ['Excel’s text in a number', cells(['"=""10"""', '"=""30"""'], ['100', '0']), 0.25, 40],
    ['a leading apostrophe', cells(["'10", "'30"], ["'100", "'0"]), 0.25, 40],
    ['a share that is a code', cells(['10', '30'], ['-9999', '100']), 1, 40],
    ['a share that is the code of a byte', cells(['10', '30'], ['255', '100']), 1, 40],
    ['a share that is the code of a short', cells(['10', '30'], ['65535', '100']), 1, 40],
    ['a share that is the least float', cells(['10', '30'], ['-3.4028234663852886e+38', '100']), 1, 40],
    ['households that are a code', cells(['-1', '30'], ['0', '100']), 1, 30],
    ['households that are a large code', cells(['99999', '30'], ['0', '100']), 1, 30],
    ['no figure in words', cells(['10', '30'], ['k. A.', '100']), 1, 40],
    ['no figure of a program', cells(['NaN', '30'], ['NULL', '100']), 1, 30],
    ['an error of a German sheet', cells(['10', '30'], ['#WERT!', '0']), 0, 40],
    ['an error of an English sheet', cells(['10', '30'], ['#N/A', '0']), 0, 40],
    ['a column too narrow', cells(['10', '30'], ['####', '0']), 0, 40],
    ['a text among numbers', cells(['10', '30'], ['fast', '0']), 0, 40],
    [
      'thousands that the column decides',
      cells(['1.010', '1.234.567,5'].map((v, i) => (i ? '3.030,0' : v)) as [string, string], ['100', '0']),
      0.25,
      4040,
    ],
    ['decimals that the column decides', cells(['1.010', '3.03'], ['100', '0']), 0.25, 4.04],
    [
      'thousands, as the user says',
      cells(['1.010', '3.030'], ['100', '0']),
      0.25,
      4040,
      ['--thousands', 'point'],
    ],
    [
      'the same said of the decimals',
      cells(['1.010', '3.030'], ['100', '0']),
      0.25,
      4040,
      ['--decimal', 'comma'],
    ],
    [
      'decimals, as the user says',
      cells(['1.010', '3.030'], ['100', '0']),
      0.25,
      4.04,
      ['--decimal', 'point'],
    ],
    [
      'no thousands, as the user says',
      cells(['1.010', '3.030'], ['100', '0']),
      0.25,
      4.04,
      ['--thousands', 'none'],
    ],
    ['thousands by a space', cells(['1 010', '3 030'], ['100', '0']), 0.25, 4040],
    ['thousands by a narrow space', cells(['1\u202f010', '3\u00a0030'], ['100', '0']), 0.25, 4040],
    ['thousands by an apostrophe', cells(["1'010", '3’030'], ['100', '0']), 0.25, 4040],
    ['a share with three decimals', cells(['10', '30'], ['12.500', '0.000']), 0.03125, 40],
    ['a share of a hundred with three decimals', cells(['10', '30'], ['100,000', '0']), 0.25, 40],
    ['a minus that is a sign of its own', cells(['10', '30'], ['−1', '100']), 1, 40],
    ['a row that stands there again', plain + row(one!, '10', '100'), 0.25, 40],
    ['separators to the end of the sheet', plain.replaceAll('\n', ';;\n'), 0.25, 40],
    [
      'a line end inside quotes',
      `${head.trimEnd()};ort\n${one};10;2;100;"a\nb"\n${two};30;2;0;c\n`,
      0.25,
      40,
    ],
    ['mixed ends of line', plain.replace('\n', '\r\n'), 0.25, 40],
  ])('%s', async (_, content, share, households, more = []) => {
    const answer = await coverage('c.csv', content, more);
    expect([answer.code, answer.err.includes('undefined')]).toEqual([0, false]);
    expect(answer.share).toBeCloseTo(share, 6);
    expect(answer.households).toBeCloseTo(households, 3);
  });
});

describe('what is no figure is named with line, column and count', () => {
  test.each([
    [
      'a code',
      cells(['10', '30'], ['-9999', '-9999']),
      /Zeile 2, Spalte down_fn_hh_alle_1000: -9999 .*2-mal/,
    ],
    ['an error of a sheet', cells(['10', '#NV'], ['1', '100']), /Zeile 3, Spalte households: „#NV“ .*1-mal/],
    ['a text', cells(['4', '30'], ['<4', '100']), /Zeile 2, Spalte down_fn_hh_alle_1000: .*„<4“.*1-mal/],
    ['a short row', `${plain}${three};5\n`, /Zeile 4 hat nur 2 Zellen, der Kopf hat 4/],
  ])('%s', async (_, content, said) => {
    const { code, err } = await coverage('c.csv', content);
    expect(code).toBe(0);
    expect(err).toMatch(said);
  });
});

describe('what cannot be used is refused: exit 1, and nuf check says the same', () => {
  const geo = (properties: object) => ({ type: 'Feature', geometry: null, properties });
  const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'thousands or decimals',
      'c.csv',
      cells(['1.010', '3.030'], ['100', '0']),
      /Zeile 2, Spalte households: „1\.010“.*1010 \(--thousands point\), 1\.01 \(--decimal point\)/,
    ],
    [
      'the same with quoted commas',
      'c.csv',
      cells(['"1,010"', '"3,030"'], ['100', '0']).replaceAll(';', ','),
      /„1,010“.*1010 \(--thousands comma\), 1\.01 \(--decimal comma\)/,
    ],
    ['both marks, none of them certain', 'c.csv', cells(['1.010', '3,030'], ['100', '0']), /„1\.010“/],
    [
      'two countries in one column',
      'c.csv',
      cells(['1.010', '30'], ['100', '0']) + row(three!, '1,5', '0') + row('100mN56751E4041', '1.5', '0'),
      /„1\.010“/,
    ],
    ['fractions or per cent', 'c.csv', cells(['10', '30'], ['1.0', '0.5']), /Prozent.*--shares fractions/],
    [
      'a decimal comma between commas',
      'c.csv',
      plain.replaceAll(';', ',').replaceAll(',100\n', ',95,5\n'),
      /Zeile 2 hat 5 Zellen, der Kopf hat 4/,
    ],
    ['a cell twice with other figures', 'c.csv', plain + row(one!, '10', '0'), new RegExp(`${one}.*zweimal`)],
    [
      'a share beyond all',
      'c.csv',
      cells(['10', '30'], ['195.7', '0']),
      /Zeile 2, Spalte down_fn_hh_alle_1000: 195\.7 .*0 – 101 %/,
    ],
    [
      'fewer than no households',
      'c.csv',
      cells(['-5', '30'], ['100', '0']),
      /Zeile 2, Spalte households: -5/,
    ],
    ['no share', 'c.csv', 'raster_id;households\n', /keine Spalte down_fn/],
    [
      'two columns of one name',
      'c.csv',
      `raster_id;households;households;down_fn_hh_alle_1000\n${one};1;2;50\n`,
      /households steht zweimal/,
    ],
    [
      'a number as text that may be two',
      'c.geojson',
      collection(
        geo({ raster_id: one, households: '1.010', down_fn_hh_alle_1000: 100 }),
        geo({ raster_id: two, households: 30, down_fn_hh_alle_1000: 0 }),
      ),
      /Objekt 1, households: „1\.010“/,
    ],
    [
      'a cell twice among features',
      'c.geojson',
      collection(
        geo({ raster_id: one, households: 1, down_fn_hh_alle_1000: 100 }),
        geo({ raster_id: one, households: 30, down_fn_hh_alle_1000: 0 }),
      ),
      /zweimal/,
    ],
  ])('%s', async (_, name, content, said) => {
    const { code, err, share } = await coverage(name, content);
    expect([code, share]).toEqual([1, null]);
    expect(err).toMatch(said);
    const check = await runNuf(['check', name], folder);
    expect(check.code).toBe(1);
    const sentence = err.split('\n')[0]!.replace(/^nuf coverage: [^:]*: /, '');
    expect(check.out).toContain(sentence);
  });

  test('no column of what is weighed with, which only the question misses', async () => {
    const { code, err } = await coverage('c.csv', `raster_id;down_fn_hh_alle_1000\n${one};100\n`);
    expect(code).toBe(1);
    expect(err).toMatch(/keine Spalte households; gefunden: raster_id;down_fn_hh_alle_1000/);
  });

  test('an option that a number contradicts', async () => {
    const text = cells(['95.5', '30'], ['100', '0']);
    const { code, err } = await coverage('c.csv', text, ['--decimal', 'comma']);
    expect(code).toBe(1);
    expect(err).toMatch(/Zeile 2, Spalte households: „95\.5“ passt nicht/);
    expect((await coverage('c.csv', text, ['--decimal', 'dot'])).code).toBe(2);
  });

  test.each([
    ['a GeoPackage', Buffer.from('SQLite format 3\0\x10\0'), /GeoPackage/],
    ['a page of HTML', '<!doctype html><p>404', /HTML/],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1\n', /LFS/],
  ])('%s is named and not printed', async (_, content, said) => {
    const { code, err } = await coverage('c.gpkg', content);
    expect(code).toBe(1);
    expect(err).toMatch(said);
  });
});

describe('speeds', () => {
  const shares = async (name: string, content: string, more: readonly string[] = []) => {
    const zone = { type: 'Feature', properties: {}, geometry: polygonAt([0, 0, 200, 100]) };
    writeFileSync(join(folder, 'z.geojson'), JSON.stringify(zone));
    writeFileSync(join(folder, name), content);
    const asked = ['--thresholds', '50,1000', '--json', ...more];
    const { code, out, err } = await runNuf(
      ['coverage', '--zones', 'z.geojson', '--coverage', name, ...asked],
      folder,
    );
    return { code, err, of: out === '' ? null : Object.values(JSON.parse(out)[0].share as object) };
  };
  const csv = (a: string, b: string) => `raster_id;downMbit\n${one};${a}\n${two};${b}\n`;
  const areas = (a: unknown, b: unknown) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [a, b].map((downMbit, i) => ({
        type: 'Feature',
        properties: { downMbit },
        geometry: polygonAt([i * 100, 0, 100, 100]),
      })),
    });

  test.each<[string, string, string, (readonly string[])?]>([
    ['units', 'c.csv', csv('1 Gbit/s', '50 Mbit/s')],
    ['units in other spellings', 'c.csv', csv('1 GBit', '50.000 kbps'.replace('.', ''))],
    ['thousands, as the user says', 'c.csv', csv('1.000', '50'), ['--thousands', 'point']],
    ['thousands beside decimals', 'c.csv', csv('1.000', '50,5')],
    ['texts in GeoJSON', 'c.geojson', areas('1000', 50)],
    ['units in GeoJSON', 'c.geojson', areas('1 Gbit/s', '50 Mbit/s')],
    ['a decimal unit', 'c.geojson', areas('1,0 Gbit/s', '0,05 Gbps')],
  ])('with %s', async (_, name, content, more = []) => {
    const { code, of } = await shares(name, content, more);
    expect(code).toBe(0);
    expect(of![0]).toBeCloseTo(1, 5);
    expect(of![1]).toBeCloseTo(0.5, 5);
  });

  test.each([
    ['c.csv', csv('1.000', '50')],
    ['c.geojson', areas('1.000', 50)],
  ])('that can be read in two ways are refused (%s)', async (name, content) => {
    const { code, err } = await shares(name, content);
    expect(code).toBe(1);
    expect(err).toMatch(/„1\.000“.*1000 \(--thousands point\), 1 \(--decimal point\)/);
  });

  test('in bytes a second are no bits: the area has no speed, and that is said', async () => {
    const { of, err } = await shares('c.geojson', areas('1 GB/s', 50));
    expect(of![0]).toBeCloseTo(0.5, 5);
    expect(err).toMatch(/Objekt 1, downMbit: .*„1 GB\/s“/);
  });
});

describe('zones', () => {
  const run = async (features: readonly object[] | string) => {
    const text =
      typeof features === 'string' ? features : JSON.stringify({ type: 'FeatureCollection', features });
    writeFileSync(join(folder, 'zones.geojson'), text);
    writeFileSync(join(folder, 'c.csv'), plain);
    const { code, out, err } = await runNuf(
      ['coverage', '--zones', 'zones.geojson', '--coverage', 'c.csv', '--json'],
      folder,
    );
    return {
      code,
      err,
      rows: out === '' ? null : (JSON.parse(out) as { id: string; areaM2: number | null }[]),
    };
  };
  const square = polygonAt([0, 0, 200, 100]) as Polygon;
  const feature = (geometry: object | null, id?: unknown) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry,
  });
  const swapped = { ...square, coordinates: square.coordinates.map((ring) => ring.map(([x, y]) => [y, x])) };

  test('with latitude first are refused', async () => {
    const { code, err } = await run([feature(swapped)]);
    expect(code).toBe(1);
    expect(err).toMatch(/vertauscht/);
  });

  test('that are points, lines or nothing are named and have no area', async () => {
    const line = { type: 'LineString', coordinates: square.coordinates[0] };
    const shapes = [
      square,
      line,
      { type: 'Point', coordinates: [7.6, 51.2] },
      null,
      { type: 'Polygon', coordinates: [[]] },
    ];
    const { rows, err } = await run(shapes.map((shape, i) => feature(shape, `f${i}`)));
    expect(rows!.map(({ areaM2 }) => areaM2 !== null)).toEqual([true, false, false, false, false]);
    expect(err).toMatch(/4 Objekte sind keine Fläche.*f1, f2, f3, f4/);
  });

  test('keep each id as it was written, and a twice-used one is named', async () => {
    const big = JSON.stringify({
      type: 'FeatureCollection',
      features: [feature(square, 'BIG'), feature(square, 'A'), feature(square, 'A')],
    });
    const { rows, err } = await run(big.replace('"BIG"', '9007199254740993'));
    expect(rows!.map(({ id }) => id)).toEqual(['9007199254740993', 'A', 'A']);
    expect(err).toMatch(/„A“/);
  });

  test('in a coordinate system that is named are converted, and it is said', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
    const metres = [
      [404_000, 5_675_000],
      [404_200, 5_675_000],
      [404_200, 5_675_100],
      [404_000, 5_675_100],
      [404_000, 5_675_000],
    ];
    const { code, rows, err } = await run(
      JSON.stringify({
        type: 'FeatureCollection',
        crs,
        features: [feature({ type: 'Polygon', coordinates: [metres] })],
      }),
    );
    expect(code).toBe(0);
    expect(rows![0]!.areaM2).toBeCloseTo(20_000, -2);
    expect(err).toMatch(/EPSG:25832/);
  });
});
