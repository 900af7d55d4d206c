// SPDX-License-Identifier: EUPL-1.2
// What a step did, as a code with its details: the sentence of the undo list is made from it in either language.

export type StepCode =
  | 'move-vertex'
  | 'insert-vertex'
  | 'delete-vertex'
  | 'move-feature'
  | 'set-properties'
  | 'set-id'
  | 'set-geometry'
  | 'add-ring'
  | 'remove-ring'
  | 'add-part'
  | 'remove-part'
  | 'add-feature'
  | 'remove-feature'
  | 'split'
  | 'join'
  | 'difference'
  | 'clip'
  | 'repair'
  | 'several'
  | 'merge'
  | 'import';

export interface StepNote {
  readonly code: StepCode;
  /** Features that the step touches. */
  readonly features: number;
  /** Names of the properties that it sets. */
  readonly fields?: readonly string[];
}
