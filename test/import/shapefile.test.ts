// SPDX-License-Identifier: EUPL-1.2
// Shapefiles in archives: places, holes, null shapes, code pages, and what is cut off.

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { dbfOf, latin1, type Shape, shpOf, utf8 } from './a-shapefile';

const utm32 =
  'PROJCS["x",GEOGCS["g",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const text = (content: string) => new TextEncoder().encode(content);
const point: Shape = { type: 1, points: [[404325, 5675182]] };
const columns = [
  ['GEN', 'C', 20],
  ['M2', 'N', 12],
  ['SEIT', 'D', 8],
  ['OK', 'L', 1],
] as const;
const row = ['Lüdenscheid', '1000.5', '20260301', 'T'];

async function read(parts: Record<string, Uint8Array>, options: ImportOptions = {}) {
  const outcome = await importFile({ name: 'x.zip', bytes: zipSync(parts) }, options);
  const features = outcome.kind === 'read' ? outcome.features : [];
  return { ...outcome, features, r: outcome.report, codes: Object.keys(outcome.report.counts) };
}
const parts = (
  shapes: readonly Shape[],
  rows: readonly (readonly string[] | null)[],
  encode = utf8,
  language = 0,
) => ({
  'a.shp': shpOf(shapes),
  'a.dbf': dbfOf(columns, rows, encode, language),
});

test('points, properties of every type and a system from the .prj', async () => {
  const { features, r } = await read({
    ...parts([point], [row]),
    'a.prj': text(utm32),
    'a.cpg': text('UTF-8'),
  });
  expect(r).toMatchObject({
    crs: 'EPSG:25832',
    crsFrom: '.prj',
    encoding: 'utf-8',
    encodingFrom: '.cpg',
    read: 1,
    kept: 1,
  });
  expect(features[0]).toEqual({
    type: 'Feature',
    properties: { GEN: 'Lüdenscheid', M2: 1000.5, SEIT: '2026-03-01', OK: true },
    geometry: { type: 'Point', coordinates: [7.630000939, 51.220000467] },
  });
});

test('a hole belongs to the shell around it, wherever it stands in the list, and rings turn as in GeoJSON', async () => {
  const square = (x: number, y: number, size: number) => [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ];
  const hole = [...square(11, 1, 2)].reverse();
  const shape: Shape = {
    type: 5,
    points: [...hole, ...square(0, 0, 5), ...square(10, 0, 5)],
    parts: [0, 5, 10],
  };
  const { features, r } = await read(parts([shape], [row]));
  expect(features[0]!.geometry).toEqual({
    type: 'MultiPolygon',
    coordinates: [[[...square(0, 0, 5)].reverse()], [[...square(10, 0, 5)].reverse(), [...hole].reverse()]],
  });
  expect(r).toMatchObject({ kept: 1, repaired: 0, crsFrom: 'values' });
});

test('null shapes keep their row, deleted rows are left out, and both are said', async () => {
  const { features, r, codes } = await read(parts([null, point, point], [row, row, null], utf8), {});
  expect(features.map(({ geometry }) => (geometry as { type: string } | null)?.type ?? null)).toEqual([]);
  expect(r.read).toBe(0);
  expect(codes).toContain('import-crs-question');
  const placed = await read({ ...parts([null, point, point], [row, row, null]), 'a.prj': text(utm32) });
  expect(placed.r).toMatchObject({ read: 2, kept: 2, geometryTypes: { null: 1, Point: 1 } });
  expect(placed.codes).toEqual(expect.arrayContaining(['import-rows-deleted', 'import-null-geometry']));
});

describe('the code page', () => {
  const cp850 = (content: string) => [...content].map((c) => (c === 'ü' ? 0x81 : c.charCodeAt(0)));
  test.each([
    ['.cpg, in small letters and beside a folder', latin1, 0, 'cp1252', 'windows-1252', '.cpg'],
    ['the language byte', latin1, 0x57, null, 'windows-1252', '.dbf 0x57'],
    ['the language byte of DOS', cp850, 2, null, 'cp850', '.dbf 0x2'],
    ['bytes that are UTF-8', utf8, 0, null, 'utf-8', 'bytes'],
    ['bytes that are UTF-8 although the language byte says otherwise', utf8, 0x57, null, 'utf-8', 'bytes'],
    ['bytes that are not the UTF-8 of the .cpg', latin1, 0, 'UTF-8', 'windows-1252', 'bytes'],
    ['bytes that are not UTF-8', latin1, 0, null, 'windows-1252', 'bytes'],
  ])('%s', async (_, encode, language, cpg, encoding, encodingFrom) => {
    const { features, r } = await read({
      ...parts([point], [row], encode, language),
      'a.prj': text(utm32),
      ...(cpg === null ? {} : { 'A.CPG': text(cpg) }),
    });
    expect(features[0]?.properties?.GEN).toBe('Lüdenscheid');
    expect(r).toMatchObject({ encoding, encodingFrom });
  });
});

