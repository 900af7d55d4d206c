// SPDX-License-Identifier: EUPL-1.2
// Puts the coverage cells on a map and keeps their look current; falls back to a painted canvas where the card refuses.

import type { CanvasSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import type { Cells } from '../core/cells';
import type { CellsView } from '../core/cells-view';
import { fromPlane, toPlane } from '../core/projection';
import { paintCells, rasterCells } from './cell-canvas';
import { type CellPicture, cellPicture, makeCellLayer } from './cell-layer';
import type { CellLook } from './cell-look';
import { cellsBelow } from './map-style';

const layerId = 'broadband-coverage';

/** Does nothing until `map` is given (its style stands) and while there are no cells. */
export function useCells(
  map: MapLibreMap | null,
  cells: Cells | null,
  view: CellsView | null,
  look: CellLook,
): void {
  const picture = useMemo(
    () =>
      cells === null || view === null ? null : cellPicture(cells, view, (x, y) => fromPlane(cells.crs, x, y)),
    [cells, view],
  );
  const latest = useRef(look);
  const show = useRef<((look: CellLook) => void) | null>(null);

  useEffect(() => {
    if (map === null || picture === null || cells === null) return;
    const shown = addCells(map, picture, latest.current, cells);
    show.current = shown.show;
    return () => {
      show.current = null;
      shown.remove();
    };
  }, [map, picture, cells]);

  useEffect(() => {
    latest.current = look;
    show.current?.(look);
  }, [look]);
}

interface ShownCells {
  readonly show: (look: CellLook) => void;
  readonly remove: () => void;
}

function addCells(map: MapLibreMap, picture: CellPicture, look: CellLook, { crs }: Cells): ShownCells {
  const made = makeCellLayer(layerId, picture, look);
  const before = map.getLayer(cellsBelow) === undefined ? undefined : cellsBelow;
  // After a lost context or on a removed map there is nothing left to take the layer from.
  const remove = () => {
    if (map.getLayer(layerId) !== undefined) map.removeLayer(layerId);
    if (map.getSource(layerId) !== undefined) map.removeSource(layerId);
  };
  try {
    map.addLayer(made.layer, before);
    return { show: made.show, remove };
  } catch (error) {
    console.warn('Coverage is painted on a canvas, because the graphics card refused the cell layer:', error);
    remove();
    return { show: addCanvas(map, picture, look, crs, before), remove };
  }
}

function addCanvas(
  map: MapLibreMap,
  picture: CellPicture,
  first: CellLook,
  crs: Cells['crs'],
  before: string | undefined,
): (look: CellLook) => void {
  const raster = rasterCells(picture, (lon, lat) => toPlane(crs, lon, lat));
  const canvas = document.createElement('canvas');
  canvas.width = raster.width;
  canvas.height = raster.height;
  const paint = (look: CellLook) => {
    const { data, width, height } = paintCells(raster, picture, look);
    canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  };
  paint(first);
  map.addSource(layerId, { type: 'canvas', canvas, coordinates: raster.corners, animate: false });
  const appearance = { 'raster-resampling': 'nearest', 'raster-fade-duration': 0 } as const;
  map.addLayer({ id: layerId, type: 'raster', source: layerId, paint: appearance }, before);
  return (look) => {
    paint(look);
    const source = map.getSource<CanvasSource>(layerId);
    source?.play();
    source?.pause();
  };
}
