// SPDX-License-Identifier: EUPL-1.2
// Features as GeoParquet 1.1 in degrees (OGC:CRS84, its rule where no system is named), geometries as WKB.

import type { Geometry } from 'geojson';
import { parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer';
import { boxOf } from './geometry/box';
import { writeWkb } from './geometry/write-wkb';
import { type CellType, featureTable, flatGeometry } from './table/feature-table';
import { Losses } from './table/losses';
import type { WriteFormat } from './table/writer';

const types = {
  flag: 'BOOLEAN',
  whole: 'INT64',
  number: 'DOUBLE',
  text: 'STRING',
  // Text and not JSON: readers show a text, and some do not know the other.
  json: 'STRING',
} as const satisfies Readonly<Record<CellType, string>>;

export const writeGeoparquet: WriteFormat = (features, target) => {
  const losses = new Losses();
  const { columns, rows } = featureTable(
    features,
    target,
    { empties: ['missing'], trims: /^\ufeff/ },
    losses,
  );
  const geometries = features.map((feature) => flatGeometry(feature, losses));
  const used = new Set(columns.map(({ name }) => name));
  const free = (wanted: string) => {
    let name = wanted;
    while (used.has(name)) name += '_';
    return name;
  };
  const [geometryName, boxName] = [free('geometry'), free('bbox')];
  const columnData = [
    ...columns.map(({ name, type }, k) => ({
      name,
      type: types[type],
      data: rows.map((row) => {
        const value = row[k] ?? null;
        return type === 'whole' && value !== null ? BigInt(value as number) : value;
      }),
    })),
    {
      name: geometryName,
      type: 'BYTE_ARRAY' as const,
      data: geometries.map((geometry) => geometry && writeWkb(geometry)),
    },
  ];
  const [root, ...elements] = schemaFromColumnData({ columnData });
  const buffer = parquetWriteBuffer({
    columnData: [
      ...columnData.map(({ name, data }) => ({ name, data })),
      { name: boxName, data: geometries.map(boxRow) },
    ],
    schema: [{ ...root!, num_children: columnData.length + 1 }, ...elements, ...boxSchema(boxName)],
    kvMetadata: [{ key: 'geo', value: JSON.stringify(geoOf(geometryName, boxName, geometries)) }],
    createdBy: 'netz-und-flaeche',
  });
  return { bytes: new Uint8Array(buffer), losses: losses.list };
};

/** Sides of a box, in the order of `Box`. */
const sides = ['xmin', 'ymin', 'xmax', 'ymax'] as const;

function boxRow(geometry: Geometry | null) {
  const box = boxOf([geometry]);
  return box && Object.fromEntries(sides.map((side, i) => [side, box[i]]));
}

/** A box of each row, by whose statistics readers pass over groups of rows (GeoParquet 1.1, covering). */
type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

function boxSchema(name: string): SchemaElement[] {
  return [
    { name, num_children: sides.length, repetition_type: 'OPTIONAL' },
    ...sides.map((side): SchemaElement => ({ name: side, type: 'DOUBLE', repetition_type: 'REQUIRED' })),
  ];
}

function geoOf(name: string, boxName: string, geometries: readonly (Geometry | null)[]) {
  const there = geometries.filter((geometry) => geometry !== null);
  const bbox = boxOf(there);
  const column = {
    encoding: 'WKB',
    geometry_types: [...new Set(there.map(({ type }) => type))].sort(),
    orientation: 'counterclockwise',
    covering: { bbox: Object.fromEntries(sides.map((side) => [side, [boxName, side]])) },
    ...(bbox && { bbox }),
  };
  return { version: '1.1.0', primary_column: name, columns: { [name]: column } };
}
