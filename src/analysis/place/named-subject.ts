// SPDX-License-Identifier: EUPL-1.2
// A street, a district or a postcode by its name, as one writes it: the subject, or the names that come closest.

import type { City, CityFeature } from '../../core/city/city';
import { editDistance } from '../../core/search/find-places';
import { foldName } from '../../core/text/fold-name';
import { zonesOf } from '../roles/zones';
import { type Subject, streetLine, subjectOfFeature } from './subject';

export type NamedKind = 'street' | 'district' | 'postcode';

export interface NamedSubject {
  /** Null where the name is not known, or lies outside the municipality. */
  readonly subject: Subject | null;
  /** At most three names of the same kind that come closest; empty where the name is known. */
  readonly nearest: readonly string[];
}

/** How many names are offered instead of one that is not known. */
const offered = 3;

/**
 * The subject of a name: places of the kind by name or other name; then for a street the lines of the map, for a district the
 * drawn housing and mixed zones. Spelling as in the search field.
 */
export function subjectNamed(city: City, kind: NamedKind, typed: string): NamedSubject {
  const wanted = foldName(typed);
  const places = city.layers.places.filter(({ properties }) => properties.kind === kind);
  const byName = places.find(({ properties }) => foldName(properties.name) === wanted);
  const place =
    byName ??
    places.find(({ properties }) => (properties.aliases ?? []).some((other) => foldName(other) === wanted));
  if (place) return { subject: subjectOfFeature(city, place as CityFeature), nearest: [] };
  const line = kind === 'street' ? streetLine(city, typed) : null;
  if (line) return { subject: line, nearest: [] };
  const zones = kind === 'district' ? zonesOf(city).filter(({ group }) => group !== 'industrial') : [];
  const zone = zones.find(({ name }) => foldName(name) === wanted);
  if (zone) return { subject: subjectOfFeature(city, zone.feature), nearest: [] };
  const roads = kind === 'street' ? city.layers['base-roads'] : [];
  const names = [...places, ...roads].map(({ properties }) => String(properties.name));
  return { subject: null, nearest: nearestOf([...names, ...zones.map(({ name }) => name)], wanted) };
}

function nearestOf(names: readonly string[], wanted: string): string[] {
  const distanceOf = (name: string) => editDistance(foldName(name), wanted, Number.POSITIVE_INFINITY);
  const ranked = [...new Set(names)].map((name) => ({ name, distance: distanceOf(name) }));
  ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, offered).map(({ name }) => name);
}
