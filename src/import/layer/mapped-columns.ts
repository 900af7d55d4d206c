// SPDX-License-Identifier: EUPL-1.2
// Columns that a mapping names and the source does not have, and columns of the source that the mapping stands against.

import type { Feature } from 'geojson';
import { columnsOf } from '../reader/columns';
import type { ImportLog } from '../reader/import-log';
import { columnsOfRule, type FieldRule, type Mapping } from './mapping';

/** How many columns of a source a finding lists. */
const mostListed = 30;

const listed = (columns: readonly string[]) =>
  [...columns.slice(0, mostListed), ...(columns.length > mostListed ? ['…'] : [])].join(', ') || '–';

/**
 * Whether the source has the columns by which rows are chosen and known; false after a finding. A column of a field that is
 * missing is named only: another export of the same source may have it, and then the field is not known here.
 */
export function hasNamedColumns(
  features: readonly (Feature | null)[],
  { fields, id, where }: Mapping,
  log: ImportLog,
): boolean {
  // Of a file without features its columns are not known.
  if (features.every((feature) => feature === null)) return true;
  const columns = columnsOf(features);
  const isMissing = (column: string) => !columns.includes(column);
  const expected = listed(columns);
  const missing = Object.entries(fields).flatMap(([field, rule]) =>
    columnsOfRule(rule)
      .filter(isMissing)
      .map((column) => `${column} (${field})`),
  );
  if (missing.length > 0) log.say('import-mapped-missing', { found: missing.join(', '), expected });
  const keys = [...(id === null ? [] : [id]), ...Object.keys(where)].filter(isMissing);
  if (keys.length === 0) return true;
  log.say('import-key-column-missing', { found: [...new Set(keys)].join(', '), expected });
  return false;
}

/** Rules that read only columns that are there: a field whose column is missing is not known. */
export function rulesThatRead(
  rules: Readonly<Record<string, FieldRule>>,
  columns: readonly string[],
): Record<string, FieldRule> {
  return Object.fromEntries(
    Object.entries(rules).map(([field, rule]) => {
      const isRead = rule.from === null || columns.includes(rule.from);
      return [field, isRead ? rule : { from: null, value: null, values: null, factor: 1 }];
    }),
  );
}
