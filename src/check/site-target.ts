// SPDX-License-Identifier: EUPL-1.2
// What the check looks at: what is selected on map, list or search, or an outline that somebody drew.

import type { Polygon } from 'geojson';
import type { SiteTarget } from '../analysis/site-check';
import type { City, CityFeature } from '../core/city';
import type { Selection } from '../core/view';
import { layerById } from '../layers';

export type Corner = readonly [lon: number, lat: number];

/** A site or building speaks for itself wherever it was clicked; of anything else the clicked point counts. Null: nothing. */
export function targetOf(city: City, selection: Selection): SiteTarget | null {
  const feature = selection.feature && featureOf(city, selection.feature.layer, selection.feature.id);
  const role = feature ? layerById(feature.layer)?.role : undefined;
  if (feature && (role === 'site' || role === 'building' || !selection.point))
    return { kind: 'feature', feature };
  return selection.point && { kind: 'point', ...selection.point };
}

/** Null where the files have no such feature (an old link). */
export function featureOf(city: City, layer: CityFeature['layer'], id: string): CityFeature | null {
  const features = city.layers[layer] as readonly CityFeature[];
  return features.find((feature) => feature.id === id) ?? null;
}

const cornerPattern = /^-?\d{1,3}(\.\d+)?\/-?\d{1,2}(\.\d+)?$/;

/** `7.61250/51.24750,…` → corners; what is no corner is left out. */
export function cornersFrom(text: string | undefined): Corner[] {
  return (text ?? '').split(',').flatMap((part) => {
    if (!cornerPattern.test(part)) return [];
    const [lon = 0, lat = 0] = part.split('/').map(Number);
    return [[lon, lat] as const];
  });
}

/** Five decimals are a metre; null for no corners. */
export function cornersText(corners: readonly Corner[]): string | null {
  if (corners.length === 0) return null;
  return corners.map(([lon, lat]) => `${lon.toFixed(5)}/${lat.toFixed(5)}`).join(',');
}

/** The closed ring of at least three corners, counter-clockwise; null below three. */
export function outlineOf(corners: readonly Corner[]): Polygon | null {
  if (corners.length < 3) return null;
  const ring = [...corners, corners[0]!].map(([lon, lat]) => [lon, lat]);
  return { type: 'Polygon', coordinates: [signedArea(corners) < 0 ? ring.reverse() : ring] };
}

/** Two sides that are no neighbours cross or touch. */
export function crossesItself(corners: readonly Corner[]): boolean {
  const count = corners.length;
  for (let i = 0; i < count; i++) {
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue;
      if (doCross(corners[i]!, corners[i + 1]!, corners[j]!, corners[(j + 1) % count]!)) return true;
    }
  }
  return false;
}

/** The outer ring of the first polygon in a GeoJSON text (feature, collection or bare geometry); null where there is none. */
export function cornersOfGeoJson(text: string): Corner[] | null {
  try {
    const ring = firstRing(JSON.parse(text));
    const corners = ring?.slice(0, -1).map(([lon, lat]): Corner => [Number(lon), Number(lat)]);
    const fits = corners?.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
    return corners && fits && corners.length >= 3 ? corners : null;
  } catch {
    return null;
  }
}

function firstRing(value: unknown): unknown[][] | null {
  if (value === null || typeof value !== 'object') return null;
  const { type, coordinates, geometry, features } = value as Record<string, unknown>;
  if (type === 'Polygon' && Array.isArray(coordinates)) return coordinates[0] ?? null;
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates[0]?.[0] ?? null;
  if (Array.isArray(features)) return features.map(firstRing).find((ring) => ring !== null) ?? null;
  return firstRing(geometry);
}

function signedArea(corners: readonly Corner[]): number {
  return corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + (x * nextY - nextX * y);
  }, 0);
}

function doCross(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  const side = (p: Corner, q: Corner, r: Corner) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
