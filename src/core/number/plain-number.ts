// SPDX-License-Identifier: EUPL-1.2
// Numbers as nearly every file writes its coordinates, read from bytes four digits at a time.

import { powersOfTen } from './powers-of-ten';

const [minus, point, zero, nine] = [45, 46, 48, 57];
/** So many digits are exact in a double, and so is one division by a power of ten. */
const mostDigits = 15;
const [fourZeros, beyondNine, highBits] = [0x30303030, 0x76767676, 0x80808080];
/** 10 to the power of how many digits a word of four bytes begins with. */
const powerOfWord = Int32Array.of(1, 10, 100, 1000);

/**
 * Reads a number of JSON without exponent and of at most fifteen digits into `into[place]`, the one that `Number()` gives; `view`
 * is over `bytes`. Returns the offset after it, −1 for any other. Where neither a mark nor white space follows (an exponent, a
 * digit at the very end of the bytes) it was not all of it, and is worth nothing.
 */
// biome-ignore lint/complexity/useMaxParams: reads bytes, once for every number of a file
export function readPlainNumber(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  into: Float64Array,
  place: number,
): number {
  let i = at;
  let c = bytes[i]!;
  const isNegative = c === minus;
  if (isNegative) c = bytes[++i]!;
  const first = i;
  let digits = 0;
  for (; c >= zero && c <= nine; c = bytes[++i]!) digits = digits * 10 + (c - zero);
  let count = i - first;
  if (count === 0 || count > mostDigits || (count > 1 && bytes[first] === zero)) return -1;
  let places = 0;
  if (c === point) {
    const fraction = ++i;
    const last = view.byteLength - 4;
    for (; i <= last; i += 4) {
      const word = view.getInt32(i, true) ^ fourZeros;
      // The lowest high bit marks the first byte that is no digit; what is carried beyond it does no harm.
      const others = ((word + beyondNine) | word) & highBits;
      if (others === 0) digits = digits * 10_000 + fourDigits(word);
      else if ((others & 0x00ffffff) === 0) {
        digits = digits * 1000 + fourDigits(word << 8);
        i += 3;
        break;
      } else {
        const some = (31 - Math.clz32(others & -others)) >> 3;
        if (some > 0) digits = digits * powerOfWord[some]! + fourDigits(word << (32 - some * 8));
        i += some;
        break;
      }
    }
    places = i - fraction;
    count += places;
    if (places === 0 || count > mostDigits) return -1;
  }
  const value = places === 0 ? digits : digits / powersOfTen[places]!;
  into[place] = isNegative ? -value : value;
  return i;
}

/** The whole number of seven digits that begins at `at`; −1 where one of them is no digit. */
export function sevenDigitsAt(view: DataView, at: number): number {
  const first = view.getInt32(at, true) ^ fourZeros;
  // One digit stands in both words.
  const last = view.getInt32(at + 3, true) ^ fourZeros;
  if ((((first + beyondNine) | first | ((last + beyondNine) | last)) & highBits) !== 0) return -1;
  const four = fourDigits(first);
  return (four - (four % 10)) * 1000 + fourDigits(last);
}

/** The same of four digits. */
export function fourDigitsAt(view: DataView, at: number): number {
  const word = view.getInt32(at, true) ^ fourZeros;
  return (((word + beyondNine) | word) & highBits) === 0 ? fourDigits(word) : -1;
}

/**
 * A whole number of one to three digits that begins at `at`: the number times four plus how many digits it has, so that no loop is
 * left early and late in turn. 0 where there is no digit or more of them.
 */
export function shortWhole(view: DataView, at: number): number {
  const word = view.getInt32(at, true) ^ fourZeros;
  const others = ((word + beyondNine) | word) & highBits;
  if (others === 0) return 0;
  const some = (31 - Math.clz32(others & -others)) >> 3;
  return some === 0 ? 0 : (fourDigits(word << (32 - some * 8)) << 2) | some;
}

/** Four letters as a `DataView` reads them, the first in the lowest byte. */
export const wordOf = (letters: string): number =>
  letters.split('').reduceRight((word, letter) => (word << 8) | letter.charCodeAt(0), 0);

/** The number whose four digits stand in the bytes of a word, the first in the lowest. */
function fourDigits(word: number): number {
  const pairs = (Math.imul(word, 10) + (word >>> 8)) & 0x00ff00ff;
  return (Math.imul(pairs, 100) + (pairs >>> 16)) & 0xffff;
}
