// SPDX-License-Identifier: EUPL-1.2
// House coordinates as offices deliver them: each quirk in a small file of its own, and the real ones of Essen.

import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findHouses } from '../../../src/core/houses/find-houses';
import { houseName } from '../../../src/core/houses/house-book';
import { writeHousesFile } from '../../../src/core/houses/houses-file';
import { type HousesOptions, importGebref, importHouses } from '../../../src/import/import-houses';

const options: HousesOptions = { ags: null, about: { source: null, asOf: null } };
const bytes = (text: string) => new TextEncoder().encode(text);

/** The same bytes in pieces that end anywhere. */
function pieced(name: string, all: Uint8Array, size = 7) {
  function* pieces() {
    for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
  }
  return { name, first: all.slice(0, 2000), pieces };
}

/** A row as the Länder write it; a comma in the metres. */
const row = (
  ags: string,
  number: string,
  street: string,
  more: Partial<Record<'quality' | 'addition' | 'east' | 'north', string>> = {},
) =>
  [
    'N',
    `DENW36AL${number}`,
    more.quality ?? 'A',
    ags.slice(0, 2),
    ags[2],
    ags.slice(3, 5),
    ags.slice(5),
    '0000',
    '01234',
    number,
    more.addition ?? '',
    more.east ?? `${404_000 + Number(number || 0) * 10},250`,
    more.north ?? '5675000,500',
    street,
    '2026-03-01',
  ].join(';');
const town = '05962032';
const gebref = (rows: readonly string[], name = 'gebref_EPSG25832_ASCII.txt', ags: string | null = town) =>
  importGebref(pieced(name, bytes(`\ufeff${rows.join('\r\n')}\r\n`)), { ...options, ags });
const nameOfAll = (outcome: ReturnType<typeof importGebref>) =>
  outcome?.kind === 'read'
    ? outcome.book.streets.flatMap((_, street) =>
        Array.from({ length: outcome.book.start[street + 1]! - outcome.book.start[street]! }, (_unused, i) =>
          houseName(outcome.book, street, outcome.book.start[street]! + i),
        ),
      )
    : outcome?.report.findings.map(({ code }) => code);

