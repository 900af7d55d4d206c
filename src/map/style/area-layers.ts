// SPDX-License-Identifier: EUPL-1.2
// What the council asks about: areas as outline and letter after the PlanZV, plans dashed with their year, sites and
// buildings as symbols. Colours come from the layer definitions.

import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../../layers';
import type { LayerDefinition, Look } from '../../layers/definition';
import { type Drawing, fontRegular, fontStrong, growing, haloPx, visibility } from './drawing';
import { drawnId } from './drawn-id';
import {
  freeText,
  letterOffset,
  letterWriting,
  planNameZoom,
  planWriting,
  siteWriting,
  textWhereFree,
} from './free-labels';
import { labelSource } from './map-sources';
import { palettes } from './palette';
import { markName, textureName } from './symbols';

/** Picks a value by the look of a feature; the look `*` (or the first) is the rest. */
function byLook<T>(layer: LayerDefinition, value: (look: Look) => T): ExpressionSpecification | T {
  const looks = Object.entries(layer.look.of);
  const [, rest] = looks.find(([key]) => key === '*') ?? (looks[0] as [string, Look]);
  const named = looks.filter(([key]) => key !== '*');
  if (named.length === 0) return value(rest);
  return [
    'match',
    ['get', 'look'],
    ...named.flatMap(([key, look]) => [key, value(look)]),
    value(rest),
  ] as unknown as ExpressionSpecification;
}

const isDemo: ExpressionSpecification = ['boolean', ['get', 'demo'], false];
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

/** Opacity of the areas of a layer: those outside the chosen group step back. */
function groupOpacity(layer: LayerDefinition, { view }: Drawing): number | ExpressionSpecification {
  const full = 1;
  const faded = 0.25;
  if (view.group === 'all') return full;
  if (layer.group !== undefined) return layer.group === view.group ? full : faded;
  // The layer's own field names the group (residential or mixed); an industrial view fades both.
  return ['match', ['get', 'look'], view.group, full, faded];
}

/**
 * Joints of the outlines of areas. A round one is a dozen triangles, an edge two: from afar, where a country has tens of thousands
 * of areas of a pixel or two, nobody sees the difference.
 */
const areaJoint: ExpressionSpecification = ['step', ['zoom'], 'miter', 9, 'round'];

/** Id of the texture of a layer of zones. */
export const textureLayer = (layerId: string) => `${layerId}/texture`;

/** The faint texture of zones that are drawn for lack of data. It is laid below the roads: a street is no demo. */
export function textureLayers(layer: LayerDefinition, drawing: Drawing): LayerSpecification[] {
  return [
    {
      id: textureLayer(layer.id),
      type: 'fill',
      source: layer.id,
      filter: isDemo,
      layout: { visibility: visibility(drawing, layer.id as LayerId) },
      paint: {
        'fill-pattern': byLook(layer, (look) => textureName(look[drawing.scheme])),
        'fill-opacity': times(groupOpacity(layer, drawing), 0.16),
        'fill-antialias': false,
      },
    },
  ];
}

/**
 * Zones as outlines with a casing, their letters above. The coverage below stays visible: an invisible fill answers what lies
 * under the pointer.
 */
