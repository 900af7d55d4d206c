// SPDX-License-Identifier: EUPL-1.2
// How much of each zone lies under announced projects that reach a speed, kept right from frame to frame while an outline of
// either is dragged: a frame costs what lies around the dragged vertex.

import type { Geometry } from 'geojson';
import type { City } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { measuringPlane } from '../../core/geo/projection';
import type { LayerId } from '../../layers';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { type Plan, speedsReached } from '../roles/service-date';
import { plansOf, type Zone, zonesOf } from '../roles/zones';
import { type CoveredZones, coveredZones, withPolygonMoved, withZoneMoved } from '../zonal/covered-zones';
import { packZones } from '../zonal/packed-polygons';
import { classedPolygons } from '../zonal/polygon-overlay';

/** A value: each frame of a drag makes a new one that shares what has not changed. */
export interface PlannedLand {
  /** Zones with an area. */
  readonly zones: readonly Zone[];
  /** Projects with an area that reach the speed and are not given up. */
  readonly plans: readonly Plan[];
  readonly covered: CoveredZones;
}

const packed = (geometries: readonly (Geometry | null)[]) => packZones(geometries, measuringPlane);

/** All zones of the city under all its projects of at least `mbit`. */
export function plannedLand(city: Pick<City, 'layers'>, mbit: ThresholdMbit): PlannedLand {
  const zones = zonesOf(city).filter(({ feature }) => isArea(feature.geometry));
  const reaches = thresholdsMbit.indexOf(mbit) + 1;
  const plans = plansOf(city).filter(
    (plan) =>
      isArea(plan.geometry) &&
      speedsReached(plan) >= reaches &&
      plan.properties.state !== 'cancelled' &&
      plan.properties.state !== 'withdrawn',
  );
  const table = classedPolygons(
    packed(plans.map(({ geometry }) => geometry)),
    new Uint8Array(plans.length).fill(1),
  );
  return { zones, plans, covered: coveredZones(packed(zones.map(({ feature }) => feature.geometry)), table) };
}

/** With another outline for a zone or project; the same for anything that is neither. */
export function withOutline(
  land: PlannedLand,
  { layer, id }: { readonly layer: LayerId; readonly id: string },
  outline: Geometry,
): PlannedLand {
  const isIt = (feature: { readonly layer: LayerId; readonly id: string }) =>
    feature.layer === layer && feature.id === id;
  const z = land.zones.findIndex(({ feature }) => isIt(feature));
  if (z >= 0) return { ...land, covered: withZoneMoved(land.covered, z, packed([outline])) };
  const p = land.plans.findIndex(isIt);
  if (p >= 0) return { ...land, covered: withPolygonMoved(land.covered, p, packed([outline])) };
  return land;
}

/** Part of a zone's area (0–1) under the projects; null for a zone without area. */
export function plannedShare({ covered }: PlannedLand, z: number): number | null {
  const [whole = 0, under = 0] = covered.zones[z]?.areas ?? [];
  return whole > 0 ? Math.min(1, under / whole) : null;
}

/** Zones of which another part is planned now than before, in the order of the city; a metre's worth of rounding is none. */
export function plannedMoves(
  before: PlannedLand,
  now: PlannedLand,
): { readonly zone: Zone; readonly before: number; readonly now: number }[] {
  return now.zones.flatMap((zone, z) => {
    const [was, is] = [plannedShare(before, z), plannedShare(now, z)];
    return was !== null && is !== null && Math.abs(was - is) >= leastMove
      ? [{ zone, before: was, now: is }]
      : [];
  });
}

/** Half of the last digit that a share is shown with. */
const leastMove = 0.0005;
