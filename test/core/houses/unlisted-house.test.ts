// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { isUnlistedHouse, unlistedHouse } from '../../../src/core/houses/unlisted-house';

test.each([
  ['Altenaer Straße 105', 'Altenaer Straße 105'],
  ['altenaer str. 105, 58507 Lüdenscheid', 'Altenaer Straße 105'],
  ['Altenaer Str 12a', 'Altenaer Straße 12 a'],
  ['Altenaer Straße 12 b', 'Altenaer Straße 12 b'],
  ['Altenaer Straße 80-86', 'Altenaer Straße 80–86'],
  ['Altenaer Straße 3 Lüdenscheid', 'Altenaer Straße 3'],
  ['Altenaer Straße', null],
  ['58507 Altenaer Straße', null],
])('%s keeps its number: %s', (typed, house) => {
  expect(unlistedHouse('Altenaer Straße', typed)).toBe(house);
});

test.each([
  ['Altenaer Straße 105', true],
  ['Altenaer Straße 12 a', true],
  ['Altenaer Straße 80–86', true],
  ['Altenaer Straße', false],
  ['Altenaer Straße 105 ist gesperrt', false],
  ['Kölner Straße 3', false],
  ['Altenaer Straße 105, gesperrt', false],
])('a link may name %s: %s', (text, may) => {
  expect(isUnlistedHouse('Altenaer Straße', text)).toBe(may);
});
