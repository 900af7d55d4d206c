// SPDX-License-Identifier: EUPL-1.2
// What a reader of a format is: from bytes to layers whose features still have the file's own coordinates.

import type { Geometry } from 'geojson';
import type { CrsParameters } from '../../core/crs/crs-parameters';
import type { Budget } from './budget';
import type { ImportLog } from './import-log';

export interface SourceFile {
  /** Name without folder; its ending only decides where the bytes leave it open. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A file beside it that has the same name and this ending, such as `dbf`; null where there is none. */
  sibling?(ending: string): Uint8Array | null;
  /** Told once nobody asks this file for its bytes any more, so that who gave it need not hold them. */
  release?(): void;
}

/** Name of the only layer of a file: the file's name without folder and ending. */
export function layerName({ name }: Pick<SourceFile, 'name'>): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]+$/i, '');
}

/** A feature as the file has it: coordinates in the file's system and order of axes. */
export interface SourceFeature {
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
  /** Where it stands in the file, such as `features[3]` or `record 4`. */
  readonly path: string;
  /** A system of its own that differs from the one of the layer (`srsName` of GML). */
  readonly crs?: CrsStatement;
  /** The further page that it stands in; not there for the first file. */
  readonly page?: string;
}

/** What a file says of its coordinate system, and by what (`from`, such as `.prj`). */
export type CrsStatement =
  | { readonly kind: 'named'; readonly name: string; readonly from: string }
  | { readonly kind: 'parameters'; readonly crs: CrsParameters; readonly from: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly from: string }
  /** Nothing is said, and the format means degrees on WGS84 then (`from` is the rule). */
  | { readonly kind: 'degrees-by-rule'; readonly from: string }
  | { readonly kind: 'none' };

/** What the answer of a server says of itself as one page of several. */
export interface PageStatement {
  /** Features before its first one in the whole answer; null where nothing says it. */
  readonly start: number | null;
  readonly returned: number;
  /** Features of the whole answer; null where the server does not count them. */
  readonly matched: number | null;
  /** Whether it names a page after itself, or says that it was cut off. */
  readonly isCut: boolean;
  /** The server says that it does not know how many there are, and no link says whether a page follows. */
  readonly isOpen?: boolean;
}

export interface LayerContent {
  /** In the order of the file. Rows that could not become a feature are told to the log and are not in here. */
  readonly features: readonly SourceFeature[];
  readonly crs: CrsStatement;
  readonly encoding: string;
  /** What says so: `bytes`, `.cpg`, `--encoding`, … */
  readonly encodingFrom: string;
  /** Rings turn the other way than in GeoJSON, as a rule of the format and not as a fault. */
  readonly ringsAreReversed?: boolean;
  /** Columns of a table of which the geometry says all: not kept a second time in a layer. */
  readonly placeColumns?: readonly string[];
  /** A table without places: no row is named for having none. */
  readonly isTable?: boolean;
  /** Where the file is an answer of a server that counts or pages. */
  readonly page?: PageStatement;
  /** The unit behind a number is the file's own statement (`uom` of GML), and not what somebody typed into a cell. */
  readonly statesUnits?: boolean;
  /** Latitude or northing may stand first, although no name of a system says so. */
  readonly axesAreOpen?: boolean;
}

export interface SourceLayer {
  readonly name: string;
  /** Features, where the file says it without being read; else null. */
  readonly count: number | null;
  /** Lies beside what the file is about, as a table without places beside layers: read where it is named, else told. */
  readonly isBeside?: boolean;
  load(): LayerContent | Promise<LayerContent>;
}

export interface ReadContext {
  /** Encoding that the user names; null: the file decides. */
  readonly encoding: string | null;
  readonly budget: Budget;
  readonly log: ImportLog;
}

export interface FormatReader {
  /** Layers of the file; an empty list when it holds none. Throws `Damaged` when the file is not what it seems. */
  read(file: SourceFile, context: ReadContext): readonly SourceLayer[] | Promise<readonly SourceLayer[]>;
}

/** A file that cannot be read any further; `found` says where and why, in words that need no translation. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}
