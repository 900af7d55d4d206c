// SPDX-License-Identifier: EUPL-1.2
// The signed area of a ring, in square units of its coordinates; positive counter-clockwise. Reckoned from the first point, so
// that large coordinates cost no digits, and so that it is the same whether or not the ring repeats that point at its end.

/** Of a ring of points; 0 below three of them. */
export function signedArea(ring: readonly (readonly number[])[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as readonly [number, number];
    const [bx, by] = ring[i] as readonly [number, number];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}

/** Of a ring whose coordinates stand in two columns. */
export function signedAreaOfColumns(ring: {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
}): number {
  const { xs, ys } = ring;
  let twice = 0;
  const [x0, y0] = [xs[0] ?? 0, ys[0] ?? 0];
  for (let i = 0; i + 1 < xs.length; i++) {
    twice += (xs[i]! - x0) * (ys[i + 1]! - y0) - (xs[i + 1]! - x0) * (ys[i]! - y0);
  }
  return twice / 2;
}

/** Of a ring whose coordinates stand in turn in a part of an array; the very number that `signedArea` gives. */
export function signedAreaOfPairs(xy: Float64Array, start: number, end: number): number {
  const [x0, y0] = [xy[start]!, xy[start + 1]!];
  let twice = 0;
  for (let i = start; i + 2 < end; i += 2) {
    twice += (xy[i]! - x0) * (xy[i + 3]! - y0) - (xy[i + 2]! - x0) * (xy[i + 1]! - y0);
  }
  return twice / 2;
}
