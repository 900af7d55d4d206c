// SPDX-License-Identifier: EUPL-1.2
// Shares of many cells: two bytes each while they are whole hundredths of a per cent, as official ones are, else eight.

/** Shares in hundredths of a per cent with `noShare`, or from 0 to 1 with NaN, where a cell has no figure. */
export type ShareColumn = Uint16Array | Float64Array;

export const noShare = 0xffff;
/** Hundredths of a per cent in a whole. */
export const wholeShares = 10_000;

/** From 0 to 1; NaN without a figure. */
export function shareAt(column: ShareColumn, i: number): number {
  const value = column[i]!;
  if (column instanceof Float64Array) return value;
  return value === noShare ? Number.NaN : shareOf(value);
}

/** Divided twice, as per cents are: so the last bit is that of the figure in the file. */
const shareOf = (hundredths: number) => hundredths / 100 / 100;

/** Shares of which nobody knows yet how many they are and how fine. */
export class GrowingShares {
  #values: ShareColumn = new Uint16Array(1024);
  #length = 0;

  /** Adds a share from 0 to 1, NaN for none. */
  push(share: number): void {
    if (this.#length === this.#values.length) this.#values = longer(this.#values);
    const values = this.#values;
    if (values instanceof Float64Array) {
      values[this.#length++] = share;
      return;
    }
    const hundredths = Math.round(share * wholeShares);
    if (Number.isNaN(share)) values[this.#length++] = noShare;
    else if (shareOf(hundredths) === share) values[this.#length++] = hundredths;
    else {
      this.#values = Float64Array.from(values, (_, i) => shareAt(values, i));
      this.push(share);
    }
  }

  filled(): ShareColumn {
    return this.#values.subarray(0, this.#length);
  }
}

function longer(values: ShareColumn): ShareColumn {
  const grown =
    values instanceof Float64Array ? new Float64Array(values.length * 2) : new Uint16Array(values.length * 2);
  grown.set(values);
  return grown;
}
