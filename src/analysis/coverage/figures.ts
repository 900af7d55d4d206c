// SPDX-License-Identifier: EUPL-1.2
// What coverage figures are: the shares and totals of one zone or group of zones.

import type { CoverageTechnology, ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import type { Share } from '../figure/share';

/** One share of the council's item 9: where, of what, with which line. */
export interface CoverageQuery {
  readonly group: GroupChoice;
  readonly unit: ShareUnit;
  readonly technology: CoverageTechnology;
  readonly mbit: ThresholdMbit;
}

export type ShareTable = Readonly<
  Record<ShareUnit, Readonly<Record<CoverageTechnology, Readonly<Record<ThresholdMbit, Share>>>>>
>;

/** All figures of one zone or group. */
export interface Figures {
  /** On the ellipsoid. */
  readonly areaM2: number;
  /** Square metres of the ground for one of the plane of the cells, in which shares are ratios. */
  readonly groundPerPlane: number;
  /** Households and businesses with a count, whether or not their cell has a share; null where no cell here says how many, or none is open. */
  readonly households: number | null;
  readonly businesses: number | null;
  readonly shares: ShareTable;
}
