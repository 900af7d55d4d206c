// SPDX-License-Identifier: EUPL-1.2
// Which cells a subject consists of, and how much of each: of an area the exact part inside, of everything else whole cells.

import type { Geometry } from 'geojson';
import type { Cells } from '../../core/cells/cells';
import { linesOf } from '../../core/geo/geometry-parts';
import { toPlane } from '../../core/geo/projection';
import { keptPer } from '../../core/memo/memo';
import { partsOf, partsOfShape } from '../coverage/coverage-parts';
import type { Parts } from '../coverage/coverage-weights';
import { cellAt, cellAtPoint } from './cell-lookup';
import { partsWithin } from './parts-within';
import type { Subject } from './subject';

/** Asked by headline, rows and claims of the same answer one after another, and of the city by many. */
const lastParts = keptPer<
  Geometry,
  { readonly cells: Int32Array; readonly extent: string; readonly parts: Parts }
>();

/** The parts of cells of a subject; none where no cell is. */
export function partsOfSubject(cells: Cells, subject: Subject): Parts {
  const last = lastParts(subject.geometry);
  const before = last.value;
  const extent = `${subject.kind} ${subject.radiusM} ${subject.within ? 'within' : ''}`;
  if (before?.cells === cells.column && before.extent === extent) return before.parts;
  const parts = partsWithin(cells, subject, makeParts(cells, subject));
  last.value = { cells: cells.column, extent, parts };
  return parts;
}

function makeParts(cells: Cells, { kind, geometry, radiusM }: Subject): Parts {
  if (kind === 'area') return partsOfShape(partsOf(cells, [geometry]), 0);
  const lines = linesOf(geometry).map((line) =>
    line.map(([lon = 0, lat = 0]) => toPlane(cells.crs, lon, lat)),
  );
  const found =
    radiusM > 0 ? cellsWithin(cells, lines, radiusM) : lines.flat().map(([x, y]) => cellAtPoint(cells, x, y));
  const list = [...new Set(found.filter((cell) => cell >= 0))].sort((a, b) => a - b);
  return { cell: list, part: list.map(() => 1), area: list.length };
}

type Corner = readonly [x: number, y: number];

/** Cells whose square is at most `radiusM` from a line. */
function cellsWithin(cells: Cells, lines: readonly (readonly Corner[])[], radiusM: number): number[] {
  const { cellM } = cells;
  const found: number[] = [];
  for (const line of lines) {
    line.forEach((b, i) => {
      const a = line[i - 1] ?? b;
      if (i === 0 && line.length > 1) return;
      const at = (value: number) => Math.floor(value / cellM);
      for (let row = at(Math.min(a[1], b[1]) - radiusM); row <= at(Math.max(a[1], b[1]) + radiusM); row++) {
        for (let c = at(Math.min(a[0], b[0]) - radiusM); c <= at(Math.max(a[0], b[0]) + radiusM); c++) {
          const cell = cellAt(cells, c, row);
          if (cell >= 0 && toSquareM([a, b], { x: c * cellM, y: row * cellM, edge: cellM }) <= radiusM)
            found.push(cell);
        }
      }
    });
  }
  return found;
}

/** A square in metres of the plane, by its lower left corner. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

/** From the piece a–b to the square; 0 where they meet. */
function toSquareM([a, b]: readonly [Corner, Corner], square: Square): number {
  if (meets(a, b, square)) return 0;
  const { x, y, edge } = square;
  const gap = ([px, py]: Corner) =>
    Math.hypot(Math.max(x - px, 0, px - x - edge), Math.max(y - py, 0, py - y - edge));
  const corners: Corner[] = [
    [x, y],
    [x + edge, y],
    [x, y + edge],
    [x + edge, y + edge],
  ];
  return Math.min(gap(a), gap(b), ...corners.map((corner) => toPieceM(corner, a, b)));
}

function toPieceM([x, y]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** Whether the piece crosses or lies in the square: what of it is between all four sides (Liang and Barsky 1984). */
function meets(a: Corner, b: Corner, { x, y, edge }: Square): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [a[0] - b[0], a[0] - x],
    [b[0] - a[0], x + edge - a[0]],
    [a[1] - b[1], a[1] - y],
    [b[1] - a[1], y + edge - a[1]],
  ] as const;
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from <= to;
}
