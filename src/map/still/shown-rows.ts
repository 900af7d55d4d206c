// SPDX-License-Identifier: EUPL-1.2
// Which rows of the legend a picture needs: those whose colour, outline, letter or mark is really seen in it.

import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { View } from '../../core/city/view';
import { layerById, layers } from '../../layers';
import { coverageTechnologies } from '../../layers/broadband-coverage';
import { cellRow } from '../cells/cell-row';
import { labelPoint } from '../style/label-point';
import type { DrawnProperties, MapSources } from '../style/map-sources';
import { linesOf } from './drawn-layer';
import type { CellScene } from './still-cells';
import type { StillFrame } from './still-viewport';

/** What is seen of a picture, in its own pixels. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Row of the legend for the circle in which a place that is not known exactly may lie. */
export const circleRow = 'uncertainty';

/** The whole of a frame. */
export function windowOf({ width, height }: StillFrame): Window {
  return { left: 0, top: 0, right: width, bottom: height };
}

interface DrawnFeatures {
  readonly sources: MapSources;
  /** Features of the selection, its circle among them. */
  readonly selection: FeatureCollection;
  /** Layers that are switched off. */
  readonly hidden: View['hidden'];
}

/**
 * Ids of the rows (as `legendRows` gives them) of the drawn features: an outline counts where it runs through the window or
 * its letter stands in it, a mark where it stands in it. Demo data have their row where their lines fill a part of it.
 */
export function shownFeatures(
  { sources, selection, hidden }: DrawnFeatures,
  frame: StillFrame,
  window: Window,
): Set<string> {
  const rows = new Set<string>();
  const seen = ({ geometry }: Feature) =>
    runsThrough(geometry, frame, window) || isMarkedIn(geometry, frame, window);
  for (const layer of layers.flatMap(({ id }) => (hidden.has(id) ? [] : (layerById(id) ?? [])))) {
    // Only zones are filled with the lines of demo data (area-layers.ts).
    const isFilled = layer.role === 'zone';
    for (const feature of sources[layer.id]?.features ?? []) {
      const { look, demo } = feature.properties as DrawnProperties;
      const isSeen = seen(feature);
      if (isSeen) rows.add(`${layer.id}-${look}`);
      if (isFilled && demo && (isSeen || covers(feature.geometry, frame, window))) rows.add('demo');
    }
  }
  const circle = selection.features.find(({ properties }) => properties?.part === circleRow);
  if (circle && runsThrough(circle.geometry, frame, window)) rows.add(circleRow);
  return rows;
}

/** Ids of the rows of the classes, of cells without a figure and of announced works that have a square in the window. */
export function shownClasses(
  { cells, view, cornerOf, look }: CellScene,
  frame: StillFrame,
  window: Window,
): Set<string> {
  const rows = new Set<string>();
  if (look.opacity === 0) return rows;
  const classes = view.classes[coverageTechnologies[look.technology] ?? 'alle'];
  for (let i = 0; i < cells.count; i++) {
    const [low, high] = [frame.toPixel(...cornerOf(i, 0)), frame.toPixel(...cornerOf(i, 2))];
    const isSeen =
      low[0] < window.right && high[0] > window.left && high[1] < window.bottom && low[1] > window.top;
    if (isSeen)
      rows.add(cellRow(classes[i] as number, look.quarter && (view.plannedFrom[i] as number), look));
  }
  return rows;
}

/** Whether the letter of an area or the mark of a place stands in the window. */
function isMarkedIn(geometry: Geometry, frame: StillFrame, window: Window): boolean {
  const at = labelPoint(geometry);
  return at !== null && isIn(frame.toPixel(...(at as [number, number])), window);
}

function runsThrough(geometry: Geometry, frame: StillFrame, window: Window): boolean {
  return linesOf(geometry).some(({ line }) => {
    const pixels = line.map((position) => frame.toPixel(...(position as [number, number])));
    return pixels.some((to, k) => k > 0 && crosses(pixels[k - 1] as Pixel, to, window));
  });
}

type Pixel = readonly [x: number, y: number];

function isIn([x, y]: Pixel, { left, top, right, bottom }: Window): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Two convex shapes meet unless a line parts them: one of the window's sides, or the stretch itself. */
function crosses([ax, ay]: Pixel, [bx, by]: Pixel, { left, top, right, bottom }: Window): boolean {
  if (Math.max(ax, bx) < left || Math.min(ax, bx) > right) return false;
  if (Math.max(ay, by) < top || Math.min(ay, by) > bottom) return false;
  const sides = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x, y]) => Math.sign((bx - ax) * ((y as number) - ay) - (by - ay) * ((x as number) - ax)));
  return !sides.every((side) => side > 0) && !sides.every((side) => side < 0);
}

/** Whether an area whose outline lies outside holds the whole window; by the rule of odd and even crossings. */
function covers(geometry: Geometry, frame: StillFrame, window: Window): boolean {
  const [x, y] = [(window.left + window.right) / 2, (window.top + window.bottom) / 2];
  let isInside = false;
  for (const { line } of linesOf(geometry)) {
    const pixels = line.map((position) => frame.toPixel(...(position as [number, number])));
    pixels.forEach(([bx, by], k) => {
      const [ax, ay] = pixels[k - 1] ?? [bx, by];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
    });
  }
  return isInside;
}
