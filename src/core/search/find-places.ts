// SPDX-License-Identifier: EUPL-1.2
// What somebody types into the search field: a name with a typing error, an address, a coordinate. Nothing leaves the device.

import { foldName } from '../text/fold-name';
import { beginsWithinOneTypo } from '../text/one-typo';
import {
  type Apart,
  apartFrom,
  districtsLast,
  type LiesIn,
  standsBeside,
  withoutNameBeside,
} from './beside-name';
import { type Entry, type PlaceHit, type PlaceIndex, pointWords } from './place-index';
import { isOwnPostcode, type TypedName, typedAddress, withPlainNumber } from './typed-address';
import { readCoordinate } from './typed-coordinate';

/**
 * The best hits for what was typed, at most `limit`. A coordinate (WGS84 "51.22, 7.63" or UTM "404325 5675182") is
 * answered as itself. Words may be incomplete; from four letters on one typo is forgiven. Empty text finds nothing.
 */
export function searchPlaces(index: PlaceIndex, typed: string, limit = 8): PlaceHit[] {
  const coordinate = readCoordinate(typed, index.plane);
  if (coordinate) {
    const name = `${coordinate.lat.toFixed(5)}, ${coordinate.lon.toFixed(5)}`;
    return [{ key: 'coordinate', name, kind: pointWords, detail: null, point: coordinate, feature: null }];
  }
  return hitsOf(ranked(index, typed), limit);
}

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
}

const hitsOf = (found: readonly Ranked[], limit = 8) => found.slice(0, limit).map(({ entry }) => entry.hit);

/** All that fits, best first. `isAddress`: a house number was typed behind it, so that a street is meant before what has its name too. */
function ranked(index: PlaceIndex, typed: string, isAddress = false): Ranked[] {
  const query = foldName(typed);
  if (query === '') return [];
  const scored: (Ranked & { readonly at: number })[] = [];
  const asTypedText = asWritten(typed);
  const isPostcode = /^\d{5}$/.test(query);
  index.entries.forEach((entry, at) => {
    const score = Math.max(
      ...entry.keys.map((key, k) => {
        const fit = scoreName(key, query);
        const isOwn = k === 0 && key === query;
        return fit > 0 && asWritten(entry.names[k]!).includes(asTypedText)
          ? fit + asTyped + (isOwn ? asMeant : 0)
          : fit;
      }),
    );
    const isMeant = isPostcode ? entry.place === 'postcode' : isAddress && entry.place === 'street';
    if (score > 0) scored.push({ entry, score: score + (isMeant ? asMeant : 0), at });
  });
  return scored.sort((a, b) => b.score - a.score || a.entry.order - b.entry.order || a.at - b.at);
}

/** What the kind of place that the text asks for gains, and the own name in full: a street before a building that is called after it. */
const asMeant = 1;

/** What `scoreName` gives at least for a name that begins so, for one whose words do, and for one that holds the text somewhere. */
const [named, written, inside] = [90, 70, 60];

/**
 * What a name gains that holds the text as it was typed: folded, P&C and P.C. are one. Less than the steps of `scoreName`
 * are apart, more than length makes within one.
 */
const asTyped = 5;

/** A name for comparing sign by sign; case and spaces do not count. */
const asWritten = (text: string) => text.toLowerCase().replace(/\s+/g, '');

/** What a search field shows for what was typed. */
export interface Found {
  readonly hits: readonly PlaceHit[];
  /** The hits are streets without the house number that was typed: no house is listed. */
  readonly withoutNumber: boolean;
  /** Where nothing was found: names that may have been meant. */
  readonly guesses: readonly PlaceHit[];
  /** Why the first guess is no hit, where it was typed with a district in which it does not lie. */
  readonly apart?: Apart;
}

/** A name of an address, with what is called so. */
interface Reading {
  readonly of: TypedName;
  readonly places: readonly Ranked[];
  /** The house number was left out. */
  readonly isWithoutNumber: boolean;
  /** Listed names that were left out, folded: of `Sternplatz Innenstadt` the district. */
  readonly beside: readonly string[];
}

const onlyHits = (hits: readonly PlaceHit[]): Found => ({ hits, withoutNumber: false, guesses: [] });

/**
 * Hits for a name, or for what is named in a typed address, whatever stands before it: `58511 Lüdenscheid, Höher Weg 3`. A postcode or
 * a town alone are asked for themselves, and a neighbour's town answers for its streets. A guess is what stands in the
 * midst of a word, and what leaves out more than number, postcode, town and a district in which it lies (`liesIn`): a street of a
 * town that nobody knows here, the district of a school. Where nothing of that is found, names that are nearly so.
 */
