// SPDX-License-Identifier: EUPL-1.2
// Which other shapes concern a subject: zones that it lies in or reaches into, projects that touch it.

import type { Geometry } from 'geojson';
import type { City, CityFeature } from '../../core/city/city';
import { isArea, polygonsOf } from '../../core/geo/geometry-parts';
import { shareBounds } from '../figure/share-bounds';
import type { Plan } from '../roles/service-date';
import { nameOf, type Zone, zonesOf } from '../roles/zones';
import { containsPoint, distanceToM } from './distance';
import { isDrawn } from './drawn-outline';
import { betweenM, fromPointsOf, leastPart, mayMeet, overlapPart, pointsOf } from './extent';
import { isAlong, isOfWholeTown, outlineId, partWithin, type Subject, subjectOfFeature } from './subject';

/** The zones of a subject in the order of the files; of the municipality none, because it is all of them. */
export function zonesAround(city: City, subject: Subject): Zone[] {
  const { kind, id, geometry, radiusM } = subject;
  const zones = zonesOf(city).filter(({ feature }) => feature.geometry !== null);
  if (isOfWholeTown(subject)) return [];
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

/** The district that the file of a place states; null where it states none, and for everything else. */
export function statedDistrict({ properties }: Pick<CityFeature, 'properties'>): string | null {
  return 'district' in properties ? (properties.district ?? null) : null;
}

/**
 * The district of a place that a heading or a list tells: the one of its file. Of a street whose line is known only where most of
 * the line lies in it: a street that a district just touches is none of its own.
 */
export function toldDistrict(city: City, place: CityFeature): string | null {
  const stated = statedDistrict(place);
  const subject = stated === null ? null : subjectOfFeature(city, place);
  if (!subject || !isAlong(subject.kind)) return stated;
  const zone = zonesOf(city).find(({ name, group }) => name === stated && group !== 'industrial');
  const shape = zone?.feature.geometry ?? null;
  return shape && partWithin(subject, shape) > shareBounds.most ? stated : null;
}

/**
 * Whether a feature lies in another by the data: its file says so, or it lies in the outline that the other has under its name, a street
 * also with a part of itself. False where the place of one is not known.
 */
export function liesIn(city: City, feature: CityFeature, area: CityFeature): boolean {
  const stated = statedDistrict(feature);
  const { aliases } = area.properties as { readonly aliases?: readonly string[] | null };
  if (stated !== null && [nameOf(area), ...(aliases ?? [])].includes(stated)) return true;
  const subject = subjectOfFeature(city, feature);
  const around = subjectOfFeature(city, area);
  if (!subject || around?.kind !== 'area' || isOfWholeTown(subject) || isOfWholeTown(around)) return false;
  const { kind, geometry } = subject;
  if (kind === 'area' || isAlong(kind)) return partWithin(subject, around.geometry) > leastPart;
  return pointsOf(geometry).some(([lon, lat]) => containsPoint(around.geometry, lon, lat));
}

/** The areas that something lies in, by name. */
export interface InAreas {
  readonly names: readonly string[];
  /** There is one, and it holds all of what was asked; else that reaches into these, and beyond. */
  readonly isWhole: boolean;
  /** The outline of at least one is drawn: whether it is that far is not known. */
  readonly isDrawn: boolean;
}

/** The areas of a subject (`zonesAround`), with whether the only one holds all of it by its extent; null for none. */
export function inAreas(subject: Subject | null, zones: readonly Zone[]): InAreas | null {
  const [first, second] = zones;
  if (!first) return null;
  const shape = first.feature.geometry;
  const isAlone = second === undefined && shape !== null;
  const part = isAlone && subject ? partWithin(subject, shape) : 0;
  return {
    names: zones.map(({ name }) => name),
    isWhole: isAlone && (!subject || part > 1 - leastPart),
    isDrawn: zones.some(({ feature }) => isDrawn(feature)),
  };
}

/**
 * How a shape stands to a subject: metres between the two, 0 where they meet; null for no shape and for one that is further
 * away than anything is unsure of where it lies.
 */
export function distanceToSubjectM(subject: Subject, shape: Geometry | null): number | null {
  if (!shape) return null;
  const { kind, geometry, radiusM } = subject;
  if (isOfWholeTown(subject)) return 0;
  if (!mayMeet(geometry, shape)) return null;
  if (kind !== 'area') {
    const distances = pointsOf(geometry).map(([lon, lat]) => distanceToM(lon, lat, shape) ?? Infinity);
    return Math.max(0, Math.min(...distances) - radiusM);
  }
  if (!isArea(shape)) return fromPointsOf(shape, geometry);
  return overlapPart(geometry, shape) > leastPart ? 0 : Math.max(nearby, fromPointsOf(geometry, shape));
}

/** Outlines that only touch are neighbours: not zero metres, which would mean that one is in the other. */
const nearby = 1;

/**
 * Whether a project covers a subject, a part of it, or (null) nothing of it. What is known only to so many metres, and a street,
 * is covered in part as soon as the project reaches into that.
 */
export function coveredBy(subject: Subject, plan: Plan): 'whole' | 'part' | null {
  const { kind, id, town } = subject;
  const geometry = town ?? subject.geometry;
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

/**
 * Whether a project that is known as a point or a line lies in an outline that somebody drew, wherever within its own uncertainty
 * it is. False where that is not stated, and for an area of the files, whose own outline is unsure as well.
 */
export function liesWithin({ id, geometry }: Subject, { geometry: shape, properties }: Plan): boolean {
  const { uncertaintyM } = properties;
  if (id !== outlineId || !shape || isArea(shape) || uncertaintyM === null) return false;
  const rim = { type: 'MultiLineString' as const, coordinates: polygonsOf(geometry).flat() };
  const isInside = pointsOf(shape).every(([lon, lat]) => containsPoint(geometry, lon, lat));
  return isInside && (betweenM(rim, shape) ?? 0) >= uncertaintyM;
}
