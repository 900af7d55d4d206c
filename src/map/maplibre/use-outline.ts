// SPDX-License-Identifier: EUPL-1.2
// The hand on an outline: what pointer, finger and keys do in the picture becomes edits. A gesture that begins on a handle
// is the outline's; every other one stays the map's.

import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { OutlineEdit } from '../../core/outline/outline-edit';
import { editsOfClick, type Handle, handleAt } from '../contract/outline-handles';
import type { MapOutline } from '../style/outline-layers';

interface OutlineHand {
  /** True: the click at this pixel of the canvas was the outline's. */
  readonly clicked: (map: MapLibreMap, x: number, y: number) => boolean;
}

/** Listens on the map while it stands; `onEdit` may change from one render to the next. */
export function useOutline(
  map: MapLibreMap | null,
  outline: MapOutline | null,
  onEdit: ((edit: OutlineEdit) => void) | undefined,
): OutlineHand {
  const latest = useRef({ outline, onEdit });
  latest.current = { outline, onEdit };
  useEffect(() => (map === null ? undefined : listen(map, latest)), [map]);
  const hand = useRef<OutlineHand>({
    clicked: (on, x, y) => {
      const { lng, lat } = on.unproject([x, y]);
      const edits = editsOfClick(
        latest.current.outline,
        handleUnder(on, latest.current.outline, x, y),
        lng,
        lat,
      );
      for (const edit of edits ?? []) latest.current.onEdit?.(edit);
      return edits !== null;
    },
  });
  return hand.current;
}

type Latest = {
  readonly current: {
    readonly outline: MapOutline | null;
    readonly onEdit: ((edit: OutlineEdit) => void) | undefined;
  };
};

function handleUnder(map: MapLibreMap, outline: MapOutline | null, x: number, y: number): Handle | null {
  return handleAt(outline, x, y, { zoom: map.getZoom(), project: (lon, lat) => map.project([lon, lat]) });
}

/** A press becomes a drag when the pointer has gone this far, as with the map's own clicks. */
const slackPx = 3;

interface Held {
  readonly pointer: number;
  readonly handle: Handle;
  /** From the pointer to the handle, so that the corner does not jump under the finger. */
  readonly offset: readonly [x: number, y: number];
  readonly from: readonly [x: number, y: number];
  moving: boolean;
}

/** Pointer events of mouse, pen and finger on the picture; returns how to stop. */
function listen(map: MapLibreMap, latest: Latest): () => void {
  const box = map.getCanvasContainer();
  let held: Held | null = null;
  let wanted: { x: number; y: number } | null = null;
  const tell = (edit: OutlineEdit) => latest.current.onEdit?.(edit);
  const placeOf = (event: PointerEvent) => {
    const { left, top } = box.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  // At most one step per frame, whatever rate the pointer has.
  const step = () => {
    if (held === null || wanted === null) return;
    const { lng, lat } = map.unproject([wanted.x + held.offset[0], wanted.y + held.offset[1]]);
    wanted = null;
    const { part, at } = held.handle;
    if (part === 'middle' && !held.moving) tell({ do: 'insert', at, corner: [lng, lat] });
    else tell({ do: 'move', at, corner: [lng, lat] });
    held.moving = true;
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || held !== null || event.target !== map.getCanvas()) return;
    const { x, y } = placeOf(event);
    const { outline } = latest.current;
    const handle = handleUnder(map, outline, x, y);
    if (handle === null || outline === null) return;
    const corner = (handle.part === 'corner' ? outline.corners[handle.at] : undefined) ?? null;
    const pixel = corner === null ? { x, y } : map.project([corner[0], corner[1]]);
    held = {
      pointer: event.pointerId,
      handle,
      offset: [pixel.x - x, pixel.y - y],
      from: [x, y],
      moving: false,
    };
    box.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const { x, y } = placeOf(event);
    if (held === null) {
      const over = event.pointerType === 'mouse' ? handleUnder(map, latest.current.outline, x, y) : null;
      box.toggleAttribute('data-handle', over !== null);
      return;
    }
    if (event.pointerId !== held.pointer) return;
    if (!held.moving && Math.hypot(x - held.from[0], y - held.from[1]) <= slackPx) return;
    if (wanted === null) requestAnimationFrame(step);
    wanted = { x, y };
  };
  const up = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return;
    step();
    if (held.moving) tell({ do: 'release' });
    held = null;
    wanted = null;
  };
  // The map receives the press after us, and leaves a gesture to the outline that took it.
  const keep = (event: { preventDefault(): void }) => held !== null && event.preventDefault();
  const keepZoom = (event: { preventDefault(): void }) =>
    latest.current.outline?.drawing && event.preventDefault();
  const stopping = new AbortController();
  const { signal } = stopping;
  box.addEventListener('pointerdown', down, { signal });
  box.addEventListener('pointermove', move, { signal });
  box.addEventListener('pointerup', up, { signal });
  box.addEventListener('pointercancel', up, { signal });
  const kept = [map.on('mousedown', keep), map.on('touchstart', keep), map.on('dblclick', keepZoom)];
  return () => {
    stopping.abort();
    for (const subscription of kept) subscription.unsubscribe();
  };
}
