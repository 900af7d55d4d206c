// SPDX-License-Identifier: EUPL-1.2
// What is no part of the municipality by the word of its file: a neighbour, and what its file places elsewhere.

import type { City, CityFeature } from '../../core/city/city';
import { nameOf } from '../roles/zones';

/** Whether a feature is a neighbouring municipality, also the point on the map that only carries its name. */
export function isNeighbour({ layer, properties }: Pick<CityFeature, 'layer' | 'properties'>): boolean {
  return (
    layer === 'base-neighbours' ||
    (layer === 'places' && 'kind' in properties && properties.kind === 'neighbour')
  );
}

/** Whether a neighbour's name is that of a place in one of the municipalities around, as the files draw these; false where they draw none. */
export function isPartOfNeighbour({ layers }: Pick<City, 'layers'>, feature: CityFeature): boolean {
  const drawn = layers['base-neighbours'];
  return drawn.length > 0 && !drawn.some((one) => nameOf(one as CityFeature) === nameOf(feature));
}

/** Whether the file of a feature says that it is no part of the municipality: wherever its rough point may lie. */
export function isElsewhere(city: City, feature: CityFeature): boolean {
  const { district, insideCity, coversCity } = feature.properties as Readonly<Record<string, unknown>>;
  if (insideCity === false || coversCity === 'no') return true;
  if (isNeighbour(feature)) return true;
  if (feature.layer !== 'places' || district == null) return false;
  return city.layers.places.some(
    (place) => place.properties.kind === 'neighbour' && place.properties.name === district,
  );
}
