// SPDX-License-Identifier: EUPL-1.2
// The house format: one feature a line, order of the definition, seven decimals.

import fc from 'fast-check';
import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/core/validation/check-file';
import { writeFeatures, writeLayer, writtenFeatures } from '../../../src/core/write/write-geojson';

const point = (coordinates: number[], properties: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  id: 'a',
  properties,
  geometry: { type: 'Point', coordinates },
});

test('an empty layer is a collection that reads as empty', () => {
  const text = writeLayer('places', []);
  expect(text).toBe('{"type":"FeatureCollection","features":[\n]}\n');
  expect(checkFile(new TextEncoder().encode(text), 'places.geojson').collection).toEqual([]);
});

test('two features are three line ends and a last one', () => {
  const lines = writeLayer('places', [point([7, 51]), point([8, 52])]).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(/,$/);
  expect(lines[2]).not.toMatch(/,$/);
});

test('coordinates have at most seven decimals and never a negative zero', () => {
  expect(writeLayer('places', [point([7.123456789, -0.00000001])])).toContain('"coordinates":[7.1234568,0]');
});

test('a coordinate is written as its nearest number of seven decimals, also where two are as near but for the last digit', () => {
  const halfWay = fc
    .tuple(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), fc.integer({ min: -3, max: 3 }))
    .map(([whole, steps]) => {
      const half = (whole + 0.5) / 1e7;
      return half * (1 + steps * Number.EPSILON);
    });
  const any = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.oneof(halfWay, any), { minLength: 2, maxLength: 40 }), (numbers) => {
      const line = writeLayer('places', [point(numbers)]).split('\n')[1]!;
      const wanted = numbers.map((number) => Number(number.toFixed(7)));
      expect(JSON.parse(line).geometry.coordinates).toEqual(wanted.map((number) => number + 0));
    }),
    { seed: 20_261_130, numRuns: 500 },
  );
});

test('properties come in the order of the definition, unknown ones last', () => {
  const text = writeLayer('places', [
    point([7, 51], { zebra: 1, source: 's', kind: 'street', name: 'n', asOf: undefined }),
  ]);
  expect(text).toContain('"properties":{"name":"n","kind":"street","source":"s","zebra":1}');
});

test('null is written, except in coverage, where a missing column means no figure', () => {
  expect(writeLayer('places', [point([7, 51], { address: null })])).toContain('"address":null');
  expect(
    writeLayer('broadband-coverage', [point([7, 51], { down_fn_hh_alle_30: null, households: 0 })]),
  ).toContain('"properties":{"households":0}');
});

test('what was written is read again feature by feature, in the very letters; any other text is refused', () => {
  const features = ['a', 'b,\n]}', 'c'].map(
    (name): Feature => ({
      type: 'Feature',
      id: name,
      properties: { name },
      geometry: { type: 'Point', coordinates: [7.6, 51.2] },
    }),
  );
  for (const some of [features, features.slice(0, 1), []])
    for (const text of [writeFeatures(some), writeLayer('places', some)]) {
      const lines = [...writtenFeatures(text)];
      expect(lines.map((line) => JSON.parse(line))).toEqual(some);
      expect(text).toBe(
        `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]}\n`,
      );
    }
  const others = [
    JSON.stringify({ type: 'FeatureCollection', features }),
    writeFeatures(features).trimEnd(),
    '',
  ];
  for (const other of others) expect(() => [...writtenFeatures(other)]).toThrow('a line for each feature');
});
