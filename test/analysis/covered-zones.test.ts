// SPDX-License-Identifier: EUPL-1.2
// Areas under overlapping polygons during a drag: after every step the same as a sweep of everything from the start.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CoveredZones,
  coveredZones,
  withPolygonMoved,
  withZoneMoved,
} from '../../src/analysis/covered-zones';
import { packPolygons } from '../../src/analysis/packed-zones';
import { areaByClass, classedPolygons } from '../../src/analysis/slab';
import { degenerateZone, seeded } from './degenerate-zones';
import type { PlanePolygons } from './geos-oracle';

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

/** One step of a drag: which outline, which ring and vertex, how, and where to; numbers are taken modulo what there is. */
interface Step {
  readonly zone: boolean;
  readonly which: number;
  readonly ring: number;
  readonly vertex: number;
  readonly how: 'near' | 'far' | 'add' | 'remove' | 'onto';
  readonly dx: number;
  readonly dy: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  zone: fc.boolean(),
  which: fc.nat(40),
  ring: fc.nat(3),
  vertex: fc.nat(40),
  how: fc.constantFrom('near', 'near', 'far', 'add', 'remove', 'onto'),
  dx: fc.integer({ min: -40, max: 40 }),
  dy: fc.integer({ min: -40, max: 40 }),
});

/** The outline with one vertex moved, added or removed; its rings stay closed. `onto` goes to a vertex of the ring itself. */
function edited(outline: PlanePolygons, { ring, vertex, how, dx, dy }: Step): PlanePolygons {
  const copy = structuredClone(outline);
  const rings = copy.flat();
  const points = rings[ring % rings.length]!;
  points.pop();
  const at = vertex % points.length;
  const [x, y] = points[at]!;
  const scale = how === 'far' ? 25 : how === 'add' ? 2.5 : 1.25;
  const there = how === 'onto' ? [...points[(at + 2) % points.length]!] : [x! + dx * scale, y! + dy * scale];
  if (how === 'add') points.splice(at + 1, 0, there);
  else if (how === 'remove' && points.length > 3) points.splice(at, 1);
  else points[at] = there;
  points.push([...points[0]!]);
  return copy;
}

const drawn = (random: () => number, count: number) =>
  Array.from({ length: count }, () => degenerateZone(random, { x: 0, y: 0, sideM: 1200 })).filter(
    (polygons) => polygons.flat().every((ring) => ring.length >= 4),
  );

test('after any steps of a drag the areas are those of a sweep of everything', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), fc.array(step, { minLength: 1, maxLength: 12 }), (seed, steps) => {
      const random = seeded(seed);
      const zones = [...drawn(random, 4), box(0, 0, 1200)];
      const polygons = [...drawn(random, 5), box(100, 100, 700), zones[0]!];
      const classOf = Uint8Array.from(polygons, () => Math.floor(random() * 4));
      let state = startOf(
        zones,
        polygons.map((polygon, p) => [classOf[p]!, polygon]),
      );
      for (const here of steps) {
        const list = here.zone ? zones : polygons;
        const at = here.which % list.length;
        list[at] = edited(list[at]!, here);
        state = (here.zone ? withZoneMoved : withPolygonMoved)(state, at, one(list[at]!));
      }
      const table = classedPolygons(packPolygons(polygons), classOf);
      const packed = packPolygons(zones);
      state.zones.forEach(({ areas }, z) => {
        const whole = areaByClass(packed, z, table);
        whole.forEach((area, c) => {
          expect(Math.abs(areas[c]! - area)).toBeLessThan(1e-9 * Math.max(1, whole[0]!));
        });
      });
    }),
    { seed: 20261122, numRuns: 600 },
  );
});
