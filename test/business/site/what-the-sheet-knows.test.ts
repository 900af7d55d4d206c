// SPDX-License-Identifier: EUPL-1.2
// A sheet asks for nothing that its file says: of a project who builds, how far it is and each date that was announced. And outside the
// city it does not pass the nearest thing of the city's own files off as the nearest there is.

import { bboxPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { type SiteTarget, siteCheck } from '../../../src/analysis/site-check/site-check';
import { fileFacts } from '../../../src/business/site/facts-files';
import type { CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';
import { checkedSite, today } from '../a-checked-site';

function rowsOf(target: SiteTarget, language: 'de' | 'en' = 'de') {
  const { check, saying, facts } = checkedSite(target, { language });
  return { facts, ofFile: fileFacts(check, facts, saying) };
}

function told(target: SiteTarget, language: 'de' | 'en' = 'de') {
  const { facts } = rowsOf(target, language);
  return (label: string) =>
    facts.find((one) => one.label === label)?.value?.replaceAll('\u00a0', ' ') ?? null;
}
const project = (id: string): SiteTarget => ({
  kind: 'feature',
  feature: city.layers['planned-expansion'].find((one) => one.id === id)! as CityFeature,
});

test('the sheet of a programme without a position has its dates, its state and its scale', () => {
  const sheet = told(project('plan-bund-6-aufruf'));
  expect(sheet('Was angekündigt ist')).toMatch(/Mai 2025.*Dezember 2025/);
  expect(sheet(wordsOf('de').answer.state)).toBe('im Bau (2025)');
  expect(sheet(wordsOf('de').answer.scale)).toMatch(/etwa 6\.700 Adressen/);
  expect(told(project('plan-bund-6-aufruf'), 'en')('What is announced')).toMatch(/May 2025.*December 2025/);
});

test('no sheet of a project asks for what is announced', () => {
  for (const { id } of city.layers['planned-expansion']) {
    const check = siteCheck(city, project(id), today, federalRules);
    if (check.answer === null) expect([id, told(project(id))('Was angekündigt ist')]).not.toEqual([id, null]);
  }
});

test.each([
  { lon: 7.56082, lat: 51.18785 },
  { lon: 7.70945, lat: 51.25543 },
])('outside the city the nearest fibre is not known, and a station is the nearest of the files', (at) => {
  const sheet = told({ kind: 'point', ...at });
  expect(sheet('Nächste Glasfaser')).toBeNull();
  expect(sheet('Bahnhof')).toMatch(/ \(der nächste, den die Dateien kennen\)$/);
});

test('inside, both are told as before', () => {
  const sheet = told({ kind: 'point', lon: 7.6273, lat: 51.2197 });
  expect(sheet('Nächste Glasfaser')).toContain('bis zum nächsten Feld');
  expect(sheet('Bahnhof')).not.toContain('Dateien');
});

test('the sheet of a site whose area its file gives within bounds has both, with their source and day', () => {
  const site: SiteTarget = {
    kind: 'feature',
    feature: city.layers['commercial-sites'].find(({ id }) => id === 'site-bruegge-ost')! as CityFeature,
  };
  expect(told(site)('Fläche')).toBe('2,5 ha bis 2,9 ha (laut Datei, Stand 2020)');
  expect(told(site, 'en')('Area')).toBe('2.5 ha to 2.9 ha (as stated in the file, as of 2020)');
});

const building = (id: string): SiteTarget => ({
  kind: 'feature',
  feature: city.layers['startup-buildings'].find((one) => one.id === id)! as CityFeature,
});

test('nobody is sent to ask the rent of a house that there is not', () => {
  const open = (id: string) =>
    rowsOf(building(id)).facts.flatMap(({ group, label, value }) =>
      group === 'site' && value === null ? [label] : [],
    );
  expect(open('building-innovation-factory')).toEqual(['Adresse']);
  expect(open('building-altenaer-1')).toContain('Miete');
});

test('of land reported free the sheet says when that was', () => {
  const free =
    'Märkischer Gewerbepark Rosmart: 4,5 km Luftlinie (± 850 m) (frei gemeldet: 31. Dezember 2022)';
  expect(told(building('building-forum'))('Nächste frei gemeldete Fläche')).toBe(free);
  expect(told(building('building-forum'), 'en')('Nearest land reported free')).toContain(
    '(reported 31 December 2022)',
  );
});

test('a file of a place outside says so in its first row, one inside has no such row', () => {
  const [first] = rowsOf({ kind: 'point', lon: 7.7, lat: 51.27 }).ofFile;
  expect(first).toMatchObject({
    label: 'Lage',
    value: expect.stringMatching(/^Dieser Ort liegt außerhalb der Stadt, bei Altena\. Leitungen/),
  });
  const inside = rowsOf({ kind: 'point', lon: 7.6273, lat: 51.2197 });
  expect(inside.ofFile).toBe(inside.facts);
});

test('of a work site inside a drawn outline the sheet says that it lies in it', () => {
  const town: SiteTarget = {
    kind: 'outline',
    geometry: bboxPolygon([7.55, 51.155, 7.71, 51.275]).geometry,
  };
  const rows = rowsOf(town).facts.filter(({ group, label }) => group === 'coming' && /Nr\. 44/.test(label));
  expect(rows.map(({ value }) => value)).toEqual([
    expect.stringMatching(/; liegt in diesem Gebiet; wo genau, ist nur ungefähr bekannt$/),
  ]);
});
