// SPDX-License-Identifier: EUPL-1.2
// The table beside a shapefile, dBASE III to FoxPro: its head, its columns, its rows.

import { viewOf } from '../../../core/bytes/data-view';
import { mostDbfColumns } from '../../../core/limits/limits';
import { Damaged, type ReadContext } from '../../reader/format';
import { codePageOf } from './code-page';
import { DbfCells, type DbfColumn } from './dbf-cells';

export interface Dbf {
  readonly encoding: string;
  readonly encodingFrom: string;
  readonly count: number;
  /** Values of one row, by name of their column; null where the row is marked as deleted. */
  row(index: number): Record<string, unknown> | null;
  /** Says of the rows that were asked for what their cells hold and no value was made of. */
  tell(): void;
}

/** Mark of a deleted row. */
const deleted = 0x2a;

/** Opens a table. Blank values are null. Throws `Damaged` when it is cut off or no table. */
export function readDbf(bytes: Uint8Array, cpg: string | null, context: ReadContext): Dbf {
  if (bytes.length < 33) throw new Damaged(`.dbf: ${bytes.length} B`);
  const view = viewOf(bytes);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  if (rowBytes < 1 || headerBytes < 33) throw new Damaged('.dbf: header');
  if (headerBytes + count * rowBytes > bytes.length) {
    throw new Damaged(`.dbf: ${bytes.length} B, ${count} rows of ${rowBytes} B`);
  }
  for (let row = 0; row < count; row++) {
    // A blank or the asterisk of a deleted row, for some writers 0; a sign is a part of another cell (pyshp 2.3.1 leaves a row
    // that it refused half written, so that all others begin too early).
    const mark = bytes[headerBytes + row * rowBytes]!;
    if (mark > 0x20 && mark !== deleted) throw new Damaged(`.dbf: row ${row + 1} begins inside another one`);
  }
  const raw = columnsOf(bytes, view, headerBytes, rowBytes);
  const page = codePageOf(
    textsOf(bytes, raw, { count, headerBytes, rowBytes }),
    { asked: context.encoding, cpg, language: bytes[29]! },
    context.log,
  );
  const columns = named(raw, bytes, page.decode, context);
  const cells = new DbfCells(page.decode, view);
  const flagged = columns.find(({ type }) => type === rowFlags) ?? null;
  const ofRows = columns.filter((column) => column !== flagged);
  return {
    encoding: page.encoding,
    encodingFrom: page.encodingFrom,
    count,
    row(index) {
      const at = headerBytes + index * rowBytes;
      if (bytes[at] === deleted) return null;
      const values: Record<string, unknown> = {};
      const flagsAt = flagged === null ? 0 : at + flagged.offset;
      const flags = flagged === null ? null : bytes.subarray(flagsAt, flagsAt + flagged.length);
      for (const column of ofRows) values[column.name] = cells.read(column, at + column.offset, index, flags);
      return values;
    },
    tell: () => cells.tell(context),
  };
}

/** Kind of the column that holds, for each row, which of its values are none (FoxPro's `_NullFlags`). */
const rowFlags = '0';

interface RawColumn extends Omit<DbfColumn, 'name'> {
  /** Offset of its eleven bytes of name. */
  readonly nameAt: number;
}

function columnsOf(bytes: Uint8Array, view: DataView, headerBytes: number, rowBytes: number): RawColumn[] {
  const columns: RawColumn[] = [];
  let offset = 1;
  let bit = 0;
  for (let at = 32; at + 32 <= headerBytes && bytes[at] !== 0x0d; at += 32) {
    const type = String.fromCharCode(bytes[at + 11]!);
    // Long texts keep the upper byte of their length where other types keep their decimals.
    const length = type === 'C' ? view.getUint16(at + 16, true) : bytes[at + 16]!;
    if (columns.length >= mostDbfColumns || offset + length > rowBytes) throw new Damaged('.dbf: columns');
    // FoxPro gives a bit to each text of changing length, and to each column that may be without a value (flag 2).
    const shortBit = type === 'V' || type === 'Q' ? bit++ : null;
    const nullBit = isFoxPro(bytes) && (bytes[at + 18]! & 2) !== 0 ? bit++ : null;
    const decimals = type === 'C' ? 0 : bytes[at + 17]!;
    columns.push({ nameAt: at, type, offset, length, decimals, nullBit, shortBit });
    offset += length;
  }
  return columns;
}

/** Whether a table is one of Visual FoxPro, whose columns have flags where others have nothing. */
const isFoxPro = (bytes: Uint8Array) => bytes[0]! >= 0x30 && bytes[0]! <= 0x32;

/** How many rows a table has, and where they stand. */
interface TableSize {
  readonly count: number;
  readonly headerBytes: number;
  readonly rowBytes: number;
}

/** Every byte of text of the table: names of columns and cells of text, by which the encoding is judged. */
function textsOf(
  bytes: Uint8Array,
  columns: readonly RawColumn[],
  { count, headerBytes, rowBytes }: TableSize,
): Uint8Array {
  const texts = columns.filter(({ type }) => type === 'C' || type === 'V');
  const width = texts.reduce((sum, { length }) => sum + length + 1, 0);
  const sample = Math.min(count, Math.max(1000, Math.floor(4_000_000 / Math.max(1, width))));
  const out = new Uint8Array(sample * width + columns.length * 12).fill(0x20);
  let at = 0;
  for (const { nameAt } of columns) {
    const end = bytes.subarray(nameAt, nameAt + 11).indexOf(0);
    out.set(bytes.subarray(nameAt, nameAt + (end < 0 ? 11 : end)), at);
    at += 12;
  }
  for (let row = 0; row < sample; row++) {
    for (const { offset, length } of texts) {
      const from = headerBytes + row * rowBytes + offset;
      out.set(trimmed(bytes.subarray(from, from + length)), at);
      at += length + 1;
    }
  }
  return out;
}

/** Writers that count characters cut a text of UTF-8 in the middle of one; the rest of it is no fault of the encoding. */
function trimmed(cell: Uint8Array): Uint8Array {
  let end = cell.length;
  while (end > 0 && (cell[end - 1] === 0x20 || cell[end - 1] === 0)) end--;
  if (end < cell.length) return cell.subarray(0, end);
  let back = 0;
  while (back < 3 && end > 0 && (cell[end - 1 - back]! & 0xc0) === 0x80) back++;
  const lead = cell[end - 1 - back] ?? 0;
  const wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
  return wanted > back ? cell.subarray(0, end - 1 - back) : cell;
}

function named(
  raw: readonly RawColumn[],
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
  { log }: ReadContext,
): DbfColumn[] {
  const used = new Set<string>();
  return raw.map((column, i) => {
    const field = bytes.subarray(column.nameAt, column.nameAt + 11);
    const end = field.indexOf(0);
    const found = decode(end < 0 ? field : field.subarray(0, end)).trim();
    let name = found === '' || found === '__proto__' ? `column_${i + 1}` : found;
    while (used.has(name)) name = `${name}_`;
    if (name !== found) log.say('import-column-renamed', { found, expected: name });
    used.add(name);
    return { ...column, name };
  });
}
