// SPDX-License-Identifier: EUPL-1.2
// The weights that one walk over the lattice sums for a zone: for each unit, technology and threshold the amount served and
// the amount that has a figure, beside the totals. One place decides what a figure of a cell means for all shares.

import { cellShare, shareOf } from '../core/cell-share';
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
  for (let i = 0; i < cells.count; i++) {
    // An unknown count has no weight: its households are in no sum, its land is.
    const homes = cells.households[i] || 0;
    const firms = cells.businesses[i] || 0;
    values[totalPlane.households]![i] = homes;
    values[totalPlane.businesses]![i] = firms;
    for (const technology of coverageTechnologies) {
      const raised = lift?.get(technology);
      thresholdsMbit.forEach((mbit, speed) => {
        const fraction = raised?.[i * speeds + speed] ?? 0;
        const put = (bundle: Bundle, weight: number, share: number | null) => {
          if (share === null) return;
          const plane = planeOf(bundle, technology, speed);
          values[plane]![i] = weight * (share + (1 - share) * fraction);
          values[plane + 1]![i] = weight;
        };
        const firmShare = shareOf(cells, i, 'gew', technology, mbit);
        put('households', homes, shareOf(cells, i, 'hh', technology, mbit));
        put('businesses', firms, firmShare);
        put('estates', firms, shareOf(cells, i, 'gwg', technology, mbit) ?? firmShare);
        put('area', 1, cellShare(cells, i, technology, mbit));
      });
    }
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
