// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { classCount, unknownClass } from '../../../src/core/cells/cells-view';
import { patternMeasures, periodCells, strokeMeasures } from '../../../src/map/cells/cell-measures';
import {
  type CellLook,
  cellAppearance,
  cellColours,
  classFills,
} from '../../../src/map/cells/cell-symbology';
import { classStrokes } from '../../../src/map/style/class-strokes';

test('a pattern repeats after a power of two of a cell, whatever the zoom, near the wished pixels', () => {
  for (const wished of [6, 7, 8]) {
    for (const pixelRatio of [1, 2, 3]) {
      for (let cellPixels = 0.05; cellPixels < 300; cellPixels *= 1.37) {
        const period = periodCells(wished, pixelRatio, cellPixels);
        expect(Number.isInteger(Math.log2(period))).toBe(true);
        const shown = (period * cellPixels) / (wished * pixelRatio);
        expect(shown).toBeGreaterThanOrEqual(Math.SQRT1_2 - 1e-9);
        expect(shown).toBeLessThan(Math.SQRT2 + 1e-9);
      }
    }
  }
});

test('the colours that the card gets follow the same rules as the painted cells', () => {
  const known = [...Array.from({ length: classCount }, (_, k) => k), unknownClass];
  for (const scheme of ['light', 'dark'] as const) {
    for (const reachOnly of [false, true]) {
      for (let threshold = 1; threshold < classCount; threshold++) {
        const look: CellLook = {
          technology: 0,
          threshold,
          reachOnly,
          groupMask: 0,
          quarter: 0,
          opacity: 1,
          scheme,
        };
        const painted = known.map((one) => {
          const { colour, which } = cellAppearance(one, 0, 0, look);
          return cellColours(scheme)[colour]?.[which];
        });
        expect(classFills(look)).toEqual(painted);
      }
    }
  }
});

test('a pattern is measured in cells and device pixels, its edge smoothed over one pixel', () => {
  // Cells of 2 px on a screen of double density: 7 px of the screen are 14 of the device, next to 8 cells.
  expect(patternMeasures({ period: 7, halfWidth: 0.55 }, 2, 2)).toEqual([1 / 8, 16, 0.55 * 2 + 0.5]);
});

test('classes of two densities never fall together when their strokes are fitted to the grid, at any zoom', () => {
  const strokes = classStrokes({ scheme: 'light', threshold: 6, reachOnly: false, opacity: 1 });
  for (let cellPixels = 0.5; cellPixels < 300; cellPixels *= 1.19) {
    const said = [...strokes, null].map((of) => {
      const [perCell, apart, , dashes] = strokeMeasures(of, 1, cellPixels);
      return `${perCell} ${apart} ${dashes > 0}`;
    });
    expect(new Set(said.slice(0, classCount)).size).toBe(classCount);
    expect(said.at(-1)).toBe('0 0 false');
  }
});

test('from 15 pixels on every single cell carries a stroke of its class; below, a lonely one of a fast class may have none', () => {
  const strokes = classStrokes({ scheme: 'light', threshold: 3, reachOnly: false, opacity: 1 });
  const least = (cellPixels: number) =>
    Math.min(...strokes.flatMap((of) => (of ? [strokeMeasures(of, 1, cellPixels)[0]] : [])));
  for (let cellPixels = 15; cellPixels < 300; cellPixels *= 1.07)
    expect(least(cellPixels)).toBeGreaterThanOrEqual(1);
  expect(least(14)).toBe(0.5);
});
