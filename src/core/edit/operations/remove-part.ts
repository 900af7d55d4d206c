// SPDX-License-Identifier: EUPL-1.2
// Takes one polygon out of a feature of several. The last one stays: a feature is removed by `removeFeature`.

import type { Desk, Outcome } from '../desk';
import type { FeatureKey } from '../document/edit';
import { partsOf } from './parts';
import { refused } from './redraw';
import { setGeometry } from './set-geometry';

/**
 * One step. `part` counts the polygons of the geometry from 0. Refused where there is no such part (`no-vertex`) and for the
 * last one (`too-few-vertices`).
 */
export function removePart(
  desk: Desk,
  { file, key, part }: { file: string; key: FeatureKey; part: number },
): Outcome {
  const area = partsOf(desk, file, key);
  if (!area?.parts[part]) return refused({ code: 'no-vertex', file, key });
  if (area.parts.length === 1) return refused({ code: 'too-few-vertices', file, key });
  return setGeometry(
    desk,
    [{ file, key, geometry: area.with(area.parts.toSpliced(part, 1)) }],
    'remove-part',
  );
}
