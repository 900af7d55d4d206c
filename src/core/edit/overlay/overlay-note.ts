// SPDX-License-Identifier: EUPL-1.2
// What is said of an overlay, and why the engine may not be there to compute it.

/** What an overlay did, to be said. */
export interface OverlayNote {
  readonly file: string;
  /** Features that it adds. */
  readonly added: number;
  /** Polygons of the feature that stays or is drawn. */
  readonly parts: number;
  /** Pieces below one square metre that were left out of what was drawn. */
  readonly slivers: number;
  /** Names of the fields that a person has to look at. */
  readonly decide: readonly string[];
}

/**
 * `forbidden`: the worker may not compile WebAssembly. `missing`: its file did not come. `silent`: no answer in time.
 * `broken`: it ended in the middle of a job, as where memory does not suffice.
 */
export type EngineAbsence = 'forbidden' | 'missing' | 'silent' | 'broken';
