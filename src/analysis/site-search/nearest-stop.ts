// SPDX-License-Identifier: EUPL-1.2
// The stop or station nearest to a place of founders, with how far off both may lie.

import type { City, CityFeature } from '../../core/city/city';
import { anchorOf } from '../../core/geo/anchor-point';
import { distanceToM } from '../place/distance';
import { featuresOfRole } from '../roles/zones';
import type { StraightDistance } from '../site-check/site-distances';

/** Nearest stop or station to a building or site; null where either place is not known. */
export function nearestStop(city: City, feature: CityFeature): StraightDistance | null {
  const point = anchorOf(feature.geometry);
  if (!point) return null;
  const stops = (featuresOfRole(city, 'place') as CityFeature<'places'>[]).flatMap((place) => {
    const { kind, name, uncertaintyM } = place.properties;
    const distanceM =
      kind === 'station' || kind === 'stop' ? distanceToM(point.lon, point.lat, place.geometry) : null;
    if (distanceM === null) return [];
    const ownM = feature.properties.uncertaintyM;
    const stated = uncertaintyM === null && ownM === null ? null : (uncertaintyM ?? 0) + (ownM ?? 0);
    return [{ name, feature: place as CityFeature, distanceM, uncertaintyM: stated }];
  });
  return stops.sort((one, other) => one.distanceM - other.distanceM)[0] ?? null;
}
