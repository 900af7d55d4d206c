// SPDX-License-Identifier: EUPL-1.2
// The house that somebody types: street and number in any spelling, with one typing error in the street; of a street without a
// number its first houses.

import { longestAddress } from '../limits/limits';
import { oncePer } from '../memo/memo';
import { scoreForgiving, scoreWritten } from '../search/find-places';
import { foldName } from '../text/fold-name';
import { isWithinOneTypo } from '../text/one-typo';
import { type HouseBook, houseName, housePoint, numberOf } from './house-book';
import { foldAddition, type HouseNumber, lastNumber } from './house-number';

export interface HouseHit {
  readonly name: string;
  readonly point: { readonly lon: number; readonly lat: number };
}

export interface FoundHouses {
  /** Houses of that number, the one that was meant exactly before those with further additions. */
  readonly hits: readonly HouseHit[];
  /** Where the street is there and its number is not: its nearest houses. */
  readonly near: readonly HouseHit[];
  /** Where a street was typed without a number: the houses it begins with. */
  readonly first: readonly HouseHit[];
}

const nothing: FoundHouses = { hits: [], near: [], first: [] };

/** Whether what was typed has a number behind a name, or a short one before it, so that a house may be meant. */
export function isAddressLike(typed: string): boolean {
  return /\p{L}\.?,?\s*\d/u.test(typed) || numberFirst.test(typed);
}

/** @param limit most hits; of the nearest and of the first houses there are three at most. */
export function findHouses(book: HouseBook, typed: string, limit = 8): FoundHouses {
  const addresses = [...readings(typed)];
  if (addresses.length === 0) return { ...nothing, first: firstHouses(book, typed) };
  let near: readonly HouseHit[] = [];
  for (const asked of addresses) {
    const streets = streetsCalled(book, asked.street);
    const found = streets.map((street) => ({ street, ...housesOf(book, street, asked) }));
    const houses = [
      ...found.flatMap(({ street, exact }) => exact.map((house) => [street, house] as const)),
      ...found.flatMap(({ street, more }) => more.map((house) => [street, house] as const)),
    ];
    if (houses.length > 0) {
      const hits = houses.slice(0, limit).map(([street, house]) => hitOf(book, street, house));
      return { ...nothing, hits };
    }
    if (near.length === 0 && streets.length > 0) near = nearest(book, streets[0]!, asked.number);
  }
  return { ...nothing, near };
}

/** Of a street its lowest numbers; where several may be meant, the lowest of each. From three letters on. */
function firstHouses(book: HouseBook, typed: string): HouseHit[] {
  const street = withoutTown(typed).split(',')[0]!;
  if (street.length < leastLetters) return [];
  const streets = streetsCalled(book, street);
  const each = streets.length === 1 ? mostNear : 1;
  return streets
    .flatMap((one) =>
      housesIn(book, one)
        .slice(0, each)
        .map((house) => hitOf(book, one, house)),
    )
    .slice(0, mostNear);
}

const leastLetters = 3;

/** Whether the book has a house of exactly this name at this point: what a link says of itself is held against it. */
export function isHouse(book: HouseBook, name: string, point: HouseHit['point']): boolean {
  const { hits } = findHouses(book, name, Number.POSITIVE_INFINITY);
  return hits.some((hit) => hit.name === name && hit.point.lon === point.lon && hit.point.lat === point.lat);
}

/** What was typed up to a postcode that stands behind a name. */
function withoutTown(typed: string): string {
  return typed
    .slice(0, longestAddress)
    .replace(/,?\s+\d{5}(\s.*)?$/, '')
    .trim();
}

interface Asked extends HouseNumber {
  readonly street: string;
  /** The same as `number`, or the last of several houses. */
  readonly to: number;
}

/**
 * `Höher Weg 12 a, 58511 Lüdenscheid` as street and number, with or without what stands behind. The last number before the
 * postcode is the one of the house, so that `Straße des 17. Juni 135` and `Platz 3 Nr. 5` are read too.
 */
function* readings(typed: string): Iterable<Asked> {
  const text = withoutTown(typed);
  const parts = text.split(',').map((part) => part.trim());
  const seen = new Set<string>();
  // The town may stand before its street: `58511 Lüdenscheid, Höher Weg 3`.
  for (const part of [
    parts[0]!,
    parts.slice(0, 2).join(' '),
    text.replaceAll(',', ' '),
    ...parts.slice(1),
    parts.slice(1).join(' '),
  ]) {
    if (seen.has(part)) continue;
    seen.add(part);
    const asked = readAddress(part) ?? readNumberFirst(part);
    if (asked) yield asked;
  }
}

/** `12 a Höher Weg` or `12–14, Höher Weg`; a number with a point after it counts in the name, as in `17. Juni`. */
const numberFirst =
  /^\s*(\d{1,4}(?:\s*\p{L}(?!\p{L}))?(?:\s*[-–—/+]\s*\d{1,4}(?:\s*\p{L}(?!\p{L}))?)?)(?:\s*,\s*|\s+)(\p{L}{3}[^\d,]*)/u;

