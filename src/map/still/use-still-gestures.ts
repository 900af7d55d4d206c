// SPDX-License-Identifier: EUPL-1.2
// What finger, pointer, wheel and keys do to the still picture. A gesture that begins on a handle of an outline is the
// outline's, every other one moves the picture.

import { type PointerEvent, useRef } from 'react';
import type { OutlineEdit } from '../../core/outline/outline-edit';
import type { Handle } from '../contract/outline-handles';
import { clampZoom, movedCamera, type StillCamera, type StillFrame } from './still-viewport';

/** A click that moves less than this is a click. */
const clickPx = 6;

/** Where a key takes the camera; null for a key that is not the picture's. */
export function cameraAfterKey(key: string, frame: StillFrame): StillCamera | null {
  const { camera, width, height } = frame;
  const stepPx = 100;
  const shifted = (dx: number, dy: number) => ({
    ...frame.toPlace(width / 2 + dx, height / 2 + dy),
    zoom: camera.zoom,
  });
  switch (key) {
    case 'ArrowLeft':
      return shifted(-stepPx, 0);
    case 'ArrowRight':
      return shifted(stepPx, 0);
    case 'ArrowUp':
      return shifted(0, -stepPx);
    case 'ArrowDown':
      return shifted(0, stepPx);
    case '+':
    case '=':
      return { ...camera, zoom: clampZoom(camera.zoom + 1, frame.leastZoom) };
    case '-':
      return { ...camera, zoom: clampZoom(camera.zoom - 1, frame.leastZoom) };
    default:
      return null;
  }
}

/** Where a double click or a double tap takes the camera: nearer, what is under it stays there. */
export function cameraAfterDoubleClick(frame: StillFrame, at: Held): StillCamera {
  return movedCamera(frame, at, at, frame.camera.zoom + 1);
}

/** Projection into a frame, as an outline's handles want it. */
export function pixelIn(frame: StillFrame) {
  return (lon: number, lat: number) => {
    const [x, y] = frame.toPixel(lon, lat);
    return { x, y };
  };
}

/** A drag of a handle of the outline: what a step to a place and what letting go does. */
interface OutlineDrag {
  readonly step: (lon: number, lat: number) => void;
  readonly end: () => void;
}

/** One drag of a handle: the middle of an edge becomes a vertex at the first step, a tap on it changes nothing. */
export function dragOf(
  { part, at }: Handle,
  onOutline: ((edit: OutlineEdit) => void) | undefined,
): OutlineDrag {
  let inserted = part === 'corner';
  let moved = false;
  return {
    step: (lon, lat) => {
      onOutline?.({ do: inserted ? 'move' : 'insert', at, corner: [lon, lat] });
      inserted = true;
      moved = true;
    },
    end: () => {
      if (moved) onOutline?.({ do: 'release' });
    },
  };
}

export interface Held {
  readonly x: number;
  readonly y: number;
}

/** What gestures do. */
interface GestureTargets {
  readonly move: (camera: StillCamera) => void;
  readonly ask: (x: number, y: number) => void;
  readonly onWanted: () => void;
  /** What is under the pointer, null when it leaves; undefined where nobody asks. */
  readonly pointAt: ((at: Held | null) => void) | undefined;
  /** The drag of the handle of an outline; null where none is. */
  readonly gripOutline: (at: Held) => OutlineDrag | null;
  readonly zoomsAtDoubleClick: () => boolean;
}

/** One finger moves and asks, two fingers or the wheel zoom. */
export function useGestures(
  frame: StillFrame,
  { move, ask, onWanted, pointAt, gripOutline, zoomsAtDoubleClick }: GestureTargets,
) {
  const drag = useRef<OutlineDrag | null>(null);
  const held = useRef(new Map<number, Held>());
  const moved = useRef(false);
  const from = useRef<{ frame: StillFrame; at: Held; apart: number } | null>(null);
  const grip = (): { at: Held; apart: number } => {
    const [a, b] = [...held.current.values()];
    const first = a ?? { x: 0, y: 0 };
    const second = b ?? first;
    return {
      at: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
      apart: Math.hypot(first.x - second.x, first.y - second.y),
    };
  };
  const begin = () => {
    from.current = held.current.size === 0 ? null : { frame, ...grip() };
  };
  const release = (event: PointerEvent) => {
    held.current.delete(event.pointerId);
    if (held.current.size === 0) {
      drag.current?.end();
      drag.current = null;
    }
    begin();
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current.set(event.pointerId, pixelOf(event));
      if (held.current.size === 1) {
        moved.current = false;
        drag.current = gripOutline(pixelOf(event));
      }
      begin();
      onWanted();
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!held.current.has(event.pointerId) || from.current === null) return pointAt?.(pixelOf(event));
      held.current.set(event.pointerId, pixelOf(event));
      const { at, apart } = grip();
      const start = from.current;
      if (Math.hypot(at.x - start.at.x, at.y - start.at.y) >= clickPx || held.current.size > 1)
        moved.current = true;
      if (!moved.current) return;
      if (drag.current !== null) {
        const { lon, lat } = frame.toPlace(at.x, at.y);
        return drag.current.step(lon, lat);
      }
      const zoomedBy = apart > 0 && start.apart > 0 ? Math.log2(apart / start.apart) : 0;
      move(movedCamera(start.frame, start.at, at, start.frame.camera.zoom + zoomedBy));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const last = held.current.size === 1 && held.current.has(event.pointerId);
      if (last && !moved.current) ask(pixelOf(event).x, pixelOf(event).y);
      release(event);
    },
    onPointerCancel: release,
    onPointerLeave: () => pointAt?.(null),
    onDoubleClick: (event: React.MouseEvent<HTMLElement>) => {
      if (zoomsAtDoubleClick()) move(cameraAfterDoubleClick(frame, pixelOf(event)));
    },
    onWheel: (event: React.WheelEvent<HTMLElement>) => {
      const at = pixelOf(event);
      move(movedCamera(frame, at, at, frame.camera.zoom - event.deltaY / 250));
      onWanted();
    },
  };
}

function pixelOf(event: React.MouseEvent<HTMLElement>): Held {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
