// SPDX-License-Identifier: EUPL-1.2
// The catalogue for open-data portals says what the files say, in the fields that DCAT-AP.de asks for, and nothing else.

import { readFileSync } from 'node:fs';
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

const inBoth = expect.arrayContaining(
  ['de', 'en'].map((language) => ({ '@language': language, '@value': expect.stringMatching(/.{4}/) })),
);

/** Those of the metadata that German portals ask for, each with what it has to be; docs/formats.md calls them tested. */
const ofDatasets: Readonly<Record<string, unknown>> = {
  'dct:title': inBoth,
  'dct:description': inBoth,
  'dcat:keyword': inBoth,
  'dcat:theme': { '@id': expect.stringMatching(/authority\/data-theme\/(REGI|TECH|ECON)$/) },
  'dct:publisher': { '@type': ['foaf:Agent', 'foaf:Organization'], 'foaf:name': 'Stadt A' },
  'dcat:contactPoint': {
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': 'Stadt A',
    'vcard:hasEmail': { '@id': 'mailto:karte@example.de' },
  },
  'dcat:distribution': [expect.objectContaining({ '@type': 'dcat:Distribution' })],
  'dct:spatial': {
    '@type': 'dct:Location',
    'dcat:bbox': {
      '@type': 'https://www.iana.org/assignments/media-types/application/vnd.geo+json',
      '@value': expect.stringMatching(/^\{"type":"Polygon","coordinates":\[\[\[7\.\d+,51\./),
    },
  },
  'dct:temporal': {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': { '@type': 'xsd:date', '@value': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    'dcat:endDate': { '@type': 'xsd:date', '@value': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  },
  'dcatde:politicalGeocodingLevelURI': {
    '@id': 'http://dcat-ap.de/def/politicalGeocoding/Level/municipality',
  },
  'dcatde:politicalGeocodingURI': {
    '@id': 'http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05962032',
  },
};
test.each(Object.keys(ofDatasets))('every data set has its %s', (field) => {
  for (const one of datasets) expect(one[field]).toEqual(ofDatasets[field]);
});

const ofBoundary: Readonly<Record<string, unknown>> = {
  'dcat:downloadURL': { '@id': `${base}data/boundary.geojson` },
  'dcat:accessURL': { '@id': `${base}data/boundary.geojson` },
  'dct:format': { '@id': expect.stringMatching(/file-type\/GEOJSON$/) },
  'dcat:byteSize': { '@value': '100', '@type': 'xsd:nonNegativeInteger' },
  'spdx:checksum': expect.objectContaining({
    'spdx:checksumValue': { '@value': 'ab'.repeat(32), '@type': 'xsd:hexBinary' },
  }),
  'dcatap:availability': { '@id': expect.stringMatching(/planned-availability\/AVAILABLE$/) },
  'dct:conformsTo': { '@id': `${base}schema/boundary.json` },
  'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' },
  'dcatde:licenseAttributionByText': '© GeoBasis-DE / BKG 2021 (Daten verändert)',
};
test.each(Object.keys(ofBoundary))('the file of a data set has its %s', (field) => {
  expect(distribution('boundary')[field]).toEqual(ofBoundary[field]);
});

test('a table is called one', () => {
  expect(distribution('official-series')['dct:format']).toEqual({
    '@id': expect.stringMatching(/file-type\/CSV$/),
  });
});

test('docs/formats.md calls each field that is written tested, where a test here is named after it, or not verified', () => {
  const [, tested = '', unverified = ''] =
    /\*\*Tested\*\*([\s\S]*?)\*\*Not verified\*\*([\s\S]*?)\n## /.exec(
      readFileSync('docs/formats.md', 'utf8'),
    ) ?? [];
  const namedIn = (text: string) => new Set([...text.matchAll(/`([a-z]+:\w+)`/g)].map(([, field]) => field));
  expect(namedIn(tested)).toEqual(new Set([...Object.keys(ofDatasets), ...Object.keys(ofBoundary)]));
  const written = [document, ...datasets, ...datasets.flatMap((one) => one['dcat:distribution'] as Json[])];
  const fields = new Set(written.flatMap(Object.keys).filter((field) => /^[a-z]+:/.test(field)));
  const claimed = new Set([...namedIn(tested), ...namedIn(unverified), 'dcat:dataset']);
  expect([...fields].filter((field) => !claimed.has(field))).toEqual([]);
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