export function findPlaces(index: PlaceIndex, typed: string, liesIn: LiesIn): Found {
  if (readCoordinate(typed, index.plane)) return onlyHits(searchPlaces(index, typed));
  const text = withPlainNumber(typed);
  const rank = rankedOnce(index);
  const whole = rank(text);
  if ((whole[0]?.score ?? 0) >= named) return onlyHits(hitsOf(whole));
  const keysOf = (kind: Entry['place']) =>
    index.entries.flatMap(({ place, keys }) => (place === kind ? keys : []));
  const [towns, neighbours, postcodes] = [keysOf('city'), keysOf('neighbour'), keysOf('postcode')];
  const { names, postcode, town } = typedAddress(text, (name) => towns.includes(name));
  const inOrder = districtsLast(index, names);
  const [first] = inOrder;
  if (!first) return onlyHits(hitsOf(rank(postcode ?? town ?? '')));
  const address = foldName([names[0]?.name, postcode, ...names.slice(1).map(({ name }) => name)].join(' '));
  const isListed = names.length > 1 && index.entries.some(({ keys }) => keys.includes(address));
  const neighbour = names.find(({ name }) => neighbours.includes(foldName(name)))?.name;
  const beside = names.flatMap(({ name }) => nameBeside(foldName(name), neighbours) ?? [])[0];
  if (!isListed && (beside !== undefined || (neighbour && (names.length > 1 || postcode !== null))))
    return onlyHits(searchPlaces(index, beside ?? neighbour ?? ''));
  const best = bestReading(index, inOrder, rank);
  const isOurs = isOwnPostcode(postcode, postcodes);
  // A house stands in its street: where that is not listed, the district beside it is none.
  const asked = best && (best.of === first || first.name === first.written) ? best : null;
  const others = asked
    ? [...inOrder.flatMap((one) => (one === asked.of ? [] : [one.name])), ...asked.beside]
    : [];
  const isMeant = ({ entry }: Ranked) =>
    isListed || others.every((name) => standsBeside(index, entry, name, liesIn));
  const meant = asked && (isListed || isOurs) ? asked.places.filter(isMeant) : [];
  if (asked && (meant[0]?.score ?? 0) >= named) {
    const all = new Map([...meant, ...whole].map((one) => [one.entry, one]));
    return { hits: hitsOf([...all.values()]), withoutNumber: asked.isWithoutNumber, guesses: [] };
  }
  const within = namedWithin(index, foldName(first.name));
  const ofKind = within.filter(({ isOfKind }) => isOfKind);
  if (!best && isOurs && ofKind.length > 0)
    return { hits: hitsOf(ofKind), withoutNumber: first.name !== first.written, guesses: [] };
  // One typing error is forgiven; what stands in the midst of a word is another name.
  const isInsideWord = (whole[0]?.score ?? 0) >= inside && (whole[0]?.score ?? 0) < written;
  if (!best && isOurs && whole.length > 0 && !isInsideWord) return onlyHits(hitsOf(whole));
  const near = [...(best?.places ?? []), ...within, ...whole];
  const guesses = near.length > 0 ? hitsOf(near) : nearestNames(index, first.name);
  const [place] = asked && isOurs ? asked.places : [];
  const apart = place && apartFrom(index, place.entry, others, liesIn);
  return {
    hits: [],
    withoutNumber: false,
    guesses: [...new Set(guesses)].slice(0, 3),
    ...(apart && { apart }),
  };
}

type Rank = (text: string, isAddress?: boolean) => readonly Ranked[];

/** `ranked`, each text once: most names are what was typed, and a country has tens of thousands to look through at each letter. */
function rankedOnce(index: PlaceIndex): Rank {
  const known = new Map<string, readonly Ranked[]>();
  return (text, isAddress = false) => {
    const key = `${isAddress} ${text}`;
    const found = known.get(key) ?? ranked(index, text, isAddress);
    known.set(key, found);
    return found;
  };
}

/** The first name that is written so or begun, with its number or without; null for none. */
function bestReading(index: PlaceIndex, names: readonly TypedName[], rank: Rank): Reading | null {
  const [first] = names;
  const isAddress = first !== undefined && first.name !== first.written;
  for (const of of names) {
    for (const text of [of.written, of.name]) {
      const places = rank(text, isAddress);
      const isWithoutNumber = text !== of.written;
      if ((places[0]?.score ?? 0) >= named) return { of, places, isWithoutNumber, beside: [] };
    }
    // By its own name alone: of `Museum Brügge` the museum of the town is none.
    for (const { place, beside } of withoutNameBeside(index, of.name)) {
      const places = rank(place, isAddress);
      if (places[0]?.entry.keys[0] === place)
        return { of, places, isWithoutNumber: of.name !== of.written, beside: [beside] };
    }
  }
  return null;
}

interface NamedWithin extends Ranked {
  /** What stands beside the name says what it is: `Gewerbegebiet Freisenberg`. */
  readonly isOfKind: boolean;
}

