// SPDX-License-Identifier: EUPL-1.2
// No name of today's city lies across an outline, at any zoom at which it is shown; where nothing is free it waits.

import { createPropertyExpression, latest } from '@maplibre/maplibre-gl-style-spec';
import { lineIntersect } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { City } from '../../../src/core/city/city';
import { stillFrame } from '../../../src/map/still/still-viewport';
import { districtWriting, freeText, planWriting, siteWriting } from '../../../src/map/style/free-labels';
import { brokenLines, linesSize } from '../../../src/map/style/label-lines';
import { mapSources } from '../../../src/map/style/map-sources';
import { aCity, atMetres } from '../../a-city';
import { theCity } from '../../the-city';

const zooms = [13.2, 13.9, 14, 14.5, 14.99, 15, 16.3, 17, 18];
const outlined = ['industrial-zones', 'residential-zones', 'planned-expansion', 'boundary'] as const;

/** The box of a name in degrees, worked out from the pixels of a picture and not as the program does. */
function boxOf(label: Feature, zoom: number, place: [string, [number, number]], px: number) {
  const [lon, lat] = (label.geometry as Point).coordinates as [number, number];
  const frame = stillFrame({ lon, lat, zoom }, 800, 800);
  const { width, height } = linesSize(String(label.properties?.lines).split('\n'));
  const [anchor, [right, down]] = place;
  const left = 400 + right * px - (/left/.test(anchor) ? 0 : /right/.test(anchor) ? width : width / 2) * px;
  const top = 400 + down * px - (/top/.test(anchor) ? 0 : /bottom/.test(anchor) ? height : height / 2) * px;
  const corner = (x: number, y: number) => {
    const { lon: east, lat: north } = frame.toPlace(x, y);
    return [east, north] as Position;
  };
  const [w, h] = [width * px, height * px];
  return [
    corner(left, top),
    corner(left + w, top),
    corner(left + w, top + h),
    corner(left, top + h),
    corner(left, top),
  ];
}

/** Names with a place that lies across an outline, as "name at zoom". */
function crossing(city: City, source: string, px: number): string[] {
  const lines = outlined
    .flatMap((id) => city.layers[id].map(({ geometry }) => geometry))
    .filter((g) => g && g.type !== 'Point');
  const labels = (mapSources(city)[source] as FeatureCollection).features.filter(
    ({ properties }) => properties?.lines,
  );
  return labels.flatMap((label) =>
    zooms.flatMap((zoom) => {
      const properties = label.properties as Record<string, unknown>;
      const whole = Math.floor(zoom);
      if (label.geometry.type !== 'Point' || properties[`free${whole}`] !== true) return [];
      const places = properties[`places${whole}`] as never[];
      return places.flatMap((anchor, k) => {
        if (k % 2 === 1) return [];
        const box = boxOf(label, zoom, [anchor, places[k + 1] as never], px);
        const polygon = { type: 'Polygon', coordinates: [box] } as const;
        const meets = lines.some(
          (line) => lineIntersect(line as never, polygon as never).features.length > 0,
        );
        return meets ? [`${properties.lines} at ${zoom}`] : [];
      });
    }),
  );
}

test('a letter that would lie on an outline waits until it is beside it', () => {
  const plan: [number, number, number, number] = [250, 0, 300, 430];
  const city = aCity().withZone('Werk', 'industrial', [0, 0, 1000, 1000]).withPlan('Glasfaser', plan).build();
  expect(mapSources(city)['industrial-zones/labels']?.features[0]?.properties).toMatchObject({
    free14: false,
  });
  const alone = aCity().withZone('Werk', 'industrial', [0, 0, 1000, 1000]).build();
  expect(mapSources(alone)['industrial-zones/labels']?.features[0]?.properties).not.toHaveProperty('free14');
});

describe("in today's city", () => {
  test.each(['commercial-sites', 'startup-buildings'])('no name of %s lies across an outline', (source) => {
    expect(crossing(theCity, source, 12)).toEqual([]);
  });

  test('no name of a district lies across an outline from zoom 13 on', () => {
    expect(crossing(theCity, 'places', 13)).toEqual([]);
  });

  test('from zoom 16 every site, building and district shows its name', () => {
    const waiting = ['commercial-sites', 'startup-buildings', 'places'].flatMap((source) =>
      (mapSources(theCity)[source] as FeatureCollection).features.flatMap(({ properties }) =>
        properties?.free16 === false ? [properties.name] : [],
      ),
    );
    expect(waiting).toEqual([]);
  });
});

