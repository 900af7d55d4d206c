// SPDX-License-Identifier: EUPL-1.2
// Names of areas of which the picture shows a part without their label: from near by the point of a label is often out of
// view. They follow the camera, so they are found when a movement ends, for the few areas that are seen.

import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { View } from '../../core/city/view';
import { type Box, boxesMeet, boxOf } from '../../core/geo/box';
import { linesOf } from '../../core/geo/geometry-parts';
import { isInArea } from '../../core/geo/in-area';
import { oncePer } from '../../core/memo/memo';
import { layerById, layers } from '../../layers';
import { fontStrong, growing, haloPx } from './drawing';
import { districtWriting, letterOffset, letterWriting } from './free-labels';
import { brokenLines, type LinesSize, linesSize } from './label-lines';
import { type DrawnProperties, labelSource, type MapSources } from './map-sources';
import { palettes, type Scheme } from './palette';

export const seenSource = 'seen-names';

/** From afar an area is seen whole or is too small for a name of its own. */
const leastZoom = 14;
const letterPx = 15;
/** Places to try in what is seen of an area, as shares of it: above the middle first, where a pin often stands. */
const shares = [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((x) => [0.35, 0.6, 0.2, 0.8].map((y) => [x, y] as const));

/** A picture: its zoom, all that it shows, and the part of it that nothing lies over (degrees). */
export interface SeenPicture {
  readonly zoom: number;
  readonly seen: Box;
  readonly free: Box;
  /** Width of `free` in CSS pixels. */
  readonly freeWidthPx: number;
}

export const nothingSeen: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * A point with the name of each zone whose name stands nowhere in the picture, inside the part of it that is seen; none where
 * the name has no room there. Always the same object where there is nothing to say.
 */
export function seenNames(
  sources: MapSources,
  hidden: View['hidden'],
  picture: SeenPicture,
): FeatureCollection {
  if (picture.zoom < leastZoom) return nothingSeen;
  const written = writtenNames(sources, hidden, picture.seen);
  const lines = plansSeen(sources, hidden, picture.free);
  const features = zoneLayers.flatMap((layer) => {
    const zones = hidden.has(layer.id as never) ? undefined : sources[layer.id];
    if (zones === undefined) return [];
    const boxes = boxesOf(zones);
    const letters = lettersOf(sources[labelSource(layer.id)] ?? nothingSeen);
    return zones.features.flatMap((zone, k): Feature[] => {
      const box = boxes[k];
      const { id, name, look } = zone.properties as DrawnProperties;
      if (!box || name === '' || !boxesMeet(box, picture.free) || written.has(name)) return [];
      const text = brokenLines(name, districtWriting.longestEm);
      const at = placeIn({ area: zone.geometry, box, lines }, linesSize(text), picture);
      if (at === null) return [];
      const letterAt = letters.get(id);
      const letter = letterAt && isIn(letterAt, picture.seen) ? '' : (layer.look.of[look]?.letter ?? '');
      return [
        {
          type: 'Feature',
          properties: { lines: text.join('\n'), letter },
          geometry: { type: 'Point', coordinates: [...at] },
        },
      ];
    });
  });
  return features.length === 0 ? nothingSeen : { type: 'FeatureCollection', features };
}

const zoneLayers = layers.flatMap(({ id, role }) => (role === 'zone' ? (layerById(id) ?? []) : []));
const planLayers = layers.filter(({ role }) => role === 'plan').map(({ id }) => id);
const pointLayers = layers.filter(({ role }) => role === 'site' || role === 'building').map(({ id }) => id);

/** Names that stand in the picture already: of districts, and of sites and buildings beside their marks. */
function writtenNames(sources: MapSources, hidden: View['hidden'], seen: Box): ReadonlySet<string> {
  const names = new Set<string>();
  for (const id of ['places', ...pointLayers] as const) {
    if (hidden.has(id)) continue;
    for (const { geometry, properties } of sources[id]?.features ?? []) {
      if (geometry.type !== 'Point' || (id === 'places' && properties?.kind !== 'district')) continue;
      if (isIn(geometry.coordinates as [number, number], seen)) names.add(properties?.name);
    }
  }
  return names;
}

const boxesOf = oncePer(({ features }: FeatureCollection) => features.map(({ geometry }) => boxOf(geometry)));

const lettersOf = oncePer(
  ({ features }: FeatureCollection) =>
    new Map(
      features.map(({ properties, geometry }) => [
        properties?.id as number,
        (geometry as Point).coordinates as [number, number],
      ]),
    ),
);

/** Outlines of plans that are seen: they run across areas, and names stand beside them where they can. */
function plansSeen(sources: MapSources, hidden: View['hidden'], free: Box): readonly Position[][] {
  return planLayers.flatMap((id) => {
    const plans = hidden.has(id) ? undefined : sources[id];
    if (plans === undefined) return [];
    const boxes = boxesOf(plans);
    return plans.features.flatMap(({ geometry }, k) => {
      const box = boxes[k];
      return box && boxesMeet(box, free) ? linesOf(geometry) : [];
    });
  });
}

interface SeenArea {
  readonly area: Geometry;
  readonly box: Box;
  /** Lines across it. */
  readonly lines: readonly Position[][];
}

/**
 * The first place at which the whole name lies in the area and across no line, else in the area; null where it has no room in
 * what is seen.
 */
function placeIn(
  { area, box, lines }: SeenArea,
  { width, height }: LinesSize,
  { free, freeWidthPx }: SeenPicture,
): readonly [lon: number, lat: number] | null {
  const [west, south] = [Math.max(box[0], free[0]), Math.max(box[1], free[1])];
  const [east, north] = [Math.min(box[2], free[2]), Math.min(box[3], free[3])];
  const lonPerPx = (free[2] - free[0]) / freeWidthPx;
  const latPerPx = lonPerPx * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const halfLon = (width / 2) * letterPx * lonPerPx;
  const halfLat = (height / 2) * letterPx * latPerPx;
  let across: readonly [number, number] | null = null;
  for (const [x, y] of shares) {
    const [lon, lat] = [west + x * (east - west), north - y * (north - south)];
    const room: Box = [lon - halfLon, lat - halfLat, lon + halfLon, lat + halfLat];
    if (room[0] < free[0] || room[1] < free[1] || room[2] > free[2] || room[3] > free[3]) continue;
    const rim = [-1, 0, 1].flatMap((i) =>
      [-1, 1].map((j) => [lon + i * halfLon, lat + j * halfLat] as const),
    );
    if (!rim.every((corner) => isInArea(area, corner))) continue;
    if (!lines.some((line) => runsInto(line, room))) return [lon, lat];
    across ??= [lon, lat];
  }
  return across;
}

/** Whether a line has a point in a box: asked of steps along it as short as the box is high. */
function runsInto(line: readonly Position[], room: Box): boolean {
  return line.slice(1).some((to, k) => {
    const [ax, ay] = line[k] as [number, number];
    const [bx, by] = to as [number, number];
    const around: Box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
    if (!boxesMeet(around, room)) return false;
    const steps = Math.min(500, Math.ceil(Math.hypot(bx - ax, by - ay) / (room[3] - room[1])) * 2);
    return Array.from({ length: steps + 1 }, (_none, i) => i / steps).some((share) =>
      isIn([ax + share * (bx - ax), ay + share * (by - ay)], room),
    );
  });
}

function isIn([lon, lat]: readonly [number, number], [west, south, east, north]: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Name and letter as at the label of an area; placed after all others, so that they take nobody's place. */
export function seenLayers(scheme: Scheme): LayerSpecification[] {
  const { label, halo } = palettes[scheme];
  const paint = { 'text-color': label, 'text-halo-color': halo, 'text-halo-width': haloPx };
  const source = { type: 'symbol', source: seenSource, minzoom: leastZoom } as const;
  return [
    {
      id: `${seenSource}/letter`,
      ...source,
      layout: {
        'text-field': ['get', 'letter'],
        'text-font': [fontStrong],
        'text-size': growing(...letterWriting.sizes),
        'text-offset': [...letterOffset],
        'text-padding': 1,
      },
      paint,
    },
    {
      id: `${seenSource}/name`,
      ...source,
      layout: {
        'text-field': ['get', 'lines'],
        'text-font': [fontStrong],
        'text-size': letterPx,
        'text-max-width': 60,
        'text-padding': 2,
      },
      paint,
    },
  ];
}

/** The same style with other names in the part that is seen; all else stays the same object. */
export function withSeenNames(style: StyleSpecification, data: FeatureCollection): StyleSpecification {
  return { ...style, sources: { ...style.sources, [seenSource]: { type: 'geojson', data } } };
}
