// SPDX-License-Identifier: EUPL-1.2
// Where a hand's place ends up: on the vertex or the edge that attracts it, else rounded as it will be kept.

import { rounded } from '../operations/line-edit';
import { snapTarget, type Target, targetPlace } from '../operations/snap';
import type { Place } from '../tiling/shape-index';
import type { Scene } from './hand';

export interface Snapped {
  readonly place: Place;
  readonly target: Target | null;
}

/** `held`: the place of the vertex in the hand, which does not attract itself. */
export function snapped(scene: Scene, at: Place, held: Place | null = null): Snapped {
  const { desk, snapFiles, withinM } = scene;
  const target = snapFiles.length === 0 ? null : snapTarget(desk, at, { files: snapFiles, withinM, held });
  return { place: target ? targetPlace(target) : rounded(at), target };
}
