// SPDX-License-Identifier: EUPL-1.2
// The sweep of overlay-sweep.ts over the edges between two states of one outline: what the areas gained or lost by it.

import type { Edges } from './edges';
import { type Region, SlabSweep, zoneClass } from './overlay-sweep';

/** `areas` gives gains, losses negative; `start`, then `takeDifference` and all edges of the state now. */
export class DifferenceSweep extends SlabSweep {
  /** Class of the edges between the two states. */
  private readonly differenceClass: number;
  /** Class whose outline changed. */
  private changed = zoneClass;

  constructor(classes: number) {
    super(classes, 1);
    this.differenceClass = classes + 1;
  }

  /**
   * Takes the edges between two states of one outline of `ofClass`, signed so that their winding number is that of the
   * state before less that of the state now (whose edges are among those taken otherwise). `areas` then gives what the
   * areas gained.
   */
  takeDifference(edges: Edges, ofClass: number, region: Region): void {
    this.changed = ofClass;
    // The region ends where it ends, not at a vertex.
    this.heights.push(region.y0, region.y1);
    this.takeEdges(edges, this.differenceClass, region);
  }

  /** Adds, where the outline of class `changed` was different before, what is there now less what was there. */
  protected override scan(height: number): void {
    const { winding, base, area, differenceClass, changed } = this;
    winding.set(base);
    let before = 0;
    for (let i = 0; i < this.activeCount; i++) {
      const x = this.bottom[i]!;
      const difference = winding[differenceClass]!;
      if (difference !== 0) {
        const isInside = winding[zoneClass]! > 0;
        const best = this.bestClass();
        winding[changed]! += difference;
        const wasInside = winding[zoneClass]! > 0;
        const bestBefore = this.bestClass();
        winding[changed]! -= difference;
        const size = (x - before) * height;
        if (isInside !== wasInside || best !== bestBefore) {
          if (isInside) area[best]! += size;
          if (wasInside) area[bestBefore]! -= size;
        }
      }
      before = x;
      const edge = this.active[i]!;
      winding[this.edges.ofClass[edge]!]! += this.edges.sign[edge]!;
    }
  }

  private bestClass(): number {
    let best = this.classes;
    while (best > 0 && this.winding[best]! <= 0) best--;
    return best;
  }
}
