// SPDX-License-Identifier: EUPL-1.2
// Fills a hole of an area. A shell is no hole: its part is removed by `removePart`.

import type { Desk, Outcome } from '../desk';
import type { FeatureKey } from '../document/edit';
import { partsOf } from './parts';
import { refused } from './redraw';
import { setGeometry } from './set-geometry';

/** One step. `ring` counts the rings of the part; 0, the shell, is refused (`too-few-vertices`), as is one that is not there. */
export function removeRing(
  desk: Desk,
  { file, key, part, ring }: { file: string; key: FeatureKey; part: number; ring: number },
): Outcome {
  const area = partsOf(desk, file, key);
  const rings = area?.parts[part];
  if (!area || !rings?.[ring]) return refused({ code: 'no-vertex', file, key });
  if (ring === 0) return refused({ code: 'too-few-vertices', file, key });
  const geometry = area.with(area.parts.with(part, rings.toSpliced(ring, 1)));
  return setGeometry(desk, [{ file, key, geometry }], 'remove-ring');
}
