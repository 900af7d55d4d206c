// SPDX-License-Identifier: EUPL-1.2
// Exact sums over the part of a regular lattice that a polygon covers.
//
// Let w be a weight a cell and F(x, y) the integral of w along the row of y from the left border to x. F is piecewise
// linear in x inside a row, so by Green's theorem the weighted area inside a polygon is the integral of F dy along its
// boundary, and a straight piece of boundary inside one cell contributes dy * F(middle of the piece), exactly. Edges are
// independent of each other: no clipping, no flood fill, cost grows with the cells that the boundary crosses, and all
// weights (thresholds, technologies, denominators) are summed in the same walk.

import type { PackedZones } from './packed-polygons';
import type { SummedGrid } from './summed-grid';

/**
 * What the walk leaves instead of sums when it is asked for the cells: with sums S, each answer is a sum of coefficients
 * times S, and these are the coefficients, one an entry of the rows; with them the touched entries of each row.
 */
export interface Gather {
  readonly coefficients: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/**
 * For each zone 1 + planes numbers: its area in cells (times cellM² = m² of the plane, also outside the window), then for
 * each plane the sum over the cells of weight times the fraction of the cell inside the zone. Exact but for rounding
 * (1e-12 of the zone). Rings that cross themselves count each loop with its own sign.
 */
export function sumOverZones(zones: PackedZones, grid: SummedGrid): Float64Array {
  const out = new Float64Array(zones.count * (grid.planes + 1));
  walk(zones, grid, out, 0, null);
  return out;
}

/**
 * The walk along all boundaries. One long function on purpose: V8 boxes doubles that are handed to a call it does not
 * inline, and each helper taken out of the inner loop cost a factor of 1.7 to 5 (measured, docs/scale.md).
 *
 * Consecutive pieces inside one cell are gathered as D = sum of dy and Q = sum of dy * (u0 + u1), so the sums are touched
 * once a visited cell, not once a vertex. Where an edge leaves a cell, the steps still to do are counted for each axis:
 * comparing the two crossing parameters alone takes the wrong axis when the edge ends in a corner (found by the fuzz).
 */
// biome-ignore lint/complexity/useMaxParams: one walk along all edges, which takes its arrays once
export function walk(
  zones: PackedZones,
  grid: SummedGrid,
  out: Float64Array,
  o: number,
  gather: Gather | null,
): void {
  const { xy, ringStart, zoneStart } = zones;
  const { frame, planes, sums, column, rowStart } = grid;
  const { width, cellM, column0 } = frame;
  // A window without columns has nothing to sum, only an area.
  const height = width === 0 ? 0 : frame.height;
  const x0 = column0 * cellM;
  const y0 = frame.row0 * cellM;
  const perM = 1 / cellM;
  for (let z = 0; z < zones.count; z++, o += planes + 1) {
    let area = 0;
    for (let r = zoneStart[z]!; r < zoneStart[z + 1]!; r++) {
      let p = ringStart[r]! * 2;
      const end = ringStart[r + 1]! * 2;
      let u0 = (xy[p]! - x0) * perM;
      let v0 = (xy[p + 1]! - y0) * perM;
      let i = Math.floor(u0);
      let j = Math.floor(v0);
      let D = 0;
      let Q = 0;
      for (p += 2; ; p += 2) {
        const last = p >= end;
        let u1 = u0;
        let v1 = v0;
        if (!last) {
          u1 = (xy[p]! - x0) * perM;
          v1 = (xy[p + 1]! - y0) * perM;
          if (u1 >= i && u1 < i + 1 && v1 >= j && v1 < j + 1) {
            D += v1 - v0;
            Q += (v1 - v0) * (u0 + u1);
            u0 = u1;
            v0 = v1;
            continue;
          }
        }
        const du = u1 - u0;
        const dv = v1 - v0;
        let columnsLeft = Math.abs(Math.floor(u1) - i);
        let rowsLeft = Math.abs(Math.floor(v1) - j);
        const columnStep = Math.abs(1 / du);
        const rowStep = Math.abs(1 / dv);
        let nextColumn = du > 0 ? (i + 1 - u0) * columnStep : du < 0 ? (u0 - i) * columnStep : Infinity;
        let nextRow = dv > 0 ? (j + 1 - v0) * rowStep : dv < 0 ? (v0 - j) * rowStep : Infinity;
        let pu = u0;
        let pv = v0;
        for (let n = last ? 1 : columnsLeft + rowsLeft; n > 0; n--) {
          const ii = i;
          const jj = j;
          if (!last) {
            let t: number;
            if (rowsLeft === 0 || (columnsLeft > 0 && nextColumn < nextRow)) {
              t = nextColumn;
              nextColumn += columnStep;
              i += du > 0 ? 1 : -1;
              columnsLeft--;
            } else {
              t = nextRow;
              nextRow += rowStep;
              j += dv > 0 ? 1 : -1;
              rowsLeft--;
            }
            const cu = u0 + t * du;
            const cv = v0 + t * dv;
            D += cv - pv;
            Q += (cv - pv) * (pu + cu);
            pu = cu;
            pv = cv;
          }
          const half = Q * 0.5;
          area += half;
          // Left of the window nothing has been summed yet; right of it a row's whole sum counts.
          if (jj >= 0 && jj < height && ii >= 0) {
            let low = rowStart[jj]!;
            const rowEnd = rowStart[jj + 1]!;
            let high = rowEnd;
            const wanted = ii + column0;
            while (low < high) {
              const middle = (low + high) >>> 1;
              if (column[middle]! < wanted) low = middle + 1;
              else high = middle;
            }
            let left = low + jj;
            let right = low < rowEnd && column[low] === wanted ? left + 1 : left;
            const q = half - D * ii;
            const g = D - q;
            if (gather !== null) {
              gather.coefficients[left]! += g;
              gather.coefficients[right]! += q;
              const from = gather.first[jj]!;
              if (from < 0) {
                gather.first[jj] = left;
                gather.last[jj] = right;
              } else {
                if (left < from) gather.first[jj] = left;
                if (right > gather.last[jj]!) gather.last[jj] = right;
              }
            }
            left *= planes;
            right *= planes;
            for (let t = 0; t < planes; t++) {
              out[o + 1 + t]! += g * sums[left + t]! + q * sums[right + t]!;
            }
          }
          D = 0;
          Q = 0;
        }
        if (last) break;
        D = v1 - pv;
        Q = (v1 - pv) * (pu + u1);
        u0 = u1;
        v0 = v1;
      }
    }
    out[o] = area;
  }
}
