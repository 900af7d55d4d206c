// SPDX-License-Identifier: EUPL-1.2
// Cuts a hole into an area.

import type { Position } from 'geojson';
import type { Desk, Outcome } from '../desk';
import type { FeatureKey } from '../document/edit';
import { closedRing, partsOf } from './parts';
import { refused } from './redraw';
import { setGeometry } from './set-geometry';

/**
 * One step. `ring` in degrees, closed or not; `part` counts the polygons of the geometry from 0. Refused where there is no such
 * part (`no-vertex`), and for whatever the judgement of the new shape finds.
 */
export function addRing(
  desk: Desk,
  { file, key, part, ring }: { file: string; key: FeatureKey; part: number; ring: readonly Position[] },
): Outcome {
  const area = partsOf(desk, file, key);
  const rings = area?.parts[part];
  if (!area || !rings) return refused({ code: 'no-vertex', file, key });
  const geometry = area.with(area.parts.with(part, [...rings, closedRing(ring)]));
  return setGeometry(desk, [{ file, key, geometry }], 'add-ring');
}
