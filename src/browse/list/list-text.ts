// SPDX-License-Identifier: EUPL-1.2
// How heads and values of a list read in a language.

import { saidInside } from '../../analysis/roles/site-availability';
import { reservesOf } from '../../analysis/roles/value-reserve';
import type { AnyFeature, City } from '../../core/city/city';
import type { CellValue, Table, TableColumn, TableRow } from '../../core/write/table';
import { formatDate, formatNumber, type Language } from '../../words/number/format';

/**
 * The table with `partly` for a site that its file puts into several municipalities, the city among them: its file has neither
 * yes nor no, and it is known all the same.
 */
export function withPartlyInside(table: Table, city: Pick<City, 'layers' | 'municipality'>): Table {
  const at = table.columns.findIndex(({ key }) => key === 'insideCity');
  if (table.layer !== 'commercial-sites' || at < 0) return table;
  const partly = new Set<string>(
    city.layers['commercial-sites']
      .filter((site) => saidInside(site, city.municipality) === 'partly')
      .map(({ id }) => id),
  );
  const rows = table.rows.map((row) =>
    partly.has(row.id)
      ? { ...row, values: row.values.map((value, i) => (i === at ? 'partly' : value)) }
      : row,
  );
  return { ...table, rows };
}

/**
 * Rows as a file gets them: a day on which something was only largely done says so in its cell. What else holds a value back
 * (“about”, the whole project) has a column of its own there, and numbers stay numbers.
 */
export function rowsOfFile(
  { columns }: Pick<Table, 'columns'>,
  rows: readonly TableRow[],
  features: ReadonlyMap<string, AnyFeature>,
  { answer }: { readonly answer: { readonly mostly: (value: string) => string } },
): TableRow[] {
  return rows.map((row) => {
    const feature = features.get(row.id);
    const values = row.values.map((value, at) => {
      const isMostly = feature && reservesOf(feature, columns[at]?.key ?? '').includes('mostly');
      return isMostly && value !== null ? answer.mostly(String(value)) : value;
    });
    return { ...row, values };
  });
}

/** Name of a column with its unit. */
export function labelOf({ label, unit }: TableColumn, language: Language): string {
  return unit ? `${label[language]} (${unit})` : label[language];
}

/** A value in words; null is "not known". */
export function shownValue(
  column: TableColumn,
  value: CellValue,
  language: Language,
  words: { unknown: string; yes: string; no: string; partly: string },
): string {
  if (value === null) return words.unknown;
  if (column.kind === 'flag' && value === 'partly') return words.partly;
  if (column.kind === 'flag') return String(value) === 'true' ? words.yes : words.no;
  if (typeof value === 'number') return formatNumber(value, language, 2);
  if (column.kind === 'date') return formatDate(String(value), language);
  return column.of?.[String(value)]?.[language] ?? String(value);
}
