// SPDX-License-Identifier: EUPL-1.2
// Numbers that a file holds with four bytes. Widened to eight they show digits that nobody wrote: 7.1 becomes 7.099999904632568.

/** Digits that tell every number of four bytes from its neighbours, and those that each of them has at least. */
const sureDigits = 9;
const heldDigits = 6;

/**
 * The number with the fewest digits that is the same one with four bytes; a number that is none of four bytes, and one that is
 * not finite, as it is.
 */
export function singleAsWritten(value: number): number {
  if (!Number.isFinite(value) || Math.fround(value) !== value) return value;
  for (let digits = heldDigits; digits < sureDigits; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return Number(value.toPrecision(sureDigits));
}
