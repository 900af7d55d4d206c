// SPDX-License-Identifier: EUPL-1.2
// Repeatable chance: the same numbers on every machine and every day, so that the files regenerate byte for byte.

/** A number in [0, 1) from two integers and a seed; integer arithmetic only, hence equal on every machine. */
export function chance(a, b, seed) {
  let h = Math.imul(a | 0, 0x9e3779b1) ^ Math.imul(b | 0, 0x85ebca6b) ^ Math.imul(seed | 0, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Smooth chance in [0, 1): value noise over a lattice of edge `scale`, so that neighbours resemble each other. */
export function landscape(x, y, scale, seed) {
  const column = Math.floor(x / scale);
  const row = Math.floor(y / scale);
  const u = ease(x / scale - column);
  const v = ease(y / scale - row);
  const low = mix(chance(column, row, seed), chance(column + 1, row, seed), u);
  const high = mix(chance(column, row + 1, seed), chance(column + 1, row + 1, seed), u);
  return mix(low, high, v);
}

/**
 * Whole numbers in proportion to `weights` that add up to exactly `total` (largest remainder, ties by position).
 * `least` is what every positive weight gets in any case. All zero for no positive weight.
 */
export function shareOut(total, weights, least = 0) {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const floorSum = least * weights.filter((weight) => weight > 0).length;
  const exact = weights.map((weight) => ((total - floorSum) * weight) / sum);
  const whole = exact.map((value, at) => Math.floor(value) + (weights[at] > 0 ? least : 0));
  const missing = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, at) => [value - Math.floor(value), at]);
  byRemainder.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, at] of byRemainder.slice(0, missing)) whole[at] += 1;
  return whole;
}

const ease = (t) => t * t * (3 - 2 * t);
const mix = (a, b, t) => a + (b - a) * t;
