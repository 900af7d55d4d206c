// SPDX-License-Identifier: EUPL-1.2
// One layer of the style with its features, made ready for the canvas; the lines of a geometry.

import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Selection } from '../../core/city/view';
import { type Box, boxesMeet, keptBoxOf } from '../../core/geo/box';
import type { CellLook } from '../cells/cell-symbology';
import { drawnId } from '../style/drawn-id';
import type { CoveredBox } from '../style/seen-names';
import type { StillFrame } from './still-viewport';
import { styleValue } from './style-expressions';

export interface StillScene {
  readonly style: StyleSpecification;
  readonly frame: StillFrame;
  /** Where no name stands, because something lies over it. */
  readonly covered?: readonly CoveredBox[];
  readonly selected: Selection['feature'];
  /** The feature at which somebody points in a list. */
  readonly pointed: Selection['feature'];
  /** Draws the coverage cells in steps; called where the style wants them. */
  readonly drawCells: (context: CanvasRenderingContext2D) => Iterable<void>;
  /** True: something that it shows is still on its way, so the picture is not the whole. */
  readonly isWaiting?: boolean;
  /** True: it takes longer to be drawn than a hand waits. */
  readonly isSlow?: boolean;
}

/** Draws cells that are too many to be drawn one by one. */
export interface CellPainter {
  /** Whether a picture shows no more than it can draw. */
  readonly reaches: (frame: StillFrame) => boolean;
  /** In steps, beginning with the canvas's own pixels: its context is scaled to those of the screen. */
  readonly draw: (onto: CanvasRenderingContext2D, frame: StillFrame, look: CellLook) => Iterable<void>;
}

/** A value of a layer for one feature (or none). */
export type ValueOf = (part: 'paint' | 'layout', name: string, otherwise: unknown) => unknown;

export interface DrawnLayer {
  readonly layer: LayerSpecification;
  readonly features: readonly { readonly feature: Feature; readonly value: ValueOf }[];
}

/** Every line and ring of a geometry. */
export function linesOf(geometry: Geometry): { line: Position[]; closed: boolean }[] {
  switch (geometry.type) {
    case 'LineString':
      return [{ line: geometry.coordinates, closed: false }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ line, closed: false }));
    case 'Polygon':
      return geometry.coordinates.map((line) => ({ line, closed: true }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((line) => ({ line, closed: true }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

/** A layer with the features that it shows at this zoom in or near the picture; null when it is hidden. Rasters of others are not drawn. */
export function drawnLayer(
  layer: LayerSpecification,
  { style, frame, selected, pointed }: Omit<StillScene, 'drawCells'>,
): DrawnLayer | null {
  const { zoom } = frame.camera;
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return null;
  const valueFor = (feature: Feature | null): ValueOf => {
    const is = (other: Selection['feature']) =>
      other !== null &&
      'source' in layer &&
      layer.source === other.layer &&
      feature?.properties?.id === drawnId(other.id);
    const states = new Set([...(is(selected) ? ['selected'] : []), ...(is(pointed) ? ['pointed'] : [])]);
    const asked = { zoom, feature, states };
    return (part, name, otherwise) => {
      const properties = layer[part as 'paint'] as Readonly<Record<string, unknown>> | undefined;
      const value = properties?.[name] ?? otherwise;
      return plainLists.has(name) ? value : styleValue(value, asked);
    };
  };
  if (valueFor(null)('layout', 'visibility', 'visible') === 'none') return null;
  if (layer.type === 'background') {
    const nowhere: Feature = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [] },
    };
    return { layer, features: [{ feature: nowhere, value: valueFor(null) }] };
  }
  const filter = 'filter' in layer ? layer.filter : undefined;
  // As MapLibre does: a filter is asked at whole zooms.
  const asked = { zoom: Math.floor(zoom), states: new Set<string>() };
  const seen = seenBox(frame);
  const features = featuresOf(style, layer).flatMap((feature) => {
    if (!isNear(feature.geometry, seen)) return [];
    const shown = filter === undefined || styleValue(filter, { ...asked, feature }) === true;
    return shown ? [{ feature, value: valueFor(feature) }] : [];
  });
  return { layer, features };
}

/** Pixels beyond the picture from which something may reach into it: a wide line, a symbol, a name of several words. */
const overhangPx = 256;

function seenBox({ width, height, toPlace }: StillFrame): Box {
  const [from, to] = [toPlace(-overhangPx, height + overhangPx), toPlace(width + overhangPx, -overhangPx)];
  return [from.lon, from.lat, to.lon, to.lat];
}

/** Whether anything of a shape may be seen; one without corners has nothing to draw. */
function isNear(geometry: Geometry, seen: Box): boolean {
  const box = keptBoxOf(geometry);
  return box !== null && boxesMeet(box, seen);
}

/** Properties whose value is a list of words and no expression. */
export const plainLists = new Set(['text-font']);

/** The features that a layer draws; none for a background or a source that is no GeoJSON. */
export function featuresOf(style: StyleSpecification, layer: LayerSpecification): readonly Feature[] {
  const source = 'source' in layer ? style.sources[layer.source as string] : undefined;
  return source?.type === 'geojson' ? ((source.data as FeatureCollection).features ?? []) : [];
}
