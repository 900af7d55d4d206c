// SPDX-License-Identifier: EUPL-1.2
// What the columns of a table of cells hold, and what they say together: shares in per cent or as fractions.

import { coverageColumn, coverageColumnPattern } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import type { FindingList } from '../findings/finding-list';
import { type GridCell, parseRasterId } from '../geo/grid-id';
import { type ColumnRule, NumberColumn, type NumberFormat } from '../number/number-column';
import { withoutSheetMarks } from '../number/number-text';
import { nearestName } from '../text/nearest-name';

/** What a person may decide about the numbers of a table where its columns do not. */
export interface CellFormat extends NumberFormat {
  readonly shares?: 'percent' | 'fractions';
}

export const idColumns: readonly string[] = ['raster_id', 'gitter_id_100m'];
/** A column of the Breitbandatlas grammar that holds shares in per cent, by its name in small letters. */
export const isShare = (name: string) => /^(down|up)_(fn|mf)_/.test(name);
const groups = ['hh', 'gew', 'gwg'] as const;
const technologies = ['alle', 'ftthb', 'fttc', 'hfc'] as const;
const coverageColumns: readonly string[] = groups.flatMap((group) =>
  technologies.flatMap((technology) =>
    thresholdsMbit.map((speed) => coverageColumn(group, technology, speed)),
  ),
);

/** Adds a warning for each column that is named nearly as one of the atlas and therefore not read. */
export function sayUnreadColumns(names: readonly string[], findings: FindingList): void {
  for (const name of new Set(names)) {
    if (!isShare(name) || coverageColumnPattern.test(name)) continue;
    const meant = withMbit(name) ?? nearestName(name, coverageColumns);
    if (meant !== '') findings.add('table-column-unread', { found: name, expected: meant });
  }
}

/** The column of the atlas whose class is spelled with its unit (`…_1Gbit`, `…_100 Mbit/s`); null for any other. */
function withMbit(name: string): string | null {
  const [, start, number, unit] = /^(.+)_([\d.]+)[ _]?([mg])b(?:it|ps)?(?:\/?s)?$/.exec(name) ?? [];
  if (start === undefined) return null;
  const meant = `${start}_${unit === 'g' ? Number(number) * 1000 : number}`;
  return coverageColumns.includes(meant) ? meant : null;
}

/** A column with numbers of a cell, by its name in small letters. */
export const isFigureColumn = (name: string) =>
  isShare(name) || ['households', 'businesses', 'downmbit'].includes(name);
/** Names by which the head of a table is recognised, in small letters. */
export const isCellColumn = (name: string) =>
  idColumns.includes(name) || isFigureColumn(name) || name === 'ags';

/** Official shares reach 100.65; counts and rates like 9999 are codes, since no cell of a hundred metres has so many. */
export function ruleOf(name: string): ColumnRule {
  if (isShare(name)) return { name, least: 0, most: 101, unit: 'percent', codesFrom: 101 };
  if (name === 'downmbit')
    return { name: 'downMbit', least: 0, most: 100_000, unit: 'rate', codesFrom: 9_999 };
  return { name, least: 0, most: 100_000, codesFrom: 9_999 };
}

/** A reader for each column, in the order of the names; every one judges its values by `ruleOf` its name. */
export function columnsOf(names: readonly string[], format: CellFormat): NumberColumn[] {
  return names.map((name) => new NumberColumn(ruleOf(name), format));
}

/**
 * The columns to read the table with once more because their marks group thousands; null where the first reading stands.
 */
export function secondReading(columns: readonly NumberColumn[]): NumberColumn[] | null {
  if (columns.every((column) => column.decide() !== 'again')) return null;
  return columns.map((column) => (column.decide() === 'again' ? column.withThousands() : column.anew()));
}

/** The largest share, where all shares of the columns are so small that they may be fractions; null where they are not. */
export function perhapsFractions(columns: readonly NumberColumn[]): number | null {
  const shares = columns.filter(({ rule }) => rule.unit === 'percent');
  const largest = Math.max(0, ...shares.map((column) => column.largest));
  return largest > 0 && largest <= 1 && !shares.some(({ isPercentSure }) => isPercentSure) ? largest : null;
}

/**
 * Says that no share is above `largest` (at most 1), naming the columns: 0.95 may mean 95 % or less than one per cent.
 */
export function reportFractions(
  largest: number,
  columns: readonly NumberColumn[],
  findings: FindingList,
): void {
  const names = columns
    .filter(({ rule, largest: of }) => rule.unit === 'percent' && of > 0)
    .map(({ rule }) => rule.name);
  findings.add('shares-are-fractions', {
    found: String(largest),
    expected: names.slice(0, 2).join(', ') + (names.length > 2 ? ', …' : ''),
  });
}

/** What the columns have to say; other shares of the file are read only where those asked for might be fractions. */
export function reportColumns(
  columns: readonly NumberColumn[],
  { shares }: CellFormat,
  others: () => readonly NumberColumn[],
  findings: FindingList,
): void {
  for (const column of columns) column.report(findings);
  if (shares !== undefined || perhapsFractions(columns) === null) return;
  const all = [...columns, ...others()];
  const largest = perhapsFractions(all);
  if (largest !== null) reportFractions(largest, all, findings);
}

/** The cell that a feature's properties name, in small letters; null for none. */
export function cellNamedIn(record: ReadonlyMap<string, unknown>): GridCell | null {
  return parseRasterId(withoutSheetMarks(idTextOf(record)));
}

/** What stands where the id of a cell belongs. */
export function idTextOf(record: ReadonlyMap<string, unknown>): string {
  const id = idColumns.map((name) => record.get(name)).find((value) => value !== undefined && value !== null);
  return String(id ?? '');
}
