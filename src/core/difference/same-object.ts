// SPDX-License-Identifier: EUPL-1.2
// Whether two features of one id are one object. An id that a program counted itself (the row of a GeoPackage, `l.0` of
// GDAL) comes again in every file, so that place or name must say so too.

import type { Geometry } from 'geojson';
import { grouped } from '../findings/fold-findings';
import { type Box, boxOf } from '../geo/box';
import { sameJson } from '../text/same-json';

/** Of a feature, what says which object it is; the types know no feature without a place, RFC 7946 does. */
export interface Told {
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly geometry: unknown;
}

/** What a person says of objects of one number that nothing else shows to be the same: `same` renews them, `new` adds them. */
export type RowAnswer = 'same' | 'new';

/**
 * Whether an id may be no more than the number of a row: up to seven digits, also behind a name and a point as GDAL and
 * servers write them (`zones.12`), or behind the id of the layer as the import itself makes them (`commercial-sites-12`).
 */
export function isRowNumber(id: string, layer: string): boolean {
  const last = id.startsWith(`${layer}-`) ? id.slice(layer.length + 1) : id.slice(id.lastIndexOf('.') + 1);
  return /^\d{1,7}$/.test(last);
}

/**
 * Judges pairs of an object that is there and one of a new file: true where their places are alike, or a name that each side
 * has once and that has not gone far: every plan has its „GE 1“. A new name that another one has there belongs to that one,
 * wherever it lies.
 */
export function sameObjects(
  there: Iterable<Told>,
  news: Iterable<Told>,
): (old: Told, fresh: Told) => boolean {
  const [before, after] = [namesOf(there), namesOf(news)];
  return (old, fresh) => {
    const name = nameOf(fresh);
    const times = name === null ? 0 : (before.get(name) ?? 0);
    const isNamedAlike = name !== null && name === nameOf(old) && times === 1 && after.get(name) === 1;
    if (isNamedAlike && (gapM(old, fresh) ?? 0) <= movedM) return true;
    const isOfAnother = name !== null && name !== nameOf(old) && times > 0;
    return !isOfAnother && samePlace(old, fresh);
  };
}

/** Whether a feature says what one of these says already, under whatever id. */
export function saidIn(there: Iterable<Told>): (feature: Told) => boolean {
  const placeText = ({ geometry }: Told) => JSON.stringify(geometry);
  const byPlace = grouped([...there], placeText);
  return (feature) =>
    (byPlace.get(placeText(feature)) ?? []).some((one) => sameJson(one.properties, feature.properties));
}

/** Sides of a box that differ by less are those of one object that was measured again, in degrees: about a metre. */
const measuredAgain = 0.000_01;
/** The share of its width or height by which an outline may have moved at a side. */
const redrawn = 0.25;
/** As far as an object moves whose place is corrected, in metres; a namesake further off is mostly another one. */
export const movedM = 250;
export const metresPerDegree = 111_320;

/** Metres between the boxes of two objects, 0 where they meet; null where one has no place. */
export function gapM(old: Told, fresh: Told): number | null {
  const [a, b] = [boxAround(old), boxAround(fresh)];
  if (!a || !b) return null;
  const [lon, lat] = [0, 1].map((axis) => Math.max(0, a[axis]! - b[axis + 2]!, b[axis]! - a[axis + 2]!));
  return metresPerDegree * Math.hypot(lon! * Math.cos((a[1] * Math.PI) / 180), lat!);
}

/** Where an object lies; null for one without a place. */
export const placeOf = ({ geometry }: Told) => (geometry ?? null) as Geometry | null;

/** Null for an object without a place. */
export function boxAround(one: Told): Box | null {
  const place = placeOf(one);
  return place && boxOf(place);
}

function samePlace(old: Told, fresh: Told): boolean {
  const [a, b] = [boxAround(old), boxAround(fresh)];
  if (!a || !b) return false;
  if (sameJson(old.geometry, fresh.geometry)) return true;
  return [0, 1].every((axis) => {
    const size = Math.max(a[axis + 2]! - a[axis]!, b[axis + 2]! - b[axis]!);
    const most = Math.max(measuredAgain, redrawn * size);
    return [axis, axis + 2].every((side) => Math.abs(a[side]! - b[side]!) <= most);
  });
}

/** A distance as a person says it: tens of metres, or kilometres. */
export const roughly = (metres: number) =>
  metres < 1000 ? `${Math.round(metres / 10) * 10} m` : `${Math.round(metres / 1000)} km`;

/** What an object is called; null where it has no name. */
export function nameOf({ properties }: Told): string | null {
  const name = properties?.name;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

function namesOf(features: Iterable<Told>): Map<string, number> {
  const names = new Map<string, number>();
  for (const feature of features) {
    const name = nameOf(feature);
    if (name !== null) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}
