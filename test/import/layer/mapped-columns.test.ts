// SPDX-License-Identifier: EUPL-1.2
// What a mapping says holds against columns that are called like a field, and a column that it names is there or missed by name.

import { expect, test } from 'vitest';
import { importFile } from '../../../src/import/import-file';
import { readMapping } from '../../../src/import/layer/mapping';
import { importMessage } from '../../../src/import/reader/import-words';
import { layerById } from '../../../src/layers';
import type { Confidence } from '../../../src/layers/honesty';

const zones = layerById('residential-zones')!;
const sites = layerById('commercial-sites')!;

const read = async (name: string, text: string, given: object, layer = zones, confidence?: Confidence) => {
  const mapping = readMapping(given, layer);
  if (typeof mapping === 'string') throw new Error(mapping);
  const file = { name, bytes: new TextEncoder().encode(text) };
  const outcome = await importFile(file, { layer, mapping, confidence: confidence ?? null });
  const features = outcome.kind === 'read' ? outcome.features : [];
  const said = (code: string, lang: 'de' | 'en' = 'de') =>
    outcome.report.findings.filter((one) => one.code === code).map((one) => importMessage(one, lang));
  return { kind: outcome.kind, rows: features.map(({ properties }) => properties!), said, features };
};

const zone = (properties: object) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'z',
        properties,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [7.6, 51.2],
              [7.61, 51.2],
              [7.61, 51.21],
              [7.6, 51.2],
            ],
          ],
        },
      },
    ],
  });
const table = 'Nr;name;kind;TYP;areaHa;M2\n1;A;land;X;99;10000\n2;B;land;X;99;5000\n';

test('a column called like a field gives way to the mapping, and the report says so', async () => {
  const source = { name: 'A', use: 'residential', NUTZ: 'M', confidence: 'demo', note: 'alt' };
  const fields = { use: { from: 'NUTZ', values: { M: 'mixed' } }, confidence: { value: 'found' } };
  const { rows, said } = await read('b.geojson', zone(source), { fields });
  expect(rows).toMatchObject([{ use: 'mixed', confidence: 'found', note: 'alt' }]);
  expect(said('import-field-overruled')).toEqual([
    'Spalten, die wie eine Angabe der Ebene heißen, für die Sie etwas anderes festgelegt haben: use, confidence. Ihre Werte wurden nicht übernommen. Sollen sie erhalten bleiben, benennen Sie die Spalten in der Datei um.',
  ]);
  expect(said('import-field-foreign').join()).not.toMatch(/use|confidence/);
});

test('fixed values, converted numbers and lists of a mapping hold in a table as well', async () => {
  const fields = {
    name: { value: 'FEST' },
    kind: { from: 'TYP', values: { X: 'plan' } },
    areaHa: { from: 'M2', factor: 0.0001 },
  };
  const { rows, said } = await read('a.csv', table, { id: 'Nr', fields }, sites);
  expect(rows.map(({ name, kind, areaHa }) => [name, kind, areaHa])).toEqual([
    ['FEST', 'plan', 1],
    ['FEST', 'plan', 0.5],
  ]);
  expect(said('import-field-overruled', 'en')[0]).toMatch(/: name, kind, areaHa\. Their values/);
  const dropped = await read('a.csv', table, { id: 'Nr', fields, others: 'drop' }, sites);
  expect(dropped.rows).toMatchObject([{ name: 'FEST' }, { name: 'FEST' }]);
  expect(dropped.said('import-field-overruled')).toEqual([]);
});

test('what is said of all at once stands over a column of the file, and the report names it where they differ', async () => {
  const source = zone({ name: 'A', use: 'residential', confidence: 'inferred' });
  const { rows, said } = await read('b.geojson', source, {}, zones, 'demo');
  expect(rows).toMatchObject([{ confidence: 'demo' }]);
  expect(said('import-field-overruled')[0]).toMatch(/: confidence\. Ihre Werte/);
  expect((await read('b.geojson', source, {}, zones, 'inferred')).said('import-field-overruled')).toEqual([]);
});

test('a column of a field that the file does not have is named, and nothing became that field', async () => {
  const fields = { areaHa: 'GIBTSNICHT', owner: 'EIGNER' };
  const { kind, rows, said } = await read('a.csv', table, { id: 'Nr', fields }, sites);
  expect(kind).toBe('read');
  expect(rows).toMatchObject([
    { areaHa: null, owner: null },
    { areaHa: null, owner: null },
  ]);
  expect(said('import-mapped-missing')[0]).toMatch(
    /hat: GIBTSNICHT \(areaHa\), EIGNER \(owner\)\..*die Datei hat: Nr, name, kind, TYP, areaHa, M2\.$/,
  );
  expect(said('import-field-mapped').join()).not.toMatch(/GIBTSNICHT|EIGNER/);
});

test.each([{ id: 'GIBTSNICHT' }, { where: { GIBTSNICHT: ['x'] } }])(
  'rows are not known or chosen by a column that is not there: %j',
  async (mapping) => {
    const { kind, said } = await read('a.csv', table, mapping, sites);
    expect(kind).toBe('refused');
    expect(said('import-key-column-missing', 'en')).toEqual([
      'Columns by which the mapping knows or chooses features (“id”, “where”) and that no feature of the file has: GIBTSNICHT. Correct the mapping; the file has: Nr, name, kind, TYP, areaHa, M2.',
    ]);
    // A file without features has no columns, and lacks none.
    expect((await read('a.csv', 'Nr;name\n', mapping, sites)).kind).toBe('read');
  },
);

test('a column whose head names a unit is converted where it is named as where it is found, unless a factor is named', async () => {
  const text = 'Nr;name;kind;Fläche (m²);Frei in qm\n1;A;land;12500;5000\n';
  const fields = { areaHa: 'Fläche (m²)', freeHa: { from: 'Frei in qm', factor: 0.0002 } };
  const { rows, said } = await read('a.csv', text, { id: 'Nr', fields }, sites);
  expect(rows).toMatchObject([{ areaHa: 1.25, freeHa: 1 }]);
  expect(said('import-unit-converted')).toEqual([
    'Die Spalte „Fläche (m²)“ wurde umgerechnet: areaHa (ha) × 0,0001. Prüfen Sie einen Wert.',
  ]);
});

test('a factor that the mapping names holds, also one, and a bracket that is no known unit is told', async () => {
  const text = 'Nr;name;kind;Fläche (m²);Frei (Morgen);Preis (Schätzung)\n1;A;land;12500;5;80\n';
  const fields = {
    areaHa: { from: 'Fläche (m²)', factor: 1 },
    freeHa: 'Frei (Morgen)',
    priceEurPerM2: 'Preis (Schätzung)',
  };
  const { rows, said } = await read('a.csv', text, { id: 'Nr', fields }, sites);
  expect(rows).toMatchObject([{ areaHa: 12500, freeHa: 5 }]);
  expect(said('import-unit-converted')).toEqual([]);
  expect(said('import-unit-unread', 'en')[0]).toMatch(/“Frei \(Morgen\)” is no unit that leads to “ha”/);
});

test('a column that the mapping freed becomes no other field whose name begins like it', async () => {
  const source = { name: 'A', use: 'residential', population: 100, ew2025: 250 };
  const { rows, said } = await read('b.geojson', zone(source), {
    fields: { population: { from: 'ew2025' } },
  });
  expect(rows[0]).toMatchObject({ population: 250 });
  expect(rows[0]!.populationAsOf ?? null).toBeNull();
  expect(said('import-field-overruled').join()).toContain('population');
});
