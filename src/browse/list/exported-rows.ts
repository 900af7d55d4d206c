// SPDX-License-Identifier: EUPL-1.2
// The rows of a list as the features that a file gets: the city's own, and of coverage the cells as squares.

import type { Feature, Position } from 'geojson';
import type { City } from '../../core/city/city';
import { parseRasterId } from '../../core/geo/grid-id';
import { fromPlane } from '../../core/geo/projection';
import type { Table, TableRow } from '../../core/write/table';

/** Features of `rows` in their order. */
export function exportedRows(
  city: Pick<City, 'layers' | 'cells'>,
  table: Table,
  rows: readonly TableRow[],
): Feature[] {
  const { note = null, noteEn = null, asOf = null, dates } = city.cells?.about ?? {};
  // Which cell has which of several dates is not kept, and their interval is no date of one.
  const ofAll = { note, noteEn, asOf: dates ? null : asOf };
  const byId = new Map(city.layers[table.layer].map((feature) => [feature.id, feature]));
  return rows.map((row) => {
    const known = byId.get(row.id);
    if (!known) return cellOf(table, row, ofAll);
    const { id, properties, geometry } = known;
    return { type: 'Feature', id, properties, geometry } as Feature;
  });
}

/** A cell as the file of coverage has it, with its notes in both languages whichever the list is in: nine decimals are a tenth of a millimetre, and a missing figure is left out. */
function cellOf(
  { columns }: Table,
  { id, values }: TableRow,
  ofAll: Readonly<Record<'note' | 'noteEn' | 'asOf', string | null>>,
): Feature {
  const listed = columns.flatMap(({ key }, at) => (key in ofAll ? [] : [[key, values[at]]]));
  const entries = [...listed, ...Object.entries(ofAll)].filter(([, value]) => value !== null);
  const cell = parseRasterId(id);
  const corner = (dx: number, dy: number): Position =>
    fromPlane(cell!.crs, (cell!.column + dx) * cell!.cellM, (cell!.row + dy) * cell!.cellM).map((degrees) =>
      Number(degrees.toFixed(9)),
    );
  const square = () => [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
  const geometry = cell && { type: 'Polygon', coordinates: [square()] };
  return { type: 'Feature', id, properties: Object.fromEntries(entries), geometry } as Feature;
}
