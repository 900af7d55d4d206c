// SPDX-License-Identifier: EUPL-1.2
// Cells from elsewhere for one question: a CSV in the official column grammar or GeoJSON cells, read straight into the
// columns that a lattice needs. A country has 3.6 million rows, so the CSV is read from its bytes and only where needed.

import type { CoverageColumn } from '../../layers/broadband-coverage';
import type { ByteSource } from '../bytes/byte-source';
import { asUtf8 } from '../csv/csv-text';
import { sayQuotedLines } from '../csv/small-table';
import type { Finding } from '../findings/finding';
import { FindingList, quoted } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import type { NumberColumn } from '../number/number-column';
import {
  type CellFormat,
  cellNamedIn,
  columnsOf,
  idColumns,
  idTextOf,
  isShare,
  reportColumns,
  sayUnreadColumns,
  secondReading,
} from './cell-columns';
import { headOf, Skipped, sayLowerHead, scanRows } from './cell-rows';
import {
  type CellTable,
  CellTableBuilder,
  type CellWeight,
  columnsFor,
  groupsOf,
} from './cell-table-builder';
import { type Cells, noFigure } from './cells';
import { noShare, wholeColumn, wholeCounts, wholeShares } from './share-column';

export interface CellTableRead {
  /** Null where the file cannot be used; a finding says why. */
  readonly table: CellTable | null;
  readonly findings: readonly Finding<FindingCode>[];
}

/** Findings of one table; each column has few kinds. */
const mostFindings = 200;

/**
 * Text where a share belongs is an error of the file, but the other figures are read, and it is said for how many there is
 * no share. Of text where a count belongs the figures themselves would be wrong.
 */
const isReadAround = ({ code, path }: Finding<FindingCode>) =>
  isTextCode.has(code) && path !== 'households' && path !== 'businesses';
const isTextCode: ReadonlySet<FindingCode> = new Set(['number-text', 'number-inexact', 'number-footnote']);

/** The cells of a packed file as a table; a threshold (Mbit/s) of which it has no column has no figure. */
export function tableOfCells(cells: Cells, weight: CellWeight, thresholds: readonly number[]): CellTable {
  const { crs, cellM, count, column, row } = cells;
  const amounts =
    weight === 'area' ? null : wholeCounts(weight === 'households' ? cells.households : cells.businesses);
  const shares = thresholds.map((mbit) => {
    const share = new Uint16Array(count).fill(noShare);
    for (const group of groupsOf[weight]) {
      const percent = cells.percent.get(`down_fn_${group}_alle_${mbit}` as CoverageColumn);
      const of = group === 'hh' ? cells.households : cells.businesses;
      const figures = percent && wholeColumn(percent);
      for (let i = 0; figures && i < count; i++) {
        const unknown = of[i] === 0 || figures[i] === noFigure || share[i] !== noShare;
        if (!unknown) share[i] = Math.min(wholeShares, figures[i]!);
      }
    }
    return share;
  });
  return { crs, cellM, count, column, row, shares, amounts };
}

/**
 * Reads a CSV: head with `raster_id` (or `GITTER_ID_100m`) and official columns, after a line `sep=;` if there is one.
 * Separators are `;`, tab, `,` and `|`; numbers follow `core/number`, decided for each column; quotes are taken off. UTF-8,
 * UTF-16 or any ASCII superset. A second row for a cell is an error unless both agree. `thresholds` in Mbit/s; bad content
 * never throws: a file with an error has no table, and its findings say why.
 */
export function readCellCsv(
  given: ByteSource,
  weight: CellWeight,
  thresholds: readonly number[],
  format: CellFormat = {},
): CellTableRead {
  const source = asUtf8(given);
  const findings = new FindingList(mostFindings, false);
  const head = headOf(source);
  const wanted = columnsFor(weight, thresholds);
  if (sayLowerHead(source, head, findings)) return { table: null, findings: findings.listed };
  if (!isUsableHead(head, weight, wanted, findings)) return { table: null, findings: findings.listed };
  const names = wanted.filter((name) => head.names.includes(name));
  const read = (
    asked: readonly string[],
    columns: NumberColumn[],
    builder: CellTableBuilder | null,
    say: FindingList,
  ) => {
    const at = Int32Array.from(head.names, (name, i) =>
      head.names.indexOf(name) === i && asked.includes(name) ? (builder ? wanted : asked).indexOf(name) : -1,
    );
    const byPlace = builder ? wanted.map((name) => columns[names.indexOf(name)]!) : columns;
    const row = new Float64Array(byPlace.length);
    scanRows({ source, head }, { at, columns: byPlace, row }, builder, say);
  };
  const readTable = (columns: NumberColumn[]) => {
    const say = new FindingList(mostFindings, false);
    const builder = new CellTableBuilder(weight, thresholds, format.shares === 'fractions', names);
    read(names, columns, builder, say);
    return { builder, say };
  };
  const { columns, builder, say } = readUntilDecided(columnsOf(names, format), readTable);
  const others = () => {
    const more = head.names.filter((name) => isShare(name) && !names.includes(name));
    const columnsOfMore = columnsOf(more, format);
    if (more.length > 0) read(more, columnsOfMore, null, new FindingList(0, false));
    return columnsOfMore;
  };
  reportColumns(columns, format, others, say);
  findings.take(say);
  return finish(builder, findings);
}

