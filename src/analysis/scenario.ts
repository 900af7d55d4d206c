// SPDX-License-Identifier: EUPL-1.2
// "If everything announced is built": what the projects in service by a date add to each cell. A scenario, not a forecast.

import type { Cells } from '../core/cells';
import type { City } from '../core/city';
import { coverageTechnologies, thresholdsMbit } from '../layers/broadband-coverage';
import type { Lift } from './coverage-planes';
import { type PackedZones, packZones, zoneBox } from './packed-zones';
import { isNewlyServedBy, type Plan, speedsReached, technologiesRaised } from './service-date';
import { areaByClass, classedPolygons } from './slab';
import { featuresOfRole } from './zones';

/** All projects of the city, whatever layer they are in. */
export function plansOf(city: Pick<City, 'layers'>): Plan[] {
  return featuresOfRole(city, 'plan') as Plan[];
}

/**
 * Projects that a scenario at the end of `quarter` adds to the data: with an area (others change no cell), in service by
 * then, and not yet when the data were collected.
 */
export function plansAdded(city: City, quarter: string): Plan[] {
  const asOf = city.cells?.about.asOf ?? null;
  return plansOf(city).filter((plan) => {
    const { type } = plan.geometry ?? {};
    const isArea = type === 'Polygon' || type === 'MultiPolygon';
    return isArea && speedsReached(plan) > 0 && isNewlyServedBy(plan, asOf, quarter);
  });
}

/**
 * The fraction of each cell inside the union of the plans, by technology and threshold; exact, also where plans overlap.
 * Null when there is nothing to add.
 */
export function liftOf(cells: Cells, plans: readonly Plan[]): Lift | null {
  if (plans.length === 0) return null;
  const lift = new Map<(typeof coverageTechnologies)[number], Float64Array>();
  for (const technology of coverageTechnologies) {
    const raising = plans.filter((plan) => technologiesRaised(plan).includes(technology));
    if (raising.length > 0) lift.set(technology, fractions(cells, raising));
  }
  return lift;
}

function fractions(cells: Cells, plans: readonly Plan[]): Float64Array {
  const out = new Float64Array(cells.count * thresholdsMbit.length);
  const polygons = packZones(
    plans.map((plan) => plan.geometry),
    cells.crs,
  );
  const table = classedPolygons(polygons, Uint8Array.from(plans, speedsReached));
  const touched = cellsInBoxes(cells, polygons);
  const squares = packCells(cells, touched);
  touched.forEach((cell, z) => {
    const area = areaByClass(squares, z, table);
    for (let reached = 1; reached < area.length; reached++) {
      out[cell * thresholdsMbit.length + reached - 1] = Math.min(1, area[reached]! / area[0]!);
    }
  });
  return out;
}

/** Cells whose square meets the box of any polygon, in order. */
export function cellsInBoxes(cells: Cells, polygons: PackedZones): number[] {
  const boxes = Array.from({ length: polygons.count }, (_, z) => zoneBox(polygons, z)).filter(
    (b) => b !== null,
  );
  const found: number[] = [];
  for (let i = 0; i < cells.count; i++) {
    const x = cells.column[i]! * cells.cellM;
    const y = cells.row[i]! * cells.cellM;
    const meets = boxes.some(
      ([x0, y0, x1, y1]) => x < x1 && x + cells.cellM > x0 && y < y1 && y + cells.cellM > y0,
    );
    if (meets) found.push(i);
  }
  return found;
}

/** The squares of some cells as zones in their plane, written straight into the arrays: there may be thousands. */
export function packCells(cells: Cells, indices: readonly number[]): PackedZones {
  const count = indices.length;
  const xy = new Float64Array(count * 10);
  const starts = Uint32Array.from({ length: count + 1 }, (_, z) => z);
  indices.forEach((i, z) => {
    const x0 = cells.column[i]! * cells.cellM;
    const y0 = cells.row[i]! * cells.cellM;
    const [x1, y1] = [x0 + cells.cellM, y0 + cells.cellM];
    xy.set([x0, y0, x1, y0, x1, y1, x0, y1, x0, y0], z * 10);
  });
  return { count, xy, ringStart: starts.map((z) => z * 5), zoneStart: starts };
}
