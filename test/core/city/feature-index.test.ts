// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest';
import type { FeatureId } from '../../../src/core/city/city';
import { featureById, featureKey, featureNamed } from '../../../src/core/city/feature-index';
import { aCity } from '../../a-city';

const id = (text: string) => text as FeatureId;
const city = aCity()
  .withZone('Nord', 'industrial', [0, 0, 100, 100])
  .withZone('Nord', 'residential', [200, 0, 100, 100])
  .build();

test('a feature is found in its own layer, where another layer has one of the same id', () => {
  expect(featureById(city, { layer: 'industrial-zones', id: id('Nord') })).toBe(
    city.layers['industrial-zones'][0],
  );
  expect(featureById(city, { layer: 'residential-zones', id: id('Nord') })).toBe(
    city.layers['residential-zones'][0],
  );
  expect(featureById(city, { layer: 'places', id: id('Nord') })).toBeNull();
  expect(featureById(city, null)).toBeNull();
});

test('of two features with one id the first is meant', () => {
  const [zone] = city.layers['industrial-zones'];
  const twice = { layers: { ...city.layers, 'industrial-zones': [zone!, { ...zone!, index: 1 }] } };
  expect(featureById(twice, zone!)?.index).toBe(0);
});

test('an edited city answers for itself, not for the city it was made from', () => {
  const [zone] = city.layers['industrial-zones'];
  const moved = { ...zone!, geometry: null };
  const edited = { layers: { ...city.layers, 'industrial-zones': [moved] } };
  expect(featureById(city, zone!)).toBe(zone);
  expect(featureById(edited, zone!)).toBe(moved);
});

test('the name of a feature is read back from its text, slashes in the id and all', () => {
  const name = { layer: 'places', id: id('a/b/c') } as const;
  expect(featureKey(name)).toBe('places/a/b/c');
  expect(featureNamed(featureKey(name))).toEqual(name);
});

test.each([null, undefined, '', 'places', 'placesX', 'places/', '/x', 'unknown/x'])(
  '%j names no feature',
  (text) => {
    expect(featureNamed(text)).toBeNull();
  },
);