test('several in one archive are asked for, and each has its own system', async () => {
  const both = {
    'k/a.shp': shpOf([point]),
    'k/a.prj': text(utm32),
    'k/b.shp': shpOf([{ type: 1, points: [[7.63, 51.22]] }]),
  };
  const asked = await read(both);
  expect(asked).toMatchObject({ kind: 'question', about: 'layer', choices: ['a', 'b'] });
  const [a, b] = [await read(both, { sourceLayer: 'a' }), await read(both, { sourceLayer: 'b' })];
  expect([a.r.crs, b.r.crs]).toEqual(['EPSG:25832', 'EPSG:4326']);
  expect(a.r.bbox![0]).toBeCloseTo(b.r.bbox![0], 4);
  expect(a.codes).toContain('import-part-missing');
});

test('files of an archive that may hold values and are not read are named, the parts of a shapefile are not', async () => {
  const whole = { ...parts([point], [row]), 'A.PRJ': text(utm32), 'liesmich.txt': text('x') };
  expect((await read(whole)).codes).not.toContain('import-members-left');
  const more = { 'einwohner.dbf': whole['a.dbf'], 'k/Werte.xlsx': text('x'), '__MACOSX/._a.dbf': text('x') };
  const { r } = await read({ ...whole, ...more });
  expect(r.findings).toContainEqual(
    expect.objectContaining({ code: 'import-members-left', found: 'einwohner.dbf, k/Werte.xlsx' }),
  );
});

describe('damage', () => {
  const whole = { ...parts([point, point], [row, row]), 'a.prj': text(utm32) };
  test.each([
    ['.shp', 'a.shp'],
    ['.dbf', 'a.dbf'],
  ] as const)('a %s that is cut off gives nothing at all', async (_, name) => {
    const bytes = whole[name];
    for (let length = 0; length < bytes.length; length += 7) {
      const { kind, r } = await read({ ...whole, [name]: bytes.subarray(0, length) });
      expect(kind).toBe('refused');
      expect(r.kept).toBe(0);
    }
  });

  test('a table whose rows are shifted, as behind a row that was half written, is refused', async () => {
    const three = parts([point, point, point], [row, row, row]);
    const table = three['a.dbf'];
    // The last 5 bytes of the second row are not there; the length is made good at the end.
    const secondEnds = table.length - 42;
    const shifted = new Uint8Array(table.length).fill(0x20);
    shifted.set(table.subarray(0, secondEnds - 5));
    shifted.set(table.subarray(secondEnds), secondEnds - 5);
    const { kind, r } = await read({ ...three, 'a.prj': text(utm32), 'a.dbf': shifted });
    expect([kind, r.kept]).toEqual(['refused', 0]);
    expect(JSON.stringify(r)).toContain('.dbf: row 3');
  });

  test('an archive that is cut off, encrypted or wrong is named', async () => {
    const bytes = zipSync(whole);
    const outcome = async (changed: Uint8Array) =>
      Object.keys((await importFile({ name: 'x.zip', bytes: changed })).report.counts);
    expect(await outcome(bytes.subarray(0, bytes.length - 30))).toEqual(['import-damaged']);
    const directory = bytes.findIndex(
      (_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1,
    );
    const encrypted = bytes.slice();
    encrypted[directory + 8] = encrypted[directory + 8]! | 1;
    expect(await outcome(encrypted)).toEqual(['import-encrypted']);
    const wrongSum = bytes.slice();
    wrongSum[directory + 16] = wrongSum[directory + 16]! ^ 1;
    expect(await outcome(wrongSum)).toEqual(['import-damaged']);
  });

  test('a budget is asked before a member is unpacked', async () => {
    const big = { 'a.shp': new Uint8Array(3_000_000) };
    expect((await read(big)).codes).toEqual(['import-budget']);
    expect((await read(big, { limits: { unpackedBytes: 1_000_000, ratio: 1e9 } })).codes).toEqual([
      'import-budget',
    ]);
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, text('x')]));
    expect((await read(many, { limits: { entries: 10 } })).codes).toEqual(['import-budget']);
  });
});
