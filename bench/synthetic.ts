// SPDX-License-Identifier: EUPL-1.2
// Made-up towns for measuring: seeded, so that every run has the same zones and cells. No real place is meant.

import type { GridFrame } from '../src/analysis/zonal/summed-grid';
import { seeded } from './seeded.mjs';

export type Ring = [number, number][];
/** A zone as polygons of rings in metres of the plane. */
export type ZoneRings = Ring[][];

export interface Size {
  readonly name: string;
  /** Cells along one side of the square window. */
  readonly side: number;
  readonly zones: number;
  /** Zones as large as a municipality, on top. */
  readonly towns: number;
}

/** A city, a county, as many full slots as a state has, and Germany's box, of which one slot in fifteen is settled. */
export const sizes = {
  city: { name: 'city', side: 95, zones: 100, towns: 1 },
  county: { name: 'county', side: 326, zones: 1220, towns: 12 },
  state: { name: 'state', side: 1847, zones: 39_200, towns: 392 },
  country: { name: 'country', side: 7450, zones: 39_200, towns: 392 },
} as const satisfies Record<string, Size>;

export const cellM = 100;
export const originX = 390_000;
export const originY = 5_660_000;

export function frameOfSize(size: Size): GridFrame {
  return {
    crs: 'EPSG:25832',
    cellM,
    column0: originX / cellM,
    row0: originY / cellM,
    width: size.side,
    height: size.side,
  };
}

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());

/** A wavy ring around a centre that never crosses itself: its radius is a sum of waves, never below a quarter. */
export function wavyRing(
  random: () => number,
  x: number,
  y: number,
  radiusM: number,
  vertices: number,
  roughness = 0.25,
): Ring {
  const waves = Array.from({ length: 9 }, (_, k) => ({
    height: ((random() - 0.5) * 2 * roughness) / (k + 1),
    phase: random() * Math.PI * 2,
    count: k + 2,
  }));
  const ring = Array.from({ length: vertices }, (_, i): [number, number] => {
    const angle = ((i + 0.6 * (random() - 0.5)) / vertices) * Math.PI * 2;
    const sum = waves.reduce((s, wave) => s + wave.height * Math.cos(wave.count * angle + wave.phase), 1);
    const reach = radiusM * Math.max(0.25, sum) * (1 + 0.03 * (random() - 0.5));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return [...ring, [...ring[0]!]];
}

/**
 * Draws rings about (x, y) that lie apart from all before, as the build publishes no zones that overlap: the first try from
 * `random`, others from `again`, so that a ring which has to move changes no later one.
 */
export function apart(random: () => number, again: () => number) {
  const placed = new Map<string, [x: number, y: number, reach: number][]>();
  const isFree = (x: number, y: number, reach: number) => {
    const [column, row] = [Math.floor(x / fieldM), Math.floor(y / fieldM)];
    for (const c of [column - 1, column, column + 1])
      for (const r of [row - 1, row, row + 1])
        for (const [ox, oy, other] of placed.get(`${c} ${r}`) ?? [])
          if (Math.hypot(ox - x, oy - y) < reach + other) return false;
    const key = `${column} ${row}`;
    placed.set(key, [...(placed.get(key) ?? []), [x, y, reach]]);
    return true;
  };
  return (make: (draw: () => number, tries: number) => { x: number; y: number; ring: Ring }): Ring => {
    for (let tries = 0; tries < 10_000; tries++) {
      const { x, y, ring } = make(tries === 0 ? random : again, tries);
      const reach = Math.max(...ring.map(([px, py]) => Math.hypot(px - x, py - y))) + 5;
      if (reach > fieldM / 2) throw new Error(`a ring reaches ${reach} m, at most ${fieldM / 2} expected`);
      if (isFree(x, y, reach)) return ring;
    }
    throw new Error('no room is left for a ring of its own: ask for fewer zones');
  };
}

/** Side of the fields in which neighbours are looked for, in metres. */
const fieldM = 1000;

/** Zones of 50 to 500 vertices, log-normal around 8 ha; every tenth in parts, every sixth with a hole; towns of up to 2,000. */
export function makeZones(size: Size): ZoneRings[] {
  const random = seeded(7);
  const width = size.side * cellM;
  return Array.from({ length: size.zones + size.towns }, (_, z) => {
    const town = z >= size.zones;
    const wanted = town ? 4400 * Math.exp(0.15 * normal(random)) : 160 * Math.exp(0.6 * normal(random));
    const radius = Math.min(wanted, town ? width / 3.4 : 1500);
    const vertices = town ? 800 + Math.floor(random() * 1200) : Math.floor(50 * 10 ** random());
    const margin = Math.min(width / 2, radius * 2.2);
    const place = () => margin + random() * Math.max(1, width - 2 * margin);
    const [x, y] = [originX + place(), originY + place()];
    const kind = random();
    if (!town && kind < 0.1) {
      return [-1, 0, 1].map((part) => [
        wavyRing(
          random,
          x + part * radius * 1.5,
          y,
          radius * 0.35,
          Math.max(20, Math.floor(vertices / 3)),
          0.2,
        ),
      ]);
    }
    const outline = wavyRing(random, x, y, radius, vertices);
    if (kind >= 0.25) return [[outline]];
    return [[outline, wavyRing(random, x, y, radius * 0.15, Math.max(12, vertices >> 3), 0.2).reverse()]];
  });
}

/** A class 0–6 a slot: smooth hills for towns, and noise. */
export function makeClasses(size: Size): Uint8Array {
  const random = seeded(11);
  const { side } = size;
  const height = new Float32Array(side * side);
  const hills = Math.max(4, Math.round((side * side) / 2500));
  for (let hill = 0; hill < hills; hill++) {
    const [cx, cy, width, top] = [random() * side, random() * side, 6 + random() * 14, 1 + random() * 3];
    const reach = Math.ceil(2.5 * width);
    for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(side, cy + reach); y++) {
      for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(side, cx + reach); x++) {
        height[y * side + x]! += top * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * width * width));
      }
    }
  }
  return Uint8Array.from(height, (h) =>
    Math.max(0, Math.min(6, Math.floor(h * 1.6 + 1.5 * (random() - 0.4) + 0.6))),
  );
}

