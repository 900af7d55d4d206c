// SPDX-License-Identifier: EUPL-1.2
// Fetches the houses of the town as a whole, so that no server learns which one is looked for, and answers from them. Loaded
// when somebody types a house number or opens a link to a house.

import {
  type FoundHouses,
  findHouses,
  foldStreets,
  type HouseHit,
  isHouse,
} from '../../core/houses/find-houses';
import type { HousesAbout } from '../../core/houses/house-book';
import { housesFile, readHousesFile } from '../../core/houses/houses-file';
import type { Fetch } from './fetch-file';
import { fetchVerified } from './fetch-verified';
import { type LoadTrouble, type Manifest, troubleWith } from './manifest';

export interface Houses {
  readonly about: HousesAbout;
  find(typed: string): FoundHouses;
  isHouse(name: string, point: HouseHit['point']): boolean;
}

/** The houses, or what went wrong with their file. */
export async function openHouses(fetchFile: Fetch, manifest: Manifest): Promise<Houses | LoadTrouble> {
  const fetched = await fetchVerified(fetchFile, housesFile, Promise.resolve(manifest));
  if (!('body' in fetched)) return fetched;
  const { book, refused } = readHousesFile(fetched.body);
  if (book === null) return troubleWith(housesFile, 'refused', refused);
  // Now, while the file was waited for anyway, and not while somebody waits for a house.
  foldStreets(book);
  return {
    about: book.about,
    find: (typed) => findHouses(book, typed),
    isHouse: (name, point) => isHouse(book, name, point),
  };
}
