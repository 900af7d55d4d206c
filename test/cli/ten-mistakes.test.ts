// SPDX-License-Identifier: EUPL-1.2
// A second town brings its files, and makes the commonest mistakes: each is told with what to do, on the command line and by
// the function with which the page imports. docs/cases.md has the sentences.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toldFindings } from '../../src/edit/import/told-findings';
import { importFile } from '../../src/import/import-file';
import { type LayerId, layerById } from '../../src/layers';
import { expectTable, tableRow } from './cases-document';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-mistakes-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  const place = ['--name', 'Beispielau', '--ags', '16053999', '--at', '50.93,11.58'];
  expect((await runNuf(['new', 'town', ...place], folder)).code).toBe(0);
});

const square = [
  [11.56, 50.91],
  [11.58, 50.91],
  [11.58, 50.93],
  [11.56, 50.93],
  [11.56, 50.91],
];
const honest = { name: 'Nord', source: 'Stadt Beispielau, Bauamt', confidence: 'found' };
const area = (ring: number[][], properties: object = {}, id: string | null = 'nord') => ({
  type: 'Feature',
  ...(id === null ? {} : { id }),
  properties: { ...honest, ...properties },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const layer = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const gaussKrueger = square.map(([x, y]) => [
  4_469_000 + (x! - 11.56) * 70_000,
  5_641_000 + (y! - 50.91) * 111_000,
]);
const sites = (row: string) => `name;lat;lon;kind;areaHa;asOf\n${row}\n`;
const windows1252 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

interface Mistake {
  readonly mistake: string;
  readonly layer: LayerId;
  readonly ending: 'geojson' | 'csv';
  readonly content: string | Uint8Array;
  /** What `nuf check town/<layer>.geojson` has to say; absent for tables, which are imported. */
  readonly check?: RegExp;
  /** What `nuf import --layer` and the page have to say; absent where they simply do what is right. */
  readonly imported?: RegExp;
  /** What the page has to say where that differs. */
  readonly onPage?: RegExp;
  /** What an import makes of it: a value of its first feature, where it takes it. */
  readonly takes?: (feature: { id: string; properties: Record<string, unknown> }) => boolean;
}

const mistakes: readonly Mistake[] = [
  {
    mistake: 'latitude and longitude in the wrong order',
    layer: 'industrial-zones',
    ending: 'geojson',
    content: layer(area(square.map(([x, y]) => [y!, x!]))),
    check: /Länge und Breite sind vertauscht: .* Schreiben Sie zuerst die Länge\./,
    imported: /Länge und Breite sind vertauscht: .* Schreiben Sie zuerst die Länge\./,
  },
  {
    mistake: 'a point for thousands that may be a decimal one',
    layer: 'commercial-sites',
    ending: 'csv',
    content: sites('Brache Nord;50,92;11,58;brownfield;1.250;'),
    imported: /Zeile 2, Spalte areaHa: „1\.250“ kann zweierlei heißen.*--thousands point/,
    // The page has no options; it gives both readings as its reader writes numbers.
    onPage: /Zeile 2, Spalte areaHa: „1\.250“ kann zweierlei heißen.*: 1\.250, 1,25\./,
  },
  {
    mistake: '−9999 where nothing is known',
    layer: 'commercial-sites',
    ending: 'csv',
    content: sites('Brache Nord;50,92;11,58;brownfield;-9999;'),
    imported: /Zeile 2, Spalte areaHa: -9999 ist ein Kennzeichen für „keine Angabe“/,
    takes: ({ properties }) => properties.areaHa === null,
  },
  {
    mistake: 'Gauß-Krüger coordinates in a file that names no system',
    layer: 'industrial-zones',
    ending: 'geojson',
    content: layer(area(gaussKrueger)),
    check: /Meter statt Grad.*EPSG:31468 \(Gauß-Krüger 4\).*\n.*Abhilfe: nuf import .*--crs EPSG:31468/,
    imported: /Das Koordinatensystem ist nicht bekannt .*Nennen Sie es mit --crs, zum Beispiel EPSG:31468/,
    onPage: /Das Koordinatensystem ist nicht bekannt .*Wählen Sie das, mit dem die Lage stimmt/,
  },
  {
    mistake: 'coordinates of UTM zone 33 that were read as zone 32',
    layer: 'industrial-zones',
    ending: 'geojson',
    content: layer(area(square.map(([x, y]) => [Number((x! - 6).toFixed(2)), y!]))),
    check:
      /UTM-Zonen verwechselt: \[5\.56, 50\.91\] \(EPSG:25832\).*\[11\.56, 50\.91\] \(EPSG:25833\).*Lesen Sie .*/,
  },
  {
    mistake: 'names of fields in small letters, as PostGIS writes them',
    layer: 'industrial-zones',
    ending: 'geojson',
    content: layer(area(square, { publishedareaha: 12.5 })),
    check: /„publishedareaha“ heißt „publishedAreaHa“.*\n.*Abhilfe: nuf format/,
    imported: /„publishedareaha“ wurde zur Angabe „publishedAreaHa“/,
    onPage: /„publishedareaha“ wurde zur Angabe „Veröffentlichte Fläche“/,
    takes: ({ properties }) => properties.publishedAreaHa === 12.5,
  },
  {
    mistake: 'the id among the properties, as QGIS exports it',
    layer: 'industrial-zones',
    ending: 'geojson',
    content: layer(area(square, { id: 'nord' }, null)),
    check: /Die Kennung steht in properties\.id \(nord\).*\n.*Abhilfe: nuf format --lift-ids/,
    takes: ({ id, properties }) => id === 'nord' && !('id' in properties),
  },
  {
    mistake: 'an export without a single feature',
    layer: 'industrial-zones',
    ending: 'geojson',
    content: layer(),
    check: /Die Datei enthält [^\n]*Objekt[^\n]*/,
    imported: /Die Datei enthält kein einziges Objekt\. Prüfen Sie Auswahl und Filter/,
  },
  {
    mistake: 'one id for two areas',
    layer: 'industrial-zones',
    ending: 'geojson',
    content: layer(area(square), area(square.map(([x, y]) => [x! + 0.03, y!]))),
    check: /Die Kennung „nord“ steht schon an Objekt 1\. Geben Sie jedem Objekt eine eigene\./,
    imported: /Die Kennung „nord“ gab es schon; das Objekt bekam die Kennung „nord-2“/,
  },
  {
    mistake: 'a German date',
    layer: 'commercial-sites',
    ending: 'csv',
    content: sites('Brache Nord;50,92;11,58;brownfield;1,25;31.12.2024'),
    takes: ({ properties }) => properties.asOf === '2024-12-31' && properties.areaHa === 1.25,
  },
  {
    mistake: 'a date that no calendar has',
    layer: 'commercial-sites',
    ending: 'csv',
    content: sites('Brache Nord;50,92;11,58;brownfield;1,25;31.02.2024'),
    imported: /Das Datum 31\. Februar 2024 gibt es nicht/,
  },
  {
    mistake: 'text in windows-1252',
    layer: 'commercial-sites',
    ending: 'csv',
    content: windows1252(sites('Brache Süd;50,92;11,58;brownfield;1,25;')),
    imported:
      /Der Text ist nicht in der Zeichencodierung UTF-8 gespeichert; gelesen wurde er als windows-1252\. Prüfen Sie die Umlaute/,
    takes: ({ properties }) => properties.name === 'Brache Süd',
  },
  {
    mistake: 'a kind that is forgotten',
    layer: 'commercial-sites',
    ending: 'csv',
    content: 'name;lat;lon\nBrache Nord;50,92;11,58\n',
    imported: /„(kind|Art)“ fehlt, sie ist Pflicht.*Brache/,
  },
];

const rows: string[] = [];
test.each(mistakes)(
  '$mistake',
  async ({ mistake, layer: id, ending, content, check, imported, onPage, takes }) => {
    const name = ending === 'csv' ? 'tabelle.csv' : `town/${id}.geojson`;
    writeFileSync(join(folder, name), content);
    const said: string[] = [];
    if (check) {
      const { code, out } = await runNuf(['check', name], folder);
      expect(out).toMatch(check);
      said.push(`check, exit ${code}: ${tidy(check.exec(out)![0])}`);
    }
    const { code, out, err } = await runNuf(['import', name, '--layer', id], folder);
    if (imported) {
      expect(err).toMatch(imported);
      said.push(`import, exit ${code}: ${tidy(err.split('\n').find((line) => imported.test(line)) ?? '')}`);
      expect(await onThePage(name, content, id)).toMatch(onPage ?? imported);
    }
    if (takes) {
      expect(code).toBe(0);
      expect(takes(JSON.parse(out).features[0])).toBe(true);
      if (!imported) said.push('import, exit 0: taken over as it was meant');
    }
    rows.push(tableRow(mistake, said.join('; ')));
  },
);

test('a table of zone 33 that is imported as zone 32 into the folder of a town is refused with both zones', async () => {
  writeFileSync(join(folder, 'meter.csv'), 'name;x;y;kind\nBrache Nord;259500;5646600;brownfield\n');
  const into = ['meter.csv', '--layer', 'commercial-sites', '-o', 'town/commercial-sites.geojson'];
  const wrong = await runNuf(['import', ...into, '--crs', 'EPSG:25832'], folder);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toMatch(
    /UTM-Zonen verwechselt: \[5\.5\S* 50\.9\d*\] \(EPSG:25832\).*\(EPSG:25833\).*--crs/,
  );
  expect((await runNuf(['import', ...into, '--crs', 'EPSG:25833'], folder)).code).toBe(0);
});

test('they stand in docs/cases.md', () => expectTable('The commonest mistakes of a second town', rows));

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the page lists under an imported file: the same function, the same sentences with labels for keys. */
async function onThePage(name: string, content: string | Uint8Array, id: LayerId): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { surroundings } = JSON.parse(readFileSync(join(folder, 'town', 'municipality.json'), 'utf8'));
  const options = { layer: layerById(id)!, surroundings };
  const { report } = await importFile({ name, bytes, sibling: () => null }, options);
  return toldFindings(report, 'de')
    .map(({ message }) => message)
    .join('\n');
}
