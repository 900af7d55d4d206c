// SPDX-License-Identifier: EUPL-1.2
// The packed tree of boxes with which a FlatGeobuf file begins (its specification, version 3): a reader of a part asks it where
// the features of that part lie.

import type { Box } from './box';

/** Children of a node, as all writers of the format take it. */
export const nodeSize = 16;
const nodeBytes = 40;

/**
 * The tree over features in the order of the file, so that the order stays: a tree along a curve would put what is near together,
 * and the rows of a table out of order. A feature without a place has a box that meets none.
 * @param boxes of the features; none gives no tree
 * @param sizes of the features in bytes
 */
export function packedTree(boxes: readonly (Box | null)[], sizes: readonly number[]): Uint8Array {
  if (boxes.length === 0) return new Uint8Array(0);
  const nowhere: Box = [Infinity, Infinity, -Infinity, -Infinity];
  let offset = 0;
  const leaves = boxes.map((box, i): Node => {
    const at = offset;
    offset += sizes[i]!;
    return { box: box ?? nowhere, to: at };
  });
  const levels: Node[][] = [leaves];
  while (levels.length === 1 || levels.at(-1)!.length > 1) {
    const below = levels.at(-1)!;
    levels.push(
      Array.from({ length: Math.ceil(below.length / nodeSize) }, (_, i) => ({
        box: around(below.slice(i * nodeSize, (i + 1) * nodeSize)),
        to: i * nodeSize,
      })),
    );
  }
  return bytesOf(levels);
}

interface Node {
  readonly box: Box;
  /** Of a leaf the place of its feature in bytes, of a node its first child in the level below. */
  readonly to: number;
}

function around(nodes: readonly Node[]): Box {
  const [first, ...rest] = nodes.map(({ box }) => box);
  return rest.reduce<Box>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    first!,
  );
}

/** The root first, the leaves last; children are named by their place among all nodes. */
function bytesOf(levels: readonly (readonly Node[])[]): Uint8Array {
  const topDown = [...levels].reverse();
  const view = new DataView(new ArrayBuffer(levels.reduce((sum, { length }) => sum + length, 0) * nodeBytes));
  let [at, begin] = [0, 0];
  for (const [depth, level] of topDown.entries()) {
    begin += level.length;
    const isLeaf = depth === topDown.length - 1;
    for (const { box, to } of level) {
      box.forEach((value, i) => {
        view.setFloat64(at + i * 8, value, true);
      });
      view.setBigUint64(at + 32, BigInt(isLeaf ? to : begin + to), true);
      at += nodeBytes;
    }
  }
  return new Uint8Array(view.buffer);
}
