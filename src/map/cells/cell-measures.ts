// SPDX-License-Identifier: EUPL-1.2
// How large cells and their patterns are on a screen: the same numbers for the cell program and for the still picture.

import { dashPx, type Strokes, strokeHalfPx } from '../style/class-strokes';

const earthMetres = 40_075_016.686;

/** Zoomed out so far that a cell is less than this many pixels, a block shows its first cell: else towns would flicker. */
export const blockBelowPixels = 0.5;

/** Edge of a cell of `cellM` metres at this latitude and zoom, in pixels of a device that has `pixelRatio` of them to a pixel of the screen. */
export function cellPixelsAt(cellM: number, lat: number, zoom: number, pixelRatio: number): number {
  const metresAcross = earthMetres * Math.cos((lat * Math.PI) / 180);
  return (cellM / metresAcross) * 512 * 2 ** zoom * pixelRatio;
}

/** Each pattern in pixels of the screen: its period (`periodCells` says how many cells that is), half a stroke or dot. */
export const patternPixels = {
  unknownPattern: { period: 6, halfWidth: 0.9 },
  scenarioPattern: { period: 8, halfWidth: 1.5 },
} as const;

/**
 * Patterns hang on the ground, not on the screen, so that they do not swim while the map moves; their period is the power
 * of two of a cell that comes closest to the wished number of pixels. Computed once per frame, not once per pixel.
 */
export function periodCells(pixels: number, pixelRatio: number, cellPixels: number): number {
  return 2 ** Math.floor(Math.log2((pixels * pixelRatio) / cellPixels) + 0.5);
}

/** What a pattern needs to know in a frame: periods a cell, device pixels a period, half a stroke or a dot's radius. */
export function patternMeasures(
  { period, halfWidth }: { readonly period: number; readonly halfWidth: number },
  pixelRatio: number,
  cellPixels: number,
): [perCell: number, periodPixels: number, reachPixels: number] {
  const cells = periodCells(period, pixelRatio, cellPixels);
  // Half a pixel more, over which the edge is smoothed.
  return [1 / cells, cells * cellPixels, halfWidth * pixelRatio + 0.5];
}

/**
 * Strokes of a class as the shader takes them: periods a cell, device pixels from stroke to stroke, half a stroke, and dashes
 * a cell, 0 for whole ones. Without strokes all are 0.
 */
export function strokeMeasures(
  strokes: Strokes | null | undefined,
  pixelRatio: number,
  cellPixels: number,
): [number, number, number, number] {
  if (!strokes) return [0, 0, 0, 0];
  const { periodPx: period, isRising, isBroken } = strokes;
  const [perCell, apart, reach] = patternMeasures(
    { period, halfWidth: strokeHalfPx },
    pixelRatio,
    cellPixels,
  );
  const dashes = isBroken ? 1 / periodCells(dashPx, pixelRatio, cellPixels) : 0;
  return [perCell, apart * (isRising ? Math.SQRT1_2 : 1), reach, dashes];
}