/**
 * Reads GeoJSON features with a `raster_id`; their polygons are not looked at, the id says where the cell is. `thresholds` in
 * Mbit/s; as `readCellCsv`, a file with an error has no table.
 */
export function readCellFeatures(
  features: readonly { readonly properties?: unknown }[],
  weight: CellWeight,
  thresholds: readonly number[],
  format: CellFormat = {},
): CellTableRead {
  const findings = new FindingList(mostFindings, false);
  const wanted = columnsFor(weight, thresholds);
  const records = features.map(({ properties }) => lowerCased(properties));
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  if (!isUsableHead({ names, text: names.join(', ') }, weight, wanted, findings)) {
    return { table: null, findings: findings.listed };
  }
  const readTable = (columns: readonly NumberColumn[]) => {
    const say = new FindingList(mostFindings, false);
    const builder = new CellTableBuilder(weight, thresholds, format.shares === 'fractions');
    const row = new Float64Array(wanted.length);
    const skipped = new Skipped();
    records.forEach((record, index) => {
      wanted.forEach((name, k) => {
        row[k] = columns[k]!.read(record.get(name), { index });
      });
      if (builder.add(cellNamedIn(record), row)) return;
      skipped.add(index + 1, idTextOf(record));
      for (const column of columns) column.forget({ index });
    });
    skipped.report(say);
    return { builder, say };
  };
  const { columns, builder, say } = readUntilDecided(columnsOf(wanted, format), readTable);
  const others = () => {
    const more = names.filter((name) => isShare(name) && !wanted.includes(name));
    const columnsOfMore = columnsOf(more, format);
    records.forEach((record, index) => {
      more.forEach((name, k) => {
        columnsOfMore[k]!.read(record.get(name), { index });
      });
    });
    return columnsOfMore;
  };
  reportColumns(columns, format, others, say);
  findings.take(say);
  return finish(builder, findings);
}

/** Reads once, and once more where only the first reading told that the marks of a column group thousands. */
function readUntilDecided<R>(
  columns: NumberColumn[],
  read: (columns: NumberColumn[]) => R,
): R & { readonly columns: readonly NumberColumn[] } {
  const first = read(columns);
  const again = secondReading(columns);
  return again ? { ...read(again), columns: again } : { ...first, columns };
}

/** False (with a finding) where a column is missing without which nothing can be said, or stands there twice. */
function isUsableHead(
  { names, text }: { readonly names: readonly string[]; readonly text: string },
  weight: CellWeight,
  wanted: readonly string[],
  findings: FindingList,
): boolean {
  const found = quoted(text) || '–';
  const missing = (expected: string) => {
    findings.add('table-no-column', { found, expected });
    return false;
  };
  if (sayQuotedLines(names, 1, findings)) return false;
  if (!names.some((name) => idColumns.includes(name))) return missing('raster_id');
  if (!wanted.some((name) => (isShare(name) || name === 'downmbit') && names.includes(name))) {
    // Of a file with other speeds those that were asked for are named, of one without any that there is none.
    const speeds = [...new Set(wanted.filter(isShare).map((name) => name.split('_').at(-1)))].join('|');
    return missing(`down_fn_<hh|gew|gwg>_alle_<${names.some(isShare) ? speeds : 'Mbit/s'}>`);
  }
  if (weight === 'households' && !names.includes('households')) return missing('households');
  if (weight.startsWith('businesses') && !names.includes('businesses')) return missing('businesses');
  const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  sayUnreadColumns(names, findings);
  if (twice === undefined) return true;
  findings.add('table-column-twice', { found: twice });
  return false;
}

function finish(builder: CellTableBuilder, findings: FindingList): CellTableRead {
  const table = builder.build(findings);
  const isRefused = findings.listed.some((finding) => finding.severity === 'error' && !isReadAround(finding));
  return { table: isRefused ? null : table, findings: findings.listed };
}

function lowerCased(properties: unknown): Map<string, unknown> {
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
}
