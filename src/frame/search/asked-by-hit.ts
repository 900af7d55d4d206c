// SPDX-License-Identifier: EUPL-1.2
// What a hit of the search asks for.

import { placeAtPoint } from '../../analysis/place/subject';
import type { City } from '../../core/city/city';
import { featureById, featureNamed } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { isArea } from '../../core/geo/geometry-parts';
import { unlistedHouse } from '../../core/houses/unlisted-house';
import type { PlaceHit } from '../../core/search/place-index';

/**
 * An area that is named is asked for whole: a point in it would ask for the one cell there. A place is asked for by its point, but by
 * its name where another place of the files stands at the same point, which would answer for it. A house number that was typed for a
 * street whose houses are not listed stays with the street.
 */
export function askedByHit(
  { point, feature, house, key, name }: PlaceHit,
  city: City,
  typed = '',
): Selection {
  if (house !== undefined) return { point, feature, house };
  const place = featureById(city, featureNamed(key));
  const isShared =
    point !== null && place?.layer === 'places' && placeAtPoint(city, point.lon, point.lat) !== place;
  const asked = isShared
    ? { point: null, feature: { layer: place.layer, id: place.id } }
    : { point: isArea(featureById(city, feature)?.geometry) ? null : point, feature };
  const isStreet = place?.layer === 'places' && place.properties.kind === 'street';
  const unlisted = isStreet ? unlistedHouse(name, typed) : null;
  return unlisted === null ? asked : { ...asked, house: unlisted };
}
