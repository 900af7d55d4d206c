// SPDX-License-Identifier: EUPL-1.2
// How heads and values of a list read in a language.

import type { CellValue, TableColumn } from '../../core/write/table';
import { formatDate, formatNumber, type Language } from '../../words/number/format';

/** Name of a column with its unit. */
export function labelOf({ label, unit }: TableColumn, language: Language): string {
  return unit ? `${label[language]} (${unit})` : label[language];
}

/** A value in words; null is "not known". */
export function shownValue(
  column: TableColumn,
  value: CellValue,
  language: Language,
  words: { unknown: string; yes: string; no: string },
): string {
  if (value === null) return words.unknown;
  if (column.kind === 'flag') return String(value) === 'true' ? words.yes : words.no;
  if (typeof value === 'number') return formatNumber(value, language, 2);
  if (column.kind === 'date') return formatDate(String(value), language);
  return column.of?.[String(value)]?.[language] ?? String(value);
}
