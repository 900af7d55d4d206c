// SPDX-License-Identifier: EUPL-1.2
// One file through all stages of checking: bytes, text, depth and size, JSON, structure, schema, geometry, sense.

import type { Feature } from 'geojson';
import type { LayerId } from '../layers';
import type { Finding } from './finding';
import type { FindingCode } from './finding-words';

export interface CheckOptions {
  /** West, south, east, north: a feature outside is reported as far from the city; null where no city is known. */
  readonly surroundings?: readonly [number, number, number, number] | null;
  /** Skips geometry and sense for files that were checked before (at the build); JSON, structure, schema stay. */
  readonly trust?: boolean;
  /** Findings listed at most; the rest is only counted. Default 1,000. */
  readonly limit?: number;
}

/** What checking says of one file. */
export interface FileReport {
  /** Name as it was given, such as `industrial-zones.geojson`. */
  readonly file: string;
  /** Layer that the name stands for; null for a foreign file. */
  readonly layer: LayerId | null;
  /** Features in the file, refused ones too; 0 where the file could not be read that far. */
  readonly features: number;
  /** Of these, how many carry an error of their own. */
  readonly refused: number;
  readonly findings: readonly Finding<FindingCode>[];
  /** Findings that were counted but not listed, by severity. */
  readonly unlisted: { readonly error: number; readonly warning: number; readonly notice: number };
}

export interface FileCheck extends FileReport {
  /** The features in file order with schema defaults filled in; null when the file has an error and is not used. */
  readonly collection: readonly Feature[] | null;
}
