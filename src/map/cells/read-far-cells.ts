// SPDX-License-Identifier: EUPL-1.2
// Reads the file of a country's cells as they are seen from afar (far-cells.ts), for the map and for the still picture.
//
// Layout, little endian: "NUFA", version, column, row, columns and rows of blocks, edge of a cell in metres, number of
// words (seven 32-bit numbers); a bit a block, row by row, the lowest first; the words in three planes, a byte each, low bytes first.

import { viewOf } from '../../core/bytes/data-view';
import type { Steps } from '../../core/time/steps';
import type { CellIndex } from './cell-index';
import { wordBits } from './packed-cell';

/** "NUFA" read as a number. */
export const magic = 0x4146554e;
export const version = 1;
export const headWords = 8;
/** Bytes of a word. With more classes it has four; a page that knows three then refuses the file by its length. */
export const planes = Math.ceil(wordBits / 8);

/** What such a file holds. */
export interface FarCells {
  /** With one cell each, or none. */
  readonly blocks: Omit<CellIndex, 'order'>;
  /** One a cell (packed-cell.ts). */
  readonly words: Uint32Array;
  /** Edge of a cell in metres. */
  readonly cellM: number;
}

/** Whether bytes are such a file, as this program reads it. */
export function isFarCells(bytes: Uint8Array): boolean {
  return headOf(bytes) !== null;
}

/** The file, in steps; null for bytes that are none. `row`: the number of words is a multiple of it, what is over is 0. */
export function* readFarCells(bytes: Uint8Array, row = 1): Steps<FarCells | null> {
  const head = headOf(bytes);
  if (head === null) return null;
  const { cellM, count, bits, planes: ofWords, ...places } = head;
  const blocks = markedBlocks(bits, places.blockColumns * places.blockRows);
  yield;
  const words = wordsOf(ofWords, count, row);
  yield;
  return { blocks: { ...places, blocks }, words, cellM };
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

function wordsOf(planesOf: Uint8Array, count: number, row: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(count / row) * row);
  for (let plane = 0; plane < planes; plane++)
    for (let k = 0; k < count; k++) words[k]! |= planesOf[plane * count + k]! << (8 * plane);
  return words;
}
