// SPDX-License-Identifier: EUPL-1.2
// Checks cells from elsewhere without a question: every column that has figures, every cell once.

import type { Feature } from 'geojson';
import { asUtf8 } from '../csv/csv-text';
import { FindingList } from '../findings/finding-list';
import type { NumberColumn } from '../number/number-column';
import { columnsOf, idColumns, isShare, secondReading } from './cell-columns';
import { CellList } from './cell-list';
import { headOf, reportColumns, scanRows } from './cell-rows';
import { cellOf } from './cell-table';

/**
 * Adds the findings of a CSV in the column grammar of the Breitbandatlas: the sentences that `readCellCsv` has for it.
 * Null where its head names no cell, so that it is another table; else how many rows there are.
 */
export function checkCellsCsv(raw: Uint8Array, findings: FindingList): number | null {
  const bytes = asUtf8(raw);
  const head = headOf(bytes);
  if (!head.names.some((name) => idColumns.includes(name))) return null;
  const names = [...new Set(head.names.filter(isFigure))];
  if (!names.some((name) => isShare(name) || name === 'downmbit')) {
    findings.add('table-no-column', {
      found: head.text.slice(0, 60),
      expected: 'down_fn_<hh|gew|gwg>_alle_<Mbit/s>',
    });
  }
  for (const name of names) {
    if (head.names.indexOf(name) !== head.names.lastIndexOf(name))
      findings.add('table-column-twice', { found: name });
  }
  const at = Int32Array.from(head.names, (name, i) =>
    head.names.indexOf(name) === i ? names.indexOf(name) : -1,
  );
  const first = columnsOf(names, {});
  // The first reading only gathers what the columns decide; what there is to say is said of the second.
  const row = new Float64Array(names.length);
  scanRows({ bytes, head }, { at, columns: first, row }, null, new FindingList(0, false));
  const columns = secondReading(first) ?? columnsOf(names, {});
  const cells = new CellList();
  scanRows({ bytes, head }, { at, columns, row }, cells, findings);
  reportColumns(columns, {}, () => [], findings);
  cells.report(findings);
  return cells.rows;
}

/**
 * Adds what is wrong with the figures of GeoJSON from elsewhere that holds cells (`raster_id`) or speeds (`downMbit`); the
 * features of a layer have their schema. Of a number that stands there as text it is said that it does.
 */
export function checkGivenFigures(features: readonly Feature[], findings: FindingList): void {
  const records = features.map(
    ({ properties }) =>
      new Map(Object.entries(properties ?? {}).map(([key, value]) => [key.toLowerCase(), value])),
  );
  const keys = new Set(records.flatMap((record) => [...record.keys()]));
  const isCells = idColumns.some((name) => keys.has(name));
  const names = [...keys].filter((name) => (isCells ? isFigure(name) : name === 'downmbit'));
  if (names.length === 0) return;
  const asText = new Map<string, { index: number; found: string; count: number }>();
  const readAll = (columns: readonly NumberColumn[], cells: CellList | null) => {
    records.forEach((record, index) => {
      const row = Float64Array.from(columns, (column, k) => {
        const value = record.get(names[k]!);
        const figure = column.read(value, { index });
        if (cells && typeof value === 'string' && !Number.isNaN(figure)) {
          const seen = asText.get(column.rule.name);
          if (seen) seen.count++;
          else asText.set(column.rule.name, { index, found: value, count: 1 });
        }
        return figure;
      });
      cells?.add(cellOf(record), row);
    });
    return columns;
  };
  const first = readAll(columnsOf(names, {}), null);
  const cells = new CellList();
  const columns = readAll(secondReading(first) ?? columnsOf(names, {}), cells);
  reportColumns(columns, {}, () => [], findings);
  for (const [path, { index, found, count }] of asText)
    findings.add('number-as-text', { path, index, found, count });
  if (isCells) cells.report(findings);
}

const isFigure = (name: string) => isShare(name) || ['households', 'businesses', 'downmbit'].includes(name);