/** About `count` settled cells, evenly scattered over the window, sorted by row; one plane a threshold. */
export function scatteredCells(size: Size, count: number) {
  const random = seeded(13);
  const { crs, column0, row0 } = frameOfSize(size);
  const [column, row]: [number[], number[]] = [[], []];
  for (let r = 0; r < size.side; r++) {
    for (let c = 0; c < size.side; c++) {
      if (random() * size.side ** 2 >= count) continue;
      column.push(column0 + c);
      row.push(row0 + r);
    }
  }
  const classes = Uint8Array.from(column, () => Math.floor(random() * 7));
  const cells = {
    crs,
    cellM,
    count: column.length,
    column: Int32Array.from(column),
    row: Int32Array.from(row),
  };
  const planes = [0, 1, 2, 3, 4, 5].map((t) => Uint8Array.from(classes, (one) => (one > t ? 1 : 0)));
  return { cells, classes, planes };
}

/** Polygons of providers with classes 1–6: overlapping, every tenth on another's very border, every fifth with a hole. */
export function makeProviders(size: Size): { rings: ZoneRings; ofClass: number }[] {
  const random = seeded(23);
  const width = size.side * cellM;
  const out: { rings: ZoneRings; ofClass: number }[] = [];
  for (let i = 0; i < Math.max(60, size.towns * 60); i++) {
    const ofClass = 1 + Math.floor(random() * 6);
    const kind = random();
    const same = out[Math.floor(random() * out.length)];
    if (kind < 0.1 && same) {
      out.push({ rings: same.rings, ofClass });
      continue;
    }
    const radius = Math.min(3000, 700 * Math.exp(0.5 * normal(random)));
    const vertices = Math.floor(50 * 10 ** random());
    const [x, y] = [originX + random() * width, originY + random() * width];
    const polygon = [wavyRing(random, x, y, radius, vertices)];
    if (kind > 0.8)
      polygon.push(wavyRing(random, x, y, radius * 0.15, Math.max(12, vertices >> 3), 0.2).reverse());
    out.push({ rings: [polygon], ofClass });
  }
  return out;
}

/** The settled cells of a size, with one plane of zeros and ones for each threshold below the class. */
export function settledCells(size: Size, classes: Uint8Array) {
  const frame = frameOfSize(size);
  const slots = Uint32Array.from([...classes.keys()].filter((slot) => classes[slot]! > 0));
  const cells = {
    crs: frame.crs,
    cellM,
    count: slots.length,
    column: Int32Array.from(slots, (slot) => frame.column0 + (slot % size.side)),
    row: Int32Array.from(slots, (slot) => frame.row0 + Math.floor(slot / size.side)),
  };
  const planes = [0, 1, 2, 3, 4, 5].map((t) =>
    Float64Array.from(slots, (slot) => (classes[slot]! > t ? 1 : 0)),
  );
  return { cells, planes };
}
