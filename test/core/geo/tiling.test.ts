// SPDX-License-Identifier: EUPL-1.2
// Areas that divide the ground: overlaps against GEOS, slits and corners of one owner by hand, today's zones clean.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { toPlane } from '../../../src/core/geo/projection';
import { type PlaneArea, type PlanePoint, tilingFlaws, tilingOverlaps } from '../../../src/core/geo/tiling';
import { type Geos, startGeos } from '../../analysis/geos-oracle';

const box = (x: number, y: number, width: number, height = width): PlaneArea => ({
  rings: [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ],
});
const withHole = (outer: PlaneArea, inner: PlaneArea): PlaneArea => ({
  rings: [...outer.rings, ...inner.rings],
});

describe('two areas', () => {
  test.each<[string, PlaneArea, PlaneArea, number]>([
    ['the same twice', box(0, 0, 100), box(0, 0, 100), 10_000],
    ['one inside the other', box(0, 0, 100), box(20, 20, 10), 100],
    ['one shifted by half', box(0, 0, 100), box(50, 0, 100), 5000],
    ['a cross', box(0, 40, 100, 20), box(40, 0, 20, 100), 400],
    ['a strip of six centimetres', box(0, 0, 100), box(99.94, 0, 100), 6],
    [
      'one that reaches over the edge of a hole',
      withHole(box(0, 0, 100), box(20, 20, 60)),
      box(10, 30, 20),
      200,
    ],
  ])('that overlap are found: %s', (_, a, b, areaM2) => {
    const [overlap, ...more] = tilingFlaws([a, b]).overlaps;
    expect(more).toEqual([]);
    expect(overlap?.areaM2).toBeCloseTo(areaM2, 6);
  });

  test.each<[string, PlaneArea, PlaneArea]>([
    ['side by side', box(0, 0, 100), box(100, 0, 100)],
    ['at a corner', box(0, 0, 100), box(100, 100, 100)],
    ['with a sliver of four centimetres', box(0, 0, 100), box(99.96, 0, 100)],
    ['one in the hole of the other', withHole(box(0, 0, 100), box(20, 20, 60)), box(20, 20, 60)],
    ['far from each other', box(0, 0, 100), box(500, 0, 100)],
  ])('that do not are not: %s', (_, a, b) => {
    expect(tilingFlaws([a, b]).overlaps).toEqual([]);
  });

  test('with a slit of less than a metre are named once, a wider gap never', () => {
    const slit = tilingFlaws([box(0, 0, 100), box(100.5, 0, 100)]).slits;
    expect(slit).toMatchObject([{ first: 0, second: 1, count: 4 }]);
    expect(slit[0]!.widthM).toBeCloseTo(0.5, 9);
    expect(tilingFlaws([box(0, 0, 100), box(101.5, 0, 100)]).slits).toEqual([]);
    expect(tilingFlaws([box(0, 0, 100), box(100, 0, 100)]).slits).toEqual([]);
  });

  test('with a corner on the side of the other that has none there are named', () => {
    const { loneCorners } = tilingFlaws([box(0, 0, 100), box(100, 25, 50)]);
    expect(loneCorners).toMatchObject([{ first: 0, second: 1, count: 2, at: [100, 25] }]);
    expect(tilingFlaws([box(0, 0, 100), box(100, 0, 100)]).loneCorners).toEqual([]);
  });
});

describe('GEOS agrees', () => {
  let geos: Geos;
  beforeAll(async () => {
    geos = await startGeos();
  });
  const areaOfOverlap = (a: PlaneArea, b: PlaneArea) => {
    const [p, q] = [a, b].map(({ rings }) => geos.make([rings.map((ring) => ring.map((at) => [...at]))])) as [
      number,
      number,
    ];
    fc.pre(geos.isValid(p) && geos.isValid(q));
    const both = geos.intersection(p, q);
    const area = geos.area(both);
    geos.free(p, q, both);
    return area;
  };

  const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
  /** Corners around a middle by their angle: a ring that never crosses itself. */
  const star = fc
    .uniqueArray(corner, {
      minLength: 3,
      maxLength: 9,
      selector: (at) => Math.atan2(at[1] - 20.3, at[0] - 20.7),
    })
    .map((corners): PlaneArea => {
      const ring = [...corners].sort(
        (p, q) => Math.atan2(p[1] - 20.3, p[0] - 20.7) - Math.atan2(q[1] - 20.3, q[0] - 20.7),
      );
      return { rings: [[...ring, ring[0]!] as PlanePoint[]] };
    });

  test('on the area of every overlap that is no sliver', () => {
    fc.assert(
      fc.property(star, star, fc.integer({ min: -30, max: 30 }), (a, b, shift) => {
        const moved: PlaneArea = {
          rings: b.rings.map((ring) => ring.map(([x, y]) => [x + shift, y] as const)),
        };
        const wanted = areaOfOverlap(a, moved);
        const [found] = tilingFlaws([a, moved]).overlaps;
        if (found) expect(found.areaM2).toBeCloseTo(wanted, 6);
        // On a lattice of metres whatever is this large has room for a circle of five centimetres.
        else expect(wanted).toBeLessThan(0.1);
      }),
      { seed: 20_261_129, numRuns: 400 },
    );
  });
});

test('today’s zones divide the ground: no overlap, no slit, no corner of one owner', () => {
  const areas = ['industrial-zones', 'residential-zones'].flatMap((layer) => {
    const { features } = JSON.parse(readFileSync(`data/${layer}.geojson`, 'utf8'));
    return features.flatMap(
      ({ geometry }: { geometry: { type: string; coordinates: number[][][] & number[][][][] } | null }) => {
        if (!geometry) return [];
        const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        return [
          {
            rings: (parts as number[][][][])
              .flat()
              .map((ring) => ring.map(([x, y]) => toPlane('EPSG:25832', x!, y!))),
          },
        ];
      },
    );
  });
  expect(areas.length).toBeGreaterThan(40);
  expect(tilingFlaws(areas)).toEqual({ overlaps: [], slits: [], loneCorners: [] });
});

describe('overlaps alone', () => {
  const areas = fc.array(
    fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 })),
    { maxLength: 12 },
  );

  test('are those that the whole look finds, in its order', () => {
    let found = 0;
    fc.assert(
      fc.property(areas, (given) => {
        const all = given.map(([x, y, width, height]) => box(x, y, width, height));
        const { overlaps } = tilingFlaws(all);
        found += overlaps.length;
        expect(tilingOverlaps(all)).toEqual(overlaps);
      }),
    );
    expect(found).toBeGreaterThan(50);
  });

  test('ask for the rings of an area beside nobody once, for its box', () => {
    let asked = 0;
    const lazy = (area: PlaneArea): PlaneArea => ({
      get rings() {
        asked++;
        return area.rings;
      },
    });
    const all = [box(0, 0, 10), box(100, 0, 10), box(0, 100, 10), box(5, 5, 10)].map(lazy);
    expect(tilingOverlaps(all)).toHaveLength(1);
    expect(asked).toBe(4 + 2);
  });
});
