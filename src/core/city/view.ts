// SPDX-License-Identifier: EUPL-1.2
// What is being looked at: the part of the state that map, figures, table and permalink share.

import type { LayerId } from '../../layers';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import type { FeatureId } from './city';

export interface View {
  readonly group: GroupChoice;
  readonly technology: CoverageTechnology;
  /** "At least" in Mbit/s. */
  readonly thresholdMbit: ThresholdMbit;
  /** `speed` colours each cell by its class; `reach` asks only whether the threshold is reached. */
  readonly colouring: 'speed' | 'reach';
  /** Quarter of the scenario such as 2026-Q4, or null for the date of the data. */
  readonly quarter: string | null;
  readonly hidden: ReadonlySet<LayerId>;
  /** Id of a further background of municipality.json; null is the project's own sketch. */
  readonly background: string | null;
}

/** What is selected: a point on the ground, a feature of a layer, or both (a feature that was clicked somewhere). */
export interface Selection {
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly feature: { readonly layer: LayerId; readonly id: FeatureId } | null;
  /**
   * The house that was looked for: as the file of house coordinates names it, then it stands at `point`; or the number that was
   * typed for a street whose houses are not listed, behind the name of the street.
   */
  readonly house?: string;
}
