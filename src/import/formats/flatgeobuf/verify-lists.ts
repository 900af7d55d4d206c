// SPDX-License-Identifier: EUPL-1.2
// Lists of a FlatGeobuf measured before the package reads them: it believes every stated length, and one wrong byte lets
// it count to four billion. Layout: FlatBuffers (tables with a directory of fields), schemas header.fbs and feature.fbs.

import type { Budget } from '../../reader/budget';
import { Damaged } from '../../reader/format';

/** Bytes of an element of each list, by the number of its field; texts are lists of bytes. */
const headerLists = { 0: 1, 1: 8, 11: 1, 12: 1, 13: 1 } as const;
const columnLists = { 0: 1, 2: 1, 3: 1, 10: 1 } as const;
const crsLists = { 0: 1, 2: 1, 3: 1, 4: 1, 5: 1 } as const;
const geometryLists = { 1: 8, 2: 8, 3: 8, 4: 8, 5: 8 } as const;
const columnsOfHeader = 7;
const crsOfHeader = 10;
const geometryOfFeature = 0;
const propertiesOfFeature = 1;
const columnsOfFeature = 2;
const ends = 0;
const xy = 1;
const parts = 7;
const pointerBytes = 4;

interface List {
  readonly at: number;
  readonly length: number;
}

/** One message: a table and what it points to, from `begin` (after its length) to `end`. */
class Message {
  readonly #view: DataView;
  readonly #begin: number;
  readonly #end: number;
  readonly #budget: Budget;
  /** Tables looked at; more than the bytes can hold are the same ones again and again. */
  #tables = 0;

  constructor(view: DataView, begin: number, end: number, budget: Budget) {
    this.#view = view;
    this.#begin = begin;
    this.#end = end;
    this.#budget = budget;
  }

  root(): number {
    return this.#pointer(this.#begin);
  }

  /** Measures the lists of a table. */
  lists(table: number, sizes: Readonly<Record<number, number>>): void {
    for (const [field, bytes] of Object.entries(sizes)) this.list(table, Number(field), bytes);
  }

  list(table: number, field: number, bytes: number): List {
    const place = this.#field(table, field);
    if (place === null) return { at: 0, length: 0 };
    const at = this.#pointer(place);
    const length = this.#view.getUint32(at, true);
    this.#within(at + pointerBytes, length * bytes);
    return { at: at + pointerBytes, length };
  }

  /** Tables of a list of tables. */
  *tables(table: number, field: number): Generator<number> {
    const { at, length } = this.list(table, field, pointerBytes);
    for (let i = 0; i < length; i++) yield this.#pointer(at + i * pointerBytes);
  }

  /** The table that a field points to; null without one. */
  table(table: number, field: number): number | null {
    const place = this.#field(table, field);
    return place === null ? null : this.#pointer(place);
  }

  /** A geometry and its parts. Ends of its rings rise and stay within its positions. */
  geometry(table: number, depth: number): void {
    this.#budget.depth(depth);
    this.lists(table, geometryLists);
    const positions = this.list(table, xy, 8).length / 2;
    const { at, length } = this.list(table, ends, 4);
    let before = 0;
    for (let i = 0; i < length; i++) {
      const ring = this.#view.getUint32(at + i * 4, true);
      if (ring < before || ring > positions) throw new Damaged(`FlatGeobuf: ring ${ring} of ${positions}`);
      before = ring;
    }
    for (const part of this.tables(table, parts)) this.geometry(part, depth + 1);
  }

  #field(table: number, field: number): number | null {
    const most = (this.#end - this.#begin) / pointerBytes + 64;
    if (++this.#tables > most * 16) throw new Damaged(`FlatGeobuf: more than ${Math.floor(most)} tables`);
    const directory = table - this.#view.getInt32(table, true);
    this.#within(directory, pointerBytes);
    const bytes = this.#view.getUint16(directory, true);
    this.#within(directory, bytes);
    const entry = pointerBytes + field * 2;
    const offset = entry + 2 <= bytes ? this.#view.getUint16(directory + entry, true) : 0;
    if (offset === 0) return null;
    this.#within(table + offset, pointerBytes);
    return table + offset;
  }

  #pointer(at: number): number {
    this.#within(at, pointerBytes);
    const target = at + this.#view.getUint32(at, true);
    this.#within(target, pointerBytes);
    return target;
  }

  #within(at: number, bytes: number): void {
    if (at >= this.#begin && at + bytes <= this.#end) return;
    throw new Damaged(`FlatGeobuf: ${bytes} B at ${at}, message ends at ${this.#end} B`);
  }
}

/** Measures every list of a header that lies between `begin` and `end`. Throws `Damaged`. */
export function verifyHeader(view: DataView, begin: number, end: number, budget: Budget): void {
  const message = new Message(view, begin, end, budget);
  const header = message.root();
  message.lists(header, headerLists);
  for (const column of message.tables(header, columnsOfHeader)) message.lists(column, columnLists);
  const crs = message.table(header, crsOfHeader);
  if (crs !== null) message.lists(crs, crsLists);
}

/** Measures every list of a feature that lies between `begin` and `end`. Throws `Damaged`, `BudgetExceeded`. */
export function verifyFeature(view: DataView, begin: number, end: number, budget: Budget): void {
  const message = new Message(view, begin, end, budget);
  const feature = message.root();
  message.list(feature, propertiesOfFeature, 1);
  for (const column of message.tables(feature, columnsOfFeature)) message.lists(column, columnLists);
  const geometry = message.table(feature, geometryOfFeature);
  if (geometry !== null) message.geometry(geometry, 1);
}
