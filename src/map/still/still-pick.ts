// SPDX-License-Identifier: EUPL-1.2
// What a click on the still picture means: the same answer as MapLibre's, from the same style.

import type { Feature, Position } from 'geojson';
import { featureKey } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { isArea } from '../../core/geo/geometry-parts';
import { isInArea } from '../../core/geo/in-area';
import { type LayerId, layerById } from '../../layers';
import { type DrawnAt, onceEach, type Pick } from '../contract/map-contract';
import { idOfDrawn } from '../style/drawn-id';
import { drawnLayer, linesOf, type StillScene } from './drawn-layer';
import type { StillFrame } from './still-viewport';

/** How far from a symbol's middle or a thin line a click still means it: half the edge of a symbol. */
const nearPx = 11;
const pickable = new Set(['zone', 'plan', 'site', 'building']);

type Scene = Omit<StillScene, 'drawCells'>;

/** Place and topmost feature at a pixel: symbols and lines within reach first, then the area under the pointer. */
export function pickStill(scene: Scene, x: number, y: number): Pick {
  const { near, areas, lon, lat } = drawnUnder(scene, x, y, (role) => pickable.has(role));
  const hit = near ?? areas[0];
  return { lon, lat, feature: hit === undefined ? null : named(hit) };
}

/** What is drawn at a pixel, of every layer of the city. */
export function drawnAtStill(scene: Scene, x: number, y: number): DrawnAt {
  const { near, areas, lon, lat } = drawnUnder(scene, x, y, (role) => role !== '');
  const features = [...(near ? [near] : []), ...areas].flatMap((one) => named(one) ?? []);
  return { lon, lat, features: onceEach(features) };
}

interface Candidate {
  readonly feature: Feature;
  readonly layer: LayerId;
}

/** What stands for many features in a picture from afar is none of them. */
function named({ feature, layer }: Candidate): Selection['feature'] {
  const id = idOfDrawn(feature.properties?.id);
  return id === null ? null : { layer, id };
}

function drawnUnder(scene: Scene, x: number, y: number, isWanted: (role: string) => boolean) {
  const { frame, style } = scene;
  const candidates = [...style.layers].reverse().flatMap((layer) => {
    const source = 'source' in layer ? String(layer.source) : '';
    const role = layerById(source.split('/')[0] ?? '')?.role ?? '';
    if (!isWanted(role) || layer.id.startsWith('selected/')) return [];
    const drawn = drawnLayer(layer, scene);
    return (drawn?.features ?? []).map(
      ({ feature }): Candidate => ({ feature, layer: source.split('/')[0] as LayerId }),
    );
  });
  // Of the town only its border is drawn.
  const isFilled = ({ feature, layer }: Candidate) =>
    isArea(feature.geometry) && layerById(layer)?.role !== 'boundary';
  const { lon, lat } = frame.toPlace(x, y);
  return {
    near: candidates.find((one) => !isFilled(one) && distancePx(one.feature, frame, x, y) <= nearPx),
    areas: candidates.filter((one) => isFilled(one) && isInArea(one.feature.geometry, [lon, lat])),
    lon,
    lat,
  };
}

/** The mark of a site or building (`<layer>/<id>`) at a pixel; null where none is. */
export function markAtStill(scene: Omit<StillScene, 'drawCells'>, x: number, y: number): string | null {
  const { feature } = pickStill(scene, x, y);
  const role = feature === null ? null : layerById(feature.layer)?.role;
  return feature !== null && (role === 'site' || role === 'building') ? featureKey(feature) : null;
}

function distancePx({ geometry }: Feature, frame: StillFrame, x: number, y: number): number {
  const pixel = (position: Position) => frame.toPixel(...(position as [number, number]));
  if (geometry.type === 'Point') {
    const [px, py] = pixel(geometry.coordinates);
    return Math.hypot(px - x, py - y);
  }
  const distances = linesOf(geometry).flatMap(({ line }) =>
    line.slice(1).map((end, k) => toSegment(pixel(line[k] as Position), pixel(end), x, y)),
  );
  return Math.min(Infinity, ...distances);
}

function toSegment([ax, ay]: number[], [bx, by]: number[], x: number, y: number): number {
  const [dx, dy] = [(bx as number) - (ax as number), (by as number) - (ay as number)];
  const along = ((x - (ax as number)) * dx + (y - (ay as number)) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot((ax as number) + share * dx - x, (ay as number) + share * dy - y);
}
