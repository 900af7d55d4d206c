// SPDX-License-Identifier: EUPL-1.2
// How shapes stand to each other as wholes: which part of one lies in another, and how far two are apart. What has an extent is
// never judged by its middle.

import type { Geometry, Polygon, Position } from 'geojson';
import { boxesMeet, boxOf } from '../../core/geo/box';
import { isArea, linesOf } from '../../core/geo/geometry-parts';
import { fromPlane, measured, measuringPlane, planeAt, toPlane } from '../../core/geo/projection';
import { packZones, zoneContains } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';
import { distanceToM } from './distance';

/** A part of less than this is where two outlines touch, not where they overlap. */
export const leastPart = 0.001;

/** Part 0–1 of the area of a polygon that lies in another; 0 where either is none. */
export function overlapPart(of: Geometry, within: Geometry | null): number {
  if (!within || !mayMeet(of, within)) return 0;
  const table = classedPolygons(packZones([within], measuringPlane), Uint8Array.of(1));
  const [whole = 0, inside = 0] = areaByClass(packZones([of], measuringPlane), 0, table);
  return whole > 0 ? inside / whole : 0;
}

/** Part 0–1 of the length of a geometry's lines that lies in an area, by pieces of at most fifty metres; 0 without a length. */
export function lengthPart(of: Geometry, within: Geometry): number {
  const area = packZones([within], measuringPlane);
  let [inside, whole] = [0, 0];
  for (const line of linesOf(of)) {
    const points = along(line);
    points.forEach((to, i) => {
      const from = points[i - 1];
      if (!from) return;
      const [[ax, ay], [bx, by]] = [measured(from), measured(to)];
      const lengthM = Math.hypot(bx - ax, by - ay);
      whole += lengthM;
      if (zoneContains(area, 0, (ax + bx) / 2, (ay + by) / 2)) inside += lengthM;
    });
  }
  return whole > 0 ? inside / whole : 0;
}

/** Corners of a circle: its area is a sixth of a per cent too small. */
const corners = 64;

/** A circle around a point in degrees as a polygon, in the UTM zone of the point. */
export function circleOf(lon: number, lat: number, radiusM: number): Polygon {
  const plane = planeAt(lon);
  const [x, y] = toPlane(plane, lon, lat);
  const ring = Array.from({ length: corners + 1 }, (_, k): Position => {
    const turn = (2 * Math.PI * (k % corners)) / corners;
    return fromPlane(plane, x + radiusM * Math.cos(turn), y + radiusM * Math.sin(turn));
  });
  return { type: 'Polygon', coordinates: [ring] };
}

/** Two kilometres and more on each side: no place, street or work site is less sure of where it lies. */
const margin = 0.03;

/** A country has forty thousand zones, and nearly all of them lie elsewhere. */
export function mayMeet(one: Geometry, other: Geometry): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a !== null && b !== null && boxesMeet(a, b, margin);
}

/** Metres between two shapes, whatever they are: 0 where one reaches into the other; null for an empty one. */
export function betweenM(one: Geometry, other: Geometry): number | null {
  if (isArea(one) && isArea(other) && overlapPart(one, other) > 0) return 0;
  const nearest = Math.min(fromPointsOf(one, other), fromPointsOf(other, one));
  return nearest === Infinity ? null : nearest;
}

/** From the points of a shape to another one; Infinity for an empty one. */
export function fromPointsOf(from: Geometry, to: Geometry): number {
  return Math.min(...pointsOf(from).map(([lon, lat]) => distanceToM(lon, lat, to) ?? Infinity));
}

/** Longest piece of a line between two of its points that are asked. */
const stepM = 50;

/** The points of a geometry, those of lines every fifty metres. */
export function pointsOf(geometry: Geometry): [lon: number, lat: number][] {
  return linesOf(geometry).flatMap(along);
}

const at = ([lon = 0, lat = 0]: Position): [lon: number, lat: number] => [lon, lat];

function along(line: readonly Position[]): [lon: number, lat: number][] {
  return line.flatMap((position, i) => {
    const next = line[i + 1];
    if (!next) return [at(position)];
    const [x0, y0] = measured(position);
    const [x1, y1] = measured(next);
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / stepM));
    return Array.from({ length: steps }, (_, k) =>
      k === 0
        ? at(position)
        : fromPlane(measuringPlane, x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps),
    );
  });
}
