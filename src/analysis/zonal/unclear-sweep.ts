// SPDX-License-Identifier: EUPL-1.2
// The sweep of overlay-sweep.ts over one zone alone: where its rings leave open what is inside.

import { SlabSweep } from './overlay-sweep';
import type { PackedZones } from './packed-polygons';
import { takeZone } from './polygon-overlay';
import { isSurelyClear } from './star-rings';

class UnclearSweep extends SlabSweep {
  /** Adds where the zone's winding number is neither 0 nor 1, as often as it is too high or too low. */
  protected override scan(height: number): void {
    let winding = 0;
    let before = 0;
    for (let i = 0; i < this.activeCount; i++) {
      const x = this.bottom[i]!;
      const excess = winding > 1 ? winding - 1 : -Math.min(0, winding);
      if (excess > 0) this.area[0]! += excess * (x - before) * height;
      before = x;
      winding += this.edges.sign[this.active[i]!]!;
    }
  }
}

/**
 * Area in m² that the rings of zone z leave open: loops that run the wrong way round, parts that overlap, holes outside;
 * each place counts as often as its winding number is off 0 or 1. 0 for every valid polygon, also one that touches itself;
 * where it is 0 up to rounding, all ways of reading the rings (signed, winding, even-odd) mean the same area.
 */
export function unclearArea(zones: PackedZones, z: number): number {
  return isSurelyClear(zones, z) ? 0 : sweptUnclearArea(zones, z);
}

/** The same without the quick look, for its proof. */
export function sweptUnclearArea(zones: PackedZones, z: number): number {
  sweep.start();
  return takeZone(sweep, zones, z) ? sweep.areas()[0]! : 0;
}

const sweep = new UnclearSweep(0);
