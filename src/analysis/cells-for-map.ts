// SPDX-License-Identifier: EUPL-1.2
// What the map colours: a speed class a cell and technology, the groups of zones that a cell meets, and the quarter from
// which announced works would serve it. Computed once; every switch is then a matter of the graphics card.

import { halfOfCell, speedClasses } from '../core/cell-share';
import type { Cells } from '../core/cells';
import { type CellsView, groupBits, quarterNumber, unknownClass } from '../core/cells-view';
import type { City } from '../core/city';
import { compareDates, quarterOf } from '../core/date';
import { coverageTechnologies, thresholdsMbit } from '../layers/broadband-coverage';
import { packZones } from './packed-zones';
import { cellsInBoxes, liftOf, packCells, plansAdded, plansOf } from './scenario';
import { serviceDate } from './service-date';
import { areaByClass, classedPolygons } from './slab';
import { zoneGroups, zonesOf } from './zones';

/** A cell that a zone only grazes does not belong to its group; less than this much in common is rounding. */
const grazeM2 = 1;

/** The map's form of the cells, in their order; null without cells. */
export function cellsView(city: City): CellsView | null {
  const { cells } = city;
  if (!cells) return null;
  const classes = coverageTechnologies.map((technology) => {
    const classOf = speedClasses(cells, technology);
    return [
      technology,
      Uint8Array.from({ length: cells.count }, (_, i) => classOf(i) ?? unknownClass),
    ] as const;
  });
  return {
    classes: Object.fromEntries(classes) as unknown as CellsView['classes'],
    groups: groupsOf(city, cells),
    plannedFrom: plannedFrom(city, cells),
  };
}

function groupsOf(city: City, cells: Cells): Uint8Array {
  const groups = new Uint8Array(cells.count);
  for (const group of zoneGroups) {
    const zones = zonesOf(city).filter((zone) => zone.group === group);
    const polygons = packZones(
      zones.map((zone) => zone.feature.geometry),
      cells.crs,
    );
    const table = classedPolygons(polygons, new Uint8Array(polygons.count).fill(1));
    const touched = cellsInBoxes(cells, polygons);
    const squares = packCells(cells, touched);
    touched.forEach((cell, z) => {
      if ((areaByClass(squares, z, table)[1] ?? 0) > grazeM2) groups[cell]! |= groupBits[group];
    });
  }
  return groups;
}

/** The first quarter in which at least half of a cell lies in projects that bring the highest class. */
function plannedFrom(city: City, cells: Cells): Uint8Array {
  const from = new Uint8Array(cells.count);
  const dates = plansOf(city).map(serviceDate);
  const quarters = new Set(
    dates
      .filter((date) => date !== null)
      .sort(compareDates)
      .map(quarterOf),
  );
  let known = '';
  for (const quarter of quarters) {
    const plans = plansAdded(city, quarter);
    const ids = plans.map((plan) => plan.id).join();
    if (ids === known) continue;
    known = ids;
    const fraction = liftOf(cells, plans)?.get('alle');
    const highest = thresholdsMbit.length - 1;
    for (let i = 0; i < cells.count; i++) {
      const reached = (fraction?.[i * thresholdsMbit.length + highest] ?? 0) >= halfOfCell;
      if (reached && from[i] === 0) from[i] = quarterNumber(quarter);
    }
  }
  return from;
}
