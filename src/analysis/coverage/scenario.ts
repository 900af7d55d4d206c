// SPDX-License-Identifier: EUPL-1.2
// What the projects in service by a date add to each cell: those done since the data, which is known, and those announced, which
// is a scenario and no forecast.

import type { Cells } from '../../core/cells/cells';
import type { City } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { oncePer } from '../../core/memo/memo';
import { coverageTechnologies } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import {
  isNewlyServedBy,
  isToCome,
  type Plan,
  speedsReached,
  technologiesRaised,
} from '../roles/service-date';
import { plansOf } from '../roles/zones';
import { type PackedZones, packZones, zoneBox } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';
import type { SortedCells } from '../zonal/summed-grid';
import type { Lift, Raised } from './coverage-weights';

/** What of a city a scenario needs. */
export interface PlannedCity extends Pick<City, 'layers'> {
  readonly cells: Pick<Cells, 'about'> | null;
}

/**
 * Projects that a scenario at the end of `quarter` adds to the data: with an area (others change no cell), in service by
 * then, and not yet when the data were collected.
 */
export function plansAdded(city: PlannedCity, quarter: string): Plan[] {
  const asOf = city.cells?.about.asOf ?? null;
  return plansOf(city).filter((plan) => {
    return isArea(plan.geometry) && speedsReached(plan) > 0 && isNewlyServedBy(plan, asOf, quarter);
  });
}

/** Of which kind are the projects that a quarter adds to the data: done since, announced, or both. */
export type AddedKind = 'built' | 'announced' | 'both';

const kindsOf = oncePer((_city: PlannedCity) => new Map<string, AddedKind | null>());

/** Null at the date of the data (no quarter) and where nothing is added. */
export function addedKind(city: PlannedCity, quarter: string | null): AddedKind | null {
  if (quarter === null) return null;
  const kinds = kindsOf(city);
  const known = kinds.get(quarter);
  if (known !== undefined) return known;
  const plans = plansAdded(city, quarter);
  const done = plans.filter((plan) => !isToCome(plan)).length;
  const kind =
    plans.length === 0 ? null : done === plans.length ? 'built' : done === 0 ? 'announced' : 'both';
  kinds.set(quarter, kind);
  return kind;
}

/**
 * The fraction of each cell inside the union of the plans, by technology and threshold; exact, also where plans overlap.
 * Null when there is nothing to add.
 */
export function liftOf(cells: SortedCells, plans: readonly Plan[]): Lift | null {
  if (plans.length === 0) return null;
  const lift = new Map<(typeof coverageTechnologies)[number], Raised>();
  for (const technology of coverageTechnologies) {
    const raising = plans.filter((plan) => technologiesRaised(plan).includes(technology));
    if (raising.length > 0) lift.set(technology, fractions(cells, raising));
  }
  return lift;
}

function fractions(cells: SortedCells, plans: readonly Plan[]): Raised {
  const polygons = packZones(
    plans.map((plan) => plan.geometry),
    cells.crs,
  );
  const table = classedPolygons(polygons, Uint8Array.from(plans, speedsReached));
  const touched = cellsInBoxes(cells, polygons);
  const squares = packCells(cells, touched);
  const speeds = thresholdsMbit.length;
  // Only of the cells that plans touch: a country has millions of others.
  const out = new Float64Array(touched.length * speeds);
  const at = new Map(touched.map((cell, z) => [cell, z * speeds]));
  touched.forEach((_, z) => {
    const area = areaByClass(squares, z, table);
    for (let reached = 1; reached < area.length; reached++) {
      out[z * speeds + reached - 1] = Math.min(1, area[reached]! / area[0]!);
    }
  });
  const fraction = (cell: number, speed: number) => {
    const from = at.get(cell);
    return from === undefined ? 0 : out[from + speed]!;
  };
  return { cells: touched, fraction };
}

/** Cells whose square meets the box of any polygon, in order; each row is found by halving, as cells are sorted. */
function cellsInBoxes(cells: SortedCells, polygons: PackedZones): number[] {
  const { cellM, count } = cells;
  const found = new Set<number>();
  for (let z = 0; z < polygons.count; z++) {
    const box = zoneBox(polygons, z);
    if (!box) continue;
    const [x0, y0, x1, y1] = box;
    for (let i = firstOfRow(cells, Math.floor(y0 / cellM)); i < count && cells.row[i]! * cellM < y1; i++) {
      const [x, y] = [cells.column[i]! * cellM, cells.row[i]! * cellM];
      if (x < x1 && x + cellM > x0 && y + cellM > y0) found.add(i);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Index of the first cell in a row or above it. */
function firstOfRow(cells: SortedCells, row: number): number {
  let [low, high] = [0, cells.count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cells.row[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The squares of some cells as zones in their plane, written straight into the arrays: there may be thousands. */
export function packCells(cells: SortedCells, indices: readonly number[]): PackedZones {
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
