// SPDX-License-Identifier: EUPL-1.2
// One pass over JSON text for what JSON.parse does not tell: where exactly the text breaks and why, how deep it nests,
// and oddities that parse silently (duplicate keys, __proto__, half characters, numbers beyond the range).

import { mostJsonDepth, mostOddities } from '../limits/limits';

/** Why JSON text is no JSON; each is also the code of a finding, except that `lines` stands for line-delimited JSON. */
export type JsonErrorKind =
  | 'truncated'
  | 'syntax'
  | 'trailing-comma'
  | 'comment'
  | 'not-a-number'
  | 'lines'
  | 'merge-markers';

export interface JsonError {
  readonly kind: JsonErrorKind;
  /** Offset in UTF-16 units. */
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

export interface JsonOddity {
  readonly kind:
    | 'duplicate-key'
    | 'proto-key'
    | 'lone-surrogate'
    | 'number-too-large'
    | 'number-inexact'
    | 'too-deep';
  readonly offset: number;
  readonly path: string;
  readonly found: string;
}

export interface JsonScan {
  /** Null when the text is valid JSON. */
  readonly error: JsonError | null;
  /** At most so many of each kind as asked (`mostOddities`), in the order of the text. */
  readonly oddities: readonly JsonOddity[];
  readonly depth: number;
}

interface Level {
  readonly isObject: boolean;
  /** Names seen so far in this object. */
  readonly names: Set<string>;
  name: string;
  index: number;
}

/** Thrown inside the scanner only, to leave its loops at the first error: no `Error`, whose stack costs more than a small file. */
class Stop {
  readonly at: JsonError;
  constructor(at: JsonError) {
    this.at = at;
  }
}

/** Scans the whole text without recursion, so that no nesting can exhaust the stack. Empty text is truncated. */
export function scanJson(text: string, mostOfAKind = mostOddities): JsonScan {
  const scanner = new Scanner(text, mostOfAKind);
  try {
    scanner.run();
    return { error: null, oddities: scanner.oddities, depth: scanner.depth };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { error: error.at, oddities: scanner.oddities, depth: scanner.depth };
  }
}

/** Line and column of an offset, both from 1; `\r\n`, `\n` and `\r` each end a line. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const ends = /\r\n|\n|\r/g;
  let line = 1;
  let start = 0;
  for (let end = ends.exec(text); end !== null && end.index < offset; end = ends.exec(text)) {
    line++;
    start = ends.lastIndex;
  }
  return { line, column: offset - start + 1 };
}

/** What git writes into a file that two people changed; `nuf merge` does, too. */
const mergeMarker = /^(<{7} |={7}[\r\n]|>{7} )/;
const unfinishedNumber = /^(?:\.|[eE][+-]?)$/;
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /[-+]?[A-Za-z_$][\w$]*/y;

class Scanner {
  readonly oddities: JsonOddity[] = [];
  depth = 0;
  readonly #text: string;
  #at = 0;
  readonly #levels: Level[] = [];
  readonly #seen = new Map<JsonOddity['kind'], number>();

  readonly #most: number;

  constructor(text: string, most: number) {
    this.#text = text;
    this.#most = most;
  }

  run(): void {
    this.#value();
    while (this.#levels.length > 0) this.#member(this.#levels[this.#levels.length - 1]!);
    this.#skipSpace();
    if (this.#at >= this.#text.length) return;
    const next = this.#text[this.#at];
    this.#fail(next === '{' || next === '\u001e' ? 'lines' : 'syntax', 'the end of the file');
  }

  /** What follows a value inside an object or list: a comma and the next one, or the end. */
  #member(level: Level): void {
    const close = level.isObject ? 125 : 93;
    this.#skipSpace();
    if (level.index >= 0) {
      if (this.#take(close)) {
        this.#levels.pop();
        return;
      }
      const comma = this.#at;
      if (!this.#take(44)) this.#fail('syntax', 'a comma or a closing bracket');
      this.#skipSpace();
      const next = this.#text.charCodeAt(this.#at);
      if (next === 93 || next === 125 || next === 44) this.#failAt('trailing-comma', comma, 'a value');
    } else if (this.#take(close)) {
      this.#levels.pop();
      return;
    }
    level.index++;
    if (level.isObject) this.#name(level);
    this.#value();
  }

  #name(level: Level): void {
    this.#skipSpace();
    const at = this.#at;
    if (this.#text.charCodeAt(at) !== 34) this.#fail('syntax', 'a name in quotation marks');
    const raw = this.#string();
    const name = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
    level.name = name;
    if (name === '__proto__') this.#odd('proto-key', at, name);
    else if (level.names.has(name)) this.#odd('duplicate-key', at, `"${name}"`);
    level.names.add(name);
    this.#skipSpace();
    if (!this.#take(58)) this.#fail('syntax', 'a colon');
  }

  #value(): void {
    this.#skipSpace();
    const code = this.#text.charCodeAt(this.#at);
    if (code === 123 || code === 91) this.#open(code === 123);
    else if (code === 34) this.#string();
    else if (code === 45 || (code >= 48 && code <= 57)) this.#number();
    else this.#word();
  }

  #open(isObject: boolean): void {
    if (this.#levels.length === mostJsonDepth) this.#odd('too-deep', this.#at, '');
    this.#at++;
    this.#levels.push({ isObject, names: new Set(), name: '', index: -1 });
    this.depth = Math.max(this.depth, this.#levels.length);
  }

  /** Reads a string and returns what stands between its quotation marks, escapes as written. */
  #string(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let i = start;
    for (; ; i++) {
      const code = text.charCodeAt(i);
      if (code === 34) break;
      if (code === 92) i = this.#escape(i);
      else if (code < 32) this.#failAt('syntax', i, 'no control character');
      else if (code >= 0xd800 && code < 0xe000) i = this.#surrogate(i);
      else if (Number.isNaN(code)) this.#failAt('truncated', text.length, 'a closing quotation mark');
    }
    this.#at = i + 1;
    return text.slice(start, i);
  }

  /** Checks the escape that begins at `at` and returns the offset of its last character. */
  #escape(at: number): number {
    const text = this.#text;
    if (at + 1 >= text.length) this.#failAt('truncated', text.length, 'a closing quotation mark');
    const letter = text[at + 1]!;
    if (letter !== 'u') {
      if (!'"\\/bfnrt'.includes(letter)) this.#failAt('syntax', at, 'an escape such as \\n or \\u00fc');
      return at + 1;
    }
    const code = hexCode(text, at);
    if (Number.isNaN(code)) this.#failAt('syntax', at, 'an escape such as \\n or \\u00fc');
    if (code < 0xd800 || code > 0xdfff) return at + 5;
    const low = text.startsWith('\\u', at + 6) ? hexCode(text, at + 6) : Number.NaN;
    if (code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff) return at + 11;
    this.#odd('lone-surrogate', at, text.slice(at, at + 6));
    return at + 5;
  }

  #surrogate(at: number): number {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (text.charCodeAt(at) < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) return at + 1;
    this.#odd('lone-surrogate', at, `U+${text.charCodeAt(at).toString(16).toUpperCase()}`);
    return at;
  }

