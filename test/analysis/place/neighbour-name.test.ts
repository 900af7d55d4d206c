// SPDX-License-Identifier: EUPL-1.2
// The point that carries a neighbour's name on the map is that neighbour, and not the part of the town that its doubt reaches.

import { expect, test } from 'vitest';
import { isElsewhere, isNeighbour, isPartOfNeighbour } from '../../../src/analysis/place/elsewhere';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import type { CityFeature } from '../../../src/core/city/city';
import { isInBox } from '../../../src/core/geo/box';
import { wordsOf } from '../../../src/words';
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

test('a place in a neighbouring municipality is not told as one itself', () => {
  const told = city.layers.places
    .filter(({ properties }) => properties.kind === 'neighbour')
    .map((one) => [one.properties.name, isPartOfNeighbour(city, one as CityFeature)]);
  expect(told.filter(([, isPart]) => isPart)).toEqual([['Rosmart (Altena)', true]]);
  expect(told.length).toBe(8);
  expect(wordsOf('de').verdicts.neighbour('Rosmart (Altena)', 'Lüdenscheid', true)).toBe(
    'Rosmart (Altena) liegt in einer Nachbargemeinde von Lüdenscheid.',
  );
  expect(wordsOf('en').verdicts.neighbour('Altena', 'Lüdenscheid', false)).toBe(
    'Altena is a neighbouring municipality of Lüdenscheid.',
  );
});

test('far from the town nobody is led to the atlas of its county', () => {
  const [altena, berlin, gulf] = [
    [7.67, 51.3],
    [13.4, 52.5],
    [0, 0],
  ].map(([lon = 0, lat = 0]) => isInBox([lon, lat], city.municipality.surroundings));
  expect([altena, berlin, gulf]).toEqual([true, false, false]);
});
