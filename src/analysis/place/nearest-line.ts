// SPDX-License-Identifier: EUPL-1.2
// Where the nearest gigabit and the nearest fibre are, for households and for businesses apart: a cell in which only firms have
// it leads no resident there.

import { businessShares, halfOfCell, sharesOf } from '../../core/cells/cell-share';
import type { Cells } from '../../core/cells/cells';
import type { City } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { formatRasterId } from '../../core/geo/grid-id';
import { toPlane } from '../../core/geo/projection';
import { type CoverageTechnology, coverageColumn } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { isBuiltAfter, type Plan, speedsReached } from '../roles/service-date';
import { plansOf } from '../roles/zones';
import { type Nearest, nearestCell } from './cell-lookup';
import { pointsOf } from './extent';
import { type CountedUnit, isAlong, isOfWholeTown, type Subject } from './subject';
import { partsOfSubject } from './subject-parts';

export interface NearestCell {
  readonly rasterId: string;
  /** Straight line from the point, line or outline that was asked about to the border of the cell; 0 where it holds the cell. */
  readonly distanceM: number;
}

/** Null where no cell has it for them, and of the municipality, also where it answers for something whose position is not known. */
type ByUnit = Readonly<Record<CountedUnit, NearestCell | null>>;

/** A project that was built since the day of the data. */
export interface NearestBuilt {
  readonly plan: Plan;
  readonly distanceM: number;
}

export interface NearestAround {
  /** The nearest cell in which at least half of those households, or of those businesses, have a gigabit. */
  readonly gigabit: ByUnit;
  /** The same over fibre. */
  readonly fibre: ByUnit;
  /** Where fibre with a gigabit was built since the day of the data; null where nowhere, and where it is here. */
  readonly built: NearestBuilt | null;
}

/** A nearest cell and for whom it is that. */
export interface NearestOfUnit extends NearestCell {
  readonly unit: CountedUnit;
}

/** What is told of a question about some units. */
export interface NearestLines {
  /** In the order of the units; those who have it nowhere are left out. */
  readonly gigabit: readonly NearestOfUnit[];
  readonly fibre: readonly NearestOfUnit[];
  /** Only where it is nearer than the fibre of the data for any of them, which know nothing of it. */
  readonly built: NearestBuilt | null;
}

/** The nearest lines of those who are asked about: never those of the others. */
export function nearestLines(
  { gigabit, fibre, built }: NearestAround,
  units: readonly CountedUnit[],
): NearestLines {
  const of = (found: ByUnit) =>
    units.flatMap((unit) => {
      const nearest = found[unit];
      return nearest ? [{ unit, ...nearest }] : [];
    });
  const isNearer = built && units.some((unit) => built.distanceM < (fibre[unit]?.distanceM ?? Infinity));
  return { gigabit: of(gigabit), fibre: of(fibre), built: isNearer ? built : null };
}

/** `point` in the plane of the cells stands for what was asked; `distanceOf` is how far a shape is from that, null for too far to matter. */
export function nearestAround(
  city: City,
  subject: Subject | null,
  point: readonly [x: number, y: number],
  distanceOf: (shape: Plan['geometry']) => number | null,
): NearestAround {
  const { cells } = city;
  const from = startsOf(cells, subject, point);
  const byUnit = (technology: CoverageTechnology): ByUnit => ({
    households: cells && nearestWithGigabit(cells, from, technology, 'households'),
    businesses: cells && nearestWithGigabit(cells, from, technology, 'businesses'),
  });
  return {
    gigabit: byUnit('alle'),
    fibre: byUnit('ftthb'),
    built: nearestBuilt(city, distanceOf),
  };
}

/** Where a distance begins: the cells that what was asked holds itself, then its points in the plane of the cells. */
interface Starts {
  readonly own: ArrayLike<number>;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A rough point begins in its middle, a rough line where it is drawn, and the doubt is told beside the distance; the municipality begins nowhere. */
function startsOf(cells: Cells | null, subject: Subject | null, point: readonly [number, number]): Starts {
  if (subject && isOfWholeTown(subject)) return { own: [], points: [] };
  if (!cells || !subject || !(subject.kind === 'area' || isAlong(subject.kind)))
    return { own: [], points: [point] };
  const points = pointsOf(subject.geometry).map(([lon, lat]) => toPlane(cells.crs, lon, lat));
  return { own: subject.kind === 'corridor' ? [] : partsOfSubject(cells, subject).cell, points };
}

function nearestWithGigabit(
  cells: Cells,
  { own, points }: Starts,
  technology: CoverageTechnology,
  unit: CountedUnit,
): NearestCell | null {
  // What has no column at all is nowhere: no cell of a country need be asked.
  const group = unit === 'households' ? 'hh' : 'gew';
  if (!cells.percent.has(coverageColumn(group, technology, 1000))) return null;
  const counts = cells[unit];
  const shares =
    unit === 'households'
      ? sharesOf(cells, 'hh', technology, 1000)
      : businessShares(cells, 'all', technology, 1000);
  // A share of nobody is nobody's; a cell that does not say how many they are may have some.
  const hasIt = (i: number) => counts[i] !== 0 && (shares(i) ?? 0) >= halfOfCell;
  const inside = Array.from(own).find(hasIt);
  let found: Nearest | null = inside === undefined ? null : { cell: inside, distanceM: 0 };
  for (const [x, y] of found ? [] : points) {
    const nearest = nearestCell(cells, x, y, hasIt);
    if (nearest && nearest.distanceM < (found?.distanceM ?? Infinity)) found = nearest;
  }
  if (!found) return null;
  const { crs, cellM } = cells;
  const place = { crs, cellM, column: cells.column[found.cell]!, row: cells.row[found.cell]! };
  return { rasterId: formatRasterId(place), distanceM: found.distanceM };
}

/** From where the distance to the nearest cell begins too, so that the two can be compared; none for the municipality. */
function nearestBuilt(
  city: City,
  distanceOf: (shape: Plan['geometry']) => number | null,
): NearestBuilt | null {
  const asOf = city.cells?.about.asOf ?? null;
  const near = plansOf(city).flatMap((plan) => {
    const isFibre = plan.properties.technology === 'ftthb' && speedsReached(plan) === thresholdsMbit.length;
    if (!isFibre || !isArea(plan.geometry) || !isBuiltAfter(plan, asOf)) return [];
    const distanceM = distanceOf(plan.geometry);
    return distanceM === null ? [] : [{ plan, distanceM }];
  });
  const found = near.sort((one, other) => one.distanceM - other.distanceM)[0];
  return found && found.distanceM > 0 ? found : null;
}