  #number(): void {
    const start = this.#at;
    numberPattern.lastIndex = start;
    const found = numberPattern.exec(this.#text)?.[0];
    if (found === undefined) {
      if (this.#text.startsWith('-Infinity', start)) this.#word();
      this.#fail(this.#text.length === start + 1 ? 'truncated' : 'syntax', 'a number such as -1.5');
    }
    this.#at = start + found.length;
    // A file that ends behind the point or the exponent was cut off there.
    const end = this.#text.length;
    if (end - this.#at <= 2 && unfinishedNumber.test(this.#text.slice(this.#at)))
      this.#failAt('truncated', end, 'a number such as -1.5');
    // `01`, `1.`, `1e` and `0x1F` leave a rest that no value may be followed by.
    if (/[\w.+-]/.test(this.#text[this.#at] ?? ' ')) {
      this.#failAt('syntax', start, 'a number such as -1.5');
    }
    if (found.length > 15 || /[eE]/.test(found)) {
      if (!Number.isFinite(Number(found))) this.#odd('number-too-large', start, found);
      // A whole number beyond 2^53 is kept as another one: for an id or a key that is another object.
      else if (/^-?\d+$/.test(found) && String(Number(found)) !== found && /[1-9]/.test(found))
        this.#odd('number-inexact', start, found);
    }
  }

  #word(): void {
    for (const word of ['null', 'true', 'false']) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return;
      }
    }
    wordPattern.lastIndex = this.#at;
    const word = wordPattern.exec(this.#text)?.[0] ?? '';
    if (/^[-+]?(NaN|nan|Infinity|inf|undefined|None)$/.test(word)) {
      throw new Stop({ kind: 'not-a-number', offset: this.#at, found: word, expected: 'a number' });
    }
    const rest = this.#text.length - this.#at;
    const cut =
      word !== '' && rest === word.length && ['null', 'true', 'false'].some((w) => w.startsWith(word));
    if (cut) this.#failAt('truncated', this.#text.length, 'a value');
    this.#fail('syntax', 'a value');
  }

  #skipSpace(): void {
    const text = this.#text;
    let i = this.#at;
    for (; ; i++) {
      const code = text.charCodeAt(i);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
    }
    this.#at = i;
    if (text.charCodeAt(i) === 47 && (text[i + 1] === '/' || text[i + 1] === '*'))
      this.#fail('comment', 'a value');
  }

  #take(code: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== code) return false;
    this.#at++;
    return true;
  }

  #fail(kind: JsonErrorKind, expected: string): never {
    this.#failAt(kind, this.#at, expected);
  }

  #failAt(kind: JsonErrorKind, offset: number, expected: string): never {
    const ended = offset >= this.#text.length;
    const found = ended ? '' : JSON.stringify(String.fromCodePoint(this.#text.codePointAt(offset)!));
    // Where the text simply stops, the file was cut off: that is what a person should be told.
    const wanted = ended && this.#levels.length > 0 ? 'a closing bracket or brace' : expected;
    const told = mergeMarker.test(this.#text.slice(offset, offset + 8)) ? 'merge-markers' : kind;
    throw new Stop({ kind: ended ? 'truncated' : told, offset, found, expected: ended ? wanted : expected });
  }

  #odd(kind: JsonOddity['kind'], offset: number, found: string): void {
    const seen = (this.#seen.get(kind) ?? 0) + 1;
    this.#seen.set(kind, seen);
    if (seen <= this.#most) this.oddities.push({ kind, offset, path: this.#path(), found });
  }

  #path(): string {
    let path = '';
    for (const level of this.#levels.slice(0, mostJsonDepth)) {
      if (level.isObject) path += level.name === '' ? '' : path === '' ? level.name : `.${level.name}`;
      else path += `[${level.index}]`;
    }
    return path;
  }
}

/** Code of the escape `\uXXXX` that begins at `at`; NaN when its four digits are not hexadecimal. */
function hexCode(text: string, at: number): number {
  const digits = text.slice(at + 2, at + 6);
  return /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
}
