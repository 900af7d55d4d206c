// SPDX-License-Identifier: EUPL-1.2
// Whether two parts of one area have ground in common where their rings meet. By area, not by sides: seven decimals put the
// corner in the middle of a slanting edge beside it, so that single corners and crossings say neither yes nor no.

import { noEffort, type Shape, shapeOf } from '../geo/plane-shape';
import { fromPlane, measured, measuringPlane } from '../geo/projection';
import type { Position, Ring } from '../geo/self-intersection';
import { overlapOf } from '../geo/shape-overlap';
import { mostMeasuredCorners } from '../limits/limits';

/**
 * A place in degrees that two parts have in common, by their numbers; `nothing` where no circle as wide as a sliver fits in;
 * null where they have too many corners to measure.
 */
export type OverlapOfParts = (a: number, b: number) => Position | 'nothing' | null;

/** For the rings of one area: shells and holes of each part by the even-odd rule. Each pair is measured when first asked. */
export function measuredOverlaps(rings: readonly (Ring & { readonly part: number })[]): OverlapOfParts {
  const shapes = new Map<number, Shape>();
  const known = new Map<string, ReturnType<OverlapOfParts>>();
  const ringsOf = (part: number) => rings.filter((ring) => ring.part === part);
  const cornersOf = (part: number) => ringsOf(part).reduce((sum, { xs }) => sum + xs.length, 0);
  const shapeOfPart = (part: number): Shape => {
    const shape = shapes.get(part) ?? shapeOf({ rings: ringsOf(part).map(planeRing) });
    shapes.set(part, shape);
    return shape;
  };
  const measure = (a: number, b: number) => {
    if (cornersOf(a) + cornersOf(b) > mostMeasuredCorners) return null;
    const overlap = overlapOf(shapeOfPart(a), shapeOfPart(b), noEffort());
    return overlap === null ? 'nothing' : fromPlane(measuringPlane, ...overlap.at);
  };
  return (a, b) => {
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    let found = known.get(pair);
    if (found === undefined) {
      found = a < b ? measure(a, b) : measure(b, a);
      known.set(pair, found);
    }
    return found;
  };
}

const planeRing = ({ xs, ys }: Ring) => Array.from(xs, (x, i) => measured([x, ys[i]!]));
