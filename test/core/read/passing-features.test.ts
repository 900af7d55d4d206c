// SPDX-License-Identifier: EUPL-1.2
// Features that pass and are dropped are those that the reading of the whole file gives, or the file is left to that reading.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import type { PassingShape } from '../../../src/core/large-file/columns';
import { readGivenFeatures, visitGivenFeatures } from '../../../src/core/read/given-features';

const bytesOf = (text: string) => new TextEncoder().encode(text);

interface Passed {
  readonly id: string;
  readonly lonLat: readonly number[];
  readonly kind: number;
}

/** All features that pass, with what is said of the file; null where it is left to the other reading. */
function passing(bytes: Uint8Array) {
  const features: Passed[] = [];
  const findings = visitGivenFeatures(sourceOf(bytes), (id, shape: PassingShape) => {
    features.push({ id, kind: shape.kind, lonLat: [...shape.lonLat.subarray(0, shape.positions * 2)] });
  });
  return findings && { features, findings };
}

const kinds = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** The same of the reading of the whole file. */
function whole(bytes: Uint8Array) {
  const { features, findings } = readGivenFeatures(bytes);
  const cut = (value: unknown): number[] =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? value.slice(0, 2)
      : (value as unknown[]).flatMap(cut);
  return {
    features:
      features?.map(({ id, geometry }) => ({
        id,
        kind: geometry ? kinds.indexOf(geometry.type) + 1 : 0,
        lonLat: geometry && 'coordinates' in geometry ? cut(geometry.coordinates) : [],
      })) ?? null,
    findings,
  };
}

function expectAgreement(bytes: Uint8Array) {
  const passed = passing(bytes);
  if (passed !== null) expect(JSON.stringify(passed)).toBe(JSON.stringify(whole(bytes)));
  return passed;
}

const ring = (lon: number, lat: number, corners = 5): [number, number][] => {
  const points = Array.from({ length: corners }, (_, k): [number, number] => {
    const turn = (k / corners) * 2 * Math.PI;
    return [
      Number((lon + 0.01 * Math.cos(turn)).toFixed(7)),
      Number((lat + 0.01 * Math.sin(turn)).toFixed(7)),
    ];
  });
  return [...points, points[0]!];
};
const polygon = (lon: number, lat: number, corners?: number) => ({
  type: 'Polygon',
  coordinates: [ring(lon, lat, corners)],
});
const town = {
  type: 'FeatureCollection',
  name: 'Gebiete',
  features: [
    { type: 'Feature', id: 'größer', properties: null, geometry: polygon(7.6, 51.2) },
    { type: 'Feature', id: 12, properties: { id: 'other' }, geometry: polygon(7.7, 51.2, 9) },
    { type: 'Feature', properties: { id: 'a"b', name: 'c' }, geometry: polygon(7.8, -51.2) },
    { type: 'Feature', properties: { id: null, name: 'Süd' }, geometry: null },
    {
      type: 'Feature',
      properties: { list: [1, { deep: true }] },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[ring(-7.5, 51.3), ring(-7.5, 51.3)], [ring(7.4, 51.3)]],
      },
    },
    { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [7.61, 51.21, 400] } },
  ],
};

describe('a plain file passes', () => {
  const crs84 = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
  const text = JSON.stringify(town);
  const spellings: Record<string, string> = {
    'on one line': text,
    indented: JSON.stringify(town, null, 2),
    'with CRLF and tabs': JSON.stringify(town, null, '\t').replaceAll('\n', '\r\n'),
    'with white space wherever it may be': text
      .replace(/[[\]{},:]/g, ' \r\n\t$& \n')
      .replaceAll('a \r\n\t" \nb', 'a"b'),
    'with a byte order mark': `\uFEFF${text}`,
    'with the crs that GDAL writes': JSON.stringify({ ...town, crs: crs84 }),
    'with the crs before its features': JSON.stringify({ crs: crs84, ...town }),
    'with its type at the end': JSON.stringify({ features: town.features, type: town.type }),
    'with line ends behind it': `${text}\n\n`,
    'with exponents and long numbers': text.replace('7.61,51.21', '7.61000000000000012e0,5121E-2'),
    'with no features': '{"type":"FeatureCollection","features":[ ]}',
  };
  test.each(Object.entries(spellings))('%s', (_, spelled) => {
    expect(expectAgreement(bytesOf(spelled))).not.toBeNull();
  });

  test('of any size, its features longer and shorter than the window', () => {
    const features = Array.from({ length: 80 }, (_, i) => ({
      type: 'Feature',
      properties: { id: `Gebiet ${i}`, text: 'ä'.repeat(i % 17) },
      geometry: polygon(6 + i / 100, 51, i === 50 ? 15_000 : 20 + ((i * 37) % 400)),
    }));
    const read = expectAgreement(bytesOf(JSON.stringify({ ...town, features }, null, 1)));
    expect(read?.features).toHaveLength(80);
  });
});

describe('anything else is left to the reading of the whole file', () => {
  const [first] = town.features;
  const left: Record<string, unknown> = {
    'an id that stands twice': { ...town, features: [first, first] },
    'a single feature': first,
    'a bare geometry': polygon(7.6, 51.2),
    'axes that may be swapped': { ...town, features: [{ ...first, geometry: polygon(51.2, 7.6) }] },
    metres: { ...town, features: [{ ...first, geometry: polygon(395_000, 5_675_000) }] },
    'a place beyond the poles': { ...town, features: [{ ...first, geometry: polygon(7.6, 95) }] },
    'a plane': { ...town, crs: { type: 'name', properties: { name: 'EPSG:25832' } } },
    'an open ring': {
      ...town,
      features: [{ ...first, geometry: { type: 'Polygon', coordinates: [ring(7.6, 51.2).slice(0, 5)] } }],
    },
    'a collection of geometries': {
      ...town,
      features: [{ ...first, geometry: { type: 'GeometryCollection', geometries: [polygon(7.6, 51.2)] } }],
    },
  };
  test.each(Object.entries(left))('%s', (_, value) => {
    expect(passing(bytesOf(JSON.stringify(value)))).toBeNull();
  });

  test.each([
    [
      'an id with more digits than a program keeps',
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":12345678901234567890,"properties":{},"geometry":null}]}',
    ],
    ['features that stand twice', '{"type":"FeatureCollection","features":[],"features":[]}'],
    ['a text that goes on behind its end', '{"type":"FeatureCollection","features":[]} ]'],
    [
      'a text that ends too early',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{}',
    ],
    [
      'Windows-1252',
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":"gr\xf6\xdfer","properties":{},"geometry":null}]}',
    ],
  ])('%s', (_, text) => {
    expect(passing(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toBeNull();
  });

  test('every file of the fixtures, or both readings agree', () => {
    const folder = 'test/fixtures';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    );
    const taken = files.filter(
      (file) => statSync(file).isFile() && expectAgreement(readFileSync(file)) !== null,
    );
    expect(taken.length).toBeGreaterThan(10);
  });

  test('whatever byte is another one', () => {
    const bytes = bytesOf(JSON.stringify(town));
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.constantFrom(...bytesOf('"\\[]{},:.-09eE xn\n\u00e4')),
        (at, byte) => {
          const changed = Uint8Array.from(bytes);
          changed[at] = byte;
          expectAgreement(changed);
        },
      ),
      { seed: 20261129, numRuns: 600 },
    );
  });
});
