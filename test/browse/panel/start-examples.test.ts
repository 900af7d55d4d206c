// SPDX-License-Identifier: EUPL-1.2
// The start screen asks of what people know by a name, in any town.

import { expect, test } from 'vitest';
import { startExamples } from '../../../src/browse/panel/start-examples';
import type { CityLayers } from '../../../src/core/city/city';
import { theCity } from '../../the-city';

const area = { type: 'Polygon', coordinates: [] };
const called = (...names: readonly (string | null)[]) =>
  names.map((name, i) => ({ id: `zone-${i}`, geometry: area, properties: { name } }));
const examplesOf = (residential: unknown, industrial: unknown, planned: unknown = []) =>
  startExamples({
    'residential-zones': residential,
    'industrial-zones': industrial,
    'planned-expansion': planned,
  } as CityLayers).map((feature) => feature?.id);

test('an area that a map could only number is no example; the next one with a name is', () => {
  const homes = called('Wohnfläche way/23456789', 'Au', 'Wohnfläche relation/12', 'Ried');
  const estates = called('Industriefläche way/4711', 'Gewerbefläche W123456', 'zone-2', null, 'Ziegelbreite');
  expect(examplesOf(homes, estates)).toEqual(['zone-3', 'zone-4', undefined]);
  expect(examplesOf([], called('Industriefläche way/4711'))).toEqual([undefined, undefined, undefined]);
});

test('an area without an outline is no example, and a number in a name is none of a map', () => {
  const [flat, named] = called('Ohne Umriss', 'Am Bahnhof 2, Bebauungsplan 1234');
  expect(examplesOf([], [{ ...flat, geometry: null }, named])).toEqual([undefined, 'zone-1', undefined]);
});

test('the city of the committed data has all three', () => {
  expect(startExamples(theCity.layers).every((feature) => feature !== undefined)).toBe(true);
});