export function areaLayers(layer: LayerDefinition, drawing: Drawing): LayerSpecification[] {
  const { scheme } = drawing;
  const { casing, halo } = palettes[scheme];
  const colour = byLook(layer, (look) => look[scheme]);
  const shown = { visibility: visibility(drawing, layer.id as LayerId), 'line-join': areaJoint } as const;
  const opacity = groupOpacity(layer, drawing);
  const width = Math.max(...Object.values(layer.look.of).map((look) => look.width ?? 1.5));
  return [
    {
      // Invisible, but it can be asked what lies under the pointer.
      id: `${layer.id}/area`,
      type: 'fill',
      source: layer.id,
      layout: { visibility: shown.visibility },
      paint: { 'fill-opacity': 0 },
    },
    {
      id: `${layer.id}/case`,
      type: 'line',
      source: layer.id,
      layout: shown,
      paint: {
        'line-color': casing,
        // From afar areas are few pixels wide: their outlines leave the colours of the cells to be seen.
        'line-width': growing([10, width * 0.6], [12, width], [14, width + 2.4]),
        'line-opacity': opacity,
      },
    },
    {
      id: `${layer.id}/outline`,
      type: 'line',
      source: layer.id,
      layout: shown,
      paint: {
        'line-color': colour,
        'line-width': growing([10, width * 0.4], [12, width * 0.6], [14, width]),
        'line-opacity': opacity,
      },
    },
    {
      id: `${layer.id}/letter`,
      type: 'symbol',
      source: labelSource(layer.id),
      minzoom: 12.4,
      layout: {
        visibility: shown.visibility,
        'text-field': textWhereFree(letterWriting, () => byLook(layer, (look) => look.letter ?? '')),
        'text-font': [fontStrong],
        'text-size': growing(...letterWriting.sizes),
        'text-offset': [...letterOffset],
        'text-padding': 1,
      },
      paint: {
        'text-color': colour,
        'text-halo-color': halo,
        'text-halo-width': haloPx,
        'text-opacity': opacity,
      },
    },
  ];
}

function times(opacity: number | ExpressionSpecification, by: number): number | ExpressionSpecification {
  return typeof opacity === 'number' ? opacity * by : ['*', opacity, by];
}

/** Planned expansion: a border for each state, with name and year. */
export function planLayers(layer: LayerDefinition, drawing: Drawing): LayerSpecification[] {
  const { scheme, language } = drawing;
  const { casing, halo } = palettes[scheme];
  const colour = byLook(layer, (look) => look[scheme]);
  const shown = { visibility: visibility(drawing, layer.id as LayerId), 'line-join': 'round' } as const;
  const title: ExpressionSpecification = ['get', language === 'de' ? 'lines' : 'linesEn'];
  // A year alone would not say whether it is there or only announced.
  const [since, by] = language === 'de' ? (['seit ', 'bis '] as const) : (['since ', 'by '] as const);
  const year: ExpressionSpecification = [
    'case',
    ['==', ['get', 'year'], ''],
    '',
    ['concat', ['case', ['boolean', ['get', 'isBuilt'], false], since, by], ['get', 'year']],
  ];
  // line-dasharray takes no colours of a feature's look in every version: one layer a look.
  const dashed = Object.entries(layer.look.of).map(
    ([key, look]): LayerSpecification => ({
      id: `${layer.id}/${key === '*' ? 'other' : key}`,
      type: 'line',
      source: layer.id,
      filter: ['all', ['!', isPoint], ['==', ['get', 'look'], key]],
      layout: shown,
      paint: {
        'line-color': look[scheme],
        'line-width': growing([10, (look.width ?? 2) * 0.7], [14, look.width ?? 2]),
        ...(look.dash === undefined ? {} : { 'line-dasharray': [...look.dash] }),
      },
    }),
  );
  return [
    {
      id: `${layer.id}/area`,
      type: 'fill',
      source: layer.id,
      filter: isArea,
      layout: { visibility: shown.visibility },
      // Without a tint: it would change the colours of the cells below. It can be asked all the same.
      paint: { 'fill-opacity': 0 },
    },
    {
      id: `${layer.id}/case`,
      type: 'line',
      source: layer.id,
      filter: ['!', isPoint],
      layout: shown,
      paint: { 'line-color': casing, 'line-width': growing([10, 2.6], [14, 4.4]) },
    },
    ...dashed,
    {
      id: `${layer.id}/point`,
      type: 'circle',
      source: layer.id,
      filter: isPoint,
      layout: { visibility: shown.visibility },
      paint: {
        'circle-radius': growing([10, 3], [14, 5.5]),
        'circle-color': casing,
        'circle-stroke-color': colour,
        'circle-stroke-width': 2.4,
      },
    },
    {
      id: `${layer.id}/year`,
      type: 'symbol',
      source: labelSource(layer.id),
      minzoom: 12,
      layout: {
        visibility: shown.visibility,
        // The name joins when there is room for it; without a year nothing stands here from afar.
        ...freeText(planWriting, (zoom) =>
          zoom < planNameZoom
            ? year
            : ['concat', title, ['case', ['==', ['get', 'year'], ''], '', '\n'], year],
        ),
        'text-font': [fontRegular],
        'text-size': growing(...planWriting.sizes),
      },
      paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': haloPx },
    },
  ];
}

