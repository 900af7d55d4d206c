// SPDX-License-Identifier: EUPL-1.2
// What an import can say is seen said: a small input for each code that no other test names.

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { importGebref, importHouses } from '../../src/import/import-houses';
import type { ImportReport } from '../../src/import/import-report';
import { importSeries, type SeriesOptions } from '../../src/import/import-series';
import { type Mapping, readMapping } from '../../src/import/layer/mapping';
import { layerById } from '../../src/layers';
import { blobOf, geopackageOf } from './a-geopackage';
import { dbfOf, latin1, shpOf } from './a-shapefile';
import { bookOf, workbookOf } from './a-workbook';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const layer = layerById('commercial-sites')!;
const read =
  (name: string, content: string | Uint8Array, options: ImportOptions = {}) =>
  async () =>
    (await importFile({ name, bytes: typeof content === 'string' ? bytesOf(content) : content }, options))
      .report;
const table = (text: string, options: ImportOptions = {}) => read('x.csv', text, options);
const book = (...rows: Parameters<typeof workbookOf>) => read('x.xlsx', workbookOf(...rows), { layer });
const series =
  (name: string, options: Partial<SeriesOptions> = {}) =>
  async () => {
    const text = 'AGS;DSL_50\n05962032;95\n';
    return (await importSeries({ name, bytes: bytesOf(text) }, { ags: '05962032', ...options })).report;
  };
const row = (number: string, east = '404325,5', north = '5675182,5', ags = '05;9;62;032') =>
  `N;DE1;A;${ags};0;01234;${number};;${east};${north};Höher Weg;2026\r\n`;
const town = {
  ags: '05962032',
  about: { source: null, asOf: null },
  surroundings: [7.4, 51.0, 7.88, 51.42],
} as const;
const houses =
  (rows: string, ags: string | null = town.ags) =>
  (): Promise<ImportReport> => {
    const bytes = bytesOf(rows);
    const file = { name: 'gebref_EPSG25832.txt', first: bytes, pieces: () => [bytes] };
    return Promise.resolve(importGebref(file, { ...town, ags })!.report);
  };
const addresses = (text: string) => async () =>
  (await importHouses({ name: 'x.csv', bytes: bytesOf(text) }, town)).report;
const shapefile = (rows: string[][], more: Record<string, Uint8Array> = {}) =>
  zipSync({
    'a.shp': shpOf([{ type: 1, points: [[7.63, 51.22]] }]),
    'a.dbf': dbfOf([['GEN', 'C', 20]], rows, latin1),
    ...more,
  });
const sheet =
  '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>';
const withLog = geopackageOf({ z: [[blobOf(1, [], [7.63, 51.22]), 'a']] }, '"name" TEXT', [
  'WGS',
  null,
  'EPSG',
  4326,
  'undefined',
]);
// Both versions of the header say that changes lie in a log of their own.
withLog[18] = withLog[19] = 2;
const member = (inner: string) =>
  `<c:C xmlns:c="c" xmlns:gml="http://www.opengis.net/gml/3.2"><gml:featureMember><c:Z gml:id="a">${inner}</c:Z></gml:featureMember></c:C>`;
const place = '<gml:Point srsName="EPSG:4326"><gml:pos>51.22 7.63</gml:pos></gml:Point>';

test.each<readonly [code: string, said: () => Promise<ImportReport>]>([
  ['import-unknown-format', read('x', new Uint8Array([1, 2, 3, 4]))],
  ['import-other-format', read('x.pdf', '%PDF-1.7')],
  ['import-layer-question', read('x.xlsx', bookOf({ A: sheet, B: sheet }))],
  ['import-layer-missing', read('x.xlsx', bookOf({ A: sheet, B: sheet }), { sourceLayer: 'C' })],
  ['import-counts-differ', read('x.zip', shapefile([['a'], ['b']]))],
  ['import-write-ahead', read('x.gpkg', withLog)],
  [
    'import-server-error',
    read(
      'x.gml',
      '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception/></ows:ExceptionReport>',
    ),
  ],
  ['import-encoding-legacy', read('x.csv', Uint8Array.from(latin1('name;lon;lat\nHöhe;7;51\n')))],
  ['import-encoding-unknown', read('x.zip', shapefile([['a']], { 'a.cpg': bytesOf('klingon') }))],
  ['import-encoding-wrong', read('x.zip', shapefile([['ü']], { 'a.cpg': bytesOf('UTF-8') }))],
  [
    'import-null-type',
    read(
      'x.geojson',
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":null}}]}`,
    ),
  ],
  ['import-second-geometry', read('x.gml', member(`<c:g>${place}</c:g><c:h>${place}</c:h>`))],
  ['import-columns-used', table('name;lon;lat\na;7,63;51,22\n')],
  ['import-row-sum', table('name;n\na;1\nSumme;1\n')],
  ['import-row-units', table('name;n\n;ha\na;1\n')],
  ['import-head-two-rows', table('name;Lage;;n\n;Breite;Länge;\na;51,22;7,63;1\n')],
  ['import-place-no-data', table('name;lon;lat\na;-9999;-9999\nb;7,63;51,22\n')],
  [
    'import-cells-merged',
    book(
      [
        ['name', 'n'],
        ['a', 1],
        ['b', null],
      ],
      ['B2:B3'],
    ),
  ],
  [
    'import-formula-empty',
    book([
      ['name', 'n'],
      ['a', { formula: '1+1' }],
    ]),
  ],
  ['import-unit-converted', table('name;Fläche (m²)\na;1\n', { layer })],
  [
    'import-gml-comma',
    read(
      'x.gml',
      '<w:FeatureCollection xmlns:w="http://www.opengis.net/wfs/2.0" xmlns:g="http://www.opengis.net/gml/3.2" xmlns:a="a"><w:member><a:Z g:id="z"><a:p><g:Point srsName="EPSG:25832"><g:pos>404325,5 5675182,5</g:pos></g:Point></a:p></a:Z></w:member></w:FeatureCollection>',
    ),
  ],
  ['import-unit-in-cell', table('name;Fläche\na;12500 m²\n', { layer })],
  ['import-unit-other', table('name;Fläche (km)\na;1\n', { layer })],
  [
    'import-unit-unread',
    table('name;F (Morgen)\na;1\n', {
      layer,
      mapping: readMapping({ fields: { areaHa: 'F (Morgen)' } }, layer) as Mapping,
    }),
  ],
  ['import-field-mapped', table('Standort;n\na;1\n', { layer })],
  [
    'import-field-dropped',
    table('name;n\na;1\n', { layer, mapping: readMapping({ others: 'drop' }, layer) as Mapping }),
  ],
  ['import-series-unit', series('tabelle.csv')],
  ['import-series-date', series('gemeinde_privat.csv')],
  ['import-series-overruled', series('gemeinde_gew_2021_mitte.csv', { unit: 'households' })],
  ['import-houses-town', houses(row('1') + row('2', undefined, undefined, '05;9;11;000'), null)],
  ['import-houses-none', houses(row('ohne'))],
  ['import-houses-date', houses(row('12. Mrz'))],
  ['import-houses-axes', addresses('Straße;Hausnummer;Breite;Länge\nWeg;1;7,63;51,22\n')],
  ['import-houses-zone', houses(row('1', '822000,5', '5690000,5'))],
  ['import-houses-far', houses(row('1', '604325,5'))],
  ['import-houses-apart', houses(row('1') + row('1', '404525,5'))],
  ['import-houses-doubled', houses(row('1') + row('1'))],
])('%s is said', async (code, said) => {
  expect(Object.keys((await said()).counts)).toContain(code);
});
