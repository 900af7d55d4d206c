// SPDX-License-Identifier: EUPL-1.2
// Coverage as it is seen from afar, put aside by the build of a country: of each block of 8 x 4 cells the one that the cell
// program shows there anyway, so the picture is the same pixel by pixel and takes a fiftieth of the bytes.

import type { Cells } from '../../core/cells/cells';
import type { CellsView } from '../../core/cells/cells-view';
import { atOnce, type Steps } from '../../core/time/steps';
import { type CellIndex, indexSteps } from './cell-index';
import type { CellPicture } from './cell-layer';
import { meshSteps, type ToLonLat } from './cell-mesh';
import { texelsAcross } from './cell-upload';
import { wordSteps } from './packed-cell';
import { headWords, magic, planes, readFarCells, version } from './read-far-cells';

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

/** The picture of a file of `writeFarCells`, in steps; null for bytes that are none. */
export function* farCellSteps(bytes: Uint8Array, toLonLat: ToLonLat): Steps<CellPicture | null> {
  const far = yield* readFarCells(bytes, texelsAcross);
  if (far === null) return null;
  const index: CellIndex = { ...far.blocks, order: new Uint32Array(0) };
  const mesh = yield* meshSteps(index, far.cellM, toLonLat);
  return { places: new Int32Array(0), index, mesh, words: far.words, cellM: far.cellM, isFar: true };
}
