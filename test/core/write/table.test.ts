// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { City } from '../../../src/core/city/city';
import { askTable, filterChoices, tableOf } from '../../../src/core/write/table';

const sites = [
  { name: 'Brügge-Ost', kind: 'brownfield', areaHa: 2.9, insideCity: true },
  { name: 'Rosmart', kind: 'estate', areaHa: 40, insideCity: false },
  { name: 'Wibschla', kind: 'estate', areaHa: null, insideCity: true },
];
const city = {
  cells: null,
  layers: {
    'commercial-sites': sites.map((properties, index) => ({
      layer: 'commercial-sites',
      id: `s${index}`,
      index,
      geometry: null,
      properties,
    })),
  },
} as unknown as Pick<City, 'layers' | 'cells'>;
const table = tableOf(city, 'commercial-sites');
const names = (question: Partial<Parameters<typeof askTable>[1]>) =>
  askTable(table, { search: '', filters: {}, sort: null, ...question }).map((row) => row.values[0]);

describe('a layer as a table', () => {
  test('has a row for every feature, also for one without a place', () => {
    expect(table.rows).toHaveLength(3);
    expect(table.rows[0]?.point).toBeNull();
  });

  test('ends with where it comes from', () => {
    expect(table.columns.map((column) => column.key)).toEqual(
      expect.arrayContaining(['source', 'asOf', 'confidence', 'note']),
    );
  });

  test('stands in English where the file has both languages, else as it was written', () => {
    const noted = structuredClone(city) as typeof city;
    Object.assign(noted.layers['commercial-sites'][0]?.properties as object, {
      note: 'belegt',
      noteEn: 'taken',
    });
    Object.assign(noted.layers['commercial-sites'][1]?.properties as object, { note: 'frei', noteEn: null });
    const notes = (language: 'de' | 'en') => {
      const { columns, rows } = tableOf(noted, 'commercial-sites', language);
      return rows.map(({ values }) => values[columns.findIndex(({ key }) => key === 'note')]);
    };
    expect(notes('de')).toEqual(['belegt', 'frei', null]);
    expect(notes('en')).toEqual(['taken', 'frei', null]);
    const saysGerman = (language: 'de' | 'en') =>
      tableOf(noted, 'commercial-sites', language).rows.map(({ german }) => german.includes('note'));
    expect(saysGerman('en')).toEqual([false, true, false]);
    expect(saysGerman('de')).toEqual([false, false, false]);
  });

  test('sorts numbers as numbers, and what is not known last both ways', () => {
    expect(names({ sort: { key: 'areaHa', descending: false } })).toEqual([
      'Brügge-Ost',
      'Rosmart',
      'Wibschla',
    ]);
    expect(names({ sort: { key: 'areaHa', descending: true } })).toEqual([
      'Rosmart',
      'Brügge-Ost',
      'Wibschla',
    ]);
  });

  test('sorts dates by when they end, a half-year after its quarters, unknown ones last', () => {
    const dates = ['2027-H2', '2027-Q3', null, '2027', '2027-11', '2026-12-31'];
    const dated = { ...table, rows: dates.map((date) => ({ ...table.rows[0]!, values: [date] })) };
    const byDate = (descending: boolean) =>
      askTable(
        { ...dated, columns: [{ ...table.columns[0]!, key: 'asOf', kind: 'date' }] },
        { search: '', filters: {}, sort: { key: 'asOf', descending } },
      ).map(({ values }) => values[0]);
    const order = ['2026-12-31', '2027-Q3', '2027-11', '2027', '2027-H2'];
    expect(byDate(false)).toEqual([...order, null]);
    expect(byDate(true)).toEqual([...order.toReversed(), null]);
  });

  test('finds by the words of a choice in both languages, not by its code', () => {
    expect(names({ search: 'Brache' })).toEqual(['Brügge-Ost']);
    expect(names({ search: 'commercial estate' })).toEqual(['Rosmart', 'Wibschla']);
    expect(names({ search: 'bruegge' })).toEqual(['Brügge-Ost']);
  });

  test('filters by a choice, a flag, and by not known', () => {
    expect(names({ filters: { kind: 'estate' } })).toEqual(['Rosmart', 'Wibschla']);
    expect(names({ filters: { insideCity: 'false' } })).toEqual(['Rosmart']);
    expect(names({ filters: { availability: '' } })).toHaveLength(3);
  });

  test('offers only filters that divide', () => {
    expect(filterChoices(table).map(({ column }) => column.key)).toEqual(['kind', 'insideCity']);
  });

  test('a missing layer is an empty table', () => {
    expect(tableOf({ ...city, layers: { ...city.layers, places: [] } }, 'places').rows).toEqual([]);
  });
});
