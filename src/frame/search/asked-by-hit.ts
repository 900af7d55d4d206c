// SPDX-License-Identifier: EUPL-1.2
// What a hit of the search asks for.

import type { City } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { isArea } from '../../core/geo/geometry-parts';
import type { PlaceHit } from '../../core/search/place-index';

/** An area that is named is asked for whole: a point in it would ask for the one cell there. */
export function askedByHit({ point, feature, house }: PlaceHit, city: City): Selection {
  if (house !== undefined) return { point, feature, house };
  return { point: isArea(featureById(city, feature)?.geometry) ? null : point, feature };
}
