// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { periodCells } from '../../src/map/cell-shader';

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
