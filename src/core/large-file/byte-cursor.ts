// SPDX-License-Identifier: EUPL-1.2
// A cursor over the bytes of JSON text: steps over any value as strictly as JSON.parse, without making objects of it.
// Longer than other files on purpose: one class, because its loops read its private fields and are inlined into each other.

import { viewOf } from '../bytes/data-view';
import { mostJsonDepth } from '../limits/limits';
import { powersOfTen } from '../number/powers-of-ten';
import { comparedNames, ObjectNames, slotCount } from './object-names';

/** Why the cursor stopped. */
export const failure = {
  none: 0,
  broken: 1, // a byte that no JSON may have there
  tooDeep: 2, // an object or list deeper than `mostJsonDepth`
} as const;
type Failure = (typeof failure)[keyof typeof failure];

/** What the cursor met that JSON.parse lets pass in silence. Suspected only: `scanJson` then looks exactly. */
export const suspicion = {
  duplicateKey: 1, // two names with one hash in an object, or too many names to compare
  protoKey: 2,
  surrogate: 4, // an escape of a half character, alone or one of a pair
  numberTooLarge: 8, // certain, not only suspected
  numberInexact: 16, // beyond 2^53
} as const;

/** Hash of a name as `ByteReader.text` computes it (FNV-1a over its UTF-8 bytes; names here are ASCII). */
export function hashOf(name: string): number {
  let hash = hashStart;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), hashPrime);
  return hash;
}

const hashStart = 0x811c9dc5 | 0;
const hashPrime = 0x01000193;
const protoHash = hashOf('__proto__');
/** Letters that may follow a backslash, besides u: " \\ / b f n r t. */
const isEscape = new Uint8Array(256);
for (const code of [34, 92, 47, 98, 102, 110, 114, 116]) isEscape[code] = 1;

const [quotation, comma, colon, backslash] = [34, 44, 58, 92];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];
const [minus, plus, point, zero, nine] = [45, 43, 46, 48, 57];

export class ByteReader {
  bytes: Uint8Array;
  /** Over `bytes`. */
  view: DataView;
  /** Offset of the next byte. */
  at = 0;
  failure: Failure = failure.none;
  /** Offset of the byte that is wrong. */
  failedAt = 0;
  /** Objects and lists that are open. */
  depth = 0;
  /** Bits of `suspicion` since it was last set to 0. */
  suspicions = 0;
  /** The name (or text) read last: its hash, where it lies between its quotation marks, whether it has an escape. */
  textHash = 0;
  textStart = 0;
  textEnd = 0;
  hasEscape = false;
  /** Made when they are first needed: most files use six of them. */
  readonly #slots: (ObjectNames | undefined)[] = new Array(slotCount).fill(undefined);
  readonly #knownTexts: ReadonlyMap<number, string>;

