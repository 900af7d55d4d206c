// SPDX-License-Identifier: EUPL-1.2
// What others may tell the map: move, or hand out its picture. MapLibre itself honours reduced motion.

import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useImperativeHandle } from 'react';
import type { City } from '../../core/city/city';
import type { Box } from '../../core/geo/box';
import { boxOfCorners, boxOfFeature, boxOfFeatures } from '../contract/feature-box';
import { closestZoom, type Insets, type MapCommands, paddingOf } from '../contract/map-contract';
import { drawnAt } from './pick';
import { copyNow } from './use-paper';

/** Null in `commands` until the map stands. */
export function useMapCommands(
  commands: RefObject<MapCommands | null>,
  map: MapLibreMap | null,
  { city, insets, lightCells }: Commanded,
): void {
  useImperativeHandle(
    commands,
    () => (map === null ? (null as never) : commandsOf(map, { city, insets, lightCells })),
    [map, city, insets, lightCells],
  );
}

/** What the commands work on beside the map; keep `lightCells` the same while the look is. */
interface Commanded {
  readonly city: City;
  readonly insets: Insets;
  readonly lightCells: MapCommands['lightCells'];
}

function commandsOf(map: MapLibreMap, { city, insets, lightCells }: Commanded): MapCommands {
  // Of what the canvas fills: while a page is printed a copy stands in the place of the canvas, which then has no size.
  const size = () => map.getContainer();
  const padding = () => ({ ...paddingOf(insets, size().clientWidth, size().clientHeight) });
  const bring = (box: Box | null) => {
    if (box === null) return false;
    map.fitBounds([...box], { padding: padding(), maxZoom: closestZoom });
    return true;
  };
  return {
    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    home: () => void map.fitBounds(city.municipality.bbox, { padding: padding() }),
    pan: (east, south) => {
      const { clientWidth, clientHeight } = size();
      map.panBy([east * clientWidth, south * clientHeight]);
    },
    flyTo: ({ lon, lat, zoom }) => {
      const offset: [number, number] = [(insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2];
      map.flyTo({ center: [lon, lat], zoom: zoom ?? Math.max(map.getZoom(), 14), offset });
    },
    fitCorners: (corners) => void bring(boxOfCorners(corners)),
    fitFeature: (layer, id) => bring(boxOfFeature(city, layer, id)),
    fitFeatures: (keys) => bring(boxOfFeatures(city, keys)),
    moveTo: ({ lon, lat, zoom }) => {
      const { lng: lonNow, lat: latNow } = map.getCenter();
      // A jump to where it stands is told as a movement too: names would be worked out and drawn anew.
      const isThere = [lon - lonNow, lat - latNow, zoom - map.getZoom()].every((off) => Math.abs(off) < 1e-9);
      if (!isThere) map.jumpTo({ center: [lon, lat], zoom });
    },
    frame: () => {
      const { clientWidth: width, clientHeight: height } = size();
      return {
        width,
        height,
        zoom: map.getZoom(),
        toPixel: (lon, lat) => {
          const { x, y } = map.project([lon, lat]);
          return [x, y];
        },
        toPlace: (x, y) => {
          const { lng, lat } = map.unproject([x, y]);
          return { lon: lng, lat };
        },
      };
    },
    drawnAt: (x, y) => drawnAt(map, x, y),
    allowDoubleZoom: (isAllowed) => map.doubleClickZoom[isAllowed ? 'enable' : 'disable'](),
    picture: () => pictureOf(map),
    lightCells,
  };
}

async function pictureOf(map: MapLibreMap): Promise<HTMLCanvasElement | null> {
  if (map.getStyle() === undefined) return null;
  if (!map.loaded()) await new Promise<void>((done) => map.once('idle', () => done()));
  return copyNow(map);
}
