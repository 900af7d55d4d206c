// SPDX-License-Identifier: EUPL-1.2
// The ids under which features are drawn: integers of our own. MapLibre takes "007" and 7 for one feature, turns texts into 0
// in tiles and loses whole numbers beyond 2^53; RFC 7946 allows all of these as ids of a file.

import type { FeatureId } from '../../core/city/city';

/** Kept for all: an id keeps its integer while the page is open; as many as were drawn. */
const numbers = new Map<string, number>();
/** Kept for all: the way back. */
const ids: FeatureId[] = [];

/** The integer (from 1) of an id, the same for as long as the page is open; a feature that is edited keeps it. */
export function drawnId(id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  ids.push(id as FeatureId);
  numbers.set(id, ids.length);
  return ids.length;
}

/** The id that an integer stands for; null for anything that was not drawn. */
export function idOfDrawn(drawn: unknown): FeatureId | null {
  return typeof drawn === 'number' ? (ids[drawn - 1] ?? null) : null;
}
