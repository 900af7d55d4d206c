// SPDX-License-Identifier: EUPL-1.2
// What the map colours: a speed class a cell and technology, the groups of zones that a cell meets, and the quarter from
// which announced works would serve it. Computed once; every switch is then a matter of the graphics card.

import { halfOfCell, speedClassColumn } from '../core/cell-share';
import type { Cells } from '../core/cells';
import { type CellsView, groupBits, quarterNumber } from '../core/cells-view';
import type { City } from '../core/city';
import { compareDates, quarterOf } from '../core/date';
import { coverageTechnologies, thresholdsMbit } from '../layers/broadband-coverage';
import { partsOfCity } from './coverage-parts';
import { liftOf, plansAdded, plansOf } from './scenario';
import { serviceDate } from './service-date';
import { zonesOf } from './zones';

/** A cell that a zone only grazes does not belong to its group; less than this much in common is rounding. */
const grazeM2 = 1;

/** The map's form of the cells, in their order; null without cells. Each part is worked out when it is first asked for. */
export function cellsView(city: City): CellsView | null {
  const { cells } = city;
  if (!cells) return null;
  let classes: CellsView['classes'] | null = null;
  let groups: Uint8Array | null = null;
  let planned: Uint8Array | null = null;
  return {
    get classes() {
      classes ??= classesOf(cells);
      return classes;
    },
    get groups() {
      groups ??= groupsOf(city, cells);
      return groups;
    },
    get plannedFrom() {
      planned ??= plannedFrom(city, cells);
      return planned;
    },
  };
}

function classesOf(cells: Cells): CellsView['classes'] {
  const classes = coverageTechnologies.map((technology) => {
    return [technology, speedClassColumn(cells, technology)] as const;
  });
  return Object.fromEntries(classes) as unknown as CellsView['classes'];
}

function groupsOf(city: City, cells: Cells): Uint8Array {
  const groups = new Uint8Array(cells.count);
  const graze = grazeM2 / cells.cellM ** 2;
  const parts = partsOfCity(city, cells);
  zonesOf(city).forEach(({ group }, z) => {
    for (let k = parts.start[z]!; k < parts.start[z + 1]!; k++) {
      if (parts.fraction[k]! > graze) groups[parts.cell[k]!]! |= groupBits[group];
    }
  });
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
