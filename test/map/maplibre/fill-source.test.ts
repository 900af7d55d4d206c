// SPDX-License-Identifier: EUPL-1.2
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff, StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { fillSource, largeSources, partFeatures, standingStyle } from '../../../src/map/maplibre/fill-source';

const collection = (count: number): FeatureCollection => ({
  type: 'FeatureCollection',
  features: Array.from(
    { length: count },
    (_, k): Feature => ({
      type: 'Feature',
      properties: { id: `f-${k}` },
      geometry: { type: 'Point', coordinates: [7 + k / 1e6, 51] },
    }),
  ),
});

const [small, large] = [collection(partFeatures), collection(partFeatures + 1)];

const style: StyleSpecification = {
  version: 8,
  sources: {
    small: { type: 'geojson', data: small },
    large: { type: 'geojson', data: large, promoteId: 'id' },
    elsewhere: { type: 'geojson', data: '/elsewhere.geojson' },
  },
  layers: [
    { id: 'ground', type: 'background' },
    { id: 'a', type: 'line', source: 'small' },
    { id: 'b', type: 'line', source: 'large', layout: { 'line-join': 'round', visibility: 'visible' } },
  ],
};

describe('a style with a large source', () => {
  test('names it, and no other', () => {
    expect(largeSources(style)).toEqual([['large', large]]);
  });

  test('stands without its data and its layers until it is filled', () => {
    const standing = standingStyle(style, new Map());
    expect(standing.sources).toEqual({
      ...style.sources,
      large: { type: 'geojson', promoteId: 'id', data: collection(0) },
    });
    expect(standing.layers.map(({ id, layout }) => [id, layout])).toEqual([
      ['ground', undefined],
      ['a', undefined],
      ['b', { 'line-join': 'round', visibility: 'none' }],
    ]);
    expect(standing.sources.small).toBe(style.sources.small);
  });

  test('is emptied by the same object each time, so that nothing is sent twice', () => {
    const dataOf = ({ sources }: StyleSpecification) => (sources.large as { data: unknown }).data;
    expect(dataOf(standingStyle(style, new Map()))).toBe(dataOf(standingStyle({ ...style }, new Map())));
  });

  test('is itself once the source has exactly these data', () => {
    expect(standingStyle(style, new Map([['large', large]]))).toBe(style);
    expect(standingStyle(style, new Map([['large', { ...large }]]))).not.toBe(style);
  });
});

describe('filling', () => {
  const recorder = () => {
    const diffs: GeoJSONSourceDiff[] = [];
    let busy = 0;
    const updateData = async (diff: GeoJSONSourceDiff) => {
      expect(++busy, 'one part at a time').toBe(1);
      diffs.push(diff);
      await Promise.resolve();
      busy -= 1;
    };
    return { diffs, source: { updateData } };
  };

  test.for([0, 1, partFeatures, partFeatures + 1, 3 * partFeatures])(
    'hands over %i features once each, in order, in parts',
    async (count) => {
      const { diffs, source } = recorder();
      const data = collection(count);
      expect(await fillSource(source, data, () => true)).toBe(true);
      expect(diffs.flatMap(({ add }) => add)).toEqual(data.features);
      expect(diffs).toHaveLength(Math.ceil(count / partFeatures));
      for (const diff of diffs) expect(diff.add?.length).toBeLessThanOrEqual(partFeatures);
    },
  );

  test('ends with the part under way when other data are wanted', async () => {
    const { diffs, source } = recorder();
    expect(await fillSource(source, collection(5 * partFeatures), () => diffs.length < 2)).toBe(false);
    expect(diffs).toHaveLength(2);
  });
});
