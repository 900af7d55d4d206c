// SPDX-License-Identifier: EUPL-1.2
// What an area shares with another is the same whether all edges are asked or those between two heights; of a long outline few are.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, edgesBetween, edgesOf, noEffort, shapeOf } from '../../../src/core/geo/plane-shape';
import { overlapOf } from '../../../src/core/geo/shape-overlap';
import { type PlaneArea, type PlanePoint, tilingOverlaps } from '../../../src/core/geo/tiling';
import { overlapOfAllEdges } from './overlap-of-all-edges';

const closed = (ring: readonly PlanePoint[]) => [...ring, ring[0]!];
const rectangle = (x: number, y: number, width: number, height: number) =>
  closed([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);

/** A ring around a point of which no corner lies on a lattice. */
function wavy(x: number, y: number, corners: number, radiusM: number): readonly PlanePoint[] {
  return closed(
    Array.from({ length: corners }, (_, k): PlanePoint => {
      const angle = (k / corners) * 2 * Math.PI;
      const reach = radiusM * (1 + 0.2 * Math.sin(9 * angle + x) + 0.05 * Math.sin(97 * angle));
      return [400_000 + x + reach * Math.cos(angle), 5_600_000 + y + reach * Math.sin(angle)];
    }),
  );
}

const at = fc.integer({ min: 0, max: 60 });
const reach = fc.integer({ min: 1, max: 25 });
/** Areas of a lattice: they share borders, touch in corners, lie in holes of each other and on each other. */
const ofLattice = (parts: number) =>
  fc
    .array(fc.tuple(at, at, reach, reach), { minLength: 1, maxLength: parts })
    .map((all): PlaneArea => ({ rings: all.map(([x, y, w, h]) => rectangle(x, y, w, h)) }));
/** An outline with holes and islands; with 600 corners or more it has strips. */
const ofWaves = (corners: number) =>
  fc
    .record({ x: at, y: at, corners: fc.integer({ min: 3, max: corners }), radiusM: reach, holes: fc.nat(3) })
    .map(
      ({ x, y, corners, radiusM, holes }): PlaneArea => ({
        rings: [
          wavy(x, y, corners, radiusM),
          ...Array.from({ length: holes }, (_, k) => wavy(x + k, y, 12 + k, radiusM / (4 + 3 * k))),
        ],
      }),
    );
/** Every square of a raster that is in it is a ring: edges lie on each other throughout. */
const ofRaster = fc
  .array(fc.boolean(), { minLength: 300, maxLength: 300 })
  .map(
    (cells): PlaneArea => ({
      rings: cells.flatMap((isIn, i) =>
        isIn ? [rectangle(3 * (i % 20), 4 * Math.floor(i / 20), 3, 4)] : [],
      ),
    }),
  )
  .filter(({ rings }) => rings.length > 0);

describe('what two areas share is the same as where every slab asks every edge, to the last digit:', () => {
  const pairs = (a: fc.Arbitrary<PlaneArea>, b: fc.Arbitrary<PlaneArea>, numRuns: number) => {
    let [found, apart] = [0, 0];
    fc.assert(
      fc.property(a, b, (one, other) => {
        const wanted = overlapOfAllEdges(one, other);
        if (wanted === null) apart++;
        else found++;
        const [p, q] = [shapeOf(one), shapeOf(other)];
        expect(overlapOf(p, q, noEffort())).toEqual(wanted);
        expect(overlapOf(q, p, noEffort())).toEqual(overlapOfAllEdges(other, one));
      }),
      { seed: 20_261_130, numRuns },
    );
    expect(Math.min(found, apart)).toBeGreaterThan(numRuns / 20);
  };

  test('small areas of a lattice', () => pairs(ofLattice(6), ofLattice(6), 600));
  test('small areas whose slanted borders run along each other', () => {
    const slanted = ofLattice(6).map(({ rings }) => ({
      rings: rings.map((ring) => ring.map(([x, y]) => [x + 0.3 * y, y] as const)),
    }));
    pairs(slanted, slanted, 600);
  });
  test('outlines with holes', () => pairs(ofWaves(60), ofWaves(60), 300));
  test('a long outline and a small area', () => pairs(ofWaves(1500), ofWaves(8), 80));
  test('a raster and an area of its lattice', () => pairs(ofRaster, ofLattice(3), 60));
  test('a raster and an outline across it', () =>
    pairs(
      ofRaster,
      ofWaves(40).map(({ rings }) => ({
        rings: rings.map((ring) => ring.map(([x, y]) => [x - 400_030, y - 5_600_000] as const)),
      })),
      60,
    ));
});

test('a row of 200 areas, drawn from the east to the west, shares with one across it what all edges say', () => {
  const row: PlaneArea = {
    rings: Array.from({ length: 200 }, (_, k) => [
      [600 - 3 * k, 0],
      [602 - 3 * k, 0],
      [604 - 3 * k, 9],
      [600 - 3 * k, 0],
    ]),
  };
  const across: PlaneArea = { rings: [rectangle(0, 1, 602, 3)] };
  const wanted = overlapOfAllEdges(row, across);
  expect(wanted?.areaM2).toBeGreaterThan(100);
  expect(overlapOf(shapeOf(row), shapeOf(across), noEffort())).toEqual(wanted);
});

test('many areas beside and on a raster give the overlaps of all pairs', () => {
  fc.assert(
    fc.property(ofRaster, fc.array(ofLattice(2), { maxLength: 8 }), (raster, others) => {
      const all = [...others.slice(0, 4), raster, ...others.slice(4)];
      const wanted = all.flatMap((one, first) =>
        all.flatMap((other, second) => {
          const overlap = second > first ? overlapOfAllEdges(one, other) : null;
          return overlap ? [{ first, second, ...overlap }] : [];
        }),
      );
      expect(tilingOverlaps(all)).toEqual(wanted);
    }),
    { seed: 20_261_130, numRuns: 30 },
  );
});

describe('the edges between two heights', () => {
  const long = shapeOf({ rings: [wavy(0, 0, 2000, 500), wavy(20, 30, 700, 100)] });
  const height = fc.double({ min: long.box[1] - 5, max: long.box[3] + 5, noNaN: true });

  test('are those of all that reach there, in their order, each once', () => {
    fc.assert(
      fc.property(height, fc.double({ min: 0, max: 300, noNaN: true }), (low, reachM) => {
        const wanted = [...edgesOf(long)].flatMap(({ y0, y1 }, i) =>
          Math.max(y0, y1) >= low && Math.min(y0, y1) <= low + reachM ? [4 * i] : [],
        );
        expect(edgesBetween(long, low, low + reachM)).toEqual(wanted);
      }),
      { seed: 20_261_130 },
    );
  });

  test('say as all edges do whether a point lies within', () => {
    const x = fc.double({ min: long.box[0], max: long.box[2], noNaN: true });
    let inside = 0;
    fc.assert(
      fc.property(x, height, (px, py) => {
        const east = [...edgesOf(long)].filter(
          ({ x0, y0, x1, y1 }) => y0 > py !== y1 > py && px < x0 + ((x1 - x0) * (py - y0)) / (y1 - y0),
        );
        if (east.length % 2 === 1) inside++;
        expect(contains(long, [px, py])).toBe(east.length % 2 === 1);
      }),
      { seed: 20_261_130, numRuns: 300 },
    );
    expect(inside).toBeGreaterThan(50);
  });

  test('of a shape without height are its edges', () => {
    const flat = shapeOf({ rings: [Array.from({ length: 600 }, (_, k) => [k % 7, 3] as const)] });
    expect(edgesBetween(flat, 3, 3)).toHaveLength(599);
    expect(edgesBetween(flat, 2, 2.9)).toEqual([]);
  });

  test('are found past few others, however long the outline is', () => {
    const beside: PlaneArea = { rings: [rectangle(400_000 + 480, 5_600_000, 5, 5)] };
    const passed = (corners: number) => {
      const effort = noEffort();
      tilingOverlaps([{ rings: [wavy(0, 0, corners, 500)] }, beside], effort);
      return effort.passed;
    };
    expect(passed(40_000)).toBeGreaterThan(4);
    expect(passed(40_000)).toBeLessThan(2_000);
  });
});