  /** `known` are the texts that `key` and `known` tell apart. */
  constructor(bytes: Uint8Array, at: number, known: readonly string[]) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.at = at;
    this.#knownTexts = new Map(known.map((text) => [hashOf(text), text]));
  }

  /**
   * Keeps the first failure and goes to the end of the bytes, where every reading in progress ends by itself and is
   * worthless. Nothing is thrown, because a throw costs more than reading a feature.
   */
  fail(at: number, why: Failure = failure.broken): void {
    if (this.failure === failure.none) {
      this.failure = why;
      this.failedAt = Math.min(at, this.bytes.length);
    }
    this.at = this.bytes.length;
  }

  /** Goes on at `at` after a failure. */
  resume(at: number): void {
    this.failure = failure.none;
    this.at = at;
  }

  /** Goes on in other bytes, at their first; names that were read in those before stand nowhere any more. */
  goOnIn(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.resume(0);
    for (const names of this.#slots) {
      if (names === undefined) continue;
      names.distinct = 0;
      names.lengths.fill(0);
    }
  }

  #namesOf(slot: number): ObjectNames {
    const names = this.#slots[slot] ?? new ObjectNames();
    this.#slots[slot] = names;
    return names;
  }

  /** The next byte that is no white space, not yet taken; undefined at the end. */
  peek(): number | undefined {
    const c = this.bytes[this.at];
    // Nearly always; the loop would keep this from being inlined.
    return c !== undefined && c > 32 ? c : this.#skipSpace();
  }

  #skipSpace(): number | undefined {
    const { bytes } = this;
    let i = this.at;
    let c = bytes[i];
    while (c === 32 || c === 10 || c === 13 || c === 9) c = bytes[++i];
    this.at = i;
    return c;
  }

  expect(code: number): void {
    if (this.peek() === code) this.at++;
    else this.fail(this.at);
  }

  /** After a member: true (and past the comma) when another one follows, false (and past the end) after the last. */
  next(close: number): boolean {
    const c = this.peek();
    const { at } = this;
    if (c === comma) {
      this.at = at + 1;
      const after = this.peek();
      if (after !== closeList && after !== closeObject && after !== comma) return true;
      this.fail(at);
    } else if (c === close) this.at = at + 1;
    else this.fail(at);
    return false;
  }

  /** Opens an object or list; false when it is empty and closed again. Every other one ends with `leave`. */
  enter(isObject: boolean): boolean {
    if (this.depth >= mostJsonDepth) {
      this.fail(this.at, failure.tooDeep);
      return false;
    }
    this.at++;
    if (this.peek() === (isObject ? closeObject : closeList)) {
      this.at++;
      return false;
    }
    this.depth++;
    return true;
  }

  leave(): void {
    this.depth--;
  }

  /** Opens an object whose names are kept in `slot`; false when it is empty and closed again. */
  enterObject(slot: number): boolean {
    this.#namesOf(slot).count = 0;
    return this.enter(true);
  }

  /** Reads a name and its colon; returns it when it is one of the known texts, else an empty text. */
  key(slot: number): string {
    const { bytes } = this;
    if (this.peek() !== quotation) {
      this.fail(this.at);
      return '';
    }
    const names = this.#slots[slot]!;
    const n = names.count;
    if (!this.#isNameAsBefore(names, n)) {
      this.text();
      if (this.failure !== failure.none) return '';
      this.#compareName(names, n);
    }
    names.count = n + 1;
    // Most files write no space before the colon.
    if (bytes[this.at] === colon) this.at++;
    else this.expect(colon);
    return n < comparedNames ? names.known[n]! : this.known();
  }

  /** Whether the same name stood at the same place of the object before, and so was looked at already; read then. */
  #isNameAsBefore(names: ObjectNames, n: number): boolean {
    const { bytes } = this;
    if (n >= names.distinct) return false;
    const length = names.lengths[n]!;
    if (length === 0) return false;
    const start = this.at + 1;
    const before = names.starts[n]!;
    if (bytes[start + length] !== quotation) return false;
    for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[before + i]) return false;
    this.textStart = start;
    this.textEnd = start + length;
    this.at = start + length + 1;
    return true;
  }

  /** Reads a text that is often the same, such as a type; as `key`, but null where escapes disguise it. */
  repeatedText(slot: number): string | null {
    const names = this.#namesOf(slot);
    if (this.#isNameAsBefore(names, 0)) return names.known[0]!;
    this.text();
    if (this.hasEscape) return null;
    const text = this.known();
    names.known[0] = text;
    names.starts[0] = this.textStart;
    names.lengths[0] = this.textEnd - this.textStart;
    names.distinct = 1;
    return text;
  }

  /** The text or name that was read last, when it is a known one; else an empty text. */
  known(): string {
    const { bytes, textStart } = this;
    const text = this.#knownTexts.get(this.textHash);
    if (text === undefined || this.hasEscape || this.textEnd - textStart !== text.length) return '';
    for (let i = 0; i < text.length; i++) if (bytes[textStart + i] !== text.charCodeAt(i)) return '';
    return text;
  }

  /** Reads the text whose quotation mark is next, and its hash. */
  text(): void {
    const { bytes } = this;
    const start = this.at + 1;
    let i = start;
    let hash = hashStart;
    this.hasEscape = false;
    for (let c = bytes[i]; c !== quotation; c = bytes[i]) {
      if (c === backslash) {
        this.hasEscape = true;
        i = this.#escape(i);
      } else if (c !== undefined && c >= 32) {
        hash = Math.imul(hash ^ c, hashPrime);
        i++;
      } else {
        this.fail(i);
        return;
      }
    }
    this.textHash = hash;
    this.textStart = start;
    this.textEnd = i;
    this.at = i + 1;
  }

  /** Compares the name read last with those before it in its object, and keeps it for the next object. */
  #compareName(names: ObjectNames, n: number): void {
    const hash = this.textHash;
    const isProto = hash === protoHash;
    if (isProto) this.suspicions |= suspicion.protoKey;
    // An escaped name may be any other one in disguise.
    if (this.hasEscape) this.suspicions |= suspicion.duplicateKey | suspicion.protoKey;
    if (n >= comparedNames) {
      this.suspicions |= suspicion.duplicateKey;
      return;
    }
    if (n === names.hashes.length) names.makeRoom();
    const { hashes } = names;
    hashes[n] = hash;
    names.known[n] = this.known();
    names.starts[n] = this.textStart;
    names.lengths[n] = isProto || this.hasEscape ? 0 : this.textEnd - this.textStart;
    let isNew = true;
    for (let i = 0; i < n; i++) if (hashes[i] === hash) isNew = false;
    if (!isNew) this.suspicions |= suspicion.duplicateKey;
    // Names that were kept behind this one belong to an object of other names.
    names.distinct = isNew && names.distinct >= n ? n + 1 : Math.min(names.distinct, n);
  }

  /** Steps over any value. */
  skip(): void {
    const c = this.peek();
    if (c === quotation) this.skipText();
    else if (c === openObject) this.#skipObject();
    else if (c === openList) this.#skipList();
    else if (c === minus || (c !== undefined && c >= zero && c <= nine)) this.#skipNumber();
    else this.#skipWord();
  }

  #skipObject(): void {
    // The depth itself is the slot: no two objects of one depth are open at once.
    const slot = this.depth;
    if (!this.enterObject(slot)) return;
    do {
      if (this.#skipPlainMembers(slot)) break;
      this.key(slot);
      this.skip();
    } while (this.next(closeObject));
    this.leave();
  }

  /**
   * Steps over members whose names stood at the same place of the object before and whose values are whole numbers or
   * texts without escapes, written without spaces: nearly all of a file of many like features. One loop without a call,
   * which halves their time. True after the brace that ends the object; else the next byte is the name of a member, where
   * nothing of it has been taken.
   */
  #skipPlainMembers(slot: number): boolean {
    const { bytes } = this;
    const names = this.#slots[slot]!;
    const { distinct, starts, lengths } = names;
    let n = names.count;
    let i = this.at;
    for (; n < distinct; n++) {
      const length = lengths[n]!;
      const before = starts[n]!;
      if (length === 0 || bytes[i] !== quotation || bytes[i + 1 + length] !== quotation) break;
      let k = 0;
      while (k < length && bytes[i + 1 + k] === bytes[before + k]) k++;
      if (k < length || bytes[i + length + 2] !== colon) break;
      let j = i + length + 3;
      let c = bytes[j]!;
      if (c === quotation) {
        c = bytes[++j]!;
        while (c !== quotation && c !== backslash && c >= 32) c = bytes[++j]!;
        if (c !== quotation) break;
        c = bytes[++j]!;
      } else {
        const first = j;
        while (c >= zero && c <= nine) c = bytes[++j]!;
        // Hundreds of digits may lead beyond the largest double; a zero in front, or none, is nothing plain.
        if (j === first || (bytes[first] === zero && j > first + 1) || j - first > 300) break;
      }
      if (c === closeObject) {
        this.at = j + 1;
        return true;
      }
      // After a comma only another name is plain.
      if (c !== comma || bytes[j + 1] !== quotation) break;
      i = j + 1;
    }
    names.count = n;
    this.at = i;
    return false;
  }

  #skipList(): void {
    if (!this.enter(false)) return;
    do this.skip();
    while (this.next(closeList));
    this.leave();
  }

  /** Steps over a text, whose opening quotation mark is the next byte. */
  skipText(): void {
    const { bytes } = this;
    let i = this.at + 1;
    for (let c = bytes[i]; c !== quotation; c = bytes[i]) {
      if (c === backslash) i = this.#escape(i);
      else if (c !== undefined && c >= 32) i++;
      else {
        this.fail(i);
        return;
      }
    }
    this.at = i + 1;
  }

  /** Checks the escape at `at` and returns the offset after it; after a failure the end of the bytes. */
  #escape(at: number): number {
    const { bytes } = this;
    const letter = bytes[at + 1] ?? 0;
    if (isEscape[letter] === 1) return at + 2;
    if (letter !== 117) {
      this.fail(at + 1 < bytes.length ? at : at + 1);
      return bytes.length;
    }
    let code = 0;
    for (let i = at + 2; i < at + 6; i++) {
      const digit = hexDigit(bytes[i] ?? 0);
      if (digit < 0) {
        this.fail(at);
        return bytes.length;
      }
      code = code * 16 + digit;
    }
    if (code >= 0xd800 && code <= 0xdfff) this.suspicions |= suspicion.surrogate;
    return at + 6;
  }

  #skipWord(): void {
    const { bytes, at } = this;
    const word = bytes[at] === 110 ? 'null' : bytes[at] === 116 ? 'true' : bytes[at] === 102 ? 'false' : '';
    let isWord = word !== '';
    for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) isWord = false;
    if (isWord) this.at = at + word.length;
    else this.fail(at);
  }

  #skipNumber(): void {
    const start = this.at;
    const hasExponent = this.#stepOverNumber();
    // Only an exponent or many digits lead beyond what a double keeps.
    if (hasExponent || this.at - start > 15) this.#convert(start);
  }

  /** Moves past a number after the grammar of JSON; whether it has an exponent, false after a failure. */
  #stepOverNumber(): boolean {
    const { bytes } = this;
    const start = this.at;
    let i = bytes[start] === minus ? start + 1 : start;
    const whole = i;
    while (isDigit(bytes[i])) i++;
    if (i === whole || (bytes[whole] === zero && i > whole + 1))
      return this.#failNumber(i === whole ? i : start);
    if (bytes[i] === point) {
      const fraction = ++i;
      while (isDigit(bytes[i])) i++;
      if (i === fraction) return this.#failNumber(i < bytes.length ? start : i);
    }
    const hasExponent = bytes[i] === 101 || bytes[i] === 69;
    if (hasExponent) {
      i++;
      if (bytes[i] === plus || bytes[i] === minus) i++;
      const exponent = i;
      while (isDigit(bytes[i])) i++;
      if (i === exponent) return this.#failNumber(i < bytes.length ? start : i);
    }
    this.at = i;
    return hasExponent;
  }

  #failNumber(at: number): false {
    this.fail(at);
    return false;
  }

  /** The number from `start` to here as JSON.parse reads it; 0 after a failure. */
  #convert(start: number): number {
    if (this.failure !== failure.none) return 0;
    const value = Number(
      String.fromCharCode(...this.bytes.subarray(start, Math.min(this.at, start + 60_000))),
    );
    if (!Number.isFinite(value)) this.suspicions |= suspicion.numberTooLarge;
    else if (Math.abs(value) > Number.MAX_SAFE_INTEGER) this.suspicions |= suspicion.numberInexact;
    return value;
  }

  /**
   * Reads a number, whose first byte is next. Up to 15 digits are exact in a double, and so is one division by a power
   * of ten up to 10^22; anything longer takes the way of JSON.parse.
   */
  number(): number {
    const { bytes } = this;
    const start = this.at;
    const isNegative = bytes[start] === minus;
    let i = isNegative ? start + 1 : start;
    let c = bytes[i]!;
    const whole = i;
    let digits = 0;
    while (c >= zero && c <= nine) {
      digits = digits * 10 + (c - zero);
      c = bytes[++i]!;
    }
    let count = i - whole;
    let decimals = 0;
    const isPlain = count === 1 || (count > 1 && bytes[whole] !== zero);
    if (c === point) {
      const fraction = i + 1;
      c = bytes[++i]!;
      while (c >= zero && c <= nine) {
        digits = digits * 10 + (c - zero);
        c = bytes[++i]!;
      }
      decimals = i - fraction;
      count += decimals;
      if (decimals === 0) count = 99;
    }
    if (!isPlain || count > 15 || c === 101 || c === 69) {
      this.#stepOverNumber();
      return this.#convert(start);
    }
    this.at = i;
    const value = decimals === 0 ? digits : digits / powersOfTen[decimals]!;
    return isNegative ? -value : value;
  }
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= zero && code <= nine;
}

/** Value of a hexadecimal digit, −1 for any other byte. */
function hexDigit(code: number): number {
  if (code >= zero && code <= nine) return code - zero;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
