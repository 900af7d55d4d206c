// SPDX-License-Identifier: EUPL-1.2
// What the files know about one point: the citizen's answer as data. The words for it live elsewhere.

import { businessShares, halfOfCell, sharesOf } from '../../core/cells/cell-share';
import type { Cells, CellsAbout } from '../../core/cells/cells';
import type { City, CityFeature } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { formatRasterId } from '../../core/geo/grid-id';
import { measuringPlane, toPlane } from '../../core/geo/projection';
import { type CoverageTechnology, coverageColumn, coverageGroups } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { isBuiltAfter, type Plan, speedsReached } from '../roles/service-date';
import { featuresOfRole, nameOf, plansOf, type Zone, zonesOf } from '../roles/zones';
import { distanceToSubjectM, zonesAround } from './around-subject';
import { cellAtPoint, type Nearest, nearestCell } from './cell-lookup';
import { containsPoint, distanceToM } from './distance';
import { pointsOf } from './extent';
import { namedByAnother } from './named-street';
import { isAlong, type Subject, subjectOfPoint } from './subject';
import { partsOfSubject } from './subject-parts';

/** Bit field of the atlas taken apart: own network, national roaming; null without a figure. */
export interface MobileFigure {
  readonly ownNetwork: boolean;
  readonly roaming: boolean;
}

/** What only one cell can say; of how many have a line, `distribution.ts` tells. */
export interface CellAnswer {
  /** Index in the cells' columns. */
  readonly index: number;
  readonly rasterId: string;
  readonly mobile4g: MobileFigure | null;
  readonly mobile5g: MobileFigure | null;
}

export interface PlanHere {
  readonly plan: Plan;
  /** 0 inside its area, else metres from its line or point. */
  readonly distanceM: number;
  /** Another project names what was asked, and this one has only a drawn outline around it: that decides nothing. */
  readonly isUndecided: boolean;
}

export interface NearestCell {
  readonly rasterId: string;
  /** Straight line from the point, line or outline that was asked about to the border of the cell; 0 where it holds the cell. */
  readonly distanceM: number;
}

export interface PlaceAnswer {
  /** A point that stands for what was asked. */
  readonly lon: number;
  readonly lat: number;
  /** What was asked, with its extent; null outside the municipality. */
  readonly subject: Subject | null;
  /** Whether any of it lies in the municipality; null when the boundary is not in the files. */
  readonly insideMunicipality: boolean | null;
  /** Only for a point outside: the neighbour whose name stands nearest; null where none is within 5 km. */
  readonly nearestNeighbour: string | null;
  /** Only of a point; null where the data have no cell: nobody lives or works here, or the source is silent. */
  readonly cell: CellAnswer | null;
  readonly zones: readonly Zone[];
  /** Projects whose area contains the point, or whose line or point is within its own uncertainty of it; nearest first. */
  readonly plansHere: readonly PlanHere[];
  /** Programmes for the city as a whole: without an area of their own. */
  readonly plansCityWide: readonly Plan[];
  /**
   * Nearest cell in which at least half have a gigabit, and nearest with fibre, from the extent of what was asked. Null for the
   * municipality, also where it answers for something whose position is not known.
   */
  readonly nearestGigabit: NearestCell | null;
  readonly nearestFibre: NearestCell | null;
  /** Where fibre was built since the day of the data, if nearer than `nearestFibre`, of which it knows nothing; never here. */
  readonly nearestBuilt: PlanHere | null;
  /** How sure and how old the coverage is; null without coverage data. */
  readonly about: CellsAbout | null;
}

/** A work site without a stated uncertainty is taken to concern this much around it. */
const nearbyM = 50;

/**
 * Answers for a point in degrees, or for a subject that the point stands for. Never throws: where a layer is missing, its part
 * of the answer is empty or null.
 */
export function placeAnswer(
  city: City,
  lon: number,
  lat: number,
  subject: Subject | null = subjectOfPoint(city, lon, lat),
): PlaceAnswer {
  const { cells } = city;
  const inside = featuresOfRole(city, 'boundary').length === 0 ? null : subject !== null;
  const [x, y] = toPlane(cells?.crs ?? measuringPlane, lon, lat);
  const index = cells ? cellAtPoint(cells, x, y) : -1;
  const cell = cells && index >= 0 && subject?.kind === 'cell' ? cellAnswer(cells, index) : null;
  const from = startsOf(cells, subject, [x, y]);
  const nearestWith = (technology: CoverageTechnology) =>
    cells && nearestWithGigabit(cells, from, technology);
  const nearestFibre = nearestWith('ftthb');
  const fromMiddle = (shape: Plan['geometry']) => distanceToM(lon, lat, shape);
  const distanceOf = subject ? (shape: Plan['geometry']) => distanceToSubjectM(subject, shape) : fromMiddle;
  // How far off a rough point or line may lie is told beside the distance.
  const fromWhereDrawn = (shape: Plan['geometry']) =>
    subject?.kind === 'corridor' ? distanceToSubjectM({ ...subject, radiusM: 0 }, shape) : fromMiddle(shape);
  const isExact = subject?.kind === 'area' || subject?.kind === 'line';
  return {
    lon,
    lat,
    subject,
    insideMunicipality: inside,
    nearestNeighbour: inside === false ? nearestNeighbour(city, lon, lat) : null,
    cell,
    zones: subject
      ? zonesAround(city, subject)
      : zonesOf(city).filter((zone) => containsPoint(zone.feature.geometry, lon, lat)),
    plansHere: plansHere(city, subject, distanceOf),
    plansCityWide: plansOf(city).filter((p) => p.geometry === null && p.properties.coversCity !== 'no'),
    nearestGigabit: nearestWith('alle'),
    nearestFibre,
    nearestBuilt: nearestBuilt(city, isExact ? distanceOf : fromWhereDrawn, nearestFibre),
    about: cells?.about ?? null,
  };
}

