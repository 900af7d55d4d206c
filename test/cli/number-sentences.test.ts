// SPDX-License-Identifier: EUPL-1.2
// One sentence for one kind of number that is none, or that may be two, wherever it is read: coverage, check, import, the land
// demand, and the page, which imports with the same function.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { importMessage } from '../../src/import/reader/import-words';
import { layerById } from '../../src/layers';
import { polygonAt } from '../a-city';
import { runNuf } from './run-nuf';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-sentences-'));
  const zone = { type: 'Feature', id: 'A', properties: {}, geometry: polygonAt([0, 0, 200, 200]) };
  writeFileSync(join(folder, 'z.geojson'), JSON.stringify(zone));
  writeFileSync(join(folder, 'd.json'), JSON.stringify({ horizonYears: 20, reuseOn: 'relocations' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const nuf = async (...args: string[]) => {
  const { out, err } = await runNuf(args, folder);
  return `${out}\n${err}`;
};

/** The value in a table of cells, in a table of sites that becomes a layer, and in a table of sectors. */
const readers = {
  coverage: (value: string) => {
    write('c.csv', `raster_id;households;down_fn_hh_alle_1000\n100mN56750E4040;${value};100\n`);
    return nuf('coverage', '--zones', 'z.geojson', '--coverage', 'c.csv', '--weight', 'households');
  },
  check: (value: string) => {
    write('c.csv', `raster_id;households;down_fn_hh_alle_1000\n100mN56750E4040;${value};100\n`);
    return nuf('check', 'c.csv');
  },
  import: (value: string) => {
    write('s.csv', sites(value));
    return nuf('import', 's.csv', '--layer', 'commercial-sites');
  },
  page: async (value: string) => {
    const bytes = new TextEncoder().encode(sites(value));
    const { report } = await importFile(
      { name: 's.csv', bytes, sibling: () => null },
      { layer: layerById('commercial-sites')! },
    );
    return report.findings.map((finding) => importMessage(finding, 'de')).join('\n');
  },
  demand: (value: string) => {
    write('e.csv', `name;E;a;v;n;w;f\nIndustrie;${value};1;0,007;0,0015;0,25;150\n`);
    return nuf('demand', '--input', 'd.json', '--sectors', 'e.csv');
  },
};
const sites = (value: string) => `name;lat;lon;kind;areaHa\nNord;51,2;7,6;brownfield;${value}\n`;
const all = Object.keys(readers) as (keyof typeof readers)[];
/** A sector needs each of its values: where one is no figure, the demand asks for it. */
const withoutDemand = all.filter((name) => name !== 'demand');

const ambiguous = (text: string, thousands: string, decimal: string) =>
  `„${text}“ kann zweierlei heißen, und nichts in der Spalte entscheidet es (1-mal): ${thousands}, ${decimal}. Sagen Sie eins von beiden, oder schreiben Sie Zahlen ohne Tausenderzeichen.`;
const noFigure = (text: string) => `„${text}“ ist keine Zahl und gilt als nicht bekannt (1-mal).`;

test.each<[string, string, readonly (keyof typeof readers)[]]>([
  ['1.010', ambiguous('1.010', '1010 (--thousands point)', '1.01 (--decimal point)'), all],
  ['1,010', ambiguous('1,010', '1010 (--thousands comma)', '1.01 (--decimal comma)'), all],
  [
    'viele',
    'Hier steht „viele“, erwartet wird eine Zahl (1-mal). Schreiben Sie die Zahl, oder lassen Sie die Zelle leer.',
    all,
  ],
  [
    '-9999',
    '-9999 ist ein Kennzeichen für „keine Angabe“ und zählt nicht als Zahl (1-mal). Lassen Sie die Zelle leer (in GeoJSON: null).',
    withoutDemand,
  ],
  [
    '#WERT!',
    '„#WERT!“ ist ein Fehler der Tabellenkalkulation; der Wert gilt als nicht bekannt (1-mal). Berichtigen Sie die Formel.',
    withoutDemand,
  ],
  ['k. A.', noFigure('k. A.'), ['check', 'import', 'page']],
])('%s is told alike', async (value, sentence, where) => {
  for (const name of where)
    expect(await readers[name](value), name).toMatch(
      new RegExp(`Zeile 2, Spalte \\w+: ${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    );
});

test('an import refuses what may be two until a person says which it is', async () => {
  write('s.csv', sites('1.250'));
  const ask = (...more: string[]) =>
    runNuf(['import', 's.csv', '--layer', 'commercial-sites', ...more], folder);
  const asked = await ask();
  expect([asked.code, asked.out]).toEqual([1, '']);
  for (const [option, mark, areaHa] of [
    ['--decimal', 'point', 1.25],
    ['--thousands', 'point', 1250],
  ] as const) {
    const { code, out } = await ask(option, mark);
    expect(code).toBe(0);
    expect(JSON.parse(out).features[0].properties.areaHa).toBe(areaHa);
  }
  write('s.csv', sites('-9999'));
  const { code, out } = await ask();
  expect([code, JSON.parse(out).features[0].properties.areaHa]).toEqual([0, null]);
});
