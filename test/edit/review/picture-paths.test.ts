// SPDX-License-Identifier: EUPL-1.2
// Two states of a shape in one picture: to one scale, upright, and inside of it.

import { expect, test } from 'vitest';
import { readFeatureText } from '../../../src/core/edit/document/feature-text';
import { picturePaths } from '../../../src/edit/review/picture-paths';
import { polygon, square } from '../../core/edit/a-desk';

const size = { width: 100, height: 100 };
const linesOf = (geometry: unknown) =>
  readFeatureText(JSON.stringify({ type: 'Feature', id: 'a', properties: {}, geometry })).lines!;
const numbersIn = (path: string) => path.match(/-?\d+(\.\d+)?/g)!.map(Number);

test('the larger state fills the picture, the other lies inside at the same scale, north is up', () => {
  const [small, large] = [square(0, 0, 10, 10), square(0, 0, 20, 20)].map((ring) => linesOf(polygon(ring)));
  const paths = picturePaths(small!, large!, size)!;
  for (const path of [paths.before, paths.now])
    for (const number of numbersIn(path)) {
      expect(number).toBeGreaterThanOrEqual(7.9);
      expect(number).toBeLessThanOrEqual(92.1);
    }
  const heightOf = (path: string) => {
    const ys = numbersIn(path).filter((_, i) => i % 2 === 1);
    return Math.max(...ys) - Math.min(...ys);
  };
  expect(heightOf(paths.now)).toBeCloseTo(84, 0);
  expect(heightOf(paths.now) / heightOf(paths.before)).toBeCloseTo(2, 1);
  // The first corner is the south-western one: low in the picture, that is a large y.
  expect(numbersIn(paths.now)[1]).toBeGreaterThan(90);
  expect(paths.now.endsWith('Z')).toBe(true);
});

test('a state without a shape is empty, two without are none, and a point is a ring in the middle', () => {
  expect(picturePaths([], [], size)).toBeNull();
  const point = linesOf({ type: 'Point', coordinates: [7.6, 51.2] });
  const paths = picturePaths([], point, size)!;
  expect(paths.before).toBe('');
  expect(numbersIn(paths.now).slice(0, 2)).toEqual([45, 50]);
});

test('the same shape gives the same path, whatever the order of the states', () => {
  const lines = linesOf(polygon(square(0, 0, 10, 10), square(2, 2, 4, 4)));
  const paths = picturePaths(lines, lines, size)!;
  expect(paths.before).toBe(paths.now);
  expect(paths.now.match(/M/g)).toHaveLength(2);
});
