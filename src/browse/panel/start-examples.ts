// SPDX-License-Identifier: EUPL-1.2
// Of what the start screen asks its examples: areas and projects of the city's own files that people know by a name.

import type { AnyFeature, CityLayers } from '../../core/city/city';

/** What maps call an area for want of a name, such as `Industriefläche way/123`. */
const isMapId = /\b(way|node|relation)\W?\d|\d{6}/;

/** A feature that is drawn as an area and has a name that is none of a machine's. */
export function isExample({ id, geometry, properties }: AnyFeature): boolean {
  const { name } = properties as { name?: unknown };
  return (
    !!geometry?.type.endsWith('Polygon') && typeof name === 'string' && name !== id && !isMapId.test(name)
  );
}

/** A district, an estate and a project; undefined where the city has none with a name. */
export function startExamples(layers: CityLayers): readonly (AnyFeature | undefined)[] {
  const named = (features: readonly AnyFeature[]) => features.filter(isExample);
  return [
    named(layers['residential-zones']).at(1),
    named(layers['industrial-zones'])[0],
    named(layers['planned-expansion'])[0],
  ];
}
