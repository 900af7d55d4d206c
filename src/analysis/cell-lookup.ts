// SPDX-License-Identifier: EUPL-1.2
// From a place to its cell, and from a place to the nearest cell that has something.

import type { Cells } from '../core/cells';

/** Where cell (column, row) stands in the columns of `Cells`. */
interface Lookup {
  readonly column0: number;
  readonly row0: number;
  readonly width: number;
  readonly height: number;
  /** 1 + index of the cell in each slot of the window, 0 where there is none. */
  readonly slot: Uint32Array;
}

const lookups = new WeakMap<Cells, Lookup>();

/** 4 bytes a slot; beyond this (a tenth of Germany) the rows are searched instead of a table. */
const mostSlots = 5_000_000;

/** Index of the cell at (column, row), -1 where no cell is. One array read; the table is made at the first call. */
export function cellAt(cells: Cells, column: number, row: number): number {
  const lookup = lookups.get(cells) ?? makeLookup(cells);
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

function makeLookup(cells: Cells): Lookup {
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
  const lookup = { column0: c0, row0: r0, width, height, slot };
  lookups.set(cells, lookup);
  return lookup;
}

function searchRow(cells: Cells, column: number, row: number): number {
  let low = 0;
  let high = cells.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const before = cells.row[middle]! < row || (cells.row[middle]! === row && cells.column[middle]! < column);
    if (before) low = middle + 1;
    else high = middle;
  }
  return cells.row[low] === row && cells.column[low] === column ? low : -1;
}

/** The nearest cell that fits, by straight line from the point to its square (0 inside); null when none does. */
export function nearestCell(
  cells: Cells,
  x: number,
  y: number,
  fits: (i: number) => boolean,
): { readonly cell: number; readonly distanceM: number } | null {
  let best: { cell: number; distanceM: number } | null = null;
  for (let i = 0; i < cells.count; i++) {
    const left = cells.column[i]! * cells.cellM;
    const low = cells.row[i]! * cells.cellM;
    const dx = Math.max(left - x, 0, x - left - cells.cellM);
    const dy = Math.max(low - y, 0, y - low - cells.cellM);
    const distanceM = Math.hypot(dx, dy);
    // The cheap test first: `fits` reads several columns.
    if (distanceM < (best?.distanceM ?? Infinity) && fits(i)) best = { cell: i, distanceM };
  }
  return best;
}
