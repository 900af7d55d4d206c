// SPDX-License-Identifier: EUPL-1.2
// The lattice walk by hand, in its three modes, and against GEOS on thousands of degenerate zones.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CellFractions,
  cellFractions,
  type LatticeFrame,
  type SortedCells,
  sparseLattice,
  sumOverWindows,
  sumOverZones,
  tableLattice,
  type Weights,
} from '../../src/analysis/lattice';
import { packPolygons } from '../../src/analysis/packed-zones';
import { degenerateZone, seeded } from './degenerate-zones';
import { type Geos, type PlanePolygons, startGeos } from './geos-oracle';

const side = 8;
const frame: LatticeFrame = {
  crs: 'EPSG:25832',
  cellM: 100,
  column0: 4040,
  row0: 56750,
  width: side,
  height: side,
};
const [x0, y0] = [404_000, 5_675_000];
const square = (x: number, y: number, width: number, height = width): PlanePolygons => [
  [
    [
      [x0 + x, y0 + y],
      [x0 + x + width, y0 + y],
      [x0 + x + width, y0 + y + height],
      [x0 + x, y0 + y + height],
      [x0 + x, y0 + y],
    ],
  ],
];

/** Classes 0–3 of every slot; the same in all modes. */
function threeModes(classes: Uint8Array) {
  const slots = Array.from({ length: side * side }, (_, slot) => slot);
  const planes = [0, 1, 2].map((t) => Float64Array.from(classes, (c) => (c > t ? 1 : 0)));
  const settled = slots.filter((slot) => classes[slot]! > 0);
  const cells = {
    crs: frame.crs,
    cellM: frame.cellM,
    count: settled.length,
    column: Int32Array.from(settled, (slot) => frame.column0 + (slot % side)),
    row: Int32Array.from(settled, (slot) => frame.row0 + Math.floor(slot / side)),
  };
  const weights: Weights = { kind: 'classes', classes, planes: 3 };
  const numbers: Weights = { kind: 'planes', values: planes };
  const sparse = sparseLattice(
    cells,
    planes.map((plane) => settled.map((slot) => plane[slot]!)),
  );
  const table = tableLattice(frame, weights);
  const inNumbers = tableLattice(frame, numbers);
  return (zone: PlanePolygons) => {
    const packed = packPolygons([zone]);
    return {
      table: sumOverZones(packed, table),
      numbers: sumOverZones(packed, inNumbers),
      sparse: sumOverZones(packed, sparse),
      window: sumOverWindows(packed, frame, weights),
      windowOfNumbers: sumOverWindows(packed, frame, numbers),
      parts: summedParts(cellFractions(packed, cells), cells, classes),
    };
  };
}

/** The sums of one zone, added up from the part of each cell. */
function summedParts(
  { cell, fraction, area }: CellFractions,
  cells: SortedCells,
  classes: Uint8Array,
): Float64Array {
  const sums = Float64Array.of(area[0]!, 0, 0, 0);
  cell.forEach((i, k) => {
    const slot = (cells.row[i]! - frame.row0) * side + cells.column[i]! - frame.column0;
    for (let t = 0; t < 3; t++) if (classes[slot]! > t) sums[t + 1]! += fraction[k]!;
  });
  return sums;
}

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
  const modes = threeModes(classes);

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
      expect(Array.from(modes([[outer!, ring]]).table, (v) => Math.round(v * 1e9) / 1e9)).toEqual([
        3, 2, 1, 0,
      ]);
    }
  });

  test('edges that end in a corner take the steps of each axis that they have left', () => {
    // Trap one of facts/performance.md: comparing crossing parameters alone leaves the corner on the wrong side. All
    // triangles from points on a grid of sevenths to two corners of the lattice, against clipping cell by cell.
    const random = seeded(3);
    const mixed = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
    const walk = threeModes(mixed);
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

  test('no cells, no columns: the area remains', () => {
    const none = sparseLattice(
      { crs: 'EPSG:25832', cellM: 100, count: 0, column: new Int32Array(0), row: new Int32Array(0) },
      [[], []],
    );
    expect(Array.from(sumOverZones(packPolygons([square(0, 0, 100)]), none))).toEqual([1, 0, 0]);
    const empty = tableLattice({ ...frame, width: 0 }, { kind: 'planes', values: [[]] });
    expect(Array.from(sumOverZones(packPolygons([square(0, 0, 100)]), empty))).toEqual([1, 0]);
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
    expect(Array.from(modes(broken).table)).toEqual([0, 0, 0, 0]);
  });
});

describe('against GEOS', () => {
  let geos: Geos;
  beforeAll(async () => {
    geos = await startGeos();
  });

  // GEOS computes corners of the intersection in the coordinates it is given: with seven digits before the point it would
  // lose a millionth of a sliver of a millimetre. Taking the origin off is exact, and the own walk gets no such help.
  const local = (zone: PlanePolygons): PlanePolygons =>
    zone.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x! - x0!, y! - y0!])));

  /** Cells of class > t as one geometry, for the intersection. */
  const cellsAbove = (classes: Uint8Array, t: number): number =>
    geos.union(
      [...classes].flatMap((c, slot) =>
        c > t ? [geos.make(local(square((slot % side) * 100, Math.floor(slot / side) * 100, 100)))] : [],
      ),
    );

  test('5,000 degenerate zones agree to a billionth of the zone in all modes', () => {
    const random = seeded(20261122);
    const worst = { table: 0, numbers: 0, sparse: 0, window: 0, windowOfNumbers: 0, parts: 0 };
    let checked = 0;
    while (checked < 5000) {
      const classes = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
      const modes = threeModes(classes);
      const covered = [0, 1, 2].map((t) => cellsAbove(classes, t));
      for (let k = 0; k < 100; k++) {
        const zone = degenerateZone(random, { x: x0, y: y0, sideM: side * 100 });
        if (zone.flat().some((ring) => ring.length < 4)) continue;
        const geometry = geos.make(local(zone));
        const area = geos.area(geometry);
        if (geos.isValid(geometry) && area > 1e-3) {
          const expected = covered.map((cells) => {
            const common = geos.intersection(geometry, cells);
            const size = geos.area(common);
            geos.free(common);
            return size;
          });
          for (const [mode, sums] of Object.entries(modes(zone))) {
            const errors = [area, ...expected].map((value, t) => Math.abs(sums[t]! * 1e4 - value) / area);
            const key = mode as keyof typeof worst;
            worst[key] = Math.max(worst[key], ...errors);
          }
          checked++;
        }
        geos.free(geometry);
      }
      geos.free(...covered);
    }
    for (const error of Object.values(worst)) expect(error).toBeLessThan(1e-9);
  });

  test('zones that tile the window add up to it', () => {
    const random = seeded(7);
    const classes = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
    const modes = threeModes(classes);
    const cuts = Array.from({ length: 40 }, () => random() * side * 100).sort((a, b) => a - b);
    const edges = [0, ...cuts, side * 100];
    const total = Float64Array.from({ length: 4 }, () => 0);
    for (let k = 0; k + 1 < edges.length; k++) {
      const strip = modes(square(edges[k]!, 0, edges[k + 1]! - edges[k]!, side * 100)).table;
      strip.forEach((value, t) => {
        total[t]! += value;
      });
    }
    const whole = modes(square(0, 0, side * 100)).table;
    total.forEach((value, t) => {
      expect(Math.abs(value - whole[t]!)).toBeLessThan(1e-9 * whole[0]!);
    });
  });
});