describe('a map', () => {
  const spec = latest.layout_symbol['text-variable-anchor-offset'];
  const places = (writing: typeof siteWriting) => {
    const expression = freeText(writing, () => '')['text-variable-anchor-offset'];
    const parsed = createPropertyExpression(expression, 'places', spec as never);
    if (parsed.result === 'error') throw new Error(parsed.value.join());
    return (feature: Feature, zoom: number) => parsed.value.evaluate({ zoom }, feature as never);
  };
  const labels = (source: string) =>
    (mapSources(theCity)[source] as FeatureCollection).features.filter(
      ({ properties }) => properties?.lines !== undefined,
    );
  const kinds = [
    ['commercial-sites', siteWriting],
    ['startup-buildings', siteWriting],
    ['planned-expansion/labels', planWriting],
    ['places', districtWriting],
  ] as const;
  afterEach(() => vi.restoreAllMocks());

  test.each(kinds)(
    'understands every place of a name of %s as it stands in the feature',
    (source, writing) => {
      const placesOf = places(writing);
      expect(labels(source).length).toBeGreaterThan(0);
      for (const feature of labels(source)) {
        for (const zoom of writing.zooms)
          expect(placesOf(feature, zoom)).toEqual({ values: feature.properties?.[`places${zoom}`] });
      }
    },
  );

  test.each(kinds)(
    'asked for a name of %s, whose lists are then strings, warns of nothing',
    (source, writing) => {
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const [label] = labels(source) as [Feature];
      const asked = Object.entries(label.properties ?? {}).map(([key, value]) => [
        key,
        Array.isArray(value) ? `__$json__:${JSON.stringify(value)}` : value,
      ]);
      const placesOf = places(writing);
      for (const zoom of writing.zooms) placesOf({ ...label, properties: Object.fromEntries(asked) }, zoom);
      expect(warned).not.toHaveBeenCalled();
    },
  );
});

test('thousands of areas far away change no name and no letter', () => {
  const many = {
    ...theCity.layers,
    'residential-zones': [
      ...theCity.layers['residential-zones'],
      ...Array.from({ length: 1000 }, (_, k) => {
        const [west, south] = [7.2 + (k % 30) / 100, 51.5 + Math.floor(k / 30) / 100];
        const [east, north] = [west + 1e-4, south + 1e-4];
        const ring = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ];
        const [pattern] = theCity.layers['residential-zones'] as [never];
        return {
          ...(pattern as object),
          id: `more-${k}`,
          geometry: { type: 'Polygon', coordinates: [ring] },
        } as never;
      }),
    ],
  };
  const alone = mapSources(theCity);
  const among = mapSources({ layers: many });
  for (const source of [
    'residential-zones/labels',
    'industrial-zones/labels',
    'places',
    'commercial-sites',
  ]) {
    const features = alone[source]?.features ?? [];
    expect(among[source]?.features.slice(0, features.length)).toEqual(features);
  }
});

test('a name stands on the side of its symbol where no outline is, and waits where there is none', () => {
  const sides = (...zones: [number, number, number, number][]) => {
    const builder = aCity().withFeature(
      'commercial-sites',
      'werk',
      { type: 'Point', coordinates: atMetres(500, 500) },
      { name: 'Werk', kind: 'estate' },
    );
    for (const [k, zone] of zones.entries()) builder.withZone(`Zone ${k}`, 'industrial', zone);
    return mapSources(builder.build())['commercial-sites']?.features[0]?.properties;
  };
  expect(sides()?.places15.slice(0, 2)).toEqual(['left', [1.3, 0]]);
  expect(sides([520, 0, 900, 900])?.places15[0]).toBe('right');
  expect(sides([520, 0, 900, 900], [0, 0, 480, 900])).toMatchObject({ free15: false });
});

test('a name is broken into lines of even length, keeps a number with its unit and begins no line with a slash', () => {
  expect(brokenLines('Denkfabrik „415 m ü. NN“ (Bahnhofsquartier)', 9)[1]).toMatch(/^„415.m/);
  expect(brokenLines('Villa Hueck / Humboldt-Villa', 9)).toEqual(['Villa Hueck\u00a0/', 'Humboldt-Villa']);
  expect(brokenLines('Höh', 9)).toEqual(['Höh']);
});
