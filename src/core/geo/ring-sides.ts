// SPDX-License-Identifier: EUPL-1.2
// On which side of one ring another runs, and whether a ring goes through itself where it meets itself in a corner. Corners that
// lie on the other ring say nothing, so a ring is taken piece by piece between the points in which the two touch.

import { mostSideTests } from '../limits/limits';
import { liesAlong, type Position, type Ring, sideOfRing, turn } from './self-intersection';

/** A place of a ring inside of another one, and one outside of it; null where it is nowhere there. */
export interface Runs {
  readonly inside: Position | null;
  readonly outside: Position | null;
}

/** Two doubles of one touch that rounding has parted, in degrees: a tenth of a millimetre. */
const nearDegrees = 1e-9;

/**
 * Where `ring` runs inside and outside of `other`. The two must not cross other than in the points `touches` (degrees),
 * which must hold every corner of one that lies on the other. Both null: every piece of `ring` lies on `other`.
 */
export function runsBeside(ring: Ring, other: Ring, touches: readonly Position[]): Runs {
  const { xs, ys } = ring;
  let [inside, outside]: [Position | null, Position | null] = [null, null];
  // Between two touches a ring stays on one side: one piece of each run that is not on the other ring decides.
  let isDecided = false;
  let queries = Math.ceil(mostSideTests / other.xs.length);
  const cuts = touches.slice(0, Math.ceil(mostSideTests / xs.length));
  for (let i = 0; i + 1 < xs.length && queries > 0; i++) {
    const from: Position = [xs[i]!, ys[i]!];
    const to: Position = [xs[i + 1]!, ys[i + 1]!];
    const stops = [from, ...cutsOn(from, to, cuts), to];
    const isCut = cuts.some((cut) => isSame(cut, from));
    if (isCut) isDecided = false;
    for (let k = 0; k + 1 < stops.length; k++) {
      if (k > 0) isDecided = false;
      if (isDecided) continue;
      const [a, b] = [stops[k]!, stops[k + 1]!];
      // A corner is what people find again; only where it lies on the other ring, the middle behind it is asked.
      const isCorner = k === 0 && !isCut;
      const at: Position = isCorner ? from : [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      queries--;
      // Rounding puts the middle of a slanting piece beside the edge that the piece lies on.
      if (!isCorner && liesAlong(other, a, b, at)) continue;
      const side = sideOfRing(other, at[0], at[1]);
      if (side === 0) continue;
      isDecided = true;
      if (side > 0) inside ??= at;
      else outside ??= at;
      if (inside && outside) return { inside, outside };
    }
    if (cuts.length === 0 && isDecided) break;
  }
  return { inside, outside };
}

/** The points of `cuts` that lie within a segment, its ends excepted, in its direction. */
function cutsOn(from: Position, to: Position, cuts: readonly Position[]): Position[] {
  const along = ([x, y]: Position) => (x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1]);
  const end = along(to);
  return cuts
    .filter((cut) => {
      if (isSame(cut, from) || isSame(cut, to) || turn(from, to, cut) !== 0) return false;
      const at = along(cut);
      return at > 0 && at < end;
    })
    .sort((a, b) => along(a) - along(b));
}

/**
 * Whether a ring changes sides of itself in a point (degrees) that it passes more than once: a figure of eight whose crossing
 * is a corner, other than two lobes that touch. False where its ways through the point lie on each other.
 */
export function passesThroughItself({ xs, ys }: Ring, at: Position): boolean {
  const passes: [Position, Position][] = [];
  const last = xs.length - 1;
  for (let i = 0; i < last; i++) {
    const from: Position = [xs[i]!, ys[i]!];
    const to: Position = [xs[i + 1]!, ys[i + 1]!];
    if (isSame(from, at)) passes.push([[xs[(i + last - 1) % last]!, ys[(i + last - 1) % last]!], to]);
    else if (cutsOn(from, to, [at]).length > 0) passes.push([from, to]);
  }
  return passes.some(([a, b], i) =>
    passes.slice(i + 1).some(([c, d]) => {
      const [ofC, ofD] = [isBetween(at, a, b, c), isBetween(at, a, b, d)];
      return ofC !== null && ofD !== null && ofC !== ofD;
    }),
  );
}

/** Whether the ray from `at` to `c` lies in the angle that opens counterclockwise from `a` to `b`; null on one of its legs. */
function isBetween(at: Position, a: Position, b: Position, c: Position): boolean | null {
  const isOn = (leg: Position) =>
    turn(at, leg, c) === 0 && (leg[0] - at[0]) * (c[0] - at[0]) + (leg[1] - at[1]) * (c[1] - at[1]) > 0;
  if (isOn(a) || isOn(b)) return null;
  const leftOfA = turn(at, a, c) > 0;
  const rightOfB = turn(at, b, c) < 0;
  const isReflex = turn(at, a, b) < 0;
  return isReflex ? leftOfA || rightOfB : leftOfA && rightOfB;
}

/** Whether two points are one but for the rounding of doubles. */
export function isSame(a: Position, b: Position): boolean {
  return Math.abs(a[0] - b[0]) < nearDegrees && Math.abs(a[1] - b[1]) < nearDegrees;
}
