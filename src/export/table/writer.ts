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

/** The features are more than a file of the format can hold. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
}
