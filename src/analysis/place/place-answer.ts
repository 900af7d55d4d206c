// SPDX-License-Identifier: EUPL-1.2
// What the files know about one point: the citizen's answer as data. The words for it live elsewhere.

import type { Cells, CellsAbout } from '../../core/cells/cells';
import type { City, CityFeature } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { formatRasterId } from '../../core/geo/grid-id';
import { measuringPlane, toPlane } from '../../core/geo/projection';
import type { Plan } from '../roles/service-date';
import { featuresOfRole, nameOf, plansOf, type Zone, zonesOf } from '../roles/zones';
import { distanceToSubjectM, zonesAround } from './around-subject';
import { type BesideBoundary, besideBoundary } from './beside-boundary';
import { cellAtPoint } from './cell-lookup';
import { containsPoint, distanceToM } from './distance';
import { isDrawn } from './drawn-outline';
import { isLeftOpen, isOfStreet } from './named-street';
import { type NearestAround, nearestAround } from './nearest-line';
import { type Subject, subjectOfPoint } from './subject';

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
  /** 0 inside its area, else metres from its outline, line or point. */
  readonly distanceM: number;
  /**
   * Nobody knows whether it belongs to the project: a drawn outline passes it no further away than it may be wrong, or runs around
   * it although another project names it.
   */
  readonly isUndecided: boolean;
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
  /** Only for a point, outside or in a cell: the boundary, where it is nearer than it may be wrong, so that nobody knows on which side the point lies. */
  readonly besideBoundary: BesideBoundary | null;
  /** Only of a point; null where the data have no cell: nobody lives or works here, or the source is silent. */
  readonly cell: CellAnswer | null;
  readonly zones: readonly Zone[];
  /** Projects whose area contains the point, or whose drawn outline, line or point is within its own uncertainty of it, and those without a place that name the street that was asked; nearest first. */
  readonly plansHere: readonly PlanHere[];
  /** Programmes for the city as a whole: without an area of their own. */
  readonly plansCityWide: readonly Plan[];
  /** What is near that may not be here; which of it is told depends on who is asked about (`nearestLines`). */
  readonly nearest: NearestAround;
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
  const fromMiddle = (shape: Plan['geometry']) => distanceToM(lon, lat, shape);
  const distanceOf = subject ? (shape: Plan['geometry']) => distanceToSubjectM(subject, shape) : fromMiddle;
  // How far off a rough point or line may lie is told beside the distance.
  const fromWhereDrawn = (shape: Plan['geometry']) =>
    subject?.kind === 'corridor' ? distanceToSubjectM({ ...subject, radiusM: 0 }, shape) : fromMiddle(shape);
  const isPoint = subject === null || subject.kind === 'cell';
  const isExact = subject?.kind === 'area' || subject?.kind === 'line';
  return {
    lon,
    lat,
    subject,
    insideMunicipality: inside,
    nearestNeighbour: inside === false ? nearestNeighbour(city, lon, lat) : null,
    besideBoundary: isPoint ? besideBoundary(city, lon, lat) : null,
    cell,
    zones: subject
      ? zonesAround(city, subject)
      : zonesOf(city).filter((zone) => containsPoint(zone.feature.geometry, lon, lat)),
    plansHere: plansHere(city, subject, distanceOf),
    plansCityWide: plansOf(city).filter(
      (p) => p.geometry === null && p.properties.coversCity !== 'no' && !isOfStreet(subject, p),
    ),
    nearest: nearestAround(city, subject, [x, y], isExact ? distanceOf : fromWhereDrawn),
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

function plansHere(
  city: City,
  subject: Subject | null,
  distanceOf: (shape: Plan['geometry']) => number | null,
): PlanHere[] {
  return plansOf(city)
    .flatMap((plan) => {
      if (isOfStreet(subject, plan)) return [{ plan, distanceM: 0, isUndecided: true }];
      const distanceM = distanceOf(plan.geometry);
      const isShape = plan.geometry !== null && isArea(plan.geometry);
      const isSketch = isShape && isDrawn(plan);
      const ifUnsaid = isShape ? 0 : nearbyM;
      const reachM = isShape && !isSketch ? 0 : (plan.properties.uncertaintyM ?? ifUnsaid);
      if (distanceM === null || distanceM > reachM) return [];
      const isUndecided =
        (isSketch && distanceM > 0) || (subject !== null && isLeftOpen(city, subject, plan));
      return [{ plan, distanceM, isUndecided }];
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
