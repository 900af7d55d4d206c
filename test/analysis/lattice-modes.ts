// SPDX-License-Identifier: EUPL-1.2
// A window of 64 cells with classes, and the sums over a zone as zonal sums and from the part of each cell.

import { type CellFractions, cellFractions } from '../../src/analysis/zonal/cell-fractions';
import { packPolygons } from '../../src/analysis/zonal/packed-polygons';
import { type GridFrame, type SortedCells, summedGrid } from '../../src/analysis/zonal/summed-grid';
import { sumOverZones } from '../../src/analysis/zonal/zonal-sums';
import type { PlanePolygons } from './geos-oracle';

/** Cells along one side of the window. */
export const side = 8;
export const frame: GridFrame = {
  crs: 'EPSG:25832',
  cellM: 100,
  column0: 4040,
  row0: 56750,
  width: side,
  height: side,
};
/** Lower-left corner of the window. */
export const [x0, y0] = [404_000, 5_675_000] as const;
/** A rectangle in metres from that corner. */
export const square = (x: number, y: number, width: number, height = width): PlanePolygons => [
  [
    [
      [x0 + x, y0 + y],
      [x0 + x + width, y0 + y],
      [x0 + x + width, y0 + y + height],
      [x0 + x, y0 + y + height],
      [x0 + x, y0 + y],
    ],
  ],
];

/** Classes 0–3 of every slot; sums over a zone in both ways. */
export function bothWays(classes: Uint8Array) {
  const slots = Array.from({ length: side * side }, (_, slot) => slot);
  const planes = [0, 1, 2].map((t) => Float64Array.from(classes, (c) => (c > t ? 1 : 0)));
  const settled = slots.filter((slot) => classes[slot]! > 0);
  const cells = {
    crs: frame.crs,
    cellM: frame.cellM,
    count: settled.length,
    column: Int32Array.from(settled, (slot) => frame.column0 + (slot % side)),
    row: Int32Array.from(settled, (slot) => frame.row0 + Math.floor(slot / side)),
  };
  const grid = summedGrid(
    cells,
    planes.map((plane) => settled.map((slot) => plane[slot]!)),
  );
  return (zone: PlanePolygons) => {
    const packed = packPolygons([zone]);
    return {
      sums: sumOverZones(packed, grid),
      parts: summedParts(cellFractions(packed, cells), cells, classes),
    };
  };
}

/** The sums of one zone, added up from the part of each cell. */
function summedParts(
  { cell, fraction, area }: CellFractions,
  cells: SortedCells,
  classes: Uint8Array,
): Float64Array {
  const sums = Float64Array.of(area[0]!, 0, 0, 0);
  cell.forEach((i, k) => {
    const slot = (cells.row[i]! - frame.row0) * side + cells.column[i]! - frame.column0;
    for (let t = 0; t < 3; t++) if (classes[slot]! > t) sums[t + 1]! += fraction[k]!;
  });
  return sums;
}
