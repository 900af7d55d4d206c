// SPDX-License-Identifier: EUPL-1.2
// What a search without a hit and without a guess offers instead: districts, which everybody knows.

import type { PlaceHit, PlaceIndex } from './place-index';

/** The first districts of the index that have a place on the map, at most `limit`; each name once. */
export function offeredDistricts({ entries }: PlaceIndex, limit = 8): PlaceHit[] {
  const districts = entries
    .map(({ hit }) => hit)
    .filter(({ kind, point }) => kind.de === 'Ortsteil' && point);
  return [...new Map(districts.map((hit) => [hit.name, hit])).values()].slice(0, limit);
}
