// SPDX-License-Identifier: EUPL-1.2
// What paper shows of the map: a copy. Engines print a canvas of the graphics card as it may stand at that moment: empty,
// or as a black rectangle (WebKit).

import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { onPaper } from '../contract/on-paper';
import { forPaper } from '../style/paper-canvas';

/** While the page is printed a plain canvas stands in the place of the map's. */
export function usePaperCopy(map: MapLibreMap | null): void {
  useEffect(() => {
    if (map === null) return;
    let copy: HTMLCanvasElement | null = null;
    const canvas = map.getCanvas();
    const swap = (isPrinting: boolean) => {
      if (isPrinting && copy === null) {
        copy = copyNow(map);
        canvas.after(copy);
      } else if (!isPrinting) {
        copy?.remove();
        copy = null;
      }
      canvas.hidden = copy !== null;
    };
    const stop = onPaper(swap);
    return () => {
      stop();
      swap(false);
    };
  }, [map]);
}

/** At once, because a page that is being printed waits for nothing; only inside a frame does the map's canvas hold what was drawn. */
export function copyNow(map: MapLibreMap): HTMLCanvasElement {
  const from = map.getCanvas();
  const copy = document.createElement('canvas');
  copy.className = 'nuf-map__paper';
  copy.width = from.width;
  copy.height = from.height;
  map.once('render', () => copy.getContext('2d', forPaper)?.drawImage(from, 0, 0));
  map.redraw();
  return copy;
}
