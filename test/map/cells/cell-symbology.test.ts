// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest';
import { cellLook, lookAtZoom, patternAlpha } from '../../../src/map/cells/cell-symbology';
import { startState } from '../../../src/session/state';

const look = cellLook(startState.view, 'light');

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

  test('a hidden layer stays hidden, and a pattern is plainer than the fill below it', () => {
    expect(lookAtZoom({ ...look, opacity: 0 }, 15).opacity).toBe(0);
    expect([patternAlpha(0), patternAlpha(1)]).toEqual([0, 1]);
    expect(patternAlpha(0.35)).toBeGreaterThan(0.55);
  });
});
