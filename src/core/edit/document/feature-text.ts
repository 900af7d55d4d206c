// SPDX-License-Identifier: EUPL-1.2
// One feature as text with the places of its parts: members, properties and every position of its geometry. Made when a
// feature is opened, so that a change replaces only the characters that it means.

import { mostCollections } from '../../limits/limits';

/** Why one feature (or its geometry) can be looked at but not changed here. */
export type FeatureReadOnly = 'no-json' | 'repeated-key' | 'no-feature';

/** A row of positions: a ring, a line, the points of a MultiPoint, or the one of a Point. */
export interface Line {
  readonly kind: 'point' | 'points' | 'line' | 'ring';
  /** Which polygon of the geometry a ring belongs to, from 0; the first ring of a part is its shell. */
  readonly part: number;
  /** Longitude and latitude by turns; a ring repeats its first position at its end. */
  readonly xy: Float64Array;
}

/** Where the numbers of a line stand, in UTF-16 units of the feature's text. */
export interface LineSpans {
  /** From bracket to bracket of the row of positions; for a Point, of the one position. */
  readonly start: number;
  readonly end: number;
  /** Six a position: its start and end, those of its first number and those of its second. */
  readonly at: Int32Array;
}

export interface MemberSpan {
  readonly name: string;
  /** From the quotation mark of the name to the end of the value. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

export interface FeatureText {
  readonly text: string;
  /** As JSON.parse reads it; large numbers are rounded here and stay exact in `text`. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly readOnly: FeatureReadOnly | null;
  /** Members in the order of the text. */
  readonly members: readonly MemberSpan[];
  /** Properties in the order of the text; null where they are null, missing or no object. */
  readonly properties: readonly MemberSpan[] | null;
  /** Rows of positions in the order of the text; null where there is no geometry or its shape is not what its type says. */
  readonly lines: readonly Line[] | null;
  readonly lineSpans: readonly LineSpans[] | null;
}

/** How many levels of lists lie above the positions of a type. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Opens one feature. Content never throws: what cannot be changed says so in `readOnly`, or has no `lines`. */
export function readFeatureText(text: string): FeatureText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return closed(text, {}, 'no-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return closed(text, {}, 'no-json');
  const feature = value as Readonly<Record<string, unknown>>;
  const { members, isRepeated } = membersOf(text, 0);
  if (isRepeated || hasRepeatedKey(text)) return { ...closed(text, feature, 'repeated-key'), members };
  if (feature.type !== 'Feature') return { ...closed(text, feature, 'no-feature'), members };
  const properties = members.find(({ name }) => name === 'properties');
  const geometry = members.find(({ name }) => name === 'geometry');
  const rows = geometry ? new Rows(text).read(feature.geometry, geometry.valueStart) : null;
  return {
    text,
    value: feature,
    readOnly: null,
    members,
    properties:
      properties && text[properties.valueStart] === '{'
        ? membersOf(text, properties.valueStart).members
        : null,
    lines: rows?.lines ?? null,
    lineSpans: rows?.spans ?? null,
  };
}

function closed(text: string, value: FeatureText['value'], readOnly: FeatureReadOnly): FeatureText {
  return { text, value, readOnly, members: [], properties: null, lines: null, lineSpans: null };
}

/** The members of the object that begins at `start` of valid JSON text. */
export function membersOf(text: string, start: number): { members: MemberSpan[]; isRepeated: boolean } {
  const members: MemberSpan[] = [];
  const names = new Set<string>();
  let at = skipSpace(text, start + 1);
  while (text.charCodeAt(at) !== 125) {
    const nameStart = at;
    at = skipText(text, at);
    const name = JSON.parse(text.slice(nameStart, at)) as string;
    names.add(name);
    const valueStart = skipSpace(text, skipSpace(text, at) + 1);
    at = skipValue(text, valueStart);
    members.push({ name, start: nameStart, valueStart, end: at });
    at = skipSpace(text, at);
    if (text.charCodeAt(at) === 44) at = skipSpace(text, at + 1);
  }
  return { members, isRepeated: names.size < members.length };
}

/** Whether any object inside has a name twice. Lists of numbers, most of a feature, are jumped over. */
function hasRepeatedKey(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code === 34) {
      const end = skipText(text, i);
      const names = open[open.length - 1];
      const after = skipSpace(text, end);
      if (names && text.charCodeAt(after) === 58) {
        const raw = text.slice(i, end);
        const name = raw.includes('\\') ? JSON.stringify(JSON.parse(raw)) : raw;
        if (names.has(name)) return true;
        names.add(name);
      }
      i = end;
      continue;
    }
    if (code === 123) open.push(new Set());
    else if (code === 91) open.push(null);
    else if (code === 125 || code === 93) open.pop();
    i++;
  }
  return false;
}

