// SPDX-License-Identifier: EUPL-1.2
// The commands of the map, carried out by the still picture: each is one jump.

import { type RefObject, useImperativeHandle } from 'react';
import type { City } from '../../core/city/city';
import type { Selection } from '../../core/city/view';
import type { Box } from '../../core/geo/box';
import { boxOfCorners, boxOfFeature, boxOfFeatures, boxOfSelection } from '../contract/feature-box';
import {
  closestZoom,
  type Insets,
  type MapCommands,
  paddingOf,
  selectedZoom,
} from '../contract/map-contract';
import type { MapOutline } from '../style/outline-layers';
import { forPaper } from '../style/paper-canvas';
import { cameraFor, clampZoom, type StillCamera, type StillFrame, stillFrame } from './still-viewport';

/** What an outline or a selection of a link needs; without both the whole municipality. */
export function firstCamera(
  city: City,
  first: { readonly selection: Selection; readonly outline: MapOutline | null },
  width: number,
  height: number,
  insets: Insets,
): StillCamera {
  const box = boxOfCorners(first.outline?.corners ?? []) ?? boxOfSelection(city, first.selection);
  if (box === null) return home(city, width, height, insets);
  return cameraFor(box, width, height, paddingOf(insets, width, height), selectedZoom);
}

function home(city: City, width: number, height: number, insets: Insets): StillCamera {
  return cameraFor(city.municipality.bbox, width, height, paddingOf(insets, width, height));
}

/** Null in `commands` until the picture stands; `finish` completes a picture that is still being drawn. */
export function useStillCommands(
  commands: RefObject<MapCommands | null>,
  city: City,
  frame: StillFrame,
  insets: Insets,
  canvas: RefObject<HTMLCanvasElement | null>,
  move: (camera: StillCamera) => void,
  finish: () => void,
  allowDoubleZoom: (isAllowed: boolean) => void,
): void {
  useImperativeHandle<MapCommands | null, MapCommands | null>(commands, () => {
    const { camera, width, height } = frame;
    // Before the picture has a size nothing fits into it: a command would lead far away.
    if (width === 0 || height === 0) return null;
    const bring = (box: Box | null) => {
      if (box !== null) move(cameraFor(box, width, height, paddingOf(insets, width, height), closestZoom));
      return box !== null;
    };
    return {
      zoomIn: () => move({ ...camera, zoom: clampZoom(camera.zoom + 1) }),
      zoomOut: () => move({ ...camera, zoom: clampZoom(camera.zoom - 1) }),
      home: () => move(home(city, width, height, insets)),
      pan: (east, south) =>
        move({ ...frame.toPlace(width / 2 + east * width, height / 2 + south * height), zoom: camera.zoom }),
      flyTo: ({ lon, lat, zoom = Math.max(camera.zoom, 14) }) => {
        const there = stillFrame({ lon, lat, zoom }, width, height);
        // What our panels cover on one side moves the middle to the other.
        const middle = there.toPlace(
          width / 2 - (insets.left - insets.right) / 2,
          height / 2 - (insets.top - insets.bottom) / 2,
        );
        move({ ...middle, zoom });
      },
      moveTo: move,
      fitCorners: (corners) => void bring(boxOfCorners(corners)),
      fitFeature: (layer, id) => bring(boxOfFeature(city, layer, id)),
      fitFeatures: (keys) => bring(boxOfFeatures(city, keys)),
      frame: () => ({ ...frame, zoom: camera.zoom }),
      allowDoubleZoom,
      picture: async () => {
        finish();
        return copyOf(canvas.current);
      },
    };
  }, [city, frame, insets, canvas, move, finish, allowDoubleZoom]);
}

function copyOf(canvas: HTMLCanvasElement | null): HTMLCanvasElement | null {
  if (canvas === null || canvas.width === 0) return null;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d', forPaper)?.drawImage(canvas, 0, 0);
  return copy;
}
