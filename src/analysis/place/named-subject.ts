// SPDX-License-Identifier: EUPL-1.2
// A street, a district or a postcode by its name, as one writes it: the subject, or the names that come closest.

import type { City, CityFeature } from '../../core/city/city';
import { unlistedHouse } from '../../core/houses/unlisted-house';
import { editDistance } from '../../core/search/find-places';
import {
  isOwnPostcode,
  type TypedName,
  typedAddress,
  withPlainNumber,
} from '../../core/search/typed-address';
import { foldName } from '../../core/text/fold-name';
import { zonesOf } from '../roles/zones';
import { liesIn, statedDistrict } from './around-subject';
import { type Subject, streetLine, subjectOfFeature, withinCity } from './subject';

export type NamedKind = 'street' | 'district' | 'postcode';

export interface NamedSubject {
  /** Null where the name is not known, or is that of something outside the municipality. */
  readonly subject: Subject | null;
  /** The place or zone of the name, also outside; null where the name is not known, or is that of a line of the map alone. */
  readonly feature: CityFeature | null;
  /** The name is known and no part of the municipality. */
  readonly isOutside: boolean;
  /** At most three names of the same kind that come closest; empty where the name is known. */
  readonly nearest: readonly string[];
  /** Of a street that was typed with a district in which no part of it lies by the data; else null. */
  readonly apart: {
    readonly street: string;
    readonly stated: string | null;
    readonly district: string;
  } | null;
  /** The address that was typed (`Altenaer Straße 105`), where its street answers because the number is in no list; else null. */
  readonly unlistedHouse: string | null;
}

/** How many names are offered instead of one that is not known. */
const offered = 3;

/**
 * The subject of a name; of an address whose street is known, that of the street, with the house that was dropped. Whoever has a
 * list of houses asks it first.
 */
export function subjectNamed(city: City, kind: NamedKind, typed: string): NamedSubject {
  const exact = exactlyNamed(city, kind, typed);
  if (exact.subject || exact.isOutside || kind !== 'street') return exact;
  const { street, others, isElsewhere } = readStreet(city, typed);
  if (!street || foldName(street.name) === foldName(typed)) return exact;
  const { subject, feature, isOutside } = exactlyNamed(city, kind, street.name);
  if (!subject) return isOutside ? { ...exact, feature, isOutside, nearest: [] } : exact;
  const name = subject.insteadOf ?? subject.name ?? street.name;
  if (isElsewhere) return { ...exact, nearest: [name] };
  const away = feature ? others.find((one) => !isThere(city, feature, one.name)) : others[0];
  if (away) {
    const district = districtNamed(city, away.name)?.properties.name ?? null;
    const stated = feature && statedDistrict(feature);
    return {
      ...exact,
      nearest: [name],
      apart: district === null ? null : { street: name, stated, district },
    };
  }
  return { ...found(subject, feature), unlistedHouse: unlistedHouse(name, street.written) };
}

/** `Heedfelder Straße Grünewald` or `Grünewald Heedfelder Straße` without the district, which is then one of the other names. */
function withoutDistrict(
  city: City,
  typed: TypedName,
  others: readonly TypedName[],
): [street: TypedName, others: readonly TypedName[]] {
  const known = exactlyNamed(city, 'street', typed.name);
  if (known.subject || known.isOutside) return [typed, others];
  const words = typed.name.split(/\s+/);
  for (let at = 1; at < words.length; at++) {
    const parts = [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const;
    const district = parts.findLast((part) => districtNamed(city, part));
    const name = parts.find((part) => part !== district);
    if (district !== undefined && name !== undefined)
      return [{ name, written: name }, [...others, { name: district, written: district }]];
  }
  return [typed, others];
}

/** The place of a district by any of its names; null for every other name. */
function districtNamed({ layers }: City, typed: string) {
  const asked = foldName(typed);
  const isMeant = ({ properties: { kind, name, aliases } }: CityFeature<'places'>) =>
    kind === 'district' && [name, ...(aliases ?? [])].some((one) => foldName(one) === asked);
  return layers.places.find(isMeant) ?? null;
}

/** Whether what is named beside a street is a district in which the street lies, or a name of its own. */
function isThere(city: City, street: CityFeature, typed: string): boolean {
  const district = districtNamed(city, typed);
  return district !== null && liesIn(city, street, district as CityFeature);
}

/** The street of an address, and whether its town or postcode is none of the municipality's: then a street of its name is another. */
function readStreet(city: City, typed: string) {
  const keysOf = (isMeant: (kind: string) => boolean) =>
    city.layers.places.flatMap(({ properties: { kind, name, aliases } }) =>
      isMeant(kind) ? [name, ...(aliases ?? [])].map(foldName) : [],
    );
  const towns = keysOf((kind) => kind === 'city');
  const postcodes = keysOf((kind) => kind === 'postcode');
  const known = keysOf((kind) => kind !== 'neighbour');
  const { names, postcode } = typedAddress(withPlainNumber(typed), (name) => towns.includes(name));
  const [first, ...more] = names;
  const [street, others] = first ? withoutDistrict(city, first, more) : [first, more];
  const isOurs = isOwnPostcode(postcode, postcodes);
  return {
    street,
    others,
    isElsewhere: !isOurs || others.some(({ name }) => !known.includes(foldName(name))),
  };
}

/**
 * The subject of a name: places of the kind by name or other name; then for a street the lines of the map, for a district the
 * drawn housing and mixed zones. Spelling as in the search field.
 */
function exactlyNamed(city: City, kind: NamedKind, typed: string): NamedSubject {
  const wanted = foldName(typed);
  const places = city.layers.places.filter(({ properties }) => properties.kind === kind);
  const byName = places.find(({ properties }) => foldName(properties.name) === wanted);
  const place =
    byName ??
    places.find(({ properties }) => (properties.aliases ?? []).some((other) => foldName(other) === wanted));
  if (place) return found(subjectOfFeature(city, place as CityFeature), place as CityFeature);
  const line = kind === 'street' ? streetLine(city, typed) : null;
  if (line) return found(withinCity(city, line), null);
  const zones = kind === 'district' ? zonesOf(city).filter(({ group }) => group !== 'industrial') : [];
  const zone = zones.find(({ name }) => foldName(name) === wanted);
  if (zone) return found(subjectOfFeature(city, zone.feature), zone.feature);
  const roads = kind === 'street' ? city.layers['base-roads'] : [];
  const names = [...places, ...roads].map(({ properties }) => String(properties.name));
  const nearest = nearestOf([...names, ...zones.map(({ name }) => name)], wanted);
  return { ...found(null, null), isOutside: false, nearest };
}

const found = (subject: Subject | null, feature: CityFeature | null): NamedSubject => ({
  subject,
  feature,
  isOutside: subject === null,
  nearest: [],
  apart: null,
  unlistedHouse: null,
});

function nearestOf(names: readonly string[], wanted: string): string[] {
  const distanceOf = (name: string) => editDistance(foldName(name), wanted, Number.POSITIVE_INFINITY);
  const ranked = [...new Set(names)].map((name) => ({ name, distance: distanceOf(name) }));
  ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, offered).map(({ name }) => name);
}
