// SPDX-License-Identifier: EUPL-1.2
// Rows of any source become houses; what is no address is counted by its reason, with the first of each.

import { type Box, boxesMeet } from '../../core/geo/box';
import {
  type House,
  type HouseBook,
  type HousesAbout,
  houseBook,
  houseName,
  houseSquare,
} from '../../core/houses/house-book';
import { isDateOfSheet, readHouseNumber } from '../../core/houses/house-number';
import { quotedCharacters } from '../../core/limits/limits';
import type { ImportLog } from '../reader/import-log';
import type { ImportCode } from '../reader/import-words';

export interface HouseRow {
  readonly street: string;
  /** Tells streets of one name apart, such as the street key; empty where the source has none. */
  readonly streetKey: string;
  readonly number: string;
  readonly addition: string;
  /** Degrees; null where the row has no place. One outside of Germany is taken for none. */
  readonly point: readonly [lon: number, lat: number] | null;
  /** The same with its two metres exchanged before they became degrees; where it lies right, the axes were swapped. */
  readonly exchanged?: readonly [lon: number, lat: number] | null;
}

/** Why a row is no address, with the sentence that says so. */
const reasons = {
  street: 'import-houses-street',
  number: 'import-houses-number',
  date: 'import-houses-date',
  place: 'import-houses-place',
  axes: 'import-houses-axes',
  zone: 'import-houses-zone',
  far: 'import-houses-far',
} as const satisfies Record<string, ImportCode>;
type Reason = keyof typeof reasons;

/** A box around Germany, in degrees: what lies outside was read in a wrong system or with its axes swapped. */
const germany = { west: 5, south: 47, east: 16, north: 56 };

function isInGermany([lon, lat]: readonly [number, number]): boolean {
  const { west, south, east, north } = germany;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** How far a place moves along its parallel that is read in the neighbouring UTM zone, in degrees. */
const zoneWidth = 6;

/** Why a place is none of the town; null for one that is. Without a town every place in Germany is. */
function wrongPlace({ point, exchanged = null }: HouseRow, near: Box | null): Reason | null {
  if (point === null) return 'place';
  const [lon, lat] = point;
  const lies = (x: number, y: number) => near !== null && boxesMeet([x, y, x, y], near);
  if (lies(lon, lat)) return null;
  if (lies(lat, lon) || (exchanged && lies(...exchanged))) return 'axes';
  if (lies(lon - zoneWidth, lat) || lies(lon + zoneWidth, lat)) return 'zone';
  if (!isInGermany(point)) return near === null && exchanged && isInGermany(exchanged) ? 'axes' : 'place';
  return near === null ? null : 'far';
}

/** Names that offices write where there is none: `### Straßenname unbekannt`, `*`, `unbekannt`. */
const unknownStreet =
  /^[^\p{L}]*$|^\W*#|unbekannt|ohne name|^n\.? ?n\.?$|^k\.? ?a\.?$|^keine? angaben?$|^(?:n\/a|null|nan|none)$/iu;

export class HouseCollector {
  readonly #houses: House[] = [];
  readonly #left = new Map<Reason, { count: number; first: string }>();
  #box: [number, number, number, number] = [180, 90, -180, -90];
  #read = 0;
  readonly #near: Box | null;

  /** @param near where houses of the town may lie; null where no town is known */
  constructor(near: Box | null = null) {
    this.#near = near;
  }

  add(row: HouseRow): void {
    const { street, streetKey, number, addition, point } = row;
    this.#read++;
    const name = street.replace(/\s+/g, ' ').trim();
    const shown = [name, number, addition].join(' ').trim();
    const house = readHouseNumber(number, addition);
    const wrong = wrongPlace(row, this.#near);
    const noNumber = isDateOfSheet(number) ? 'date' : 'number';
    if (unknownStreet.test(name) || house === null || wrong !== null || point === null) {
      this.#leave(
        unknownStreet.test(name) ? 'street' : house === null ? noNumber : (wrong ?? 'place'),
        shown,
      );
      return;
    }
    const [lon, lat] = point;
    const [west, south, east, north] = this.#box;
    this.#box = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
    this.#houses.push({ street: name, streetKey, ...house, ...houseSquare(lon, lat) });
  }

  #leave(reason: Reason, shown: string): void {
    const left = this.#left.get(reason);
    if (left) left.count++;
    else this.#left.set(reason, { count: 1, first: shown });
  }

  /** The houses, and what is said of the rest. */
  finish(about: HousesAbout, log: ImportLog): CollectedHouses {
    const book = houseBook(this.#houses, about);
    const kept = book.number.length;
    for (const [reason, { count, first }] of this.#left) {
      log.say(reasons[reason], { found: String(count), expected: first.slice(0, quotedCharacters) });
    }
    const doubled = this.#houses.length - kept;
    if (doubled > 0) log.say('import-houses-doubled', { found: String(doubled) });
    const apart = housesApart(book);
    if (apart.count > 0)
      log.say('import-houses-apart', { found: String(apart.count), expected: apart.first });
    if (kept < this.#read) {
      const left = this.#read - kept;
      log.say('import-houses-sum', { found: `${this.#read} = ${kept} + ${left}` });
    }
    return { book, read: this.#read, bbox: kept === 0 ? null : this.#box };
  }
}

/** Farther apart are no two entrances of one house, in decimetres. */
const apartDm = 1000;

/** Houses that stand at two places far from each other: how many, and the first. */
function housesApart(book: HouseBook): { readonly count: number; readonly first: string } {
  let [count, first] = [0, ''];
  for (let street = 0; street < book.streets.length; street++) {
    for (let i = book.start[street]! + 1; i < book.start[street + 1]!; i++) {
      if (book.number[i] !== book.number[i - 1] || book.addition[i] !== book.addition[i - 1]) continue;
      const [east, north] = [book.eastDm[i]! - book.eastDm[i - 1]!, book.northDm[i]! - book.northDm[i - 1]!];
      if (Math.hypot(east, north) <= apartDm) continue;
      count++;
      first ||= houseName(book, street, i);
    }
  }
  return { count, first };
}

export interface CollectedHouses {
  readonly book: HouseBook;
  /** Rows that were looked at. */
  readonly read: number;
  readonly bbox: readonly [number, number, number, number] | null;
}
