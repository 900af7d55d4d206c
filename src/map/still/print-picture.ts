// SPDX-License-Identifier: EUPL-1.2
// The map for paper: drawn anew at the resolution of print, whatever screen it is asked for on, in the light scheme, and
// without moving the map that somebody looks at. The same style and cells as the still picture.

import type { CellsView } from '../../core/cells/cells-view';
import type { City } from '../../core/city/city';
import type { Selection, View } from '../../core/city/view';
import { cellLook, lookAtZoom } from '../cells/cell-symbology';
import { boxOfCorners, boxOfFeature } from '../contract/feature-box';
import { mapSources, selectionFeatures } from '../style/map-sources';
import { mapStyle } from '../style/map-style';
import { type MapOutline, outlineFeatures, withOutline } from '../style/outline-layers';
import { forPaper } from '../style/paper-canvas';
import { shownClasses, shownFeatures, windowOf } from './shown-rows';
import { cellCorners, drawStillCells } from './still-cells';
import { drawStill } from './still-picture';
import { cameraFor, type StillCamera, stillFrame } from './still-viewport';

export interface PrintAsked {
  readonly city: City;
  readonly cellsView: CellsView | null;
  readonly view: View;
  readonly selection: Selection;
  readonly language: 'de' | 'en';
  readonly outline: MapOutline | null;
}

/** Of the picture in CSS pixels, which paper has 96 of to the inch: 140 mm by 95 mm. */
export const printSize = { width: 530, height: 360 } as const;

/** Dots for each of them: 384 to the inch, finer than an office printer's screen. */
const printRatio = 4;

/** How near a place is looked at on paper: a good two kilometres from side to side. */
const placeZoom = 13.5;
/** Part of the height that a sheet with many facts cuts off above and below. */
const cutOff = 0.25;

const fonts = ['400 12px "Fira Sans"', '600 12px "Fira Sans"'];

export interface PrintPicture {
  readonly canvas: HTMLCanvasElement;
  /** How much of the ground its cells cover, 0–1: the samples of its legend lie over the land as they do. */
  readonly cellOpacity: number;
  /** Rows of the legend that a part of it shows: shares (0–1) of its width and height, from the middle. */
  readonly shows: (widthShare: number, heightShare: number) => ReadonlySet<string>;
}

/** As `printPictureNow`, as soon as the fonts of its names are there. */
export async function printPicture(
  ...asked: Parameters<typeof printPictureNow>
): Promise<PrintPicture | null> {
  await printFonts();
  return printPictureNow(...asked);
}

/** A font that cannot be had changes nothing: the names stay in the font that stands in for it. */
export async function printFonts(): Promise<void> {
  await Promise.all(fonts.map((font) => document.fonts.load(font))).catch(() => undefined);
}

/**
 * Draws a place with its surroundings and all of where it may lie, or the whole of an outline. A point that somebody asked
 * for is the middle, whatever feature lies there. Null where the cells are too many to be drawn one by one (the map proper
 * draws them then) or where there is no place, no canvas. At once, because a page that is being printed waits for nothing.
 */
export function printPictureNow(
  asked: PrintAsked,
  at: { readonly lon: number; readonly lat: number } | null,
): PrintPicture | null {
  const { city, view, cellsView } = asked;
  const corners = city.cells === null ? null : cellCorners(city.cells);
  if (city.cells !== null && corners === null) return null;
  const camera = cameraOf(asked, at);
  const canvas = document.createElement('canvas');
  canvas.width = printSize.width * printRatio;
  canvas.height = printSize.height * printRatio;
  const context = canvas.getContext('2d', forPaper);
  if (camera === null || context === null) return null;
  const frame = stillFrame(camera, printSize.width, printSize.height);
  const { selection, language, outline } = asked;
  const [sources, selected] = [mapSources(city), selectionFeatures(city, selection)];
  const style = mapStyle({
    sources,
    selection: selected,
    view,
    scheme: 'light',
    language,
    fonts: { regular: '', strong: '' },
    background: null,
    hits: null,
  });
  const look = lookAtZoom(cellLook(view, 'light'), frame.camera.zoom);
  const cells =
    city.cells && cellsView && corners
      ? { cells: city.cells, view: cellsView, cornerOf: corners, look }
      : null;
  context.scale(printRatio, printRatio);
  const scene = {
    style: withOutline(style, outlineFeatures(outline)),
    frame,
    selected: selection.feature,
    pointed: null,
    drawCells: (onto: CanvasRenderingContext2D): Iterable<void> =>
      cells ? drawStillCells(onto, frame, cells) : [],
  };
  drawStill(context, scene);
  return {
    canvas,
    cellOpacity: look.opacity,
    shows: (widthShare, heightShare) => {
      const window = windowOf(frame, widthShare, heightShare);
      const features = shownFeatures({ sources, selection: selected, hidden: view.hidden }, frame, window);
      return cells === null ? features : new Set([...features, ...shownClasses(cells, frame, window)]);
    },
  };
}

function cameraOf(
  { city, outline, selection: { point, feature } }: PrintAsked,
  at: Parameters<typeof printPictureNow>[1],
): StillCamera | null {
  const box = boxOfCorners(outline?.corners ?? []);
  const { width, height } = printSize;
  const [side, above] = [width * 0.1, height * cutOff];
  const padding = { top: above, bottom: above, left: side, right: side };
  if (box) return cameraFor(box, printSize, padding, placeZoom + 2);
  const whole = point === null && feature && boxOfFeature(city, feature.layer, feature.id);
  if (whole) return cameraFor(whole, printSize, padding, placeZoom);
  return at && { ...at, zoom: placeZoom };
}
