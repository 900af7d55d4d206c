// SPDX-License-Identifier: EUPL-1.2
// From a place in the picture to domain words: where it is and which feature of ours is drawn there.

import type { Feature, Geometry, Position } from 'geojson';
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { City, FeatureId } from '../../core/city/city';
import { featureById, featureNamed } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { type LayerId, layerById, layers } from '../../layers';
import { uncertaintyCircle } from '../style/map-sources';

export interface Pick {
  readonly lon: number;
  readonly lat: number;
  /** What is drawn on top there; null where only ground and cells are. */
  readonly feature: Selection['feature'];
}

/** Half the edge of the box that is asked, so that thin lines and symbols can be hit with a finger. */
const reachPx = 6;

/** What a click or the cross-hair at a pixel of the canvas means. */
export function pickAt(map: MapLibreMap, x: number, y: number): Pick {
  const { lng: lon, lat } = map.unproject([x, y]);
  const box: [PointLike, PointLike] = [
    [x - reachPx, y - reachPx],
    [x + reachPx, y + reachPx],
  ];
  const near = map.queryRenderedFeatures(box).find((feature) => !isArea(feature) && isOurs(feature));
  // An area counts only where the pointer really is, not a few pixels beside it.
  const hit = near ?? map.queryRenderedFeatures([x, y]).find(isOurs);
  return { lon, lat, feature: hit === undefined ? null : namedBy(hit) };
}

/** `<layer>/<id>` of the site or building whose mark is drawn at a pixel; null where there is none. */
export function markAt(map: MapLibreMap, x: number, y: number): string | null {
  const drawn = markLayers.filter((id) => map.getLayer(id) !== undefined);
  const hit = map.queryRenderedFeatures([x, y], { layers: drawn }).find(isOurs);
  return hit === undefined ? null : `${layerOf(hit)}/${hit.properties?.id}`;
}

const markLayers = layers
  .filter(({ role }) => role === 'site' || role === 'building')
  .map(({ id }) => `${id}/mark`);

type Drawn = Feature & { source: string };
const pickable = new Set(['zone', 'plan', 'site', 'building']);

function isOurs(feature: Drawn): boolean {
  return pickable.has(layerById(layerOf(feature))?.role ?? '') && typeof feature.properties?.id === 'string';
}

function isArea(feature: Drawn): boolean {
  return feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
}

function layerOf({ source }: Drawn): string {
  return source.split('/')[0] as string;
}

function namedBy(feature: Drawn): Selection['feature'] {
  return { layer: layerOf(feature) as LayerId, id: feature.properties?.id as FeatureId };
}

/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** The box of a feature, of a place that is not known exactly all where it may lie; null where it is unknown or has no place. */
export function boxOfFeature(city: City, layer: LayerId, id: FeatureId): Box | null {
  const feature = featureById(city, { layer, id });
  if (!feature?.geometry) return null;
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positionsOf(uncertaintyCircle(feature) ?? feature.geometry) as Iterable<
    [number, number]
  >) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return Number.isFinite(box[0]) ? box : null;
}

/** The box around all of these features (`<layer>/<id>`); null where none has a place. */
export function boxOfFeatures(city: City, keys: readonly string[]): Box | null {
  const boxes = keys.flatMap((key) => {
    const feature = featureNamed(key);
    const box = feature && boxOfFeature(city, feature.layer, feature.id);
    return box ? [box] : [];
  });
  if (boxes.length === 0) return null;
  const side = (at: number, choose: (...values: number[]) => number) =>
    choose(...boxes.map((box) => box[at] as number));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** The box of an outline's corners; null without any. */
export function boxOfCorners(corners: readonly (readonly [lon: number, lat: number])[]): Box | null {
  if (corners.length === 0) return null;
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The box of what is selected: a clicked point counts before the feature around it. Null: nothing. */
export function boxOfSelection(city: City, { point, feature }: Selection): Box | null {
  if (point !== null) return [point.lon, point.lat, point.lon, point.lat];
  return feature === null ? null : boxOfFeature(city, feature.layer, feature.id);
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}
