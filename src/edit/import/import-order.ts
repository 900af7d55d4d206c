// SPDX-License-Identifier: EUPL-1.2
// What the page asks its worker for and gets back. Apart from the doing, so that the page carries no reader of files.

import type { Box } from '../../core/geo/box';
import type { ImportQuestion, SourceColumn } from '../../import/import-file';
import type { ImportReport } from '../../import/import-report';
import type { FeatureThere } from '../../import/layer/neighbours';
import type { GivenFile } from './given-files';

/** The layer of a job that makes a row of the official series; null makes plain GeoJSON. */
export const seriesLayer = 'official-series';

export interface ImportJob {
  /** Handed over unread: only the worker holds its bytes. */
  readonly file: GivenFile;
  /** Files that were given with it and have the same name, by their ending in small letters. */
  readonly siblings: Readonly<Record<string, GivenFile>>;
  /** Further pages of the same answer of a server, in their order. */
  readonly pages: readonly GivenFile[];
  readonly layer: string | null;
  /** By layer: what is there of those that share the ground with it; null where its file has errors. */
  readonly beside: Readonly<Record<string, readonly FeatureThere[] | null>>;
  readonly crs: string | null;
  readonly encoding: string | null;
  readonly sourceLayer: string | null;
  /** Areas that overlap one that is there, or one before them in the file, give way to it; else they are named. */
  readonly trims: boolean;
  /** As a mapping file has it; null: columns are matched by their names. */
  readonly mapping: unknown;
  /** Of the town, for the official series. */
  readonly ags: string;
  /** Where features of the town may lie; null where that is not known. */
  readonly surroundings: Box | null;
  readonly unit: string | null;
  readonly asOf: string | null;
}

export type ImportDone =
  | {
      readonly kind: 'read';
      /** The text of the file that it becomes, in UTF-8: the browser keeps it, and gives it to who asks. */
      readonly content: Blob;
      /** SHA-256 of the content, as `sha256sum` prints it. */
      readonly hash: string;
      readonly columns: readonly SourceColumn[];
      readonly report: ImportReport;
    }
  | { readonly kind: 'refused'; readonly report: ImportReport }
  /** The browser could not read this file, as one that was moved or changed after it was chosen. */
  | { readonly kind: 'gone'; readonly file: string }
  | ImportQuestion<'layer' | 'crs' | 'unit' | 'as-of'>;
