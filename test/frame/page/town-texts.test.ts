// SPDX-License-Identifier: EUPL-1.2
// The pages of text say what the municipality says of itself, and where it says nothing, that this is missing.

import { describe, expect, test } from 'vitest';
import type { CityFeature } from '../../../src/core/city/city';
import type { Municipality } from '../../../src/core/city/municipality';
import { townTexts } from '../../../src/frame/page/town-texts';
import { layers } from '../../../src/layers';
import { pageTextsOf } from '../../../src/words/page/text-pages';
import { aCity } from '../../a-city';
import { theCity } from '../../the-city';

function textOf(said: Partial<Municipality>, language: 'de' | 'en'): string {
  const city = aCity().build();
  const texts = pageTextsOf(
    language,
    townTexts({ ...city, municipality: { ...city.municipality, ...said } }, language),
  );
  return JSON.stringify(texts);
}

describe('a municipality that has said nothing of itself', () => {
  test.each(['de', 'en'] as const)('finds no other municipality or Land in its pages (%s)', (language) => {
    expect(textOf({}, language)).not.toMatch(/NRW|North Rhine|Lüdenscheid|Märkisch|Breitbandzahlen/);
  });

  test('is told on the page what is missing', () => {
    const text = textOf({}, 'de');
    expect(text).toContain('noch keinen Anbieter');
    expect(text).toContain('Welche Regeln zur Barrierefreiheit gelten');
    expect(text).toContain('wo Sie Barrieren melden können');
  });
});

test('whom its files name as their source stands there until it lists them itself', () => {
  const city = aCity()
    .withFeature('industrial-zones', 'g', null, { name: 'Hafen', source: '© OpenStreetMap (ODbL)' })
    .withFeature('residential-zones', 'n', null, {
      name: 'Nord',
      use: 'residential',
      source: '© OpenStreetMap (ODbL)',
    })
    .withoutCells()
    .build();
  const named = 'Wohn- und Mischgebiete, Gewerbe- und Industriegebiete: © OpenStreetMap (ODbL)';
  expect(townTexts(city, 'de').namedSources).toEqual([named]);
  expect(JSON.stringify(pageTextsOf('de', townTexts(city, 'de')))).toContain(named);
  const own = { id: 'osm', name: 'OpenStreetMap', credit: '© Mitwirkende', licence: 'ODbL' };
  const sources = [{ ...own, licenceUrl: null, url: null, asOf: null }];
  const listed = { ...city, municipality: { ...city.municipality, sources } };
  expect(townTexts(listed, 'de').namedSources).toEqual([]);
  expect(JSON.stringify(pageTextsOf('de', townTexts(listed, 'de')))).not.toContain(named);
});

test('what it says stands on the pages, in both languages', () => {
  const said: Partial<Municipality> = {
    operator: {
      name: 'Stadt Beispielau',
      address: ['Am Markt 1', '01234 Beispielau'],
      representedBy: null,
      phone: '+49 1234 5',
      email: null,
    },
    serverLog: { de: 'Sie wird nach sieben Tagen gelöscht.', en: 'It is deleted after seven days.' },
    accessibility: {
      rules: { de: 'BayBITV', en: 'BayBITV' },
      feedback: {
        label: { de: 'Barriere melden', en: 'Report a barrier' },
        url: 'https://beispielau.example/barriere',
      },
      arbitration: { name: { de: 'Schlichtungsstelle', en: 'arbitration office' }, url: null },
    },
  };
  const german = textOf(said, 'de');
  for (const text of [
    'Stadt Beispielau',
    '01234 Beispielau',
    'nach sieben Tagen',
    'BayBITV',
    'example/barriere',
  ])
    expect(german).toContain(text);
  expect(german).not.toMatch(/noch keinen Anbieter|hier noch/);
  expect(textOf(said, 'en')).toContain('It is deleted after seven days.');
});

test('which layers were drawn is read from the data where the municipality has not described them', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [7.6, 51.2],
        [7.7, 51.2],
        [7.7, 51.3],
        [7.6, 51.2],
      ],
    ],
  } as const;
  const drawn = aCity()
    .withFeature('industrial-zones', 'z', square as never, { name: 'Hammer', confidence: 'demo' })
    .build();
  expect(JSON.stringify(pageTextsOf('de', townTexts(drawn, 'de')))).toContain(
    'Gewerbe- und Industriegebiete',
  );
  expect(JSON.stringify(pageTextsOf('en', townTexts({ ...aCity().build(), cells: null }, 'en')))).toContain(
    'None of the files',
  );
});

test('what is said of all entries at once holds of each: a source and a certainty, but not always a date', () => {
  const entries = layers.flatMap(({ id }) => [...(theCity.layers[id] as readonly CityFeature[])]);
  expect(entries.length).toBeGreaterThan(100);
  for (const { id, properties } of entries) {
    expect([id, properties.source, properties.confidence]).not.toContain(null);
    // A name, a place or a year that a source did not say stands with its reason.
    if (/inferred|abgeleitet/.test(properties.confidence)) expect(properties.note, id).toBeTruthy();
  }
  expect(entries.some(({ properties }) => properties.asOf === null)).toBe(true);
  const said = (language: 'de' | 'en') => JSON.stringify(pageTextsOf(language, townTexts(theCity, language)));
  expect(said('de')).toContain('seinen Stand, wo die Quelle einen nennt');
  expect(said('en')).toContain('its date where the source gives one');
  expect(said('de')).not.toMatch(/Termine und Beträge stehen so/);
  expect(said('en')).not.toMatch(/sums stand like this/);
});
