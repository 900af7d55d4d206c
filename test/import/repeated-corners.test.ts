// SPDX-License-Identifier: EUPL-1.2
// Corners that stand twice in a row: an import leaves the second out, counts it, and changes no shape.

import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { withoutRepeatedCorners } from '../../src/import/geometry/repeated-corners';
import { doubleArea } from '../../src/import/geometry/rings';
import { importFile } from '../../src/import/import-file';
import { layerById } from '../../src/layers';

const square: Position[] = [
  [7.6, 51.2],
  [7.7, 51.2],
  [7.7, 51.3],
  [7.6, 51.3],
  [7.6, 51.2],
];
const twice = (row: readonly Position[]) => row.flatMap((position) => [position, [...position]]);
const polygon = (ring: readonly Position[]): Geometry => ({ type: 'Polygon', coordinates: [[...ring]] });

test('of a ring and a line each corner is kept once, its end too, and the number of the others is said', () => {
  expect(withoutRepeatedCorners(polygon(twice(square)), null)).toEqual({
    geometry: polygon(square),
    corners: 5,
  });
  const line = { type: 'LineString', coordinates: twice(square.slice(0, 2)) } as const;
  const both: Geometry = {
    type: 'GeometryCollection',
    geometries: [line, { type: 'Point', coordinates: [7, 51] }],
  };
  expect(withoutRepeatedCorners(both, null)).toEqual({
    geometry: {
      type: 'GeometryCollection',
      geometries: [{ ...line, coordinates: square.slice(0, 2) }, both.geometries[1]],
    },
    corners: 2,
  });
});

test('what has none is the same object; heights, points and shapes that would be none stay', () => {
  const high = polygon([[7.6, 51.2, 1], [7.6, 51.2, 2], ...square.slice(1, 4), [7.6, 51.2, 1]]);
  const points: Geometry = { type: 'MultiPoint', coordinates: twice(square) };
  const point = polygon([square[0]!, square[0]!, square[0]!, square[0]!]);
  for (const geometry of [polygon(square), high, points, point]) {
    const { geometry: kept, corners } = withoutRepeatedCorners(geometry, null);
    expect([kept === geometry, corners]).toEqual([true, 0]);
  }
});

test('whatever is repeated wherever, what is left is the ring as it was before, with the same area', () => {
  const often = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(often, (times) => {
      const ring = square.flatMap((position, i) => Array.from({ length: times[i]! }, () => position));
      const { geometry, corners } = withoutRepeatedCorners(polygon(ring), 7);
      expect(geometry).toEqual(polygon(square));
      expect(corners).toBe(ring.length - square.length);
      expect(doubleArea(ring)).toBe(doubleArea(square));
    }),
  );
});

const fileOf = (geometry: Geometry) => {
  const feature = { type: 'Feature', id: 'a', properties: { name: 'A' }, geometry };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  return { name: 'zones.geojson', bytes: new TextEncoder().encode(text) };
};

test('an import counts such a feature as repaired, says how many corners, and the check of its file has no more to say', async () => {
  const outcome = await importFile(fileOf(polygon(twice(square))), {});
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  expect(outcome.features.map(({ geometry }) => geometry)).toEqual([polygon(square)]);
  expect(outcome.report).toMatchObject({ read: 1, kept: 0, repaired: 1, refused: 0 });
  const said = outcome.report.findings.filter(({ code }) => /corner|vertex/.test(code));
  expect(said.map(({ code, found }) => [code, found])).toEqual([['import-corner-repeated', '5']]);
});

test('corners that are one in the file of a layer, which has seven decimals, are one', async () => {
  const near = square
    .flatMap(([lon, lat]) => [
      [lon!, lat!],
      [lon! + 2e-8, lat!],
    ])
    .slice(0, -1);
  const asLayer = await importFile(fileOf(polygon(near)), { layer: layerById('residential-zones')! });
  const plain = await importFile(fileOf(polygon(near)), {});
  expect([asLayer, plain].map(({ report }) => report.counts['import-corner-repeated'] ?? 0)).toEqual([1, 0]);
});
