// SPDX-License-Identifier: EUPL-1.2
// Any file of a data folder by its name. Apart from read-city.ts, so that a page does not load the schemas of documents
// that it does not show.

import { layerOfFile } from '../../layers/layer-of-file';
import type { ByteSource } from '../bytes/byte-source';
import { checkCellsCsv } from '../cells/check-cells-csv';
import { businessRequirementsSchema } from '../city/business-requirements';
import { councilFactsSchema } from '../city/council-facts';
import { federalRulesSchema } from '../city/federal-rules';
import { landDemandDefaultsSchema } from '../city/land-demand-defaults';
import { FindingList } from '../findings/finding-list';
import type { HouseBook } from '../houses/house-book';
import { housesFile, readHousesFile } from '../houses/houses-file';
import { checkBigFile } from '../large-file/check-large-file';
import { checkPassingFile } from '../large-file/check-passing';
import { bigFileBytes, mostTextBytes } from '../limits/limits';
import { isForeignBinary, refuseSize } from '../text/read-text';
import {
  type CheckOptions,
  checkFile,
  defaultLimit,
  type FileReport,
  reportOf,
  withoutCollection,
} from '../validation/check-file';
import {
  cellsFile,
  type Read,
  readCells,
  readComparison,
  readContacts,
  readMunicipality,
  readStatistics,
  readWithSchema,
  withReport,
} from './read-document';

/** The documents beside the layers, each with its reader; a new one joins with its schema here. */
const readers: Readonly<Record<string, (bytes: Uint8Array, today: string | null) => Read<unknown>>> = {
  'municipality.json': readMunicipality,
  'contacts.json': readContacts,
  [cellsFile]: readCells,
  [housesFile]: readHouses,
  'breitbandatlas.csv': readStatistics,
  'vergleich.csv': readComparison,
  ...Object.fromEntries(
    Object.entries({
      'business-requirements.json': businessRequirementsSchema,
      'council-facts.json': councilFactsSchema,
      'federal-rules.json': federalRulesSchema,
      'land-demand-defaults.json': landDemandDefaultsSchema,
    }).map(([name, schema]) => [name, (bytes: Uint8Array) => readWithSchema(bytes, name, schema)]),
  ),
};

/** Reads the houses of a town; whatever is wrong with their file is one finding. */
function readHouses(bytes: Uint8Array): Read<HouseBook> {
  const { book, refused } = readHousesFile(bytes);
  const findings = new FindingList(defaultLimit, true);
  if (refused !== null) findings.add('houses-file-refused', { found: refused });
  return { value: book, findings: findings.listed };
}

/** Size in bytes from which a file of this name is refused unread; packed cells of a country are as large as they are. */
export function mostBytesOf(name: string): number {
  return name.endsWith(cellsFile) ? Number.POSITIVE_INFINITY : mostTextBytes;
}

/** The report of a file that was not read because of its size. */
export function refusedBySize(size: number, name: string): FileReport {
  const findings = new FindingList(1, true);
  refuseSize(size, findings);
  return reportOf(name, layerOfFile(name), 0, findings);
}

/** Checks any file of a data folder by its name: one of the tables and lists beside the layers, else as GeoJSON. */
export function checkAnyFile(bytes: Uint8Array, name: string, options: CheckOptions = {}): FileReport {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  const reader = Object.hasOwn(readers, base) ? readers[base] : undefined;
  if (reader) return withReport(name, reader(bytes, options.today ?? null)).report;
  if (isTableName(base)) {
    const report = checkTable(bytes, name);
    if (report !== null) return report;
  }
  if (bytes.length > bigFileBytes) return checkBigFile(bytes, name, options);
  return withoutCollection(checkFile(bytes, name, options));
}

/**
 * The same of a big file that need not be held; null for a smaller one, and where `checkAnyFile` has to be asked
 * (`checkPassingFile`).
 */
export function checkAnySource(
  source: ByteSource,
  name: string,
  options: CheckOptions = {},
): FileReport | null {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  if (source.length <= bigFileBytes || Object.hasOwn(readers, base) || isTableName(base)) return null;
  return checkPassingFile(source, name, options);
}

const isTableName = (base: string) => /\.(csv|tsv|txt)$/i.test(base);

/** A table of cells by its head, whatever the file is called; null for any other file. */
function checkTable(bytes: Uint8Array, name: string): FileReport | null {
  const findings = new FindingList(defaultLimit, false);
  if (isForeignBinary(bytes, findings)) return null;
  const rows = checkCellsCsv(bytes, findings);
  return rows === null ? null : reportOf(name, null, rows, findings);
}
