// SPDX-License-Identifier: EUPL-1.2
// A new SQLite database in one go (SQLite file format 3): tables in the order of their rows, small unique indexes, no
// transaction, because nothing else has the file yet. The same rows give the same bytes.

import { joinBytes } from '../core/bytes/join-bytes';

export type SqlValue = null | number | string | Uint8Array;

export interface NewTable {
  readonly name: string;
  readonly sql: string;
  /** Values in the order of the columns; that of an INTEGER PRIMARY KEY is null and given in `rowIds`. */
  readonly rows: readonly (readonly SqlValue[])[];
  /** Rising; without it rows are numbered from 1. */
  readonly rowIds?: readonly number[];
  /** Columns of each UNIQUE or PRIMARY KEY constraint that is no row id, in the order of the declaration. */
  readonly unique?: readonly (readonly number[])[];
}

/** What stands in the schema without pages of its own: a virtual table, a trigger. */
export interface NewSchemaEntry {
  readonly type: 'table' | 'trigger';
  readonly name: string;
  /** The table it belongs to. */
  readonly table: string;
  readonly sql: string;
}

export interface NewDatabase {
  readonly applicationId: number;
  readonly userVersion: number;
  readonly tables: readonly NewTable[];
  readonly entries?: readonly NewSchemaEntry[];
}

const pageBytes = 4096;
const encoder = new TextEncoder();

/** The bytes of the database. Throws when a unique index does not fit into one page. */
export function writeSqlite({ applicationId, userVersion, tables, entries = [] }: NewDatabase): Uint8Array {
  const pages = new Pages();
  pages.add(new Uint8Array(pageBytes));
  const schema: SqlValue[][] = [];
  for (const table of tables) {
    schema.push(['table', table.name, table.name, writeTable(table, pages), table.sql]);
    (table.unique ?? []).forEach((columns, i) => {
      const root = writeIndex(table, columns, pages);
      schema.push(['index', `sqlite_autoindex_${table.name}_${i + 1}`, table.name, root, null]);
    });
  }
  for (const { type, name, table, sql } of entries) schema.push([type, name, table, 0, sql]);
  const first = schemaPage(schema, pages);
  writeHeader(first, pages.count, applicationId, userVersion);
  pages.set(1, first);
  return pages.bytes();
}

class Pages {
  readonly #pages: Uint8Array[] = [];
  get count(): number {
    return this.#pages.length;
  }
  /** Number of the new page, from 1. */
  add(page: Uint8Array): number {
    return this.#pages.push(page);
  }
  set(number: number, page: Uint8Array): void {
    this.#pages[number - 1] = page;
  }
  bytes(): Uint8Array {
    const out = new Uint8Array(this.#pages.length * pageBytes);
    this.#pages.forEach((page, i) => {
      out.set(page, i * pageBytes);
    });
    return out;
  }
}

function writeHeader(page: Uint8Array, count: number, applicationId: number, userVersion: number): void {
  const view = new DataView(page.buffer);
  page.set(encoder.encode('SQLite format 3\u0000'));
  view.setUint16(16, pageBytes);
  page.set([1, 1, 0, 64, 32, 32], 18);
  view.setUint32(24, 1); // change counter; the size in pages is trusted only with the same number at 92
  view.setUint32(28, count);
  view.setUint32(40, 1); // schema cookie
  view.setUint32(44, 4); // schema format
  view.setUint32(56, 1); // UTF-8
  view.setUint32(60, userVersion);
  view.setUint32(68, applicationId);
  view.setUint32(92, 1);
  view.setUint32(96, 3_040_000);
}

interface Child {
  readonly page: number;
  readonly lastRowId: number;
}

/** Writes the tree of a table, leaves first; returns its root. */
function writeTable({ rows, rowIds }: NewTable, pages: Pages): number {
  let level = leavesOf(rows, rowIds ?? rows.map((_, i) => i + 1), pages);
  while (level.length > 1) level = interiorLevel(level, pages);
  return level[0]!.page;
}

/** Rows on as many pages as they need, one without a row. */
function leavesOf(rows: NewTable['rows'], rowIds: readonly number[], pages: Pages): Child[] {
  const level: Child[] = [];
  let cells: Uint8Array[] = [];
  let used = 8;
  let last = 0;
  const close = () => {
    level.push({ page: pages.add(leafPage(0x0d, cells, 0)), lastRowId: last });
    cells = [];
    used = 8;
  };
  rows.forEach((values, i) => {
    const rowId = rowIds[i]!;
    const cell = leafCell(rowId, values, pages);
    if (used + cell.length + 2 > pageBytes) close();
    cells.push(cell);
    used += cell.length + 2;
    last = rowId;
  });
  close();
  return level;
}

/** The first page: the head of the file, and the schema or, where it is longer, the pages that it stands on. */
function schemaPage(schema: readonly (readonly SqlValue[])[], pages: Pages): Uint8Array {
  const rowIds = schema.map((_, i) => i + 1);
  const size = schema.reduce((sum, values) => sum + record(values).length + 12, 108);
  if (size > pageBytes) return interiorPage(leavesOf(schema, rowIds, pages), 100);
  const cells = schema.map((values, i) => leafCell(rowIds[i]!, values, pages));
  return leafPage(0x0d, cells, 100);
}

/** Children for one interior page: a cell has four bytes of page number and at most nine of a key. */
const fanOut = Math.floor((pageBytes - 12) / 15);

