// SPDX-License-Identifier: EUPL-1.2
// How much of what was asked a project covers: of those counted there, how many stand in its area. A project that touches two
// per cent of an estate speaks for these two per cent.

import type { Geometry } from 'geojson';
import type { Cells } from '../../core/cells/cells';
import type { City } from '../../core/city/city';
import { fromPlane } from '../../core/geo/projection';
import { partsOf, partsOfShape } from '../coverage/coverage-parts';
import { clean, makeShare } from '../figure/share';
import type { Plan } from '../roles/service-date';
import { packZones } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';
import { coveredBy } from './around-subject';
import { isLeftOpen } from './named-street';
import { type CountedUnit, countedUnits, type Subject } from './subject';
import { partsOfSubject } from './subject-parts';

/** Of one unit, how many of those counted in what was asked stand in the area of a project. */
export interface UnitReach {
  readonly unit: CountedUnit;
  /** 0–1 of those counted; exactly 0 and 1 only where nobody and everybody stands in it. */
  readonly share: number;
  readonly reached: number;
  readonly counted: number;
}

export interface PlanReach {
  /** By area: the whole subject or a part of it. */
  readonly covers: 'whole' | 'part';
  /** Of the units asked for that are counted here, else of the others that are; empty where nobody is. */
  readonly amounts: readonly UnitReach[];
}

/**
 * Null for a project without an area (where it works is known only roughly, or not at all), for one that covers nothing of it, and
 * for a drawn outline around a street that another project names.
 * `units`: who is told first; those who lead where nothing else is asked.
 */
export function planReach(
  { cells, layers }: Pick<City, 'cells' | 'layers'>,
  asked: Subject,
  plan: Plan,
  units: readonly CountedUnit[] = asked.leads,
): PlanReach | null {
  // What has no place of its own may lie anywhere in the municipality, and so in each of its projects.
  const subject: Subject = asked.town ? { ...asked, geometry: asked.town, group: 'all' } : asked;
  const covers = coveredBy(subject, plan);
  if (!covers || !plan.geometry || isLeftOpen({ layers }, subject, plan)) return null;
  if (!cells) return { covers, amounts: [] };
  const parts = partsOfSubject(cells, subject);
  const common = covers === 'whole' ? parts.part : commonParts(cells, subject, plan.geometry);
  const amountOf = (unit: CountedUnit): UnitReach => {
    let [reached, counted] = [0, 0];
    for (let k = 0; k < parts.cell.length; k++) {
      const amount = cells[unit][parts.cell[k]!]! || 0;
      counted += amount * parts.part[k]!;
      reached += amount * common[k]!;
    }
    const whole = clean(counted - reached) === 0 ? counted : reached;
    const { value, numerator, denominator } = makeShare(whole, counted, counted, counted);
    return { unit, share: value ?? 0, reached: numerator, counted: denominator };
  };
  const isCounted = ({ counted }: UnitReach) => counted > 0;
  const leading = units.map(amountOf).filter(isCounted);
  return { covers, amounts: leading.length > 0 ? leading : countedUnits.map(amountOf).filter(isCounted) };
}

/** What of each cell of a subject lies in the subject and in a project, 0–1; in the order of the subject's cells. */
function commonParts(cells: Cells, subject: Subject, area: Geometry): number[] {
  const { cell, part } = partsOfSubject(cells, subject);
  const planned = partsOfShape(partsOf(cells, [area]), 0);
  const partPlanned = new Map(Array.from(planned.cell, (i, k) => [i, planned.part[k]!] as const));
  const both = classedPolygons(
    packZones(subject.kind === 'area' ? [subject.geometry, area] : [area], cells.crs),
    Uint8Array.of(1, 1).subarray(0, subject.kind === 'area' ? 2 : 1),
  );
  return Array.from(cell, (i, k) => {
    const own = part[k]!;
    const other = snapped(partPlanned.get(i) ?? 0);
    if (own === 1 || other === 1 || other === 0) return Math.min(own, other);
    // Of two areas in a square: what both cover and what they cover together are as much as the one and the other.
    const [square = 0, together = 0] = areaByClass(packZones([squareOf(cells, i)], cells.crs), 0, both);
    return Math.max(0, Math.min(own, other, own + other - together / square));
  });
}

/** Corners in files are rounded: an outline along the borders of cells misses them by less than a square metre of a hectare. */
const rounding = 1e-4;
const snapped = (part: number) => (part < rounding ? 0 : part > 1 - rounding ? 1 : part);

function squareOf({ crs, cellM, column, row }: Cells, i: number): Geometry {
  const corner = (east: number, north: number) =>
    fromPlane(crs, (column[i]! + east) * cellM, (row[i]! + north) * cellM);
  const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
  return { type: 'Polygon', coordinates: [ring] };
}
