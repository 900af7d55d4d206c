// SPDX-License-Identifier: EUPL-1.2
// Puts the coverage cells on a map and keeps their look current; falls back to a painted canvas where the card refuses.

import type { CanvasSource, Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Cells } from '../../core/cells/cells';
import type { CellsView } from '../../core/cells/cells-view';
import { fromPlane, toPlane } from '../../core/geo/projection';
import { backgroundSliceMs, countryCells } from '../../core/limits/limits';
import type { Steps } from '../../core/time/steps';
import { paintCells, rasterCells } from '../cells/cell-canvas';
import {
  type CellLayer,
  type CellPicture,
  cellPicture,
  makeCellLayer,
  pictureSteps,
} from '../cells/cell-layer';
import type { ToLonLat } from '../cells/cell-mesh';
import type { CellLook } from '../cells/cell-symbology';
import { farCellSteps } from '../cells/far-cells';
import { cellsBelow } from '../style/map-style';

const layerId = 'broadband-coverage';

/** What of a city's cells is drawn. */
export interface DrawnCells {
  readonly cells: Cells | null;
  /** Null: not to be had now, or not needed. */
  readonly view: CellsView | null;
  /** A file of the cells as they are seen from afar (far-cells.ts), drawn until the picture of the view is there. */
  readonly far: Uint8Array | null;
}

/**
 * Does nothing until `map` is given (its style stands) and while there are no cells. Gives what copies the cells alone in
 * another look (cell-layer.ts); null where none are drawn, or the card refused them.
 */
export function useCells(
  map: MapLibreMap | null,
  { cells, view, far }: DrawnCells,
  look: CellLook,
): CellLayer['copy'] {
  const whole = usePicture(cells, view);
  const fromAfar = useFarPicture(cells?.crs ?? null, far);
  const picture = whole ?? fromAfar;
  const latest = useRef({ look, picture });
  const shown = useRef<ShownCells | null>(null);
  const crs = cells?.crs ?? null;
  // Further columns of the same cells keep the index: their words are filled into the layer that stands.
  const index = picture?.index ?? null;
  latest.current.picture = picture;

  useEffect(() => {
    const { picture, look } = latest.current;
    if (map === null || picture === null || picture.index !== index || crs === null) return;
    const added = addCells(map, picture, look, crs);
    shown.current = added;
    return () => {
      shown.current = null;
      added.remove();
    };
  }, [map, index, crs]);

  useEffect(() => {
    if (picture !== null) shown.current?.fill(picture.words);
  }, [picture]);

  useEffect(() => {
    latest.current.look = look;
    shown.current?.show(look);
  }, [look]);

  return useCallback((wanted) => shown.current?.copy(wanted) ?? null, []);
}

/** The picture of these cells: at once, or of a country in slices; until then that of the same cells before, or null. */
function usePicture(cells: Cells | null, view: CellsView | null): CellPicture | null {
  const isCountry = cells !== null && cells.count > countryCells;
  const atHand = useMemo(
    () => (cells === null || view === null || isCountry ? null : cellPicture(cells, view, placeIn(cells))),
    [cells, view, isCountry],
  );
  const [made, setMade] = useState<CellPicture | null>(null);
  const last = useRef<CellPicture | null>(null);
  useEffect(() => {
    if (cells === null || view === null || !isCountry) return;
    return taken(pictureSteps(cells, view, placeIn(cells), last.current), (picture) => {
      last.current = picture;
      setMade(picture);
    });
  }, [cells, view, isCountry]);
  if (!isCountry) return atHand;
  return view !== null && made?.places === cells.column ? made : null;
}

function useFarPicture(crs: Cells['crs'] | null, file: Uint8Array | null): CellPicture | null {
  const [made, setMade] = useState<{ file: Uint8Array; picture: CellPicture | null } | null>(null);
  useEffect(() => {
    if (crs === null || file === null) return;
    return taken(farCellSteps(file, placeIn({ crs })), (picture) => setMade({ file, picture }));
  }, [crs, file]);
  return made?.file === file ? made.picture : null;
}

/** Does the steps in slices and tells their result; returns what gives them up. */
function taken<Result>(steps: Steps<Result>, tell: (result: Result) => void): () => void {
  let timer = setTimeout(function slice() {
    for (const begun = performance.now(); performance.now() - begun < backgroundSliceMs; ) {
      const step = steps.next();
      if (step.done) return tell(step.value);
    }
    timer = setTimeout(slice, 0);
  }, 0);
  return () => clearTimeout(timer);
}

function placeIn({ crs }: Pick<Cells, 'crs'>): ToLonLat {
  return (x, y) => fromPlane(crs, x, y);
}

interface ShownCells {
  readonly show: (look: CellLook) => void;
  readonly fill: (words: Uint32Array) => void;
  readonly copy: CellLayer['copy'];
  readonly remove: () => void;
}

function addCells(map: MapLibreMap, picture: CellPicture, look: CellLook, crs: Cells['crs']): ShownCells {
  const made = makeCellLayer(layerId, picture, look);
  // After a lost context or on a removed map there is nothing left to take the layer from.
  const remove = () => {
    if (map.getLayer(layerId) !== undefined) map.removeLayer(layerId);
    if (map.getSource(layerId) !== undefined) map.removeSource(layerId);
  };
  try {
    map.addLayer(made.layer, nextAbove(map));
    return { show: made.show, fill: made.fill, copy: made.copy, remove };
  } catch (error) {
    console.warn('Coverage is painted on a canvas, because the graphics card refused the cell layer:', error);
    remove();
    return { ...addCanvas(map, picture, look, crs), remove };
  }
}

/** The layer that the cells lie below; undefined where the style has none, and they lie on top. */
function nextAbove(map: MapLibreMap): string | undefined {
  return map.getLayer(cellsBelow) === undefined ? undefined : cellsBelow;
}

function addCanvas(
  map: MapLibreMap,
  picture: CellPicture,
  first: CellLook,
  crs: Cells['crs'],
): Omit<ShownCells, 'remove'> {
  const raster = rasterCells(picture, (lon, lat) => toPlane(crs, lon, lat));
  const canvas = document.createElement('canvas');
  canvas.width = raster.width;
  canvas.height = raster.height;
  let painted = { look: first, words: picture.words };
  const paint = () => {
    const { data, width, height } = paintCells(raster, { ...picture, words: painted.words }, painted.look);
    canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  };
  paint();
  map.addSource(layerId, { type: 'canvas', canvas, coordinates: raster.corners, animate: false });
  const appearance = { 'raster-resampling': 'nearest', 'raster-fade-duration': 0 } as const;
  map.addLayer({ id: layerId, type: 'raster', source: layerId, paint: appearance }, nextAbove(map));
  const change = (next: Partial<typeof painted>) => {
    painted = { ...painted, ...next };
    paint();
    const source = map.getSource<CanvasSource>(layerId);
    source?.play();
    source?.pause();
  };
  return {
    show: (look) => change({ look }),
    fill: (words) => words !== painted.words && change({ words }),
    copy: () => null,
  };
}
