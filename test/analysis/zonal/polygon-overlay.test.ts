// SPDX-License-Identifier: EUPL-1.2
// Overlapping polygons: the best class counts, by hand and against GEOS, and the same as the lattice where both can answer.

import { beforeAll, describe, expect, test } from 'vitest';
import { packPolygons } from '../../../src/analysis/zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../../../src/analysis/zonal/polygon-overlay';
import { summedGrid } from '../../../src/analysis/zonal/summed-grid';
import { sumOverZones } from '../../../src/analysis/zonal/zonal-sums';
import { overlapsAgainstGeos } from '../../soak/area-proofs';
import { degenerateZone, seeded } from '../degenerate-zones';
import { type Geos, type PlanePolygons, startGeos } from '../geos-oracle';

const box = (x: number, y: number, width: number, height = width): PlanePolygons => [
  [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ],
];

function areas(zone: PlanePolygons, classed: readonly [number, PlanePolygons][]): number[] {
  const polygons = packPolygons(classed.map(([, polygon]) => polygon));
  const table = classedPolygons(
    polygons,
    Uint8Array.from(classed, ([ofClass]) => ofClass),
  );
  return [...areaByClass(packPolygons([zone]), 0, table)];
}

describe('by hand', () => {
  test('where polygons overlap the better class counts, each place once', () => {
    const covered: [number, PlanePolygons][] = [
      [1, box(0, 0, 6)],
      [3, box(4, 0, 4)],
      [3, box(5, 0, 4)],
    ];
    expect(areas(box(0, 0, 10), covered)).toEqual([100, 36 + 12, 20, 20]);
  });

  test('a polygon that contains the whole zone covers all of it', () => {
    expect(areas(box(10, 10, 5), [[2, box(-100, -100, 500)]])).toEqual([25, 25, 25]);
  });

  test('a hole in a polygon is not covered by it', () => {
    const ring = [box(0, 0, 10)[0]![0]!, box(2, 2, 4)[0]![0]!];
    expect(areas(box(0, 0, 10), [[1, [ring]]])).toEqual([100, 84]);
  });

  test('class 0, no polygon, and a zone without rings', () => {
    expect(areas(box(0, 0, 2), [[0, box(0, 0, 2)]])).toEqual([4]);
    expect(areas(box(0, 0, 2), [])).toEqual([4]);
    expect(areas([], [[1, box(0, 0, 2)]])).toEqual([0, 0]);
  });

  test('edges that cross where a part of a slab ends are ordered by what follows', () => {
    // Two crossing diagonals, the crossing inside a slab, and at the height of a vertex.
    const ring = (...points: number[][]): PlanePolygons => [[[...points, points[0]!]]];
    const rising = ring([0, 0], [10, 10], [10, 0]);
    const falling = ring([0, 10], [10, 0], [0, 0]);
    const withVertices = ring([0, 0], [10, 0], [10, 5], [10, 10], [0, 10], [0, 5]);
    for (const zone of [box(0, 0, 10), withVertices]) {
      const classed: [number, PlanePolygons][] = [
        [1, rising],
        [2, falling],
      ];
      expect(areas(zone, classed)).toEqual([100, 75, 50]);
    }
  });

  test('the working memory of one zone leaves nothing behind for the next', () => {
    const table = classedPolygons(packPolygons([box(0, 0, 5), box(3, 3, 5)]), Uint8Array.of(1, 2));
    const zones = packPolygons([box(0, 0, 10), box(4, 4, 1), box(20, 20, 1)]);
    const first = [0, 1, 2].map((z) => [...areaByClass(zones, z, table)]);
    const again = [2, 1, 0].map((z) => [...areaByClass(zones, z, table)]).reverse();
    expect(again).toEqual(first);
    expect(first).toEqual([
      [100, 46, 25],
      [1, 1, 1],
      [1, 0, 0],
    ]);
  });
});

test('polygons in the shape of cells give what the lattice gives', () => {
  const random = seeded(11);
  const side = 8;
  for (let round = 0; round < 60; round++) {
    const classes = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
    const slots = [...classes.keys()];
    const cells = {
      crs: 'EPSG:25832' as const,
      cellM: 100,
      count: side * side,
      column: Int32Array.from(slots, (slot) => slot % side),
      row: Int32Array.from(slots, (slot) => Math.floor(slot / side)),
    };
    const planes = [0, 1, 2].map((t) => Float64Array.from(classes, (c) => (c > t ? 1 : 0)));
    const lattice = summedGrid(cells, planes);
    const squares = slots.map((slot) => box((slot % side) * 100, Math.floor(slot / side) * 100, 100));
    const table = classedPolygons(packPolygons(squares), classes);
    for (let k = 0; k < 10; k++) {
      const zone = packPolygons([[degenerateZone(random, { x: 0, y: 0, sideM: 800 })[0]!.slice(0, 1)]]);
      const byLattice = sumOverZones(zone, lattice);
      const bySlab = areaByClass(zone, 0, table);
      // The lattice counts loops with their sign, the sweep counts what lies inside: only simple rings are the same.
      if (Math.abs(byLattice[0]! * 1e4 - bySlab[0]!) > 1e-6) continue;
      bySlab.forEach((area, t) => {
        expect(Math.abs(area - byLattice[t]! * 1e4)).toBeLessThan(1e-9 * Math.max(1, bySlab[0]!));
      });
    }
  }
});

describe('against GEOS', () => {
  let geos: Geos;
  beforeAll(async () => {
    geos = await startGeos();
  });

  test('1,500 degenerate cases agree to a billionth of the zone', () => {
    const prove = overlapsAgainstGeos(geos);
    let checked = 0;
    for (let seed = 1; checked < 1500; seed++) checked += prove(seed);
    expect(checked).toBeGreaterThanOrEqual(1500);
  });
});
