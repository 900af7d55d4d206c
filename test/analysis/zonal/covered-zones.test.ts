// SPDX-License-Identifier: EUPL-1.2
// Areas under overlapping polygons during a drag: after every step the same as a sweep of everything from the start.

import { describe, expect, test } from 'vitest';
import {
  type CoveredZones,
  coveredZones,
  withPolygonMoved,
  withZoneMoved,
} from '../../../src/analysis/zonal/covered-zones';
import { packPolygons } from '../../../src/analysis/zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../../../src/analysis/zonal/polygon-overlay';
import { dragAgainstSweep } from '../../soak/area-proofs';
import type { PlanePolygons } from '../geos-oracle';

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
const startOf = (zones: readonly PlanePolygons[], classed: readonly [number, PlanePolygons][]) =>
  coveredZones(
    packPolygons(zones),
    classedPolygons(
      packPolygons(classed.map(([, polygon]) => polygon)),
      Uint8Array.from(classed, ([ofClass]) => ofClass),
    ),
  );
const one = (outline: PlanePolygons) => packPolygons([outline]);
const areasOf = (state: CoveredZones) => state.zones.map(({ areas }) => [...areas]);

describe('by hand', () => {
  const start = startOf(
    [box(0, 0, 10), box(10, 0, 10)],
    [
      [1, box(-5, -5, 10)],
      [2, box(2, 2, 16, 2)],
    ],
  );

  test('all zones are swept once', () => {
    expect(areasOf(start)).toEqual([
      [100, 25 + 16 - 6, 16],
      [100, 16, 16],
    ]);
  });

  test('a corner of a zone pulled out takes with it what it then contains', () => {
    const pulled: PlanePolygons = [
      [
        [
          [0, 0],
          [10, 0],
          [20, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    ];
    const moved = withZoneMoved(start, 0, one(pulled));
    expect(areasOf(moved)[0]).toEqual([150, 25 + 16 - 6 + 2 * 3, 16 + 2 * 3]);
    expect(moved.zones[1]).toBe(start.zones[1]);
  });

  test('a polygon of a better class pushed away leaves the worse one visible', () => {
    const moved = withPolygonMoved(start, 1, one(box(12, 2, 6, 2)));
    expect(areasOf(moved)).toEqual([
      [100, 25, 0],
      [100, 12, 12],
    ]);
  });

  test('an outline that stays, and a polygon of no class, change nothing', () => {
    expect(withZoneMoved(start, 0, one(box(0, 0, 10)))).toBe(start);
    expect(withPolygonMoved(start, 0, one(box(-5, -5, 10)))).toBe(start);
    const none = startOf(
      [box(0, 0, 10)],
      [
        [0, box(0, 0, 5)],
        [1, box(5, 5, 1)],
      ],
    );
    expect(areasOf(withPolygonMoved(none, 0, one(box(0, 0, 9))))).toEqual([[100, 1]]);
  });

  test('an outline that comes to nothing, and one that comes from nothing', () => {
    const gone = withZoneMoved(start, 0, one([]));
    expect(areasOf(gone)[0]).toEqual([0, 0, 0]);
    expect(areasOf(withZoneMoved(gone, 0, one(box(0, 0, 10))))).toEqual(areasOf(start));
    const off = withPolygonMoved(start, 1, one([]));
    expect(areasOf(off)[0]).toEqual([100, 25, 0]);
    expect(areasOf(withPolygonMoved(off, 1, one(box(2, 2, 16, 2))))).toEqual(areasOf(start));
  });

  test('a zone that shrinks to a hundred-billionth keeps its digits', () => {
    // A circle of a few decimetres with two corners far away, which are pulled in one after the other.
    const circle = Array.from({ length: 24 }, (_, k) => [
      0.1 + 0.1 * Math.cos((k * Math.PI) / 12 + 4),
      0.1 + 0.1 * Math.sin((k * Math.PI) / 12 + 4),
    ]);
    const zone = (...corners: number[][]): PlanePolygons => [[[...circle, ...corners, circle[0]!]]];
    const near = [0.1, 0.1];
    let state = startOf([zone([1e5, 3], [7, 1e5 / 3])], [[1, box(-1, -1, 2e5)]]);
    for (const outline of [zone([1e5, 3], near), zone(near, near)]) {
      state = withZoneMoved(state, 0, one(outline));
      const [whole, covered] = areaByClass(one(outline), 0, state.table);
      expect(Math.abs(areasOf(state)[0]![0]! / whole! - 1)).toBeLessThan(1e-9);
      expect(Math.abs(areasOf(state)[0]![1]! / covered! - 1)).toBeLessThan(1e-9);
    }
  });

  test('what lies away from the dragged vertex is not looked at', () => {
    const far = startOf(
      [box(0, 0, 1000)],
      [
        [1, box(0, 0, 100)],
        [2, box(500, 500, 100)],
      ],
    );
    far.table.edges[1]!.ends.fill(Number.NaN);
    const corner: PlanePolygons = [
      [
        [
          [0, 0],
          [100, 0],
          [110, 110],
          [0, 100],
          [0, 0],
        ],
      ],
    ];
    const areas = areasOf(withPolygonMoved(far, 0, one(corner)))[0]!;
    expect(areas).toEqual([1e6, 10_000 + 10_000 + 1000, 10_000]);
    // Whoever looked would find that it has become nothing.
    expect([...areaByClass(one(box(0, 0, 1000)), 0, far.table)]).toEqual([1e6, 10_000, 0]);
  });
});

test('after any steps of a drag the areas are those of a sweep of everything', () => {
  for (let seed = 1; seed <= 800; seed++) expect(dragAgainstSweep(seed)).toBe(1);
});
