// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/core/read/feature-source';
import { readCity } from '../../../src/core/read/read-city';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const place = (id: string, more = '') =>
  `{"type": "Feature", "id": ${id}, ${more}"properties": {"name": "Höhe ${id.replaceAll('"', '')}", "kind": "place", "source": "test",` +
  ` "confidence": "demo", "pegel": 1.50}, "geometry": {"type": "Point", "coordinates": [7.630, 51.22]}}`;

function readPlaces(text: string, keep = true) {
  const bytes = encode(text);
  const { city } = readCity(new Map([['places.geojson', bytes]]), keep ? { keepSource: readSource } : {});
  return { bytes, city, places: city.layers.places };
}

describe('a reader that is asked to keep sources', () => {
  const lines = [place('"a"'), place('"b"', '"station": {"no": 7}, '), place('"c,}]"')];
  const text = `\uFEFF{"note": "é", "features" : [ ${lines.join(' ,\r\n')}\n], "type": "FeatureCollection"}\n`;

  test('gives each feature exactly its own bytes', () => {
    const { bytes, places } = readPlaces(text);
    expect(places.map(({ source }) => decode(bytes.subarray(source!.start, source!.end)))).toEqual(lines);
  });

  test('keeps what the layer does not know', () => {
    const { places } = readPlaces(text);
    expect(places[1]!).not.toHaveProperty('station');
    expect(places[1]!.source!.raw).toEqual(JSON.parse(lines[1]!));
  });

  test('keeps the members of the collection, under the name of its file', () => {
    expect(readPlaces(text).city.sources!.get('places')).toEqual({
      name: 'places.geojson',
      members: { note: 'é', type: 'FeatureCollection' },
    });
  });

  test('leaves the city as it is otherwise', () => {
    const bare = readPlaces(text, false).city;
    const { sources: _, ...kept } = readPlaces(text).city;
    const places = kept.layers.places.map(({ source: _source, ...feature }) => feature);
    expect({ ...kept, layers: { ...kept.layers, places } }).toEqual(bare);
    expect(bare).not.toHaveProperty('sources');
    expect(bare.layers.places[0]).not.toHaveProperty('source');
  });
});

test('a list named by an escape is found, a list of that name elsewhere is not', () => {
  const text = `{"type":"FeatureCollection","about":{"features":[1,2]},"\\u0066eatures":[${place('"a"')}]}`;
  const { bytes, places } = readPlaces(text);
  const { start, end } = places[0]!.source!;
  expect(decode(bytes.subarray(start, end))).toBe(place('"a"'));
});

test.each([
  '',
  '[]',
  '{}',
  '{"type":"FeatureCollection","features":[',
  '{"features":[{]}',
  '{"features":7}',
  '{"features":[]} {}',
])('%j has no sources', (text) => {
  expect(readSource(encode(text), 'places.geojson')).toBeNull();
});

test('every feature of the project has its line', () => {
  const names = ['industrial-zones', 'planned-expansion', 'places'] as const;
  const files = new Map(
    names.map((id) => [`${id}.geojson`, new Uint8Array(readFileSync(`data/${id}.geojson`))]),
  );
  const { city } = readCity(files, { keepSource: readSource });
  let seen = 0;
  for (const id of names) {
    const bytes = files.get(`${id}.geojson`)!;
    const lines = decode(bytes).split('\n').slice(1);
    for (const { source, index } of city.layers[id]) {
      expect(decode(bytes.subarray(source!.start, source!.end))).toBe(lines[index]!.replace(/,$/, ''));
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(20);
});
