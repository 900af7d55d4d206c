// SPDX-License-Identifier: EUPL-1.2
// A further polygon of the same feature; a Polygon becomes a MultiPolygon, and a feature without a place gets one.

import type { Position } from 'geojson';
import type { Desk, Outcome } from '../desk';
import type { FeatureKey } from '../document/edit';
import { areaOf, closedRing, partsOf } from './parts';
import { refused } from './redraw';
import { setGeometry } from './set-geometry';

/**
 * One step. `ring` in degrees, closed or not. Refused where there is no such feature (`no-feature`) or it is no area
 * (`no-vertex`), and for whatever the judgement of the new shape finds.
 */
export function addPart(
  desk: Desk,
  { file, key, ring }: { file: string; key: FeatureKey; ring: readonly Position[] },
): Outcome {
  const document = desk.documents.get(file);
  if (!document?.has(key)) return refused({ code: 'no-feature', file, key });
  const area = partsOf(desk, file, key);
  if (!area && document.feature(key).value.geometry !== null)
    return refused({ code: 'no-vertex', file, key });
  const geometry = areaOf([...(area?.parts ?? []), [closedRing(ring)]], area?.isMulti ?? false);
  return setGeometry(desk, [{ file, key, geometry }], 'add-part');
}
