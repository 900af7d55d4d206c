// SPDX-License-Identifier: EUPL-1.2
// Tables of an SQLite database, read from front to back (SQLite file format 3): b-tree pages, overflow pages, records.
// No query language and no index is needed for a GeoPackage, and no WebAssembly is allowed in the page.

import { viewOf } from '../../../core/bytes/data-view';
import { mostSqliteLevels } from '../../../core/limits/limits';
import { Damaged } from '../../reader/format';

export type SqlValue = number | bigint | string | Uint8Array | null;

export interface SqlTable {
  readonly name: string;
  readonly rootPage: number;
  /** The text of CREATE TABLE. */
  readonly sql: string;
}

export interface SqlRow {
  readonly rowId: number;
  readonly values: readonly SqlValue[];
  /** The values once more from the bytes of the file, for who does not want to hold the large ones. */
  again(): readonly SqlValue[];
}

const magic = 'SQLite format 3\u0000';

export class SqliteFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #pageBytes: number;
  readonly #usable: number;
  readonly #decoder: TextDecoder;

  /** Throws `Damaged` when the bytes are no database, or one that is cut off. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    if (bytes.length < 512 || latin1(bytes.subarray(0, 16)) !== magic) throw new Damaged('SQLite: header');
    const size = this.#view.getUint16(16);
    this.#pageBytes = size === 1 ? 65_536 : size;
    if (this.#pageBytes < 512 || (this.#pageBytes & (this.#pageBytes - 1)) !== 0) {
      throw new Damaged(`SQLite: pages of ${size} B`);
    }
    this.#usable = this.#pageBytes - bytes[20]!;
    if (this.#usable < 480) throw new Damaged('SQLite: header');
    const encoding = this.#view.getUint32(56);
    this.#decoder = new TextDecoder(encoding === 2 ? 'utf-16le' : encoding === 3 ? 'utf-16be' : 'utf-8', {
      ignoreBOM: true,
    });
    const pages = this.#view.getUint32(28);
    if (pages * this.#pageBytes > bytes.length) {
      throw new Damaged(`SQLite: ${bytes.length} B, ${pages} pages of ${this.#pageBytes} B stated`);
    }
  }

  /** Whether changes may lie in a second file (`-wal`) that is not here. */
  get hasWriteAheadLog(): boolean {
    return this.#bytes[18] === 2;
  }

  /** The tables of the schema, in the order in which they were made. */
  tables(): SqlTable[] {
    const tables: SqlTable[] = [];
    for (const { values } of this.rows(1)) {
      const [type, name, , rootPage, sql] = values;
      if (type === 'table' && typeof name === 'string' && typeof rootPage === 'number' && rootPage > 0) {
        tables.push({ name, rootPage, sql: typeof sql === 'string' ? sql : '' });
      }
    }
    return tables;
  }

  /** Names of what is called like a table and stores no rows of its own: views, and tables that a module makes. */
  computed(): string[] {
    return [...this.rows(1)].flatMap(({ values: [type, name, , rootPage] }) =>
      typeof name === 'string' && (type === 'view' || (type === 'table' && !rootPage)) ? [name] : [],
    );
  }

  /** All rows of the table whose tree begins at a page, in the order of their row ids. */
  *rows(rootPage: number): Generator<SqlRow> {
    yield* this.#walk(rootPage, 0, new Set());
  }

  *#walk(page: number, level: number, seen: Set<number>): Generator<SqlRow> {
    // A page that leads back to itself would be walked for ever.
    if (level > mostSqliteLevels || seen.has(page)) throw new Damaged(`SQLite: circle at page ${page}`);
    seen.add(page);
    const start = (page - 1) * this.#pageBytes;
    if (page < 1 || start + this.#pageBytes > this.#bytes.length) throw new Damaged(`SQLite: page ${page}`);
    const head = page === 1 ? start + 100 : start;
    const kind = this.#bytes[head];
    const cells = this.#view.getUint16(head + 3);
    const pointers = head + (kind === 0x05 ? 12 : 8);
    if (pointers + cells * 2 > start + this.#pageBytes) throw new Damaged(`SQLite: cells of page ${page}`);
    for (let i = 0; i < cells; i++) {
      const at = start + this.#view.getUint16(pointers + i * 2);
      if (at + 4 > start + this.#pageBytes) throw new Damaged(`SQLite: cell ${i} of page ${page}`);
      if (kind === 0x05) yield* this.#walk(this.#view.getUint32(at), level + 1, seen);
      else if (kind === 0x0d) yield this.#row(at, start + this.#pageBytes, page);
      else throw new Damaged(`SQLite: page ${page} of kind ${kind}`);
    }
    if (kind === 0x05) yield* this.#walk(this.#view.getUint32(head + 8), level + 1, seen);
  }

  #row(at: number, end: number, page: number): SqlRow {
    const [length, afterLength] = this.#varint(at);
    const [rowId, from] = this.#varint(afterLength);
    const again = () => this.#record(this.#payload(length, from, end, page));
    try {
      return { rowId, values: again(), again };
    } catch (error) {
      if (error instanceof RangeError) throw new Damaged(`SQLite: row ${rowId}`);
      throw error;
    }
  }

  /** The bytes of a row, put together where they run over several pages (§ 1.6 of the file format). */
  #payload(length: number, from: number, end: number, page: number): Uint8Array {
    const most = this.#usable - 35;
    if (length <= most) {
      if (from + length > end) throw new Damaged(`SQLite: row of page ${page}`);
      return this.#bytes.subarray(from, from + length);
    }
    if (length > this.#bytes.length) throw new Damaged(`SQLite: row of ${length} B`);
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const rest = least + ((length - least) % (this.#usable - 4));
    const local = rest <= most ? rest : least;
    if (from + local + 4 > end) throw new Damaged(`SQLite: row of page ${page}`);
    const out = new Uint8Array(length);
    out.set(this.#bytes.subarray(from, from + local));
    let filled = local;
    let next = this.#view.getUint32(from + local);
    while (filled < length) {
      const start = (next - 1) * this.#pageBytes;
      if (next < 1 || start + this.#pageBytes > this.#bytes.length) throw new Damaged(`SQLite: page ${next}`);
      const part = Math.min(this.#usable - 4, length - filled);
      out.set(this.#bytes.subarray(start + 4, start + 4 + part), filled);
      filled += part;
      next = this.#view.getUint32(start);
    }
    return out;
  }

  #record(payload: Uint8Array): SqlValue[] {
    const view = viewOf(payload);
    const values: SqlValue[] = [];
    let [headEnd, at] = varintOf(payload, 0);
    if (headEnd > payload.length) throw new RangeError('record');
    let body = headEnd;
    while (at < headEnd) {
      const [type, after] = varintOf(payload, at);
      at = after;
      const [value, bytes] = this.#value(type, payload, view, body);
      values.push(value);
      body += bytes;
    }
    if (body > payload.length) throw new RangeError('record');
    return values;
  }

  #value(type: number, payload: Uint8Array, view: DataView, at: number): [SqlValue, number] {
    switch (type) {
      case 0:
        return [null, 0];
      case 1:
        return [view.getInt8(at), 1];
      case 2:
        return [view.getInt16(at), 2];
      case 3:
        return [(view.getInt16(at) << 8) | view.getUint8(at + 2), 3];
      case 4:
        return [view.getInt32(at), 4];
      case 5:
        return [view.getInt16(at) * 2 ** 32 + view.getUint32(at + 2), 6];
      case 6: {
        const big = view.getBigInt64(at);
        const number = Number(big);
        return [Number.isSafeInteger(number) ? number : big, 8];
      }
      case 7:
        return [view.getFloat64(at), 8];
      case 8:
        return [0, 0];
      case 9:
        return [1, 0];
      default: {
        if (type < 12) throw new RangeError('type');
        const length = Math.floor((type - 12) / 2);
        if (at + length > payload.length) throw new RangeError('value');
        const bytes = payload.subarray(at, at + length);
        return [type % 2 === 0 ? bytes : this.#decoder.decode(bytes), length];
      }
    }
  }

  #varint(at: number): [value: number, after: number] {
    return varintOf(this.#bytes, at);
  }
}

/** A number of one to nine bytes, seven bits each; exact within 2^53 either way. */
function varintOf(bytes: Uint8Array, at: number): [value: number, after: number] {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new Damaged('SQLite: cut off');
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  // Nine bytes hold all 64 bits of a signed number; row ids may be negative.
  let all = 0n;
  for (let i = 0; i < 8; i++) all = (all << 7n) | BigInt(bytes[at + i]! & 0x7f);
  return [Number(BigInt.asIntN(64, (all << 8n) | BigInt(bytes[at + 8] ?? 0))), at + 9];
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
