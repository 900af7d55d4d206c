// SPDX-License-Identifier: EUPL-1.2
// The cells of a country in the still picture: pixel by pixel what the cell program shows of a block, by the same rules.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classCount } from '../../../src/core/cells/cells-view';
import { firstOfBlock } from '../../../src/map/cells/cell-index';
import { type CellLook, cellAppearance, cellColours } from '../../../src/map/cells/cell-symbology';
import {
  classOfWord,
  groupOfWord,
  groupShift,
  plannedFromOfWord,
  plannedShift,
  unknownInWord,
} from '../../../src/map/cells/packed-cell';
import type { FarCells } from '../../../src/map/cells/read-far-cells';
import { farInks, paintBand } from '../../../src/map/still/still-far-cells';
import { patternAlpha } from '../../../src/map/style/class-strokes';
import { rgbOf } from '../../../src/map/style/palette';

const bandPx = 32;
const [blockColumns, blockRows] = [5, 6];

/** Blocks of a small window, some without a cell, of these words in turn. */
function farOf(words: readonly number[]): FarCells {
  const blocks = new Uint32Array(2 * blockColumns * blockRows);
  for (let k = 0; k < blockColumns * blockRows; k++)
    blocks.set(k % 4 === 3 ? [0, 0] : [1, k % words.length], 2 * k);
  const places = { column: 0, row: 0, blockColumns, blockRows, blocks };
  return { blocks: places, words: Uint32Array.from(words), cellM: 100 };
}

/** Two squares of pixels beside each other; a pixel is `cells` cells, the window begins a little right of and above their corner. */
function painted(far: FarCells, look: CellLook, cells: number) {
  const data = new Uint8ClampedArray(4 * 2 * bandPx * bandPx);
  const line = (y: number) => Float64Array.from([0, 1, 2].flatMap((k) => [k * bandPx * cells - 3, y]));
  const top = bandPx * cells - 2;
  paintBand(data, line(top), line(top - bandPx * cells), { far, inks: farInks(look, 1, 1 / cells) });
  return Array.from({ length: 2 * bandPx * bandPx }, (_, at) => {
    const [i, j] = [at % (2 * bandPx), Math.floor(at / (2 * bandPx))];
    const place = [(i + 0.5) * cells - 3, top - (j + 0.5) * cells].map(Math.floor) as [number, number];
    const first = firstOfBlock(far.blocks, ...place);
    return { word: first < 0 ? null : far.words[first]!, shown: [...data.subarray(4 * at, 4 * at + 4)] };
  });
}

const looks = fc.record<CellLook>({
  technology: fc.nat({ max: 3 }),
  threshold: fc.integer({ min: 1, max: classCount - 1 }),
  reachOnly: fc.boolean(),
  groupMask: fc.constantFrom(0, 1, 2, 4),
  quarter: fc.constantFrom(0, 20, 200),
  opacity: fc.constantFrom(1, 0.7),
  scheme: fc.constantFrom('light', 'dark'),
});
const oneClass = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, unknownInWord);
const aWord = fc
  .tuple(oneClass, oneClass, oneClass, oneClass, fc.nat({ max: 7 }), fc.constantFrom(0, 10, 100))
  .map(
    ([a, b, c, d, group, from]) =>
      (a | (b << 3) | (c << 6) | (d << 9) | (group << groupShift) | (from << plannedShift)) >>> 0,
  );

test('a pixel without a cell is transparent, every other has the fill or the stroke that the rules of the cells give it', () => {
  let plain = 0;
  let drawnOver = 0;
  fc.assert(
    fc.property(looks, fc.array(aWord, { minLength: 3, maxLength: 9 }), (look, words) => {
      const colours = cellColours(look.scheme);
      const filled = new Map<number, boolean>();
      for (const { word, shown } of painted(farOf(words), look, 0.6)) {
        if (word === null) {
          expect(shown).toEqual([0, 0, 0, 0]);
          continue;
        }
        const { colour, which, over, alpha } = cellAppearance(
          classOfWord(word, look.technology),
          groupOfWord(word),
          plannedFromOfWord(word),
          look,
        );
        const fill = rgbOf(colours[colour]![which]!).map((part) => 255 * part);
        const isFill = fill.every((part, k) => Math.abs(part - shown[k]!) <= 1);
        const [least, most] = [255 * alpha, 255 * patternAlpha(alpha)];
        expect(shown[3]).toBeGreaterThanOrEqual(Math.floor(least));
        expect(shown[3]).toBeLessThanOrEqual(Math.ceil(most));
        filled.set(word, isFill || (filled.get(word) ?? false));
        if (isFill) plain += 1;
        else drawnOver += 1;
        if (over === null) expect(isFill).toBe(true);
      }
      // Strokes and dots leave room for the colour of what they lie on.
      expect([...filled.values()]).not.toContain(false);
    }),
    { seed: 20261130, numRuns: 25 },
  );
  // Strokes and dots are there, and leave most of a cell its colour.
  expect(drawnOver).toBeGreaterThan(plain / 50);
  expect(plain).toBeGreaterThan(drawnOver);
});

test('strokes of a class rise below the chosen speed, lie level from it on, and repeat at their distance', () => {
  const at = (threshold: number) => {
    const look = { technology: 0, threshold, reachOnly: false, groupMask: 0, quarter: 0, opacity: 1 };
    const pixels = painted(farOf([2]), { ...look, scheme: 'light' }, 0.5);
    const fill = pixels.find(({ word }) => word !== null)!;
    const [r = 0, g = 0, b = 0] = rgbOf(cellColours('light').speed![2]!).map((part) =>
      Math.round(255 * part),
    );
    const isInk = (k: number) =>
      pixels[k]!.word !== null && [r, g, b].some((part, of) => Math.abs(part - pixels[k]!.shown[of]!) > 40);
    expect(fill.word).toBe(2);
    const rows = Array.from(
      { length: bandPx },
      (_, j) =>
        Array.from({ length: 2 * bandPx }, (_, i) => isInk(j * 2 * bandPx + i)).filter(Boolean).length,
    );
    return { rows };
  };
  const level = at(2).rows;
  const rising = at(3).rows;
  // Level strokes fill some rows and leave others, rising ones take a part of each row.
  expect(level.filter((count) => count === 0).length).toBeGreaterThan(bandPx / 2);
  expect(Math.max(...level)).toBeGreaterThan(20);
  expect(rising.filter((count) => count > 0).length).toBeGreaterThan(bandPx / 2);
  expect(Math.max(...rising)).toBeLessThan(20);
});
