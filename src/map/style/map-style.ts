// SPDX-License-Identifier: EUPL-1.2
// The whole picture as one pure value: what the map shows is `mapStyle` of the state, and nothing else. Layers come in
// the order of drawing: ground, water, (cells), texture of demo, roads, neighbours faded, areas, plans, sites, names, selection, an outline of
// one's own. What follows a hand (`withOutline`) or the camera (`withSeenNames`) is put in by itself.

import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Background } from '../../core/city/municipality';
import { layerById, layers } from '../../layers';
import type { LayerDefinition } from '../../layers/definition';
import { areaLayers, planLayers, siteLayers, siteNames, textureLayer, textureLayers } from './area-layers';
import { type Drawing, fontRegular, fontStrong, type MapStyleOptions } from './drawing';
import { groundLayers, nameLayers, roadLayers, surroundingLayers } from './ground-layers';
import { selectionSource } from './map-sources';
import { noOutline, outlineLayers, outlineSource } from './outline-layers';
import { nothingSeen, roomLayer, roomSource, seenLayers, seenSource } from './seen-names';
import { selectionLayers } from './selection-layers';

/** The layer of the style before which the coverage cells are put: the first above the water, so that roads lie above them. */
export const cellsBelow = firstAboveWater();

function firstAboveWater(): string {
  const zone = layers.find(({ id }) => layerById(id)?.role === 'zone');
  return zone ? textureLayer(zone.id) : 'base-roads/case';
}

/** A complete style: valid by the style specification for every city, view and scheme (test/map/style/map-style.test.ts). */
export function mapStyle(options: MapStyleOptions): StyleSpecification {
  const { view, scheme, language, background, fonts, hits, handled = false } = options;
  const drawing: Drawing = { view, scheme, language, overBackground: background !== null, hits, handled };
  const drawn = layers.flatMap(({ id }) => layerById(id) ?? []);
  const ofRole = (
    role: LayerDefinition['role'],
    make: (layer: LayerDefinition, drawing: Drawing) => LayerSpecification[],
  ) => drawn.filter((layer) => layer.role === role).flatMap((layer) => make(layer, drawing));
  const [ground, ...water] = groundLayers(drawing);
  return {
    version: 8,
    name: 'Netz & Fläche',
    'font-faces': { [fontRegular]: fonts.regular, [fontStrong]: fonts.strong },
    // One place for all switches between views; only the selection and a hover change at once.
    transition: { duration: 0, delay: 0 },
    sources: { ...ownSources(options), ...backgroundSource(background), ...followers },
    layers: [
      ground as LayerSpecification,
      ...backgroundLayer(background),
      ...water,
      ...ofRole('zone', textureLayers),
      ...roadLayers(drawing),
      ...surroundingLayers(drawing),
      ...ofRole('zone', areaLayers),
      ...ofRole('plan', planLayers),
      // First drawn is placed last: no other name gives way to these.
      ...seenLayers(scheme),
      ...ofRole('site', siteNames),
      ...ofRole('building', siteNames),
      ...ofRole('site', siteLayers),
      ...ofRole('building', siteLayers),
      ...nameLayers(drawing),
      ...selectionLayers(drawn, drawing),
      ...outlineLayers(scheme),
      roomLayer(),
    ],
  };
}

/** What follows a hand or the camera comes by itself: here it is empty. */
const followers: Readonly<Record<string, SourceSpecification>> = {
  [outlineSource]: { type: 'geojson', data: noOutline, tolerance: 0 },
  [seenSource]: { type: 'geojson', data: nothingSeen },
  [roomSource]: { type: 'geojson', data: nothingSeen },
};

function ownSources({ sources, selection }: MapStyleOptions): Record<string, SourceSpecification> {
  const all: [string, FeatureCollection][] = [...Object.entries(sources), [selectionSource, selection]];
  return Object.fromEntries(
    all.map(([id, data]) => [id, { type: 'geojson', data, promoteId: 'id', tolerance: 0.2 }]),
  );
}

/** Source and layer of a further background: another one is another source, never the same with a new address. */
function backgroundId(id: string): string {
  return `background/${id}`;
}

const tilePx = 256;

function backgroundSource(background: Background | null): Record<string, SourceSpecification> {
  if (background === null || background.kind === 'style') return {};
  const tiles = [background.kind === 'wms' ? wmsTile(background) : background.url];
  return {
    [backgroundId(background.id)]: {
      type: 'raster',
      tiles,
      tileSize: tilePx,
      attribution: background.attribution,
    },
  };
}

function backgroundLayer(background: Background | null): LayerSpecification[] {
  if (background === null || background.kind === 'style') return [];
  return [
    {
      id: backgroundId(background.id),
      type: 'raster',
      source: backgroundId(background.id),
      paint: { 'raster-fade-duration': 0 },
    },
  ];
}

/** Address of one tile of a web map service, version 1.3.0; MapLibre fills in the box. */
function wmsTile({ url, layers: names }: Background): string {
  const query = [
    'SERVICE=WMS',
    'VERSION=1.3.0',
    'REQUEST=GetMap',
    'CRS=EPSG:3857',
    'FORMAT=image/png',
    'STYLES=',
    `WIDTH=${tilePx * 2}`,
    `HEIGHT=${tilePx * 2}`,
    `LAYERS=${encodeURIComponent(names ?? '')}`,
    'BBOX={bbox-epsg-3857}',
  ].join('&');
  return `${url}${url.includes('?') ? (/[?&]$/.test(url) ? '' : '&') : '?'}${query}`;
}

/**
 * Our style over a foreign one: its layers come first, then ours without our ground. Its ids get a prefix so that they
 * cannot meet ours; its letters need its own `glyphs`, ours keep their font files.
 */
export function underlay(own: StyleSpecification, foreign: StyleSpecification): StyleSpecification {
  const name = backgroundId;
  const below = foreign.layers.map((layer) => ({
    ...layer,
    id: name(layer.id),
    ...('source' in layer && typeof layer.source === 'string' ? { source: name(layer.source) } : {}),
  })) as LayerSpecification[];
  const { glyphs, sprite } = foreign;
  return {
    ...own,
    ...(glyphs === undefined ? {} : { glyphs }),
    ...(sprite === undefined ? {} : { sprite }),
    sources: {
      ...Object.fromEntries(Object.entries(foreign.sources).map(([id, source]) => [name(id), source])),
      ...own.sources,
    },
    layers: [...below, ...own.layers.slice(1)],
  };
}
