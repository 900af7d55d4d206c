// SPDX-License-Identifier: EUPL-1.2
// The door into the model: a folder of files becomes a City, and every file gets a report. Nothing here throws.

import type { LayerId } from '../layers';
import type { FileReport } from './check-file';
import type { City, CityFeature } from './city';
import type { Contact } from './contacts';
import type { Finding } from './finding';
import type { FindingCode } from './finding-words';
import type { Municipality } from './municipality';

export interface ReadOptions {
  /** The files were checked before (at the build): geometry and sense are not looked at again. */
  readonly trust?: boolean;
}

export interface Read<T> {
  /** Null when the file was refused. */
  readonly value: T | null;
  readonly findings: readonly Finding<FindingCode>[];
}

/**
 * Reads a data folder; names are relative to it (`industrial-zones.geojson`, `municipality.json`,
 * `statistics/breitbandatlas.csv`). A layer that is missing or refused is empty and has a report that says why.
 * `city` is null only when municipality.json cannot be used, because nothing can be placed without it.
 */
export function readCity(
  _files: ReadonlyMap<string, Uint8Array>,
  _options: ReadOptions = {},
): { city: City | null; reports: FileReport[] } {
  throw new Error('not yet');
}

/** Reads one layer; refused as a whole when any feature has an error. */
export function readLayer<Id extends LayerId>(
  _layer: Id,
  _bytes: Uint8Array,
  _options: ReadOptions = {},
): { features: readonly CityFeature<Id>[]; findings: readonly Finding<FindingCode>[] } {
  throw new Error('not yet');
}

export function readMunicipality(_bytes: Uint8Array): Read<Municipality> {
  throw new Error('not yet');
}

export function readContacts(_bytes: Uint8Array): Read<readonly Contact[]> {
  throw new Error('not yet');
}
