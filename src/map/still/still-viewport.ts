// SPDX-License-Identifier: EUPL-1.2
// Where things stand in a picture of a given size: Web Mercator as MapLibre draws it, a world of 512 px at zoom 0.

import { latitudeOf, longitudeOf, mercatorOf } from '../../core/geo/web-mercator';
import { type Insets, pictureSeen } from '../contract/map-contract';
import type { CoveredBox, SeenPicture } from '../style/seen-names';

export interface StillCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface StillFrame {
  readonly width: number;
  readonly height: number;
  readonly camera: StillCamera;
  /** Zooming out ends here. */
  readonly leastZoom: number;
  /** Pixel of a longitude and latitude in degrees, from the upper left corner. */
  readonly toPixel: (lon: number, lat: number) => [x: number, y: number];
  readonly toPlace: (x: number, y: number) => { lon: number; lat: number };
}

const worldPx = 512;
export const zoomLimits = { least: 0, most: 18 } as const;

/** The picture of a camera in CSS pixels. */
export function stillFrame(
  camera: StillCamera,
  width: number,
  height: number,
  leastZoom: number = zoomLimits.least,
): StillFrame {
  const scale = worldPx * 2 ** camera.zoom;
  const [middleX, middleY] = mercatorOf(camera.lon, camera.lat);
  const left = middleX * scale - width / 2;
  const top = middleY * scale - height / 2;
  return {
    width,
    height,
    camera,
    leastZoom,
    toPixel: (lon, lat) => {
      const [x, y] = mercatorOf(lon, lat);
      return [x * scale - left, y * scale - top];
    },
    toPlace: (x, y) => ({
      lon: longitudeOf((x + left) / scale),
      lat: latitudeOf((y + top) / scale),
    }),
  };
}

/** The camera that shows a box (west, south, east, north in degrees) inside a padding, as `fitBounds` does. */
export function cameraFor(
  [west, south, east, north]: readonly [number, number, number, number],
  { width, height }: { readonly width: number; readonly height: number },
  padding: Insets,
  mostZoom: number = zoomLimits.most,
): StillCamera {
  const [x0, y0] = mercatorOf(west, north);
  const [x1, y1] = mercatorOf(east, south);
  const roomX = Math.max(1, width - padding.left - padding.right);
  const roomY = Math.max(1, height - padding.top - padding.bottom);
  const scale = Math.min(roomX / Math.max(x1 - x0, 1e-9), roomY / Math.max(y1 - y0, 1e-9));
  const zoom = clampZoom(Math.min(mostZoom, Math.log2(scale / worldPx)), zoomLimits.least);
  const perPx = 1 / (worldPx * 2 ** zoom);
  const x = (x0 + x1) / 2 + ((padding.right - padding.left) / 2) * perPx;
  const y = (y0 + y1) / 2 + ((padding.bottom - padding.top) / 2) * perPx;
  return { lon: longitudeOf(x), lat: latitudeOf(y), zoom };
}

/** The camera after a place has been moved to another pixel, at another zoom. */
export function movedCamera(
  frame: StillFrame,
  from: { x: number; y: number },
  to: { x: number; y: number },
  zoom: number,
): StillCamera {
  const wanted = clampZoom(zoom, frame.leastZoom);
  const held = frame.toPlace(from.x, from.y);
  const around = stillFrame({ ...held, zoom: wanted }, frame.width, frame.height);
  // The held place stands in the middle there; the middle wanted is as far from it as `to` is from the middle.
  const middle = around.toPlace(frame.width - to.x, frame.height - to.y);
  return { ...middle, zoom: wanted };
}

/** What a picture shows, and what of it nothing lies over. */
export function seenIn(
  { width, height, camera, toPlace }: StillFrame,
  insets: Insets,
  covered?: readonly CoveredBox[],
): SeenPicture {
  return pictureSeen({ width, height, zoom: camera.zoom, toPlace }, insets, covered);
}

/** A zoom within what both maps allow. */
export function clampZoom(zoom: number, leastZoom: number): number {
  return Math.min(zoomLimits.most, Math.max(leastZoom, zoom));
}
