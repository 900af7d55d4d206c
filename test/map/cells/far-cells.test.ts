// SPDX-License-Identifier: EUPL-1.2
// Cells as they are seen from afar: of each block the one that the cell program shows there, in a file of its own.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells } from '../../../src/core/cells/cells';
import { type CellsView, unknownClass } from '../../../src/core/cells/cells-view';
import { atOnce } from '../../../src/core/time/steps';
import { rasterCells } from '../../../src/map/cells/cell-canvas';
import { findCell, firstOfBlock } from '../../../src/map/cells/cell-index';
import { cellPicture, isOneCellABlock } from '../../../src/map/cells/cell-layer';
import { farCellSteps, writeFarCells } from '../../../src/map/cells/far-cells';
import { isFarCells } from '../../../src/map/cells/read-far-cells';

const toLonLat = (x: number, y: number) => [x / 1e5, y / 1e5] as const;

function cellsAt(places: readonly (readonly [number, number])[]): Cells {
  const column = Int32Array.from(places, ([c]) => c);
  const row = Int32Array.from(places, ([, r]) => r);
  return { crs: 'EPSG:25832', cellM: 100, count: places.length, column, row } as Cells;
}

function viewOf(count: number): CellsView {
  const bytes = (most: number, step: number) =>
    Uint8Array.from({ length: count }, (_, i) => (i * step) % most);
  const without = new Uint8Array(count).fill(unknownClass);
  return {
    classes: { alle: bytes(7, 3), ftthb: bytes(5, 2), hfc: without, fttc: bytes(7, 5) },
    groups: bytes(8, 1),
    plannedFrom: bytes(256, 7),
  };
}

const place = fc.tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 900, max: 960 }));

test('every block shows the word that the whole picture shows of it, and where it has no cell none', () => {
  const cities = fc.uniqueArray(place, { minLength: 1, selector: String });
  fc.assert(
    fc.property(cities, (places) => {
      const cells = cellsAt(places);
      const view = viewOf(cells.count);
      const whole = cellPicture(cells, view, toLonLat)!;
      const far = atOnce(farCellSteps(writeFarCells(cells, view)!, toLonLat))!;
      expect(far.isFar).toBe(true);
      expect([far.cellM, far.mesh]).toEqual([whole.cellM, whole.mesh]);
      for (let column = -40; column < 70; column++)
        for (let row = 890; row < 970; row++) {
          const [one, other] = [whole, far].map(({ index, words }) => {
            const first = firstOfBlock(index, column, row);
            return first < 0 ? null : words[first];
          });
          expect(other).toBe(one);
        }
    }),
    { seed: 20261130, numRuns: 25 },
  );
});

test('the painted stand-in takes the cell of the block too, not only its own place', () => {
  // One cell in the middle of its block: the picture from afar shows it for all 32 places.
  const cells = cellsAt([[4, 2]]);
  const far = atOnce(farCellSteps(writeFarCells(cells, viewOf(1))!, toLonLat))!;
  expect(findCell(far.index, 4, 2)).toBe(-1);
  const { cellAt } = rasterCells(far, (lon, lat) => [lon * 1e5, lat * 1e5]);
  expect(new Set(cellAt)).toEqual(new Set([0]));
});

test('other bytes, a cut file and one of another version are none; without cells there is no file', () => {
  const file = writeFarCells(cellsAt([[1, 1]]), viewOf(1))!;
  expect(isFarCells(file)).toBe(true);
  const other = file.slice();
  other[4] = 2;
  for (const bytes of [other, file.subarray(1), file.subarray(0, -1), new Uint8Array(0)]) {
    expect(isFarCells(bytes)).toBe(false);
    expect(atOnce(farCellSteps(bytes, toLonLat))).toBeNull();
  }
  expect(writeFarCells(cellsAt([]), viewOf(0))).toBeNull();
});

test('it is enough while a cell is less than half a pixel of the device', () => {
  const at = (zoom: number, ratio: number) =>
    isOneCellABlock(100, {
      getZoom: () => zoom,
      getPixelRatio: () => ratio,
      getCenter: () => ({ lat: 51 }),
    } as never);
  // At 51 degrees a cell of 100 m is half a pixel at zoom 7.94.
  expect([at(7.9, 1), at(8, 1), at(6.9, 2), at(7, 2)]).toEqual([true, false, true, false]);
});
