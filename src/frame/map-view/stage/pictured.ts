// SPDX-License-Identifier: EUPL-1.2
// What of a selection the picture marks: exactly what the answer is of.

import { placeAtPoint, subjectOfFeature } from '../../../analysis/place/subject';
import type { City, CityFeature } from '../../../core/city/city';
import { featureById, featureNamed } from '../../../core/city/feature-index';
import type { Selection } from '../../../core/city/view';
import { isArea } from '../../../core/geo/geometry-parts';

/**
 * A place or a site that is answered by an outline of its name (a district, an estate) is that outline; a house, a clicked
 * cell and all else stay as they were asked.
 */
export function pictured(city: City, selection: Selection): Selection {
  const { point, house } = selection;
  if (house !== undefined) return selection;
  const picked = featureById(city, selection.feature);
  const asked = picked ?? (point && placeAtPoint(city, point.lon, point.lat));
  if (!asked || isArea(asked.geometry)) return selection;
  const subject = subjectOfFeature(city, asked as CityFeature);
  const outline = subject?.kind === 'area' ? featureById(city, featureNamed(subject.id)) : null;
  return outline ? { point: null, feature: { layer: outline.layer, id: outline.id } } : selection;
}
