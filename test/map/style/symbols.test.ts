// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { PointShape } from '../../../src/layers/definition';
import { drawImage, markName, textureName } from '../../../src/map/style/symbols';

const shapes: PointShape[] = ['circle', 'square', 'diamond', 'triangle', 'hexagon'];
const draw = (shape: PointShape, pixelRatio = 2) =>
  drawImage(markName({ shape, fill: '#102030', edge: '#ffffff' }), pixelRatio)!;

/** Pixels of the fill colour, as a text of 0 and 1: the form without its edge. */
const form = (shape: PointShape) => {
  const { data } = draw(shape);
  return Array.from({ length: data.length / 4 }, (_, i) =>
    data[i * 4]! < 0x40 && data[i * 4 + 3]! > 200 ? 1 : 0,
  );
};

describe('marks', () => {
  test.each(shapes)(
    'a %s is filled in the middle, clear in the corners and has its edge between',
    (shape) => {
      const { width, height, data } = draw(shape);
      expect([width, height]).toEqual([44, 44]);
      const middle = (22 * 44 + 22) * 4;
      expect([...data.subarray(middle, middle + 4)]).toEqual([0x10, 0x20, 0x30, 255]);
      for (const corner of [0, 43, 44 * 43, 44 * 44 - 1]) expect(data[corner * 4 + 3]).toBe(0);
      const white = Array.from({ length: 44 * 44 }, (_, i) => data[i * 4]! > 250 && data[i * 4 + 3]! > 250);
      expect(white.filter(Boolean).length).toBeGreaterThan(60);
    },
  );

  test('every two shapes differ by form, not only by colour', () => {
    for (const [i, one] of shapes.entries()) {
      for (const other of shapes.slice(i + 1)) {
        const a = form(one);
        const b = form(other);
        expect(a.filter((v, at) => v !== b[at]).length, `${one} and ${other}`).toBeGreaterThan(40);
      }
    }
  });

  test('shapes weigh about the same', () => {
    const areas = shapes.map((shape) => form(shape).reduce<number>((sum, v) => sum + v, 0));
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.8);
  });
});

describe('the texture of demo data', () => {
  test.each([1, 1.5, 2, 3])('meets itself at its seam at pixel ratio %s', (ratio) => {
    const { width, height, data } = drawImage(textureName('#a63d2f'), ratio)!;
    const alpha = (i: number, j: number) =>
      data[(((j + height) % height) * width + ((i + width) % width)) * 4 + 3];
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++) expect(alpha(i + 1, j + 1)).toBe(alpha(i, j));
    }
    expect(data.some((v, at) => at % 4 === 3 && v > 100)).toBe(true);
    expect(data.some((v, at) => at % 4 === 3 && v === 0)).toBe(true);
  });
});

test('a name of somebody else is not drawn', () => {
  expect(drawImage('airport_11', 1)).toBeNull();
  expect(drawImage('mark:constructor:#000000:#ffffff', 1)).toBeNull();
  expect(drawImage('mark:circle', 1)).toBeNull();
});
