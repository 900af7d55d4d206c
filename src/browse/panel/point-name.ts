// SPDX-License-Identifier: EUPL-1.2
// What a point is called: what was searched and the zone say it best; else the coordinate itself.

import { toldDistrict } from '../../analysis/place/around-subject';
import { containsPoint } from '../../analysis/place/distance';
import { isDrawn } from '../../analysis/place/drawn-outline';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { isAlong } from '../../analysis/place/subject';
import type { City, CityFeature } from '../../core/city/city';
import type { Words } from '../../words';

/**
 * `58513 Lüdenscheid (…)`, `Honsel, Lüdenscheid (…)`: nothing twice, also not the city in its own postcode. `position` is null for
 * what has no single one, `municipality` for what lies outside.
 */
export function pointName(
  known: readonly (string | null | undefined)[],
  municipality: string | null,
  position: string | null,
): string {
  const names = [...new Set(known.filter((name) => name != null))];
  if (names.length === 0) return position ?? '';
  const isNamed = names.some((name) => municipality === null || name.split(/[\s,]+/).includes(municipality));
  const said = [...names, ...(isNamed ? [] : [municipality])].join(', ');
  return position === null ? said : `${said} (${position})`;
}

/**
 * What was searched and where it lies say it best; else the coordinate itself. A place lies where its file says, a point in the
 * area around it; a street in the district of its file that has most of it, and in no other.
 */
export function nameOfPoint(
  city: City,
  { lon, lat, zones, subject }: PlaceAnswer,
  {
    asked,
    place,
  }: { readonly asked: string | null | undefined; readonly place: CityFeature<'places'> | null },
  { answer }: Pick<Words, 'answer'>,
): string {
  const zone = zones.find(({ feature }) => containsPoint(feature.geometry, lon, lat));
  const isSketch = zone !== undefined && isDrawn(zone.feature);
  const known = asked ?? place?.properties.name;
  // A drawn outline says nothing of where a place lies that has a name of its own, and is told as drawn of a bare point.
  const around = !isSketch ? zone?.name : known == null ? `${zone.name} (${answer.byOutline(null)})` : null;
  // A street has no one district and no one position, least of all those of the house whose number was typed.
  const isStreet = isAlong(subject?.kind) || place?.properties.kind === 'street';
  const within = (place && toldDistrict(city, place as CityFeature)) ?? (isStreet ? null : around);
  const position = isAlong(subject?.kind) ? null : `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  return pointName([known, within], subject && city.municipality.name, position);
}
