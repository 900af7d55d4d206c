// SPDX-License-Identifier: EUPL-1.2
// Houses among the hits of the search field: they come first, because who types a number means one.

import type { Found } from '../search/find-places';
import { addressWords, type PlaceHit } from '../search/place-index';
import type { FoundHouses, HouseHit } from './find-houses';

export interface FoundWithHouses extends Found {
  /** The number that was typed is not there; its neighbours are among the hits, or the street alone. */
  readonly numberMissing: boolean;
  /** A street that only its houses know was typed: a number is needed, the first of them are the hits. */
  readonly numberNeeded: boolean;
}

/** What was found of places, joined by the houses; null where a town has no house coordinates or they have not come. */
export function withHouses(found: Found, houses: FoundHouses | null, limit = 8): FoundWithHouses {
  const asked = { numberMissing: false, numberNeeded: false };
  if (houses === null) return { ...found, ...asked };
  if (houses.first.length > 0 && found.hits.length === 0)
    return { ...asked, numberNeeded: true, withoutNumber: false, hits: houses.first.map(hitOf), guesses: [] };
  const first = houses.hits.length > 0 ? houses.hits : houses.near;
  const numberMissing = houses.hits.length === 0 && (houses.near.length > 0 || found.withoutNumber);
  if (first.length === 0) return { ...found, ...asked, withoutNumber: false, numberMissing };
  const hits = [...first.map(hitOf), ...found.hits].slice(0, limit);
  return { ...asked, hits, withoutNumber: false, numberMissing, guesses: [] };
}

function hitOf({ name, point }: HouseHit): PlaceHit {
  const key = `house ${name} ${point.lon} ${point.lat}`;
  return { key, name, kind: addressWords, detail: null, point, feature: null, house: name };
}
