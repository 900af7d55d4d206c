// SPDX-License-Identifier: EUPL-1.2
// One municipality's row of a municipal table as a row of `statistics/breitbandatlas.csv`, and rows merged into that file.

import type { Feature } from 'geojson';
import { type OfficialColumn, type OfficialUnit, officialColumns } from '../../core/city/official-series';
import { readNumberText } from '../../core/number/number-text';
import { mostPercent } from '../../core/read/official-table';
import { columnsOf } from '../reader/columns';
import type { ImportLog } from '../reader/import-log';
import { seriesColumn } from './series-columns';

export interface SeriesRow {
  readonly unit: OfficialUnit;
  /** Half-year, such as 2021-H1. */
  readonly asOf: string;
  /** Figures as they are published, with a decimal point; null where the table has none. */
  readonly figures: Readonly<Partial<Record<OfficialColumn, string | null>>>;
}

export interface FoundRow {
  readonly figures: SeriesRow['figures'];
  /** Column of the series → column of the table. */
  readonly columns: Readonly<Record<string, string>>;
}

const keys = /^(ags|gemeindeschl(ü|ue)ssel|regionalschl(ü|ue)ssel|gkz)$/i;

/**
 * The row of the municipality `ags` in a table. Null, with the reason as a finding: no column of keys, no row or more than one,
 * no column of shares for fixed lines, a cell that is no share, two differing columns for one speed class, or what may be
 * fractions: no share above 1, where neither a per cent sign nor the row of another municipality nor the user says per cent.
 * @param counts whom the row counts (columns whose prefix names somebody else are skipped), and what the user says of the shares
 */
export function seriesRow(
  rows: readonly Feature[],
  ags: string,
  { unit, isPercent = false }: { readonly unit: OfficialUnit; readonly isPercent?: boolean },
  log: ImportLog,
): FoundRow | null {
  const heads = columnsOf(rows);
  const key = heads.find((head) => keys.test(head.trim()));
  if (key === undefined) {
    log.say('import-series-no-key', { found: heads.slice(0, 12).join(', ') });
    return null;
  }
  const own = rows.filter(({ properties }) => municipalityKey(String(properties?.[key] ?? '')) === ags);
  if (own.length !== 1) {
    log.say(own.length === 0 ? 'import-series-no-row' : 'import-series-rows', {
      found: ags,
      expected: String(rows.length),
    });
    return null;
  }
  const columns: Record<string, string> = {};
  const figures: Partial<Record<OfficialColumn, string | null>> = {};
  for (const head of heads) {
    const column = seriesColumn(asWritten(head, heads), unit);
    if (column === null) continue;
    const figure = figureText(own[0]!.properties?.[head]);
    if (figure === undefined) {
      log.say('import-series-figure', { found: String(own[0]!.properties?.[head]), expected: head });
      return null;
    }
    if (column in columns && figures[column] !== figure) {
      log.say('import-series-twice', { found: `${columns[column]}, ${head}` });
      return null;
    }
    columns[column] ??= head;
    figures[column] = figure;
  }
  const known = Object.values(figures).filter((figure) => figure !== null);
  if (known.some((figure) => Number(figure) > 0) && known.every((figure) => Number(figure) <= 1)) {
    const heads = Object.values(columns);
    const isSigned = heads.some((head) => /%\s*$/.test(String(own[0]!.properties?.[head] ?? '')));
    const isAbove = ({ properties }: Feature) =>
      heads.some((head) => Number(figureText(properties?.[head]) ?? 0) > 1);
    if (!isSigned && !isPercent && !rows.some(isAbove)) {
      log.say('import-series-fractions', { found: known.join(', ') });
      return null;
    }
  }
  if (Object.keys(columns).length > 0) return { figures, columns };
  log.say('import-series-no-shares', { found: heads.slice(0, 12).join(', ') });
  return null;
}

/** A head that stands twice in a table, without the number that the second one was given when it was read. */
function asWritten(head: string, heads: readonly string[]): string {
  const [, written] = /^(.+)_\d+$/.exec(head) ?? [];
  return written !== undefined && heads.includes(written) ? written : head;
}

/**
 * The municipality of a key of eight places, or of twelve with the association between district and municipality. Workbooks
 * keep either as a number, which costs it a zero.
 */
function municipalityKey(key: string): string {
  if (key.length <= 8) return key.padStart(8, '0');
  const regional = key.padStart(12, '0');
  return `${regional.slice(0, 5)}${regional.slice(9)}`;
}

/** A share in per cent, spelled as published with a decimal point; null for an empty cell, undefined for anything that is no share. A point or comma always marks decimals here. */
function figureText(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number')
    return !Number.isFinite(value) ? null : isShare(value) ? String(value) : undefined;
  const text = String(value).trim();
  const read = readNumberText(text);
  if (read.kind === 'empty' || read.kind === 'no-figure') return null;
  if (read.kind !== 'number' && read.kind !== 'ambiguous') return undefined;
  const percent = read.kind === 'number' ? read.value : read.asDecimal;
  if (read.unit === 'rate' || !isShare(percent)) return undefined;
  const plain = text.replace(/\s?%$/, '').replace(',', '.');
  if (/^\d+(\.\d+)?$/.test(plain)) return plain;
  return String(percent);
}

const isShare = (percent: number) => percent >= 0 && percent <= mostPercent;

const unitOrder: readonly OfficialUnit[] = ['households', 'firms', 'firmsInEstates'];

/** Of small shares that are per cent beyond doubt, with the sign that says so also where no other row does; or all without it. */
export function withSigns(row: SeriesRow, isSigned: boolean): SeriesRow {
  const figures = Object.entries(row.figures).map(([name, figure]) => {
    const plain = figure?.replace(/\s*%$/, '') ?? null;
    return [name, plain !== null && isSigned ? `${plain} %` : plain];
  });
  return { ...row, figures: Object.fromEntries(figures) as SeriesRow['figures'] };
}

/** The file of these rows: by whom they count, then by half-year; the same rows give the same bytes. */
export function writeSeries(rows: readonly SeriesRow[]): string {
  const sorted = [...rows].sort(
    (a, b) =>
      unitOrder.indexOf(a.unit) - unitOrder.indexOf(b.unit) ||
      (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0),
  );
  const lines = sorted.map(({ unit, asOf, figures }) =>
    [unit, asOf, ...officialColumns.map((column) => figures[column] ?? '')].join(';'),
  );
  return `${['unit', 'asOf', ...officialColumns].join(';')}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** Rows of a file that `writeSeries` or a person wrote, for the texts that they are; null for another head or a longer row. */
export function seriesTexts(csv: string): SeriesRow[] | null {
  const [head, ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (head !== ['unit', 'asOf', ...officialColumns].join(';')) return null;
  const rows = lines.filter((line) => line.trim() !== '');
  if (rows.some((line) => line.split(';').length > officialColumns.length + 2)) return null;
  return rows.map((line) => {
    const [unit = '', asOf = '', ...cells] = line.split(';');
    const figures = Object.fromEntries(officialColumns.map((column, i) => [column, cells[i] || null]));
    return { unit: unit as OfficialUnit, asOf, figures };
  });
}
