// SPDX-License-Identifier: EUPL-1.2
// From a place in the picture to domain words: where it is and which feature of ours is drawn there.

import type { Feature } from 'geojson';
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { FeatureId } from '../../core/city/city';
import type { Selection } from '../../core/city/view';
import { isArea } from '../../core/geo/geometry-parts';
import { type LayerId, layerById, layers } from '../../layers';
import { type DrawnAt, onceEach, type Pick } from '../contract/map-contract';
import { idOfDrawn } from '../style/drawn-id';

/** Half the edge of the box that is asked, so that thin lines and symbols can be hit with a finger. */
const halfBoxPx = 6;

/** What a click or the cross-hair at a pixel of the canvas means. */
export function pickAt(map: MapLibreMap, x: number, y: number): Pick {
  const { lng: lon, lat } = map.unproject([x, y]);
  const near = map
    .queryRenderedFeatures(boxAround(x, y))
    .find((feature) => !isArea(feature.geometry) && isOurs(feature));
  // An area counts only where the pointer really is, not a few pixels beside it.
  const hit = near ?? map.queryRenderedFeatures([x, y]).find(isOurs);
  return { lon, lat, feature: hit === undefined ? null : namedBy(hit) };
}

/** What is drawn at a pixel of the canvas, of every layer of the city. */
export function drawnAt(map: MapLibreMap, x: number, y: number): DrawnAt {
  const { lng: lon, lat } = map.unproject([x, y]);
  const near = map
    .queryRenderedFeatures(boxAround(x, y))
    .find((feature) => !isArea(feature.geometry) && isDrawn(feature));
  const areas = map
    .queryRenderedFeatures([x, y])
    .filter((feature) => isArea(feature.geometry) && isDrawn(feature));
  const named = [...(near ? [near] : []), ...areas].map(namedBy);
  return { lon, lat, features: onceEach(named) };
}

/** `<layer>/<id>` of the site or building whose mark is drawn at a pixel; null where there is none. */
export function markAt(map: MapLibreMap, x: number, y: number): string | null {
  const drawn = markLayers.filter((id) => map.getLayer(id) !== undefined);
  const hit = map.queryRenderedFeatures([x, y], { layers: drawn }).find(isOurs);
  return hit === undefined ? null : `${layerOf(hit)}/${idOfDrawn(hit.properties?.id)}`;
}

const markLayers = layers
  .filter(({ role }) => role === 'site' || role === 'building')
  .map(({ id }) => `${id}/mark`);

type Drawn = Feature & { source: string };
const pickable = new Set(['zone', 'plan', 'site', 'building']);

function boxAround(x: number, y: number): [PointLike, PointLike] {
  return [
    [x - halfBoxPx, y - halfBoxPx],
    [x + halfBoxPx, y + halfBoxPx],
  ];
}

function isDrawn(feature: Drawn): boolean {
  return layerById(layerOf(feature)) !== undefined && idOfDrawn(feature.properties?.id) !== null;
}

function isOurs(feature: Drawn): boolean {
  return pickable.has(layerById(layerOf(feature))?.role ?? '') && idOfDrawn(feature.properties?.id) !== null;
}

function layerOf({ source }: Drawn): string {
  return source.split('/')[0] as string;
}

function namedBy(feature: Drawn): NonNullable<Selection['feature']> {
  return { layer: layerOf(feature) as LayerId, id: idOfDrawn(feature.properties?.id) as FeatureId };
}