/** Places whose whole name stands in the text, of `Schule Brügge` the district; the longest first. */
function namedWithin(index: PlaceIndex, query: string): NamedWithin[] {
  const text = ` ${query} `;
  const found = index.entries.flatMap((entry): NamedWithin[] => {
    const [longest = ''] = entry.keys
      .filter((key) => text.includes(` ${key} `))
      .sort((a, b) => b.length - a.length);
    if (longest === '') return [];
    const beside = text.replace(` ${longest} `, ' ').trim().split(' ');
    const kinds = foldName(`${entry.hit.kind.de} ${entry.hit.kind.en}`).split(' ');
    const isOfKind = beside.every((word) => kinds.some((kind) => beginsAlike(word, kind)));
    return [{ entry, score: longest.length, isOfKind }];
  });
  return found.sort((a, b) => b.score - a.score || a.entry.order - b.entry.order);
}

/** `gewerbegebiet` and `gewerbe und industriegebiete`: by so many letters a kind is known. */
const sameKind = 4;
const beginsAlike = (one: string, other: string) =>
  one.length >= sameKind && one.slice(0, sameKind) === other.slice(0, sameKind);

/** The name of these that stands at the end or the beginning of a longer one: `altena` of `bahnhofstr altena`. */
function nameBeside(name: string, of: readonly string[]): string | undefined {
  return of.find((one) => name.endsWith(` ${one}`) || name.startsWith(`${one} `));
}

/** Shares of its letters that a guess may have wrong: more is another name. */
const guessWrong = 0.3;

/**
 * Names that come closest, for "nothing found": the nearest by edit distance, at most `limit`. None that is wrong in more than
 * a third of its letters, "Straße" not counted: who typed Parkstraße did not mean Talstraße. And none with other digits: a
 * postcode that nearly is one of the town's is another town's.
 */
export function nearestNames(index: PlaceIndex, typed: string, limit = 3): PlaceHit[] {
  const query = foldName(typed);
  const most = Math.max(1, Math.floor(query.replace(/str$/, '').length * guessWrong));
  if (query.length < 3) return [];
  const number = digitsOf(query);
  const ranked = index.entries.map((entry) => ({
    entry,
    distance: Math.min(
      ...entry.keys
        .filter((key) => number === '' || digitsOf(key) === number)
        .map((key) => editDistance(key.slice(0, query.length + most), query, most)),
    ),
  }));
  const near = ranked.filter(({ distance }) => distance <= most);
  near.sort((a, b) => a.distance - b.distance || a.entry.order - b.entry.order);
  return near.slice(0, limit).map(({ entry }) => entry.hit);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** How well a folded name fits what was typed, folded too. 0 = no match; the whole name beats its beginning, that beats a word inside, that beats a typo. */
function scoreName(key: string, query: string): number {
  return scoreWritten(key, query) || scoreForgiving(key, query);
}

/** How well a name fits without a typing error: 0, or more than any name with one has. */
export function scoreWritten(key: string, query: string): number {
  if (key === query) return 100;
  const more = Math.min(key.length - query.length, 20) * 0.1;
  // Who typed a word to its end means it more than the begin of a longer one: Rahmedetal before Rahmedetalbrücke.
  if (key.startsWith(`${query} `)) return 92 - more;
  const asked = query.split(' ');
  const isWhole = isHouseNumber(asked, asked.length - 1);
  if (key.startsWith(query) && !isWhole) return 90 - more;
  const words = key.split(' ');
  const fits = (wanted: string, at: number) =>
    words.some((word) => (isHouseNumber(asked, at) ? word === wanted : word.startsWith(wanted)));
  if (asked.every(fits)) return 80 - words.length * 0.1;
  return query.length >= 3 && !isWhole && key.includes(query) ? 60 : 0;
}

/** How well a name fits with a typing error in words of four letters and more; a number with another digit is another number. */
export function scoreForgiving(key: string, query: string): number {
  const words = key.split(' ');
  const asked = query.split(' ');
  const fits = (wanted: string, at: number) =>
    words.some((word) =>
      wanted.length >= 4 && !/\d/.test(wanted)
        ? beginsWithinOneTypo(word, wanted)
        : isHouseNumber(asked, at)
          ? word === wanted
          : word.startsWith(wanted),
    );
  return asked.every(fits) ? 40 - words.length * 0.1 : 0;
}

/** Whether a word is a number behind a name: 4 is not the begin of 44, nor 5 that of a postcode. Behind a letter or two it is a road. */
function isHouseNumber(words: readonly string[], at: number): boolean {
  return /^\d+$/.test(words[at] ?? '') && words.slice(0, at).some((word) => /[a-z]{3}/.test(word));
}

/** Optimal string alignment distance (a swap of neighbours counts one); stops counting above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
