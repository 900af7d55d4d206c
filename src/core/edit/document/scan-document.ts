// SPDX-License-Identifier: EUPL-1.2
// Where the features of a file begin and end: one pass over its bytes that makes no objects. What stands inside a feature
// is looked at when the feature is opened (feature-text.ts).

import { TextDecoder } from '../../text/read-text';

/** Why a file can be looked at but not changed here. Each has a sentence in words/. */
export type ReadOnlyReason =
  | 'no-json'
  | 'no-feature-collection'
  | 'repeated-key'
  | 'not-utf-8'
  | 'other-crs'
  | 'too-large';

/** Half-open range of bytes of a file, or of UTF-16 units of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DocumentSpans {
  /** Features in the order of the file. */
  readonly count: number;
  readonly featureStart: Int32Array;
  readonly featureEnd: Int32Array;
  /** Value of the feature's member `id`; both 0 without one. */
  readonly idStart: Int32Array;
  readonly idEnd: Int32Array;
  /** Just behind the bracket that opens the list. */
  readonly listStart: number;
  /** The bracket that ends the list. */
  readonly listEnd: number;
  /** Values of the file's other members. */
  readonly root: ReadonlyMap<string, Span>;
}

export type DocumentScan =
  | { readonly spans: DocumentSpans; readonly readOnly: null }
  | { readonly spans: null; readonly readOnly: ReadOnlyReason };

/** Offsets are kept in 32 bits. */
const maxBytes = 0x7fffffff;
const [quotation, comma, colon, backslash] = [34, 44, 58, 92];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** 1: opens, 2: closes, 3: a text begins; everything else may be jumped over. */
const kinds = new Uint8Array(256);
kinds[openList] = kinds[openObject] = 1;
kinds[closeList] = kinds[closeObject] = 2;
kinds[quotation] = 3;
/** 1 for the bytes that end a number or a word. */
const ends = new Uint8Array(256);
for (const code of [9, 10, 13, 32, comma, closeList, closeObject]) ends[code] = 1;

/**
 * Finds the features of a plain FeatureCollection. Everything else (another type, a member of the file that stands twice,
 * text that is no JSON) is named and left alone; content never throws. A byte order mark and white space are kept by
 * being in no span.
 */
export function scanDocument(bytes: Uint8Array): DocumentScan {
  if (bytes.length > maxBytes) return { spans: null, readOnly: 'too-large' };
  try {
    const scanner = new Scanner(bytes);
    const spans = scanner.run();
    const readOnly = reasonAgainst(bytes, spans.root);
    return readOnly === null ? { spans, readOnly } : { spans: null, readOnly };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { spans: null, readOnly: error.reason };
  }
}

class Refused extends Error {
  readonly reason: ReadOnlyReason;
  constructor(reason: ReadOnlyReason) {
    super(reason);
    this.reason = reason;
  }
}

