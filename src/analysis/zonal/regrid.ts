// SPDX-License-Identifier: EUPL-1.2
// Moving counts from one 100 m grid to the other, such as the households of the census (EPSG:3035) onto the cells of the
// Breitbandatlas (EPSG:25832): each target cell is a zone over the source lattice, so parts of cells are exact and nothing
// is counted twice. What is assumed is that a count is spread evenly over its cell.

import { type Crs, fromPlane, toPlane } from '../../core/geo/projection';
import type { PackedZones } from './packed-polygons';
import { type SortedCells, summedGrid } from './summed-grid';
import { sumOverZones } from './zonal-sums';

/**
 * Counts of the source cells, summed over each target cell (in the target's order). The sum is kept where the target cells
 * tile the source; edges of cells are taken as straight in both planes (error below a tenth of a millimetre a cell).
 */
export function regrid(
  source: SortedCells,
  counts: ArrayLike<number>,
  target: Pick<SortedCells, 'crs' | 'cellM' | 'count' | 'column' | 'row'>,
): Float64Array {
  const lattice = summedGrid(source, [counts]);
  const sums = sumOverZones(squaresIn(target, source.crs), lattice);
  return Float64Array.from({ length: target.count }, (_, i) => sums[i * 2 + 1]!);
}

/** The squares of one grid as four-cornered zones in the plane of the other; each corner is projected once. */
function squaresIn(cells: SortedCells, crs: Crs): PackedZones {
  const corners = new Map<string, readonly [number, number]>();
  const cornerAt = (column: number, row: number): readonly [number, number] => {
    const key = `${column},${row}`;
    let corner = corners.get(key);
    if (!corner) {
      corner = toPlane(crs, ...fromPlane(cells.crs, column * cells.cellM, row * cells.cellM));
      corners.set(key, corner);
    }
    return corner;
  };
  const xy = new Float64Array(cells.count * 10);
  for (let i = 0; i < cells.count; i++) {
    const [c, r] = [cells.column[i]!, cells.row[i]!];
    const ring = [
      cornerAt(c, r),
      cornerAt(c + 1, r),
      cornerAt(c + 1, r + 1),
      cornerAt(c, r + 1),
      cornerAt(c, r),
    ];
    ring.forEach(([x, y], k) => {
      xy[i * 10 + k * 2] = x;
      xy[i * 10 + k * 2 + 1] = y;
    });
  }
  const starts = Uint32Array.from({ length: cells.count + 1 }, (_, z) => z);
  return { count: cells.count, xy, ringStart: starts.map((z) => z * 5), zoneStart: starts };
}
