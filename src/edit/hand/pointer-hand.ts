// SPDX-License-Identifier: EUPL-1.2
// What mouse, pen, finger and keys do in the picture becomes the hand's. A press that the hand would take hold of does not
// reach the map; every other gesture stays the map's, which pans and zooms while somebody draws.

import { wouldGrab } from '../../core/edit/gesture/hand-machine';
import { placeOf } from '../../core/edit/operations/redraw';
import type { Place } from '../../core/edit/tiling/shape-index';
import type { PictureFrame } from '../../map/contract/map-contract';
import type { HandStore } from './hand-store';
import { type PointerKind, snapReachPx } from './snap-reach';

/** A press becomes a drag when the pointer has gone this far. */
const slackPx = { mouse: 3, pen: 5, touch: 10 } as const;
/** The grip of a chosen vertex for a finger lies this far below it, so that the finger hides nothing. */
export const gripPx = 56;
const gripRadiusPx = 24;

const kindOf = (event: PointerEvent): PointerKind =>
  event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';

interface Held {
  readonly pointer: number;
  readonly from: readonly [x: number, y: number];
  /** From the pointer to what it holds, so that the vertex does not jump under it. */
  readonly offset: readonly [x: number, y: number];
  readonly isGrabbed: boolean;
  moving: boolean;
}

