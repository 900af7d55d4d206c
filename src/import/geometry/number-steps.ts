// SPDX-License-Identifier: EUPL-1.2
// Numbers of positions as the steps from one to the next, in few bytes: what a file says in millimetres, or was rounded to decimals of a
// degree, is a whole number of them, and the next corner of an outline is not far.

/** Units that are tried: millimetres, and seven and nine decimals of a degree. */
const unitsTried = [1e3, 1e7, 1e9] as const;
/** Whole numbers up to here keep their steps exact. */
const largest = 2 ** 51;
/** Seven bits a byte: the longest step there can be. */
const longestStep = 8;
/** Bytes of one column; numbers that may need more get one of their own. */
const columnBytes = 1 << 20;

/**
 * A function that keeps the numbers of one geometry after the other, `size` to a position; null where they are no whole numbers
 * of any unit, and are not kept. What it gives makes exactly the same numbers again, at the beginning of memory that is theirs until
 * others are asked for.
 */
export function stepsWriter(): (numbers: Float64Array, size: number) => (() => Float64Array) | null {
  let column = new Uint8Array(0);
  let used = 0;
  return (numbers, size) => {
    const unit = unitsTried.find((tried) => areWhole(numbers, tried));
    if (unit === undefined) return null;
    const most = numbers.length * longestStep;
    if (used + most > column.length) {
      column = new Uint8Array(Math.max(most, columnBytes));
      used = 0;
    }
    const from = used;
    const end = write(numbers, { unit, size }, column, from);
    const { length } = numbers;
    // What would fill most of a column alone is cut to what it needs.
    if (most > columnBytes) {
      const own = column.slice(from, end);
      column = new Uint8Array(0);
      used = 0;
      return () => read(own, 0, { unit, size, length });
    }
    used = end;
    const bytes = column;
    return () => read(bytes, from, { unit, size, length });
  };
}

function areWhole(numbers: Float64Array, unit: number): boolean {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    const count = Math.round(number * unit);
    if (count / unit !== number || Math.abs(count) > largest || Object.is(number, -0)) return false;
  }
  return true;
}

interface Of {
  readonly unit: number;
  readonly size: number;
}

/** Returns where the next byte would stand. */
function write(numbers: Float64Array, { unit, size }: Of, bytes: Uint8Array, from: number): number {
  let at = from;
  const before = [0, 0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const count = Math.round(numbers[i]! * unit);
    const step = count - before[i % size]!;
    before[i % size] = count;
    // Positive and negative steps in turn, so that short ones of either sign are small numbers.
    let rest = step >= 0 ? step * 2 : step * -2 - 1;
    while (rest >= 128) {
      bytes[at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    bytes[at++] = rest;
  }
  return at;
}

/** Kept for all: the memory of the longest column, into which each is read; its numbers are used before the next is. */
let made = new Float64Array(0);

function read(
  bytes: Uint8Array,
  from: number,
  { unit, size, length }: Of & { readonly length: number },
): Float64Array {
  if (made.length < length) made = new Float64Array(length);
  const numbers = made;
  const before = [0, 0, 0];
  let at = from;
  for (let i = 0; i < length; i++) {
    let rest = 0;
    let factor = 1;
    let byte = bytes[at++]!;
    for (; byte >= 128; byte = bytes[at++]!, factor *= 128) rest += (byte - 128) * factor;
    rest += byte * factor;
    const count = before[i % size]! + (rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2);
    before[i % size] = count;
    numbers[i] = count / unit;
  }
  return numbers;
}
