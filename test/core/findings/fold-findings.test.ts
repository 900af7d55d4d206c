// SPDX-License-Identifier: EUPL-1.2
// What is said of every feature does not hide what is said of one.

import { describe, expect, test } from 'vitest';
import { foldFindings } from '../../../src/core/findings/fold-findings';
import { checkFile, type FileReport } from '../../../src/core/validation/check-file';

const ring = (shift: number) => [
  [7.6 + shift, 51.2],
  [7.6 + shift, 51.21],
  [7.61 + shift, 51.21],
  [7.61 + shift, 51.2],
  [7.6 + shift, 51.2],
];
/** A thousand and a half outlines wound the wrong way, and behind them all one feature that has no type. */
const wound = Array.from({ length: 1500 }, (_, i) => ({
  type: 'Feature',
  id: `zone-${i}`,
  properties: {},
  geometry: { type: 'Polygon', coordinates: [ring(i / 100_000)] },
}));
const check = (features: unknown[]): FileReport =>
  checkFile(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })), 'x.geojson');

describe('a thousand findings of one code', () => {
  const broken = {
    type: 'Feature',
    id: 'one',
    properties: {},
    geometry: { type: 'Point', coordinates: ['7', 51] },
  };
  const report = check([...wound, broken, ...wound.slice(0, 1)]);

  test('are one line with its count, behind the rarer ones', () => {
    const folded = foldFindings(report).map(({ first, count }) => [first.code, first.severity, count]);
    expect(folded).toEqual([
      ['position-not-a-number', 'error', 1],
      ['id-duplicate', 'warning', 1],
      ['ring-winding', 'warning', 1501],
    ]);
  });

  test('are counted where they are not listed, and nothing is counted twice', () => {
    expect(report.findings).toHaveLength(1000);
    expect(report.unlisted).toEqual({ error: 0, warning: 503, notice: 0 });
    expect(report.unlistedOf).toEqual({ 'ring-winding': 503 });
  });
});

test('few different sentences stay apart, many become one', () => {
  const named = (values: string[]) => {
    const features = values.map((code, i) => ({
      type: 'Feature',
      id: `z${i}`,
      properties: { name: 'a', code, source: 'b', confidence: 'found' },
      geometry: null,
    }));
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    return foldFindings(checkFile(new TextEncoder().encode(text), 'industrial-zones.geojson'))
      .filter(({ first }) => first.code === 'value-not-listed')
      .map(({ first, count }) => [first.found, count]);
  };
  expect(named(['GX', 'GX', 'GY'])).toEqual([
    ['"GY"', 1],
    ['"GX"', 2],
  ]);
  expect(named(['A', 'B', 'C', 'D'])).toEqual([['"A"', 4]]);
});
