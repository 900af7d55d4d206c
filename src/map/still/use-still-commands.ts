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

/** The size of a picture and what our panels cover of it, in CSS pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
}

/** What an outline or a selection of a link needs; without both the whole municipality. */
export function firstCamera(
  city: City,
  first: { readonly selection: Selection; readonly outline: MapOutline | null },
  room: Room,
): StillCamera {
  const box = boxOfCorners(first.outline?.corners ?? []) ?? boxOfSelection(city, first.selection);
  if (box === null) return home(city, room);
  return cameraFor(box, room, paddingOf(room.insets, room.width, room.height), selectedZoom);
}

function home(city: City, room: Room): StillCamera {
  return cameraFor(city.municipality.bbox, room, paddingOf(room.insets, room.width, room.height));
}

/** What the commands work on. */
interface StillStage {
  readonly city: City;
  readonly frame: StillFrame;
  readonly insets: Insets;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly move: (camera: StillCamera) => void;
  /** Completes a picture that is still being drawn. */
  readonly finish: () => void;
  readonly allowDoubleZoom: (isAllowed: boolean) => void;
  readonly drawnAt: MapCommands['drawnAt'];
  readonly lightCells: MapCommands['lightCells'];
}

/** Null in `commands` until the picture stands. */
export function useStillCommands(
  commands: RefObject<MapCommands | null>,
  { city, frame, insets, canvas, move, finish, allowDoubleZoom, drawnAt, lightCells }: StillStage,
): void {
  useImperativeHandle<MapCommands | null, MapCommands | null>(commands, () => {
    const { camera, width, height } = frame;
    // Before the picture has a size nothing fits into it: a command would lead far away.
    if (width === 0 || height === 0) return null;
    const bring = (box: Box | null) => {
      if (box !== null) move(cameraFor(box, frame, paddingOf(insets, width, height), closestZoom));
      return box !== null;
    };
    return {
      zoomIn: () => move({ ...camera, zoom: clampZoom(camera.zoom + 1, frame.leastZoom) }),
      zoomOut: () => move({ ...camera, zoom: clampZoom(camera.zoom - 1, frame.leastZoom) }),
      home: () => move(home(city, { width, height, insets })),
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
      drawnAt,
      picture: async () => {
        finish();
        return copyOf(canvas.current);
      },
      lightCells,
    };
  }, [city, frame, insets, canvas, move, finish, allowDoubleZoom, drawnAt, lightCells]);
}

function copyOf(canvas: HTMLCanvasElement | null): HTMLCanvasElement | null {
  if (canvas === null || canvas.width === 0) return null;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d', forPaper)?.drawImage(canvas, 0, 0);
  return copy;
}
