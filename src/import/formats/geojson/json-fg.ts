// SPDX-License-Identifier: EUPL-1.2
// JSON-FG: a feature whose place stands in `place`, in a system of its own, beside a `geometry` in degrees or without one.

import { quotedCharacters } from '../../../core/limits/limits';
import { isJsonObject, type JsonObject } from '../../../core/validation/members';
import type { CrsStatement } from '../../reader/format';

/**
 * The feature with its `place` as geometry and the system of that place; null when there is no place. `geometry` is
 * then only a rendering for others and is not used.
 */
export function placeOfJsonFg(
  feature: JsonObject,
  layer: CrsStatement,
): { feature: JsonObject; crs: CrsStatement } | null {
  const { place, coordRefSys } = feature;
  if (!isJsonObject(place)) return null;
  const own = isJsonObject(place) && place.coordRefSys !== undefined ? place.coordRefSys : coordRefSys;
  const { coordRefSys: _, ...geometry } = place;
  const crs: CrsStatement =
    typeof own === 'string'
      ? { kind: 'named', name: own, from: 'coordRefSys' }
      : own !== undefined && own !== null
        ? { kind: 'unknown', name: JSON.stringify(own).slice(0, quotedCharacters), from: 'coordRefSys' }
        : layer;
  return { feature: { ...feature, geometry }, crs };
}
