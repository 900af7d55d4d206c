// SPDX-License-Identifier: EUPL-1.2
// The two files of `nuf coverage`: zones, and what covers them in one of four forms.

import type { Geometry } from 'geojson';
import { type ByteSource, sourceOf } from '../../core/bytes/byte-source';
import { type CellFormat, ruleOf } from '../../core/cells/cell-columns';
import { readCellCsv, readCellFeatures, tableOfCells } from '../../core/cells/cell-table';
import type { CellTable, CellWeight } from '../../core/cells/cell-table-builder';
import { readAnyCellsFile } from '../../core/cells/packed-cells';
import { FindingList } from '../../core/findings/finding-list';
import { NumberColumn } from '../../core/number/number-column';
import { type GivenFeature, readGivenFeatures } from '../../core/read/given-features';
import { isForeignBinary, isForeignText } from '../../core/text/read-text';
import { utf16Label } from '../../core/text/utf-16';
import { windows1252 } from '../../core/text/windows-1252';
import { BadFile, refuse, type Saying, usable } from '../disk/bad-file';
import { readInput, withSource } from '../disk/input-file';

/** What covers: cells of a grid (CSV, GeoJSON or packed), or polygons with a speed each, null for one without. */
export type CoverageRead =
  | { readonly kind: 'cells'; readonly table: CellTable }
  | {
      readonly kind: 'polygons';
      readonly polygons: readonly { readonly geometry: Geometry | null; readonly downMbit: number | null }[];
    };

interface Asked {
  readonly coverage: string;
  readonly weight: CellWeight;
  readonly thresholds: readonly number[];
  readonly format: CellFormat;
}

/**
 * Reads the coverage; its form is told by its content, not by its name. What was read around is said on standard error.
 * @throws BadFile for a file that cannot be used, WrongUse for one that cannot be read.
 */
export function readCoverage(asked: Asked, io: Saying): CoverageRead {
  const { coverage: path, weight, thresholds, format } = asked;
  const table = withSource(path, io, (source) =>
    isTable(source, path, io) ? tableOf(source, asked, io) : null,
  );
  if (table !== null) return { kind: 'cells', table };
  const bytes = readInput(path, io);
  if (isPacked(bytes)) {
    const { cells, refused } = readAnyCellsFile(bytes);
    if (refused !== null) throw new BadFile(`${path}: ${refused}`);
    return { kind: 'cells', table: tableOfCells(cells, weight, thresholds) };
  }
  if (!isJson(bytes)) {
    refuseForeign(bytes, path, io);
    return { kind: 'cells', table: tableOf(sourceOf(bytes), asked, io) };
  }
  const features = featuresOfBytes(bytes, path, io);
  const isCell = ({ properties }: GivenFeature) =>
    Object.keys(properties).some((key) => key.toLowerCase() === 'raster_id');
  if (features.some(isCell)) {
    const { table, findings } = readCellFeatures(features, weight, thresholds, format);
    return { kind: 'cells', table: usable(table, findings, { command: 'coverage', path }, io) };
  }
  const polygons = polygonsOf(features, format, path, io);
  if (polygons.every(({ downMbit }) => downMbit === null)) {
    throw new BadFile(
      io.lang === 'de'
        ? `${path}: weder raster_id noch eine Zahl downMbit gefunden; eins von beiden wird gebraucht`
        : `${path}: neither raster_id nor a number downMbit found; one of them is needed`,
    );
  }
  return { kind: 'polygons', polygons };
}

/** Whether a file is text and no JSON, so that it can be read line by line. */
function isTable(source: ByteSource, path: string, io: Saying): boolean {
  const start = new Uint8Array(1 << 16);
  const bytes = start.subarray(0, source.read(start, 0));
  // What an archive holds is told by its end as well.
  if (isPacked(bytes) || isJson(bytes) || isForeignBinary(bytes, new FindingList(1, false))) return false;
  refuseForeign(bytes, path, io);
  return true;
}

function tableOf(
  source: ByteSource,
  { coverage: path, weight, thresholds, format }: Asked,
  io: Saying,
): CellTable {
  const { table, findings } = readCellCsv(source, weight, thresholds, format);
  return usable(table, findings, { command: 'coverage', path }, io);
}

/** Zones of a GeoJSON file; a bare feature or geometry is a collection of one. */
export function zonesOf(path: string, io: Saying): readonly GivenFeature[] {
  return featuresOfBytes(readInput(path, io), path, io);
}

const isPacked = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 4)) === 'NUFC';

function isJson(bytes: Uint8Array): boolean {
  if (utf16Label(bytes) !== null) return false;
  const first = bytes.find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === '{'.charCodeAt(0) || first === '['.charCodeAt(0);
}

/** Formats that are neither a table nor GeoJSON, by name instead of by their first bytes. */
function refuseForeign(bytes: Uint8Array, path: string, io: Saying): void {
  const findings = new FindingList(10, false);
  const start = windows1252.decode(bytes.subarray(0, 1024));
  if (isForeignBinary(bytes, findings) || isForeignText(start, 'table', findings))
    refuse(findings.listed, { command: 'coverage', path }, io);
}

function featuresOfBytes(bytes: Uint8Array, path: string, io: Saying): readonly GivenFeature[] {
  const { features, findings } = readGivenFeatures(bytes);
  return usable(features, findings, { command: 'coverage', path }, io);
}

function polygonsOf(features: readonly GivenFeature[], format: CellFormat, path: string, io: Saying) {
  const read = (column: NumberColumn) =>
    features.map(({ geometry, properties }, index) => {
      const downMbit = column.read(properties.downMbit, { index });
      return { geometry, downMbit: Number.isNaN(downMbit) ? null : downMbit };
    });
  let column = new NumberColumn(ruleOf('downmbit'), format);
  let polygons = read(column);
  if (column.decide() === 'again') {
    column = column.withThousands();
    polygons = read(column);
  }
  const findings = new FindingList(100, false);
  column.report(findings);
  const isRefused = findings.listed.some(
    ({ code, severity }) => severity === 'error' && code !== 'number-text',
  );
  return usable(isRefused ? null : polygons, findings.listed, { command: 'coverage', path }, io);
}
