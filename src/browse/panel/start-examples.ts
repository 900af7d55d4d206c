// SPDX-License-Identifier: EUPL-1.2
// Of what the start screen asks its examples: areas and projects of the city's own files that people know by a name.

import { isNamedArea } from '../../analysis/roles/known-name';
import type { AnyFeature, CityLayers } from '../../core/city/city';

/** A district, an estate and a project; undefined where the city has none with a name. */
export function startExamples(layers: CityLayers): readonly (AnyFeature | undefined)[] {
  const named = (features: readonly AnyFeature[]) => features.filter(isNamedArea);
  return [
    named(layers['residential-zones']).at(1),
    named(layers['industrial-zones'])[0],
    named(layers['planned-expansion'])[0],
  ];
}
