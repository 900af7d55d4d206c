// SPDX-License-Identifier: EUPL-1.2
// Coordinate systems of files from elsewhere: what a `crs` member says, and what metres without one probably are.

import { quotedCharacters } from '../limits/limits';
import { codeOfName, crsOfEpsg } from './epsg';
import { type ToLonLat, toLonLatOf } from './to-lon-lat';

export type NamedCrs =
  | { readonly kind: 'degrees'; readonly name: string }
  | { readonly kind: 'metres'; readonly name: string; readonly toLonLat: ToLonLat }
  | { readonly kind: 'unknown'; readonly name: string };

/**
 * Reads a `crs` member in any spelling seen in the wild: `{type: 'name', properties: {name}}`, a plain text, URN, URL
 * or `EPSG:` code. Links and unknown codes are `unknown`: guessing would draw metres as degrees.
 */
export function readCrs(crs: unknown): NamedCrs {
  const name = nameOf(crs);
  if (name === null) return { kind: 'unknown', name: JSON.stringify(crs).slice(0, quotedCharacters) };
  const code = codeOfName(name)?.code;
  if (code === undefined) return { kind: 'unknown', name };
  const parameters = crsOfEpsg(code);
  // Gauß-Krüger is left to the import, which says how exact the shift of its datum is.
  if (parameters === null || parameters.shift !== null) return { kind: 'unknown', name: `EPSG:${code}` };
  return parameters.method === 'degrees'
    ? { kind: 'degrees', name }
    : { kind: 'metres', name: `EPSG:${code}`, toLonLat: toLonLatOf(parameters) };
}

function nameOf(crs: unknown): string | null {
  if (typeof crs === 'string') return crs;
  if (typeof crs !== 'object' || crs === null) return null;
  const { properties } = crs as { properties?: { name?: unknown } | null };
  return typeof properties?.name === 'string' ? properties.name : null;
}

interface Guess {
  readonly name: string;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

// Eastings and northings that occur in Germany; the leading digits of the easting decide.
const guesses: readonly Guess[] = [
  { name: 'EPSG:25832 (UTM 32)', x: [200_000, 950_000], y: [5_150_000, 6_150_000] },
  { name: 'EPSG:4647 (UTM 32, 8 digits)', x: [32_200_000, 32_950_000], y: [5_150_000, 6_150_000] },
  { name: 'EPSG:5650 (UTM 33, 8 digits)', x: [33_200_000, 33_950_000], y: [5_150_000, 6_150_000] },
  { name: 'EPSG:31466 (Gauß-Krüger 2)', x: [2_400_000, 2_800_000], y: [5_150_000, 6_150_000] },
  { name: 'EPSG:31467 (Gauß-Krüger 3)', x: [3_200_000, 3_950_000], y: [5_150_000, 6_150_000] },
  { name: 'EPSG:31468 (Gauß-Krüger 4)', x: [4_200_000, 4_950_000], y: [5_150_000, 6_150_000] },
  { name: 'EPSG:31469 (Gauß-Krüger 5)', x: [5_200_000, 5_950_000], y: [5_150_000, 6_150_000] },
  { name: 'EPSG:3035 (LAEA)', x: [3_900_000, 4_800_000], y: [2_600_000, 3_700_000] },
  { name: 'EPSG:3857 (Web Mercator)', x: [600_000, 1_750_000], y: [5_900_000, 7_450_000] },
];

/** The coordinate system that a position in metres probably has; "?" when no German one fits. */
export function guessCrs(x: number, y: number): string {
  const fits = (east: number, north: number) =>
    guesses.find(
      (guess) => east >= guess.x[0] && east <= guess.x[1] && north >= guess.y[0] && north <= guess.y[1],
    );
  const swapped = fits(y, x);
  return fits(x, y)?.name ?? (swapped ? `${swapped.name}, N/E` : '?');
}
