// SPDX-License-Identifier: EUPL-1.2
// Where the graphics card finds a cell: blocks of 8 x 8 lattice places, each with a bit a place and the number of its
// first cell. A country's settled cells are one place in fifteen, so this costs a tenth of a dense picture and no texture
// outgrows the card: 3.6 million cells need about 36 MB instead of 330.

import type { Cells } from '../core/cells';

export const blockEdge = 8;

export interface CellIndex {
  /** Lattice place of the lower left corner, a multiple of 8. */
  readonly column: number;
  readonly row: number;
  readonly blockColumns: number;
  readonly blockRows: number;
  /** Four numbers a block, row by row: bits of places 0..31, of 32..63, number of its first cell, 0. */
  readonly blocks: Uint32Array;
  /** For each cell in block order its place in the columns of `Cells`. */
  readonly order: Uint32Array;
}

/** Number of set bits of a 32-bit word. */
export function countBits(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Index of cells in one pass for the bits and one for the order; null without cells. Two cells at one place: the last. */
export function indexCells(cells: Pick<Cells, 'count' | 'column' | 'row'>): CellIndex | null {
  if (cells.count === 0) return null;
  const [west, east] = extent(cells.column);
  const [south, north] = extent(cells.row);
  const column = Math.floor(west / blockEdge) * blockEdge;
  const row = Math.floor(south / blockEdge) * blockEdge;
  const blockColumns = Math.floor((east - column) / blockEdge) + 1;
  const blockRows = Math.floor((north - row) / blockEdge) + 1;
  const blocks = new Uint32Array(blockColumns * blockRows * 4);
  const index = { column, row, blockColumns, blockRows, blocks };
  for (let i = 0; i < cells.count; i++) {
    const { word, bit } = placeOf(index, cells.column[i] as number, cells.row[i] as number);
    blocks[word] = (blocks[word] as number) | (1 << bit);
  }
  let first = 0;
  for (let at = 0; at < blocks.length; at += 4) {
    blocks[at + 2] = first;
    first += countBits(blocks[at] as number) + countBits(blocks[at + 1] as number);
  }
  const order = new Uint32Array(first);
  for (let i = 0; i < cells.count; i++) {
    order[findCell(index, cells.column[i] as number, cells.row[i] as number)] = i;
  }
  return { ...index, order };
}

type Blocks = Omit<CellIndex, 'order'>;

/** Number of the cell at a lattice place in block order, -1 where there is none. The shader does the same steps. */
export function findCell(index: Blocks, column: number, row: number): number {
  const c = column - index.column;
  const r = row - index.row;
  if (c < 0 || r < 0 || c >= index.blockColumns * blockEdge || r >= index.blockRows * blockEdge) return -1;
  const { block, word, bit } = placeOf(index, column, row);
  const bits = index.blocks[word] as number;
  if (((bits >>> bit) & 1) === 0) return -1;
  const before = word === block ? 0 : countBits(index.blocks[block] as number);
  return (index.blocks[block + 2] as number) + before + countBits(bits & ((1 << bit) - 1));
}

function placeOf(index: Blocks, column: number, row: number) {
  const c = column - index.column;
  const r = row - index.row;
  const block = (Math.floor(r / blockEdge) * index.blockColumns + Math.floor(c / blockEdge)) * 4;
  const inside = (r % blockEdge) * blockEdge + (c % blockEdge);
  return { block, word: block + (inside >> 5), bit: inside & 31 };
}

function extent(values: Int32Array): [number, number] {
  let low = values[0] as number;
  let high = low;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
