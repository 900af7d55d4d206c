// SPDX-License-Identifier: EUPL-1.2
// Zones as nasty as people draw them: snapped to the lattice and to parts of it, along its lines, beyond its window, with
// holes, in several parts, and as slivers. Seeded, so that a case that fails can be found again.

import type { PlanePolygons } from './geos-oracle';

/** A small generator of numbers 0–1 (xorshift32); the same seed gives the same zones. */
export function seeded(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export interface Window {
  /** Lower-left corner and edge of the square window that zones are drawn around, in metres. */
  readonly x: number;
  readonly y: number;
  readonly sideM: number;
}

/** One zone; some are not valid polygons, which the caller must ask its oracle. */
export function degenerateZone(random: () => number, window: Window): PlanePolygons {
  const kind = random();
  const snapM = pick(random, [100, 100, 50, 25, 12.5, 1e-3]);
  const at = () => snap(random() * window.sideM * 1.3 - window.sideM * 0.15, snapM);
  const x = window.x + at();
  const y = window.y + at();
  const radius = 40 + random() * window.sideM * 0.4;
  if (kind < 0.1) return [[sliver(random, x, y, radius)]];
  if (kind < 0.2)
    return [[rectangle(x, y, snap(radius, snapM) || snapM, snap(radius * random(), snapM) || snapM)]];
  const outer = star(random, x, y, radius, snapM);
  if (kind < 0.4) return [[outer, star(random, x, y, radius * 0.25, snapM / 4).reverse()]];
  if (kind < 0.55) return [[outer], [star(random, x + radius * 3, y, radius * 0.7, snapM)]];
  return [[outer]];
}

/** A ring of 3 to 30 vertices around a centre, each snapped; vertices that fall together are one. */
function star(random: () => number, x: number, y: number, radius: number, snapM: number): number[][] {
  const count = 3 + Math.floor(random() * 28);
  const points: number[][] = [];
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * (i + random() * 0.3)) / count;
    const reach = radius * (0.6 + 0.4 * random());
    const point = [snap(x + reach * Math.cos(angle), snapM), snap(y + reach * Math.sin(angle), snapM)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return [...points, points[0]!];
}

function rectangle(x: number, y: number, width: number, height: number): number[][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
}

/** A strip between a millimetre and a metre wide, level, upright or aslant. */
function sliver(random: () => number, x: number, y: number, length: number): number[][] {
  const width = 10 ** (-3 + 3 * random());
  const slope = pick(random, [0, 0, 1, random()]);
  const [dx, dy] = random() < 0.5 ? [length, slope * length] : [slope * length, length];
  const [nx, ny] = dx >= dy ? [0, width] : [-width, 0];
  return [
    [x, y],
    [x + dx, y + dy],
    [x + dx + nx, y + dy + ny],
    [x + nx, y + ny],
    [x, y],
  ];
}

const snap = (value: number, step: number) => Math.round(value / step) * step;
const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
