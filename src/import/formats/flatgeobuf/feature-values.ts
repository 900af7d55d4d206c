// SPDX-License-Identifier: EUPL-1.2
// The values of a feature of FlatGeobuf. The package of the format makes numbers of all of them: a key of seventeen digits
// becomes that of another parcel, and what was written with four bytes gets digits that nobody wrote.

import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { viewOf } from '../../../core/bytes/data-view';
import { singleAsWritten } from '../../../core/number/single-precision';

export interface ValueColumn {
  readonly name: string;
  readonly type: ColumnType;
}

const text = new TextDecoder();
/** A whole number of JSON that may be beyond 2^53. */
const longInJson = /(?<!["\w.])-?\d{16,}/;

/**
 * Values by the names of their columns; what a feature does not have is left out. Whole numbers beyond 2^53 stay exact as text, bytes
 * and numbers that are not finite are the caller's to judge. Throws `RangeError` where they end too early, and an error for a column or a type that is not known.
 */
export function valuesOf(bytes: Uint8Array, columns: readonly ValueColumn[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const view = viewOf(bytes);
  for (let at = 0; at < bytes.length; ) {
    const column = columns[view.getUint16(at, true)];
    if (column === undefined) throw new Error(`column ${view.getUint16(at, true)} of ${columns.length}`);
    const { value, size } = valueAt(view, at + 2, column.type);
    if (column.name !== '__proto__') values[column.name] = value;
    at += 2 + size;
  }
  return values;
}

function valueAt(
  view: DataView,
  at: number,
  type: ColumnType,
): { readonly value: unknown; readonly size: number } {
  switch (type) {
    case ColumnType.Bool:
      return { value: view.getUint8(at) !== 0, size: 1 };
    case ColumnType.Byte:
      return { value: view.getInt8(at), size: 1 };
    case ColumnType.UByte:
      return { value: view.getUint8(at), size: 1 };
    case ColumnType.Short:
      return { value: view.getInt16(at, true), size: 2 };
    case ColumnType.UShort:
      return { value: view.getUint16(at, true), size: 2 };
    case ColumnType.Int:
      return { value: view.getInt32(at, true), size: 4 };
    case ColumnType.UInt:
      return { value: view.getUint32(at, true), size: 4 };
    case ColumnType.Long:
      return { value: exact(view.getBigInt64(at, true)), size: 8 };
    case ColumnType.ULong:
      return { value: exact(view.getBigUint64(at, true)), size: 8 };
    case ColumnType.Float:
      return { value: singleAsWritten(view.getFloat32(at, true)), size: 4 };
    case ColumnType.Double:
      return { value: view.getFloat64(at, true), size: 8 };
    default:
      return ofList(view, at, type);
  }
}

/** A value that states how many bytes it has. */
function ofList(view: DataView, at: number, type: ColumnType) {
  const length = view.getUint32(at, true);
  const size = 4 + length;
  if (at + size > view.byteLength) throw new RangeError(`value of ${length} B`);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 4, length);
  switch (type) {
    case ColumnType.String:
    case ColumnType.DateTime:
      return { value: text.decode(bytes), size };
    case ColumnType.Json: {
      const json = text.decode(bytes);
      const value: unknown = JSON.parse(json);
      return { value: longInJson.test(json) ? json : value, size };
    }
    case ColumnType.Binary:
      return { value: bytes, size };
    default:
      throw new Error(`type of column ${type}`);
  }
}

function exact(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