class Scanner {
  readonly #bytes: Uint8Array;
  #at: number;
  #count = 0;
  #featureStart = new Int32Array(1024);
  #featureEnd = new Int32Array(1024);
  #idStart = new Int32Array(1024);
  #idEnd = new Int32Array(1024);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  run(): DocumentSpans {
    const root = new Map<string, Span>();
    let [listStart, listEnd] = [-1, -1];
    if (this.#space() !== openObject) throw new Refused('no-json');
    this.#at++;
    if (this.#space() === closeObject) throw new Refused('no-feature-collection');
    for (;;) {
      const name = this.#name();
      if (root.has(name) || (name === 'features' && listStart >= 0)) throw new Refused('repeated-key');
      const first = this.#space();
      const start = this.#at;
      if (name === 'features') {
        if (first !== openList) throw new Refused('no-feature-collection');
        listStart = start + 1;
        this.#list();
        listEnd = this.#at - 1;
      } else {
        this.#skip();
        root.set(name, { start, end: this.#at });
      }
      if (!this.#goesOn(closeObject)) break;
    }
    if (this.#space() !== undefined) throw new Refused('no-json');
    if (listStart < 0) throw new Refused('no-feature-collection');
    const cut = (all: Int32Array) => all.slice(0, this.#count);
    return {
      count: this.#count,
      featureStart: cut(this.#featureStart),
      featureEnd: cut(this.#featureEnd),
      idStart: cut(this.#idStart),
      idEnd: cut(this.#idEnd),
      listStart,
      listEnd,
      root,
    };
  }

  #list(): void {
    this.#at++;
    if (this.#space() === closeList) {
      this.#at++;
      return;
    }
    do {
      if (this.#space() !== openObject) throw new Refused('no-feature-collection');
      if (this.#count === this.#featureStart.length) this.#makeRoom();
      this.#featureStart[this.#count] = this.#at;
      this.#feature();
      this.#featureEnd[this.#count++] = this.#at;
    } while (this.#goesOn(closeList));
  }

  /** Reads one feature: only its own members, for the place of its id. */
  #feature(): void {
    const bytes = this.#bytes;
    this.#at++;
    if (this.#space() === closeObject) {
      this.#at++;
      return;
    }
    do {
      if (this.#space() !== quotation) throw new Refused('no-json');
      const key = this.#at;
      this.#text();
      // `"id"` and nothing longer; a disguise by escapes is nobody's id.
      const isId = this.#at - key === 4 && bytes[key + 1] === 105 && bytes[key + 2] === 100;
      if (this.#space() !== colon) throw new Refused('no-json');
      this.#at++;
      this.#space();
      const start = this.#at;
      this.#skip();
      if (isId) {
        this.#idStart[this.#count] = start;
        this.#idEnd[this.#count] = this.#at;
      }
    } while (this.#goesOn(closeObject));
  }

  /** Goes past a value. Brackets are counted and not told apart: that is judged when a feature is opened. */
  #skip(): void {
    const bytes = this.#bytes;
    const { length } = bytes;
    const first = bytes[this.#at];
    if (first === quotation) {
      this.#text();
      return;
    }
    let i = this.#at;
    if (first !== openObject && first !== openList) {
      while (i < length && ends[bytes[i]!] === 0) i++;
      if (i === this.#at) throw new Refused('no-json');
      this.#at = i;
      return;
    }
    let depth = 0;
    while (i < length) {
      const kind = kinds[bytes[i]!]!;
      if (kind === 0) i++;
      else if (kind === 3) {
        this.#at = i;
        this.#text();
        i = this.#at;
      } else {
        i++;
        depth += kind === 1 ? 1 : -1;
        if (depth === 0) {
          this.#at = i;
          return;
        }
      }
    }
    throw new Refused('no-json');
  }

  #text(): void {
    const bytes = this.#bytes;
    const { length } = bytes;
    let i = this.#at + 1;
    while (i < length && bytes[i] !== quotation) i += bytes[i] === backslash ? 2 : 1;
    if (i >= length) throw new Refused('no-json');
    this.#at = i + 1;
  }

  /** The name of a member of the file, past its colon. */
  #name(): string {
    if (this.#space() !== quotation) throw new Refused('no-json');
    const start = this.#at;
    this.#text();
    const name = jsonAt(this.#bytes, { start, end: this.#at });
    if (typeof name !== 'string' || this.#space() !== colon) throw new Refused('no-json');
    this.#at++;
    return name;
  }

  /** After a member: true past a comma, false past the closing bracket. */
  #goesOn(close: number): boolean {
    const code = this.#space();
    if (code !== comma && code !== close) throw new Refused('no-json');
    this.#at++;
    return code === comma;
  }

  /** The next byte that is no white space; undefined at the end of the file. */
  #space(): number | undefined {
    const bytes = this.#bytes;
    let i = this.#at;
    let code = bytes[i];
    while (code === 32 || code === 10 || code === 13 || code === 9) code = bytes[++i];
    this.#at = i;
    return code;
  }

  #makeRoom(): void {
    const wider = (all: Int32Array) => {
      const room = new Int32Array(all.length * 2);
      room.set(all);
      return room;
    };
    this.#featureStart = wider(this.#featureStart);
    this.#featureEnd = wider(this.#featureEnd);
    this.#idStart = wider(this.#idStart);
    this.#idEnd = wider(this.#idEnd);
  }
}

/** A JSON value of a file; undefined where the bytes are none. */
export function jsonAt(bytes: Uint8Array, { start, end }: Span): unknown {
  try {
    return JSON.parse(decodeStrictly(bytes.subarray(start, end)));
  } catch {
    return undefined;
  }
}

/** @throws TypeError where the bytes are no UTF-8. */
export function decodeStrictly(bytes: Uint8Array): string {
  return strict.decode(bytes);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Decoding all at once would take twice the file in memory. */
const chunkBytes = 1 << 20;

function reasonAgainst(bytes: Uint8Array, root: ReadonlyMap<string, Span>): ReadOnlyReason | null {
  const rootValue = (name: string) => {
    const span = root.get(name);
    return span && jsonAt(bytes, span);
  };
  if (rootValue('type') !== 'FeatureCollection') return 'no-feature-collection';
  const crs = rootValue('crs');
  // RFC 7946, 4: degrees of WGS 84 unless told otherwise; new positions in metres would be rounded to nonsense.
  if (crs !== undefined && crs !== null && !isLonLat(crs)) return 'other-crs';
  return isUtf8(bytes) ? null : 'not-utf-8';
}

function isLonLat(crs: unknown): boolean {
  return /CRS:?84|EPSG:+(\d[\d.]*)?:?4326\b/i.test(JSON.stringify(crs));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    for (let start = 0; start < bytes.length; ) {
      let end = Math.min(start + chunkBytes, bytes.length);
      // Not between the bytes of one character.
      while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
      strict.decode(bytes.subarray(start, end));
      start = end;
    }
    return true;
  } catch {
    return false;
  }
}
