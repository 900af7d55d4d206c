// SPDX-License-Identifier: EUPL-1.2
// A place is called in the language of the view, in the room of the businesses and in its files.

import { expect, test } from 'vitest';
import { featuresOfRole } from '../../../src/analysis/roles/zones';
import { featureName } from '../../../src/frame/feature/feature-name';
import { theCity } from '../../the-city';

const city = theCity;
const places = [...featuresOfRole(city, 'site'), ...featuresOfRole(city, 'building')];
const called = (name: string) => {
  const place = places.find(({ properties }) => 'name' in properties && properties.name === name)!;
  return [featureName(place, 'de'), featureName(place, 'en')];
};

test('what describes a place is English in the English view, a name stays a name', () => {
  expect(called('Gemeinsames Gewerbegebiet mit Schalksmühle')).toEqual([
    'Gemeinsames Gewerbegebiet mit Schalksmühle',
    'Joint commercial estate with Schalksmühle',
  ]);
  expect(called('Freisenberg')).toEqual(['Freisenberg', 'Freisenberg']);
  expect(places.map((place) => featureName(place, 'en')).join('; ')).not.toMatch(
    /früher|Erweiterung|Planung|Leere|Gemeinsames|gelesen|Projekt|Institut für|Standort/,
  );
});

test('a place without a name is called by its id', () => {
  const [place] = places;
  expect(featureName({ ...place!, properties: {} as never }, 'en')).toBe(place!.id);
});
