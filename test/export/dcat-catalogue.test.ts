// SPDX-License-Identifier: EUPL-1.2
// The catalogue for open-data portals says what the files say, in the fields that DCAT-AP.de asks for, and nothing else.

import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/export/catalogue/dcat-catalogue';
import { theCity } from '../the-city';

type Json = Readonly<Record<string, unknown>>;
const names = [
  'boundary.geojson',
  'residential-zones.geojson',
  'places.geojson',
  'statistics/breitbandatlas.csv',
];
const files = names.map((name, i) => ({ name, bytes: 100 + i, sha256: 'ab'.repeat(32) }));
const base = 'https://karte.example.de/';
const municipality = {
  ...theCity.municipality,
  operator: { name: 'Stadt A', address: [], representedBy: null, phone: null, email: 'karte@example.de' },
  licences: { boundary: 'dl-by-de/2.0', 'residential-zones': 'dl-zero-de/2.0' },
};
const { document, gaps } = catalogueOf({ ...theCity, municipality }, files, base);
const datasets = document['dcat:dataset'] as Json[];
const dataset = (id: string) => datasets.find((one) => one['dct:identifier'] === id) as Json;
const distribution = (id: string) => (dataset(id)['dcat:distribution'] as Json[])[0]!;

test('a published layer with features is a data set; what is only searched or drawn is none', () => {
  expect(datasets.map((one) => one['dct:identifier'])).toEqual([
    'boundary',
    'residential-zones',
    'official-series',
  ]);
});

test('each has title, description, keyword, theme, publisher, contact, space, time and the code of the municipality', () => {
  for (const one of datasets) {
    for (const field of ['dct:title', 'dct:description', 'dcat:keyword']) {
      const texts = one[field] as { '@language': string; '@value': string }[];
      expect(new Set(texts.map((text) => text['@language']))).toEqual(new Set(['de', 'en']));
      expect(texts.every((text) => text['@value'].length > 3)).toBe(true);
    }
    expect(one).toMatchObject({
      '@type': 'dcat:Dataset',
      'dcat:theme': { '@id': expect.stringMatching(/authority\/data-theme\/(REGI|TECH|ECON)$/) },
      'dct:publisher': { 'foaf:name': 'Stadt A' },
      'dcat:contactPoint': { 'vcard:hasEmail': { '@id': 'mailto:karte@example.de' } },
      'dct:spatial': { '@type': 'dct:Location' },
      'dct:temporal': { '@type': 'dct:PeriodOfTime' },
      'dcatde:politicalGeocodingLevelURI': {
        '@id': 'http://dcat-ap.de/def/politicalGeocoding/Level/municipality',
      },
      'dcatde:politicalGeocodingURI': {
        '@id': 'http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05962032',
      },
    });
  }
});

test('each distribution says where it is, its format, size, checksum, availability and licence, with attribution by name', () => {
  expect(distribution('boundary')).toMatchObject({
    'dcat:downloadURL': { '@id': `${base}data/boundary.geojson` },
    'dcat:accessURL': { '@id': `${base}data/boundary.geojson` },
    'dct:format': { '@id': expect.stringMatching(/file-type\/GEOJSON$/) },
    'dcat:byteSize': { '@value': '100' },
    'spdx:checksum': { 'spdx:checksumValue': { '@value': 'ab'.repeat(32) } },
    'dcatap:availability': { '@id': expect.stringMatching(/planned-availability\/AVAILABLE$/) },
    'dct:conformsTo': { '@id': `${base}schema/boundary.json` },
    'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' },
    'dcatde:licenseAttributionByText': '© GeoBasis-DE / BKG 2021 (Daten verändert)',
  });
  expect(distribution('official-series')).toMatchObject({
    'dct:format': { '@id': expect.stringMatching(/file-type\/CSV$/) },
  });
});

test('the frequency is that of the layer, where the vocabulary has a word for it', () => {
  const frequency = (id: string) => (dataset(id)['dct:accrualPeriodicity'] as Json | undefined)?.['@id'];
  expect(frequency('residential-zones')).toBeUndefined();
  expect(frequency('official-series')).toMatch(/authority\/frequency\/ANNUAL_2$/);
});

test('a licence that nobody entered is no licence, and is named', () => {
  expect(distribution('official-series')).not.toHaveProperty('dct:license');
  expect(gaps).toEqual([{ what: 'licence', of: 'official-series' }]);
});

test('without an operator there is no publisher and no contact, and both are named', () => {
  const bare = { ...municipality, operator: null, errorReport: null };
  const made = catalogueOf({ ...theCity, municipality: bare }, files, '');
  expect(JSON.stringify(made.document)).not.toMatch(/publisher|contactPoint/);
  expect(made.gaps.map(({ what }) => what)).toEqual(['publisher', 'contact', 'licence']);
});

test('dates reach from the first day to the last that the rows may mean, and demo is called demo', () => {
  expect(dataset('official-series')['dct:temporal']).toMatchObject({
    'dcat:startDate': { '@value': '2018-07-01' },
    'dcat:endDate': { '@value': '2021-06-30' },
  });
  expect(JSON.stringify(dataset('residential-zones')['dct:description'])).toMatch(
    /Demo: \d+ von \d+ Objekten/,
  );
  expect(JSON.stringify(dataset('boundary')['dct:description'])).not.toContain('Demo');
});

test('without an address all are relative to the catalogue, and no prefix is used that the context does not explain', () => {
  const text = JSON.stringify(catalogueOf({ ...theCity, municipality }, files, '').document);
  expect(text).toContain('"@id":"data/boundary.geojson"');
  expect(text).not.toContain(base);
  const prefixes = new Set([...text.matchAll(/"([a-z]+):[a-zA-Z]+":/g)].map(([, prefix]) => prefix));
  const known = Object.keys(document['@context'] as object);
  expect([...prefixes].filter((prefix) => !known.includes(prefix!))).toEqual([]);
});
