// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest';
import { cellLook, classFills, edgeStrength, lookAtZoom } from '../../../src/map/cells/cell-symbology';
import { classStrokes, patternAlpha } from '../../../src/map/style/class-strokes';
import { palettes, rgbOf } from '../../../src/map/style/palette';
import { startState } from '../../../src/session/state';
import { contrast } from '../colour-vision';

const look = cellLook(startState.view, 'light');

test('the grid of the cells comes with a cell of 22 pixels, grows, and is full from about zoom 16', () => {
  // A cell of 100 m at 51° north is 8, 17, 33, 67 and 134 pixels wide at zoom 13 to 17.
  expect([8, 17, 22].map(edgeStrength)).toEqual([0, 0, 0]);
  const [at15 = 0, at16 = 0, at17 = 0] = [33, 67, 134].map(edgeStrength);
  expect(at15).toBeGreaterThan(0.2);
  expect(at16).toBeGreaterThan(at15);
  expect(at17).toBe(at16);
});

describe('the nearer, the more of the ground comes through the cells', () => {
  test.each([
    [9, 1],
    [12, 1],
    [12.5, 0.8],
    [13, 0.6],
    [14.5, 0.475],
    [16, 0.35],
    [18, 0.35],
  ])('zoom %d: %d', (zoom, opacity) => expect(lookAtZoom(look, zoom).opacity).toBeCloseTo(opacity, 9));

  test.each(['light', 'dark'] as const)(
    'but in the %s picture of one threshold neighbours stand 3:1 apart at every zoom, by colour or by dots on their ground',
    (scheme) => {
      const reach = cellLook({ ...startState.view, colouring: 'reach' }, scheme);
      const { unknown, unknownDots } = palettes[scheme];
      for (let zoom = 8; zoom <= 19; zoom += 0.5) {
        const { opacity, ...near } = lookAtZoom(reach, zoom);
        expect(opacity).toBe(1);
        const fills = classFills({ opacity, ...near });
        const [no = '', yes = ''] = [fills[0], fills.at(-2)];
        expect(contrast(yes, no)).toBeGreaterThanOrEqual(3);
        expect(contrast(yes, unknown)).toBeGreaterThanOrEqual(scheme === 'light' ? 3 : 4);
        expect(contrast(unknownDots, unknown)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  test('a hidden layer stays hidden, and a pattern is plainer than the fill below it', () => {
    expect(lookAtZoom({ ...look, opacity: 0 }, 15).opacity).toBe(0);
    expect([patternAlpha(0), patternAlpha(1)]).toEqual([0, 1]);
    expect(patternAlpha(0.35)).toBeGreaterThan(0.55);
  });
});

describe('in the picture of seven classes strokes carry what colour does not', () => {
  const over = (under: string, colour: string, alpha: number) =>
    `#${[0, 1, 2]
      .map((k) =>
        Math.round(255 * ((rgbOf(under)[k] ?? 0) * (1 - alpha) + (rgbOf(colour)[k] ?? 0) * alpha))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;

  test.each(['light', 'dark'] as const)(
    '%s: they stand out 3:1 on their class at every zoom, over the land that comes through',
    (scheme) => {
      const { land } = palettes[scheme];
      const faint: string[] = [];
      for (let zoom = 8; zoom <= 19; zoom += 0.125) {
        const near = lookAtZoom(cellLook(startState.view, scheme), zoom);
        const fills = classFills(near);
        classStrokes(near).forEach((of, k) => {
          if (of === null) return;
          const fill = over(land, fills[k] ?? '', near.opacity);
          const stroke = over(land, of.ink, patternAlpha(near.opacity));
          if (contrast(stroke, fill) < 3) faint.push(`${zoom}: ${k}: ${contrast(stroke, fill).toFixed(2)}`);
        });
      }
      expect(faint).toEqual([]);
    },
  );

  test.each([1, 2, 3, 4, 5, 6])(
    'no two classes have the same, and only the fastest none; threshold %i',
    (threshold) => {
      const strokes = classStrokes({ scheme: 'light', threshold, reachOnly: false, opacity: 1 });
      const kinds = strokes.map((of) => of && `${of.periodPx} ${of.isBroken}`);
      expect(new Set(kinds).size).toBe(7);
      expect(kinds.indexOf(null)).toBe(6);
      expect(strokes.map((of) => of?.isRising)).toEqual([
        ...Array.from({ length: 6 }, (_, k) => k < threshold),
        undefined,
      ]);
    },
  );
});
