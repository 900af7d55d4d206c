// SPDX-License-Identifier: EUPL-1.2
// A cell of a workbook is read as the sheet shows it, where the number behind it is another thing: times, durations, keys.

import { expect, test } from 'vitest';
import { type ImportOptions, importFile } from '../../src/import/import-file';
import { type Mapping, readMapping } from '../../src/import/layer/mapping';
import { layerById } from '../../src/layers';
import { bookOf, type Cell, workbookOf } from './a-workbook';

async function read(rows: readonly (readonly Cell[])[], options: ImportOptions = {}) {
  const outcome = await importFile({ name: 'x.xlsx', bytes: workbookOf(rows) }, options);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.report.findings));
  return { features: outcome.features, counts: outcome.report.counts };
}

test.each<readonly [format: string, number: number, shown: unknown]>([
  ['h:mm:ss', 0.3541666666666667, '08:30:00'],
  ['hh:mm', 0.3541666666666667, '08:30'],
  ['h:mm;@', 0.3542, '08:30:02.880'],
  ['[$-F400]h:mm:ss AM/PM', 0.999988425925926, '23:59:59'],
  ['mm:ss.0', 0.0005222222, '00:00:45.120'],
  ['20', 0.75, '18:00'],
  ['46', 1.5, '36:00:00'],
  ['[hh]:mm:ss', 1.260416666666667, '30:15:00'],
  ['[h]:mm', -0.5, '-12:00:00'],
  // A format that hides the day, or the hours past 24, loses none of them.
  ['hh:mm', 45352.5, '2024-03-01T12:00:00'],
  ['hh:mm', 1.25, '30:00:00'],
  ['mmmm', 45352, '2024-03-01'],
  ['00000', 1067, '01067'],
  ['[$-407]00000', 58507, '58507'],
  ['00\\ 000\\ 000', 5962032, '05962032'],
  ['000;-000', 7, '007'],
  // These are amounts, and what a format rounds away is part of them.
  ['000', 1.5, 1.5],
  ['000', -7, -7],
  ['0', 7, 7],
  ['0.00', 7.126, 7.126],
  ['0" s"', 7, 7],
  ['#,##0 "Std."', 12, 12],
  ['General', 0.5, 0.5],
])('a cell in the format %s with %s is %s', async (format, number, shown) => {
  const { features } = await read([
    ['name', 'value'],
    ['A', { number, format }],
  ]);
  expect(features[0]!.properties).toEqual({ name: 'A', value: shown });
});

test('an id and a district with leading zeros are those of the sheet, a number with them stays a number', async () => {
  const layer = layerById('residential-zones')!;
  const mapping = readMapping({ id: 'nr' }, layer) as Mapping;
  const outline = 'POLYGON((7.6 51.2,7.61 51.2,7.61 51.21,7.6 51.2))';
  const key = (number: number, format: string) => ({ number, format });
  const { features } = await read(
    [
      ['nr', 'name', 'use', 'statisticalDistrict', 'wkt'],
      [key(7, '000'), 'A', 'residential', key(9, '00'), outline],
    ],
    { layer, mapping },
  );
  expect(features[0]).toMatchObject({ id: '007', properties: { statisticalDistrict: '09' } });
  const { features: sites } = await read(
    [
      ['name', 'kind', 'areaHa', 'lon', 'lat'],
      ['A', 'land', key(8, '00'), 7.6, 51.2],
    ],
    { layer: layerById('commercial-sites')! },
  );
  expect(sites[0]!.properties).toMatchObject({ areaHa: 8 });
});

test('a whole number with more digits than a number keeps is a text of all of them', async () => {
  const cells = ['9007199254740993', '9007199254740992', '-12345678901234567890'];
  const row = cells.map((value, i) => `<c r="${'ABC'[i]}2"><v>${value}</v></c>`).join('');
  const head = cells.map((_, i) => `<c r="${'ABC'[i]}1" t="inlineStr"><is><t>c${i}</t></is></c>`).join('');
  const sheet = `<worksheet><sheetData><row r="1">${head}</row><row r="2">${row}</row></sheetData></worksheet>`;
  const outcome = await importFile({ name: 'x.xlsx', bytes: bookOf({ A: sheet }) });
  const properties = outcome.kind === 'read' ? outcome.features[0]?.properties : null;
  expect(properties).toEqual({ c0: '9007199254740993', c1: 9007199254740992, c2: '-12345678901234567890' });
});
