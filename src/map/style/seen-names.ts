// SPDX-License-Identifier: EUPL-1.2
// Names of areas of which the picture shows a part without their label: from near by the point of a label is often out of
// view. They follow the camera, so they are found when a movement ends, for the few areas that are seen.

import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { View } from '../../core/city/view';
import { type Box, boxesMeet, isInBox, keptBoxOf } from '../../core/geo/box';
import { linesOf } from '../../core/geo/geometry-parts';
import { isInArea } from '../../core/geo/in-area';
import { oncePer } from '../../core/memo/memo';
import { layerById, layers } from '../../layers';
import { fontStrong, growing, haloPx } from './drawing';
import { districtWriting, letterOffset, letterWriting } from './free-labels';
import { brokenLines, type LinesSize, linesSize } from './label-lines';
import { type DrawnProperties, labelSource, type MapSources } from './map-sources';
import { palettes, type Scheme } from './palette';
import { roomName, roomPx } from './symbols';

export const seenSource = 'seen-names';

/** From afar an area is seen whole or is too small for a name of its own. */
const leastZoom = 14;
const letterPx = 15;
type Share = readonly [x: number, y: number];
const coarse = [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((x) => [0.35, 0.6, 0.2, 0.8].map((y): Share => [x, y]));
const sixteenths = Array.from({ length: 15 }, (_none, k) => (k + 1) / 16);
const fine = sixteenths.flatMap((x) => sixteenths.map((y): Share => [x, y]));
/**
 * Places to try in what is seen of an area, as shares of the box around it: above the middle first, where a pin often stands,
 * and closer together last, as an area may fill but a corner of that box.
 */
const shares = [...coarse, ...fine.sort((a, b) => fromMiddle(a) - fromMiddle(b))];

function fromMiddle([x, y]: Share): number {
  return Math.hypot(x - 0.5, y - 0.35);
}

/** A picture: its zoom, all that it shows, and the part of it in which a name that follows the camera may stand (degrees). */
export interface SeenPicture {
  readonly zoom: number;
  readonly seen: Box;
  readonly free: Box;
  /** Boxes of which nothing is seen, because buttons or a panel lie over them. */
  readonly covered: readonly Box[];
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
  const written = writtenNames(sources, hidden, picture);
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
      const letter = letterAt && isInBox(letterAt, picture.seen) ? '' : (layer.look.of[look]?.letter ?? '');
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
function writtenNames(
  sources: MapSources,
  hidden: View['hidden'],
  picture: SeenPicture,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const id of ['places', ...pointLayers] as const) {
    if (hidden.has(id)) continue;
    for (const { geometry, properties } of sources[id]?.features ?? []) {
      if (geometry.type !== 'Point' || (id === 'places' && properties?.kind !== 'district')) continue;
      const at = geometry.coordinates as [number, number];
      if (isInBox(at, picture.seen) && canStand(at, properties ?? {}, picture)) names.add(properties?.name);
    }
  }
  return names;
}

/** Whether one of the places of a name is seen whole: what is cut off or lies under a button is left out of both pictures. */
function canStand(
  at: readonly [number, number],
  properties: NonNullable<Feature['properties']>,
  picture: SeenPicture,
): boolean {
  const places = properties[`places${Math.min(closestStep, Math.floor(picture.zoom))}`] as Places | undefined;
  if (places === undefined || typeof properties.lines !== 'string') return true;
  const { width, height } = linesSize(properties.lines.split('\n'));
  const [lonPerPx, latPerPx] = degreesPerPx(picture, at[1]);
  const anchors = places.filter((_part, k) => k % 2 === 0) as string[];
  return anchors.some((anchor, k) => {
    const [right, down] = places[2 * k + 1] as readonly [number, number];
    const west = right - (anchor.includes('left') ? 0 : anchor.includes('right') ? width : width / 2);
    const north = down - (anchor.includes('top') ? 0 : anchor.includes('bottom') ? height : height / 2);
    const [lon, lat] = [at[0] + west * leastPx * lonPerPx, at[1] - north * leastPx * latPerPx];
    const box: Box = [lon, lat - height * leastPx * latPerPx, lon + width * leastPx * lonPerPx, lat];
    return isSeenWhole(box, picture);
  });
}

type Places = readonly (string | readonly [number, number])[];
const closestStep = districtWriting.zooms.at(-1) as number;
/** Letters are at least as large near by: what is cut at this size is cut. */
const leastPx = 12;

function isSeenWhole(box: Box, { seen, covered }: Pick<SeenPicture, 'seen' | 'covered'>): boolean {
  const isInside = box[0] >= seen[0] && box[1] >= seen[1] && box[2] <= seen[2] && box[3] <= seen[3];
  return isInside && !covered.some((other) => boxesMeet(other, box));
}

function degreesPerPx({ free, freeWidthPx }: SeenPicture, lat: number): readonly [lon: number, lat: number] {
  const lonPerPx = (free[2] - free[0]) / freeWidthPx;
  return [lonPerPx, lonPerPx * Math.cos((lat * Math.PI) / 180)];
}

const boxesOf = oncePer(({ features }: FeatureCollection) =>
  features.map(({ geometry }) => keptBoxOf(geometry)),
);

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
  picture: SeenPicture,
): readonly [lon: number, lat: number] | null {
  const { free } = picture;
  const [west, south] = [Math.max(box[0], free[0]), Math.max(box[1], free[1])];
  const [east, north] = [Math.min(box[2], free[2]), Math.min(box[3], free[3])];
  const [lonPerPx, latPerPx] = degreesPerPx(picture, (south + north) / 2);
  const halfLon = (width / 2) * letterPx * lonPerPx;
  const halfLat = (height / 2) * letterPx * latPerPx;
  let across: readonly [number, number] | null = null;
  for (const [x, y] of shares) {
    const [lon, lat] = [west + x * (east - west), north - y * (north - south)];
    const room: Box = [lon - halfLon, lat - halfLat, lon + halfLon, lat + halfLat];
    if (!isSeenWhole(room, { seen: free, covered: picture.covered })) continue;
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
      isInBox([ax + share * (bx - ax), ay + share * (by - ay)], room),
    );
  });
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

