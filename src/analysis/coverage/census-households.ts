// SPDX-License-Identifier: EUPL-1.2
// Households of the census on the cells of the coverage, by the exact part of each census cell that lies in them.

import type { CensusGrid, LatticeBox } from '../../core/cells/census-grid';
import { censusPlane, fromPlane, toPlane } from '../../core/geo/projection';
import { regrid } from '../zonal/regrid';
import type { SortedCells } from '../zonal/summed-grid';

export interface CellHouseholds {
  /** In the order of the cells; NaN where a part of the cell lies in a census cell whose figure is not known. */
  readonly households: Float64Array;
  /** 1 where the file of the census does not reach: nothing is known there, not even that nobody lives there. */
  readonly isOutside: Uint8Array;
  /** Households of the census in the cells, those without a figure left out. */
  readonly placed: number;
  /** Households of census cells that touch one of the cells. */
  readonly nearby: number;
}

/** A part of a cell smaller than this is an effect of the arithmetic: a square decimetre. */
const leastShare = 1e-6;

/** Which part of the census lattice the cells lie in, with a cell to spare. */
export function censusBoxOf(cells: SortedCells): LatticeBox {
  let box = { column0: Infinity, row0: Infinity, column1: -Infinity, row1: -Infinity };
  for (let i = 0; i < cells.count; i++) {
    for (const [column, row] of cornersOf(cells, i)) {
      box = {
        column0: Math.min(box.column0, Math.floor(column) - 1),
        row0: Math.min(box.row0, Math.floor(row) - 1),
        column1: Math.max(box.column1, Math.ceil(column) + 1),
        row1: Math.max(box.row1, Math.ceil(row) + 1),
      };
    }
  }
  return box;
}

/** @param cells sorted by row, then column */
export function householdsFromCensus(census: CensusGrid, cells: SortedCells): CellHouseholds {
  const { figure, extent } = census;
  const isSecret = Float64Array.from(figure, (value) => (Number.isNaN(value) ? 1 : 0));
  const known = Float64Array.from(figure, (value) => (Number.isNaN(value) ? 0 : value));
  const amounts = regrid(census, known, cells);
  const secret = regrid(census, isSecret, cells);
  const isOutside = Uint8Array.from({ length: cells.count }, (_, i) =>
    cornersOf(cells, i).some(
      ([column, row]) =>
        column < extent.column0 || column > extent.column1 + 1 || row < extent.row0 || row > extent.row1 + 1,
    )
      ? 1
      : 0,
  );
  const households = amounts.map((amount, i) => (secret[i]! > leastShare ? Number.NaN : Math.max(0, amount)));
  const placed = households.reduce(
    (sum, amount, i) => (isOutside[i] || Number.isNaN(amount) ? sum : sum + amount),
    0,
  );
  return { households, isOutside, placed, nearby: nearbyOf(census, known, cells) };
}

/** The corners of a cell in the plane of the census, in cells of its lattice. */
function cornersOf({ crs, cellM, column, row }: SortedCells, i: number): [number, number][] {
  const [c, r] = [column[i]!, row[i]!];
  return [
    [c, r],
    [c + 1, r],
    [c + 1, r + 1],
    [c, r + 1],
  ].map(([x, y]) => {
    const [east, north] = toPlane(censusPlane, ...fromPlane(crs, x! * cellM, y! * cellM));
    return [east / 100, north / 100];
  });
}

/** Sum over census cells of which a part lies in one of the cells: found the other way round, as parts of census cells. */
function nearbyOf(census: CensusGrid, known: Float64Array, cells: SortedCells): number {
  const touched = regrid(cells, new Float64Array(cells.count).fill(1), census);
  return known.reduce((sum, amount, i) => (touched[i]! > leastShare ? sum + amount : sum), 0);
}
