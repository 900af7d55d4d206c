// SPDX-License-Identifier: EUPL-1.2
// Whether people know a feature by its name, or only a map by its number.

import type { AnyFeature } from '../../core/city/city';

/** What maps call an area for want of a name, such as `Industriefläche way/123`. */
const isMapId = /\b(way|node|relation)\W?\d|\d{6}/;

/** The feature has a name that is none of a machine's. */
export function hasKnownName({ id, properties }: Pick<AnyFeature, 'id' | 'properties'>): boolean {
  const { name } = properties as { name?: unknown };
  return typeof name === 'string' && name !== id && !isMapId.test(name);
}

/** It is drawn as an area and people know it by a name. */
export function isNamedArea(feature: Pick<AnyFeature, 'id' | 'geometry' | 'properties'>): boolean {
  return !!feature.geometry?.type.endsWith('Polygon') && hasKnownName(feature);
}
