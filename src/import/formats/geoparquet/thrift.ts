// SPDX-License-Identifier: EUPL-1.2
// Numbers of a structure in Thrift's compact protocol, as heads of Parquet pages are written; every length is measured.

import { mostParquetHeadDepth } from '../../../core/limits/limits';
import { Damaged } from '../../reader/format';

const [stop, isTrue, isFalse, byte, i16, i32, i64, double, binary, list, struct] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12,
];

/** A 32-bit number, a truth value or a structure; null for another kind of value. */
type Value = number | boolean | Fields | null;
/** The values of a structure, by their field. */
export type Fields = ReadonlyMap<number, Value>;

/** A place in bytes. Reading beyond them throws a RangeError. */
export class ThriftReader {
  at: number;
  readonly #view: DataView;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.at = at;
  }

  /** Reads the structure that begins here. Throws `Damaged`, RangeError. */
  fields(depth = 0): Fields {
    if (depth > mostParquetHeadDepth)
      throw new Damaged(`Parquet: head of a page deeper than ${mostParquetHeadDepth} levels`);
    const fields = new Map<number, Value>();
    let field = 0;
    for (;;) {
      const head = this.#byte();
      const type = head & 15;
      if (type === stop) return fields;
      const step = head >> 4;
      field = step > 0 ? field + step : this.#number();
      fields.set(field, this.#value(type, depth));
    }
  }

  /** Unsigned, as the package reads it: what stands beyond 32 bits is folded onto them. */
  varint(): number {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const part = this.#byte();
      result |= (part & 0x7f) << shift;
      if (part < 0x80) return result;
    }
  }

  #byte(): number {
    return this.#view.getUint8(this.at++);
  }

  #number(): number {
    const folded = this.varint();
    return (folded >>> 1) ^ -(folded & 1);
  }

  #value(type: number, depth: number): Value {
    switch (type) {
      case i16:
      case i32:
        return this.#number();
      case struct:
        return this.fields(depth + 1);
      case isTrue:
        return true;
      case isFalse:
        return false;
      case byte:
        this.at++;
        return null;
      case i64:
        while (this.#byte() >= 0x80);
        return null;
      case double:
        this.at += 8;
        return null;
      case binary: {
        const length = this.varint();
        if (length < 0) throw new Damaged(`Parquet: text of ${length} B`);
        this.at += length;
        return null;
      }
      case list:
        this.#list(depth);
        return null;
      default:
        throw new Damaged(`Parquet: value of kind ${type} in the head of a page`);
    }
  }

  #list(depth: number): void {
    const head = this.#byte();
    const type = head & 15;
    const length = head >> 4 === 15 ? this.varint() : head >> 4;
    // Each element takes a byte or more.
    if (length < 0 || length > this.#view.byteLength) throw new Damaged(`Parquet: list of ${length} values`);
    for (let i = 0; i < length; i++) this.#value(type === isTrue || type === isFalse ? byte : type, depth);
  }
}
