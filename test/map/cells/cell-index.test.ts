// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/core/time/steps';
import { countBits, findCell, indexSteps } from '../../../src/map/cells/cell-index';

const columnsOf = (places: readonly (readonly [number, number])[]) => ({
  count: places.length,
  column: Int32Array.from(places, ([column]) => column),
  row: Int32Array.from(places, ([, row]) => row),
});

describe('the index of cells', () => {
  test('finds every cell at its place and none elsewhere', () => {
    const place = fc.tuple(fc.integer({ min: 4000, max: 4060 }), fc.integer({ min: 56_700, max: 56_790 }));
    const cities = fc.uniqueArray(place, { minLength: 1, selector: String });
    fc.assert(
      fc.property(cities, (places) => {
        const index = atOnce(indexSteps(columnsOf(places)))!;
        const expected = new Map(places.map((at, i) => [String(at), i]));
        for (let column = 3990; column < 4072; column++) {
          for (let row = 56_690; row < 56_800; row++) {
            const found = findCell(index, column, row);
            expect(found < 0 ? undefined : index.order[found]).toBe(expected.get(`${column},${row}`));
          }
        }
      }),
      { seed: 20261122, numRuns: 25 },
    );
  });

  test('is null without cells', () => {
    expect(atOnce(indexSteps(columnsOf([])))).toBeNull();
  });

  test('starts at a whole block, so that blocks of neighbours coincide', () => {
    const index = atOnce(indexSteps(columnsOf([[4047, 56_751]])))!;
    expect([index.column, index.row]).toEqual([4040, 56_748]);
    expect([index.blockColumns, index.blockRows]).toEqual([1, 1]);
  });

  test('of two cells at one place the later one is shown', () => {
    const index = atOnce(
      indexSteps(
        columnsOf([
          [8, 8],
          [9, 8],
          [8, 8],
        ]),
      ),
    )!;
    expect([...index.order]).toEqual([2, 1]);
  });

  test('stays small for a country: one cell in fifteen of a dense block costs no more than eight bytes a block', () => {
    const places = Array.from({ length: 4000 }, (_, i) => [(i * 61) % 1000, (i * 37) % 600] as const);
    const index = atOnce(indexSteps(columnsOf(places)))!;
    expect(index.blocks.byteLength).toBe(125 * 150 * 8);
  });
});

test('bits are counted as the shader counts them', () => {
  const byText = (v: number) => [...v.toString(2)].filter((bit) => bit === '1').length;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (v) => {
      expect(countBits(v)).toBe(byText(v));
    }),
    { seed: 1 },
  );
  expect(countBits(0xffffffff)).toBe(32);
});
