// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { pointName } from '../../src/browse/panel/point-name';

const at = '51.21611, 7.63361';

test.each([
  [['58513 Lüdenscheid', null], '58513 Lüdenscheid'],
  [['58513 Lüdenscheid', 'Honsel'], '58513 Lüdenscheid, Honsel'],
  [['Honsel', 'Honsel'], 'Honsel, Lüdenscheid'],
  [['Lüdenscheider Straße', undefined], 'Lüdenscheider Straße, Lüdenscheid'],
])('%j is called %s', (known, name) => {
  expect(pointName(known, 'Lüdenscheid', at)).toBe(`${name} (${at})`);
});

test('a point nobody has a name for is its coordinate', () => {
  expect(pointName([null, undefined], 'Lüdenscheid', at)).toBe(at);
});

test('what has no single position, such as a street, is told without one', () => {
  expect(pointName(['Altenaer Straße'], 'Lüdenscheid', null)).toBe('Altenaer Straße, Lüdenscheid');
});

test('what lies outside is named without the town', () => {
  expect(pointName(['Rosmarter Allee', 'Rosmart (Altena)'], null, at)).toBe(
    `Rosmarter Allee, Rosmart (Altena) (${at})`,
  );
});