function readNumberFirst(text: string): Asked | null {
  const [, number, street] = numberFirst.exec(text) ?? [];
  return number === undefined || street === undefined ? null : readAddress(`${street.trim()} ${number}`);
}

const address =
  /^(.*\p{L}.*?)[\s.]*(?<![\d–-])(\d{1,5})(?!\d)\s*(\p{L}(?!\p{L})|\d\/\d)?(?:\s*(?:[-–—/+]|bis|und|u\.)\s*(\d{1,5})?\s*(\p{L}(?!\p{L}))?)?(?:\s+\p{L}{2}[^\d]*)?$/iu;

function readAddress(text: string): Asked | null {
  const [, street, digits, letter = '', last] = address.exec(text) ?? [];
  if (street === undefined || digits === undefined) return null;
  const number = Number(digits);
  const to = Math.max(number, Number(last ?? number));
  return { street: street.replace(/\s+nr$/i, ''), number, addition: letter, to };
}

/** Streets that were meant: of the best score alone, so that a typing error counts only where no name is right. */
function streetsCalled(book: HouseBook, typed: string): number[] {
  // A letter of "straße" is left out or doubled as easily as any other.
  const query = foldName(typed).replace(brokenStreet, 'str');
  if (query === '') return [];
  const keys = foldedStreets(book);
  const written = keys.map((key) => scoreWritten(key, query));
  const best = written.reduce((most, score) => Math.max(most, score), 0);
  if (best > 0) return ranked(written, best >= 100 ? 100 : 1);
  const forgiving = ranked(
    keys.map((key) => scoreForgiving(key, query)),
    1,
  );
  if (forgiving.length > 0) return forgiving;
  // In a short word, between words, or where folding makes two errors of one: the letters of the whole name.
  const asked = lettersOf(typed);
  if (asked.length < leastOfTypo) return [];
  return streetLetters(book).flatMap((spellings, street) =>
    spellings.some((spelling) => isWithinOneTypo(spelling, asked)) ? [street] : [],
  );
}

const brokenStreet = /str(as{1,3}e?|se)$/;
/** Of shorter names a typing error makes another name. */
const leastOfTypo = 4;

/** Places of the scores from `least` on, the best first. */
function ranked(scores: readonly number[], least: number): number[] {
  return scores
    .flatMap((score, street) => (score >= least ? [{ score, street }] : []))
    .sort((a, b) => b.score - a.score || a.street - b.street)
    .map(({ street }) => street);
}

/** A name as its letters and digits alone, as they were typed. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\d]/gu, '');
}

/** Folds the names of all streets, which the first search would have to do. */
export function foldStreets(book: HouseBook): void {
  foldedStreets(book);
  streetLetters(book);
}

/** Made once: folding is most of the work. */
const foldedStreets = oncePer(({ streets }: HouseBook) => streets.map(foldName));
const streetLetters = oncePer(({ streets }: HouseBook) =>
  streets.map((name) => {
    const letters = lettersOf(name);
    const stem = /^(.+)str(asse)?$/.exec(letters)?.[1];
    return stem === undefined ? [letters] : [`${stem}str`, `${stem}strasse`];
  }),
);

interface Houses {
  readonly exact: readonly number[];
  /** With another addition, or among several houses that were typed or are one. */
  readonly more: readonly number[];
}

/** Houses of a street that were asked for. */
function housesOf(book: HouseBook, street: number, asked: Asked): Houses {
  const exact: number[] = [];
  const more: number[] = [];
  const within: number[] = [];
  for (let house = book.start[street]!; house < book.start[street + 1]!; house++) {
    const own = numberOf(book, house);
    const last = lastNumber(own);
    if (own.number === asked.number) {
      const isExact =
        foldAddition(own.addition) === foldAddition(asked.addition) ||
        (asked.to > asked.number && last === asked.to);
      (isExact ? exact : more).push(house);
    } else if (last > own.number && spans(own.number, last, asked.number)) within.push(house);
    else if (asked.to > asked.number && spans(asked.number, asked.to, own.number)) within.push(house);
  }
  return { exact, more: [...more, ...within] };
}

/** Whether a number lies among several houses in one: on their side of the street, where both ends are on one. */
function spans(from: number, to: number, number: number): boolean {
  return number > from && number <= to && ((to - from) % 2 === 1 || (number - from) % 2 === 0);
}

const mostNear = 3;

function nearest(book: HouseBook, street: number, number: number): HouseHit[] {
  // A house on the other side of the street is as far as one two numbers on.
  const far = (house: number) => {
    const step = Math.abs(book.number[house]! - number);
    return step + (step % 2);
  };
  return housesIn(book, street)
    .sort((a, b) => far(a) - far(b) || a - b)
    .slice(0, mostNear)
    .sort((a, b) => a - b)
    .map((house) => hitOf(book, street, house));
}

/** The houses of a street in the order of their numbers. */
function housesIn({ start }: HouseBook, street: number): number[] {
  return Array.from({ length: start[street + 1]! - start[street]! }, (_, i) => start[street]! + i);
}

function hitOf(book: HouseBook, street: number, house: number): HouseHit {
  return { name: houseName(book, street, house), point: housePoint(book, house) };
}
