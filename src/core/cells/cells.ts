// SPDX-License-Identifier: EUPL-1.2
// Coverage cells as columns: what the analysis reads and the map uploads. One entry per settled cell, sorted by row, then
// column; a share is kept in hundredths of a per cent so that the official two decimals survive.

import type { CoverageColumn } from '../../layers/broadband-coverage';
import type { Crs } from '../geo/projection';

/** No figure in the source. Not the same as 0, which means that nobody has it. */
export const noFigure = 65535;

export interface Cells {
  readonly crs: Crs;
  /** Edge of a cell in metres. */
  readonly cellM: number;
  readonly count: number;
  /** Lower-left corner divided by the edge: x = column * cellM, y = row * cellM in the plane of `crs`. */
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** NaN where the source has no figure. */
  readonly households: CountColumn;
  readonly businesses: CountColumn;
  /** Share in hundredths of a per cent (0..10100), `noFigure` where the source has none. */
  readonly percent: ReadonlyMap<CoverageColumn, PercentColumn>;
  /** Bit field of the Breitbandatlas (1 own network, 2 roaming), 255 where the source has none. */
  readonly mobile4g: Uint8Array;
  readonly mobile5g: Uint8Array;
  readonly about: CellsAbout;
}

/**
 * Counts a cell: a Float64Array, or in a country a Float32Array, in which whole numbers below 2^24 are the same. Without `map`,
 * because what is computed of them would be rounded to the narrower one.
 */
export type CountColumn = ArrayLike<number> &
  Iterable<number> & { readonly some: (is: (count: number) => boolean) => boolean };

/** Shares of one column: numbers, or chunks that are unpacked where somebody looks (`share-column.ts` reads both). */
export type PercentColumn = Uint16Array | PackedColumn;

/** A column in chunks of `chunkCells`, the last of which may be shorter. */
export interface PackedColumn {
  readonly length: number;
  readonly chunkCells: number;
  /** The number of cell i. */
  readonly at: (i: number) => number | undefined;
  /** The numbers of chunk k; not to be kept, because another one may have to take its memory. */
  readonly chunk: (k: number) => Uint16Array;
}

/** Where the cells come from, once for the whole file. */
export interface CellsAbout {
  readonly source: string;
  /** Of cells of several dates the interval from the first to the last, `2021-H1/2023-H2`. */
  readonly asOf: string | null;
  /** How many cells have which date, in order, those without one last; only where not all have the same. */
  readonly dates?: readonly CellsOfDate[];
  readonly confidence: 'found' | 'inferred' | 'demo';
  readonly note: string | null;
  readonly noteEn: string | null;
  /** Of all cells alike; absent where they differ or have none. */
  readonly sourceUrl?: string;
  readonly geometryBasis?: string;
}

export interface CellsOfDate {
  readonly asOf: string | null;
  readonly cells: number;
}
