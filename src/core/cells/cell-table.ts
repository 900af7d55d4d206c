// SPDX-License-Identifier: EUPL-1.2
// Cells from elsewhere for one question: a CSV in the official column grammar or GeoJSON cells, read straight into the
// columns that a lattice needs. A country has 3.6 million rows, so the CSV is read from its bytes and only where needed.

import type { CoverageColumn } from '../../layers/broadband-coverage';
import { parseRasterId } from '../geo/grid-id';
import { ByteLines, readNumber, splitLine } from './cell-lines';
import {
  type CellTable,
  CellTableBuilder,
  type CellTableRefusal,
  type CellWeight,
  columnsFor,
  groupsOf,
} from './cell-table-builder';
import { type Cells, noFigure } from './cells';

export type CellTableRead =
  | {
      readonly table: CellTable;
      readonly refused: null;
      /** Rows without a readable id or number, from 1 (the head is row 1); the first ones, and how many there are. */
      readonly skipped: readonly number[];
      readonly skippedCount: number;
      /** Cells that stood there twice: the last counts. */
      readonly duplicates: number;
    }
  | { readonly table: null; readonly refused: CellTableRefusal };

const idColumns = ['raster_id', 'gitter_id_100m'];
const listedRows = 5;

/** The cells of a packed file as a table; a threshold of which it has no column has no figure. */
export function tableOfCells(cells: Cells, weight: CellWeight, thresholds: readonly number[]): CellTableRead {
  const { crs, cellM, count, column, row } = cells;
  const amounts = weight === 'area' ? null : weight === 'households' ? cells.households : cells.businesses;
  const shares = thresholds.map((mbit) => {
    const share = new Float64Array(count).fill(Number.NaN);
    for (const group of groupsOf[weight]) {
      const percent = cells.percent.get(`down_fn_${group}_alle_${mbit}` as CoverageColumn);
      const of = group === 'hh' ? cells.households : cells.businesses;
      for (let i = 0; percent && i < count; i++) {
        const unknown = of[i] === 0 || percent[i] === noFigure || !Number.isNaN(share[i]!);
        if (!unknown) share[i] = Math.min(1, percent[i]! / 10_000);
      }
    }
    return share;
  });
  const table = { crs, cellM, count, column, row, shares, amounts };
  return { table, refused: null, skipped: [], skippedCount: 0, duplicates: 0 };
}

/**
 * Reads a CSV: head with `raster_id` (or `GITTER_ID_100m`) and official columns; `;`, tab or `,` between cells; decimal
 * comma or point; an empty cell or a dash is no figure; quotes around a cell are taken off. UTF-8 or any ASCII superset.
 */
export function readCellCsv(
  bytes: Uint8Array,
  weight: CellWeight,
  thresholds: readonly number[],
): CellTableRead {
  const lines = new ByteLines(bytes);
  const head = lines.advance() ? lines.text() : '';
  const separator = head.includes(';') ? ';' : head.includes('\t') ? '\t' : ',';
  const names = splitLine(head, separator).map((name) => name.trim().toLowerCase());
  const idAt = names.findIndex((name) => idColumns.includes(name));
  if (idAt < 0) return { table: null, refused: { code: 'no-raster-id', found: head.slice(0, 60) } };
  const wanted = columnsFor(weight, thresholds);
  const isShare = (name: string) => name.startsWith('down_fn_') || name === 'downmbit';
  if (!wanted.some((name) => isShare(name) && names.includes(name))) {
    return { table: null, refused: { code: 'no-share-column', found: names.slice(0, 4).join(', ') } };
  }
  /** For each cell of a line where its number goes in a row of the builder; -1 for one that is not asked for. */
  const wantedAt = Int32Array.from(names, (name, i) =>
    names.indexOf(name) === i ? wanted.indexOf(name) : -1,
  );
  const builder = new CellTableBuilder(weight, thresholds);
  const row = new Float64Array(wanted.length);
  const skipped: number[] = [];
  let skippedCount = 0;
  for (let number = 2; lines.advance(); number++) {
    row.fill(Number.NaN);
    const line = lines.readRow(separator, idAt, wantedAt, row);
    if (line === 'blank' || builder.add(line, row)) continue;
    skippedCount++;
    if (skipped.length < listedRows) skipped.push(number);
  }
  const built = builder.build();
  if ('code' in built) return { table: null, refused: built };
  return { ...built, refused: null, skipped, skippedCount };
}

/** Reads GeoJSON features with a `raster_id`; their polygons are not looked at, the id says where the cell is. */
export function readCellFeatures(
  features: readonly { readonly properties?: unknown }[],
  weight: CellWeight,
  thresholds: readonly number[],
): CellTableRead {
  const builder = new CellTableBuilder(weight, thresholds);
  const skipped: number[] = [];
  let skippedCount = 0;
  const wanted = columnsFor(weight, thresholds);
  const row = new Float64Array(wanted.length);
  features.forEach((feature, i) => {
    const properties = lowerCased(feature.properties);
    wanted.forEach((name, k) => {
      const value = properties.get(name);
      row[k] = typeof value === 'number' ? value : readNumber(typeof value === 'string' ? value : undefined);
    });
    if (builder.add(parseRasterId(String(properties.get('raster_id') ?? '')), row)) return;
    skippedCount++;
    if (skipped.length < listedRows) skipped.push(i + 1);
  });
  const built = builder.build();
  if ('code' in built) return { table: null, refused: built };
  return { ...built, refused: null, skipped, skippedCount };
}

function lowerCased(properties: unknown): Map<string, unknown> {
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
}
