// SPDX-License-Identifier: EUPL-1.2
// Straight-line distances from a site, and its size.

import type { Geometry } from 'geojson';
import type { AnyFeature, City, CityFeature } from '../../core/city/city';
import { isArea, polygonsOf } from '../../core/geo/geometry-parts';
import { groundAreaM2 } from '../../core/geo/ground-area';
import type { MapPlane } from '../../core/geo/projection';
import { distanceToM } from '../place/distance';
import { betweenM } from '../place/extent';
import { featuresOfRole, nameOf } from '../roles/zones';
import { packZones } from '../zonal/packed-polygons';

/** One distance as the crow flies. `uncertaintyM` adds what is unsure of both ends; null where nothing is stated. */
export interface StraightDistance {
  readonly name: string;
  readonly feature: CityFeature;
  readonly distanceM: number;
  readonly uncertaintyM: number | null;
}

export interface SiteDistances {
  /** Null: no junction is among the places. */
  readonly motorway: StraightDistance | null;
  /** Railway station; stops of other kinds do not count. */
  readonly station: StraightDistance | null;
  /** Nearest site of which some land is known to be free; the site itself is left out. */
  readonly freeSite: StraightDistance | null;
  /** The site itself where it is one of which land is known to be free; else null. */
  readonly ownFree: CityFeature<'commercial-sites'> | null;
}

/**
 * Distances in metres from a shape (degrees), or from the point where that is all there is; from an area they count from its
 * border, also to a site that is an area. Each is null where the city has no such place; `own` is never the free site.
 */
export function siteDistances(city: City, shape: Geometry, own: CityFeature | null): SiteDistances {
  const places = featuresOfRole(city, 'place') as CityFeature<'places'>[];
  const sites = featuresOfRole(city, 'site') as CityFeature<'commercial-sites'>[];
  const free = sites.filter(
    ({ properties }) => properties.availability === 'available' || (properties.freeHa ?? 0) > 0,
  );
  const ownFree = free.find((site) => site.id === own?.id) ?? null;
  const nearestOf = (targets: readonly AnyFeature[]) =>
    nearest(shape, own, targets as readonly CityFeature[]);
  return {
    motorway: nearestOf(places.filter(({ properties: { kind } }) => kind === 'junction')),
    station: nearestOf(places.filter(({ properties: { kind } }) => kind === 'station')),
    freeSite: nearestOf(free.filter((site) => site !== ownFree)),
    ownFree,
  };
}

/** Of when the news is that land of a site is free; null where the file gives it no date. */
export function freeAsOf({
  freeHa,
  freeAsOf: of,
  availabilityAsOf,
  asOf,
}: CityFeature<'commercial-sites'>['properties']): string | null {
  return (freeHa === null ? null : of) ?? availabilityAsOf ?? asOf;
}

export interface SiteSize {
  readonly areaM2: number;
  /** Length of all rings, holes included. */
  readonly perimeterM: number;
}

/** Area on the ellipsoid (m²) and perimeter in `plane` (m) of a polygon; null for anything else, whose size is not known. */
export function siteSize(shape: Geometry | null, plane: MapPlane): SiteSize | null {
  if (!isArea(shape)) return null;
  const { xy, ringStart } = packZones([shape], plane);
  let perimeterM = 0;
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    for (let i = ringStart[ring]!; i + 1 < ringStart[ring + 1]!; i++) {
      perimeterM += Math.hypot(xy[2 * i + 2]! - xy[2 * i]!, xy[2 * i + 3]! - xy[2 * i + 1]!);
    }
  }
  return { areaM2: groundAreaM2(polygonsOf(shape)), perimeterM };
}

function nearest(
  shape: Geometry,
  own: CityFeature | null,
  targets: readonly CityFeature[],
): StraightDistance | null {
  const found = targets.flatMap((feature) => {
    const target = feature.geometry;
    const distanceM =
      target?.type === 'Point'
        ? distanceToM(target.coordinates[0]!, target.coordinates[1]!, shape)
        : target && betweenM(shape, target);
    if (distanceM === null) return [];
    return [{ name: nameOf(feature), feature, distanceM, uncertaintyM: uncertainty(own, feature) }];
  });
  return found.sort((one, other) => one.distanceM - other.distanceM)[0] ?? null;
}

function uncertainty(...features: (CityFeature | null)[]): number | null {
  const stated = features.flatMap((feature) => feature?.properties.uncertaintyM ?? []);
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}
