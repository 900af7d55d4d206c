// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { classCount } from '../../../src/core/cells/cells-view';
import { layerById, layers } from '../../../src/layers';
import type { Look } from '../../../src/layers/definition';
import {
  classBits,
  groupShift,
  plannedShift,
  unknownInWord,
  wordBits,
} from '../../../src/map/cells/packed-cell';
import { palettes, rgbOf } from '../../../src/map/style/palette';
import { ciede2000, contrast, distance, lightness, sights } from '../colour-vision';

test('the measure of distance agrees with the published pairs of Sharma, Wu, Dalal', () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

const outlines = layers.flatMap(({ id }) => {
  const layer = layerById(id)!;
  const looks: Look[] = ['zone', 'plan'].includes(layer.role) ? Object.values(layer.look.of) : [];
  return looks.map((look) => [id, look] as const);
});

describe.each(['light', 'dark'] as const)('%s scheme', (scheme) => {
  const palette = palettes[scheme];

  test('faster is darker in light mode and lighter in dark mode, step by step', () => {
    const steps = palette.speed.map(lightness);
    const sorted = steps.toSorted((a, b) => (scheme === 'light' ? b - a : a - b));
    expect(steps).toEqual(sorted);
    for (let i = 1; i < steps.length; i++) expect(Math.abs(steps[i]! - steps[i - 1]!)).toBeGreaterThan(8);
  });

  test.each(sights)('every two classes can be told apart in %s sight', (sight) => {
    const { speed, reach } = palette;
    const pairs = speed.flatMap((one, i) => speed.slice(i + 1).map((other) => distance(one, other, sight)));
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(10);
    expect(distance(reach.yes, reach.no, sight)).toBeGreaterThanOrEqual(30);
  });

  test.each(sights)('cells without a figure look like no class in %s sight', (sight) => {
    const nearest = Math.min(...palette.speed.map((colour) => distance(colour, palette.unknown, sight)));
    expect(nearest).toBeGreaterThanOrEqual(8);
  });

  test.each(outlines)(
    'an outline of %s stands out 3:1 on its casing, or the casing on the cell',
    (_id, look) => {
      expect(contrast(look[scheme], palette.casing)).toBeGreaterThanOrEqual(3);
      for (const under of [
        ...palette.speed,
        palette.reach.yes,
        palette.reach.no,
        palette.land,
        palette.unknown,
      ]) {
        const best = Math.max(contrast(look[scheme], under), contrast(palette.casing, under));
        expect(best).toBeGreaterThanOrEqual(3);
      }
    },
  );

  test('the double outline of the selection stands out on everything', () => {
    expect(contrast(palette.selectedInner, palette.selectedOuter)).toBeGreaterThanOrEqual(15);
  });

  test('names can be read on their halo', () => {
    expect(contrast(palette.label, palette.halo)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.labelQuiet, palette.halo)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.labelQuiet, palette.outside)).toBeGreaterThanOrEqual(4.5);
  });

  test('the ground is nearly grey: coverage is the one saturated thing', () => {
    const spread = (colour: string) => Math.max(...rgbOf(colour)) - Math.min(...rgbOf(colour));
    for (const quiet of [palette.land, palette.outside, palette.road, palette.unknown]) {
      expect(spread(quiet)).toBeLessThan(0.06);
    }
    expect(lightness(palette.road)).toBeGreaterThan(lightness(palette.land));
  });
});

test('a colour that is not #rrggbb is a mistake of the program', () => {
  expect(rgbOf('#ff8000')).toEqual([1, 128 / 255, 0]);
  expect(() => rgbOf('red')).toThrow('colour red: expected #rrggbb');
});

test('each class of speed has a colour, and the word of a cell has room for all of them beside "not known"', () => {
  for (const { speed } of Object.values(palettes)) expect(speed).toHaveLength(classCount);
  expect(classCount).toBeLessThanOrEqual(unknownInWord);
  expect(wordBits).toBeLessThanOrEqual(32);
  // As files from afar hold it: another layout needs another `version` in far-cells.ts.
  expect([classBits, groupShift, plannedShift, wordBits]).toEqual([3, 12, 16, 24]);
});
