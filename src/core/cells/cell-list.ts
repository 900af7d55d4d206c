// SPDX-License-Identifier: EUPL-1.2
// Cells one after the other, to find those that stand there twice or in another grid.

import type { FindingList } from '../findings/finding-list';
import { formatRasterId, type GridCell } from '../geo/grid-id';
import type { RowSink } from './cell-rows';

/** Cells with a number that their row's figures make, to find rows that contradict each other. */
export class CellList implements RowSink {
  rows = 0;
  private grid: string | null = null;
  private secondGrid: GridCell | null = null;
  private readonly byPlace = new Map<string, number>();
  private twins = 0;
  private differing: string | null = null;
  private alike: string | null = null;

  add(cell: GridCell | null, row: Float64Array): boolean {
    if (cell === null) return false;
    this.rows++;
    const grid = `${cell.crs} ${cell.cellM}`;
    this.grid ??= grid;
    if (grid !== this.grid) this.secondGrid ??= { ...cell };
    const place = `${cell.column} ${cell.row}`;
    const figures = row.reduce(
      (sum, value, k) => sum + (Number.isNaN(value) ? 0.5 : value + 1) * (k + 1.25) ** 2,
      0,
    );
    const before = this.byPlace.get(place);
    if (before !== undefined) {
      this.twins++;
      if (before === figures) this.alike ??= formatRasterId(cell);
      else this.differing ??= formatRasterId(cell);
    }
    this.byPlace.set(place, figures);
    return true;
  }

  report(findings: FindingList): void {
    const { twins, differing, alike } = this;
    if (this.secondGrid) findings.add('table-two-grids', { found: formatRasterId(this.secondGrid) });
    if (this.rows === 0) findings.add('table-no-cell', { found: '0' });
    if (differing !== null) findings.add('cell-twice', { found: differing, count: twins });
    else if (alike !== null) findings.add('cell-twice-alike', { found: alike, count: twins });
  }
}
