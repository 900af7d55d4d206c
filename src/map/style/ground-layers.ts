// SPDX-License-Identifier: EUPL-1.2
// The quiet part of the picture: ground, water, roads, rail, the faded neighbours and the names.

import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../../layers';
import {
  type Drawing,
  fontRegular,
  fontStrong,
  growing,
  haloPx,
  leastLetterPx,
  visibility,
  type Widths,
} from './drawing';
import { districtWriting, freeText } from './free-labels';
import { maskSource } from './map-sources';
import { palettes } from './palette';

/** Land and water, below everything else; over a background map the water gives way. */
export function groundLayers(drawing: Drawing): LayerSpecification[] {
  const palette = palettes[drawing.scheme];
  const own = drawing.overBackground ? 'none' : visibility(drawing, 'base-water');
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': palette.land } },
    {
      id: 'base-water/fill',
      type: 'fill',
      source: 'base-water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { visibility: own },
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'base-water/line',
      type: 'line',
      source: 'base-water',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { visibility: own, 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.waterLine, 'line-width': growing([10, 0.8], [13, 2], [17, 10]) },
    },
  ];
}

const roadWidths: Readonly<Record<string, Widths>> = {
  motorway: [
    [9, 1.4],
    [12, 2.8],
    [14, 6],
    [18, 34],
  ],
  federal: [
    [9, 0.8],
    [12, 1.8],
    [14, 4],
    [18, 26],
  ],
  other: [
    [9, 0.3],
    [12, 0.9],
    [14, 2.6],
    [18, 20],
  ],
};

/** Width by kind of road, `more` pixels wider at every zoom. */
function roadWidth(more: number): ExpressionSpecification {
  const zooms = [9, 12, 14, 18];
  const at = (kind: string, step: number) =>
    ((roadWidths[kind] as Widths)[step] as [number, number])[1] + more;
  const stops = zooms.flatMap((zoom, step) => [
    zoom,
    [
      'match',
      ['get', 'kind'],
      'motorway',
      at('motorway', step),
      'federal',
      at('federal', step),
      at('other', step),
    ],
  ]);
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops] as ExpressionSpecification;
}

/** Main roads and railways, each with a casing; none of it over a background map. */
export function roadLayers(drawing: Drawing): LayerSpecification[] {
  const palette = palettes[drawing.scheme];
  const show = (id: LayerId) => (drawing.overBackground ? 'none' : visibility(drawing, id));
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'base-roads/case',
      type: 'line',
      source: 'base-roads',
      layout: { visibility: show('base-roads'), ...round },
      paint: { 'line-color': palette.roadCase, 'line-width': roadWidth(1.6) },
    },
    {
      id: 'base-roads/line',
      type: 'line',
      source: 'base-roads',
      layout: { visibility: show('base-roads'), ...round },
      paint: { 'line-color': palette.road, 'line-width': roadWidth(0) },
    },
    {
      // Grey on a class as light as itself is hardly seen: an edge tells them apart, as with roads.
      id: 'base-rail/case',
      type: 'line',
      source: 'base-rail',
      layout: { visibility: show('base-rail'), ...round },
      paint: { 'line-color': palette.roadCase, 'line-width': growing([9, 1.6], [13, 3], [17, 5.4]) },
    },
    {
      id: 'base-rail/line',
      type: 'line',
      source: 'base-rail',
      layout: { visibility: show('base-rail') },
      paint: { 'line-color': palette.rail, 'line-width': growing([9, 0.6], [13, 1.4], [17, 3]) },
    },
    {
      id: 'base-rail/sleepers',
      type: 'line',
      source: 'base-rail',
      minzoom: 11,
      layout: { visibility: show('base-rail') },
      paint: {
        'line-color': palette.rail,
        'line-width': growing([11, 3], [13, 5], [17, 9]),
        'line-dasharray': [0.25, 2.2],
      },
    },
  ];
}

/** The neighbours step back behind a soft edge; the municipality stands in full strength. */
export function surroundingLayers(drawing: Drawing): LayerSpecification[] {
  const palette = palettes[drawing.scheme];
  const edge = visibility(drawing, 'boundary');
  return [
    {
      id: 'outside/fade',
      type: 'fill',
      source: maskSource,
      paint: { 'fill-color': palette.outside, 'fill-opacity': drawing.overBackground ? 0.45 : 0.72 },
    },
    {
      id: 'boundary/glow',
      type: 'line',
      source: 'boundary',
      layout: { visibility: edge, 'line-join': 'round' },
      paint: {
        'line-color': palette.boundaryGlow,
        'line-width': growing([9, 5], [14, 14]),
        'line-blur': growing([9, 5], [14, 14]),
        'line-opacity': 0.55,
      },
    },
    {
      id: 'boundary/line',
      type: 'line',
      source: 'boundary',
      layout: { visibility: edge, 'line-join': 'round' },
      paint: {
        'line-color': palette.boundary,
        'line-width': growing([9, 0.9], [14, 1.8]),
        'line-opacity': 0.75,
      },
    },
  ];
}

/** Names of roads, waters, neighbours and districts, above everything else. */
export function nameLayers(drawing: Drawing): LayerSpecification[] {
  const palette = palettes[drawing.scheme];
  const quiet = {
    'text-color': palette.labelQuiet,
    'text-halo-color': palette.halo,
    'text-halo-width': haloPx,
  };
  const strong = { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': haloPx };
  const places = { source: 'places', type: 'symbol' } as const;
  const own = (id: LayerId) => (drawing.overBackground ? 'none' : visibility(drawing, id));
  return [
    {
      id: 'base-roads/name',
      type: 'symbol',
      source: 'base-roads',
      minzoom: 11.5,
      layout: {
        visibility: own('base-roads'),
        'symbol-placement': 'line',
        // A larger one, or the middle of the line, leaves a road in a view near by without its name: a tile has only a piece of it.
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': [fontRegular],
        // Near by the road under it is wider than the letters.
        'text-size': growing([13, 11], [17, 14]),
      },
      paint: quiet,
    },
    {
      id: 'base-water/name',
      type: 'symbol',
      source: 'base-water',
      minzoom: 12,
      layout: {
        visibility: own('base-water'),
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': ['get', 'name'],
        'text-font': [fontRegular],
        'text-size': 11,
        'text-letter-spacing': 0.08,
      },
      paint: { ...quiet, 'text-color': drawing.scheme === 'light' ? '#46687c' : '#8fb4c6' },
    },
    {
      id: 'base-neighbours/name',
      type: 'symbol',
      source: 'base-neighbours',
      layout: {
        visibility: own('base-neighbours'),
        'text-field': ['upcase', ['get', 'name']],
        'text-font': [fontRegular],
        'text-size': growing([9, leastLetterPx], [13, 13]),
        'text-letter-spacing': 0.14,
      },
      paint: { ...quiet, 'text-halo-color': palette.outside },
    },
    {
      id: 'places/district',
      ...places,
      minzoom: 11,
      filter: ['==', ['get', 'kind'], 'district'],
      layout: {
        visibility: own('places'),
        ...freeText(districtWriting, () => ['get', 'lines']),
        'text-font': [fontStrong],
        'text-size': growing(...districtWriting.sizes),
        'text-padding': 6,
      },
      paint: strong,
    },
    {
      id: 'places/city',
      ...places,
      maxzoom: 12.5,
      filter: ['==', ['get', 'kind'], 'city'],
      layout: {
        visibility: drawing.handled ? 'none' : own('places'),
        'text-field': ['get', 'name'],
        'text-font': [fontStrong],
        'text-size': growing([8, 13], [12, 20]),
      },
      paint: strong,
    },
  ];
}
