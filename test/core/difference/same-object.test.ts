// SPDX-License-Identifier: EUPL-1.2
// Which features of one id are one object.

import { expect, test } from 'vitest';
import { gapM, isRowNumber, roughly, sameObjects, type Told } from '../../../src/core/difference/same-object';
import { importWords } from '../../../src/import/reader/import-words';

const at = (name: string | null, x: number, y = 51): Told => ({
  properties: { name },
  geometry: { type: 'Point', coordinates: [x, y] },
});
const area = (name: string | null, west: number, size = 0.01): Told => {
  const [a, b, c] = [west, west + size, 51 + size];
  const ring = [
    [a, 51],
    [b, 51],
    [b, c],
    [a, c],
    [a, 51],
  ]; // prettier-ignore
  return { properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } };
};

test('numbers of rows, as GeoPackage, GDAL and the import itself count them, and keys that are none', () => {
  const are = (ids: string[]) => ids.map((id) => isRowNumber(id, 'commercial-sites'));
  expect(are(['0', '12', 'l.0', 'zones.12', 'commercial-sites-3'])).toEqual([true, true, true, true, true]);
  expect(are(['site-3', 'DENW12', 'way/4', '100mN26841E43357', '123456789', 'Nr. 4a', ''])).toEqual(
    Array(7).fill(false),
  );
});

test.each([
  ['renamed at its place', at('A', 7), at('B', 7), true],
  ['measured again', at(null, 7), at(null, 7.000005), true],
  ['moved under its name', at('A', 7), at('A', 7.003), true],
  ['a namesake 8 km away', at('GE 1', 7.6, 51.2), at('GE 1', 7.7, 51.25), false],
  [
    'an outline moved under its name, of which a corner is where it was',
    area('A', 7),
    area('A', 7.009),
    true,
  ],
  ['a name whose place is not known', at('A', 7), { ...at('A', 7), geometry: null }, true],
  ['another name, another place', at('A', 7), at('B', 7.001), false],
  ['no name, another place', at(null, 7), at(null, 7.001), false],
  ['an outline drawn anew', area(null, 7), area(null, 7.001), true],
  ['the parcel beside it', area(null, 7), area(null, 7.01), false],
  ['without a place', at('A', 7), { ...at('B', 7), geometry: null }, false],
])('%s', (_, old, fresh, is) => {
  expect(sameObjects([old], [fresh])(old, fresh)).toBe(is);
});

test('a name that several have says nothing, and one that another has belongs to that one', () => {
  const [a, b] = [at('Wohnbaufläche', 7), at('Wohnbaufläche', 7.1)];
  const moved = at('Wohnbaufläche', 7.001);
  expect(sameObjects([a, b], [moved])(a, moved)).toBe(false);
  // Two firms in one house, whose rows moved up.
  const [first, second] = [at('Labor', 7), at('Werkstatt', 7)];
  expect(sameObjects([first, second], [second])(first, second)).toBe(false);
});

test('how far two lie apart, from box to box', () => {
  const said = (a: Told, b: Told) => roughly(gapM(a, b)!);
  expect(said(at(null, 7.6, 51.2), at(null, 7.7, 51.25))).toBe('9 km');
  expect(said(area(null, 7), area(null, 7.02))).toBe('700 m');
  expect([
    gapM(area(null, 7), at(null, 7.005, 51.005)),
    gapM(at(null, 7), { ...at(null, 7), geometry: null }),
  ]).toEqual([0, null]);
});

test('the import says how far a name counts', () => {
  const said = importWords['import-ids-are-rows'];
  const metres = [said.de, said.en].map((text) => Number(/(\d+) m\b/.exec(text)?.[1]));
  expect(metres[0]).toBe(metres[1]);
  const [near, far] = [0.99, 1.01].map((share) => at('A', 7, 51 + (share * metres[0]!) / 111_320));
  const old = at('A', 7);
  expect([near, far].map((fresh) => sameObjects([old], [fresh!])(old, fresh!))).toEqual([true, false]);
});
