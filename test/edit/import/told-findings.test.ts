// SPDX-License-Identifier: EUPL-1.2
// The findings of an import on the page: what they quote of the file is written as the language writes it, and their heading
// says object, row and label, never a key or a path.

import { expect, test } from 'vitest';
import { toldFindings } from '../../../src/edit/import/told-findings';
import { importFile } from '../../../src/import/import-file';
import { layerById } from '../../../src/layers';

const layer = layerById('planned-expansion')!;
const read = async (name: string, text: string, language: 'de' | 'en') => {
  const { report } = await importFile({ name, bytes: new TextEncoder().encode(text) }, { layer });
  return toldFindings(report, language);
};
const properties = {
  name: 'Ausbau',
  downMbit: 1234567.5,
  stateAsOf: '2026-02-31',
  announcements: [{ event: 'completion', announcedFor: 'bald' }],
};
const collection = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: 'p', properties, geometry: null },
    { type: 'Feature', properties: { kind: 'projekt' }, geometry: null },
  ],
});

test.for([
  ['de', '1.234.567,5', '31. Februar 2026'],
  ['en', '1,234,567.5', '31 February 2026'],
] as const)('values in %s', async ([language, number, date]) => {
  const told = (await read('plan.geojson', collection, language)).map(({ message }) => message).join('\n');
  expect(told).toContain(number);
  expect(told).toContain(date);
  expect(told).not.toMatch(/1234567\.5|2026-02-31/);
});

test.for([
  ['de', 'p · Angekündigte Termine · Eintrag 1 · angekündigt für'],
  ['en', 'p · Announced dates · entry 1 · announced for'],
] as const)('headings and sentences in %s name no key and no path', async ([language, entry]) => {
  const told = await read('plan.geojson', collection, language);
  expect(told.map(({ place }) => place)).toContain(entry);
  const text = told.flatMap(({ place, message, also }) => [place, message, ...also]).join('\n');
  expect(text).not.toMatch(/features\[|properties|downMbit|stateAsOf|announced[A-Z]/);
});

test('a table is told by its rows, a column by its name', async () => {
  const table = 'id;name;kind;lon;lat;households;stateAsOf\na;A;projekt;7,63;51,22;1.234,5;31.02.2026\n';
  const places = (await read('t.csv', table, 'de')).map(({ place }) => place);
  expect(places).toContain('Zeile 2 · a · Stand des Vorhabens vom');
  expect(places).toContain('Zeile 2 · a · Haushalte');
  expect(places.join()).not.toMatch(/line|stateAsOf/);
});

test('a number that may be two says both as the reader writes them, and a count has no decimals', async () => {
  const said = async (area: string, households: string) =>
    (
      await read(
        't.csv',
        `id;name;kind;lon;lat;costEur;households\na;A;project;7,63;51,22;${area};${households}\n`,
        'de',
      )
    )
      .map(({ message }) => message)
      .filter((message) => /zweierlei/.test(message));
  const [first, ...others] = await said('1.010', '1.010');
  expect(first).toContain('1.010, 1,01. ');
  expect(first).not.toContain('--');
  expect(others).toEqual([]);
  expect(await said('5', '1.000')).toHaveLength(1);
});
