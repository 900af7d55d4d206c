// SPDX-License-Identifier: EUPL-1.2
// The spatial index of a GeoPackage (§ F.3, extension gpkg_rtree_index): the tables of SQLite's R*Tree module over the boxes of
// the features, and the triggers that keep them right while another program edits. Laid out as GDAL does.

import type { Box } from './geometry/box';
import type { NewSchemaEntry, NewTable } from './sqlite-writer';

interface Entry {
  /** Row of the feature, or number of the node below. */
  readonly id: number;
  readonly box: Box;
}

/** What the R*Tree module puts into a node at most (RTREE_MAXCELLS), and the bytes of a node with two dimensions. */
const mostEntries = 51;
const entryBytes = 24;
const nodeBytes = 4 + entryBytes * mostEntries;

export interface SpatialIndex {
  readonly tables: readonly NewTable[];
  readonly entries: readonly NewSchemaEntry[];
}

/** @param boxes of the rows 1, 2, …; null for a row without a place, which the index leaves out */
export function spatialIndex(layer: string, column: string, boxes: readonly (Box | null)[]): SpatialIndex {
  const name = `rtree_${layer}_${column}`;
  const { nodes, rows, parents } = treeOf(
    boxes.flatMap((box, i) => (box ? [{ id: i + 1, box: inSingles(box) }] : [])),
  );
  const table = (part: string, columns: string, values: NewTable['rows'], rowIds: readonly number[]) => ({
    name: `${name}_${part}`,
    sql: `CREATE TABLE ${quoted(`${name}_${part}`)}(${columns})`,
    rows: values,
    rowIds,
  });
  const pairs = (of: ReadonlyMap<number, number>) => [...of].sort(([a], [b]) => a - b);
  const [rowPairs, parentPairs] = [pairs(rows), pairs(parents)];
  return {
    tables: [
      table(
        'rowid',
        'rowid INTEGER PRIMARY KEY,nodeno',
        rowPairs.map(([, node]) => [null, node]),
        rowPairs.map(([row]) => row),
      ),
      table(
        'node',
        'nodeno INTEGER PRIMARY KEY,data',
        nodes.map((data) => [null, data]),
        nodes.map((_, i) => i + 1),
      ),
      table(
        'parent',
        'nodeno INTEGER PRIMARY KEY,parentnode',
        parentPairs.map(([, parent]) => [null, parent]),
        parentPairs.map(([node]) => node),
      ),
    ],
    entries: [
      {
        type: 'table',
        name,
        table: name,
        sql: `CREATE VIRTUAL TABLE ${quoted(name)} USING rtree(id, minx, maxx, miny, maxy)`,
      },
      ...triggers(layer, column, name),
    ],
  };
}

/** Coordinates of the index are singles; a box may only grow by that. */
function inSingles([minX, minY, maxX, maxY]: Box): Box {
  return [single(minX, -1), single(minY, -1), single(maxX, 1), single(maxY, 1)];
}

function single(value: number, way: 1 | -1): number {
  const near = Math.fround(value);
  if (way * (near - value) >= 0) return near;
  const bits = new DataView(new ArrayBuffer(4));
  bits.setFloat32(0, near);
  // The next single away from the box: the bits of a number count up with its size.
  const isGrowing = near === 0 || near > 0 === way > 0;
  if (near === 0) bits.setInt32(0, way > 0 ? 1 : -0x7fff_ffff);
  else bits.setInt32(0, bits.getInt32(0) + (isGrowing ? 1 : -1));
  return bits.getFloat32(0);
}

/** The nodes in the order of their numbers from 1, the root first; which node holds a row, and which one a node. */
function treeOf(leaves: readonly Entry[]) {
  const levels: Entry[][][] = [packed(leaves)];
  while (levels[0]!.length > 1) {
    const below = levels[0]!;
    // Numbers are given below, so the place of a node in its level stands for it till then.
    levels.unshift(packed(below.map((node, i) => ({ id: i, box: around(node) }))));
  }
  const starts = levels.map(
    (_, depth) => 1 + levels.slice(0, depth).reduce((sum, level) => sum + level.length, 0),
  );
  const [nodes, rows, parents] = [[] as Uint8Array[], new Map<number, number>(), new Map<number, number>()];
  levels.forEach((level, depth) => {
    const next = starts[depth + 1];
    level.forEach((node, i) => {
      const own = starts[depth]! + i;
      const entries = next === undefined ? node : node.map(({ id, box }) => ({ id: next + id, box }));
      for (const { id } of entries) (next === undefined ? rows : parents).set(id, own);
      nodes.push(nodeOf(entries, depth === 0 ? levels.length - 1 : 0));
    });
  });
  return { nodes, rows, parents };
}

