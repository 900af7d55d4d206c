// SPDX-License-Identifier: EUPL-1.2
// Coverage as it is seen from afar, put aside by the build of a country: of each block of 8 x 4 cells the one that the cell
// program shows there anyway, so the picture is the same pixel by pixel and takes a fiftieth of the bytes.
//
// Layout, little endian: "NUFA", version, column, row, columns and rows of blocks, edge of a cell in metres, number of
// words (seven 32-bit numbers); a bit a block, row by row, the lowest first; the words in three planes, a byte each, low bytes first.

import { viewOf } from '../../core/bytes/data-view';
import type { Cells } from '../../core/cells/cells';
import type { CellsView } from '../../core/cells/cells-view';
import { atOnce, type Steps } from '../../core/time/steps';
import { type CellIndex, indexSteps } from './cell-index';
import type { CellPicture } from './cell-layer';
import { meshSteps, type ToLonLat } from './cell-mesh';
import { texelsAcross } from './cell-upload';
import { wordBits, wordSteps } from './packed-cell';

/** "NUFA" read as a number. */
const magic = 0x4146554e;
const version = 1;
const headWords = 8;
/** Bytes of a word. With more classes it has four; a page that knows three then refuses the file by its length. */
const planes = Math.ceil(wordBits / 8);

/** The file; null without cells. */
export function writeFarCells(cells: Cells, view: CellsView): Uint8Array | null {
  const index = atOnce(indexSteps(cells));
  if (index === null) return null;
  const { column, row, blockColumns, blockRows, blocks, order } = index;
  const count = blockColumns * blockRows;
  const bits = new Uint8Array(Math.ceil(count / 8));
  const firsts: number[] = [];
  for (let block = 0; block < count; block++) {
    if (blocks[2 * block] === 0) continue;
    bits[block >> 3]! |= 1 << (block & 7);
    firsts.push(order[blocks[2 * block + 1]!]!);
  }
  const words = atOnce(wordSteps(view, Uint32Array.from(firsts), firsts.length));
  const start = 4 * headWords;
  const bytes = new Uint8Array(start + bits.length + planes * words.length);
  const head = new DataView(bytes.buffer);
  const ofHead = [magic, version, column, row, blockColumns, blockRows, cells.cellM, words.length];
  ofHead.forEach((value, k) => void head.setInt32(4 * k, value, true));
  bytes.set(bits, start);
  for (let plane = 0; plane < planes; plane++) {
    const from = start + bits.length + plane * words.length;
    for (let k = 0; k < words.length; k++) bytes[from + k] = words[k]! >>> (8 * plane);
  }
  return bytes;
}

/** Whether bytes are such a file, as this program reads it. */
export function isFarCells(bytes: Uint8Array): boolean {
  return headOf(bytes) !== null;
}

/** The picture of a file of `writeFarCells`, in steps; null for bytes that are none. */
export function* farCellSteps(bytes: Uint8Array, toLonLat: ToLonLat): Steps<CellPicture | null> {
  const head = headOf(bytes);
  if (head === null) return null;
  const { column, row, blockColumns, blockRows, cellM, count, bits } = head;
  const blocks = markedBlocks(bits, blockColumns * blockRows);
  yield;
  const words = wordsOf(head.planes, count);
  yield;
  const places = new Int32Array(0);
  const index: CellIndex = { column, row, blockColumns, blockRows, blocks, order: new Uint32Array(0) };
  const mesh = yield* meshSteps(index, cellM, toLonLat);
  return { places, index, mesh, words, cellM, isFar: true };
}

function headOf(bytes: Uint8Array) {
  const start = 4 * headWords;
  if (bytes.length < start) return null;
  const head = viewOf(bytes);
  const at = (k: number) => head.getInt32(4 * k, true);
  const [column, row, blockColumns, blockRows, cellM, count] = [at(2), at(3), at(4), at(5), at(6), at(7)];
  const end = start + Math.ceil((blockColumns * blockRows) / 8);
  if (at(0) !== magic || at(1) !== version || bytes.length !== end + planes * count) return null;
  const [bits, ofWords] = [bytes.subarray(start, end), bytes.subarray(end)];
  return { column, row, blockColumns, blockRows, cellM, count, bits, planes: ofWords };
}

/** Blocks with one cell each, in their order. */
function markedBlocks(bits: Uint8Array, count: number): Uint32Array {
  const blocks = new Uint32Array(2 * count);
  let first = 0;
  for (let block = 0; block < count; block++) {
    blocks[2 * block + 1] = first;
    if (((bits[block >> 3]! >> (block & 7)) & 1) === 0) continue;
    blocks[2 * block] = 1;
    first += 1;
  }
  return blocks;
}

function wordsOf(planesOf: Uint8Array, count: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(count / texelsAcross) * texelsAcross);
  for (let plane = 0; plane < planes; plane++)
    for (let k = 0; k < count; k++) words[k]! |= planesOf[plane * count + k]! << (8 * plane);
  return words;
}
