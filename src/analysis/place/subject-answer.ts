// SPDX-License-Identifier: EUPL-1.2
// The answer for a subject as data: its claims and, where nobody is counted at a point, those of the nearest settled cell.

import type { City } from '../../core/city/city';
import { fromPlane, toPlane } from '../../core/geo/projection';
import { firstOf, monthsBetween } from '../../core/time/coarse-date';
import { layerById } from '../../layers';
import type { GroupChoice } from '../../layers/definition';
import { assumesBusinesses, isAssumedCount } from '../coverage/assumed-counts';
import { type Nearest, nearestCell } from './cell-lookup';
import { type Claim, headlineClaims } from './claim';
import { distributionOf } from './distribution';
import { pointsOf } from './extent';
import { cutSettledCells } from './parts-within';
import { type CountedUnit, cellSubject, countedUnits, isAlong, partWithin, type Subject } from './subject';
import { partsOfSubject } from './subject-parts';

export interface SubjectAnswer {
  readonly subject: Subject;
  readonly claims: readonly Claim[];
  /** Only where nobody is counted: emptiness says nothing of its surroundings. */
  readonly nearestSettled: NearestSettled | null;
  /** What the file of a building records of its own line; null for everything else. */
  readonly own: OwnLine | null;
  /** How much of what was asked lies in the municipality, where not all of it does; else null. */
  readonly cityPart: CityPart | null;
}

/** Each part 0–1. */
export interface CityPart {
  /** The municipality. */
  readonly name: string;
  /** Of a line by its length, of everything else by land. */
  readonly share: number;
  readonly of: 'line' | 'circle' | 'area';
  /** Those counted in the whole extent, and of these inside; nothing is known of those whom the data do not count. */
  readonly counted: Readonly<Record<CountedUnit, { readonly inside: number; readonly all: number }>>;
  /** Cells that the border cuts, of which the answer counts all although some may live or work outside; 0 of an area, of which it counts the part inside. */
  readonly cutCells: number;
}

export interface OwnLine {
  readonly name: string;
  readonly nameEn: string | null;
  /** Fibre in the building; null is not known, whatever the cells around it say. */
  readonly fibre: boolean | null;
  readonly asOf: string | null;
}

export interface NearestSettled {
  /** From the point, the rim of the circle or area, or the line to the border of the cell. */
  readonly distanceM: number;
  /** Of whom at least one kind is counted there: those whom the question is about, where such a cell is. */
  readonly units: readonly CountedUnit[];
  /** Of the zones around that cell. */
  readonly group: GroupChoice;
  readonly claims: readonly Claim[];
}

/** The answer at the date of the data or, with `quarter`, of the scenario. */
export function subjectAnswer(city: City, subject: Subject, quarter: string | null = null): SubjectAnswer {
  return {
    subject,
    claims: headlineClaims(city, subject, quarter),
    nearestSettled: nearestSettled(city, subject, quarter),
    own: ownLine(city, subject),
    cityPart: cityPart(city, subject),
  };
}

/** Null where all of it lies inside. */
export function cityPart(city: City, subject: Subject): CityPart | null {
  const { within } = subject;
  if (!within) return null;
  const { cells } = city;
  const [inside, all] = [subject, { ...subject, within: null }].map((one) =>
    distributionOf(city, one, 'alle'),
  );
  const amounts = (unit: CountedUnit) => ({ inside: inside![unit].total, all: all![unit].total });
  return {
    name: city.municipality.name,
    share: partWithin(subject, within),
    of: isAlong(subject.kind) ? 'line' : subject.kind === 'area' ? 'area' : 'circle',
    counted: { households: amounts('households'), businesses: amounts('businesses') },
    cutCells:
      cells && subject.kind !== 'area' ? cutSettledCells(cells, within, partsOfSubject(cells, subject)) : 0,
  };
}

function ownLine(city: City, { kind, id }: Subject): OwnLine | null {
  if (kind !== 'building') return null;
  const building = city.layers['startup-buildings'].find((one) => `${one.layer}/${one.id}` === id);
  if (!building) return null;
  const { name, nameEn, fibre, asOf } = building.properties;
  return { name, nameEn, fibre, asOf };
}

function nearestSettled(city: City, subject: Subject, quarter: string | null): NearestSettled | null {
  const { cells } = city;
  if (!cells) return null;
  const { households, businesses } = distributionOf(city, subject, 'alle', quarter);
  if ([households, businesses].some(({ total, uncountedCells }) => total > 0 || uncountedCells > 0))
    return null;
  const points = pointsOf(subject.geometry).map(([lon, lat]) => toPlane(cells.crs, lon, lat));
  const nearestOf = (units: readonly CountedUnit[]) => {
    let found: Nearest | null = null;
    for (const [x, y] of points) {
      const nearest = nearestCell(cells, x, y, (i) => units.some((unit) => cells[unit][i]! > 0));
      if (nearest && nearest.distanceM < (found?.distanceM ?? Infinity)) found = nearest;
    }
    return found && { ...found, units };
  };
  const found = nearestOf(subject.leads) ?? nearestOf(countedUnits);
  if (!found) return null;
  const at = (place: number) => (place + 0.5) * cells.cellM;
  const middle = fromPlane(cells.crs, at(cells.column[found.cell]!), at(cells.row[found.cell]!));
  const cell = cellSubject(city, ...middle);
  return {
    distanceM: Math.max(0, found.distanceM - (subject.kind === 'line' ? 0 : subject.radiusM)),
    units: found.units,
    // Who is asked about is told first there too, whatever lies around that cell.
    group: cell.group,
    claims: headlineClaims(city, { ...cell, leads: subject.leads }, quarter),
  };
}

/**
 * Whether the answer, its table or that of the nearest settled cell tells of businesses whose number nobody has published: where
 * households lead, the table tells the businesses too.
 */
export function tellsAssumedBusinesses(
  city: City,
  subject: Subject,
  { claims, nearestSettled }: Pick<SubjectAnswer, 'claims' | 'nearestSettled'>,
): boolean {
  const { municipality } = city;
  const { total } = distributionOf(city, subject, 'alle').businesses;
  if (total > 0) return isAssumedCount(municipality, subject.group, 'businesses');
  return [{ group: subject.group, claims }, ...(nearestSettled ? [nearestSettled] : [])].some((told) =>
    assumesBusinesses(municipality, told.group, told.claims),
  );
}

/**
 * How many whole years old the coverage is on the day `today` (0 where its cells have several dates), and whether it, or the
 * oldest of its cells, is older than its layer's interval; null without a date.
 */
export function ageOfCoverage(
  asOf: string | null,
  today: string,
): { readonly years: number; readonly isPast: boolean } | null {
  if (asOf === null) return null;
  const first = firstOf(asOf);
  const months = Math.max(0, monthsBetween(first, today));
  return {
    years: first === asOf ? Math.floor(months / 12) : 0,
    isPast: months > (layerById('broadband-coverage')?.intervalMonths ?? 0),
  };
}