/** Places of one layer as symbols by its own look, their areas where they are known. */
export function siteLayers(layer: LayerDefinition, drawing: Drawing): LayerSpecification[] {
  const { scheme } = drawing;
  const { casing } = palettes[scheme];
  const shown = visibility(drawing, layer.id as LayerId);
  const mark = byLook(layer, (look) =>
    markName({ shape: look.shape ?? 'circle', fill: look[scheme], edge: casing }),
  );
  const colour = byLook(layer, (look) => look[scheme]);
  const opacity = hitOr(layer, drawing, 1, 0.25);
  return [
    {
      id: `${layer.id}/area`,
      type: 'fill',
      source: layer.id,
      filter: isArea,
      layout: { visibility: shown },
      paint: { 'fill-color': colour, 'fill-opacity': times(opacity, 0.08) },
    },
    {
      id: `${layer.id}/outline`,
      type: 'line',
      source: layer.id,
      filter: isArea,
      layout: { visibility: shown, 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 1.5, 'line-opacity': opacity },
    },
    {
      id: `${layer.id}/mark`,
      type: 'symbol',
      source: layer.id,
      layout: {
        visibility: shown,
        'icon-image': mark as ExpressionSpecification,
        'icon-size': markSize(layer, drawing),
        // From afar a few stand for many; from near every one is there, and of what was found each one always.
        'icon-allow-overlap': drawing.hits === null ? ['step', ['zoom'], false, 12.8, true] : true,
        'symbol-sort-key': hitOr(layer, drawing, 1, 0),
      },
      paint: {
        'icon-opacity': opacity,
      },
    },
  ];
}

/**
 * Names of places beside their symbols, drawn below all of them: what lies above is placed first, so that no symbol comes to
 * lie on a name.
 */
export function siteNames(layer: LayerDefinition, drawing: Drawing): LayerSpecification[] {
  const { halo, label } = palettes[drawing.scheme];
  return [
    {
      id: `${layer.id}/name`,
      type: 'symbol',
      source: layer.id,
      minzoom: 13.2,
      filter: isPoint,
      layout: {
        visibility: visibility(drawing, layer.id as LayerId),
        'symbol-sort-key': hitOr(layer, drawing, 1, 0),
        ...freeText(siteWriting, () => ['get', 'lines']),
        'text-font': [fontRegular],
        'text-size': growing(...siteWriting.sizes),
        'text-padding': 1,
        'text-justify': 'auto',
      },
      paint: {
        'text-opacity': hitOr(layer, drawing, 1, 0.25),
        'text-color': label,
        'text-halo-color': halo,
        'text-halo-width': haloPx,
      },
    },
  ];
}

/** From afar marks are small; what a list has found is larger, so that it is seen upon the cells. */
function markSize(layer: LayerDefinition, drawing: Drawing): ExpressionSpecification {
  if (drawing.hits === null) return growing([10, 0.5], [12, 0.65], [14.5, 1]);
  const size = (found: number, rest: number) => hitOr(layer, drawing, found, rest);
  return ['interpolate', ['linear'], ['zoom'], 10, size(0.85, 0.4), 12, size(1, 0.5), 14.5, size(1.15, 0.8)];
}

/** One value for what a list has found, another for the rest; the first for all where no list is open. */
function hitOr(
  layer: LayerDefinition,
  { hits }: Drawing,
  found: number,
  rest: number,
): number | ExpressionSpecification {
  if (hits === null) return found;
  const start = `${layer.id}/`;
  const ids = [...hits].flatMap((key) => (key.startsWith(start) ? [drawnId(key.slice(start.length))] : []));
  return ['case', ['in', ['get', 'id'], ['literal', ids]], found, rest];
}
