// SPDX-License-Identifier: EUPL-1.2
// Which sources MapLibre parses again at each usual turn of the map: a frame costs a weak device a few milliseconds, tiles
// parsed again cost it all their features. Counted on the steps that the map takes, by MapLibre's own rules.

import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/city/view';
import { styleDifference } from '../../../src/map/maplibre/style-diff';
import type { MapStyleOptions } from '../../../src/map/style/drawing';
import { mapSources, selectionFeatures } from '../../../src/map/style/map-sources';
import { mapStyle } from '../../../src/map/style/map-style';
import { theCity } from '../../the-city';
import { view } from '../a-view';

interface Turn {
  readonly view?: Partial<View>;
  readonly point?: { readonly lon: number; readonly lat: number };
  readonly feature?: { readonly layer: 'residential-zones' | 'planned-expansion'; readonly at: number };
  readonly hits?: readonly string[];
}

const noPoint = { point: null, feature: null };

function styleOf({ view: seen = {}, point, feature, hits }: Turn) {
  const picked = feature && { layer: feature.layer, id: theCity.layers[feature.layer][feature.at]!.id };
  const options: MapStyleOptions = {
    sources: mapSources(theCity),
    selection: selectionFeatures(theCity, { ...noPoint, point: point ?? null, feature: picked ?? null }),
    view: { ...view, ...seen },
    scheme: 'light',
    language: 'de',
    fonts: { regular: '/regular.woff2', strong: '/strong.woff2' },
    background: null,
    hits: hits ? new Set(hits) : null,
  };
  return mapStyle(options);
}

/** Whether a value differs from feature to feature, as MapLibre asks (`isDataDriven`). */
const isOfFeatures = (value: unknown): boolean =>
  Array.isArray(value) &&
  (['get', 'has', 'id', 'properties', 'geometry-type', 'feature-state'].includes(value[0]) ||
    value.some(isOfFeatures));

/** Sources whose tiles MapLibre parses again (Style._updateLayer, StyleLayer.setPaintProperty), and how many steps there are. */
function turn(from: Turn, to: Turn): { parsed: string[]; steps: number } {
  const [before, after] = [styleOf(from), styleOf(to)];
  const find = (style: typeof before, id: string) =>
    style.layers.find((layer) => layer.id === id) as unknown as {
      readonly source?: string;
      readonly paint?: Readonly<Record<string, unknown>>;
    };
  const steps = styleDifference(before, after);
  const parsed = steps.flatMap((step): string[] => {
    switch (step.do) {
      case 'setData':
      case 'addSource':
      case 'removeSource':
        return [step.source];
      case 'setPaint': {
        const { source, paint } = find(before, step.layer);
        const isParsed =
          isOfFeatures(step.value) || isOfFeatures(paint?.[step.name]) || /pattern|dasharray/.test(step.name);
        return isParsed ? [source ?? ''] : [];
      }
      case 'setLayout':
      case 'setFilter':
        return [find(before, step.layer).source ?? ''];
      default:
        throw new Error(`${step.do}: layers stand, they are neither added nor removed`);
    }
  });
  return { parsed: [...new Set(parsed)].sort(), steps: steps.length };
}

const there = { lon: 7.63, lat: 51.22 };

describe('a turn of the map', () => {
  test.each<[name: string, Partial<View>]>([
    ['another speed', { thresholdMbit: 30 }],
    ['another technology', { technology: 'ftthb' }],
    ['another date', { quarter: '2026-Q4' }],
    ['another colouring', { colouring: 'reach' }],
  ])('%s is the matter of the cells alone: no step of the style', (_, seen) => {
    expect(turn({}, { view: seen })).toEqual({ parsed: [], steps: 0 });
    expect(turn({ view: seen }, {})).toEqual({ parsed: [], steps: 0 });
  });

  test('a place asks for its own mark only', () => {
    expect(turn({}, { point: there })).toEqual({ parsed: ['selection'], steps: 1 });
    expect(turn({ point: there }, { point: { ...there, lat: 51.23 } }).parsed).toEqual(['selection']);
    expect(turn({ point: there }, {}).parsed).toEqual(['selection']);
  });

  test('a selected plan is a state of what is drawn, a selected zone one feature more: no zone is parsed again', () => {
    const [plan, zone] = (['planned-expansion', 'residential-zones'] as const).map((layer) => ({
      feature: { layer, at: 0 },
    })) as [Turn, Turn];
    expect(turn({}, plan)).toEqual({ parsed: [], steps: 0 });
    expect(turn({}, zone)).toEqual({ parsed: ['selection'], steps: 1 });
    expect(turn(zone, plan)).toEqual({ parsed: ['selection'], steps: 1 });
  });

  test('a list of hits asks for the sites and buildings alone', () => {
    const hits = ['commercial-sites/site-freisenberg'];
    const marks = ['commercial-sites', 'startup-buildings'];
    expect(turn({}, { hits }).parsed).toEqual(marks);
    expect(turn({ hits }, { hits: ['commercial-sites/site-rosmart'] }).parsed).toEqual(['commercial-sites']);
  });

  test('another group fades areas by what they are, which only those of two kinds have parsed again', () => {
    const mixed = ['residential-zones', 'residential-zones/labels'];
    for (const group of ['industrial', 'residential', 'mixed'] as const)
      expect(turn({}, { view: { group } }).parsed).toEqual(mixed);
  });

  test('a layer that is hidden asks for its own sources alone', () => {
    const hidden = new Set(['planned-expansion'] as const);
    expect(turn({}, { view: { hidden } }).parsed).toEqual(['planned-expansion', 'planned-expansion/labels']);
  });
});
