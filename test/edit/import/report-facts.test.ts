// SPDX-License-Identifier: EUPL-1.2
// The facts of a report are told in words of the language: no key of a field, no type of a format, no word of a reader.

import { expect, test } from 'vitest';
import { factsOf } from '../../../src/edit/import/report-facts';
import { importFile } from '../../../src/import/import-file';
import { layerById } from '../../../src/layers';

const table =
  'id;Standort;Art;Breite;Länge;Fläche (ha)\na;Nord;brownfield;51,22;7,63;1,5\nb;Süd;brownfield;;;2\n';

async function facts(language: 'de' | 'en') {
  const bytes = new TextEncoder().encode(table);
  const { report } = await importFile({ name: 't.csv', bytes }, { layer: layerById('commercial-sites')! });
  return new Map(factsOf(report, language));
}

test('in German', async () => {
  const told = await facts('de');
  expect(told.get('Formen')).toBe('1 × Punkt, 1 × ohne Lage');
  expect(told.get('Zeichencodierung')).toBe('utf-8 (aus: dem Inhalt der Datei)');
  expect(told.get('Koordinatensystem')).toMatch(/m genau\)$/);
  expect(told.get('Spalte → Angabe')).toContain('Fläche (ha) → Fläche');
  expect([...told.values()].join()).not.toMatch(/areaHa|Point|bytes|null/);
});

test('in English', async () => {
  const told = await facts('en');
  expect(told.get('Shapes')).toBe('1 × point, 1 × without a position');
  expect(told.get('Encoding')).toBe('utf-8 (from: the content of the file)');
  expect(told.get('Column → field')).toContain('Fläche (ha) → Area');
});
