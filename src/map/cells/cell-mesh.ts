// SPDX-License-Identifier: EUPL-1.2
// The lattice as a net of triangles on the Web-Mercator plane: every corner is placed by the exact inverse projection,
// inside a mesh of 32 cells the picture is off by half a metre at most. A frame draws the tiles of the net that it shows, or,
// from afar, a coarse net over the same corners: a country has a hundred thousand triangles.

import { mercatorOf } from '../../core/geo/web-mercator';
import type { Steps } from '../../core/time/steps';
import type { CellIndex } from './cell-index';
import { blockHeight, blockWidth } from './cell-index';

/** Longitude and latitude in degrees of a point of the lattice's plane, in metres. */
export type ToLonLat = (x: number, y: number) => readonly [number, number];

export interface CellMesh {
  /** Mercator position of the first corner (0..1). All others are relative to it: float32 would jitter otherwise. */
  readonly origin: readonly [number, number];
  /** Two numbers a corner. */
  readonly positions: Float32Array;
  /** Lattice place of each corner, counted from the window's lower left corner. */
  readonly places: Float32Array;
  /** Three corners a triangle: the fine net tile by tile, then the coarse one. */
  readonly triangles: Uint32Array;
  readonly tiles: MeshTiles;
}

/** Squares of the fine net that are drawn or left out together, row by row. */
interface MeshTiles {
  /** Where in `triangles` each tile begins; last, where the coarse net does. */
  readonly starts: Uint32Array;
  /** Four numbers a tile: its Mercator box relative to the mesh's origin, as `MercatorBox`. */
  readonly boxes: Float32Array;
}

/** Smallest and largest x, then y. */
export type MercatorBox = readonly [west: number, north: number, east: number, south: number];

const meshCells = 32;
/** Squares along a tile, and along a square of the coarse net, inside which a cell is off by two fifths of itself. */
const tileSquares = 8;

/** Net over the whole window of an index, in steps of one row of corners; `cellM` is the edge of a cell in metres. */
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
  return { origin, positions, places, ...triangulate(across, up, positions) };
}

/** Edges of a tile in squares of the net. */
type Tile = readonly [west: number, south: number, east: number, north: number];

/** Both nets over the same corners, each square as two triangles. */
function triangulate(
  across: number,
  up: number,
  positions: Float32Array,
): Pick<CellMesh, 'triangles' | 'tiles'> {
  const width = across + 1;
  const tiles = tilesOf(across, up);
  const starts = new Uint32Array(tiles.length + 1);
  const triangles = new Uint32Array((across * up + tiles.length) * 6);
  let at = 0;
  const square = (west: number, south: number, east: number, north: number) => {
    const [low, high] = [south * width, north * width];
    triangles.set([low + west, low + east, high + west, low + east, high + east, high + west], at);
    at += 6;
  };
  tiles.forEach(([west, south, east, north], tile) => {
    starts[tile] = at;
    for (let j = south; j < north; j++) for (let i = west; i < east; i++) square(i, j, i + 1, j + 1);
  });
  starts[tiles.length] = at;
  for (const tile of tiles) square(...tile);
  const boxes = Float32Array.from(tiles.flatMap((tile) => boxOf(tile, width, positions)));
  return { triangles, tiles: { starts, boxes } };
}

function tilesOf(across: number, up: number): Tile[] {
  const tiles: Tile[] = [];
  for (let south = 0; south < up; south += tileSquares)
    for (let west = 0; west < across; west += tileSquares)
      tiles.push([west, south, Math.min(across, west + tileSquares), Math.min(up, south + tileSquares)]);
  return tiles;
}

function boxOf([west, south, east, north]: Tile, width: number, positions: Float32Array): MercatorBox {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let j = south; j <= north; j++) {
    for (let i = west; i <= east; i++) {
      const at = (j * width + i) * 2;
      const [x, y] = [positions[at] as number, positions[at + 1] as number];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** Below this size of a cell, in pixels, nobody sees what the coarse net is off by. */
const coarseBelowPixels = 1;
/** Added around what is seen, because a tile's box is rounded to single precision: 40 m. */
const margin = 1e-6;

/** What of the triangles a frame draws that shows `seen` (in Mercator): begin and length of each run of corners. */
export function seenTriangles(
  { origin, triangles, tiles }: Pick<CellMesh, 'origin' | 'triangles' | 'tiles'>,
  seen: MercatorBox,
  cellPixels: number,
): [from: number, count: number][] {
  const { starts, boxes } = tiles;
  const coarse = starts.at(-1) as number;
  if (cellPixels < coarseBelowPixels) return [[coarse, triangles.length - coarse]];
  const [west, north] = [seen[0] - origin[0] - margin, seen[1] - origin[1] - margin];
  const [east, south] = [seen[2] - origin[0] + margin, seen[3] - origin[1] + margin];
  const runs: [number, number][] = [];
  for (let tile = 0; tile + 1 < starts.length; tile++) {
    const at = tile * 4;
    // By index: a frame of a country asks for a thousand boxes.
    if ((boxes[at + 2] as number) < west || (boxes[at] as number) > east) continue;
    if ((boxes[at + 3] as number) < north || (boxes[at + 1] as number) > south) continue;
    const [from, to] = [starts[tile] as number, starts[tile + 1] as number];
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === from) last[1] += to - from;
    else runs.push([from, to - from]);
  }
  return runs;
}
