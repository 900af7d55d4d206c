// SPDX-License-Identifier: EUPL-1.2
// Reading one cell's columns: shares as 0–1, whose share stands for the cell, and the speed class the map shows.

import {
  type CoverageGroup,
  type CoverageTechnology,
  coverageColumn,
  coverageGroups,
  coverageTechnologies,
} from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { type Cells, noFigure } from './cells';
import { unknownClass } from './cells-view';
import { stretchAt } from './share-column';

/** Hundredths of a per cent in a whole. Official figures reach 100.65 %; nobody has more than all, so 1 is the most. */
export const wholeShare = 10_000;

/** A reader of one number per cell: 0–1, or null where the source has no figure. The column is looked up once. */
export type ShareReader = (i: number) => number | null;

/** Shares of one column. */
export function sharesOf(
  cells: Pick<Cells, 'percent'>,
  group: CoverageGroup,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
): ShareReader {
  const column = cells.percent.get(coverageColumn(group, technology, mbit));
  if (!column) return () => null;
  return (i) => {
    const value = column.at(i)!;
    return value === noFigure ? null : Math.min(value, wholeShare) / wholeShare;
  };
}

/** Columns of businesses by what an area is: `industrial` a commercial area, the others not, null where nobody has said it. */
const businessColumns = {
  industrial: ['gwg', 'gew'],
  other: ['gew'],
  unsaid: ['gew', 'gwg'],
} as const satisfies Readonly<Record<string, readonly CoverageGroup[]>>;

/**
 * The one rule of whose column speaks for the businesses of a cell, the first with a figure: in a commercial area that of the
 * businesses in commercial areas (gwg), else that of all businesses (gew). Elsewhere that of all businesses alone, because a
 * cell at the edge of an estate says with gwg nothing of its other firms. Where nobody has said what the area is (a cell as a
 * whole, zones of a file from elsewhere), that of all, and that of the estates only where there is nothing else.
 */
export function businessGroups(group: GroupChoice | null): readonly CoverageGroup[] {
  return businessColumns[group === 'industrial' ? 'industrial' : group === null ? 'unsaid' : 'other'];
}

/** Shares of the businesses of an area of a group, by the rule of `businessGroups`. */
export function businessShares(
  cells: Pick<Cells, 'percent'>,
  group: GroupChoice | null,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
): ShareReader {
  const [first, second] = businessGroups(group).map((one) => sharesOf(cells, one, technology, mbit));
  return (i) => first?.(i) ?? second?.(i) ?? null;
}

/**
 * The share that stands for the whole cell: of its households; where it has none (or no figure of them), of its
 * businesses. Null where the source has neither.
 */
export function cellShares(cells: Cells, technology: CoverageTechnology, mbit: ThresholdMbit): ShareReader {
  const homes = sharesOf(cells, 'hh', technology, mbit);
  const firms = businessShares(cells, null, technology, mbit);
  return (i) => {
    const ofHomes = cells.households[i] === 0 ? null : homes(i);
    if (ofHomes !== null || cells.businesses[i] === 0) return ofHomes;
    return firms(i);
  };
}

/** A cell counts as having a speed when at least this share of its households (or businesses) has it. */
export const halfOfCell = 0.5;

/** What the classes are read from. Of households and businesses it only counts whether there are none. */
export interface ClassedCells extends Pick<Cells, 'count' | 'percent'> {
  readonly households: ArrayLike<number>;
  readonly businesses: ArrayLike<number>;
}

/**
 * The speed classes of all cells with a technology as bytes: 0 below the lowest threshold, else 1 + index of the highest of
 * `thresholdsMbit` that at least half of the cell reaches (`cellShares`), `unknownClass` where no threshold has a figure.
 * Column by column, because a country asks 86 million times.
 */
export function speedClassColumn(cells: ClassedCells, technology: CoverageTechnology): Uint8Array {
  const { count, households, businesses } = cells;
  const classes = new Uint8Array(count).fill(unknownClass);
  const none = new Uint16Array(0);
  thresholdsMbit.forEach((mbit, t) => {
    const column = (group: CoverageGroup) => cells.percent.get(coverageColumn(group, technology, mbit));
    const [homes, firms, estates] = [column('hh'), column('gew'), column('gwg')];
    if (!homes && !firms && !estates) return;
    for (let next = 0; next < count; ) {
      const { from, to, values } = stretchAt([homes, firms, estates], next);
      const [ofHomes = none, ofFirms = none, ofEstates = none] = values;
      for (let i = next; i < to && i < count; i++) {
        let share = households[i] === 0 ? noFigure : (ofHomes[i - from] ?? noFigure);
        if (share === noFigure && businesses[i] !== 0) {
          share = ofFirms[i - from] ?? noFigure;
          if (share === noFigure) share = ofEstates[i - from] ?? noFigure;
        }
        if (share === noFigure) continue;
        if (share >= halfOfCell * wholeShare) classes[i] = t + 1;
        else if (classes[i] === unknownClass) classes[i] = 0;
      }
      next = to;
    }
  });
  return classes;
}

/** The speeds (Mbit/s) of which the cells have a column, by technology and in the order of `thresholdsMbit`. */
export type KnownSpeeds = ReadonlyMap<CoverageTechnology, readonly ThresholdMbit[]>;

/** Of a technology without any column, and of a speed without one, nothing is known, which is not that nobody has it: neither is named. */
export function knownSpeeds(cells: Pick<Cells, 'percent'> | null): KnownSpeeds {
  return new Map(
    coverageTechnologies.flatMap((technology) => {
      const speeds = thresholdsMbit.filter((mbit) =>
        coverageGroups.some((group) => cells?.percent.has(coverageColumn(group, technology, mbit))),
      );
      return speeds.length > 0 ? [[technology, speeds]] : [];
    }),
  );
}
