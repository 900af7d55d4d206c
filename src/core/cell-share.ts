// SPDX-License-Identifier: EUPL-1.2
// Reading one cell's columns: shares as 0–1, whose share stands for the cell, and the speed class the map shows.

import {
  type CoverageGroup,
  type CoverageTechnology,
  coverageColumn,
  type ThresholdMbit,
  thresholdsMbit,
} from '../layers/broadband-coverage';
import { type Cells, noFigure } from './cells';

/** Hundredths of a per cent in a whole. Official figures reach 100.65 %; nobody has more than all, so 1 is the most. */
const whole = 10_000;

/** Share 0–1 of one column in cell i, null where the source has no figure. */
export function shareOf(
  cells: Pick<Cells, 'percent'>,
  i: number,
  group: CoverageGroup,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
): number | null {
  const value = cells.percent.get(coverageColumn(group, technology, mbit))?.[i] ?? noFigure;
  return value === noFigure ? null : Math.min(value, whole) / whole;
}

/**
 * The share that stands for the whole cell: of its households; where it has none (or no figure of them), of its
 * businesses. Null where the source has neither.
 */
export function cellShare(
  cells: Cells,
  i: number,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
): number | null {
  const homes = cells.households[i] === 0 ? null : shareOf(cells, i, 'hh', technology, mbit);
  if (homes !== null) return homes;
  const firms = cells.businesses[i] === 0 ? null : shareOf(cells, i, 'gew', technology, mbit);
  return firms ?? (cells.businesses[i] === 0 ? null : shareOf(cells, i, 'gwg', technology, mbit));
}

/** A cell counts as having a speed when at least this share of its households (or businesses) has it. */
export const halfOfCell = 0.5;

/**
 * Speed class of a cell with a technology: 0 below the lowest threshold, else 1 + index of the highest of
 * `thresholdsMbit` that at least half of the cell reaches. Null where no threshold has a figure.
 */
export function speedClass(cells: Cells, i: number, technology: CoverageTechnology): number | null {
  let best: number | null = null;
  thresholdsMbit.forEach((mbit, t) => {
    const share = cellShare(cells, i, technology, mbit);
    if (share !== null) best = share >= halfOfCell ? t + 1 : (best ?? 0);
  });
  return best;
}
