// SPDX-License-Identifier: EUPL-1.2
// Where the graphics card finds a cell: blocks of 8 x 4 lattice places, each with a bit a place and the number of its
// first cell. A country's settled cells are one place in fifteen, so this costs a tenth of a dense picture and no texture
// outgrows the card. 32 places are one word, so a pixel counts the bits of one.

import type { Cells } from '../../core/cells/cells';
import { cellsPerStep } from '../../core/limits/limits';
import type { Steps } from '../../core/time/steps';

export const blockWidth = 8;
export const blockHeight = 4;

export interface CellIndex {
  /** Lattice place of the lower left corner: a multiple of 8 and one of 4. */
  readonly column: number;
  readonly row: number;
  readonly blockColumns: number;
  readonly blockRows: number;
  /** Two numbers a block, row by row: the bits of its places, the number of its first cell. */
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
export function* indexSteps(cells: Pick<Cells, 'count' | 'column' | 'row'>): Steps<CellIndex | null> {
  if (cells.count === 0) return null;
  const [west, east] = yield* extentSteps(cells.column);
  const [south, north] = yield* extentSteps(cells.row);
  const column = Math.floor(west / blockWidth) * blockWidth;
  const row = Math.floor(south / blockHeight) * blockHeight;
  const blockColumns = Math.floor((east - column) / blockWidth) + 1;
  const blockRows = Math.floor((north - row) / blockHeight) + 1;
  const blocks = new Uint32Array(blockColumns * blockRows * 2);
  const index = { column, row, blockColumns, blockRows, blocks };
  for (let from = 0; from < cells.count; from += cellsPerStep) {
    markPlaces(index, cells, from);
    yield;
  }
  const order = new Uint32Array(countFirsts(blocks));
  for (let from = 0; from < cells.count; from += cellsPerStep) {
    orderCells(index, cells, from, order);
    yield;
  }
  return { ...index, order };
}

type Places = Pick<Cells, 'count' | 'column' | 'row'>;

// A function a piece: the inside of a generator runs several times slower than a plain loop.

function markPlaces(index: Blocks, { count, column, row }: Places, from: number): void {
  const { blocks } = index;
  for (let i = from; i < Math.min(count, from + cellsPerStep); i++) {
    const { block, bit } = placeOf(index, column[i] as number, row[i] as number);
    blocks[block] = (blocks[block] as number) | (1 << bit);
  }
}

/** Writes the number of its first cell into each block; gives how many places have a cell. */
function countFirsts(blocks: Uint32Array): number {
  let first = 0;
  for (let at = 0; at < blocks.length; at += 2) {
    blocks[at + 1] = first;
    first += countBits(blocks[at] as number);
  }
  return first;
}

function orderCells(index: Blocks, { count, column, row }: Places, from: number, order: Uint32Array): void {
  for (let i = from; i < Math.min(count, from + cellsPerStep); i++) {
    order[findCell(index, column[i] as number, row[i] as number)] = i;
  }
}

type Blocks = Omit<CellIndex, 'order'>;

/** Number of the cell at a lattice place in block order, -1 where there is none. The shader does the same steps. */
export function findCell(index: Blocks, column: number, row: number): number {
  if (!isInWindow(index, column, row)) return -1;
  const { block, bit } = placeOf(index, column, row);
  const bits = index.blocks[block] as number;
  if (((bits >>> bit) & 1) === 0) return -1;
  return (index.blocks[block + 1] as number) + countBits(bits & ((1 << bit) - 1));
}

/** Number of the first cell of the block around a lattice place, -1 where it has none; as the shader from afar. */
export function firstOfBlock(index: Blocks, column: number, row: number): number {
  if (!isInWindow(index, column, row)) return -1;
  const { block } = placeOf(index, column, row);
  return index.blocks[block] === 0 ? -1 : (index.blocks[block + 1] as number);
}

function isInWindow(index: Blocks, column: number, row: number): boolean {
  const c = column - index.column;
  const r = row - index.row;
  return c >= 0 && r >= 0 && c < index.blockColumns * blockWidth && r < index.blockRows * blockHeight;
}

function placeOf(index: Blocks, column: number, row: number) {
  const c = column - index.column;
  const r = row - index.row;
  const block = (Math.floor(r / blockHeight) * index.blockColumns + Math.floor(c / blockWidth)) * 2;
  return { block, bit: (r % blockHeight) * blockWidth + (c % blockWidth) };
}

function* extentSteps(values: Int32Array): Steps<[number, number]> {
  let low = values[0] as number;
  let high = low;
  for (let from = 0; from < values.length; from += cellsPerStep) {
    const [least, most] = extent(values.subarray(from, from + cellsPerStep));
    low = Math.min(low, least);
    high = Math.max(high, most);
    yield;
  }
  return [low, high];
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