describe('gebref text', () => {
  const rows = [
    row(town, '12', 'Höher Weg'),
    row(town, '12', 'Höher Weg', { addition: 'a' }),
    row(town, '', 'Höher Weg'),
    row(town, '3', 'Höher Weg', { quality: 'C' }),
    row('05911000', '5', 'Kortumstr.'),
    row(town, '7', 'Höher Weg', { east: 'unbekannt' }),
  ];

  test('gives the houses of one municipality, and names what is none', () => {
    const outcome = gebref(rows);
    expect(nameOfAll(outcome)).toEqual(['Höher Weg 12', 'Höher Weg 12 a']);
    const { counts, read, kept, refused, crs, encoding } = outcome!.report;
    expect({ counts, read, kept, refused, crs, encoding }).toEqual({
      counts: {
        'import-houses-number': 1,
        'import-houses-other-towns': 1,
        'import-houses-place': 1,
        'import-houses-quality': 1,
        'import-houses-sum': 1,
      },
      read: 2,
      kept: 2,
      refused: 0,
      crs: 'EPSG:25832',
      encoding: 'utf-8',
    });
  });

  test('of several municipalities asks for one, and of one takes it', () => {
    expect(gebref(rows, undefined, null)).toMatchObject({
      kind: 'question',
      about: 'ags',
      choices: ['05911000', town],
    });
    expect(nameOfAll(gebref(rows.slice(0, 2), undefined, null))).toHaveLength(2);
  });

  test('takes its system from its name or the zone in the easting, and else asks', () => {
    expect(gebref(rows, 'hk.txt')).toMatchObject({ kind: 'question', about: 'crs' });
    const zoned = gebref([row(town, '1', 'Höher Weg', { east: '32404010,250' })], 'hk.txt');
    expect([zoned?.report.crs, zoned?.report.crsFrom]).toEqual(['EPSG:4647', 'values']);
    const [hit] = zoned?.kind === 'read' ? findHouses(zoned.book, 'Höher Weg 1').hits : [];
    const whole = gebref(rows);
    const [same] = whole?.kind === 'read' ? findHouses(whole.book, 'Höher Weg 12').hits : [];
    // Eleven house numbers are 110 metres.
    expect((same!.point.lon - hit!.point.lon) * 69_700).toBeCloseTo(110, -1);
  });

  test('with the zone before the easting is read in the system of that zone', () => {
    const zoned = gebref([row(town, '1', 'Höher Weg', { east: '32404010,250' })]);
    const plain = gebref([row(town, '1', 'Höher Weg', { east: '404010,250' })]);
    expect([zoned?.report.crs, zoned?.report.bbox]).toEqual(['EPSG:25832', plain!.report.bbox]);
  });

  test.each([
    ['axes are swapped', { east: '5675000,500', north: '404010,250' }, undefined, 'axes'],
    ['axes are swapped, with the zone', { east: '5675000,500', north: '32404010,250' }, undefined, 'axes'],
    ['zone is another one', { east: '33404010,250' }, undefined, 'place'],
    ['system is another one', {}, 'gebref_EPSG25830_ASCII.txt', 'place'],
  ])('whose %s has no place in Germany, and is refused', (_what, more, name, why) => {
    const wrong = gebref([row(town, '1', 'Höher Weg', more)], name);
    expect(wrong).toMatchObject({
      kind: 'refused',
      report: { kept: 0, counts: { [`import-houses-${why}`]: 1 } },
    });
  });

  test('in the old encoding keeps its umlauts', () => {
    const latin = Uint8Array.from(rows[0]!, (letter) => letter.charCodeAt(0));
    const outcome = importGebref(pieced('gebref_EPSG25832.txt', latin), { ...options, ags: town });
    expect(nameOfAll(outcome)).toEqual(['Höher Weg 12']);
    expect(outcome?.report.encoding).toBe('windows-1252');
  });

  test('with a line that is none refuses it by its number', () => {
    const outcome = gebref([...rows, 'N;cut']);
    expect(outcome?.report).toMatchObject({ kept: 2, refused: 1 });
    expect(outcome?.report.findings[0]).toMatchObject({ code: 'import-houses-line', expected: '7' });
  });

  test('is read out of its archive, and a damaged one is refused', () => {
    const packed = zipSync({
      'gebref_schluessel.txt': strToU8('G;05;9;62;032;Lüdenscheid\r\n'),
      'gebref.txt': strToU8(rows.join('\r\n')),
    });
    const read = (file: Uint8Array) =>
      importGebref(pieced('gebref_EPSG25832_ASCII.zip', file, 50), { ...options, ags: town });
    expect(nameOfAll(read(packed))).toEqual(['Höher Weg 12', 'Höher Weg 12 a']);
    const wrong = packed.slice();
    const inside = packed.length >> 1;
    wrong[inside] = wrong[inside]! ^ 0xff;
    expect(read(wrong)?.kind ?? 'refused').toBe('refused');
    expect(read(wrong)?.report.counts ?? {}).not.toHaveProperty('import-houses-sum');
  });

  test('is no other table', () => {
    expect(importGebref(pieced('a.csv', bytes('street;number\nA;1\n')), options)).toBeNull();
  });
});

const csv = (text: string, more: Partial<HousesOptions> = {}) =>
  importHouses({ name: 'houses.csv', bytes: bytes(text) }, { ...options, ...more });

