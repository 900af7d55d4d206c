// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest';
import { findPlaces } from '../../../src/core/search/find-places';
import { offeredDistricts } from '../../../src/core/search/offered-districts';
import { buildPlaceIndex } from '../../../src/core/search/place-index';
import { theCity } from '../../the-city';

test('a search without a hit offers districts that are on the map, each once', () => {
  const index = buildPlaceIndex(theCity);
  expect(findPlaces(index, 'Qwertzuiop', () => false)).toMatchObject({ hits: [], guesses: [] });
  const offered = offeredDistricts(index);
  expect(offered).toHaveLength(8);
  expect(new Set(offered.map(({ name }) => name)).size).toBe(8);
  for (const { kind, point } of offered) expect([kind.de, point === null]).toEqual(['Ortsteil', false]);
  expect(offeredDistricts({ entries: [], plane: 'EPSG:25832' })).toEqual([]);
});
