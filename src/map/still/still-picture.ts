// SPDX-License-Identifier: EUPL-1.2
// The picture without MapLibre: the same style (`mapStyle`), drawn once onto a plain canvas. It stands while the map
// proper is on its way, and for good where there is no WebGL. Names are in still-labels.ts.

import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { manyFeatures, stillFeaturesPerStep } from '../../core/limits/limits';
import { cellsBelow } from '../style/map-style';
import { drawImage } from '../style/symbols';
import { type DrawnLayer, drawnLayer, linesOf, type StillScene, type ValueOf } from './drawn-layer';
import { canvasOf } from './still-cells';
import { drawNames } from './still-labels';
import type { StillFrame } from './still-viewport';

/** Whether a picture of this style is drawn in slices also while somebody moves it. */
export function isLarge({ sources }: StyleSpecification): boolean {
  let count = 0;
  for (const source of Object.values(sources)) {
    if (source.type !== 'geojson') continue;
    // What is seen from afar is many areas in one shape.
    for (const { geometry } of (source.data as FeatureCollection).features ?? [])
      count += geometry.type === 'MultiPolygon' ? geometry.coordinates.length : 1;
  }
  return count > manyFeatures;
}

/** Draws everything at once, in the order of the style; names come last, as in MapLibre. */
export function drawStill(context: CanvasRenderingContext2D, scene: StillScene): void {
  for (const steps of [stillSteps(context, scene), nameSteps(context, scene)]) while (!steps.next().done);
}

/** The picture without its names, in steps that each take a millisecond or two on a slow device. */
export function* stillSteps(context: CanvasRenderingContext2D, scene: StillScene): Generator<void> {
  const { style, frame } = scene;
  context.lineJoin = 'round';
  for (const layer of style.layers) {
    if (layer.id === cellsBelow) yield* scene.drawCells(context);
    const drawn = drawnLayer(layer, scene);
    yield;
    for (let from = 0; drawn !== null && from < drawn.features.length; from += stillFeaturesPerStep) {
      const features = drawn.features.slice(from, from + stillFeaturesPerStep);
      drawLayer(context, { ...drawn, features }, frame);
      yield;
    }
  }
}

/** The names over a picture, in steps too: nothing of them is seen before the last. */
export function* nameSteps(context: CanvasRenderingContext2D, scene: StillScene): Generator<void> {
  const { style, frame, covered } = scene;
  const layers: DrawnLayer[] = [];
  for (const layer of style.layers) {
    if (layer.type !== 'symbol') continue;
    layers.push(...[drawnLayer(layer, scene) ?? []].flat());
    yield;
  }
  yield* drawNames(context, layers, frame, covered);
  context.globalAlpha = 1;
}

function drawLayer(context: CanvasRenderingContext2D, drawn: DrawnLayer, frame: StillFrame): void {
  for (const { feature, value } of drawn.features) {
    switch (drawn.layer.type) {
      case 'background':
        context.fillStyle = String(value('paint', 'background-color', '#000000'));
        context.fillRect(0, 0, frame.width, frame.height);
        break;
      case 'fill':
        fillArea(context, feature, value, frame);
        break;
      case 'line':
        strokeLine(context, feature, value, frame);
        break;
      case 'circle':
        drawCircles(context, feature, value, frame);
        break;
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function fillArea(
  context: CanvasRenderingContext2D,
  { geometry }: Feature,
  value: ValueOf,
  frame: StillFrame,
) {
  const opacity = Number(value('paint', 'fill-opacity', 1));
  if (opacity === 0) return;
  context.globalAlpha = opacity;
  const texture = value('paint', 'fill-pattern', null);
  context.fillStyle =
    typeof texture === 'string'
      ? (textureOf(context, texture) ?? 'transparent')
      : String(value('paint', 'fill-color', '#000000'));
  context.fill(pathOf(geometry, frame), 'evenodd');
}

function strokeLine(
  context: CanvasRenderingContext2D,
  { geometry }: Feature,
  value: ValueOf,
  frame: StillFrame,
) {
  const width = Number(value('paint', 'line-width', 1));
  if (width === 0) return;
  const blur = Number(value('paint', 'line-blur', 0));
  const dash = value('paint', 'line-dasharray', null) as number[] | null;
  context.strokeStyle = String(value('paint', 'line-color', '#000000'));
  context.lineCap = value('layout', 'line-cap', 'butt') as CanvasLineCap;
  context.setLineDash((dash ?? []).map((length) => length * width));
  const opacity = Number(value('paint', 'line-opacity', 1));
  const path = pathOf(geometry, frame);
  // A blurred line fades from its middle outwards: three lines over each other come near enough.
  const steps = blur > 0 ? [1, 0.66, 0.33] : [1];
  for (const step of steps) {
    context.globalAlpha = opacity / (blur > 0 ? steps.length + 1 : 1);
    context.lineWidth = width * step;
    context.stroke(path);
  }
}

function drawCircles(
  context: CanvasRenderingContext2D,
  { geometry }: Feature,
  value: ValueOf,
  frame: StillFrame,
) {
  if (geometry.type !== 'Point') return;
  const radius = Number(value('paint', 'circle-radius', 5));
  const stroke = Number(value('paint', 'circle-stroke-width', 0));
  if (radius <= 0 && stroke <= 0) return;
  const [x, y] = frame.toPixel(...(geometry.coordinates as [number, number]));
  const circle = new Path2D();
  circle.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
  context.globalAlpha = Number(value('paint', 'circle-opacity', 1));
  context.fillStyle = String(value('paint', 'circle-color', '#000000'));
  context.fill(circle);
  context.globalAlpha = 1;
  if (stroke > 0) {
    // MapLibre's stroke grows outwards from the radius, a canvas's lies half on each side.
    const ring = new Path2D();
    ring.arc(x, y, Math.max(0, radius) + stroke / 2, 0, 2 * Math.PI);
    context.strokeStyle = String(value('paint', 'circle-stroke-color', '#000000'));
    context.lineWidth = stroke;
    context.stroke(ring);
  }
}

/** Lines and rings of a geometry as a path in pixels; points give an empty one. */
function pathOf(geometry: Geometry, frame: StillFrame): Path2D {
  const path = new Path2D();
  for (const { line, closed } of linesOf(geometry)) {
    line.forEach(([lon, lat], k) => {
      const pixel = frame.toPixel(lon as number, lat as number);
      if (k === 0) path.moveTo(...pixel);
      else path.lineTo(...pixel);
    });
    if (closed) path.closePath();
  }
  return path;
}

/** Kept for all: by name, of which the style has a few. */
const textures = new Map<string, CanvasPattern | null>();

/** Made once: a country fills tens of thousands of areas with two or three of them. */
function textureOf(context: CanvasRenderingContext2D, name: string): CanvasPattern | null {
  if (!textures.has(name)) {
    const pixels = drawImage(name, 1);
    textures.set(name, pixels && context.createPattern(canvasOf(pixels), 'repeat'));
  }
  return textures.get(name) ?? null;
}
