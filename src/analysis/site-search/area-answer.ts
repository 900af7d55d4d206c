// SPDX-License-Identifier: EUPL-1.2
// Whether a site has land of a size: what is free decides; the whole or its bounds rule out where nothing is said of that.

import type { AreaRange } from '../roles/area-range';
import { isTaken } from '../roles/site-availability';
import type { Answer } from './yes-no-unknown';

interface Land {
  readonly kind: string;
  readonly freeM2: number | null;
  readonly areaM2: number | null;
  readonly areaRange?: AreaRange | null;
  readonly availability: unknown;
}

/** Whether at least so much is free, in m². */
export function hasAtLeast({ freeM2, areaM2, areaRange, availability }: Land, fromM2: number): Answer {
  if (freeM2 !== null) return freeM2 >= fromM2 ? 'yes' : 'no';
  if (isTaken(availability)) return 'no';
  // A site that is too small as a whole has no larger free part.
  const most = areaM2 ?? areaRange?.mostM2 ?? null;
  return most !== null && most < fromM2 ? 'no' : 'unknown';
}

/** Whether at most so much is there to be taken, in m². However small the whole is, it may be free or not where no file says. */
export function hasAtMost(
  { kind, freeM2, availability }: Pick<Land, 'kind' | 'freeM2' | 'availability'>,
  toM2: number,
): Answer {
  if (freeM2 === null) return isTaken(availability) ? 'no' : 'unknown';
  if (freeM2 <= toM2) return 'yes';
  // More land than wanted may be sold in parts; whether it is, no file says. One plot or building is not divided.
  return kind === 'estate' || kind === 'plan' || kind === 'study' ? 'unknown' : 'no';
}
