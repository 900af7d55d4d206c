// SPDX-License-Identifier: EUPL-1.2
// Ids of grid cells in both spellings. The same place has different ids in the two grids, and the short spelling of the
// census grid looks almost like the one of the Breitbandatlas, so the number of digits decides and nothing is guessed.

import { atlasPlane, type Crs, censusPlane } from './projection';

/** A cell by its lower-left corner: x = column * cellM, y = row * cellM in the plane of `crs`. */
export interface GridCell {
  readonly crs: Crs;
  readonly cellM: number;
  readonly column: number;
  readonly row: number;
}

const utmId = /^100mN(\d{5})E(\d{4})$/;
const laeaLongId = /^CRS3035RES(\d+)mN(\d{1,7})E(\d{1,7})$/;
const laeaShortId = /^(100m|1km)N(\d+)E(\d+)$/;

/**
 * Reads `100mN56751E4043` (EPSG:25832, five digits north and four east), `CRS3035RES100mN3125900E4155400` and the short
 * census forms `100mN31259E41554` and `1kmN3125E4155` (EPSG:3035). Null for any other text, and for a long id whose
 * corner is not a multiple of its resolution.
 */
export function parseRasterId(id: string): GridCell | null {
  const utm = utmId.exec(id);
  if (utm) return { crs: atlasPlane, cellM: 100, column: Number(utm[2]), row: Number(utm[1]) };
  const long = laeaLongId.exec(id);
  if (long) {
    const cellM = Number(long[1]);
    const row = Number(long[2]) / cellM;
    const column = Number(long[3]) / cellM;
    return Number.isInteger(row) && Number.isInteger(column)
      ? { crs: censusPlane, cellM, column, row }
      : null;
  }
  const short = laeaShortId.exec(id);
  if (!short) return null;
  const cellM = short[1] === '1km' ? 1000 : 100;
  const digits = cellM === 1000 ? 4 : 5;
  if (short[2]?.length !== digits || short[3]?.length !== digits) return null;
  return { crs: censusPlane, cellM, column: Number(short[3]), row: Number(short[2]) };
}

/** The id of the Breitbandatlas grid, or null: also for an id of the census grid, which would name another place. */
export function parseUtmRasterId(id: string): GridCell | null {
  const cell = parseRasterId(id);
  return cell?.crs === atlasPlane ? cell : null;
}

/** The official spelling of a cell's id in its own grid (the long one for EPSG:3035). */
export function formatRasterId(cell: GridCell): string {
  switch (cell.crs) {
    case atlasPlane:
      return `100mN${String(cell.row).padStart(5, '0')}E${String(cell.column).padStart(4, '0')}`;
    case censusPlane:
      return `CRS3035RES${cell.cellM}mN${cell.row * cell.cellM}E${cell.column * cell.cellM}`;
  }
}

/**
 * How far below a line of the lattice a position still counts as lying on it. A corner that went through degrees and
 * back with PROJ's EPSG:3035 comes home 0.31 mm south and 0.01 mm west: rounded down, each would name a wrong cell.
 */
const latticeSnapM = 0.001;

/** Number of the row or column of edge `cellM` that holds a coordinate of the plane; on a line it is the one above. */
function latticeIndex(metres: number, cellM: number): number {
  return Math.floor((metres + latticeSnapM) / cellM);
}

/**
 * The cell of edge `cellM` that contains a point of the plane; a point on a border, or within a millimetre below it,
 * belongs to the cell above or right.
 */
export function gridCellAt(crs: Crs, cellM: number, x: number, y: number): GridCell {
  return { crs, cellM, column: latticeIndex(x, cellM), row: latticeIndex(y, cellM) };
}
