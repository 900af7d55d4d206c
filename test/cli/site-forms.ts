// SPDX-License-Identifier: EUPL-1.2
// Commercial sites in workbooks and KML, each with one of the commonest mistakes.

import { type Cell, workbookOf } from '../import/a-workbook';

interface Case {
  readonly form: 'XLSX' | 'KML';
  readonly mistake: string;
  /** What version 0.2 before these tests did with it. */
  readonly before: string;
  readonly content: string | Uint8Array;
  readonly code: 0 | 1 | 2;
  readonly says?: RegExp;
  /** Properties that the first site must have. */
  readonly gets?: Readonly<Record<string, unknown>>;
}

const head: Cell[] = ['name', 'lat', 'lon', 'kind', 'areaHa', 'asOf'];
const row = (areaHa: Cell, more: { name?: Cell; kind?: Cell; asOf?: Cell } = {}): Cell[] => {
  const { name = 'Nord', kind = 'brownfield', asOf = '2024' } = more;
  return [name, 50.92, 11.58, kind, areaHa, asOf];
};
const placemark = (coordinates: string, data: Readonly<Record<string, string>> = {}) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Nord</name><ExtendedData>${Object.entries(
    { kind: 'brownfield', ...data },
  )
    .map(([name, value]) => `<Data name="${name}"><value>${value}</value></Data>`)
    .join('')}</ExtendedData><Point><coordinates>${coordinates}</coordinates></Point></Placemark></kml>`;

/** Files that become commercial sites. */
export const sites: readonly Case[] = [
  {
    form: 'XLSX',
    mistake: 'numbers as text with a decimal comma',
    before: 'right',
    content: workbookOf([head, row('1,25')]),
    code: 0,
    gets: { areaHa: 1.25 },
  },
  {
    form: 'XLSX',
    mistake: 'thousands points as text',
    before: 'refused',
    content: workbookOf([head, row(12.5), row('1.250', { name: 'Süd' })]),
    code: 1,
    says: /Zeile 3, Spalte areaHa: „1\.250“ kann zweierlei heißen/,
  },
  {
    form: 'XLSX',
    mistake: 'titles above, remarks and a sum below',
    before: 'remarks refused as sites without a kind',
    content: workbookOf([
      ['Gewerbeflächen'],
      head,
      row(1),
      ['Summe', null, null, null, 1],
      ['Quelle: Bauamt'],
      ['* ohne Erweiterung'],
    ]),
    code: 0,
    says: /Eine Bemerkung unter der Tabelle wurde nicht als Zeile gelesen: Quelle: Bauamt/,
    gets: { areaHa: 1 },
  },
  {
    form: 'XLSX',
    mistake: 'a head of two rows, with groups and units',
    before: '“ha” refused as a number, the places lost',
    content: workbookOf(
      [
        ['Name', 'Lage', null, 'Art', 'Fläche'],
        [null, 'Breite', 'Länge', null, 'ha'],
        ['Nord', 50.92, 11.58, 'Brache', 1.25],
      ],
      ['B1:C1', 'A1:A2'],
    ),
    code: 0,
    says: /Der Tabellenkopf hat zwei Zeilen; die Spalten heißen: Name, Breite, Länge, Art, Fläche \(ha\)/,
    gets: { areaHa: 1.25, kind: 'brownfield' },
  },
  {
    form: 'XLSX',
    mistake: 'units in a row of their own',
    before: 'refused as a place',
    content: workbookOf([
      ['Name', 'Breite', 'Länge', 'Art', 'Fläche', 'Preis'],
      [null, '°', '°', null, 'm²', '€/m²'],
      ['Nord', 50.92, 11.58, 'Brache', 12500, 35],
    ]),
    code: 0,
    says: /Die Spalte „Fläche \(m²\)“ wurde umgerechnet: Fläche \(ha\) × 0[.,]0001/,
    gets: { areaHa: 1.25, priceEurPerM2: 35 },
  },
  {
    form: 'XLSX',
    mistake: 'heads with another unit',
    before: 'not the field, exit 0',
    content: workbookOf([
      ['Name', 'Breite (°)', 'Länge (°)', 'Art', 'Fläche in qm', 'Preis [T€/ha]'],
      ['Nord', 50.92, 11.58, 'Brache', '12500', 350],
    ]),
    code: 0,
    says: /„Fläche in qm“ wurde umgerechnet: Fläche \(ha\) × 0[.,]0001/,
    gets: { areaHa: 1.25, priceEurPerM2: 35 },
  },
  {
    form: 'XLSX',
    mistake: 'a head with a unit of something else',
    before: 'not the field, exit 0',
    content: workbookOf([
      ['Name', 'Breite', 'Länge', 'Art', 'Fläche (km)'],
      ['Nord', 50.92, 11.58, 'Brache', 3],
    ]),
    code: 0,
    says: /Die Einheit im Kopf der Spalte „Fläche \(km\)“ passt nicht zu Fläche \(ha\); die Spalte wurde dieser Angabe nicht zugeordnet/,
    gets: { areaHa: undefined, 'Fläche (km)': 3 },
  },
  {
    form: 'XLSX',
    mistake: 'a share that the sheet shows as 25 %, in hectares',
    before: '0.25 ha, exit 0',
    content: workbookOf([head, row({ percent: 0.25 })]),
    code: 1,
    says: /Zeile 2, Spalte areaHa: Hier steht „25 %“, erwartet wird eine Zahl/,
  },
  {
    form: 'XLSX',
    mistake: 'the unit of its column in a cell',
    before: 'refused as no number',
    content: workbookOf([head, row('1,25 ha'), row('2,5 Hektar', { name: 'Süd' }), row(3, { name: 'Ost' })]),
    code: 0,
    gets: { areaHa: 1.25 },
  },
  {
    form: 'XLSX',
    mistake: 'another unit in a cell',
    before: 'refused as no number',
    content: workbookOf([head, row(3), row('12.500 m²', { name: 'Süd' })]),
    code: 1,
    says: /„12\.500 m²“ trägt eine andere Einheit als die Spalte areaHa \(ha\)\. Rechnen Sie um/,
  },
  {
    form: 'XLSX',
    mistake: 'merged cells',
    before: 'the second row without a value, exit 0 where the field is not required',
    content: workbookOf([head, row(1), row(null, { name: 'Süd' })], ['E2:E3']),
    code: 0,
    says: /Die Zellen E2:E3 sind verbunden\. Nur die erste hat den Wert „1“/,
  },
  {
    form: 'XLSX',
    mistake: 'a formula that no program has computed',
    before: 'not known without a word, exit 0',
    content: workbookOf([head, row({ formula: 'D2*2' })]),
    code: 0,
    says: /Formeln ohne gespeichertes Ergebnis: 1, die erste in Zelle E2/,
    gets: { areaHa: null },
  },
  {
    form: 'XLSX',
    mistake: '99999 for no data, and an error of the sheet',
    before: '99,999 ha, exit 0',
    content: workbookOf([head, row(99_999), row({ error: '#N/A' }, { name: 'Süd' })]),
    code: 0,
    says: /Zeile 2, Spalte areaHa: 99999 ist ein Kennzeichen für „keine Angabe“/,
    gets: { areaHa: null },
  },
  {
    form: 'XLSX',
    mistake: '−9999 for no place',
    before: 'asked for a coordinate system',
    content: workbookOf([head, ['Nord', -9999, -9999, 'brownfield', 1]]),
    code: 0,
    says: /Statt einer Lage steht hier ein Kennzeichen für „keine Angabe“: lon -9999, lat -9999/,
    gets: { areaHa: 1 },
  },
  {
    form: 'XLSX',
    mistake: 'axes swapped',
    before: 'refused',
    content: workbookOf([head, ['Nord', 11.58, 50.92, 'brownfield', 1]]),
    code: 1,
    says: /Länge und Breite sind vielleicht vertauscht: \[50\.92, 11\.58\]/,
  },
  {
    form: 'XLSX',
    mistake: 'metres without a system',
    before: 'asked for a coordinate system',
    content: workbookOf([
      ['name', 'x', 'y', 'kind'],
      ['Nord', 681_400, 5_645_000, 'brownfield'],
    ]),
    code: 2,
    says: /Das Koordinatensystem ist nicht bekannt \(\[681400, 5645000\]\)/,
  },
  {
    form: 'XLSX',
    mistake: 'a row twice',
    before: 'told',
    content: workbookOf([head, row(1), row(1)]),
    code: 0,
    says: /„Nord“ kommt zweimal vor, mit derselben Lage und denselben Angaben \(Zeile 2\)/,
  },
  {
    form: 'XLSX',
    mistake: 'days as text and in the form of a day',
    before: 'right',
    content: workbookOf([head, row(1, { asOf: { day: 45_657 } }), row(2, { asOf: '31.12.2024' })]),
    code: 0,
    gets: { asOf: '2024-12-31' },
  },
  {
    form: 'XLSX',
    mistake: 'a day as its bare number',
    before: 'refused',
    content: workbookOf([head, row(1, { asOf: 45_657 })]),
    code: 1,
    says: /Zeile 2, Spalte asOf\n\s+Hier steht 45\.?657, erwartet wird ein Datum/,
  },
  {
    form: 'KML',
    mistake: 'decimal commas in the coordinates',
    before: 'a place at 58° north, exit 0',
    content: placemark('11,58,50,92'),
    code: 1,
    says: /Die Form des Objekts \(Geometrie\) lässt sich nicht lesen: coordinates: 11,58,50,92/,
  },
  {
    form: 'KML',
    mistake: 'metres in the coordinates',
    before: 'asked for a coordinate system',
    content: placemark('681400,5645000'),
    code: 2,
    says: /Das Koordinatensystem ist nicht bekannt/,
  },
  {
    form: 'KML',
    mistake: 'axes swapped',
    before: 'refused',
    content: placemark('50.92,11.58'),
    code: 1,
    says: /Länge und Breite sind vielleicht vertauscht/,
  },
  {
    form: 'KML',
    mistake: 'a number with a unit of another kind in its name',
    before: 'not the field, exit 0',
    content: placemark('11.58,50.92', { 'Fläche (m²)': '12500,0' }),
    code: 0,
    says: /„Fläche \(m²\)“ wurde umgerechnet: Fläche \(ha\)/,
    gets: { areaHa: 1.25 },
  },
  {
    form: 'KML',
    mistake: 'thousands points, and −9999',
    before: 'refused',
    content: placemark('11.58,50.92', { areaHa: '1.250', freeHa: '-9999' }),
    code: 1,
    says: /Objekt 1, areaHa: „1\.250“ kann zweierlei heißen/,
  },
];