function interiorLevel(children: readonly Child[], pages: Pages): Child[] {
  const parents: Child[] = [];
  for (let from = 0; from < children.length; from += fanOut) {
    const group = children.slice(from, from + fanOut);
    const { lastRowId } = group[group.length - 1]!;
    parents.push({ page: pages.add(interiorPage(group, 0)), lastRowId });
  }
  return parents;
}

/** @param at where its head stands: 100 on the first page of the file, else 0 */
function interiorPage(group: readonly Child[], at: number): Uint8Array {
  const page = new Uint8Array(pageBytes);
  const view = new DataView(page.buffer);
  page[at] = 0x05;
  view.setUint16(at + 3, group.length - 1);
  view.setUint32(at + 8, group[group.length - 1]!.page);
  let end = pageBytes;
  group.slice(0, -1).forEach((child, i) => {
    const key = varint(child.lastRowId);
    end -= 4 + key.length;
    view.setUint32(end, child.page);
    page.set(key, end + 4);
    view.setUint16(at + 12 + i * 2, end);
  });
  view.setUint16(at + 5, end);
  return page;
}

/** An index of one page over texts and numbers; entries end with the row id. */
function writeIndex({ name, rows, rowIds }: NewTable, columns: readonly number[], pages: Pages): number {
  const entries = rows.map((values, i) => [
    ...columns.map((column) => values[column]!),
    rowIds?.[i] ?? i + 1,
  ]);
  entries.sort((a, b) => {
    for (let i = 0; i < a.length; i++) {
      const [x, y] = [a[i]!, b[i]!];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
  const cells = entries.map((values) => {
    const payload = record(values);
    if (payload.length > 1000) throw new Error(`index of ${name}: entry of ${payload.length} bytes`);
    return joinBytes([varint(payload.length), payload]);
  });
  return pages.add(leafPage(0x0a, cells, 0));
}

function leafCell(rowId: number, values: readonly SqlValue[], pages: Pages): Uint8Array {
  const payload = record(values);
  const most = pageBytes - 35;
  const head = joinBytes([varint(payload.length), varint(rowId)]);
  if (payload.length <= most) return joinBytes([head, payload]);
  const least = Math.floor(((pageBytes - 12) * 32) / 255) - 23;
  const rest = least + ((payload.length - least) % (pageBytes - 4));
  const local = rest <= most ? rest : least;
  // The chain is written from its end, so that every page knows the next.
  const starts: number[] = [];
  for (let from = local; from < payload.length; from += pageBytes - 4) starts.push(from);
  let next = 0;
  for (const from of starts.reverse()) {
    const page = new Uint8Array(pageBytes);
    new DataView(page.buffer).setUint32(0, next);
    page.set(payload.subarray(from, Math.min(from + pageBytes - 4, payload.length)), 4);
    next = pages.add(page);
  }
  const link = new Uint8Array(4);
  new DataView(link.buffer).setUint32(0, next);
  return joinBytes([head, payload.subarray(0, local), link]);
}

function leafPage(kind: number, cells: readonly Uint8Array[], at: number): Uint8Array {
  const page = new Uint8Array(pageBytes);
  const view = new DataView(page.buffer);
  const size = cells.reduce((sum, cell) => sum + cell.length + 2, at + 8);
  if (size > pageBytes) throw new Error(`page of ${size} bytes, ${pageBytes} fit`);
  page[at] = kind;
  view.setUint16(at + 3, cells.length);
  let end = pageBytes;
  cells.forEach((cell, i) => {
    end -= cell.length;
    page.set(cell, end);
    view.setUint16(at + 8 + i * 2, end);
  });
  view.setUint16(at + 5, end);
  return page;
}

function record(values: readonly SqlValue[]): Uint8Array {
  const types: Uint8Array[] = [];
  const body: Uint8Array[] = [];
  for (const value of values) {
    const [type, bytes] = serial(value);
    types.push(varint(type));
    body.push(bytes);
  }
  const head = joinBytes(types);
  // The length of the head counts itself; it takes two bytes from 127 on.
  const length = head.length + 1 < 128 ? varint(head.length + 1) : varint(head.length + 2);
  return joinBytes([length, head, ...body]);
}

function serial(value: SqlValue): [type: number, bytes: Uint8Array] {
  if (value === null) return [0, new Uint8Array(0)];
  if (typeof value === 'string') {
    const bytes = encoder.encode(value);
    return [bytes.length * 2 + 13, bytes];
  }
  if (value instanceof Uint8Array) return [value.length * 2 + 12, value];
  const isWhole = Number.isSafeInteger(value) && !Object.is(value, -0);
  const size = !isWhole ? 8 : value >= -128 && value <= 127 ? 1 : Math.abs(value) < 2 ** 31 ? 4 : 8;
  const view = new DataView(new ArrayBuffer(size));
  if (!isWhole) view.setFloat64(0, value);
  else if (size === 1) view.setInt8(0, value);
  else if (size === 4) view.setInt32(0, value);
  else view.setBigInt64(0, BigInt(value));
  const type = !isWhole ? 7 : size === 1 ? 1 : size === 4 ? 4 : 6;
  return [type, new Uint8Array(view.buffer)];
}

function varint(value: number): Uint8Array {
  if (value < 0) {
    // A negative row id takes nine bytes: eight of seven bits, one of eight.
    const all = BigInt.asUintN(64, BigInt(value));
    return Uint8Array.from({ length: 9 }, (_, i) =>
      i === 8 ? Number(all & 255n) : Number((all >> BigInt(8 + 7 * (7 - i))) & 127n) | 128,
    );
  }
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift((rest % 128) | 128);
  }
  return Uint8Array.from(bytes);
}