/** Metres of a pixel at a place in the middle of the picture. */
export function metresPerPx({ width, height, toPlace, zoom }: PictureFrame): number {
  const { lat } = toPlace(width / 2, height / 2);
  return (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/**
 * Listens on the stage, before the picture does. `onKind`: the pointer that was used last, for the size of what is drawn.
 * Answers how to stop.
 */
export function listenToHand(
  stage: HTMLElement,
  store: HandStore,
  frameOf: () => PictureFrame | null,
  onKind: (kind: PointerKind) => void,
): () => void {
  let held: Held | null = null;
  let wanted: readonly [number, number] | null = null;
  let isTouchHeld = false;
  const isPicture = (event: Event) =>
    event.target instanceof Element && event.target.closest('.nuf-stage__layer') !== null;
  const pixelOf = (event: PointerEvent): [number, number] => {
    const { left, top } = stage.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const placeAt = (frame: PictureFrame, x: number, y: number): Place => {
    const { lon, lat } = frame.toPlace(x, y);
    return [lon, lat];
  };
  const reach = (frame: PictureFrame, kind: PointerKind) =>
    store.setReach(snapReachPx[kind] * metresPerPx(frame));
  const step = () => {
    const frame = frameOf();
    if (wanted === null || frame === null) return;
    const [x, y] = wanted;
    wanted = null;
    const [dx, dy] = held?.isGrabbed ? held.offset : [0, 0];
    store.tell({ do: 'move', at: placeAt(frame, x + dx, y + dy) });
  };
  const want = (x: number, y: number) => {
    // At most one step per frame, whatever rate the pointer has.
    if (wanted === null) requestAnimationFrame(step);
    wanted = [x, y];
  };
  const vertexPixel = (frame: PictureFrame) => {
    const { vertex } = store.get().hand;
    const scene = store.scene();
    const place = vertex && scene ? placeOf(scene.desk, vertex) : null;
    return place && frame.toPixel(place[0], place[1]);
  };
  const down = (event: PointerEvent) => {
    isTouchHeld = false;
    const frame = frameOf();
    if (event.button !== 0 || held !== null || !isPicture(event) || frame === null) return;
    const kind = kindOf(event);
    onKind(kind);
    reach(frame, kind);
    const [x, y] = pixelOf(event);
    const scene = store.scene();
    if (scene === null) return;
    const vertex = vertexPixel(frame);
    const onGrip =
      kind === 'touch' && vertex && Math.hypot(x - vertex[0], y - vertex[1] - gripPx) <= gripRadiusPx;
    const from = onGrip ? placeAt(frame, vertex[0], vertex[1]) : placeAt(frame, x, y);
    const isGrabbed = !store.isStopped && wouldGrab(store.get().hand, from, scene);
    if (isGrabbed) {
      store.tell({ do: 'press', at: from });
      const { gesture } = store.get().hand;
      const [px, py] =
        gesture && 'from' in gesture ? frame.toPixel(gesture.from[0], gesture.from[1]) : [x, y];
      held = { pointer: event.pointerId, from: [x, y], offset: [px - x, py - y], isGrabbed, moving: false };
      isTouchHeld = true;
      stage.setPointerCapture(event.pointerId);
      event.stopPropagation();
    } else held = { pointer: event.pointerId, from: [x, y], offset: [0, 0], isGrabbed, moving: false };
  };
  const move = (event: PointerEvent) => {
    const [x, y] = pixelOf(event);
    if (held === null) {
      if (event.pointerType !== 'mouse' || !isPicture(event)) return;
      const frame = frameOf();
      if (frame === null) return;
      reach(frame, 'mouse');
      want(x, y);
      return;
    }
    if (event.pointerId !== held.pointer) return;
    if (!held.moving && Math.hypot(x - held.from[0], y - held.from[1]) <= slackPx[kindOf(event)]) return;
    held.moving = true;
    if (held.isGrabbed) {
      event.stopPropagation();
      want(x, y);
    }
  };
  const up = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return;
    const { isGrabbed, moving } = held;
    const frame = frameOf();
    const [x, y] = pixelOf(event);
    if (isGrabbed && moving) step();
    held = null;
    wanted = null;
    if (frame === null) return;
    if (event.type === 'pointercancel') {
      if (isGrabbed) store.tell({ do: 'escape' });
      return;
    }
    if (isGrabbed) store.tell({ do: 'release', at: placeAt(frame, x, y) });
    // A press on an edge or on the whole that went nowhere is a tap.
    if (!moving) store.tell({ do: 'tap', at: placeAt(frame, x, y) });
  };
  // The map listens to these two by themselves.
  const keep = (event: Event) => {
    if (!isTouchHeld || held === null) return;
    event.stopPropagation();
    if (event.type === 'touchstart') event.preventDefault();
  };
  const key = (event: KeyboardEvent) => {
    const frame = frameOf();
    if (!isPicture(event) || frame === null || event.altKey || event.ctrlKey || event.metaKey) return;
    reach(frame, 'mouse');
    if (tellKey(store, event, placeAt(frame, frame.width / 2, frame.height / 2))) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const escapeAnywhere = (event: KeyboardEvent) => {
    // A drag under way is undone wherever the keyboard is.
    if (event.key === 'Escape' && held?.isGrabbed) {
      store.tell({ do: 'escape' });
      event.stopPropagation();
    }
  };
  const stop = new AbortController();
  const capture = { capture: true, signal: stop.signal };
  stage.addEventListener('pointerdown', down, capture);
  stage.addEventListener('pointermove', move, capture);
  stage.addEventListener('pointerup', up, capture);
  stage.addEventListener('pointercancel', up, capture);
  stage.addEventListener('mousedown', keep, capture);
  stage.addEventListener('touchstart', keep, { ...capture, passive: false });
  stage.addEventListener('keydown', key, capture);
  window.addEventListener('keydown', escapeAnywhere, capture);
  return () => stop.abort();
}

/** What a key means while the picture has the keyboard; false where it is the map's own. */
function tellKey(store: HandStore, { key, shiftKey }: KeyboardEvent, middle: Place): boolean {
  const { hand, stepM } = store.get();
  const arrow = arrows[key];
  if (arrow) {
    const isHeld = hand.vertex !== null || hand.tool === 'move' || hand.tool === 'copy';
    if (!isHeld) return false;
    const metres = stepM * (shiftKey ? 10 : 1);
    store.tell({ do: 'nudge', eastM: arrow[0] * metres, northM: arrow[1] * metres });
    return true;
  }
  switch (key) {
    case 'Enter':
      store.tell({ do: 'tap', at: middle });
      return true;
    case 'Escape':
      return store.tell({ do: 'escape' });
    case 'Backspace':
      return hand.gesture?.kind === 'sketch'
        ? store.tell({ do: 'back' }) || true
        : store.tell({ do: 'delete' });
    case 'Delete':
      return store.tell({ do: 'delete' });
    case 'Insert':
      return store.tell({ do: 'insert' });
    default:
      return false;
  }
}

const arrows: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
