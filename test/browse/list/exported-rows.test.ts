// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest';
import { exportedRows } from '../../../src/browse/list/exported-rows';
import { lossesSaid } from '../../../src/browse/list/layer-download';
import { askTable, tableOf } from '../../../src/core/write/table';
import { exportFormats } from '../../../src/export/formats';
import { importFile } from '../../../src/import/import-file';
import { layerById } from '../../../src/layers';
import { downloadWordsOf } from '../../../src/words/download';
import { theCity } from '../../the-city';

const file = (id: string) => exportFormats.find((format) => format.id === id)!;

test('what the list shows is what the file holds, with the values of the file and not the words of the table', async () => {
  const city = theCity;
  const table = tableOf(city, 'commercial-sites');
  const rows = askTable(table, { search: '', filters: { kind: 'brownfield' }, sort: null });
  const features = exportedRows(city, table, rows);
  expect(features.length).toBeGreaterThan(0);
  expect(features.length).toBeLessThan(table.all);
  for (const { properties } of features) expect(properties?.kind).toBe('brownfield');
  const { bytes } = (await file('geopackage').load())(features, {
    title: 'commercial-sites',
    layer: layerById('commercial-sites')!,
    plane: 'EPSG:25832',
  });
  const read = await importFile({ name: 'x.gpkg', bytes });
  expect(read.kind === 'read' && read.features.map(({ properties }) => properties?.id)).toEqual(
    features.map(({ id }) => id),
  );
});

test('cells of coverage are squares of their grid, and a missing figure is no zero', async () => {
  const table = tableOf(theCity, 'broadband-coverage');
  // The page has the cells as columns, and no features of them.
  const city = { layers: { ...theCity.layers, 'broadband-coverage': [] }, cells: theCity.cells };
  const [cell] = exportedRows(city, table, table.rows.slice(0, 1));
  expect(cell!.geometry.type).toBe('Polygon');
  expect(cell!.properties).toMatchObject({ raster_id: cell!.id });
  expect(Object.values(cell!.properties!)).not.toContain(null);
  const { bytes } = (await file('geojson').load())([cell!], { title: 'x', layer: null, plane: 'EPSG:25832' });
  const read = await importFile({ name: 'x.geojson', bytes }, { layer: layerById('broadband-coverage')! });
  expect(read.report).toMatchObject({ kept: 1, refused: 0 });
  // Whichever language the list is in, the file has what the town's has, uncertain place included.
  const { note, noteEn, sourceUrl, geometryBasis } = theCity.layers['broadband-coverage'][0]!.properties;
  for (const language of ['de', 'en'] as const) {
    const spoken = tableOf(theCity, 'broadband-coverage', language);
    const [out] = exportedRows(city, spoken, spoken.rows.slice(0, 1));
    expect(out!.properties).toMatchObject({ note, noteEn, sourceUrl, geometryBasis });
  }
});

test('cells of several dates are exported without one: their interval is the date of none', () => {
  const cells = { ...theCity.cells!, about: { ...theCity.cells!.about, asOf: '2021-H1/2023-H2', dates: [] } };
  const city = { layers: { ...theCity.layers, 'broadband-coverage': [] }, cells };
  const spoken = tableOf(city, 'broadband-coverage');
  const [out] = exportedRows(city, spoken, spoken.rows.slice(0, 1));
  expect(out!.properties).not.toHaveProperty('asOf');
  // And it is said, where all else would be called unchanged.
  expect(lossesSaid(city, 'broadband-coverage', [], 'de')).toEqual([downloadWordsOf('de').cellDates]);
  expect(lossesSaid(theCity, 'broadband-coverage', [], 'de')).toEqual([]);
  expect(lossesSaid(city, 'places', [], 'de')).toEqual([]);
  expect(
    exportedRows({ ...city, cells: theCity.cells }, spoken, spoken.rows.slice(0, 1))[0]!.properties?.asOf,
  ).toBe('2021-H1');
});

test('the list of cells tells the address of their source and that their place is drawn, in the reader’s language', () => {
  const shown = (language: 'de' | 'en') => {
    const { columns, rows } = tableOf(theCity, 'broadband-coverage', language);
    const [{ values, german }] = rows as [(typeof rows)[number]];
    const of = (key: string) => values[columns.findIndex((column) => column.key === key)];
    return { note: of('note'), basis: of('geometryBasis'), url: of('sourceUrl'), german };
  };
  const { note, noteEn, sourceUrl } = theCity.cells!.about;
  expect(shown('de')).toMatchObject({ note, basis: 'demo-outline', url: sourceUrl, german: [] });
  expect(shown('en')).toMatchObject({ note: noteEn, basis: 'demo-outline', german: ['source'] });
  expect(String(sourceUrl)).toMatch(/^https:/);
});
