// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { styleValue } from '../../../src/map/still/style-expressions';
import { nameLayers } from '../../../src/map/style/ground-layers';
import { mapStyle } from '../../../src/map/style/map-style';
import { view } from '../a-view';

test('the name of the town gives way to outlines that are drawn by hand over the picture', () => {
  const shown = (handled: boolean) =>
    nameLayers({ view, scheme: 'light', language: 'de', overBackground: false, hits: null, handled })
      .filter(({ id, layout }) => id.startsWith('places/') && layout?.visibility === 'visible')
      .map(({ id }) => id);
  expect(shown(false)).toEqual(['places/district', 'places/city']);
  expect(shown(true)).toEqual(['places/district']);
});

test('no name is smaller than 8 pt on paper, at any zoom and in any layer', () => {
  const style = mapStyle({
    sources: {},
    selection: { type: 'FeatureCollection', features: [] },
    view,
    scheme: 'light',
    language: 'de',
    fonts: { regular: '', strong: '' },
    background: null,
    hits: null,
  });
  const small = style.layers.flatMap((layer) => {
    if (layer.type !== 'symbol' || layer.layout?.['text-field'] === undefined) return [];
    const size = layer.layout['text-size'];
    const points = [8, 9, 10, 11, 12, 13, 15, 18]
      .filter((zoom) => zoom >= (layer.minzoom ?? 0) && zoom < (layer.maxzoom ?? 24))
      .map((zoom) => (Number(styleValue(size, { zoom, feature: null, states: new Set() })) * 72) / 96);
    return Math.min(...points) < 7.999 ? [layer.id] : [];
  });
  expect(small).toEqual([]);
});