describe('a table of addresses', () => {
  test('of any usual head becomes houses, with streets of one name apart', async () => {
    const outcome = await csv(
      'Straße;Hausnummer;Zusatz;strschl;lat;lon\nHauptstr.;5;;1;51.2;7.6\nHauptstr.;5;b;2;51.3;7.7\n*;3;;9;51.2;7.6\n',
    );
    expect(outcome.kind === 'read' && outcome.book.streets).toEqual(['Hauptstr.', 'Hauptstr.']);
    expect(outcome.report.counts).toMatchObject({ 'import-houses-street': 1, 'import-houses-sum': 1 });
  });

  test('with a place outside of Germany leaves that row out, as the text of a Land does', async () => {
    const outcome = await csv('Straße;Nr;lat;lon\nWeg;1;51.2;7.6\nWeg;2;7.6;51.2\nWeg;3;0;0\n');
    expect(outcome.report).toMatchObject({
      kept: 1,
      bbox: [7.6, 51.2, 7.6, 51.2],
      counts: { 'import-houses-place': 1 },
    });
    expect(outcome.report.findings.find(({ code }) => code === 'import-houses-place')?.found).toBe('2');
  });

  test('without these columns asks for a mapping, which then counts', async () => {
    const text = 'A;B;lat;lon\nWeg;1-3;51.2;7.6\n';
    const refused = await csv(text);
    expect([refused.kind, refused.report.findings[0]?.code]).toEqual(['refused', 'import-houses-columns']);
    const read = await csv(text, { columns: { street: 'A', number: 'B', addition: null } });
    expect(read.kind === 'read' && houseName(read.book, 0, 0)).toBe('Weg 1–3');
  });

  test('of several municipalities asks for one, and gives the houses of the one that is named', async () => {
    const text =
      'Gem_Schl;street;number;lat;lon\n5962032;Weg;1;51.2;7.6\n05911000;Weg;2;51.4;7.2\n;Weg;3;51.2;7.6\n';
    expect(await csv(text)).toMatchObject({ kind: 'question', about: 'ags', choices: ['05911000', town] });
    const { report } = await csv(text, { ags: town });
    expect(report).toMatchObject({ read: 1, kept: 1, counts: { 'import-houses-other-towns': 1 } });
    expect(report.findings.find(({ code }) => code === 'import-houses-other-towns')?.found).toBe('2');
    // A key of the region has the association of municipalities within.
    const long = await csv('ARS;street;number;lat;lon\n059620032032;Weg;1;51.2;7.6\n', { ags: town });
    expect(long.report.kept).toBe(1);
  });

  test('without keys of municipalities says that all rows are taken', async () => {
    const text = 'street;number;lat;lon\nWeg;1;51.2;7.6\n';
    const { report } = await csv(text, { ags: town });
    expect(report).toMatchObject({ kept: 1, counts: { 'import-houses-no-town': 1 } });
    expect((await csv(text)).report.counts).not.toHaveProperty('import-houses-no-town');
  });

  test('says where and of when it is', async () => {
    const text = 'street;number;lat;lon\nWeg;1;51.2;7.6\n';
    const named = await csv(text, { about: { source: 'Katasteramt', asOf: '2026' } });
    expect(named.kind === 'read' && named.book.about).toEqual({ source: 'Katasteramt', asOf: '2026' });
    const unnamed = await csv(text);
    expect(unnamed.kind === 'read' && unnamed.book.about).toEqual({ source: 'houses.csv', asOf: null });
  });
});

const essen = '../shared/data/adressen';
describe.skipIf(!existsSync(essen))('the real addresses of Essen', () => {
  const read = (name: string) => importHouses({ name, bytes: readFileSync(`${essen}/${name}`) }, options);

  test('fit into a megabyte, are found, and what is no address is named', async () => {
    const outcome = await read('hauskoordinaten_essen_4647.zip');
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const { book, report } = outcome;
    expect(report).toMatchObject({ kept: 99_581, refused: 0, crs: 'EPSG:4647' });
    const sum = report.findings.find(({ code }) => code === 'import-houses-sum');
    expect(sum?.found).toBe('102981 = 99581 + 3400');
    const file = writeHousesFile(book);
    expect(file.length).toBeLessThan(1_000_000);
    expect(gzipSync(file).length / (book.number.length / 25_000)).toBeLessThan(250_000);
    const { hits } = findHouses(book, 'Ziegelstrase 2b, 45131 Essen');
    expect(hits[0]?.name).toBe('Ziegelstr. 2 B');
    expect(hits[0]?.point.lon).toBeCloseTo(7.02945, 2);
  });

  test.each(['essen_wfs_000.gml', 'essen_wfs_102.gml'])(
    'come out of the page %s with northing first',
    async (name) => {
      const { report } = await read(name);
      const [west, south, east, north] = report.bbox!;
      expect(west > 6.89 && south > 51.34 && east < 7.14 && north < 51.54).toBe(true);
      expect(report.counts['import-axes-swapped']).toBe(1);
    },
  );
});
