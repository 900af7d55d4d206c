// SPDX-License-Identifier: EUPL-1.2
// Coverage cells as the map wants them: one byte per cell and question, in the order of the columns of `Cells`. The
// analysis fills it once; threshold, technology, group and date are chosen on the graphics card afterwards.

import type { CoverageTechnology } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';

/** Class of a cell without a figure. Never drawn in a colour of the ramp. */
export const unknownClass = 255;

/** How many speed classes there are: 0 = below the lowest threshold, n = reaches thresholdsMbit[n - 1]. */
export const classCount = thresholdsMbit.length + 1;

export const groupBits = { industrial: 1, residential: 2, mixed: 4 } as const;

/** The first quarter that `plannedFrom` can name. */
export const firstPlannedYear = 2018;

export interface CellsView {
  /** Highest speed class that the cell reaches with a technology, or `unknownClass`. */
  readonly classes: Readonly<Record<CoverageTechnology, Uint8Array>>;
  /** `groupBits` of the zones that touch the cell; 0 outside all zones. */
  readonly groups: Uint8Array;
  /** 0 = no plan, else the quarter (`quarterNumber`) from which announced works would serve the cell. */
  readonly plannedFrom: Uint8Array;
}

/**
 * Number of a quarter for `plannedFrom`: 2018-Q1 is 1, 2018-Q2 is 2. Null is 0 (the scenario is off); an earlier
 * quarter is 0 too, one beyond the byte is 255.
 */
export function quarterNumber(quarter: string | null): number {
  const match = quarter === null ? null : /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (match === null) return 0;
  const number = (Number(match[1]) - firstPlannedYear) * 4 + Number(match[2]);
  return Math.min(255, Math.max(0, number));
}