/** Where names have no room: empty squares that MapLibre places before all names, so that these move aside or wait. */
export const roomSource = 'room';

/** In CSS pixels of the picture, from its upper left corner. */
export type CoveredBox = readonly [left: number, top: number, right: number, bottom: number];

/** Middle of one of those squares; a small one, `edgePx` wide, along an edge. */
export interface RoomTaken {
  readonly x: number;
  readonly y: number;
  readonly isEdge: boolean;
}

export const edgePx = 2;
/** Less than a name is high: what touches an edge or something thin touches one of its squares. */
const edgeStepPx = 9;

/** The squares that fill what is covered, and those along the edges of a picture. */
export function roomTaken(width: number, height: number, covered: readonly CoveredBox[]): RoomTaken[] {
  const edges: readonly CoveredBox[] = [
    [0, 0, width, edgePx],
    [0, height - edgePx, width, height],
    [0, 0, edgePx, height],
    [width - edgePx, 0, width, height],
  ];
  return [...edges, ...covered].flatMap(([left, top, right, bottom]) => {
    const isEdge = Math.min(right - left, bottom - top) < roomPx;
    const [px, step] = isEdge ? [edgePx, edgeStepPx] : [roomPx, roomPx];
    const middles = (from: number, to: number) => {
      const count = Math.ceil(Math.max(0, to - from - px) / step);
      return Array.from(
        { length: count + 1 },
        (_none, k) => from + px / 2 + ((to - from - px) * k) / (count || 1),
      );
    };
    return middles(left, right).flatMap((x) => middles(top, bottom).map((y) => ({ x, y, isEdge })));
  });
}

/** Last in the style: what lies above is placed first. */
export function roomLayer(): LayerSpecification {
  return {
    id: roomSource,
    type: 'symbol',
    source: roomSource,
    layout: {
      'icon-image': roomName,
      'icon-size': ['case', ['boolean', ['get', 'isEdge'], false], edgePx / roomPx, 1],
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
  };
}

/** The same style with other names in the part that is seen; all else stays the same object. */
export function withSeenNames(style: StyleSpecification, data: FeatureCollection): StyleSpecification {
  return { ...style, sources: { ...style.sources, [seenSource]: { type: 'geojson', data } } };
}
