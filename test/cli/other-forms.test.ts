// SPDX-License-Identifier: EUPL-1.2
// The commonest mistakes again in the other forms that files of a town have: workbooks, KML, address lists. Each is read as it
// was meant, or refused in words; docs/cases.md has the table with what happened before.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectTable, tableRow } from './cases-document';
import { runNuf } from './run-nuf';
import { sites } from './site-forms';

const folder = mkdtempSync(join(tmpdir(), 'nuf-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  const place = ['--name', 'Beispielau', '--ags', '16053999', '--at', '50.93,11.58'];
  expect((await runNuf(['new', 'town', ...place], folder)).code).toBe(0);
});

const rows: string[] = [];
test.each(sites)('$form: $mistake', async ({ form, mistake, before, content, code, says, gets }) => {
  const name = `file.${form.toLowerCase()}`;
  writeFileSync(join(folder, name), content);
  const told = await runNuf(['import', name, '--layer', 'commercial-sites'], folder);
  expect([told.code, told.err]).toEqual([code, expect.stringMatching(says ?? /./)]);
  if (gets) {
    const { properties } = JSON.parse(told.out).features[0];
    for (const [field, value] of Object.entries(gets)) expect(properties[field]).toEqual(value);
  }
  rows.push(tableRow(form, mistake, before, code, says ? saidBy(says, told.err) : 'as it was meant'));
});

const key = ['N', 'DE1', 'A', '16', '0', '53', '999', '0', '01012'];
const house = (number: string, east = '681400,5', north = '5645000,5', ags = key) =>
  `${[...ags, number, '', east, north, 'Höher Weg', '2026'].join(';')}\r\n`;
const list = (...lines: string[]) => `Straße;Hausnummer;Breite;Länge\n${lines.join('\n')}\n`;
const gml = (place: string, system: string) =>
  `<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:a="a"><wfs:member><a:Adr gml:id="x"><a:strasse>Höher Weg</a:strasse><a:hausnr>12</a:hausnr><a:g><gml:Point${system}><gml:pos>${place}</gml:pos></gml:Point></a:g></a:Adr></wfs:member></wfs:FeatureCollection>`;
const system = (code: number) => ` srsName="urn:ogc:def:crs:EPSG::${code}"`;
const utm32 = 'gebref_EPSG25832.txt';

