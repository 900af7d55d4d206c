// SPDX-License-Identifier: EUPL-1.2
// Where reading goes on after a feature whose bytes are no JSON, and where in the text (line, column) an offset lies.

import { mostLookedInto } from '../limits/limits';

const [openList, closeList, openObject, closeObject, quotation, backslash, comma] = [
  91, 93, 123, 125, 34, 92, 44,
];

/** Where to go on: at the start of a feature, or after the end of the broken one. */
export interface Resumption {
  readonly at: number;
  readonly isStart: boolean;
}

/** Kept for all: the brackets that are open in one search; an array for each of 100,000 faults costs as much as it. */
const open: number[] = [];

/**
 * Looks for the end of the broken value that began at `start`, by its brackets, and beyond the error for the next
 * object that says of itself to be a feature; whichever comes first. Null when neither does. Brackets that do not match
 * and texts that do not end only turn off the first way. Linear in the bytes passed, except that an object inside the
 * broken one is looked at once for each level that it lies in.
 */
export function resumeAfter(bytes: Uint8Array, start: number, error: number): Resumption | null {
  let depth = 0;
  let inText = false;
  let matches = true;
  for (let i = start; i < bytes.length; i++) {
    const c = bytes[i]!;
    // Also inside what seems a text: after a missing quotation mark text and rest have changed places.
    if (c === openObject && i >= error && followsComma(bytes, i) && isFeatureStart(bytes, i)) {
      return { at: i, isStart: true };
    }
    if (!matches) continue;
    if (inText) {
      if (c === backslash) i++;
      else if (c === quotation) inText = false;
      else if (c < 32) matches = false;
    } else if (c === quotation) inText = true;
    else if (c === openObject || c === openList)
      open[depth++] = c + 2; // ASCII: a closing bracket is two after its opening
    else if (c === closeObject || c === closeList) {
      depth -= 1;
      if (depth === 0 && c === open[0] && i >= error && isEndOfItem(bytes, i + 1))
        return { at: i + 1, isStart: false };
      matches = depth > 0 && c === open[depth];
    }
  }
  return null;
}

function followsComma(bytes: Uint8Array, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isSpace(bytes[i])) i--;
  return bytes[i] === comma;
}

function isEndOfItem(bytes: Uint8Array, at: number): boolean {
  const next = bytes[afterSpace(bytes, at)];
  return next === comma || next === closeList;
}

/** Whether the object whose brace is at `at` has a member `"type": "Feature"` of its own before anything odd. */
export function isFeatureStart(bytes: Uint8Array, at: number): boolean {
  let depth = 0;
  for (let i = at; i < bytes.length; i++) {
    const c = bytes[i]!;
    if (c === quotation) {
      if (depth === 1 && saysFeature(bytes, i)) return true;
      i = endOfText(bytes, i);
      if (i < 0) return false;
    } else if (c === openObject || c === openList) depth++;
    else if (c === closeObject || c === closeList) {
      if (--depth === 0) return false;
    } else if (depth === 0) return false;
    if (depth > mostLookedInto) return false;
  }
  return false;
}

const typeName = [...'"type"'].map((letter) => letter.charCodeAt(0));
const featureName = [...'"Feature"'].map((letter) => letter.charCodeAt(0));

function saysFeature(bytes: Uint8Array, at: number): boolean {
  if (!typeName.every((code, i) => bytes[at + i] === code)) return false;
  const colon = afterSpace(bytes, at + typeName.length);
  const value = afterSpace(bytes, colon + 1);
  return bytes[colon] === 58 && featureName.every((code, i) => bytes[value + i] === code);
}

/** Offset of the quotation mark that ends the text at `at`; −1 when a line or the file ends first. */
function endOfText(bytes: Uint8Array, at: number): number {
  for (let i = at + 1; i < bytes.length; i++) {
    const c = bytes[i]!;
    if (c === quotation) return i;
    if (c === backslash) i++;
    else if (c < 32) return -1;
  }
  return -1;
}

function afterSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  while (isSpace(bytes[i])) i++;
  return i;
}

function isSpace(code: number | undefined): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Line and column, from 1 and in UTF-16 units as editors count them, of offsets that are asked for in rising order. */
export class Locator {
  readonly #bytes: Uint8Array;
  readonly #isUtf8: boolean;
  #at: number;
  #line = 1;
  #column = 1;

  /** `start` is the offset of line 1, column 1: 3 after a byte order mark. */
  constructor(bytes: Uint8Array, start: number, isUtf8: boolean) {
    this.#bytes = bytes;
    this.#at = start;
    this.#isUtf8 = isUtf8;
  }

  locate(offset: number): { line: number; column: number } {
    const bytes = this.#bytes;
    for (; this.#at < offset; this.#at++) {
      const c = bytes[this.#at]!;
      if (c === 10 || c === 13) {
        if (c === 10 && this.#column === 1 && bytes[this.#at - 1] === 13) continue; // \r\n ends one line
        this.#line++;
        this.#column = 1;
      } else if (!this.#isUtf8 || (c & 0xc0) !== 0x80) {
        // Four bytes of UTF-8 are two units of UTF-16.
        this.#column += this.#isUtf8 && c >= 0xf0 ? 2 : 1;
      }
    }
    return { line: this.#line, column: this.#column };
  }
}
