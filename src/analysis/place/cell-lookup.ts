// SPDX-License-Identifier: EUPL-1.2
// From a place to its cell, and from a place to the nearest cell that has something.

import type { Cells } from '../../core/cells/cells';
import { mostSlots } from '../../core/limits/limits';
import { oncePer } from '../../core/memo/memo';

/** Where cell (column, row) stands in the columns of `Cells`. */
interface Lookup {
  readonly column0: number;
  readonly row0: number;
  readonly width: number;
  readonly height: number;
  /** 1 + index of the cell in each slot of the window, 0 where there is none. */
  readonly slot: Uint32Array;
}

/** Index of the cell at (column, row), -1 where no cell is. One array read; the table is made at the first call. */
export function cellAt(cells: Cells, column: number, row: number): number {
  const lookup = lookupOf(cells);
  const i = column - lookup.column0;
  const j = row - lookup.row0;
  if (i < 0 || j < 0 || i >= lookup.width || j >= lookup.height) return -1;
  if (lookup.slot.length === 0) return searchRow(cells, column, row);
  return lookup.slot[j * lookup.width + i]! - 1;
}

/** Index of the cell that contains a point of the cells' plane, -1 where no cell is. */
export function cellAtPoint(cells: Cells, x: number, y: number): number {
  return cellAt(cells, Math.floor(x / cells.cellM), Math.floor(y / cells.cellM));
}

/** One table for each city's cells, of at most `mostSlots` slots. */
const lookupOf = oncePer((cells: Cells): Lookup => {
  let [c0, c1, r0, r1] = [Infinity, -1, Infinity, -1];
  for (let i = 0; i < cells.count; i++) {
    c0 = Math.min(c0, cells.column[i]!);
    c1 = Math.max(c1, cells.column[i]!);
    r0 = Math.min(r0, cells.row[i]!);
    r1 = Math.max(r1, cells.row[i]!);
  }
  const empty = cells.count === 0;
  const width = empty ? 0 : c1 - c0 + 1;
  const height = empty ? 0 : r1 - r0 + 1;
  const dense = width * height <= mostSlots;
  const slot = new Uint32Array(dense ? width * height : 0);
  if (dense) {
    for (let i = 0; i < cells.count; i++) slot[(cells.row[i]! - r0) * width + cells.column[i]! - c0] = i + 1;
  }
  return { column0: c0, row0: r0, width, height, slot };
});

function searchRow(cells: Cells, column: number, row: number): number {
  const at = firstFrom(cells, column, row);
  return cells.row[at] === row && cells.column[at] === column ? at : -1;
}

/** Index of the first cell that does not stand before (column, row); the number of cells where all do. */
function firstFrom({ count, column: columns, row: rows }: Cells, column: number, row: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const before = rows[middle]! < row || (rows[middle]! === row && columns[middle]! < column);
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A cell and how far it is. */
export interface Nearest {
  readonly cell: number;
  /** From the point to its square, 0 inside. */
  readonly distanceM: number;
}

/**
 * The nearest cell that fits, by straight line from the point to its square (0 inside), among equals the first; null when none
 * does. Cells are sorted by row, so the search goes from the point's row outwards and in each row from its column.
 */
export function nearestCell(
  cells: Cells,
  x: number,
  y: number,
  fits: (i: number) => boolean,
): Nearest | null {
  const { count, cellM, row } = cells;
  const [column, home] = [Math.floor(x / cellM), Math.floor(y / cellM)];
  const sought = { x, fits };
  let best: Nearest | null = null;
  // The nearest row above that is not looked through yet, and the nearest below.
  let above = firstFrom(cells, -Infinity, home);
  let below = above - 1;
  const rowM = (at: number) => (at < 0 || at >= count ? Infinity : gapM(row[at]!, y, cellM));
  for (;;) {
    const isAbove = rowM(above) <= rowM(below);
    const at = isAbove ? above : below;
    if (rowM(at) === Infinity || rowM(at) > (best?.distanceM ?? Infinity)) return best;
    best = nearestInRow(
      cells,
      { row: row[at]!, from: firstFrom(cells, column, row[at]!), rowM: rowM(at) },
      sought,
      best,
    );
    if (isAbove) above = firstFrom(cells, -Infinity, row[at]! + 1);
    else below = firstFrom(cells, -Infinity, row[at]!) - 1;
  }
}

/** The better of `best` and the nearest that fits in one row, `rowM` metres away, from the cell at `from` to both sides. */
function nearestInRow(
  { count, cellM, column, row: rows }: Cells,
  { row, from, rowM }: { readonly row: number; readonly from: number; readonly rowM: number },
  { x, fits }: { readonly x: number; readonly fits: (i: number) => boolean },
  best: Nearest | null,
): Nearest | null {
  let found = best;
  for (const step of [1, -1]) {
    for (let i = step > 0 ? from : from - 1; i >= 0 && i < count && rows[i] === row; i += step) {
      const distanceM = Math.hypot(gapM(column[i]!, x, cellM), rowM);
      const most = found?.distanceM ?? Infinity;
      if (distanceM > most) break;
      // The cheap test first: `fits` reads several columns.
      if (distanceM === most && i > found!.cell) continue;
      if (fits(i)) found = { cell: i, distanceM };
    }
  }
  return found;
}

/** From a coordinate to the strip of the lattice at `place`, 0 inside. */
function gapM(place: number, at: number, cellM: number): number {
  return Math.max(place * cellM - at, 0, at - place * cellM - cellM);
}
