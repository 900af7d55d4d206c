// SPDX-License-Identifier: EUPL-1.2
// Which cells each zone covers and how much of each: the walk along the boundaries, turned round.

import { groundScale } from './ground-scale';
import { type PackedZones, zoneAlone, zoneBox } from './packed-polygons';
import { type SortedCells, summedGrid } from './summed-grid';
import { type Gather, walk } from './zonal-sums';

/** Which cells each zone covers and how much of each: entries start[z] … start[z + 1] - 1, in the order of the cells. */
export interface CellFractions {
  readonly start: Uint32Array;
  /** Index of the cell. */
  readonly cell: Uint32Array;
  /** Covered part of the cell, 0–1 (holes and self-crossings may leave rounding beside them). */
  readonly fraction: Float64Array;
  /** Area of each zone in cells, also outside the cells. */
  readonly area: Float64Array;
  /** Square metres of the ground for one of the plane, of each zone (`groundScale`). */
  readonly ground: Float64Array;
}

/** Parts of a cell below this are what rounding leaves of nothing (a ten-thousandth of a square centimetre). */
const noPart = 1e-11;

/**
 * The same walk turned round: not the sums of given weights, but the weight that each cell has in them. For a country with
 * dozens of columns, where sums of all of them would take gigabytes and a zone covers a few dozen of millions of cells.
 */
export function cellFractions(zones: PackedZones, cells: SortedCells): CellFractions {
  const rows = summedGrid(cells, []);
  const { rowStart } = rows;
  const { height, row0, cellM } = rows.frame;
  const gather: Gather = {
    coefficients: new Float64Array(cells.count + height),
    first: new Int32Array(height).fill(-1),
    last: new Int32Array(height),
  };
  const start = new Uint32Array(zones.count + 1);
  const area = new Float64Array(zones.count);
  const ground = new Float64Array(zones.count);
  const found = new GrowingEntries();
  for (let z = 0; z < zones.count; z++) {
    const box = zoneBox(zones, z);
    ground[z] = groundScale(zones, z, cells.crs);
    if (box) walk(zoneAlone(zones, z), rows, area, z, gather);
    if (box && height > 0) {
      const low = Math.max(0, Math.floor(box[1] / cellM) - row0);
      const high = Math.min(height - 1, Math.floor(box[3] / cellM) - row0);
      for (let j = low; j <= high; j++) collectRow(gather, j, rowStart[j]!, rowStart[j + 1]!, found);
    }
    start[z + 1] = found.count;
  }
  return { start, ...found.trimmed(), area, ground };
}

/** Cell k of a row counts with every coefficient right of it: sums up from the right, and clears what was touched. */
// biome-ignore lint/complexity/useMaxParams: the loop over the rows of every zone
function collectRow(
  gather: Gather,
  j: number,
  rowStart: number,
  rowEnd: number,
  found: GrowingEntries,
): void {
  const { coefficients, first, last } = gather;
  const from = first[j]!;
  if (from < 0) return;
  let part = 0;
  const begin = found.count;
  // On beyond the leftmost entry where the zone reaches out of the window on the left.
  for (let k = last[j]!; k >= rowStart + j && (k >= from || Math.abs(part) > noPart); k--) {
    // Entry k of row j stands before cell k - j.
    if (k - j < rowEnd && Math.abs(part) > noPart) found.add(k - j, part);
    part += coefficients[k]!;
    coefficients[k] = 0;
  }
  found.reverseFrom(begin);
  first[j] = -1;
}

/** Pairs of cell and part whose number is not known before. */
class GrowingEntries {
  count = 0;
  private cell = new Uint32Array(1024);
  private fraction = new Float64Array(1024);

  add(cell: number, fraction: number): void {
    if (this.count === this.cell.length) {
      const [cells, fractions] = [new Uint32Array(this.count * 2), new Float64Array(this.count * 2)];
      cells.set(this.cell);
      fractions.set(this.fraction);
      this.cell = cells;
      this.fraction = fractions;
    }
    this.cell[this.count] = cell;
    this.fraction[this.count++] = fraction;
  }

  reverseFrom(begin: number): void {
    this.cell.subarray(begin, this.count).reverse();
    this.fraction.subarray(begin, this.count).reverse();
  }

  trimmed() {
    return { cell: this.cell.slice(0, this.count), fraction: this.fraction.slice(0, this.count) };
  }
}
