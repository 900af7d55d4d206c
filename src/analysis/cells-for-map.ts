// SPDX-License-Identifier: EUPL-1.2
// What the map colours: a speed class a cell and technology, the groups of zones that a cell meets, and the quarter from
// which announced works would serve it. Computed once; every switch is then a matter of the graphics card.

import { halfOfCell, speedClasses } from '../core/cell-share';
import type { Cells } from '../core/cells';
import { type CellsView, groupBits, quarterNumber, unknownClass } from '../core/cells-view';
import type { City } from '../core/city';
import { compareDates, quarterOf } from '../core/date';
import { coverageTechnologies, thresholdsMbit } from '../layers/broadband-coverage';
import { cellFractions } from './lattice';
import { packZones } from './packed-zones';
import { liftOf, plansAdded, plansOf } from './scenario';
import { serviceDate } from './service-date';
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
  const graze = grazeM2 / cells.cellM ** 2;
  const zones = zonesOf(city);
  for (const group of zoneGroups) {
    const packed = packZones(
      zones.filter((zone) => zone.group === group).map((zone) => zone.feature.geometry),
      cells.crs,
    );
    const { cell, fraction } = cellFractions(packed, cells);
    cell.forEach((i, k) => {
      if (fraction[k]! > graze) groups[i]! |= groupBits[group];
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
    const raised = liftOf(cells, plans)?.get('alle');
    const highest = thresholdsMbit.length - 1;
    for (const i of raised?.cells ?? []) {
      if (raised!.fraction(i, highest) >= halfOfCell && from[i] === 0) from[i] = quarterNumber(quarter);
    }
  }
  return from;
}
