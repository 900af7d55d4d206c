// SPDX-License-Identifier: EUPL-1.2
// One object whose id and a value changed is told as probably the same; two that are alike in one thing only are not.

import { expect, test } from 'vitest';
import { probablySame } from '../../../src/core/difference/probably-same';
import type { Told } from '../../../src/core/difference/same-object';

const area = (x: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, 51],
      [x + 0.01, 51],
      [x + 0.01, 51.01],
      [x, 51],
    ],
  ],
});
const point = (x: number) => ({ type: 'Point', coordinates: [x, 51] });
const one = (name: string | null, geometry: unknown): Told => ({ properties: { name }, geometry });
const count = (gone: Told[], came: Told[], stayed: Told[] = []) => probablySame(gone, came, stayed).size;

test.each<[string, Told[], Told[], Told[], number]>([
  ['one name, another value', [one('A', point(7))], [one('A', point(7))], [], 1],
  ['one name, moved by 70 m', [one('A', point(7))], [one('A', point(7.001))], [], 1],
  ['one name, without a place', [one('A', null)], [one('A', null)], [], 1],
  ['one outline, another name', [one('A', area(7))], [one('B', area(7))], [], 1],
  ['one name, 7 km away', [one('GE 1', area(7))], [one('GE 1', area(7.1))], [], 0],
  ['a name that two have', [one('A', point(7)), one('A', point(7))], [one('A', point(7))], [], 0],
  ['two names at one address', [one('A', point(7))], [one('B', point(7))], [], 0],
  ['the outline of one that stayed', [one('A', area(7))], [one('B', area(7))], [one('C', area(7))], 0],
  ['nothing alike', [one('A', area(7))], [one('B', area(7.1))], [], 0],
  ['no names', [one(null, null)], [one(null, null)], [], 0],
])('%s', (_, gone, came, stayed, pairs) => {
  expect(count(gone, came, stayed)).toBe(pairs);
});
