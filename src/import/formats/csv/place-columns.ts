// SPDX-License-Identifier: EUPL-1.2
// Where a table says its places: a column of geometries, cell ids of one of the two grids, or a pair of coordinates.

import type { Geometry } from 'geojson';
import { parseRasterId } from '../../../core/geo/grid-id';
import { fromPlane } from '../../../core/geo/projection';
import { readNumberText } from '../../../core/number/number-text';
import type { CrsStatement } from '../../reader/format';
import { readWktGeometry, wktStart } from '../../shape/wkt-geometry';

export type Place =
  | { readonly kind: 'geometry'; readonly geometry: Geometry | null; readonly crs?: CrsStatement }
  | { readonly kind: 'wrong'; readonly found: string };

export interface PlaceColumns {
  /** Columns that the places were read from, for the report. */
  readonly names: readonly string[];
  /** What their names say of the coordinate system. */
  readonly crs: CrsStatement;
  read(cells: readonly string[]): Place;
}

const degrees = {
  lon: /^(lon|lng|long|longitude|laenge|länge|laengengrad|längengrad|geo_?l(on|aenge)|x_?wgs84|wgs84_?x)$/,
  lat: /^(lat|latitude|breite|breitengrad|geo_?(lat|breite)|y_?wgs84|wgs84_?y)$/,
};
const plane = {
  x: /^(x|x_?(koord|coord|utm|mp_100m|mp_1km)?|east|easting|ost|ostwert|rechts|rechtswert|rw|e|utm_?(e|x|ost|east)|xcoord|koordinate_?x)$/,
  y: /^(y|y_?(koord|coord|utm|mp_100m|mp_1km)?|north|northing|nord|nordwert|hoch|hochwert|hw|n|utm_?(n|y|nord|north)|ycoord|koordinate_?y)$/,
};
const cell = /^(raster_?id|gitter_?id(_100m|_1km)?|cell_?id|zelle|id_?raster|gitter)$/;
const shape = /^(wkt|wkt_?geom|geom|geometry|the_geom|geometrie|shape)$/;

/** The columns that hold places; null for a table without. `sample` are the first rows. */
export function placeColumnsOf(
  head: readonly string[],
  sample: readonly (readonly string[])[],
): PlaceColumns | null {
  const names = head.map((name) => name.trim().toLowerCase());
  const find = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const holds = (column: number, test: (value: string) => boolean) =>
    column >= 0 && sample.some((row) => test(row[column]?.trim() ?? ''));
  const byShape = [find(shape), ...names.keys()].find((column) =>
    holds(column, (value) => wktStart.test(value)),
  );
  if (byShape !== undefined) return ofShape(head, byShape);
  const byCell = find(cell);
  if (holds(byCell, (value) => parseRasterId(value) !== null)) return ofCell(head, byCell);
  const [lon, lat] = [find(degrees.lon), find(degrees.lat)];
  if (lon >= 0 && lat >= 0) {
    return ofPair(
      head,
      lon,
      lat,
      { kind: 'degrees-by-rule', from: `${head[lon]}, ${head[lat]}` },
      'asDecimal',
    );
  }
  const [x, y] = [find(plane.x), find(plane.y)];
  if (x >= 0 && y >= 0) return ofPair(head, x, y, { kind: 'none' }, 'asThousands');
  return null;
}

function ofShape(head: readonly string[], column: number): PlaceColumns {
  return {
    names: [head[column]!],
    crs: { kind: 'none' },
    read(cells) {
      const text = cells[column]?.trim() ?? '';
      if (text === '') return { kind: 'geometry', geometry: null };
      const read = readWktGeometry(text);
      if (!read) return { kind: 'wrong', found: text.slice(0, 60) };
      const { geometry, srid } = read;
      return srid === null || srid === 0
        ? { kind: 'geometry', geometry }
        : { kind: 'geometry', geometry, crs: { kind: 'named', name: `EPSG:${srid}`, from: 'SRID' } };
    },
  };
}

/** A cell as its square, exact in its own grid; corners become degrees here, because the grid is known by the id. */
function ofCell(head: readonly string[], column: number): PlaceColumns {
  return {
    names: [head[column]!],
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

function ofPair(
  head: readonly string[],
  x: number,
  y: number,
  crs: CrsStatement,
  ambiguous: 'asDecimal' | 'asThousands',
): PlaceColumns {
  const numberOf = (text: string): number => {
    const read = readNumberText(text);
    if (read.kind === 'number') return read.value;
    // "51.224" is degrees, "404.325" metres with a mark for thousands: no easting is that small.
    return read.kind === 'ambiguous' ? read[ambiguous] : Number.NaN;
  };
  return {
    names: [head[x]!, head[y]!],
    crs,
    read(cells) {
      const [east, north] = [cells[x]?.trim() ?? '', cells[y]?.trim() ?? ''];
      if (east === '' && north === '') return { kind: 'geometry', geometry: null };
      const coordinates = [numberOf(east), numberOf(north)];
      return coordinates.every(Number.isFinite)
        ? { kind: 'geometry', geometry: { type: 'Point', coordinates } }
        : { kind: 'wrong', found: `${head[x]} ${east}, ${head[y]} ${north}` };
    },
  };
}
