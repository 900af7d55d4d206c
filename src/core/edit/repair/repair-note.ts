// SPDX-License-Identifier: EUPL-1.2
// What a repair does, as a code with its figures; the sentence is made from it in either language.

import type { FeatureKey, Step } from '../document/edit';

export type RepairNote =
  /** Rings that run the other way round; no corner moves. */
  | { readonly code: 'winding'; readonly rings: number }
  /** Corners that stand twice in a row and go once. */
  | { readonly code: 'duplicates'; readonly corners: number }
  /** The id among the properties becomes that of the feature. */
  | { readonly code: 'id-lifted'; readonly id: string }
  /** A number as an id becomes the text of it. */
  | { readonly code: 'id-text'; readonly id: string }
  | { readonly code: 'list-null'; readonly field: string }
  /** A list that stood there as a text. */
  | { readonly code: 'list-text'; readonly field: string; readonly entries: number }
  | { readonly code: 'number-text'; readonly field: string; readonly text: string; readonly value: number }
  | { readonly code: 'date-text'; readonly field: string; readonly text: string; readonly date: string }
  | { readonly code: 'empty-text'; readonly field: string }
  /** `name` is written in other letters than the field that is meant. */
  | { readonly code: 'field-case'; readonly field: string; readonly name: string }
  | { readonly code: 'properties-added' | 'place-open' | 'box-removed' }
  | {
      readonly code: 'snapped';
      readonly neighbour: { readonly file: string; readonly key: FeatureKey };
      /** Corners that move onto the neighbour's border, and the farthest of them in metres. */
      readonly moved: number;
      readonly farthestM: number;
      /** Corners of the one that come into the border of the other. */
      readonly inserted: number;
      /** Further areas that have one of the moved corners, too. */
      readonly others: number;
    };

/** A step that mends a finding. */
export interface Repair {
  readonly step: Step;
  readonly note: RepairNote;
}

/** The text of a feature after a repair. */
export interface TextRepair {
  readonly text: string;
  readonly note: RepairNote;
}
