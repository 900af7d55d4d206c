// SPDX-License-Identifier: EUPL-1.2
// The lattice walk by hand, as sums and as parts of cells, and against GEOS on thousands of degenerate zones.

import { beforeAll, describe, expect, test } from 'vitest';
import { cellFractions } from '../../../src/analysis/zonal/cell-fractions';
import { joinZones, packPolygons } from '../../../src/analysis/zonal/packed-polygons';
import { type SortedCells, summedGrid } from '../../../src/analysis/zonal/summed-grid';
import { sumOverZones } from '../../../src/analysis/zonal/zonal-sums';
import { zonesAgainstGeos } from '../../soak/area-proofs';
import { seeded } from '../degenerate-zones';
import { type Geos, type PlanePolygons, startGeos } from '../geos-oracle';
import { bothWays, frame, side, square, x0, y0 } from '../lattice-modes';

/** Area in cells of a convex ring inside the cells of class > 0: each cell's part is cut out with four lines. */
function clippedArea(ring: number[][], classes: Uint8Array): number {
  let total = 0;
  classes.forEach((ofClass, slot) => {
    if (ofClass === 0) return;
    const left = x0! + (slot % side) * 100;
    const low = y0! + Math.floor(slot / side) * 100;
    let part = ring.slice(0, -1);
    part = cutOff(part, 0, left, 1);
    part = cutOff(part, 0, left + 100, -1);
    part = cutOff(part, 1, low, 1);
    part = cutOff(part, 1, low + 100, -1);
    let twice = 0;
    part.forEach(([x, y], i) => {
      const [px, py] = part.at(i - 1)!;
      twice += (px! - left) * (y! - low) - (x! - left) * (py! - low);
    });
    total += Math.abs(twice) / 2;
  });
  return total / 1e4;
}

/** What of a convex ring lies on one side of a level or upright line. */
function cutOff(ring: number[][], axis: 0 | 1, at: number, sign: 1 | -1): number[][] {
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1)!;
    const here = (point[axis]! - at) * sign;
    const there = (before[axis]! - at) * sign;
    const out = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return out;
    const t = there / (there - here);
    return [before.map((value, k) => value + t * (point[k]! - value)), ...out];
  });
}

describe('the part of each cell', () => {
  const row = (columns: readonly number[]): SortedCells => ({
    crs: frame.crs,
    cellM: 100,
    count: columns.length,
    column: Int32Array.from(columns, (c) => frame.column0 + c),
    row: new Int32Array(columns.length).fill(frame.row0),
  });
  const partsIn = (zones: readonly PlanePolygons[], cells: SortedCells) => {
    const { start, cell, fraction, area } = cellFractions(packPolygons(zones), cells);
    const lists = zones.map((_, z) =>
      [...cell.subarray(start[z], start[z + 1])].map((i, k) => [
        i,
        Number(fraction[start[z]! + k]!.toFixed(9)),
      ]),
    );
    return { lists, area: [...area] };
  };

  test('a zone that reaches out of the settled land on both sides covers every cell of the row', () => {
    const { lists, area } = partsIn([square(-500, 0, 2000, 50)], row([0, 1, 4]));
    expect(lists).toEqual([
      [
        [0, 0.5],
        [1, 0.5],
        [2, 0.5],
      ],
    ]);
    expect(area[0]).toBeCloseTo(10, 9);
  });

  test('one zone leaves nothing behind for the next', () => {
    const zones = [square(50, 0, 100), square(150, 0, 100), square(50, 0, 100), square(900, 900, 10)];
    const { lists } = partsIn(zones, row([0, 1, 2]));
    const first = [
      [0, 0.5],
      [1, 0.5],
    ];
    const second = [
      [1, 0.5],
      [2, 0.5],
    ];
    expect(lists).toEqual([first, second, first, []]);
  });

  test('without cells a zone has only its area', () => {
    expect(partsIn([square(0, 0, 100)], row([]))).toEqual({ lists: [[]], area: [1] });
  });
});

