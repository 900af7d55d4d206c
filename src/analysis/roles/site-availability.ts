// SPDX-License-Identifier: EUPL-1.2
// What the availability of a site means for whoever looks for one, and in whose municipality its land lies.

import type { City, CityFeature } from '../../core/city/city';

type Availability = CityFeature<'commercial-sites'>['properties']['availability'];

/** Full, or taken or re-used: nothing of it is left. Takes any property, because buildings and zones have it too or not. */
export function isTaken(availability: unknown): boolean {
  return availability === 'full' || availability === 'taken';
}

/** Nobody can have it now: taken, or not on offer. Not known is not out of reach. */
export function isOutOfReach(availability: Availability): boolean {
  return availability !== null && availability !== 'available';
}

/** Municipalities that the file of a site names, in its order; empty where it names none. Takes any property. */
export function municipalitiesOf(properties: Readonly<Record<string, unknown>>): string[] {
  const { municipality } = properties;
  if (typeof municipality !== 'string') return [];
  return municipality
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The one municipality that the file of a feature names; null where it names none or several. */
export function municipalityOf(properties: Readonly<Record<string, unknown>>): string | null {
  const named = municipalitiesOf(properties);
  return named.length === 1 ? named[0]! : null;
}

/**
 * Whether a site lies in the city by the word of its file: `partly` where it is said to lie in several municipalities of which the
 * city is one and its land is known, null where the file does not say.
 */
export function saidInside(
  { properties, geometry }: CityFeature<'commercial-sites'>,
  { name }: Pick<City['municipality'], 'name'>,
): boolean | 'partly' | null {
  if (properties.insideCity !== null) return properties.insideCity;
  const named = municipalitiesOf(properties);
  return geometry !== null && named.length > 1 && named.includes(name) ? 'partly' : null;
}
