// SPDX-License-Identifier: EUPL-1.2
// The map for paper: drawn anew at the resolution of print, whatever screen it is asked for on, in the light scheme, and
// without moving the map that somebody looks at. The same style and cells as the still picture.

import type { CellsView } from '../../core/cells/cells-view';
import type { City } from '../../core/city/city';
import type { Selection, View } from '../../core/city/view';
import { type FarPicture, isSeenFromAfar } from '../../core/geo/far-areas';
import { cellLook, lookAtZoom } from '../cells/cell-symbology';
import { boxOfCorners, boxOfFeature } from '../contract/feature-box';
import { noInsets } from '../contract/map-contract';
import { farSources } from '../style/far-sources';
import { mapSources, selectionFeatures } from '../style/map-sources';
import { mapStyle } from '../style/map-style';
import { type MapOutline, outlineFeatures, withOutline } from '../style/outline-layers';
import { forPaper } from '../style/paper-canvas';
import { seenNames, withSeenNames } from '../style/seen-names';
import { shownClasses, shownFeatures, windowOf } from './shown-rows';
import { cellCorners, drawStillCells } from './still-cells';
import { drawStill } from './still-picture';
import { cameraFor, type StillCamera, seenIn, stillFrame } from './still-viewport';

export interface PrintAsked {
  readonly city: City;
  readonly cellsView: CellsView | null;
  readonly view: View;
  readonly selection: Selection;
  readonly language: 'de' | 'en';
  readonly outline: MapOutline | null;
  /** Drawn from afar for the areas of its layers; null where nobody has made it. */
  readonly far?: FarPicture | null;
  /** True: these areas have not been read, so near by there is nothing else either. */
  readonly onlyFar?: boolean;
  /**
   * The cells of a country, drawn elsewhere in the same frame (`MapCommands.lightCells`), which are too many to be drawn here one
   * by one; null: the picture is drawn without them. Left out: then there is no picture of a country.
   */
  readonly cellsDrawn?: HTMLCanvasElement | null;
  /** Shown is what a picture shows that looks at this, not the place and its surroundings. */
  readonly camera?: StillCamera;
}

/** In CSS pixels, which paper has 96 of to the inch: drawn as large as its frame its names are 8 pt at least. */
export interface PrintSize {
  readonly width: number;
  readonly height: number;
}

/** Dots for each of them: 384 to the inch, finer than an office printer's screen. */
const printRatio = 4;

/** How near a place is looked at on paper: a good two kilometres from side to side. */
const placeZoom = 13.5;
/** Part of each side that stays free around what is shown as a whole. */
const margin = 0.1;

const fonts = ['400 12px "Fira Sans"', '600 12px "Fira Sans"'];

export interface PrintPicture {
  readonly canvas: HTMLCanvasElement;
  /** How much of the ground its cells cover, 0–1: the samples of its legend lie over the land as they do. */
  readonly cellOpacity: number;
  /** Ids of the rows of the legend that it shows. */
  readonly shows: ReadonlySet<string>;
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
 * for is the middle, whatever feature lies there. Null where the cells are too many to be drawn one by one and no `cellsDrawn`
 * says what stands for them, or where there is no place, no canvas. At once, because a page that is being printed waits for nothing.
 */
export function printPictureNow(
  asked: PrintAsked,
  at: { readonly lon: number; readonly lat: number } | null,
  size: PrintSize,
): PrintPicture | null {
  const { city, view, cellsView, cellsDrawn, far = null, onlyFar = false } = asked;
  const corners = city.cells === null ? null : cellCorners(city.cells);
  if (city.cells !== null && corners === null && cellsDrawn === undefined) return null;
  const camera = cameraOf(asked, at, size);
  const canvas = document.createElement('canvas');
  canvas.width = size.width * printRatio;
  canvas.height = size.height * printRatio;
  const context = canvas.getContext('2d', forPaper);
  if (camera === null || context === null) return null;
  const frame = stillFrame(camera, size.width, size.height);
  const { selection, language, outline } = asked;
  const isFar = far !== null && (onlyFar || isSeenFromAfar(far, frame.camera.zoom));
  const sources = isFar ? farSources(city, far) : mapSources(city);
  const selected = selectionFeatures(city, selection);
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
    style: withSeenNames(
      withOutline(style, outlineFeatures(outline)),
      seenNames(sources, view.hidden, seenIn(frame, noInsets)),
    ),
    frame,
    selected: selection.feature,
    pointed: null,
    drawCells: (onto: CanvasRenderingContext2D): Iterable<void> => {
      if (cellsDrawn) onto.drawImage(cellsDrawn, 0, 0, frame.width, frame.height);
      return cells ? drawStillCells(onto, frame, cells) : [];
    },
  };
  drawStill(context, scene);
  const window = windowOf(frame);
  const features = shownFeatures({ sources, selection: selected, hidden: view.hidden }, frame, window);
  const shows = cells === null ? features : new Set([...features, ...shownClasses(cells, frame, window)]);
  return { canvas, cellOpacity: look.opacity, shows };
}

function cameraOf(
  { city, outline, selection: { point, feature }, camera }: PrintAsked,
  at: Parameters<typeof printPictureNow>[1],
  size: PrintSize,
): StillCamera | null {
  if (camera) return camera;
  const box = boxOfCorners(outline?.corners ?? []);
  const [side, above] = [size.width * margin, size.height * margin];
  const padding = { top: above, bottom: above, left: side, right: side };
  if (box) return cameraFor(box, size, padding, placeZoom + 2);
  const whole = point === null && feature && boxOfFeature(city, feature.layer, feature.id);
  if (whole) return cameraFor(whole, size, padding, placeZoom);
  return at && { ...at, zoom: placeZoom };
}
