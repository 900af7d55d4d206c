// SPDX-License-Identifier: EUPL-1.2
// Where a table says its places: a column of geometries, cell ids of one of the two grids, or a pair of coordinates.

import type { Geometry } from 'geojson';
import { placeNames, wktStart } from '../../../core/csv/place-names';
import { parseRasterId } from '../../../core/geo/grid-id';
import { fromPlane } from '../../../core/geo/projection';
import { quotedCharacters } from '../../../core/limits/limits';
import { isNoDataCode } from '../../../core/number/number-column';
import { readNumberText } from '../../../core/number/number-text';
import { readWktGeometry } from '../../geometry/wkt-geometry';
import type { CrsStatement } from '../../reader/format';

export type Place =
  | {
      readonly kind: 'geometry';
      readonly geometry: Geometry | null;
      readonly crs?: CrsStatement;
      /** Its positions have measures, which are left out. */
      readonly hasMeasures?: boolean;
    }
  /** A code or a word for "no data" stands where a place belongs. */
  | { readonly kind: 'no-data'; readonly found: string }
  | { readonly kind: 'wrong'; readonly found: string };

export interface PlaceColumns {
  /** Columns that the places were read from, for the report. */
  readonly names: readonly string[];
  /** Whether the columns hold nothing beyond the geometry, so that they need not be kept; the id of a cell says more. */
  readonly areSpent: boolean;
  /** What their names say of the coordinate system. */
  readonly crs: CrsStatement;
  read(cells: readonly string[]): Place;
}

/** Rows by which a column is judged; of one that is called as places are, those that say anything. */
const sampled = 50;

const unitOfPlace = /\s*[([]\s*(?:in\s+)?(?:°|m|grad|meter|dezimalgrad|degrees|wgs ?84)\s*[)\]]$/;

/** The columns that hold places; null for a table without. */
export function placeColumnsOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): PlaceColumns | null {
  const names = head.map((name) => name.trim().toLowerCase().replace(unitOfPlace, ''));
  const find = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const isWkt = (value: string) => wktStart.test(value);
  const isCell = (value: string) => parseRasterId(value) !== null;
  const shape = find(placeNames.shape);
  const said = saidIn(rows, shape);
  // A first column `wkt` that says nothing is one of a table in which nothing has a place.
  const isEmptyWkt = shape === 0 && names[0] === 'wkt' && said.length === 0 && rows.length > 0;
  if (isEmptyWkt || said.some(isWkt)) return ofShape(head, shape);
  const start = rows.slice(0, sampled);
  const byText = names.findIndex((_, column) => start.some((row) => isWkt(row[column]?.trim() ?? '')));
  if (byText >= 0) return ofShape(head, byText);
  const byCell = find(placeNames.cell);
  if (saidIn(rows, byCell).some(isCell)) return ofCell(head, byCell);
  const [lon, lat] = [find(placeNames.lon), find(placeNames.lat)];
  if (lon >= 0 && lat >= 0) {
    return ofPair(
      head,
      [lon, lat],
      { kind: 'degrees-by-rule', from: `${head[lon]}, ${head[lat]}` },
      'asDecimal',
    );
  }
  const [x, y] = [find(placeNames.x), find(placeNames.y)];
  if (x >= 0 && y >= 0) return ofPair(head, [x, y], { kind: 'none' }, 'asThousands');
  const both = find(placeNames.both);
  const pairs = saidIn(rows, both).map(pairIn);
  return pairs.some((pair) => pair !== null) ? ofBoth(head, both) : null;
}

/** Degrees of Germany, whose ranges have nothing in common: which of the two is the latitude, they say themselves. */
const isLat = (value: number) => value > 46 && value < 56;
const isLon = (value: number) => value > 5 && value < 16;

/** `50.9271, 11.5864` as map services give it to copy, also with commas for decimals and exchanged; null for anything else. */
function pairIn(text: string): readonly [lon: number, lat: number] | null {
  const [, first, second] =
    /^\(?\s*(\d{1,2}[.,]\d+)\s*°?\s*[,;/ ]\s*(\d{1,2}[.,]\d+)\s*°?\s*\)?$/.exec(text) ?? [];
  const [a, b] = [first, second].map((part) => Number(part?.replace(',', '.'))) as [number, number];
  if (isLat(a) && isLon(b)) return [b, a];
  return isLon(a) && isLat(b) ? [a, b] : null;
}

