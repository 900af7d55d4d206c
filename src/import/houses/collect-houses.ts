// SPDX-License-Identifier: EUPL-1.2
// Rows of any source become houses; what is no address is counted by its reason, with the first of each.

import {
  type House,
  type HouseBook,
  type HousesAbout,
  houseBook,
  houseSquare,
} from '../../core/houses/house-book';
import { readHouseNumber } from '../../core/houses/house-number';
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
}

/** Why a row is no address, with the sentence that says so. */
const reasons = {
  street: 'import-houses-street',
  number: 'import-houses-number',
  place: 'import-houses-place',
} as const satisfies Record<string, ImportCode>;
type Reason = keyof typeof reasons;

/** A box around Germany, in degrees: what lies outside was read in a wrong system or with its axes swapped. */
const germany = { west: 5, south: 47, east: 16, north: 56 };

function isInGermany([lon, lat]: readonly [number, number]): boolean {
  const { west, south, east, north } = germany;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Names that offices write where there is none: `### Straßenname unbekannt`, `*`, `unbekannt`. */
const unknownStreet = /^[^\p{L}]*$|^\W*#|unbekannt|ohne name|^n\.? ?n\.?$/iu;

export class HouseCollector {
  readonly #houses: House[] = [];
  readonly #left = new Map<Reason, { count: number; first: string }>();
  #box: [number, number, number, number] = [180, 90, -180, -90];
  #read = 0;

  add({ street, streetKey, number, addition, point }: HouseRow): void {
    this.#read++;
    const name = street.replace(/\s+/g, ' ').trim();
    const shown = [name, number, addition].join(' ').trim();
    const house = readHouseNumber(number, addition);
    if (unknownStreet.test(name) || house === null || point === null || !isInGermany(point)) {
      this.#leave(unknownStreet.test(name) ? 'street' : house === null ? 'number' : 'place', shown);
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
      log.say(reasons[reason], { found: String(count), expected: first.slice(0, 60) });
    }
    const doubled = this.#houses.length - kept;
    if (doubled > 0) log.say('import-houses-doubled', { found: String(doubled) });
    if (kept < this.#read) {
      const left = this.#read - kept;
      log.say('import-houses-sum', { found: `${this.#read} = ${kept} + ${left}` });
    }
    return { book, read: this.#read, bbox: kept === 0 ? null : this.#box };
  }
}

export interface CollectedHouses {
  readonly book: HouseBook;
  /** Rows that were looked at. */
  readonly read: number;
  readonly bbox: readonly [number, number, number, number] | null;
}
