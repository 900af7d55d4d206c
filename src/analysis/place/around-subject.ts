// SPDX-License-Identifier: EUPL-1.2
// Which other shapes concern a subject: zones that it lies in or reaches into, projects that touch it.

import type { Geometry, Position } from 'geojson';
import type { City } from '../../core/city/city';
import { boxesMeet, boxOf } from '../../core/geo/box';
import { isArea, linesOf } from '../../core/geo/geometry-parts';
import { fromPlane, measured, measuringPlane } from '../../core/geo/projection';
import type { Plan } from '../roles/service-date';
import { type Zone, zonesOf } from '../roles/zones';
import { packZones } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';
import { containsPoint, distanceToM } from './distance';
import type { Subject } from './subject';

/** A part of less than this is where two outlines touch, not where they overlap. */
const leastPart = 0.001;

/** Part 0–1 of the area of a polygon that lies in another; 0 where either is none. */
export function overlapPart(of: Geometry, within: Geometry | null): number {
  if (!within || !mayMeet(of, within)) return 0;
  const table = classedPolygons(packZones([within], measuringPlane), Uint8Array.of(1));
  const [whole = 0, inside = 0] = areaByClass(packZones([of], measuringPlane), 0, table);
  return whole > 0 ? inside / whole : 0;
}

/** Two kilometres and more on each side: no place, street or work site is less sure of where it lies. */
const margin = 0.03;

/** A country has forty thousand zones, and nearly all of them lie elsewhere. */
function mayMeet(one: Geometry, other: Geometry): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a !== null && b !== null && boxesMeet(a, b, margin);
}

/** The zones of a subject in the order of the files; of the municipality none, because it is all of them. */
export function zonesAround(city: City, subject: Subject): Zone[] {
  const { kind, id, geometry, radiusM } = subject;
  const zones = zonesOf(city).filter(({ feature }) => feature.geometry !== null);
  if (id === 'municipality') return [];
  if (kind === 'area') {
    const own = zones.find(({ feature }) => `${feature.layer}/${feature.id}` === id);
    if (own) return [own];
    return zones.filter(({ feature }) => overlapPart(geometry, feature.geometry) > leastPart);
  }
  const points = pointsOf(geometry);
  const reaches = (shape: Geometry | null) =>
    shape !== null &&
    mayMeet(geometry, shape) &&
    points.some(([lon, lat]) =>
      radiusM > 0 ? (distanceToM(lon, lat, shape) ?? Infinity) <= radiusM : containsPoint(shape, lon, lat),
    );
  return zones.filter(({ feature }) => reaches(feature.geometry));
}

/**
 * How a shape stands to a subject: metres between the two, 0 where they meet; null for no shape and for one that is further
 * away than anything is unsure of where it lies.
 */
export function distanceToSubjectM(subject: Subject, shape: Geometry | null): number | null {
  if (!shape) return null;
  const { kind, id, geometry, radiusM } = subject;
  if (id === 'municipality') return 0;
  if (!mayMeet(geometry, shape)) return null;
  if (kind !== 'area') {
    const distances = pointsOf(geometry).map(([lon, lat]) => distanceToM(lon, lat, shape) ?? Infinity);
    return Math.max(0, Math.min(...distances) - radiusM);
  }
  const nearest = (from: Geometry, to: Geometry) =>
    Math.min(...pointsOf(from).map(([lon, lat]) => distanceToM(lon, lat, to) ?? Infinity));
  if (!isArea(shape)) return nearest(shape, geometry);
  return overlapPart(geometry, shape) > leastPart ? 0 : Math.max(nearby, nearest(geometry, shape));
}

/** Outlines that only touch are neighbours: not zero metres, which would mean that one is in the other. */
const nearby = 1;

/**
 * Whether a project covers a subject, a part of it, or (null) nothing of it. What is known only to so many metres, and a street,
 * is covered in part as soon as the project reaches into that.
 */
export function coveredBy(subject: Subject, plan: Plan): 'whole' | 'part' | null {
  const { kind, geometry, id } = subject;
  const shape = plan.geometry;
  if (!shape || !isArea(shape)) return null;
  if (id === `planned-expansion/${plan.id}`) return 'whole';
  if (kind === 'area') {
    const part = overlapPart(geometry, shape);
    return part > 1 - leastPart ? 'whole' : part > leastPart ? 'part' : null;
  }
  if (distanceToSubjectM(subject, shape) !== 0) return null;
  // The rim of a circle may lie outside although its middle does not.
  return kind === 'cell' ? 'whole' : 'part';
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
