// SPDX-License-Identifier: EUPL-1.2
// The house that `nuf site --street` names, from the town's file of house coordinates: the search of the page's field.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findHouses, type HouseHit } from '../../core/houses/find-houses';
import type { HousesAbout } from '../../core/houses/house-book';
import { housesFile, readHousesFile } from '../../core/houses/houses-file';
import { foldName } from '../../core/text/fold-name';
import { BadFile } from '../disk/bad-file';
import { readInput } from '../disk/input-file';
import type { Io } from '../disk/io';
import { WrongUse } from '../disk/wrong-use';
import { siteWords } from '../words/site-words';

export interface NamedHouse extends HouseHit {
  readonly about: HousesAbout;
}

/**
 * The house that was typed; null where the folder has no house coordinates, or no such street.
 * @throws WrongUse with the nearest houses where the street has no such number or none was typed, and with all where several
 *   may be meant; BadFile where the file cannot be used
 */
export function houseNamed(folder: string, typed: string, io: Io): NamedHouse | null {
  const path = join(folder, housesFile);
  if (!existsSync(path)) return null;
  const { book, refused } = readHousesFile(readInput(path, io));
  if (book === null) throw new BadFile(`${path}: ${refused}`);
  const say = siteWords[io.lang];
  const { hits, near, first } = findHouses(book, typed);
  if (first.length > 0)
    throw new WrongUse(
      say.numberNeeded(
        typed,
        first.map(({ name }) => name),
      ),
    );
  if (near.length > 0)
    throw new WrongUse(
      say.name(
        typed,
        near.map(({ name }) => name),
      ),
    );
  const exact = hits.filter(({ name }) => spelled(name) === spelled(typed));
  const [house, another] = exact.length > 0 ? exact : hits;
  if (another) throw new WrongUse(say.houses(typed, (exact.length > 0 ? exact : hits).map(placeOf)));
  return house ? { ...house, about: book.about } : null;
}

/** With its place, since two streets of a town may have one name. */
function placeOf({ name, point }: HouseHit): string {
  return `${name} (--at ${point.lat.toFixed(6)},${point.lon.toFixed(6)})`;
}

/** In one spelling, without a postcode behind it and with or without blanks before an addition. */
function spelled(address: string): string {
  return foldName(address.replace(/,?\s+\d{5}(\s.*)?$/, '')).replaceAll(' ', '');
}
