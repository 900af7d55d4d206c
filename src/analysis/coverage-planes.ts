// SPDX-License-Identifier: EUPL-1.2
// The weights that one walk over the lattice sums for a zone: for each unit, technology and threshold the amount served and
// the amount that has a figure, beside the totals. One place decides what a figure of a cell means for all shares.

import { cellShares, type ShareReader, sharesOf } from '../core/cell-share';
import type { Cells } from '../core/cells';
import type { ShareUnit } from '../core/view';
import { type CoverageTechnology, coverageTechnologies, thresholdsMbit } from '../layers/broadband-coverage';
import { type Lattice, sparseLattice } from './lattice';

/** What the expansion adds: for each technology, count * thresholds fractions 0–1 of each cell newly served. */
export type Lift = ReadonlyMap<CoverageTechnology, Float64Array>;

/** Whose share is summed; `estates` are businesses by the column of commercial areas (gwg) where the cell has one. */
type Bundle = 'households' | 'businesses' | 'estates' | 'area';
const bundles: readonly Bundle[] = ['households', 'businesses', 'estates', 'area'];
const speeds = thresholdsMbit.length;
const perBundle = coverageTechnologies.length * speeds;

const totalPlane = { households: 0, businesses: 1 } as const;
const planeTotal = 2 + bundles.length * perBundle * 2;

function planeOf(bundle: Bundle, technology: CoverageTechnology, speed: number): number {
  const column = coverageTechnologies.indexOf(technology) * speeds + speed;
  return 2 + (bundles.indexOf(bundle) * perBundle + column) * 2;
}

/** Sums of one zone, or of several added up: what `sumOverZones` writes for it, area in cells first. */
export type ZoneSums = Float64Array;

/** The lattice of a city's cells with all weights of the coverage figures. */
export function coverageLattice(cells: Cells, lift: Lift | null): Lattice {
  const values = Array.from({ length: planeTotal }, () => new Float64Array(cells.count));
  // An unknown count has no weight: its households are in no sum, its land is.
  const homes = cells.households.map((count) => count || 0);
  const firms = cells.businesses.map((count) => count || 0);
  values[totalPlane.households] = homes;
  values[totalPlane.businesses] = firms;
  const squares = new Float64Array(cells.count).fill(1);
  for (const technology of coverageTechnologies) {
    const raised = lift?.get(technology);
    thresholdsMbit.forEach((mbit, speed) => {
      const put = (bundle: Bundle, weights: Float64Array, share: ShareReader) => {
        const plane = planeOf(bundle, technology, speed);
        const served = values[plane]!;
        const withFigure = values[plane + 1]!;
        for (let i = 0; i < cells.count; i++) {
          const before = share(i);
          if (before === null) continue;
          const fraction = raised?.[i * speeds + speed] ?? 0;
          served[i] = weights[i]! * (before + (1 - before) * fraction);
          withFigure[i] = weights[i]!;
        }
      };
      const ofFirms = sharesOf(cells, 'gew', technology, mbit);
      const ofEstates = sharesOf(cells, 'gwg', technology, mbit);
      put('households', homes, sharesOf(cells, 'hh', technology, mbit));
      put('businesses', firms, ofFirms);
      put('estates', firms, (i) => ofEstates(i) ?? ofFirms(i));
      put('area', squares, cellShares(cells, technology, mbit));
    });
  }
  return sparseLattice(cells, values);
}

/** Numbers of one share before they are divided; households, businesses or m². */
export interface Amounts {
  readonly served: number;
  readonly withFigure: number;
  readonly total: number;
}

/** Reads one share's amounts out of the sums; `estates` picks the column of commercial areas for businesses. */
export function amountsOf(
  sums: ZoneSums,
  cellM2: number,
  unit: ShareUnit,
  estates: boolean,
  technology: CoverageTechnology,
  speed: number,
): Amounts {
  const bundle = unit === 'businesses' && estates ? 'estates' : unit;
  const plane = 1 + planeOf(bundle, technology, speed);
  const served = sums[plane] ?? 0;
  const withFigure = sums[plane + 1] ?? 0;
  if (unit === 'area') {
    return { served: served * cellM2, withFigure: withFigure * cellM2, total: (sums[0] ?? 0) * cellM2 };
  }
  return { served, withFigure, total: sums[1 + totalPlane[unit]] ?? 0 };
}
