// SPDX-License-Identifier: EUPL-1.2
// Features as a table of text: places as two columns for points and as WKT for everything else.

import type { Feature } from 'geojson';
import { neutraliseCell } from '../core/write/csv';
import { type Cell, type ExportTarget, featureTable } from './table/feature-table';
import { Losses } from './table/losses';
import { placedTable } from './table/place-columns';
import type { WriteFormat } from './table/writer';

/** Semicolons and decimal commas, as Excel opens them here. */
export const writeGermanCsv: WriteFormat = (features, target) => writeCsv(features, target, ';', ',');

/** Commas and decimal points (RFC 4180). */
export const writeInternationalCsv: WriteFormat = (features, target) => writeCsv(features, target, ',', '.');

/** With a byte order mark so that Excel sees UTF-8, and CRLF. Null, missing and empty values are empty cells. */
function writeCsv(features: readonly Feature[], target: ExportTarget, separator: string, decimal: string) {
  const losses = new Losses();
  const table = featureTable(
    features,
    target,
    { empties: ['missing', 'text', 'blank'], trims: null },
    losses,
  );
  const { names, rows } = placedTable(features, table, losses);
  const text = (value: string, name: string | null) => {
    const safe = neutraliseCell(value);
    if (safe !== value) losses.say('formulas', name);
    return quoted(safe, separator);
  };
  const cellOf = (value: Cell, name: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value).replace('.', decimal);
    return text(String(value), name);
  };
  const head = names.map((name) => text(name, name));
  const lines = rows.map((row) => row.map((value, k) => cellOf(value, names[k]!)).join(separator));
  const all = `\ufeff${[head.join(separator), ...lines].join('\r\n')}\r\n`;
  return { bytes: new TextEncoder().encode(all), losses: losses.list };
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
