// SPDX-License-Identifier: EUPL-1.2
// Checks the figures of features from elsewhere, which no schema knows: cells of the grid, or areas with a speed.

import type { Feature } from 'geojson';
import type { FindingList } from '../findings/finding-list';
import type { NumberColumn } from '../number/number-column';
import {
  cellNamedIn,
  columnsOf,
  idColumns,
  isFigureColumn,
  reportColumns,
  secondReading,
} from './cell-columns';
import { CellList } from './cell-list';

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
  const names = [...keys].filter((name) => (isCells ? isFigureColumn(name) : name === 'downmbit'));
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
      cells?.add(cellNamedIn(record), row);
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
