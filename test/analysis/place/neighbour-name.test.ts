// SPDX-License-Identifier: EUPL-1.2
// The point that carries a neighbour's name on the map is that neighbour, and not the part of the town that its doubt reaches.

import { expect, test } from 'vitest';
import { isElsewhere, isNeighbour, subjectOfFeature } from '../../../src/analysis/place/subject';
import type { CityFeature } from '../../../src/core/city/city';
import { theCity as city } from '../../the-city';

test('no neighbour of the files answers for a part of the town, neither as a place nor as a name on the map', () => {
  const names = [
    ...city.layers['base-neighbours'],
    ...city.layers.places.filter(({ properties }) => properties.kind === 'neighbour'),
  ] as readonly CityFeature[];
  expect(names.length).toBeGreaterThan(10);
  for (const one of names) {
    expect([one.id, isNeighbour(one), isElsewhere(city, one), subjectOfFeature(city, one)]).toEqual([
      one.id,
      true,
      true,
      null,
    ]);
  }
});

test('other places are no neighbours', () => {
  const own = city.layers.places.find(({ properties }) => properties.kind === 'district')!;
  expect(isNeighbour(own as CityFeature)).toBe(false);
});
