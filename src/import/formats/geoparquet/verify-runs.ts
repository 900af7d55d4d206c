// SPDX-License-Identifier: EUPL-1.2
// Runs of a Parquet page (RLE and bit-packed in turn) measured before the package unrolls them: it believes every stated count.

import { Damaged } from '../../reader/format';
import { ThriftReader } from './thrift';

export interface Runs {
  /** Bits of a value, and how many values there are. */
  readonly width: number;
  readonly count: number;
  /** The value that is counted; −1 for none. */
  readonly counted: number;
}

/**
 * Measures the runs that begin at `at`, until all values are there; how many of them are the counted one. Throws `Damaged` for a run
 * of more values than there are, RangeError for one that reaches beyond the bytes.
 */
export function verifyRuns(view: DataView, at: number, { width, count, counted }: Runs): number {
  if (width > 32) throw new Damaged(`Parquet: values of ${width} bits`);
  const reader = new ThriftReader(view, at);
  let [seen, found] = [0, 0];
  while (seen < count) {
    const head = reader.varint();
    const isPacked = (head & 1) === 1;
    const values = isPacked ? (head >>> 1) * 8 : head >>> 1;
    // Packed values come in eights.
    if (values > (isPacked ? Math.ceil(count / 8) * 8 : count))
      throw new Damaged(`Parquet: run of ${values} values, the page has ${count}`);
    const bytes = isPacked ? (values / 8) * width : (width + 7) >> 3;
    // The last byte has to be there.
    if (bytes > 0) view.getUint8(reader.at + bytes - 1);
    const taken = Math.min(values, count - seen);
    if (counted >= 0) {
      found += isPacked
        ? packedMatches(view, reader.at, { width, count: taken, counted })
        : valueAt(view, reader.at, bytes) === counted
          ? taken
          : 0;
    }
    reader.at += bytes;
    seen += values;
  }
  return found;
}

function valueAt(view: DataView, at: number, bytes: number): number {
  let value = 0;
  for (let i = 0; i < bytes; i++) value |= view.getUint8(at + i) << (i * 8);
  return value;
}

/** Levels are narrow: their values are looked at bit by bit. */
function packedMatches(view: DataView, at: number, { width, count, counted }: Runs): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    let value = 0;
    for (let k = 0; k < width; k++) {
      const bit = i * width + k;
      value |= ((view.getUint8(at + (bit >> 3)) >> (bit & 7)) & 1) << k;
    }
    if (value === counted) found++;
  }
  return found;
}