function cellAnswer(cells: Cells, i: number): CellAnswer {
  const place = { crs: cells.crs, cellM: cells.cellM, column: cells.column[i]!, row: cells.row[i]! };
  return {
    index: i,
    rasterId: formatRasterId(place),
    mobile4g: mobileFigure(cells.mobile4g[i]!),
    mobile5g: mobileFigure(cells.mobile5g[i]!),
  };
}

function mobileFigure(bits: number): MobileFigure | null {
  return bits === 255 ? null : { ownNetwork: (bits & 1) !== 0, roaming: (bits & 2) !== 0 };
}

/** Where a distance begins: the cells that what was asked holds itself, then its points in the plane of the cells. */
interface Starts {
  readonly own: ArrayLike<number>;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A rough point begins in its middle, a rough line where it is drawn, and the doubt is told beside the distance; the municipality begins nowhere. */
function startsOf(cells: Cells | null, subject: Subject | null, point: readonly [number, number]): Starts {
  if (subject?.id === 'municipality') return { own: [], points: [] };
  if (!cells || !subject || !(subject.kind === 'area' || isAlong(subject.kind)))
    return { own: [], points: [point] };
  const points = pointsOf(subject.geometry).map(([lon, lat]) => toPlane(cells.crs, lon, lat));
  return { own: subject.kind === 'corridor' ? [] : partsOfSubject(cells, subject).cell, points };
}

function nearestWithGigabit(
  cells: Cells,
  { own, points }: Starts,
  technology: CoverageTechnology,
): NearestCell | null {
  // What has no column at all is nowhere: no cell of a country need be asked.
  if (!coverageGroups.some((group) => cells.percent.has(coverageColumn(group, technology, 1000))))
    return null;
  const homes = sharesOf(cells, 'hh', technology, 1000);
  const firms = businessShares(cells, 'all', technology, 1000);
  const hasIt = (i: number) => (homes(i) ?? 0) >= halfOfCell || (firms(i) ?? 0) >= halfOfCell;
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
  nearestFibre: NearestCell | null,
): PlanHere | null {
  const asOf = city.cells?.about.asOf ?? null;
  const near = plansOf(city).flatMap((plan) => {
    const isFibre = plan.properties.technology === 'ftthb' && speedsReached(plan) === thresholdsMbit.length;
    if (!isFibre || !isArea(plan.geometry) || !isBuiltAfter(plan, asOf)) return [];
    return [{ plan, distanceM: distanceOf(plan.geometry) ?? Infinity, isUndecided: false }];
  });
  const found = near.sort((one, other) => one.distanceM - other.distanceM)[0];
  return found && found.distanceM > 0 && found.distanceM < (nearestFibre?.distanceM ?? Infinity)
    ? found
    : null;
}

function plansHere(
  city: City,
  subject: Subject | null,
  distanceOf: (shape: Plan['geometry']) => number | null,
): PlanHere[] {
  const isUndecided = (plan: Plan) => subject !== null && namedByAnother(city, subject, plan) !== null;
  return plansOf(city)
    .flatMap((plan) => {
      const distanceM = distanceOf(plan.geometry);
      const isShape = plan.geometry !== null && isArea(plan.geometry);
      const reachM = isShape ? 0 : (plan.properties.uncertaintyM ?? nearbyM);
      return distanceM !== null && distanceM <= reachM
        ? [{ plan, distanceM, isUndecided: isUndecided(plan) }]
        : [];
    })
    .sort((a, b) => a.distanceM - b.distanceM);
}

/** The names stand just outside the boundary: further away a place may lie in a municipality that the map does not name. */
const besideM = 5000;

function nearestNeighbour(city: City, lon: number, lat: number): string | null {
  const named = city.layers['base-neighbours'].flatMap((feature) => {
    const distanceM = distanceToM(lon, lat, feature.geometry);
    return distanceM === null ? [] : [{ name: nameOf(feature as CityFeature), distanceM }];
  });
  const nearest = named.sort((a, b) => a.distanceM - b.distanceM)[0];
  return nearest && nearest.distanceM <= besideM ? nearest.name : null;
}
