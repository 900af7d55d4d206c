// SPDX-License-Identifier: EUPL-1.2
// What the map colours: a speed class for each cell and technology, the groups of zones that a cell meets, and the quarter from
// which announced works would serve it. Computed once; every switch is then a matter of the graphics card.

import { halfOfCell, speedClassColumn } from '../../core/cells/cell-share';
import type { Cells } from '../../core/cells/cells';
import { type CellsView, groupBits, quarterNumber } from '../../core/cells/cells-view';
import type { City } from '../../core/city/city';
import { compareDates, quarterOf } from '../../core/time/coarse-date';
import { coverageTechnologies } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { serviceDate } from '../roles/service-date';
import { plansOf, zonesOf } from '../roles/zones';
import type { CellFractions } from '../zonal/cell-fractions';
import type { SortedCells } from '../zonal/summed-grid';
import { partsOfCity } from './coverage-parts';
import { liftOf, type PlannedCity, plansAdded } from './scenario';

/** A cell that a zone only grazes does not belong to its group; less than this much in common is rounding. */
const grazeM2 = 1;

/**
 * The map's form of the cells, in their order; null without cells. Each part is worked out when it is first asked for, unless
 * it is `known` from elsewhere, such as from a worker.
 */
export function cellsView(city: City, known: KnownView = {}): CellsView | null {
  const { cells } = city;
  if (!cells) return null;
  let classes: CellsView['classes'] | null = null;
  let groups = known.groups ?? null;
  let planned = known.plannedFrom ?? null;
  return {
    get classes() {
      classes ??= classesOf(cells, known.classes ?? {});
      return classes;
    },
    get groups() {
      groups ??= groupsOfCells(cells, partsOfCity(city, cells), groupBitsOf(city));
      return groups;
    },
    get plannedFrom() {
      planned ??= plannedFrom(city, cells);
      return planned;
    },
  };
}

/** Parts of the view that are known before it is asked for. */
export interface KnownView {
  readonly classes?: Partial<CellsView['classes']>;
  readonly groups?: Uint8Array;
  readonly plannedFrom?: Uint8Array;
}

function classesOf(cells: Cells, known: Partial<CellsView['classes']>): CellsView['classes'] {
  const classes = coverageTechnologies.map((technology) => {
    return [technology, known[technology] ?? speedClassColumn(cells, technology)] as const;
  });
  return Object.fromEntries(classes) as unknown as CellsView['classes'];
}

/** The bit of each zone's group, in the order of `zonesOf`. */
export function groupBitsOf(city: Pick<City, 'layers'>): Uint8Array {
  return Uint8Array.from(zonesOf(city), ({ group }) => groupBits[group]);
}

/** The groups of zones that meet each cell, 0 where none does; `bits` are those of the first shapes of the fractions. */
export function groupsOfCells(
  { count, cellM }: Pick<Cells, 'count' | 'cellM'>,
  { start, cell, fraction }: CellFractions,
  bits: Uint8Array,
): Uint8Array {
  const groups = new Uint8Array(count);
  const graze = grazeM2 / cellM ** 2;
  bits.forEach((bit, z) => {
    for (let k = start[z]!; k < start[z + 1]!; k++) {
      if (fraction[k]! > graze) groups[cell[k]!]! |= bit;
    }
  });
  return groups;
}

/** The first quarter in which at least half of a cell lies in projects that bring the highest class. */
export function plannedFrom(city: PlannedCity, cells: SortedCells): Uint8Array {
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
