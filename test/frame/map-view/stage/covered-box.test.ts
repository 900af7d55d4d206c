// SPDX-License-Identifier: EUPL-1.2
// What of the map lies under buttons and panels, in pixels of the map.

import { expect, test } from 'vitest';
import { coveredBox } from '../../../../src/frame/map-view/stage/use-covered';

const stage = { left: 430, top: 60, right: 1440, bottom: 868 };

test('only what lies over the map, from its own corner and in whole pixels', () => {
  const over = (left: number, top: number, right: number, bottom: number) =>
    coveredBox(stage, { left, top, right, bottom });
  expect(over(1376, 76, 1424, 316)).toEqual([946, 16, 994, 256]);
  expect(over(446.4, 452.6, 745.2, 851)).toEqual([16, 392, 316, 791]);
  // A sheet that reaches into it, a panel beside it, and what is not shown.
  expect(over(0, 844.5, 1500, 1000)).toEqual([0, 784, 1010, 808]);
  expect(over(0, 60, 430, 868)).toBeNull();
  expect(over(0, 0, 0, 0)).toBeNull();
});
