// SPDX-License-Identifier: EUPL-1.2
// A small GeoPackage byte by byte: one leaf page a table, overflow pages for long rows. No program that writes one is needed.

export type Value = null | number | string | Uint8Array;
interface Table {
  readonly name: string;
  readonly sql: string;
  readonly rows: readonly (readonly Value[])[];
  /** What the schema calls it; a view has no rows. */
  readonly type?: 'table' | 'view';
}

const pageBytes = 4096;

function varint(value: number): number[] {
  const bytes = [value & 127];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest & 127) | 128);
  return bytes;
}

function record(values: readonly Value[]): number[] {
  const types: number[] = [];
  const body: number[] = [];
  for (const value of values) {
    if (value === null) types.push(0);
    else if (typeof value === 'string' || value instanceof Uint8Array) {
      const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      types.push(...varint(bytes.length * 2 + (typeof value === 'string' ? 13 : 12)));
      body.push(...bytes);
    } else {
      const view = new DataView(new ArrayBuffer(8));
      if (Number.isInteger(value)) view.setBigInt64(0, BigInt(value));
      else view.setFloat64(0, value);
      types.push(Number.isInteger(value) ? 6 : 7);
      body.push(...new Uint8Array(view.buffer));
    }
  }
  return [...varint(types.length + 1), ...types, ...body];
}

/** The database of tables; every row gets its place in the list as row id. */
export function sqliteOf(tables: readonly Table[]): Uint8Array {
  const pages: Uint8Array[] = [];
  const leaf = (rows: readonly (readonly Value[])[], at: number): Uint8Array => {
    const page = new Uint8Array(pageBytes);
    const view = new DataView(page.buffer);
    let end = pageBytes;
    page[at] = 0x0d;
    view.setUint16(at + 3, rows.length);
    rows.forEach((values, i) => {
      const payload = record(values);
      const most = pageBytes - 35;
      const least = Math.floor(((pageBytes - 12) * 32) / 255) - 23;
      const rest = least + ((payload.length - least) % (pageBytes - 4));
      const local = payload.length <= most ? payload.length : rest <= most ? rest : least;
      const cell = [...varint(payload.length), ...varint(i + 1), ...payload.slice(0, local)];
      if (local < payload.length) {
        const first = pages.length + 1;
        const parts = [];
        for (let from = local; from < payload.length; from += pageBytes - 4)
          parts.push(payload.slice(from, from + pageBytes - 4));
        parts.forEach((part, k) => {
          const overflow = new Uint8Array(pageBytes);
          new DataView(overflow.buffer).setUint32(0, k + 1 < parts.length ? first + k + 1 : 0);
          overflow.set(part, 4);
          pages.push(overflow);
        });
        cell.push(0, 0, first >> 8, first & 255);
      }
      end -= cell.length;
      page.set(cell, end);
      view.setUint16(at + 8 + i * 2, end);
    });
    return page;
  };
  pages.push(new Uint8Array(pageBytes));
  const schema = tables.map(({ name, sql, rows, type = 'table' }) => {
    if (type === 'view') return [type, name, name, 0, sql] as const;
    const page = leaf(rows, 0);
    pages.push(page);
    return [type, name, name, pages.length, sql] as const;
  });
  const first = leaf(schema, 100);
  first.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(first.buffer);
  view.setUint16(16, pageBytes);
  first.set([1, 1, 0, 64, 32, 32], 18);
  view.setUint32(28, pages.length);
  view.setUint32(56, 1);
  pages[0] = first;
  const bytes = new Uint8Array(pages.length * pageBytes);
  pages.forEach((page, i) => void bytes.set(page, i * pageBytes));
  return bytes;
}

/** A geometry as a GeoPackage holds it; `dimension` adds 1000 for heights, 2000 for measures. */
export function blobOf(type: number, counts: readonly number[], numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 5 + counts.length * 4 + numbers.length * 8));
  [0x47, 0x50, 0, 1].forEach((byte, i) => void view.setUint8(i, byte));
  view.setInt32(4, 25832, true);
  view.setUint8(8, 1);
  view.setUint32(9, type, true);
  counts.forEach((count, i) => void view.setUint32(13 + i * 4, count, true));
  numbers.forEach((value, i) => void view.setFloat64(13 + counts.length * 4 + i * 8, value, true));
  return new Uint8Array(view.buffer);
}

interface Beside {
  /** Tables and views that the contents need not list. */
  readonly more?: readonly Table[];
  /** What the contents list beside the layers: a name and a kind. */
  readonly contents?: readonly (readonly [name: string, kind: string])[];
}

/** A GeoPackage with one layer per name; `columns` follow `fid` and `geom`. */
export function geopackageOf(
  layers: Readonly<Record<string, readonly (readonly Value[])[]>>,
  columns: string,
  srs: readonly Value[],
  { more = [], contents = [] }: Beside = {},
): Uint8Array {
  const names = Object.keys(layers);
  return sqliteOf([
    {
      name: 'gpkg_spatial_ref_sys',
      sql: 'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)',
      // The key is the row id and stands as null in its record.
      rows: [srs],
    },
    {
      name: 'gpkg_contents',
      sql: 'CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, srs_id INTEGER)',
      rows: [
        ...names.map((name) => [name, 'features', 1]),
        ...contents.map(([name, kind]) => [name, kind, 1]),
      ],
    },
    {
      name: 'gpkg_geometry_columns',
      sql: 'CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER, CONSTRAINT pk PRIMARY KEY (table_name, column_name))',
      rows: names.map((name) => [name, 'geom', 1]),
    },
    ...names.map((name) => ({
      name,
      sql: `CREATE TABLE "${name}" ( "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" POLYGON, ${columns})`,
      rows: layers[name]!.map((row) => [null, ...row]),
    })),
    ...more,
  ]);
}
