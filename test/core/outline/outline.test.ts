// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utm32ToLonLat } from '../../../src/core/geo/projection';
import { mostCorners } from '../../../src/core/limits/limits';
import {
  asKept,
  type Corner,
  cornersFrom,
  cornersText,
  crossesItself,
  fewer,
  movedBy,
  outlineOf,
  soundOutline,
  takeOutline,
} from '../../../src/core/outline/outline';

const square: Corner[] = [
  [7.61, 51.24],
  [7.62, 51.24],
  [7.62, 51.25],
  [7.61, 51.25],
];

describe('an outline of one’s own', () => {
  test('comes back from the link as it was drawn', () => {
    expect(cornersFrom(cornersText(square) ?? '')).toEqual(square);
    expect(cornersFrom('7.61/51.24,kaputt,8/,999999/1')).toEqual([[7.61, 51.24]]);
    expect(cornersText([])).toBeNull();
  });

  test('is an area from three corners on, counter-clockwise and closed whichever way it was drawn', () => {
    expect(outlineOf(square.slice(0, 2))).toBeNull();
    const ring = outlineOf([...square].reverse())!.coordinates[0]!;
    expect(ring[0]).toEqual(ring.at(-1));
    const area = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
      const [x0 = 0, y0 = 0] = ring[i]!;
      return sum + (x0 * y - x * y0);
    }, 0);
    expect(area).toBeGreaterThan(0);
  });

  test('that crosses itself is noticed', () => {
    expect(crossesItself(square)).toBe(false);
    expect(crossesItself([square[0]!, square[2]!, square[1]!, square[3]!])).toBe(true);
    expect(crossesItself(square.slice(0, 3))).toBe(false);
  });

  test('moves a corner by metres on the ground, in every direction', () => {
    const [x, y] = [404_000, 5_677_000];
    const [lon, lat] = utm32ToLonLat(x, y);
    for (const [east, north] of [
      [10, 0],
      [0, 10],
      [-300, 40],
    ] as const) {
      const [toLon, toLat] = movedBy([lon, lat], east, north);
      const [wantedLon, wantedLat] = utm32ToLonLat(x + east, y + north);
      // Meridian convergence turns the plane by 1.1 degrees here; the link keeps metres.
      expect(Math.abs(toLon - wantedLon)).toBeLessThan(1e-4);
      expect(Math.abs(toLat - wantedLat)).toBeLessThan(1e-4);
    }
    expect(movedBy([180, 90], 100, 100)).toEqual([180, 90]);
  });

  test('has its corners as the link keeps them, so that nothing jumps when a corner is let go', () => {
    const kept = asKept([7.612345678, 51.2345678]);
    expect(kept).toEqual([7.612346, 51.234568]);
    expect(cornersFrom(cornersText([kept])!)).toEqual([kept]);
  });

  test('as long as an outline may be fits into the link', () => {
    const longest = Array.from({ length: mostCorners + 20 }, (): Corner => [-179.123456, -89.123456]);
    expect(cornersText(longest.slice(0, mostCorners))!.length).toBeLessThan(2000);
    expect(cornersFrom(cornersText(longest)!)).toHaveLength(mostCorners);
  });

  test('is no area to compute with while it has two corners or crosses itself', () => {
    expect(soundOutline(square)?.type).toBe('Polygon');
    expect(soundOutline(square.slice(0, 2))).toBeNull();
    expect(soundOutline([square[0]!, square[2]!, square[1]!, square[3]!])).toBeNull();
  });
});

describe('an outline taken from the files', () => {
  const ring = (corners: readonly Corner[]) => [...corners, corners[0]!].map(([lon, lat]) => [lon, lat]);
  const hole = ring([
    [7.613, 51.243],
    [7.614, 51.243],
    [7.614, 51.244],
  ]);

  test('is the outer ring; holes and further parts are counted as left out', () => {
    const taken = takeOutline({ type: 'Polygon', coordinates: [ring(square), hole] });
    expect(taken).toEqual({ corners: square, holes: 1, parts: 0, dropped: 0 });
    const parts = takeOutline({ type: 'MultiPolygon', coordinates: [[hole], [ring(square)]] });
    expect(parts).toEqual({ corners: square, holes: 0, parts: 1, dropped: 0 });
  });

  test.each([
    ['nothing', null],
    ['a point', { type: 'Point', coordinates: [7, 51] } as const],
    ['an empty polygon', { type: 'Polygon', coordinates: [] as number[][][] } as const],
  ])('is null for %s', (_name, geometry) => expect(takeOutline(geometry as never)).toBeNull());

  test('with too many corners loses those that matter least', () => {
    const corner = fc.tuple(
      fc.double({ min: 7, max: 8, noNaN: true }),
      fc.double({ min: 51, max: 52, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 140 }), (corners) => {
        const left = fewer(corners, mostCorners);
        expect(left).toHaveLength(Math.min(corners.length, mostCorners));
        expect(left).toEqual(corners.filter((one) => left.includes(one)));
      }),
      { numRuns: 30, seed: 5 },
    );
    const along = Array.from({ length: 40 }, (_, i): Corner => [7.61 + i * 0.0001, 51.24]);
    expect(fewer([...along, [7.62, 51.25], [7.61, 51.25]], 4)).toEqual([
      along[0],
      along.at(-1),
      [7.62, 51.25],
      [7.61, 51.25],
    ]);
  });
});
