// SPDX-License-Identifier: EUPL-1.2
// One zone after the other in the same memory, as `packZones` would pack it alone: of a country no zone is kept.

import { type Crs, intoPlane } from '../../core/geo/projection';
import { signedAreaOfPairs } from '../../core/geo/ring-area';
import { geometryKinds, type PassingShape } from '../../core/large-file/columns';
import { largestM, type PackedZones } from './packed-polygons';

/** Working memory for one zone at a time. */
export class PassingZone implements PackedZones {
  readonly count = 1;
  xy = new Float64Array(1 << 10);
  ringStart = new Uint32Array(1 << 6);
  readonly zoneStart = new Uint32Array(2);
  /** Whether the last one was a polygon, also one whose rings are worth nothing. */
  isArea = false;
  readonly #crs: Crs;
  #used = 0;

  constructor(crs: Crs) {
    this.#crs = crs;
  }

  /** Takes the place of the zone before. Only polygons have rings. */
  take(shape: PassingShape): void {
    const type = geometryKinds[shape.kind];
    this.#used = 0;
    this.zoneStart[1] = 0;
    this.isArea = type === 'Polygon' || type === 'MultiPolygon';
    if (!this.isArea) return;
    const { listEnd, positionEnd, parts } = shape;
    this.#makeRoom(shape.positions, listEnd[parts - 1]!);
    let list = 0;
    let from = 0;
    for (let part = 0; part < parts; part++) {
      const first = list;
      for (; list < listEnd[part]!; list++) {
        this.#takeRing(shape.lonLat, from, positionEnd[list]!, list === first);
        from = positionEnd[list]!;
      }
    }
  }

  /** Every ring may need one position more, to be closed. */
  #makeRoom(positions: number, rings: number): void {
    const wanted = (positions + rings) * 2;
    if (wanted > this.xy.length) this.xy = new Float64Array(wanted * 2);
    if (rings >= this.ringStart.length) this.ringStart = new Uint32Array(rings * 2);
  }

  #takeRing(lonLat: Float64Array, from: number, to: number, isOuter: boolean): void {
    const { xy } = this;
    const start = this.#used;
    let end = start + (to - from) * 2;
    if (!intoPlane(this.#crs, { lonLat, from, to }, xy, start, largestM)) return;
    if (xy[start] !== xy[end - 2] || xy[start + 1] !== xy[end - 1]) {
      xy[end] = xy[start]!;
      xy[end + 1] = xy[start + 1]!;
      end += 2;
    }
    if (end - start < 8) return;
    if (signedAreaOfPairs(xy, start, end) > 0 !== isOuter) turn(xy, start, end);
    this.#used = end;
    this.zoneStart[1]! += 1;
    this.ringStart[this.zoneStart[1]!] = end / 2;
  }
}

/** The same pairs in the other order. */
function turn(xy: Float64Array, start: number, end: number): void {
  for (let i = start, j = end - 2; i < j; i += 2, j -= 2) {
    const [x, y] = [xy[i]!, xy[i + 1]!];
    xy[i] = xy[j]!;
    xy[i + 1] = xy[j + 1]!;
    xy[j] = x;
    xy[j + 1] = y;
  }
}
