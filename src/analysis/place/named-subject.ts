// SPDX-License-Identifier: EUPL-1.2
// A street, a district or a postcode by its name, as one writes it: the subject, or the names that come closest.

import type { City, CityFeature } from '../../core/city/city';
import { unlistedHouse } from '../../core/houses/unlisted-house';
import { editDistance } from '../../core/search/find-places';
import { isOwnPostcode, typedAddress, withPlainNumber } from '../../core/search/typed-address';
import { foldName } from '../../core/text/fold-name';
import { zonesOf } from '../roles/zones';
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
  const { street, isElsewhere } = readStreet(city, typed);
  if (!street || street.name === typed.trim()) return exact;
  const { subject, feature, isOutside } = exactlyNamed(city, kind, street.name);
  if (!subject) return isOutside ? { ...exact, feature, isOutside, nearest: [] } : exact;
  const name = subject.insteadOf ?? subject.name ?? street.name;
  if (isElsewhere) return { ...exact, nearest: [name] };
  return {
    subject,
    feature,
    isOutside: false,
    nearest: [],
    unlistedHouse: unlistedHouse(name, street.written),
  };
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
  const [street, ...others] = names;
  const isOurs = isOwnPostcode(postcode, postcodes);
  return { street, isElsewhere: !isOurs || others.some(({ name }) => !known.includes(foldName(name))) };
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
  return { subject: null, feature: null, isOutside: false, nearest, unlistedHouse: null };
}

const found = (subject: Subject | null, feature: CityFeature | null): NamedSubject => ({
  subject,
  feature,
  isOutside: subject === null,
  nearest: [],
  unlistedHouse: null,
});

function nearestOf(names: readonly string[], wanted: string): string[] {
  const distanceOf = (name: string) => editDistance(foldName(name), wanted, Number.POSITIVE_INFINITY);
  const ranked = [...new Set(names)].map((name) => ({ name, distance: distanceOf(name) }));
  ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, offered).map(({ name }) => name);
}
