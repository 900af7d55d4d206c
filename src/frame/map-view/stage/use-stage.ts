// SPDX-License-Identifier: EUPL-1.2
// What the stage of the map keeps between its two pictures: who takes the commands, where the keyboard is, whether it is seen.

import { type RefObject, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { MapCommands } from '../../../map/maplibre/city-map';

/** Commands go to the picture that is seen; the caller's `commands` stay the same while one follows the other. */
export function useCommandsOf(commands: RefObject<MapCommands | null>, live: boolean) {
  const still = useRef<MapCommands | null>(null);
  const map = useRef<MapCommands | null>(null);
  const seen = useRef(still);
  seen.current = live ? map : still;
  useImperativeHandle(commands, (): MapCommands => {
    const now = () => seen.current.current;
    return {
      zoomIn: () => now()?.zoomIn(),
      zoomOut: () => now()?.zoomOut(),
      home: () => now()?.home(),
      pan: (east, south) => now()?.pan(east, south),
      flyTo: (to) => now()?.flyTo(to),
      moveTo: (camera) => now()?.moveTo(camera),
      fitCorners: (corners) => now()?.fitCorners(corners),
      frame: () => now()?.frame() ?? null,
      drawnAt: (x, y) => now()?.drawnAt(x, y) ?? null,
      allowDoubleZoom: (isAllowed) => now()?.allowDoubleZoom(isAllowed),
      fitFeature: (layer, id) => now()?.fitFeature(layer, id) ?? false,
      fitFeatures: (keys) => now()?.fitFeatures(keys) ?? false,
      picture: async () => (await now()?.picture()) ?? null,
      lightCells: () => now()?.lightCells() ?? null,
    };
  }, []);
  return { still, map };
}

/** Keeps the keyboard on the picture when the map proper takes the place of the still one, and back. */
export function useFocusOnPicture(stage: RefObject<HTMLElement | null>, live: boolean) {
  const held = useRef(false);
  const note = useCallback(() => {
    held.current =
      stage.current?.querySelector('.nuf-stage__layer')?.contains(document.activeElement) ?? false;
  }, [stage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the picture changes, not when the function does
  useEffect(() => {
    if (held.current)
      stage.current?.querySelector<HTMLElement>('.nuf-stage__layer:not([inert]) [tabindex]')?.focus();
    held.current = false;
  }, [live]);
  return note;
}

/**
 * True after the first paint, as soon as the stage has a size: search, answer and figures come first, and a map that is
 * hidden behind a wide list or a whole sheet is not made at all.
 */
export function useVisible(stage: RefObject<HTMLElement | null>): boolean {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const element = stage.current;
    if (!element || visible) return;
    // Told after layout and paint, and again whenever the size changes.
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) setVisible(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, visible]);
  return visible;
}
