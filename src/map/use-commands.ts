// SPDX-License-Identifier: EUPL-1.2
// What others may tell the map: move, or hand out its picture. MapLibre itself honours reduced motion.

import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useImperativeHandle } from 'react';
import type { City, FeatureId } from '../core/city';
import type { LayerId } from '../layers';
import { boxOfFeature } from './pick';

export interface MapCommands {
  zoomIn(): void;
  zoomOut(): void;
  /** The whole municipality. */
  home(): void;
  /** A pan without dragging, by a share of the picture (-1..1 to the east and to the south). */
  pan(east: number, south: number): void;
  flyTo(to: { lon: number; lat: number; zoom?: number }): void;
  /** Brings a feature into the picture; false where it has no place. */
  fitFeature(layer: LayerId, id: FeatureId): boolean;
  /**
   * The picture as it is now, as a canvas of its own: it can be put into the page or printed under a policy without
   * `data:` and `blob:`, which a picture address could not. Null when the map cannot be drawn.
   */
  picture(): Promise<HTMLCanvasElement | null>;
}

const padding = 40;
const closestZoom = 15.5;

/** Null in `commands` until the map stands. */
export function useMapCommands(
  commands: RefObject<MapCommands | null>,
  map: MapLibreMap | null,
  city: City,
): void {
  useImperativeHandle(commands, () => (map === null ? (null as never) : commandsOf(map, city)), [map, city]);
}

function commandsOf(map: MapLibreMap, city: City): MapCommands {
  return {
    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    home: () => void map.fitBounds(city.municipality.bbox, { padding: 28 }),
    pan: (east, south) => {
      const { clientWidth, clientHeight } = map.getCanvas();
      map.panBy([east * clientWidth, south * clientHeight]);
    },
    flyTo: ({ lon, lat, zoom }) => {
      map.flyTo({ center: [lon, lat], zoom: zoom ?? Math.max(map.getZoom(), 14) });
    },
    fitFeature: (layer, id) => {
      const box = boxOfFeature(city, layer, id);
      if (box === null) return false;
      map.fitBounds(box, { padding, maxZoom: closestZoom });
      return true;
    },
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
