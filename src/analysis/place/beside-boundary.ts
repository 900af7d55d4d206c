// SPDX-License-Identifier: EUPL-1.2
// How near to the municipality's boundary a point lies, where the boundary is simplified so far that its side says nothing.

import type { City } from '../../core/city/city';
import { linesOf } from '../../core/geo/geometry-parts';
import { featuresOfRole } from '../roles/zones';
import { containsPoint, distanceToM } from './distance';

export interface BesideBoundary {
  /** Metres from the point to the boundary. */
  readonly distanceM: number;
  /** So many metres off its edges may lie. */
  readonly uncertaintyM: number;
  readonly isInside: boolean;
}

/**
 * For a point in degrees that is no further from the boundary than that may be wrong, on either side; null for every other, and
 * where no boundary is known or it does not say how wrong it may be.
 */
export function besideBoundary(city: Pick<City, 'layers'>, lon: number, lat: number): BesideBoundary | null {
  for (const { geometry, properties } of featuresOfRole(city, 'boundary')) {
    if (properties.uncertaintyM === null || geometry === null) continue;
    const { uncertaintyM } = properties;
    const distanceM = distanceToM(lon, lat, { type: 'MultiLineString', coordinates: [...linesOf(geometry)] });
    if (distanceM === null || distanceM > uncertaintyM) continue;
    return { distanceM, uncertaintyM, isInside: containsPoint(geometry, lon, lat) };
  }
  return null;
}
