// SPDX-License-Identifier: EUPL-1.2
// Arcs as lines: every point that the file gives stays, and between them the line lies within a stated tolerance. An arc
// and its reverse get the same points, so that neighbours keep their common border.

import type { Position } from 'geojson';

/** A centimetre on the ground; in degrees a ten-millionth is about as much. */
export const strokeToleranceM = 0.01;
const toleranceDegrees = 1e-7;
/** Half a turn is never divided into more; a radius of 200 km reaches a centimetre with these. */
const mostSteps = 5000;

/** Points of the circle through three, from the first over the second to the third. Three on a line stay as they are. */
export function strokeArc(a: Position, b: Position, c: Position): Position[] {
  const [ax, ay] = a as [number, number];
  // Relative to the first point: metres of seven digits would lose the radius of a small arc.
  const [bx, by] = [b[0]! - ax, b[1]! - ay];
  const [cx, cy] = [c[0]! - ax, c[1]! - ay];
  const cross = 2 * (bx * cy - by * cx);
  const size = Math.max(Math.hypot(bx, by), Math.hypot(cx, cy));
  if (Math.abs(cross) < size * size * 1e-12) return [a, b, c];
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  const centre: Position = [(cy * bb - by * cc) / cross, (bx * cc - cx * bb) / cross];
  const radius = Math.hypot(centre[0]!, centre[1]!);
  const angle = (x: number, y: number) => Math.atan2(y - centre[1]!, x - centre[0]!);
  const isLeft = cross > 0;
  const [start, middle, end] = [angle(0, 0), angle(bx, by), angle(cx, cy)];
  const first = turn(start, middle, isLeft);
  const second = turn(middle, end, isLeft);
  const at = (theta: number): Position => [
    ax + centre[0]! + radius * Math.cos(theta),
    ay + centre[1]! + radius * Math.sin(theta),
  ];
  return [
    a,
    ...between(start, first, radius, a).map(at),
    b,
    ...between(middle, second, radius, a).map(at),
    c,
  ];
}

/** The circle through three points, closed, beginning and ending with the first. */
export function strokeCircle(a: Position, b: Position, c: Position): Position[] {
  const there = strokeArc(a, b, c);
  if (there.length === 3) return there;
  const [ax, ay] = a as [number, number];
  const [x, y] = [c[0]! - ax, c[1]! - ay];
  const centre = centreOf(a, b, c);
  const isLeft = (b[0]! - ax) * y - (b[1]! - ay) * x > 0;
  const [end, start] = [Math.atan2(y - centre[1]!, x - centre[0]!), Math.atan2(-centre[1]!, -centre[0]!)];
  const radius = Math.hypot(centre[0]!, centre[1]!);
  const back = between(end, turn(end, start, isLeft), radius, a).map(
    (theta): Position => [
      ax + centre[0]! + radius * Math.cos(theta),
      ay + centre[1]! + radius * Math.sin(theta),
    ],
  );
  return [...there, ...back, a];
}

/** A circle by its centre and radius, counterclockwise from the east. */
export function strokeByCentre(centre: Position, radius: number, from = 0, to = 2 * Math.PI): Position[] {
  const at = (theta: number): Position => [
    centre[0]! + radius * Math.cos(theta),
    centre[1]! + radius * Math.sin(theta),
  ];
  const ends = Math.abs(to - from) >= 2 * Math.PI - 1e-9 ? [at(from), at(from)] : [at(from), at(to)];
  return [ends[0]!, ...between(from, to - from, radius, centre).map(at), ends[1]!];
}

function centreOf(a: Position, b: Position, c: Position): Position {
  const [bx, by] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const [cx, cy] = [c[0]! - a[0]!, c[1]! - a[1]!];
  const cross = 2 * (bx * cy - by * cx);
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  return [(cy * bb - by * cc) / cross, (bx * cc - cx * bb) / cross];
}

function turn(from: number, to: number, isLeft: boolean): number {
  const full = 2 * Math.PI;
  const left = (((to - from) % full) + full) % full;
  return isLeft ? left : left - full;
}

/** Angles strictly between two ends, evenly, so many that no line lies further than the tolerance from its arc. */
function between(from: number, sweep: number, radius: number, near: Position): number[] {
  const isDegrees = Math.abs(near[0]!) <= 360 && Math.abs(near[1]!) <= 360;
  const tolerance = isDegrees ? toleranceDegrees : strokeToleranceM;
  const step = radius <= tolerance ? Math.PI / 2 : 2 * Math.acos(Math.max(0, 1 - tolerance / radius));
  const steps = Math.min(mostSteps, Math.max(1, Math.ceil(Math.abs(sweep) / step)));
  return Array.from({ length: steps - 1 }, (_, i) => from + (sweep * (i + 1)) / steps);
}
