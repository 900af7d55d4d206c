// SPDX-License-Identifier: EUPL-1.2
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { type StyleStep, styleDifference } from '../../../src/map/maplibre/style-diff';

const data: FeatureCollection = { type: 'FeatureCollection', features: [] };
const fill = (id: string, paint: object = {}, layout: object = {}): LayerSpecification =>
  ({ id, type: 'fill', source: 'zones', paint, layout }) as LayerSpecification;
const style = (
  layers: LayerSpecification[],
  sources: StyleSpecification['sources'] = zones,
): StyleSpecification => ({
  version: 8,
  sources,
  layers,
});
const zones: StyleSpecification['sources'] = { zones: { type: 'geojson', data } };

/** A map that only knows what the steps tell it. */
function apply(from: StyleSpecification, steps: readonly StyleStep[]): StyleSpecification {
  const sources = new Map<string, unknown>(Object.entries(from.sources));
  let layers = from.layers.map(
    (layer) => structuredClone(layer) as unknown as Record<string, Record<string, unknown>>,
  );
  const find = (id: string) => layers.find((layer) => (layer.id as unknown) === id)!;
  for (const step of steps) {
    if (step.do === 'removeLayer') layers = layers.filter((layer) => (layer.id as unknown) !== step.layer);
    if (step.do === 'removeSource') sources.delete(step.source);
    if (step.do === 'addSource') sources.set(step.source, step.as);
    if (step.do === 'setData')
      sources.set(step.source, { ...(sources.get(step.source) as object), data: step.data });
    if (step.do === 'setPaint' || step.do === 'setLayout') {
      const part = find(step.layer)[step.do === 'setPaint' ? 'paint' : 'layout']!;
      if (step.value === undefined) delete part[step.name];
      else part[step.name] = step.value;
    }
    if (step.do === 'addLayer') {
      expect(sources.has('source' in step.layer ? (step.layer.source as string) : '')).toBe(true);
      const at = step.before === null ? layers.length : layers.indexOf(find(step.before));
      layers.splice(at, 0, structuredClone(step.layer) as never);
    }
  }
  return { ...from, sources: Object.fromEntries(sources) as never, layers: layers as never };
}

describe('steps between two styles', () => {
  test('an equal style needs no step, even when it was made anew', () => {
    const make = () => style([fill('a', { 'fill-color': ['get', 'x'] })]);
    expect(styleDifference(make(), make())).toEqual([]);
  });

  test('a colour that changed is one step', () => {
    const from = style([fill('a', { 'fill-color': '#111111', 'fill-opacity': 1 }), fill('b')]);
    const to = style([fill('a', { 'fill-color': '#eeeeee', 'fill-opacity': 1 }), fill('b')]);
    expect(styleDifference(from, to)).toEqual([
      { do: 'setPaint', layer: 'a', name: 'fill-color', value: '#eeeeee' },
    ]);
  });

  test('data counts by identity: another object is sent, the same is not', () => {
    const at = (lon: number): FeatureCollection => ({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lon, 51] } }],
    });
    const of = (given: FeatureCollection) => style([], { zones: { type: 'geojson', data: given } });
    const [one, other] = [at(7), at(7)];
    expect(styleDifference(of(one), of(one))).toEqual([]);
    for (const [from, to] of [
      [one, other],
      [one, data],
      [data, one],
    ] as const)
      expect(styleDifference(of(from), of(to))).toEqual([{ do: 'setData', source: 'zones', data: to }]);
    // Nothing instead of nothing changes no picture.
    expect(styleDifference(of(data), of({ ...data }))).toEqual([]);
  });

  test('a filter is set and taken away', () => {
    const without = style([fill('a')]);
    const filtered = style([{ ...fill('a'), filter: ['==', ['get', 'x'], 1] } as LayerSpecification]);
    expect(styleDifference(without, filtered)[0]).toMatchObject({
      do: 'setFilter',
      filter: ['==', ['get', 'x'], 1],
    });
    expect(styleDifference(filtered, without)[0]).toMatchObject({ do: 'setFilter', filter: null });
  });

  test('the steps lead from any of these styles to any other', () => {
    const photo: StyleSpecification['sources'] = {
      ...zones,
      photo: { type: 'raster', tiles: ['https://example.org/{z}/{x}/{y}.png'] },
    };
    const raster: LayerSpecification = { id: 'photo', type: 'raster', source: 'photo' };
    const styles = [
      style([fill('a'), fill('b', { 'fill-color': '#111111' }), fill('c')]),
      style([fill('a', { 'fill-opacity': 0.5 }), fill('b'), fill('c', {}, { visibility: 'none' })]),
      style([fill('a'), raster, fill('b'), fill('c')], photo),
      style([fill('c', {}, { visibility: 'visible' })]),
      style([fill('a'), fill('b'), fill('c'), fill('d'), fill('e')]),
    ];
    for (const from of styles) {
      for (const to of styles) expect(apply(from, styleDifference(from, to))).toEqual(to);
    }
  });

  test('a source that changes its address under one id is a mistake of the program', () => {
    const at = (url: string) => style([], { photo: { type: 'raster', tiles: [url] } });
    expect(() => styleDifference(at('https://a.example/'), at('https://b.example/'))).toThrow('source photo');
  });
});
