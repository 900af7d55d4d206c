// SPDX-License-Identifier: EUPL-1.2
// An outline of one's own in the picture: line with casing, a handle on each corner, a smaller one where a corner can be
// added. Ordinary layers of the style; the data change with each frame of a drag, the layers only with the scheme.

import type { Feature, FeatureCollection, Position } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { mostCorners } from '../../core/limits/limits';
import type { Corner } from '../../core/outline/outline';
import { palettes, type Scheme } from './palette';

/** What the picture shows of an outline; keep the object the same while nothing changes. */
export interface MapOutline {
  readonly corners: readonly Corner[];
  /** Still an open line: a click adds a corner, one on the first or last corner ends it. */
  readonly drawing: boolean;
  readonly selected: number | null;
  /** False: the line alone, as on paper. */
  readonly handles: boolean;
  /** True: dashed and faint, because what is asked is not about it. */
  readonly kept?: boolean;
}

export const outlineSource = 'outline';

/** Half the edge of what can be hit around a handle, in CSS pixels: a target of 44, whatever is drawn. */
export const handleReachPx = 22;

/** Between two corners closer than this in the picture there is no handle for a further one. */
const roomForMiddlePx = handleReachPx * 4;
const worldPx = 512;

export const noOutline: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Line, corners and middles as features; empty without corners. */
export function outlineFeatures(outline: MapOutline | null): FeatureCollection {
  if (outline === null || outline.corners.length === 0) return noOutline;
  const { corners, drawing, handles, kept = false } = outline;
  const isRing = !drawing && corners.length > 2;
  const [first, last] = [corners[0] as Corner, corners.at(-1) as Corner];
  const lines: Feature[] =
    corners.length < 2 ? [] : [line(kept ? 'kept' : 'side', isRing ? [...corners, first] : corners)];
  // What the side from the last corner to the first would be.
  if (drawing && corners.length > 2) lines.push(line('closing', [last, first]));
  return { type: 'FeatureCollection', features: handles ? [...lines, ...handlesOf(outline)] : lines };
}

function handlesOf({ corners, drawing, selected }: MapOutline): Feature[] {
  const points = corners.map((corner, at) =>
    point(corner, {
      part: 'corner',
      at,
      selected: at === selected,
      ends: drawing && at === 0 && corners.length > 2,
    }),
  );
  const middles = middlesOf(corners, drawing).map(({ corner, at, fromZoom }) =>
    point(corner, { part: 'middle', at, fromZoom }),
  );
  return [...middles, ...points];
}

/** The place halfway between two corners; a corner added there stands before `at`. Offered from a zoom with room for it. */
export interface Middle {
  readonly corner: Corner;
  readonly at: number;
  readonly fromZoom: number;
}

/** Halfway in the picture's own plane, so that the handle lies on the drawn line; none where no corner may be added. */
export function middlesOf(corners: readonly Corner[], drawing: boolean): Middle[] {
  if (corners.length >= mostCorners) return [];
  const count = drawing || corners.length < 3 ? corners.length - 1 : corners.length;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const [a, b] = [corners[i] as Corner, corners[(i + 1) % corners.length] as Corner];
    const [ay, by] = [mercatorY(a[1]), mercatorY(b[1])];
    const lengthOfWorld = Math.hypot((b[0] - a[0]) / 360, by - ay);
    return {
      corner: [(a[0] + b[0]) / 2, latitudeOf((ay + by) / 2)] as const,
      at: i + 1,
      // Two corners in one place never have room; 99 is beyond every zoom.
      fromZoom: lengthOfWorld > 0 ? Math.ceil(Math.log2(roomForMiddlePx / (worldPx * lengthOfWorld))) : 99,
    };
  });
}

const mercatorY = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
const latitudeOf = (y: number) => (Math.atan(Math.exp(y * 2 * Math.PI)) * 360) / Math.PI - 90;

function line(part: string, corners: readonly Corner[]): Feature {
  const coordinates = corners.map(([lon, lat]): Position => [lon, lat]);
  return { type: 'Feature', properties: { part }, geometry: { type: 'LineString', coordinates } };
}

function point([lon, lat]: Corner, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

const isPart = (part: string): ExpressionSpecification => ['==', ['get', 'part'], part];
const isSelected: ExpressionSpecification = ['boolean', ['get', 'selected'], false];
const isEnd: ExpressionSpecification = ['boolean', ['get', 'ends'], false];

/** Drawn above all else. The corner that ends the drawing and the selected one are larger, not only of another colour. */
export function outlineLayers(scheme: Scheme): LayerSpecification[] {
  const { outline, casing } = palettes[scheme];
  const stroke = (id: string, colour: string, width: number): LayerSpecification => ({
    id: `outline/${id}`,
    type: 'line',
    source: outlineSource,
    filter: isPart('side'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  });
  return [
    stroke('case', casing, 6.5),
    stroke('line', outline, 3),
    {
      id: 'outline/kept',
      type: 'line',
      source: outlineSource,
      filter: isPart('kept'),
      paint: { 'line-color': outline, 'line-width': 2, 'line-dasharray': [4, 2.5], 'line-opacity': 0.85 },
    },
    {
      id: 'outline/closing',
      type: 'line',
      source: outlineSource,
      filter: isPart('closing'),
      paint: { 'line-color': outline, 'line-width': 2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'outline/middle',
      type: 'circle',
      source: outlineSource,
      filter: ['all', isPart('middle'), ['>=', ['zoom'], ['get', 'fromZoom']]],
      paint: {
        'circle-radius': 4,
        'circle-color': outline,
        'circle-stroke-color': casing,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'outline/corner',
      type: 'circle',
      source: outlineSource,
      filter: isPart('corner'),
      paint: {
        'circle-radius': ['case', isSelected, 10, isEnd, 10, 7],
        'circle-color': ['case', isSelected, outline, casing],
        'circle-stroke-color': ['case', isSelected, casing, outline],
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'outline/selected',
      type: 'circle',
      source: outlineSource,
      filter: ['all', isPart('corner'), isSelected],
      paint: {
        'circle-radius': 13,
        'circle-opacity': 0,
        'circle-color': outline,
        'circle-stroke-color': outline,
        'circle-stroke-width': 2,
      },
    },
  ];
}

/** The same style with other data of the outline: all else stays the same object, so that a step of a drag costs little. */
export function withOutline(style: StyleSpecification, data: FeatureCollection): StyleSpecification {
  return {
    ...style,
    sources: { ...style.sources, [outlineSource]: { type: 'geojson', data, tolerance: 0 } },
  };
}
