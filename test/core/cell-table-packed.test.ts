// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCellFeatures, tableOfCells } from '../../src/core/cells/cell-table';
import type { CellTable } from '../../src/core/cells/cell-table-builder';
import { shareAt } from '../../src/core/cells/share-column';
import { cellsFromFeatures } from '../../src/core/read/cells-from-features';
import { readLayer } from '../../src/core/read/read-city';

test.each(['area', 'households', 'businesses'] as const)(
  'packed cells answer nuf coverage as their GeoJSON does (%s)',
  (weight) => {
    const bytes = new Uint8Array(readFileSync('data/broadband-coverage.geojson'));
    const { features } = readLayer('broadband-coverage', bytes, { trust: true });
    const thresholds = [30, 100, 1000, 7];
    const packed = tableOfCells(cellsFromFeatures(features)!, weight, thresholds);
    const edited = readCellFeatures(features, weight, thresholds);
    // Shares to twelve decimals: hundredths of a per cent are divided once, per cents twice.
    const rounded = (table: CellTable) => ({
      ...table,
      shares: table.shares.map((of) => Array.from(of, (_, i) => shareAt(of, i).toFixed(12))),
    });
    expect(edited.findings).toEqual([]);
    expect(rounded(packed)).toEqual(rounded(edited.table!));
  },
);
