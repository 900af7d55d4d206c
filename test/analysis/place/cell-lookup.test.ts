// SPDX-License-Identifier: EUPL-1.2
// The nearest cell that fits, by rows, against the plain walk through all cells; and a point in a shape whose edges are bent.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestCell } from '../../../src/analysis/place/cell-lookup';
import { containsPoint } from '../../../src/analysis/place/distance';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import type { Cells } from '../../../src/core/cells/cells';
import { utm32ToLonLat } from '../../../src/core/geo/projection';
import { aCity, atMetres, everySpeed } from '../../a-city';

const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
  maxLength: 40,
  selector: ([column, row]) => row * 100 + column,
});
// In the middle of a cell two neighbours are equally near.
const coordinate = fc.oneof(
  fc.integer({ min: -300, max: 1600 }),
  fc.integer({ min: -6, max: 32 }).map((k) => k * 50),
);

function cellsAt(found: readonly (readonly [number, number])[]): Cells {
  const sorted = [...found].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const column = Int32Array.from(sorted, ([one]) => one);
  return {
    count: sorted.length,
    cellM: 100,
    column,
    row: Int32Array.from(sorted, ([, one]) => one),
  } as Cells;
}

/** All cells in their order: the first of the nearest. */
function plainly(cells: Cells, x: number, y: number, fits: (i: number) => boolean) {
  let best: { cell: number; distanceM: number } | null = null;
  for (let i = 0; i < cells.count; i++) {
    const [left, low] = [cells.column[i]! * 100, cells.row[i]! * 100];
    const distanceM = Math.hypot(Math.max(left - x, 0, x - left - 100), Math.max(low - y, 0, y - low - 100));
    if (fits(i) && distanceM < (best?.distanceM ?? Infinity)) best = { cell: i, distanceM };
  }
  return best;
}

test('the nearest cell that fits is the one that a walk through all finds, of equals the first', () => {
  fc.assert(
    fc.property(places, coordinate, coordinate, fc.integer({ min: 1, max: 5 }), (found, x, y, every) => {
      const cells = cellsAt(found);
      const fits = (i: number) => (i * 7) % every === 0;
      expect(nearestCell(cells, x, y, fits)).toEqual(plainly(cells, x, y, fits));
    }),
    { numRuns: 2000 },
  );
});

/** The same cells, counting how many places are looked at. */
function counting(cells: Cells) {
  let looks = 0;
  const column = new Proxy(cells.column, {
    get: (of, key) => {
      looks += 1;
      return Reflect.get(of, key);
    },
  });
  return { cells: { ...cells, column }, looks: () => looks };
}

test('a cell nearby is found without looking at those of the whole country', () => {
  const { cells, looks } = counting(
    cellsAt(Array.from({ length: 10_000 }, (_, k) => [k % 100, Math.floor(k / 100)])),
  );
  expect(nearestCell(cells, 5050, 5050, (i) => i % 7 === 0)?.distanceM).toBeLessThan(400);
  expect(looks()).toBeLessThan(300);
});

test('a technology without any column is nowhere, and no cell is asked for it', () => {
  const builder = aCity();
  for (let k = 0; k < 500; k++) builder.withCell(k, 0, { households: 1, hh: everySpeed('alle', 100) });
  const built = builder.build();
  const { cells, looks } = counting(built.cells!);
  const city = { ...built, cells };
  placeAnswer(city, ...atMetres(50, 50));
  const before = looks();
  const answer = placeAnswer(city, ...atMetres(50, 50));
  expect(answer.nearest.gigabit.households?.distanceM).toBe(0);
  expect(answer.nearest.fibre).toEqual({ households: null, businesses: null });
  expect(looks() - before).toBeLessThan(100);
});

test('a point under the bent edge of a wide shape lies inside, though not inside the box of its degrees', () => {
  // Straight in the plane, the northern edge rises above the latitude of its ends between them.
  const [west, east] = [utm32ToLonLat(380_000, 5_675_000), utm32ToLonLat(620_000, 5_675_000)];
  const ring = [west, east, utm32ToLonLat(620_000, 5_600_000), utm32ToLonLat(380_000, 5_600_000), west];
  const highest = Math.max(...ring.map(([, lat]) => lat));
  const inside = utm32ToLonLat(500_000, 5_674_900);
  const geometry = { type: 'Polygon', coordinates: [ring] } satisfies GeoJSON.Polygon;
  expect(inside[1]).toBeGreaterThan(highest);
  expect(containsPoint(geometry, ...inside)).toBe(true);
  expect(containsPoint(geometry, inside[0], inside[1] + 0.1)).toBe(false);
});
