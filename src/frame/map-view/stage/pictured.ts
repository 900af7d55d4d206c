// SPDX-License-Identifier: EUPL-1.2
// What of a selection the picture marks: exactly what the answer is of.

import { isAlong, placeAtPoint, subjectOfFeature } from '../../../analysis/place/subject';
import type { AnyFeature, City, CityFeature } from '../../../core/city/city';
import { featureById, featureNamed } from '../../../core/city/feature-index';
import type { Selection } from '../../../core/city/view';
import { isArea } from '../../../core/geo/geometry-parts';
import { isUnlistedHouse } from '../../../core/houses/unlisted-house';

/**
 * A place or a site that is answered by an outline of its name (a district, an estate) is that outline, a street that is answered
 * by the line of its name is that line, with a house number that is in no list too; a listed house, a clicked cell and all else stay
 * as they were asked.
 */
export function pictured(city: City, selection: Selection): Selection {
  const { point, house } = selection;
  const picked = featureById(city, selection.feature);
  const asked = picked ?? (point && placeAtPoint(city, point.lon, point.lat));
  if (!asked || isArea(asked.geometry) || (house !== undefined && !isOfStreet(house, asked)))
    return selection;
  const subject = subjectOfFeature(city, asked as CityFeature);
  const shape =
    subject && (subject.kind === 'area' || isAlong(subject.kind))
      ? featureById(city, featureNamed(subject.id))
      : null;
  return shape ? { point: null, feature: { layer: shape.layer, id: shape.id } } : selection;
}

/** Whether a house is one whose number was typed for this street and is in no list: then the street answers. */
function isOfStreet(house: string, { layer, properties }: AnyFeature): boolean {
  return layer === 'places' && properties.kind === 'street' && isUnlistedHouse(properties.name, house);
}