describe('by hand', () => {
  const classes = new Uint8Array(side * side);
  classes[0] = 3; // column 0, row 0
  classes[1] = 1; // column 1, row 0
  classes[side + 1] = 2; // column 1, row 1
  const modes = bothWays(classes);

  test.each<[string, PlanePolygons, number[]]>([
    ['one cell exactly', square(0, 0, 100), [1, 1, 1, 1]],
    ['a quarter of each of four cells', square(50, 50, 100), [1, 0.75, 0.5, 0.25]],
    ['far away, where only its area counts', square(5000, 5000, 200), [4, 0, 0, 0]],
    ['left of the window and into it', square(-300, 0, 350, 100), [3.5, 0.5, 0.5, 0.5]],
    ['over the whole window and beyond', square(-100, -100, 1000), [100, 3, 2, 1]],
    ['a strip along a lattice line', square(99.5, 0, 1, 200), [0.02, 0.015, 0.01, 0.005]],
  ])('%s', (_, zone, expected) => {
    for (const sums of Object.values(modes(zone))) {
      expect(sums).toHaveLength(4);
      expected.forEach((value, t) => {
        expect(sums[t]).toBeCloseTo(value, 9);
      });
    }
  });

  test('a hole takes away, whatever its winding', () => {
    const [[outer]] = square(0, 0, 200) as [number[][][]];
    const [[hole]] = square(0, 0, 100) as [number[][][]];
    for (const ring of [hole!, [...hole!].reverse()]) {
      expect(Array.from(modes([[outer!, ring]]).sums, (v) => Math.round(v * 1e9) / 1e9)).toEqual([
        3, 2, 1, 0,
      ]);
    }
  });

  test('edges that end in a corner take the steps of each axis that they have left', () => {
    // Comparing crossing parameters alone leaves the corner on the wrong side. All
    // triangles from points on a grid of sevenths to two corners of the lattice, against clipping cell by cell.
    const random = seeded(3);
    const mixed = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
    const walk = bothWays(mixed);
    for (let from = 0; from < 49; from++) {
      const [a, b] = [x0 + ((from % 7) * 100) / 7, y0 + (Math.floor(from / 7) * 100) / 7];
      for (let corner = 1; corner < 36; corner++) {
        const [c, d] = [x0 + (corner % 6) * 100, y0 + Math.floor(corner / 6) * 100];
        const triangle = [
          [
            [
              [a, b],
              [c, d],
              [x0 + 200, y0 + 500],
              [a, b],
            ],
          ],
        ];
        const expected = clippedArea(triangle[0]![0]!, mixed);
        for (const sums of Object.values(walk(triangle))) expect(sums[1]).toBeCloseTo(expected, 8);
      }
    }
  });

  test('no cells: the area remains', () => {
    const none = summedGrid(
      { crs: 'EPSG:25832', cellM: 100, count: 0, column: new Int32Array(0), row: new Int32Array(0) },
      [[], []],
    );
    expect(Array.from(sumOverZones(packPolygons([square(0, 0, 100)]), none))).toEqual([1, 0, 0]);
  });

  test('rings that are none are left out', () => {
    const broken: PlanePolygons = [
      [
        [
          [x0, y0],
          [x0 + 100, y0],
        ],
      ],
      [
        [
          [Number.NaN, y0],
          [1, 1],
          [2, 2],
          [3, 3],
        ],
      ],
    ];
    expect(Array.from(modes(broken).sums)).toEqual([0, 0, 0, 0]);
  });
});

describe('against GEOS', () => {
  let geos: Geos;
  beforeAll(async () => {
    geos = await startGeos();
  });

  test('5,000 degenerate zones agree to a billionth of the zone in both ways', () => {
    const prove = zonesAgainstGeos(geos);
    let checked = 0;
    for (let seed = 1; checked < 5000; seed++) checked += prove(seed);
    expect(checked).toBeGreaterThanOrEqual(5000);
  });

  test('zones that tile the window add up to it', () => {
    const random = seeded(7);
    const classes = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
    const modes = bothWays(classes);
    const cuts = Array.from({ length: 40 }, () => random() * side * 100).sort((a, b) => a - b);
    const edges = [0, ...cuts, side * 100];
    const total = Float64Array.from({ length: 4 }, () => 0);
    for (let k = 0; k + 1 < edges.length; k++) {
      const strip = modes(square(edges[k]!, 0, edges[k + 1]! - edges[k]!, side * 100)).sums;
      strip.forEach((value, t) => {
        total[t]! += value;
      });
    }
    const whole = modes(square(0, 0, side * 100)).sums;
    total.forEach((value, t) => {
      expect(Math.abs(value - whole[t]!)).toBeLessThan(1e-9 * whole[0]!);
    });
  });
});

test('zones packed in slices and joined are those packed at once', () => {
  const hole = square(1, 1, 4).map((polygon) => [...polygon, ...square(2, 2, 1)[0]!]);
  const zones = [[...square(0, 0, 3), ...square(5, 5, 2)], [], hole, square(7, 0, 1)];
  const packs = [zones.slice(0, 2), [], zones.slice(2)].map((some) => packPolygons(some));
  expect(joinZones(packs)).toEqual(packPolygons(zones));
});
