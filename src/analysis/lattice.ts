// SPDX-License-Identifier: EUPL-1.2
// Exact sums over the part of a regular lattice that a polygon covers.
//
// Let w be a weight a cell and F(x, y) the integral of w along the row of y from the left border to x. F is piecewise
// linear in x inside a row, so by Green's theorem the weighted area inside a polygon is the integral of F dy along its
// boundary, and a straight piece of boundary inside one cell contributes dy * F(middle of the piece), exactly. Edges are
// independent of each other: no clipping, no flood fill, cost grows with the cells that the boundary crosses, and all
// weights (thresholds, technologies, denominators) are summed in the same walk.

import type { Crs } from '../core/projection';
import { type PackedZones, zoneAlone, zoneBox } from './packed-zones';

/** Where a lattice lies: the lower-left corner of its window is (column0 * cellM, row0 * cellM). */
export interface LatticeFrame {
  readonly crs: Crs;
  readonly cellM: number;
  readonly column0: number;
  readonly row0: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What the walk leaves instead of sums when it is asked for the cells: with sums S, each answer is a sum of coefficients
 * times S, and these are the coefficients, one an entry of the sparse rows; with them the touched entries of each row.
 */
interface Gather {
  readonly coefficients: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Weights of every slot of a window, row by row: one byte a slot (plane t is 1 where the class is above t), or numbers. */
export type Weights =
  | { readonly kind: 'classes'; readonly classes: Uint8Array; readonly planes: number }
  | { readonly kind: 'planes'; readonly values: readonly ArrayLike<number>[] };

/** A lattice with running sums a row, ready for any number of zones. */
export interface Lattice {
  readonly frame: LatticeFrame;
  readonly planes: number;
  /** Sums left of a column, all planes of a column side by side; one entry more than columns (dense) or cells (sparse) a row. */
  readonly sums: Float64Array | Uint16Array;
  /** Null: every slot has an entry. Else only the settled ones: columns (from column0) in order, row r from rowStart[r]. */
  readonly sparse: { readonly rowStart: Uint32Array; readonly column: Int32Array } | null;
}

/** Table mode: running sums of the whole window. 8 bytes (classes: 2) a slot and plane, so for one city or one county. */
export function tableLattice(frame: LatticeFrame, weights: Weights): Lattice {
  const planes = planeCount(weights);
  const length = (frame.width + 1) * frame.height * planes;
  // Class sums are whole numbers up to the width, and half the cache lines is what the walk feels.
  const sums =
    weights.kind === 'classes' && frame.width < 65536 ? new Uint16Array(length) : new Float64Array(length);
  for (let row = 0; row < frame.height; row++) {
    sumRow(weights, row * frame.width, frame.width, sums, row * (frame.width + 1) * planes);
  }
  return { frame, planes, sums, sparse: null };
}

function planeCount(weights: Weights): number {
  return weights.kind === 'classes' ? weights.planes : weights.values.length;
}

/** Running sums of `length` slots from `slot`, written from `at`: length + 1 entries of all planes. */
function sumRow(
  weights: Weights,
  slot: number,
  length: number,
  sums: Float64Array | Uint16Array,
  at: number,
): void {
  const planes = planeCount(weights);
  for (let t = 0; t < planes; t++) {
    let sum = 0;
    let k = at + t;
    if (weights.kind === 'classes') {
      for (let i = 0; i < length; i++, k += planes) {
        sums[k] = sum;
        if (weights.classes[slot + i]! > t) sum += 1;
      }
    } else {
      const values = weights.values[t]!;
      for (let i = 0; i < length; i++, k += planes) {
        sums[k] = sum;
        sum += values[slot + i]!;
      }
    }
    sums[k] = sum;
  }
}

/** Cells that a sparse lattice is made of, sorted by row, then column (as `Cells` are). */
export interface SortedCells {
  readonly crs: Crs;
  readonly cellM: number;
  readonly count: number;
  readonly column: Int32Array;
  readonly row: Int32Array;
}

/** Sparse rows: 8 bytes a settled cell and plane, empty land costs nothing; for a whole country. Cells must be sorted. */
export function sparseLattice(cells: SortedCells, values: readonly ArrayLike<number>[]): Lattice {
  const frame = frameOf(cells);
  const planes = values.length;
  const rowStart = new Uint32Array(frame.height + 1);
  for (let i = 0; i < cells.count; i++) rowStart[cells.row[i]! - frame.row0 + 1]! += 1;
  for (let r = 0; r < frame.height; r++) rowStart[r + 1]! += rowStart[r]!;
  const column = cells.column.map((c) => c - frame.column0);
  const sums = new Float64Array((cells.count + frame.height) * planes);
  for (let t = 0; t < planes; t++) {
    const value = values[t]!;
    for (let r = 0; r < frame.height; r++) {
      let sum = 0;
      let k = (rowStart[r]! + r) * planes + t;
      for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++, k += planes) {
        sums[k] = sum;
        sum += value[i]!;
      }
      sums[k] = sum;
    }
  }
  return { frame, planes, sums, sparse: { rowStart, column } };
}

/** The smallest window around cells; empty (width and height 0) without cells. */
export function frameOf(cells: SortedCells): LatticeFrame {
  let [c0, c1, r0, r1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < cells.count; i++) {
    c0 = Math.min(c0, cells.column[i]!);
    c1 = Math.max(c1, cells.column[i]!);
    r0 = Math.min(r0, cells.row[i]!);
    r1 = Math.max(r1, cells.row[i]!);
  }
  const { crs, cellM } = cells;
  if (cells.count === 0) return { crs, cellM, column0: 0, row0: 0, width: 0, height: 0 };
  return { crs, cellM, column0: c0, row0: r0, width: c1 - c0 + 1, height: r1 - r0 + 1 };
}

/**
 * For each zone 1 + planes numbers: its area in cells (times cellM² = m² of the plane, also outside the window), then for
 * each plane the sum over the cells of weight times the fraction of the cell inside the zone. Exact but for rounding
 * (1e-12 of the zone). Rings that cross themselves count each loop with its own sign.
 */
export function sumOverZones(zones: PackedZones, lattice: Lattice): Float64Array {
  const out = new Float64Array(zones.count * (lattice.planes + 1));
  walk(zones, lattice, out, 0, null);
  return out;
}

/** Which cells each zone covers and how much of each: entries start[z] … start[z + 1] - 1, in the order of the cells. */
export interface CellFractions {
  readonly start: Uint32Array;
  /** Index of the cell. */
  readonly cell: Uint32Array;
  /** Covered part of the cell, 0–1 (holes and self-crossings may leave rounding beside them). */
  readonly fraction: Float64Array;
  /** Area of each zone in cells, also outside the cells. */
  readonly area: Float64Array;
}

/** Parts of a cell below this are what rounding leaves of nothing (a ten-thousandth of a square centimetre). */
const noPart = 1e-11;

/**
 * The same walk turned round: not the sums of given weights, but the weight that each cell has in them. For a country with
 * dozens of columns, where sums of all of them would take gigabytes and a zone covers a few dozen of millions of cells.
 */
export function cellFractions(zones: PackedZones, cells: SortedCells): CellFractions {
  const rows = sparseLattice(cells, []);
  const { rowStart } = rows.sparse!;
  const { height, row0, cellM } = rows.frame;
  const gather: Gather = {
    coefficients: new Float64Array(cells.count + height),
    first: new Int32Array(height).fill(-1),
    last: new Int32Array(height),
  };
  const start = new Uint32Array(zones.count + 1);
  const area = new Float64Array(zones.count);
  const found = new GrowingEntries();
  for (let z = 0; z < zones.count; z++) {
    const box = zoneBox(zones, z);
    if (box) walk(zoneAlone(zones, z), rows, area, z, gather);
    if (box && height > 0) {
      const low = Math.max(0, Math.floor(box[1] / cellM) - row0);
      const high = Math.min(height - 1, Math.floor(box[3] / cellM) - row0);
      for (let j = low; j <= high; j++) collectRow(gather, j, rowStart[j]!, rowStart[j + 1]!, found);
    }
    start[z + 1] = found.count;
  }
  return { start, ...found.trimmed(), area };
}

/** Cell k of a row counts with every coefficient right of it: sums up from the right, and clears what was touched. */
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

/**
 * Window mode, nothing prepared: the same numbers, with running sums made for each zone's own box only. The one for a
 * single question on a lattice that is too large for a table; each slot costs no more than its weights.
 */
export function sumOverWindows(zones: PackedZones, frame: LatticeFrame, weights: Weights): Float64Array {
  const planes = planeCount(weights);
  const out = new Float64Array(zones.count * (planes + 1));
  const { cellM, column0, row0 } = frame;
  let sums: Float64Array | Uint16Array =
    weights.kind === 'classes' ? new Uint16Array(0) : new Float64Array(0);
  for (let z = 0; z < zones.count; z++) {
    const box = zoneBox(zones, z);
    if (!box) continue;
    const left = Math.max(0, Math.floor(box[0] / cellM) - column0);
    const low = Math.max(0, Math.floor(box[1] / cellM) - row0);
    const width = Math.max(0, Math.min(frame.width, Math.floor(box[2] / cellM) + 1 - column0) - left);
    const height = Math.max(0, Math.min(frame.height, Math.floor(box[3] / cellM) + 1 - row0) - low);
    const length = (width + 1) * height * planes;
    if (length > sums.length) {
      sums =
        weights.kind === 'classes' && frame.width < 65536
          ? new Uint16Array(length * 2)
          : new Float64Array(length * 2);
    }
    for (let r = 0; r < height; r++) {
      sumRow(weights, (low + r) * frame.width + left, width, sums, r * (width + 1) * planes);
    }
    const window: LatticeFrame = { ...frame, column0: column0 + left, row0: row0 + low, width, height };
    walk(zoneAlone(zones, z), { frame: window, planes, sums, sparse: null }, out, z * (planes + 1), null);
  }
  return out;
}

/**
 * The walk along all boundaries. One long function on purpose: V8 boxes doubles that are handed to a call it does not
 * inline, and each helper taken out of the inner loop cost a factor of 1.7 to 5 (measured, facts/performance.md § 1).
 *
 * Consecutive pieces inside one cell are gathered as D = sum of dy and Q = sum of dy * (u0 + u1), so the sums are touched
 * once a visited cell, not once a vertex. Where an edge leaves a cell, the steps still to do are counted for each axis:
 * comparing the two crossing parameters alone takes the wrong axis when the edge ends in a corner (found by the fuzz).
 */
function walk(
  zones: PackedZones,
  lattice: Lattice,
  out: Float64Array,
  o: number,
  gather: Gather | null,
): void {
  const { xy, ringStart, zoneStart } = zones;
  const { frame, planes, sums, sparse } = lattice;
  const { width, cellM } = frame;
  // A window without columns has nothing to sum, only an area.
  const height = width === 0 ? 0 : frame.height;
  const x0 = frame.column0 * cellM;
  const y0 = frame.row0 * cellM;
  const perM = 1 / cellM;
  const rowLength = width + 1;
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
            let left: number;
            let right: number;
            let q: number;
            if (sparse === null) {
              left = jj * rowLength + (ii < width ? ii : width - 1);
              right = left + 1;
              q = ii < width ? half - D * ii : D;
            } else {
              const { rowStart, column } = sparse;
              let low = rowStart[jj]!;
              const rowEnd = rowStart[jj + 1]!;
              let high = rowEnd;
              while (low < high) {
                const middle = (low + high) >>> 1;
                if (column[middle]! < ii) low = middle + 1;
                else high = middle;
              }
              left = low + jj;
              right = low < rowEnd && column[low] === ii ? left + 1 : left;
              q = half - D * ii;
            }
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
