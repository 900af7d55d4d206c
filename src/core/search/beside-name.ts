// SPDX-License-Identifier: EUPL-1.2
// What is typed beside a name (`Sternplatz, Innenstadt`) counts: the place of the name is meant only where it stands there.

import { foldName } from '../text/fold-name';
import type { Entry, PlaceHit, PlaceIndex } from './place-index';
import type { TypedName } from './typed-address';

/** Whether a place lies in an area, or a street passes it, by what the files say of both. */
export type LiesIn = (place: PlaceHit, area: PlaceHit) => boolean;

/** A place that was typed with a district in which it does not lie by the data. */
export interface Apart {
  readonly place: PlaceHit;
  readonly district: PlaceHit;
}

/** Whether a folded text has a name in whole words. */
const holds = (text: string, name: string) => ` ${text} `.includes(` ${name} `);

const isDistrict = ({ place }: Entry) => place === 'district';

/** What is listed under a name, folded. */
const listedAs = ({ entries }: PlaceIndex, name: string) => entries.filter(({ keys }) => keys.includes(name));

/** Names of districts behind all others, else in their order; what has a house number stays first. */
export function districtsLast(index: PlaceIndex, names: readonly TypedName[]): readonly TypedName[] {
  if (names.length < 2) return names;
  const isLast = ({ name, written }: TypedName) =>
    name === written && listedAs(index, foldName(name)).some(isDistrict);
  return [...names.filter((one) => !isLast(one)), ...names.filter(isLast)];
}

/**
 * Whether a name is that of something beside which a place stands: it is in the place's own name or address, or the other way
 * round, it is the town's, or that of an area in which the place lies. False for a name that nothing has.
 */
export function standsBeside(index: PlaceIndex, { hit, keys }: Entry, name: string, liesIn: LiesIn): boolean {
  const asked = foldName(name);
  if (keys.some((own) => holds(own, asked))) return true;
  const own = keys[0] ?? '';
  const isTown = ({ place, keys: town }: Entry) =>
    place === 'city' && town.some((one) => one.startsWith(asked));
  return (
    index.entries.some(isTown) ||
    listedAs(index, asked).some(
      (other) => other.keys.slice(1).some((key) => holds(key, own)) || liesIn(hit, other.hit),
    )
  );
}

/** The place and the first of these names that is a district in which it does not lie; null for a district, which lies in no other. */
export function apartFrom(
  index: PlaceIndex,
  entry: Entry,
  names: readonly string[],
  liesIn: LiesIn,
): Apart | null {
  if (isDistrict(entry)) return null;
  const other = names.find((name) => !standsBeside(index, entry, name, liesIn));
  const district = other === undefined ? undefined : listedAs(index, foldName(other)).find(isDistrict);
  return district ? { place: entry.hit, district: district.hit } : null;
}

/** A text as a name and that of a listed place beside it, both folded. */
interface TwoNames {
  readonly place: string;
  readonly beside: string;
  /** The name beside it is that of a district. */
  readonly isArea: boolean;
}

/** `Sternplatz Innenstadt` without the listed name at its end, `Innenstadt Sternplatz` without the district before it; districts first, then the longest. */
export function withoutNameBeside(index: PlaceIndex, typed: string): readonly TwoNames[] {
  const text = foldName(typed);
  const found = index.entries.flatMap((entry) =>
    entry.keys.flatMap((beside): TwoNames[] => {
      const isArea = isDistrict(entry);
      if (text.endsWith(` ${beside}`)) return [{ place: text.slice(0, -beside.length - 1), beside, isArea }];
      if (isArea && text.startsWith(`${beside} `))
        return [{ place: text.slice(beside.length + 1), beside, isArea }];
      return [];
    }),
  );
  return found.sort((a, b) => Number(b.isArea) - Number(a.isArea) || b.beside.length - a.beside.length);
}
