// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import {
  type Corner,
  cornersFrom,
  cornersOfGeoJson,
  cornersText,
  crossesItself,
  outlineOf,
} from '../../src/check/site-target';

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

  test.each([
    ['a bare polygon', (polygon: object) => polygon],
    ['a feature', (geometry: object) => ({ type: 'Feature', geometry, properties: {} })],
    [
      'a collection whose first feature is a point',
      (geometry: object) => ({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', geometry: { type: 'Point', coordinates: [7, 51] } },
          { type: 'Feature', geometry },
        ],
      }),
    ],
    [
      'a multipolygon',
      (polygon: object) => ({
        type: 'MultiPolygon',
        coordinates: [(polygon as { coordinates: unknown }).coordinates],
      }),
    ],
  ])('is read from %s', (_name, wrap) => {
    const polygon = { type: 'Polygon', coordinates: [[...square, square[0]!]] };
    expect(cornersOfGeoJson(JSON.stringify(wrap(polygon)))).toEqual(square);
  });

  test.each(['', '{', '[]', '{"type":"Point","coordinates":[7,51]}', '{"type":"Polygon","coordinates":[]}'])(
    'is not read from %s',
    (text) => expect(cornersOfGeoJson(text)).toBeNull(),
  );

  test('in metres instead of degrees is refused', () => {
    const ring = [
      [404_000, 5_677_000],
      [405_000, 5_677_000],
      [405_000, 5_678_000],
      [404_000, 5_677_000],
    ];
    expect(cornersOfGeoJson(JSON.stringify({ type: 'Polygon', coordinates: [ring] }))).toBeNull();
  });
});
