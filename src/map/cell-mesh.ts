// SPDX-License-Identifier: EUPL-1.2
// The lattice as a net of triangles on the Web-Mercator plane: every corner is placed by the exact inverse projection,
// inside a mesh of 32 cells the picture is off by half a metre at most.

import { atOnce, type Steps } from '../core/in-steps';
import type { CellIndex } from './cell-index';
import { blockHeight, blockWidth } from './cell-index';
import { mercatorOf } from './mercator';

/** Longitude and latitude in degrees of a point of the lattice's plane, in metres. */
export type ToLonLat = (x: number, y: number) => readonly [number, number];

export interface CellMesh {
  /** Mercator position of the first corner (0..1). All others are relative to it: float32 would jitter otherwise. */
  readonly origin: readonly [number, number];
  /** Two numbers a corner. */
  readonly positions: Float32Array;
  /** Lattice place of each corner, counted from the window's lower left corner. */
  readonly places: Float32Array;
  readonly triangles: Uint32Array;
}

const meshCells = 32;

/** Net over the whole window of an index; `cellM` is the edge of a cell in metres. */
export function buildCellMesh(
  index: Pick<CellIndex, 'column' | 'row' | 'blockColumns' | 'blockRows'>,
  cellM: number,
  toLonLat: ToLonLat,
): CellMesh {
  return atOnce(meshSteps(index, cellM, toLonLat));
}

/** The same in steps of one row of corners. */
export function* meshSteps(
  index: Pick<CellIndex, 'column' | 'row' | 'blockColumns' | 'blockRows'>,
  cellM: number,
  toLonLat: ToLonLat,
): Steps<CellMesh> {
  const columns = index.blockColumns * blockWidth;
  const rows = index.blockRows * blockHeight;
  const across = Math.ceil(columns / meshCells);
  const up = Math.ceil(rows / meshCells);
  const width = across + 1;
  const positions = new Float32Array(width * (up + 1) * 2);
  const places = new Float32Array(positions.length);
  const corner = (c: number, r: number) =>
    mercatorOf(...(toLonLat((index.column + c) * cellM, (index.row + r) * cellM) as [number, number]));
  const origin = corner(0, 0);
  for (let j = 0; j <= up; j++) {
    for (let i = 0; i <= across; i++) {
      const at = (j * width + i) * 2;
      const c = Math.min(columns, i * meshCells);
      const r = Math.min(rows, j * meshCells);
      const [x, y] = corner(c, r);
      places.set([c, r], at);
      positions.set([x - origin[0], y - origin[1]], at);
    }
    yield;
  }
  return { origin, positions, places, triangles: triangulate(across, up) };
}

function triangulate(across: number, up: number): Uint32Array {
  const width = across + 1;
  const out = new Uint32Array(across * up * 6);
  let at = 0;
  for (let j = 0; j < up; j++) {
    for (let i = 0; i < across; i++) {
      const a = j * width + i;
      out.set([a, a + 1, a + width, a + 1, a + width + 1, a + width], at);
      at += 6;
    }
  }
  return out;
}
