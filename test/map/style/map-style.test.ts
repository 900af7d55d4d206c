// SPDX-License-Identifier: EUPL-1.2
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Polygon } from 'geojson';
import type { LayerSpecification, StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import type { City, FeatureId } from '../../../src/core/city/city';
import type { Background } from '../../../src/core/city/municipality';
import type { View } from '../../../src/core/city/view';
import { toPlane } from '../../../src/core/geo/projection';
import { boxOfFeature, boxOfFeatures, boxOfSelection } from '../../../src/map/contract/feature-box';
import { styleDifference } from '../../../src/map/maplibre/style-diff';
import type { MapStyleOptions } from '../../../src/map/style/drawing';
import { drawnId, idOfDrawn } from '../../../src/map/style/drawn-id';
import { mapSources, selectionFeatures } from '../../../src/map/style/map-sources';
import { cellsBelow, mapStyle, underlay } from '../../../src/map/style/map-style';
import { drawImage } from '../../../src/map/style/symbols';
import { aCity, atMetres } from '../../a-city';
import { view } from '../a-view';

const city = aCity()
  .withBoundary([0, 0, 5000, 5000])
  .withZone('Römerweg', 'industrial', [100, 100, 500, 500])
  .withZone('Höh', 'residential', [1000, 1000, 800, 800])
  .withZone('Innenstadt', 'mixed', null)
  .withPlan('Glasfaser', [1000, 1000, 400, 400], {
    funding: 'federal',
    announcements: [
      { announcedOn: '2025-01', event: 'completion', announcedFor: '2025-05', source: 'test' },
      { announcedOn: '2025-06', event: 'completion', announcedFor: '2026-Q1', source: 'test' },
    ],
  })
  .withCells(0, 0, 2, 2, {})
  .build();
const options: MapStyleOptions = {
  sources: mapSources(city),
  selection: selectionFeatures(city, { point: null, feature: null }),
  view,
  scheme: 'light',
  language: 'de',
  fonts: { regular: '/assets/regular.woff2', strong: '/assets/strong.woff2' },
  background: null,
  hits: null,
};
const background = (changed: Partial<Background>): Background => ({
  id: 'photo',
  title: { de: 'Luftbild', en: 'Aerial photo' },
  thirdParty: 'example.org',
  kind: 'wms',
  url: 'https://example.org/wms?',
  layers: 'rgb',
  attribution: 'example',
  ...changed,
});
const complaints = (style: StyleSpecification) =>
  (validateStyleMin as unknown as (style: unknown) => { message: string }[])(style).map(
    ({ message }) => message,
  );
const layer = (style: StyleSpecification, id: string) =>
  style.layers.find((one) => one.id === id) as LayerSpecification;

describe('the style', () => {
  const groups = ['all', 'industrial', 'residential', 'mixed'] as const;
  test.each(['light', 'dark'] as const)(
    'is valid by the specification in the %s scheme for every group',
    (scheme) => {
      for (const group of groups) {
        expect(complaints(mapStyle({ ...options, scheme, view: { ...view, group } }))).toEqual([]);
      }
      expect(complaints(mapStyle({ ...options, scheme, background: background({}) }))).toEqual([]);
    },
  );

  test('draws in this order', () => {
    expect(mapStyle(options).layers.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "ground",
        "base-water/fill",
        "base-water/line",
        "residential-zones/texture",
        "industrial-zones/texture",
        "base-roads/case",
        "base-roads/line",
        "base-rail/case",
        "base-rail/line",
        "base-rail/sleepers",
        "outside/fade",
        "boundary/glow",
        "boundary/line",
        "residential-zones/area",
        "residential-zones/case",
        "residential-zones/outline",
        "residential-zones/letter",
        "industrial-zones/area",
        "industrial-zones/case",
        "industrial-zones/outline",
        "industrial-zones/letter",
        "planned-expansion/area",
        "planned-expansion/case",
        "planned-expansion/commercial",
        "planned-expansion/federal",
        "planned-expansion/other",
        "planned-expansion/point",
        "planned-expansion/year",
        "seen-names/letter",
        "seen-names/name",
        "commercial-sites/name",
        "startup-buildings/name",
        "commercial-sites/area",
        "commercial-sites/outline",
        "commercial-sites/mark",
        "startup-buildings/area",
        "startup-buildings/outline",
        "startup-buildings/mark",
        "base-roads/name",
        "base-water/name",
        "base-neighbours/name",
        "places/district",
        "places/city",
        "selected/area/outer",
        "selected/area/inner",
        "selected/planned-expansion/outer",
        "selected/planned-expansion/inner",
        "selected/planned-expansion/point-outer",
        "selected/planned-expansion/point-inner",
        "selected/commercial-sites/outer",
        "selected/commercial-sites/inner",
        "selected/commercial-sites/point-outer",
        "selected/commercial-sites/point-inner",
        "selected/startup-buildings/outer",
        "selected/startup-buildings/inner",
        "selected/startup-buildings/point-outer",
        "selected/startup-buildings/point-inner",
        "selected/uncertainty",
        "selected/cell/outer",
        "selected/cell/inner",
        "selected/point",
        "outline/case",
        "outline/line",
        "outline/kept",
        "outline/closing",
        "outline/middle",
        "outline/corner",
        "outline/selected",
        "room",
      ]
    `);
  });

  test('has a place for the cells: above the water, below roads and outlines', () => {
    const ids = mapStyle(options).layers.map(({ id }) => id);
    expect(ids.indexOf('base-water/line')).toBe(ids.indexOf(cellsBelow) - 1);
    expect(ids.indexOf('industrial-zones/outline')).toBeGreaterThan(ids.indexOf(cellsBelow));
  });

  test('asks no server: its own fonts, no glyphs, no sprite, no address', () => {
    const style = mapStyle(options);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:|data:/);
  });

  test('every picture that it names can be drawn', () => {
    const names = [...JSON.stringify(mapStyle(options)).matchAll(/"((?:mark|texture):[^"]+)"/g)].map(
      (m) => m[1]!,
    );
    expect(new Set(names).size).toBeGreaterThan(6);
    for (const name of names) expect(drawImage(name, 1), name).not.toBeNull();
  });

  test('threshold, technology, colouring and date change nothing in it: the cells do that alone', () => {
    const changed: View = {
      ...view,
      thresholdMbit: 1000,
      technology: 'hfc',
      colouring: 'reach',
      quarter: '2026-Q4',
    };
    expect(styleDifference(mapStyle(options), mapStyle({ ...options, view: changed }))).toEqual([]);
  });

  test('a change of scheme or group sends no data and adds no layer', () => {
    const dark = mapStyle({ ...options, scheme: 'dark', view: { ...view, group: 'mixed' } });
    const kinds = new Set(styleDifference(mapStyle(options), dark).map((step) => step.do));
    expect([...kinds].sort()).toEqual(['setLayout', 'setPaint']);
  });

  test('a hidden layer is not drawn at all', () => {
    const style = mapStyle({ ...options, view: { ...view, hidden: new Set(['industrial-zones']) } });
    const shown = style.layers.filter(
      ({ id, layout }) => id.startsWith('industrial-zones/') && layout?.visibility !== 'none',
    );
    expect(shown).toEqual([]);
  });

  test('a letter after the PlanZV stands for each kind of area', () => {
    const style = mapStyle(options);
    expect(JSON.stringify(layer(style, 'industrial-zones/letter').layout)).toContain('true],"G",""]');
    expect(JSON.stringify(layer(style, 'residential-zones/letter').layout)).toContain(
      '"residential","W","mixed","M"',
    );
  });
});

describe('further backgrounds', () => {
  test('a map service is asked by box in Web Mercator, its names escaped', () => {
    const style = mapStyle({ ...options, background: background({ layers: 'a b' }) });
    const source = style.sources['background/photo'] as { tiles: string[] };
    expect(source.tiles[0]).toMatch(
      /^https:\/\/example\.org\/wms\?SERVICE=WMS&.*LAYERS=a%20b&BBOX=\{bbox-epsg-3857\}$/,
    );
  });

  test('our own sketch steps aside, the cells keep their place', () => {
    const style = mapStyle({ ...options, background: background({ kind: 'raster' }) });
    expect(layer(style, 'base-roads/line').layout?.visibility).toBe('none');
    expect(style.layers[1]?.id).toBe('background/photo');
  });

  test('a foreign style lies below ours, with ids that cannot meet ours', () => {
    const foreign: StyleSpecification = {
      version: 8,
      glyphs: 'https://example.org/{fontstack}/{range}.pbf',
      sources: { boundary: { type: 'vector', url: 'https://example.org/tiles.json' } },
      layers: [{ id: 'boundary/line', type: 'line', source: 'boundary', 'source-layer': 'b' }],
    };
    const style = underlay(mapStyle({ ...options, background: background({ kind: 'style' }) }), foreign);
    expect(complaints(style)).toEqual([]);
    expect(style.layers[0]).toMatchObject({ id: 'background/boundary/line', source: 'background/boundary' });
    expect(style.layers.some(({ id }) => id === 'ground')).toBe(false);
  });
});

describe('the sources', () => {
  const { sources } = options;

  test('a feature without a place is left out of the picture', () => {
    const names = sources['residential-zones']?.features.map(({ properties }) => properties?.name);
    expect(names).toEqual(['Höh']);
  });

  test('a plan carries the year of its latest announcement and the look of its money', () => {
    expect(sources['planned-expansion']?.features[0]?.properties).toMatchObject({
      year: '2026',
      look: 'federal',
      demo: true,
    });
  });

  test('a look that the definition does not name is the rest', () => {
    const plain = aCity().withPlan('X', [0, 0, 100, 100]).build();
    expect(mapSources(plain)['planned-expansion']?.features[0]?.properties).toMatchObject({
      look: '*',
      year: '',
    });
  });

  test('the world outside is one area with the municipality as its hole', () => {
    const [outside] = sources.outside!.features as Feature<Polygon>[];
    expect(outside?.geometry.coordinates).toHaveLength(2);
    expect(mapSources(aCity().build()).outside?.features).toEqual([]);
  });

  test('stay the same objects when further columns of the cells come, and are made anew for other layers', () => {
    const one = aCity().withBoundary([0, 0, 100, 100]).withCells(0, 0, 2, 2, {}).build();
    const withMore: City = { ...one, cells: null };
    expect(mapSources(withMore)).toBe(mapSources(one));
    expect(mapSources({ ...one, layers: { ...one.layers } })).not.toBe(mapSources(one));
  });

  test('a picked point shows the grid square that it lies in', () => {
    const [lon, lat] = atMetres(130, 70);
    const [square, pin] = selectionFeatures(city, { point: { lon, lat }, feature: null }).features;
    expect(pin?.geometry).toEqual({ type: 'Point', coordinates: [lon, lat] });
    const ring = (square!.geometry as Polygon).coordinates[0]!;
    const corners = ring.map(([x, y]) => toPlane('EPSG:25832', x!, y!).map(Math.round));
    expect(corners[0]).toEqual([404_100, 5_675_000]);
    expect(corners[2]).toEqual([404_200, 5_675_100]);
  });
});

test('the box of a feature holds it, and a feature without a place has none', () => {
  const [west, south, east, north] = boxOfFeature(city, 'industrial-zones', 'Römerweg' as FeatureId)!;
  const [x, y] = atMetres(350, 350);
  expect(west < x && x < east && south < y && y < north).toBe(true);
  expect(boxOfFeature(city, 'residential-zones', 'Innenstadt' as FeatureId)).toBeNull();
  expect(boxOfFeature(city, 'residential-zones', 'nirgends' as FeatureId)).toBeNull();
});

test('the box of a place that is known to 600 m holds all where it may lie', () => {
  const coordinates = atMetres(350, 350);
  const known = (uncertaintyM: number | null) =>
    boxOfFeature(
      aCity()
        .withFeature(
          'commercial-sites',
          'site',
          { type: 'Point', coordinates },
          { name: 'Ort', kind: 'land', uncertaintyM },
        )
        .build(),
      'commercial-sites',
      'site' as FeatureId,
    )!;
  const [lon, lat] = coordinates;
  expect(known(null)).toEqual([lon, lat, lon, lat]);
  const corners = [...atMetres(-250, -250), ...atMetres(950, 950)];
  for (const [at, value] of known(600).entries()) expect(Math.abs(value - corners[at]!)).toBeLessThan(3e-4);
});

describe('while a list is open', () => {
  const hits = new Set(['commercial-sites/rosmart', 'startup-buildings/egc']);
  const marks = (id: string, of: StyleSpecification) => layer(of, `${id}/mark`) as SymbolLayerSpecification;

  test('its hits keep their colour and the other sites and buildings step back', () => {
    const style = mapStyle({ ...options, hits });
    expect(complaints(style)).toEqual([]);
    const opacity = (id: string) => marks(id, style).paint?.['icon-opacity'];
    expect(opacity('commercial-sites')).toEqual([
      'case',
      ['in', ['get', 'id'], ['literal', [drawnId('rosmart')]]],
      1,
      0.25,
    ]);
    expect(opacity('startup-buildings')).toEqual([
      'case',
      ['in', ['get', 'id'], ['literal', [drawnId('egc')]]],
      1,
      0.25,
    ]);
    expect(marks('commercial-sites', style).layout?.['icon-allow-overlap']).toBe(true);
  });

  test('without a hit everything steps back, and without a list nothing does', () => {
    const none = marks('commercial-sites', mapStyle({ ...options, hits: new Set() }));
    expect(none.paint?.['icon-opacity']).toEqual(['case', ['in', ['get', 'id'], ['literal', []]], 1, 0.25]);
    expect(marks('commercial-sites', mapStyle(options)).paint?.['icon-opacity']).toBe(1);
  });

  test('a filter that changes only repaints sites and buildings', () => {
    const steps = styleDifference(mapStyle({ ...options, hits }), mapStyle({ ...options, hits: new Set() }));
    expect(new Set(steps.map((step) => step.do))).toEqual(new Set(['setLayout', 'setPaint']));
    expect(
      steps.every(
        (step) => 'layer' in step && /^(commercial-sites|startup-buildings)\//.test(String(step.layer)),
      ),
    ).toBe(true);
  });

  test('all of them fit into one box, those without a place aside', () => {
    const all = boxOfFeatures(city, [
      'industrial-zones/Römerweg',
      'residential-zones/Höh',
      'residential-zones/Innenstadt',
    ])!;
    const [west, south] = boxOfFeature(city, 'industrial-zones', 'Römerweg' as FeatureId)!;
    const [, , east, north] = boxOfFeature(city, 'residential-zones', 'Höh' as FeatureId)!;
    expect(all).toEqual([west, south, east, north]);
    expect(boxOfFeatures(city, ['residential-zones/Innenstadt', 'castle', 'castle/x'])).toBeNull();
  });
});

test('a link opens at its clicked point before the feature around it, and nowhere special without either', () => {
  const feature = { layer: 'industrial-zones', id: 'Römerweg' as FeatureId } as const;
  const point = { lon: 7.6, lat: 51.2 };
  expect(boxOfSelection(city, { point, feature })).toEqual([7.6, 51.2, 7.6, 51.2]);
  expect(boxOfSelection(city, { point: null, feature })).toEqual(
    boxOfFeature(city, 'industrial-zones', feature.id),
  );
  expect(boxOfSelection(city, { point: null, feature: null })).toBeNull();
});

test('ids reach the map as integers of our own, each for itself, and come back as they were written', () => {
  const ids = [
    '007',
    '7',
    '1',
    '9007199254740993',
    '-0',
    'constructor',
    '__proto__',
    '1e3',
    ' 7',
    'ä',
  ] as FeatureId[];
  const of = ids
    .reduce((builder, id) => builder.withZone(id, 'industrial', [0, 0, 100, 100]), aCity())
    .build();
  const zones = of.layers['industrial-zones'].map((zone, i) => ({ ...zone, id: ids[i]! }));
  const { features } = mapSources({ layers: { ...of.layers, 'industrial-zones': zones } })[
    'industrial-zones'
  ]!;
  const drawn = features.map(({ properties }) => properties?.id);
  expect(drawn.every((id) => Number.isSafeInteger(id) && id > 0)).toBe(true);
  expect(new Set(drawn).size).toBe(ids.length);
  expect(drawn.map(idOfDrawn)).toEqual(ids);
  expect(drawn).toEqual(ids.map(drawnId));
  expect([idOfDrawn('7'), idOfDrawn(0), idOfDrawn(undefined)]).toEqual([null, null, null]);
});
