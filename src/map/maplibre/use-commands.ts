// SPDX-License-Identifier: EUPL-1.2
// What others may tell the map: move, or hand out its picture. MapLibre itself honours reduced motion.

import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useImperativeHandle } from 'react';
import type { City, FeatureId } from '../../core/city/city';
import type { LayerId } from '../../layers';
import { type Box, boxOfCorners, boxOfFeature, boxOfFeatures } from './pick';

export interface MapCommands {
  zoomIn(): void;
  zoomOut(): void;
  /** The whole municipality. */
  home(): void;
  /** A pan without dragging, by a share of the picture (-1..1 to the east and to the south). */
  pan(east: number, south: number): void;
  flyTo(to: { lon: number; lat: number; zoom?: number }): void;
  /** Brings an outline into the picture; does nothing without corners. */
  fitCorners(corners: readonly (readonly [lon: number, lat: number])[]): void;
  /** At once and exactly, without regard to what lies over the picture. */
  moveTo(camera: { lon: number; lat: number; zoom: number }): void;
  /** Brings a feature into the picture; false where it has no place. */
  fitFeature(layer: LayerId, id: FeatureId): boolean;
  /** Brings all of these (`<layer>/<id>`) into the picture; false where none has a place. */
  fitFeatures(keys: readonly string[]): boolean;
  /**
   * The picture as it is now, as a canvas of its own: it can be put into the page or printed under a policy without
   * `data:` and `blob:`, which a picture address could not. Null when the map cannot be drawn.
   */
  picture(): Promise<HTMLCanvasElement | null>;
}

/** How much of the picture other things cover, in CSS pixels: the city is fitted into what is left. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Free space around what is fitted, inside the insets. */
const marginPx = 28;
/** How near a selection of a link is looked at. */
export const selectedZoom = 15;
export const closestZoom = 15.5;

/** Null in `commands` until the map stands. */
export function useMapCommands(
  commands: RefObject<MapCommands | null>,
  map: MapLibreMap | null,
  city: City,
  insets: Insets,
): void {
  useImperativeHandle(commands, () => (map === null ? (null as never) : commandsOf(map, city, insets)), [
    map,
    city,
    insets,
  ]);
}

/** Room to leave on each side when something is fitted; on a small picture never so much that nothing is left. */
export function paddingOf(insets: Insets, width: number, height: number): Insets {
  const side = (inset: number, length: number) => Math.max(0, Math.min(inset + marginPx, length * 0.45));
  return {
    top: side(insets.top, height),
    right: side(insets.right, width),
    bottom: side(insets.bottom, height),
    left: side(insets.left, width),
  };
}

function commandsOf(map: MapLibreMap, city: City, insets: Insets): MapCommands {
  const padding = () => ({ ...paddingOf(insets, map.getCanvas().clientWidth, map.getCanvas().clientHeight) });
  const bring = (box: Box | null) => {
    if (box === null) return false;
    map.fitBounds(box, { padding: padding(), maxZoom: closestZoom });
    return true;
  };
  return {
    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    home: () => void map.fitBounds(city.municipality.bbox, { padding: padding() }),
    pan: (east, south) => {
      const { clientWidth, clientHeight } = map.getCanvas();
      map.panBy([east * clientWidth, south * clientHeight]);
    },
    flyTo: ({ lon, lat, zoom }) => {
      const offset: [number, number] = [(insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2];
      map.flyTo({ center: [lon, lat], zoom: zoom ?? Math.max(map.getZoom(), 14), offset });
    },
    fitCorners: (corners) => void bring(boxOfCorners(corners)),
    fitFeature: (layer, id) => bring(boxOfFeature(city, layer, id)),
    fitFeatures: (keys) => bring(boxOfFeatures(city, keys)),
    moveTo: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
    picture: () => pictureOf(map),
  };
}

async function pictureOf(map: MapLibreMap): Promise<HTMLCanvasElement | null> {
  if (map.getStyle() === undefined) return null;
  if (!map.loaded()) await new Promise<void>((done) => map.once('idle', () => done()));
  return new Promise((done) => {
    // Only inside a frame does the canvas still hold what was drawn.
    map.once('render', () => {
      const from = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = from.width;
      copy.height = from.height;
      copy.getContext('2d')?.drawImage(from, 0, 0);
      done(copy);
    });
    map.triggerRepaint();
  });
}
