// SPDX-License-Identifier: EUPL-1.2
// What a writer of a format is.

import type { Feature } from 'geojson';
import type { ExportTarget } from './feature-table';
import type { Loss } from './losses';

export interface Written {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/** Features in degrees to the bytes of a file; the same features give the same bytes. Throws `DoesNotFit`. */
export type WriteFormat = (features: readonly Feature[], target: ExportTarget) => Written;

/** What a file of the format has too much of; `fileBytes` where one of its parts is too long, `digits` of one number. */
export type Bound = 'columns' | 'rows' | 'rowBytes' | 'fileBytes' | 'digits';

export interface Excess {
  readonly bound: Bound;
  readonly found: number;
  readonly most: number;
  /** The column with the number; null for what concerns the whole file. */
  readonly column: string | null;
}

/** The features are more than a file of the format can hold; `excessText` says it. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
  readonly excess: Excess;

  constructor(bound: Bound, found: number, most: number, column: string | null = null) {
    super(`${found} > ${most} ${bound}`);
    this.excess = { bound, found, most, column };
  }
}
