// SPDX-License-Identifier: EUPL-1.2
// Coverage cells as columns: what the analysis reads and the map uploads. One entry a settled cell, sorted by row, then
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
  readonly households: Float64Array;
  readonly businesses: Float64Array;
  /** Share in hundredths of a per cent (0..10100), `noFigure` where the source has none. */
  readonly percent: ReadonlyMap<CoverageColumn, Uint16Array>;
  /** Bit field of the Breitbandatlas (1 own network, 2 roaming), 255 where the source has none. */
  readonly mobile4g: Uint8Array;
  readonly mobile5g: Uint8Array;
  readonly about: CellsAbout;
}

/** Where the cells come from, once for the whole file. */
export interface CellsAbout {
  readonly source: string;
  readonly asOf: string | null;
  readonly confidence: 'found' | 'inferred' | 'demo';
  readonly note: string | null;
  readonly noteEn: string | null;
}
