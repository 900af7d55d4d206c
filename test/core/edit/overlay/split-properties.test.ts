// SPDX-License-Identifier: EUPL-1.2
// What two pieces of one area say of themselves: amounts are of the whole, how far off they lie is of each, and a number that nobody
// knows has to be looked at.

import { expect, test } from 'vitest';
import { lostByMerge, splitProperties } from '../../../../src/core/edit/overlay/split-properties';

const file = 'commercial-sites.geojson';

test('an uncertain place is as uncertain in each piece, and is nothing that a merge loses where both say the same', () => {
  const whole = { name: 'A', areaHa: 13.9, uncertaintyM: 500, priceEurPerM2: 80 };
  const { properties, decide } = splitProperties(file, whole);
  expect(properties).toEqual({ ...whole, areaHa: null });
  expect(decide).toEqual(['name', 'areaHa']);
  expect(lostByMerge(file, whole, [properties])).toEqual(['areaHa']);
});

test('a number that no definition knows stays at both and is named, a text is not', () => {
  const whole = { name: 'A', Haushalte: 120, Flur: '7' };
  const { properties, decide } = splitProperties(file, whole);
  expect(properties).toEqual(whole);
  expect(decide).toEqual(['name', 'Haushalte']);
  expect(lostByMerge(file, whole, [whole])).toEqual(['Haushalte']);
});
