// SPDX-License-Identifier: EUPL-1.2
// JSON values that keep whole numbers beyond 2^53 apart: the keys of parcels have 14 to 20 digits, and two of them may be
// one floating-point number.

/** No JSON text that a person wrote begins with this sign. */
const sign = '\u0001';
const written = /"\\u0001(-?\d+)"/g;

/** As many digits as a number may lose, but behind a point, where every file of places has them. */
const longNumber = /(?<![\d.])\d{16}/;

/** The texts and the numbers of JSON text. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * As JSON.parse, but a whole number that floating point would change is a text of its digits behind a sign: equal to no other
 * number and to no text. Of a text that holds the sign itself, as JSON.parse.
 * @throws SyntaxError where the text is no JSON
 */
export function parseExactly(text: string): unknown {
  if (!longNumber.test(text) || text.includes(sign) || text.includes('\\u0001')) return JSON.parse(text);
  const exact = text.replace(tokens, (token) => (isChanged(token) ? `"\\u0001${token}"` : token));
  return JSON.parse(exact);
}

/** JSON text in which a whole number that floating point would change is a text of its digits; the same text where none is. */
export function withTextsOfNumbers(text: string): string {
  if (!longNumber.test(text)) return text;
  return text.replace(tokens, (token) => (isChanged(token) ? `"${token}"` : token));
}

/** Whether it is a whole number without exponent that is written with other digits once it was a number. */
export function isChanged(token: string): boolean {
  return /^-?\d{16,}$/.test(token) && String(Number(token)) !== token;
}

/** The JSON text of a value of `parseExactly`, with these numbers as they were written. */
export const exactText = (value: unknown): string => JSON.stringify(value).replace(written, '$1');

/** A value of `parseExactly` for a reader: the digits of such a number are a text of their own. */
export function readable(value: unknown): unknown {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.includes('\\u0001') ? JSON.parse(text.replace(written, '"$1"')) : value;
}
