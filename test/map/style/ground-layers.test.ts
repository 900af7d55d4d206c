// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { styleValue } from '../../../src/map/still/style-expressions';
import { nameLayers } from '../../../src/map/style/ground-layers';
import { cellsBelow, mapStyle } from '../../../src/map/style/map-style';
import { view } from '../a-view';

test('the name of the town gives way to outlines that are drawn by hand over the picture', () => {
  const shown = (handled: boolean) =>
    nameLayers({ view, scheme: 'light', language: 'de', overBackground: false, hits: null, handled })
      .filter(({ id, layout }) => id.startsWith('places/') && layout?.visibility === 'visible')
      .map(({ id }) => id);
  expect(shown(false)).toEqual(['places/district', 'places/city']);
  expect(shown(true)).toEqual(['places/district']);
});

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

test('streets and rails lie over the texture of areas that are demo, each on an edge of its own', () => {
  const ids = style.layers.map(({ id }) => id);
  const last = Math.max(...ids.flatMap((id, at) => (id.endsWith('/texture') ? [at] : [])));
  expect(last).toBeGreaterThan(ids.indexOf(cellsBelow));
  for (const id of ['base-roads', 'base-rail']) {
    expect(ids.indexOf(`${id}/case`)).toBeGreaterThan(last);
    expect(ids.indexOf(`${id}/line`)).toBeGreaterThan(ids.indexOf(`${id}/case`));
  }
});

test('no name is smaller than 8 pt on paper, at any zoom and in any layer', () => {
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

test('names of lines come within the piece of them that a tile has, so that no road is left without one near by', () => {
  const along = style.layers.flatMap(({ layout }) =>
    layout && 'symbol-placement' in layout ? [[layout['symbol-placement'], layout['symbol-spacing']]] : [],
  );
  expect(along.length).toBeGreaterThan(1);
  const tilePx = 512;
  for (const [placement, spacing] of along) {
    expect(placement).toBe('line');
    expect(spacing).toBeLessThan(tilePx);
  }
});