const addresses: readonly (readonly [
  form: string,
  mistake: string,
  before: string,
  file: string,
  content: string,
  code: 0 | 1 | 2,
  says: RegExp,
  kept: number,
])[] = [
  [
    'gebref',
    'the neighbouring zone',
    'far houses written, exit 0',
    utm32,
    house('12', '259500,5', '5646600,5'),
    1,
    /nur in der benachbarten UTM-Zone [^:]* in der Gemeinde lägen und deshalb fehlen: 1, etwa „Höher Weg 12“/,
    0,
  ],
  [
    'gebref',
    'axes swapped',
    'refused without the reason',
    utm32,
    house('12', '5645000,5', '681400,5'),
    1,
    /Ost- und Nordwert \(oder Länge und Breite\) vertauscht sind und die deshalb fehlen: 1, etwa „Höher Weg 12“/,
    0,
  ],
  [
    'gebref',
    'keys without their zeros',
    'asked for columns of a file without names',
    'gebref_EPSG25832.txt',
    house('12', '681400,5', '5645000,5', ['N', 'DE1', 'A', '16', '0', '53', '999', '0', '12']) +
      house('14', '681400,5', '5645000,5', ['N', 'DE1', 'A', '16', '0', '53', '99', '0', '12']),
    0,
    /Zeilen mit dem Schlüssel einer anderen Gemeinde als 16053999, die deshalb fehlen: 1/,
    1,
  ],
  [
    'gebref',
    'a row of names above, a remark below',
    'asked for the system that the name says',
    utm32,
    `NBA;OID;QUA;LAN;RBZ;KRS;GMD;OTT;SSS;HNR;ADZ;X;Y;STN;STAND\r\n${house('12')}Quelle: Land\r\n`,
    1,
    /Zeile 3 ist keine Zeile mit Hauskoordinaten: „Quelle: Land“/,
    1,
  ],
  [
    'gebref',
    '0 and −9999 for no place',
    'told',
    utm32,
    house('12', '0', '0') + house('14'),
    0,
    /Zeilen ohne Lage in Deutschland, die deshalb fehlen: 1/,
    1,
  ],
  [
    'gebref',
    'one house at two places',
    'both without a word, exit 0',
    utm32,
    house('12') + house('12', '681700,5'),
    0,
    /Häuser mit zwei Lagen, die mehr als 100 m auseinanderliegen: 1, etwa „Höher Weg 12“/,
    2,
  ],
  [
    'CSV',
    'house numbers that a spreadsheet made days',
    '12 with the addition “Mrz”, exit 0',
    'a.csv',
    list(
      'Höher Weg;12. Mrz;50,92;11,58',
      'Höher Weg;2024-03-12;50,92;11,58',
      'Höher Weg;45363;50,92;11,58',
      'Höher Weg;12a;50,92;11,58',
    ),
    0,
    /Hausnummern, aus denen eine Tabellenkalkulation ein Datum gemacht hat: 3, etwa „Höher Weg 12\. Mrz“/,
    1,
  ],
  [
    'CSV',
    'axes swapped',
    'refused',
    'a.csv',
    list('Höher Weg;12;11,58;50,92'),
    1,
    /Ost- und Nordwert \(oder Länge und Breite\) vertauscht sind und die deshalb fehlen: 1/,
    0,
  ],
  [
    'CSV',
    'thousands points in degrees',
    'asked for columns that are there',
    'a.csv',
    list('Höher Weg;12;50.928.100;11.580.000'),
    1,
    /Zeile 2\n\s+Die Lage der Zeile lässt sich nicht lesen: Länge 11\.580\.000/,
    0,
  ],
  [
    'CSV',
    '−9999 for no place, k. A. for no street',
    'asked for a coordinate system',
    'a.csv',
    list('Höher Weg;12;-9999;-9999', 'k. A.;12;50,92;11,58', 'Höher Weg;14;50,92;11,58'),
    0,
    /Statt einer Lage steht hier ein Kennzeichen für „keine Angabe“/,
    1,
  ],
  [
    'CSV',
    'titles above, a remark and a sum below',
    'told',
    'a.csv',
    `Adressen der Stadt\n${list('Höher Weg;12;50,92;11,58', 'Quelle: Stadt;;;', 'Summe;1;;')}`,
    0,
    /Eine Bemerkung unter der Tabelle wurde nicht als Zeile gelesen: Quelle: Stadt/,
    1,
  ],
  [
    'WFS GML',
    'another zone by name',
    'refused without the reason',
    'a.gml',
    gml('681400.5 5645000.5', system(25833)),
    1,
    /nur in der benachbarten UTM-Zone [^:]* in der Gemeinde lägen und deshalb fehlen: 1/,
    0,
  ],
  [
    'WFS GML',
    'metres without a system',
    'asked for a coordinate system',
    'a.gml',
    gml('681400.5 5645000.5', ''),
    2,
    /Das Koordinatensystem ist nicht bekannt/,
    0,
  ],
  [
    'WFS GML',
    'decimal commas',
    'asked for columns that are there',
    'a.gml',
    gml('681400,5 5645000,5', system(25832)),
    1,
    /„681400,5 5645000,5“ ist keine Lage: Koordinaten in GML haben einen Dezimalpunkt/,
    0,
  ],
];

test.each(addresses)('%s: %s', async (form, mistake, before, name, content, code, says, kept) => {
  writeFileSync(join(folder, name), content);
  const target = `town/house-coordinates.houses`;
  rmSync(join(folder, target), { force: true });
  const told = await runNuf(['import', name, '--layer', 'house-coordinates', '-o', target, '--json'], folder);
  const { err } = await runNuf(
    ['import', name, '--layer', 'house-coordinates', '--ags', '16053999', '-o', target, '--force'],
    folder,
  );
  expect([told.code, err]).toEqual([code, expect.stringMatching(says)]);
  expect(JSON.parse(told.out).kept).toBe(kept);
  rows.push(tableRow(form, mistake, before, code, saidBy(says, err)));
});

test('they stand in docs/cases.md', () => expectTable('The same mistakes in other forms', rows));

/** The sentence that holds what was expected of it. */
const saidBy = (says: RegExp, told: string) => {
  const lines = told.split('\n').map((line) => line.trim());
  return lines.find((line) => says.test(line)) ?? says.exec(told)![0].replace(/\s+/g, ' ');
};
