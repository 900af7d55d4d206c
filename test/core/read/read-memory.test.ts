// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest';
import { readCity } from '../../../src/core/read/read-city';
import { ReadMemory } from '../../../src/core/read/read-memory';

const bytes = (text: string) => new TextEncoder().encode(text);
const places = (name: string) =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{"name":"${name}","kind":"place","source":"test","confidence":"demo"},"geometry":{"type":"Point","coordinates":[7.63,51.22]}}]}`;
const folder = (name: string, more: readonly [string, string][] = []) =>
  new Map([
    ['places.geojson', bytes(places(name))],
    ...more.map(([file, text]) => [file, bytes(text)] as const),
  ]);

describe('a folder that is read again', () => {
  test('is the very same city, findings and all', () => {
    const memory = new ReadMemory();
    const first = readCity(folder('A', [['boundary.geojson', '{']]), { memory });
    const again = readCity(folder('A', [['boundary.geojson', '{']]), { memory });
    expect(again.city).toBe(first.city);
    expect(again.reports).toEqual(first.reports);
    expect(again.reports.some(({ findings }) => findings.some(({ code }) => code === 'json-truncated'))).toBe(
      true,
    );
  });

  test('with one changed byte is read anew in that file only, and as a reading without memory', () => {
    const memory = new ReadMemory();
    const industrial: [string, string] = [
      'industrial-zones.geojson',
      '{"type":"FeatureCollection","features":[]}',
    ];
    const first = readCity(folder('A', [industrial]), { memory });
    const changed = readCity(folder('B', [industrial]), { memory });
    expect(changed.city).not.toBe(first.city);
    expect(changed.city.layers.places[0]!.properties.name).toBe('B');
    expect(changed.city.layers['industrial-zones']).toBe(first.city.layers['industrial-zones']);
    expect(changed).toEqual(readCity(folder('B', [industrial])));
  });

  test('knows both of two states that are read in turn', () => {
    const memory = new ReadMemory();
    const [one, two] = ['A', 'B'].map((name) => readCity(folder(name), { memory }).city);
    expect(readCity(folder('A'), { memory }).city).toBe(one);
    expect(readCity(folder('B'), { memory }).city).toBe(two);
  });

  test('on trust is another reading than one that looks at everything', () => {
    const memory = new ReadMemory();
    const far = new Map([['places.geojson', bytes(places('A').replace('7.63,51.22', '0,0'))]]);
    const codes = (trust: boolean) =>
      readCity(far, { memory, trust }).reports.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes(true)).not.toContain('null-island');
    expect(codes(false)).toContain('null-island');
  });
});

test('bytes are compared, not their length or their place in memory', () => {
  const memory = new ReadMemory();
  let read = 0;
  const reading = (text: string) => memory.reading('f', bytes(text), '', () => ++read);
  expect([reading('ab'), reading('ab'), reading('ac'), reading('ab'), reading('abc')]).toEqual([
    1, 1, 2, 1, 3,
  ]);
});

test('of a file the two latest readings are kept, and what follows from a value is worked out once', () => {
  const memory = new ReadMemory();
  let read = 0;
  const reading = (text: string) => memory.reading('f', bytes(text), '', () => ++read);
  expect([reading('a'), reading('b'), reading('a'), reading('c'), reading('a'), reading('b')]).toEqual([
    1, 2, 1, 3, 1, 4,
  ]);
  const from = {};
  let derived = 0;
  expect([memory.derived(from, () => ++derived), memory.derived(from, () => ++derived)]).toEqual([1, 1]);
});
