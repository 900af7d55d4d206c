// SPDX-License-Identifier: EUPL-1.2
// What a scan of a big file may be told and what it gives.

import type { FileReport } from '../validation/check-file';
import type { GeoColumns } from './columns';
import type { ColumnSource } from './feature-values';
import type { Encoding } from './source-text';

export interface ScanOptions {
  /** Findings listed at most; the rest is only counted. Default 1,000. */
  readonly limit?: number;
  /** Looked at every feature and every 65,536 positions; an AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean };
  /** Called about once per megabyte with the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

export interface FileScan extends ColumnSource {
  /** As of `checkFile`, without the stages of schema, geometry and sense. Findings of a feature have its line. */
  readonly report: FileReport;
  /** The sound features. */
  readonly columns: GeoColumns;
  /** The bytes that the offsets of the columns mean: the file, or its features written anew (see `scanFile`). */
  readonly source: Uint8Array;
  readonly encoding: Encoding;
  /** Members `crs` of the file and of its features that are not null; the coordinates are as they were written. */
  readonly crs: readonly unknown[];
  /** Whether the file has an error, so that `checkFile` would use nothing of it. */
  readonly isRefused: boolean;
}