/** Entries as nodes: by strips from west to east and within each from south to north (sort-tile-recursive), evenly full. */
function packed(entries: readonly Entry[]): Entry[][] {
  const count = Math.max(1, Math.ceil(entries.length / mostEntries));
  const strips = Math.ceil(Math.sqrt(count));
  const by = (axis: 0 | 1) => (a: Entry, b: Entry) =>
    a.box[axis] + a.box[axis + 2]! - b.box[axis] - b.box[axis + 2]! || a.id - b.id;
  return parted([...entries].sort(by(0)), strips).flatMap((strip) =>
    parted([...strip].sort(by(1)), Math.max(1, Math.ceil(strip.length / mostEntries))),
  );
}

function parted<T>(all: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, i) =>
    all.slice(Math.floor((i * all.length) / parts), Math.floor(((i + 1) * all.length) / parts)),
  );
}

function around(entries: readonly Entry[]): Box {
  return entries
    .map(({ box }) => box)
    .reduce((a, b) => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ]);
}

function nodeOf(entries: readonly Entry[], depth: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(nodeBytes));
  view.setUint16(0, depth);
  view.setUint16(2, entries.length);
  entries.forEach(({ id, box: [minX, minY, maxX, maxY] }, i) => {
    const at = 4 + i * entryBytes;
    view.setBigInt64(at, BigInt(id));
    [minX, maxX, minY, maxY].forEach((value, n) => {
      view.setFloat32(at + 8 + n * 4, value);
    });
  });
  return new Uint8Array(view.buffer);
}

/** As GDAL 3.6 writes them (GeoPackage 1.3, § F.3). */
function triggers(layer: string, column: string, name: string): NewSchemaEntry[] {
  const [table, geom, index, fid] = [layer, column, name, 'fid'].map(quoted) as [
    string,
    string,
    string,
    string,
  ];
  const put = `INSERT OR REPLACE INTO ${index} VALUES (NEW.${fid},ST_MinX(NEW.${geom}), ST_MaxX(NEW.${geom}),ST_MinY(NEW.${geom}), ST_MaxY(NEW.${geom}));`;
  const drop = `DELETE FROM ${index} WHERE id = OLD.${fid};`;
  const isThere = `(NEW.${geom} NOTNULL AND NOT ST_IsEmpty(NEW.${geom}))`;
  const isGone = `(NEW.${geom} ISNULL OR ST_IsEmpty(NEW.${geom}))`;
  const rules: readonly (readonly [part: string, when: string, what: string])[] = [
    ['insert', `AFTER INSERT ON ${table} WHEN ${isThere}`, put],
    ['update1', `AFTER UPDATE OF ${geom} ON ${table} WHEN OLD.${fid} = NEW.${fid} AND ${isThere}`, put],
    ['update2', `AFTER UPDATE OF ${geom} ON ${table} WHEN OLD.${fid} = NEW.${fid} AND ${isGone}`, drop],
    ['update3', `AFTER UPDATE ON ${table} WHEN OLD.${fid} != NEW.${fid} AND ${isThere}`, `${drop} ${put}`],
    [
      'update4',
      `AFTER UPDATE ON ${table} WHEN OLD.${fid} != NEW.${fid} AND ${isGone}`,
      `DELETE FROM ${index} WHERE id IN (OLD.${fid}, NEW.${fid});`,
    ],
    ['delete', `AFTER DELETE ON ${table} WHEN old.${geom} NOT NULL`, drop],
  ];
  return rules.map(([part, when, what]) => ({
    type: 'trigger',
    name: `${name}_${part}`,
    table: layer,
    sql: `CREATE TRIGGER ${quoted(`${name}_${part}`)} ${when} BEGIN ${what} END`,
  }));
}

/** A name of SQL in its quotation marks. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
