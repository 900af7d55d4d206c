// SPDX-License-Identifier: EUPL-1.2
// A place that is there is never taken for an empty one.

import { expect, test } from 'vitest';
import { formatLayer } from '../../../src/core/write/format-layer';

const site = (geometry: unknown) =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'site-a',
          properties: {
            ...{
              name: 'A',
              kind: 'office',
              source: 'eigene Aufnahme',
              asOf: '2026-11-22',
              confidence: 'found',
            },
          },
          geometry,
        },
      ],
    }),
  );
const geometryAfter = (geometry: unknown) => {
  const { text } = formatLayer(site(geometry), 'startup-buildings.geojson');
  return text === null ? 'refused' : JSON.parse(text).features[0].geometry;
};

test('coordinates under no type are refused, not dropped', () => {
  expect(geometryAfter({ type: null, coordinates: [7.6, 51.2] })).toBe('refused');
  expect(geometryAfter({ type: 'Point', coordinates: [7.6, 51.2] })).toEqual({
    type: 'Point',
    coordinates: [7.6, 51.2],
  });
});

test('nothing at all is no place', () => {
  expect(geometryAfter({ type: null })).toBeNull();
  expect(geometryAfter({ type: 'Point', coordinates: [] })).toBeNull();
});
