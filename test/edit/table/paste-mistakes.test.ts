// SPDX-License-Identifier: EUPL-1.2
// The commonest mistakes in the page's own forms: cells pasted from a spreadsheet, and what is typed into a field. Each is read
// as it was meant, or left as it was and told; docs/cases.md has the table.

import { expect, test } from 'vitest';
import { readTyped } from '../../../src/edit/context/typed-value';
import { type Pasted, readPasted } from '../../../src/edit/table/paste';
import { commercialSites } from '../../../src/layers/commercial-sites';
import { fieldsOf, type LayerDefinition } from '../../../src/layers/definition';
import { expectTable, tableRow } from '../../cli/cases-document';
import { deskOf } from '../../core/edit/a-desk';

const file = 'commercial-sites.geojson';
const fields = fieldsOf(commercialSites as unknown as LayerDefinition);
const site = (id: string) =>
  JSON.stringify({
    type: 'Feature',
    id,
    properties: {
      name: id,
      kind: 'brownfield',
      areaHa: 7,
      freeHa: 3,
      priceEurPerM2: 9,
      source: 'Amt',
      confidence: 'found',
    },
    geometry: null,
  });
const paste = (text: string) => {
  const desk = deskOf({
    [file]: `{"type":"FeatureCollection","features":[\n${site('Nord')},\n${site('Süd')}\n]}\n`,
  });
  return readPasted(desk.document(file), fields, text);
};
/** Changes as `Nord.areaHa = 8`, then what is told: `2 davon frei: twice`, `column Fläche (m²)`. */
function said(pasted: Pasted): string[] {
  if (pasted.kind !== 'read') return [pasted.kind];
  return [
    ...pasted.changes.map(({ key, field, after }) => `${key === 0 ? 'Nord' : 'Süd'}.${field} = ${after}`),
    ...pasted.troubles.map(
      ({ row, column, why }) => `row ${row}, ${column}: ${why.kind === 'wrong' ? why.fault : why.kind}`,
    ),
    ...pasted.unknown.map((column) => `column ${column} belongs to no field`),
  ];
}

const rows: string[] = [];
test.each<readonly [mistake: string, cells: string, before: string, now: readonly string[]]>([
  ['numbers as text with a comma', 'Standort\tFläche\nNord\t8,5', 'right', ['Nord.areaHa = 8.5']],
  ['thousands points', 'Standort\tFläche\nNord\t1.250', 'told', ['row 2, Fläche: ambiguous']],
  ['a unit in the head', 'Standort\tFläche (ha)\nNord\t8', 'right', ['Nord.areaHa = 8']],
  [
    'another unit in the head',
    'Standort\tFläche (m²)\nNord\t80000',
    'told',
    ['column Fläche (m²) belongs to no field'],
  ],
  [
    'a share in place of hectares',
    'Standort\tdavon frei (%)\nNord\t25',
    '25 ha, taken',
    ['column davon frei (%) belongs to no field'],
  ],
  [
    'the price of the whole',
    'Standort\tPreis (€)\nNord\t250000',
    '250,000 €/m², taken',
    ['column Preis (€) belongs to no field'],
  ],
  [
    '−9999 for no data',
    'Standort\tFläche\nNord\t-9999',
    'taken, then an error of the layer',
    ['row 2, Fläche: no-data'],
  ],
  ['99999 for no data', 'Standort\tFläche\nNord\t99999', '99,999 ha, taken', ['row 2, Fläche: no-data']],
  ['an error of the sheet', 'Standort\tFläche\nNord\t#DIV/0!', 'told', ['row 2, Fläche: no-number']],
  ['a share of the sheet', 'Standort\tFläche\nNord\t25 %', 'told', ['row 2, Fläche: no-number']],
  ['a title above', 'Flächen 2024\t\nStandort\tFläche\nNord\t8', 'told', ['no-key']],
  [
    'a sum and a remark below',
    'Standort\tFläche\nNord\t8\nSumme\t8\nQuelle: Amt\t',
    'told',
    ['Nord.areaHa = 8', 'row 3, Standort: no-object', 'row 4, Standort: no-object'],
  ],
  [
    'an object twice',
    'Standort\tFläche\nNord\t8\nNord\t9',
    'told',
    ['Nord.areaHa = 8', 'row 3, Standort: twice'],
  ],
  [
    'merged cells, empty but the first',
    'Standort\tFläche\nNord\t8\nSüd\t',
    'right: an empty cell changes nothing',
    ['Nord.areaHa = 8'],
  ],
  ['days as text', 'Standort\tPreis, Stand\nNord\t31.12.2024', 'right', ['Nord.priceAsOf = 2024-12-31']],
  [
    'a day as its bare number',
    'Standort\tPreis, Stand\nNord\t45657',
    'told',
    ['row 2, Preis, Stand: no-date'],
  ],
  [
    'a day in the American order',
    'Standort\tPreis, Stand\nNord\t12/31/2024',
    'told',
    ['row 2, Preis, Stand: no-date'],
  ],
  ['a code that is not on the list', 'Standort\tArt\nNord\tGewerbe', 'told', ['row 2, Art: no-choice']],
])('%s', (mistake, cells, before, now) => {
  expect(said(paste(cells))).toEqual(now);
  rows.push(tableRow(mistake, before, now.join('; ')));
});

test('what is typed into a field is read in the same way', () => {
  const typed = (name: string, text: string) => readTyped(fields[name]!, text);
  expect(typed('areaHa', '-9999')).toEqual({ kind: 'wrong', fault: 'no-data' });
  expect(typed('areaHa', '99.999')).toMatchObject({ kind: 'ambiguous' });
  expect(typed('areaHa', '9999')).toEqual({ kind: 'value', value: 9999 });
  expect(typed('priceEurPerM2', '-1')).toEqual({ kind: 'wrong', fault: 'no-data' });
  expect(typed('areaHa', '1,5 ha')).toEqual({ kind: 'value', value: 1.5 });
});

test('they stand in docs/cases.md', () => expectTable("The same mistakes in the page's own forms", rows));