/** Offset of the first character from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return i;
    i++;
  }
}

function skipText(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length && text.charCodeAt(i) !== 34) i += text.charCodeAt(i) === 92 ? 2 : 1;
  return i + 1;
}

function skipValue(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === 34) return skipText(text, at);
  let i = at;
  if (first !== 123 && first !== 91) {
    while (i < text.length && !isEnd(text.charCodeAt(i))) i++;
    return i;
  }
  let depth = 0;
  do {
    const code = text.charCodeAt(i);
    if (code === 34) {
      i = skipText(text, i);
      continue;
    }
    if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
    i++;
  } while (depth > 0 && i < text.length);
  return i;
}

function isEnd(code: number): boolean {
  return (
    code === 44 || code === 125 || code === 93 || code === 32 || code === 10 || code === 13 || code === 9
  );
}

class Malformed extends Error {}

/** Reads the rows of positions of a geometry of valid JSON. */
class Rows {
  readonly #text: string;
  readonly #lines: Line[] = [];
  readonly #spans: LineSpans[] = [];
  #part = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Null for no geometry, and for one whose coordinates are not shaped as its type says. */
  read(geometry: unknown, start: number): { lines: Line[]; spans: LineSpans[] } | null {
    try {
      this.#geometry(geometry, start, 0);
      return { lines: this.#lines, spans: this.#spans };
    } catch (error) {
      if (error instanceof Malformed) return null;
      throw error;
    }
  }

  #geometry(geometry: unknown, start: number, depth: number): void {
    if (typeof geometry !== 'object' || geometry === null || Array.isArray(geometry)) throw new Malformed();
    const { type, geometries } = geometry as { type?: unknown; geometries?: unknown };
    const { members } = membersOf(this.#text, start);
    if (type === 'GeometryCollection') {
      const list = members.find(({ name }) => name === 'geometries');
      if (!list || !Array.isArray(geometries) || depth > mostCollections) throw new Malformed();
      let k = 0;
      this.#each(list.valueStart, (at) => {
        this.#geometry(geometries[k++], at, depth + 1);
        return skipValue(this.#text, at);
      });
      return;
    }
    const levels = typeof type === 'string' && Object.hasOwn(depths, type) ? depths[type] : undefined;
    const coordinates = members.find(({ name }) => name === 'coordinates');
    if (levels === undefined || !coordinates) throw new Malformed();
    const isArea = type === 'Polygon' || type === 'MultiPolygon';
    if (levels === 0) this.#line(coordinates.valueStart, 'point');
    else if (levels === 1) this.#line(coordinates.valueStart, type === 'LineString' ? 'line' : 'points');
    else if (levels === 2) this.#rows(coordinates.valueStart, isArea ? 'ring' : 'line');
    else this.#each(coordinates.valueStart, (at) => this.#rows(at, 'ring'));
  }

  #rows(start: number, kind: Line['kind']): number {
    const end = this.#each(start, (at) => this.#line(at, kind));
    this.#part++;
    return end;
  }

  /** One row; answers where it ends. */
  #line(start: number, kind: Line['kind']): number {
    const xy: number[] = [];
    const at: number[] = [];
    const one = (from: number) => this.#position(from, xy, at);
    const end = kind === 'point' ? one(start) : this.#each(start, one);
    if (kind === 'ring' && !isClosed(xy)) throw new Malformed();
    this.#lines.push({ kind, part: this.#part, xy: Float64Array.from(xy) });
    this.#spans.push({ start, end, at: Int32Array.from(at) });
    if (kind !== 'ring') this.#part++;
    return end;
  }

  #position(start: number, xy: number[], at: number[]): number {
    const text = this.#text;
    if (text.charCodeAt(start) !== 91) throw new Malformed();
    const xStart = skipSpace(text, start + 1);
    const xEnd = skipValue(text, xStart);
    const comma = skipSpace(text, xEnd);
    if (text.charCodeAt(comma) !== 44) throw new Malformed();
    const yStart = skipSpace(text, comma + 1);
    const yEnd = skipValue(text, yStart);
    const [x, y] = [numberOf(text.slice(xStart, xEnd)), numberOf(text.slice(yStart, yEnd))];
    let end = skipSpace(text, yEnd);
    while (text.charCodeAt(end) === 44) end = skipSpace(text, skipValue(text, skipSpace(text, end + 1)));
    if (text.charCodeAt(end) !== 93) throw new Malformed();
    xy.push(x, y);
    at.push(start, end + 1, xStart, xEnd, yStart, yEnd);
    return end + 1;
  }

  /** Calls `item` with the start of each entry of a list; it answers where the entry ends. */
  #each(start: number, item: (at: number) => number): number {
    const text = this.#text;
    if (text.charCodeAt(start) !== 91) throw new Malformed();
    let at = skipSpace(text, start + 1);
    while (text.charCodeAt(at) !== 93) {
      at = skipSpace(text, item(at));
      if (text.charCodeAt(at) === 44) at = skipSpace(text, at + 1);
    }
    return at + 1;
  }
}

function isClosed(xy: readonly number[]): boolean {
  const n = xy.length;
  return n >= 8 && xy[0] === xy[n - 2] && xy[1] === xy[n - 1];
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Malformed();
  return value;
}