/** Both degrees of a place in one cell. */
function ofBoth(head: readonly string[], column: number): PlaceColumns {
  return {
    names: [head[column]!],
    areSpent: true,
    crs: { kind: 'degrees-by-rule', from: head[column]! },
    read(cells) {
      const text = cells[column]?.trim() ?? '';
      if (text === '') return { kind: 'geometry', geometry: null };
      if (isNoData(text)) return { kind: 'no-data', found: text };
      const pair = pairIn(text);
      return pair
        ? { kind: 'geometry', geometry: { type: 'Point', coordinates: [...pair] } }
        : { kind: 'wrong', found: text.slice(0, quotedCharacters) };
    },
  };
}

/** The first values of a column that are not blank. */
function saidIn(rows: readonly (readonly string[])[], column: number): string[] {
  const said: string[] = [];
  for (let i = 0; column >= 0 && i < rows.length && said.length < sampled; i++) {
    const value = rows[i]![column]?.trim() ?? '';
    if (value !== '') said.push(value);
  }
  return said;
}

function ofShape(head: readonly string[], column: number): PlaceColumns {
  return {
    names: [head[column]!],
    areSpent: true,
    crs: { kind: 'none' },
    read(cells) {
      const text = cells[column]?.trim() ?? '';
      if (text === '') return { kind: 'geometry', geometry: null };
      const read = readWktGeometry(text);
      if (!read) return { kind: 'wrong', found: text.slice(0, quotedCharacters) };
      const { geometry, srid, hasMeasures } = read;
      return srid === null || srid === 0
        ? { kind: 'geometry', geometry, hasMeasures }
        : {
            ...{ kind: 'geometry', geometry, hasMeasures },
            crs: { kind: 'named', name: `EPSG:${srid}`, from: 'SRID' },
          };
    },
  };
}

/** A cell as its square, exact in its own grid; corners become degrees here, because the grid is known by the id. */
function ofCell(head: readonly string[], column: number): PlaceColumns {
  return {
    names: [head[column]!],
    areSpent: false,
    crs: { kind: 'degrees-by-rule', from: head[column]! },
    read(cells) {
      const id = cells[column]?.trim() ?? '';
      const read = parseRasterId(id);
      if (!read) return { kind: 'wrong', found: id === '' ? `${head[column]} –` : id };
      const { crs, cellM, column: east, row: north } = read;
      const corner = (dx: number, dy: number) =>
        fromPlane(crs, (east + dx) * cellM, (north + dy) * cellM).map((value) => Number(value.toFixed(9)));
      const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
      return { kind: 'geometry', geometry: { type: 'Polygon', coordinates: [ring] } };
    },
  };
}

/** No easting, northing or degree in Germany is one of these codes; −1 and the like may be one of a plan's own. */
function isNoData(text: string): boolean {
  const read = readNumberText(text);
  if (read.kind === 'no-figure' || read.kind === 'sheet-error') return true;
  return read.kind === 'number' && Math.abs(read.value) >= 90 && isNoDataCode(read.value);
}

function ofPair(
  head: readonly string[],
  [x, y]: readonly [x: number, y: number],
  crs: CrsStatement,
  ambiguous: 'asDecimal' | 'asThousands',
): PlaceColumns {
  const numberOf = (text: string): number => {
    const read = readNumberText(text);
    // „50.928.100“ was 50,928100 before a spreadsheet took its comma for a mark of thousands; no northing is so large.
    if (read.kind === 'number' && read.thousands !== null && read.value > 1e7) return Number.NaN;
    if (read.kind === 'number') return read.value;
    // "51.224" is degrees, "404.325" metres with a mark for thousands: no easting is that small.
    return read.kind === 'ambiguous' ? read[ambiguous] : Number.NaN;
  };
  return {
    names: [head[x]!, head[y]!],
    areSpent: true,
    crs,
    read(cells) {
      const [east, north] = [cells[x]?.trim() ?? '', cells[y]?.trim() ?? ''];
      if (east === '' && north === '') return { kind: 'geometry', geometry: null };
      const coordinates = [numberOf(east), numberOf(north)];
      // 50921234 was 50,921234 before its comma was lost; metres called degrees have seven digits at most.
      const isBare = crs.kind === 'degrees-by-rule' && coordinates[1]! > 1e7;
      if ([east, north].every(isNoData))
        return { kind: 'no-data', found: `${head[x]} ${east}, ${head[y]} ${north}` };
      return coordinates.every(Number.isFinite) && !isBare
        ? { kind: 'geometry', geometry: { type: 'Point', coordinates } }
        : { kind: 'wrong', found: `${head[x]} ${east}, ${head[y]} ${north}` };
    },
  };
}
