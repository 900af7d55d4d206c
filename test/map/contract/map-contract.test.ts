// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { noInsets, paddingOf } from '../../../src/map/contract/map-contract';

test('what is fitted keeps clear of what lies over the picture, with a margin', () => {
  expect(paddingOf({ ...noInsets, bottom: 200 }, 1000, 800)).toEqual({
    top: 28,
    right: 28,
    bottom: 228,
    left: 28,
  });
});

test('on a picture too small for its insets a tenth is left', () => {
  const { top, bottom } = paddingOf({ ...noInsets, top: 400, bottom: 400 }, 300, 300);
  expect(top + bottom).toBe(270);
});
