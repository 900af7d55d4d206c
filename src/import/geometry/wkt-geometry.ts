// SPDX-License-Identifier: EUPL-1.2
// Geometries written as well-known text, in a column of a table: OGC WKT and the `SRID=…;` before it that PostGIS writes.

import type { Geometry, Position } from 'geojson';
import { mostCollectionDepth } from '../../core/limits/limits';

export interface WktGeometry {
  /** Null for `EMPTY`. */
  readonly geometry: Geometry | null;
  /** EPSG code of a leading `SRID=`; null without one. */
  readonly srid: number | null;
  /** Whether positions have measures, which are left out. */
  readonly hasMeasures: boolean;
}

/** Reads one geometry; null for any text that is none. Measures are left out, heights kept. */
export function readWktGeometry(text: string): WktGeometry | null {
  const head = /^\s*(?:SRID=(\d+);)?/i.exec(text)!;
  const reader = new Reader(text, head[0].length);
  try {
    const geometry = reader.geometry(0);
    if (!reader.isDone) return null;
    const srid = head[1] === undefined ? null : Number(head[1]);
    return { geometry, srid, hasMeasures: reader.hasMeasures };
  } catch (error) {
    if (error instanceof NoWkt) return null;
    throw error;
  }
}

class NoWkt extends Error {}

type Nested = Position | readonly Nested[];
/** How deep the brackets of each type nest: 0 is one position. */
const levels: Readonly<Record<string, readonly [type: string, depth: number]>> = {
  POINT: ['Point', 0],
  LINESTRING: ['LineString', 1],
  MULTIPOINT: ['MultiPoint', 1],
  POLYGON: ['Polygon', 2],
  MULTILINESTRING: ['MultiLineString', 2],
  MULTIPOLYGON: ['MultiPolygon', 3],
};

class Reader {
  readonly #text: string;
  #at: number;
  #hasZ = true;
  hasMeasures = false;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  get isDone(): boolean {
    this.#space();
    return this.#at >= this.#text.length;
  }

  geometry(depth: number): Geometry | null {
    if (depth > mostCollectionDepth) throw new NoWkt();
    const word = this.#word().toUpperCase();
    const dimension = /^(.*?)(ZM|Z|M)?$/.exec(word)!;
    const isGlued = levels[word] === undefined && word !== 'GEOMETRYCOLLECTION';
    const name = isGlued ? dimension[1]! : word;
    const marks = isGlued ? dimension[2] : /^(ZM|Z|M)$/i.exec(this.#peekWord())?.[0];
    if (!isGlued && marks !== undefined) this.#word();
    this.#hasZ = (marks ?? 'Z').toUpperCase() !== 'M';
    const isEmpty = /^EMPTY$/i.test(this.#peekWord());
    if (isEmpty) this.#word();
    if (name === 'GEOMETRYCOLLECTION') {
      const geometries = isEmpty ? [] : this.#list(() => this.geometry(depth + 1));
      const there = geometries.filter((one) => one !== null);
      return there.length === 0 ? null : { type: 'GeometryCollection', geometries: there };
    }
    const known = levels[name];
    if (known === undefined) throw new NoWkt();
    if (isEmpty) return null;
    const [type, nesting] = known;
    const coordinates = nesting === 0 ? this.#list(() => this.#position())[0] : this.#nested(nesting);
    return { type, coordinates } as Geometry;
  }

  #nested(depth: number): Nested {
    if (depth > 1) return this.#list(() => this.#nested(depth - 1));
    return this.#list(() => {
      // The points of a MultiPoint may stand in brackets of their own.
      if (this.#peek() !== '(') return this.#position();
      const [only, more] = this.#list(() => this.#position());
      if (only === undefined || more !== undefined) throw new NoWkt();
      return only;
    });
  }

  #list<T>(item: () => T): T[] {
    this.#take('(');
    const items = [item()];
    while (this.#peek() === ',') {
      this.#at++;
      items.push(item());
    }
    this.#take(')');
    return items;
  }

  #position(): Position {
    const values: number[] = [];
    for (;;) {
      this.#space();
      const match = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
      match.lastIndex = this.#at;
      const found = match.exec(this.#text);
      if (!found) break;
      values.push(Number(found[0]));
      this.#at = match.lastIndex;
    }
    if (values.length < 2 || values.length > 4) throw new NoWkt();
    if (values.length > (this.#hasZ ? 3 : 2)) this.hasMeasures = true;
    return values.length > 2 && this.#hasZ ? values.slice(0, 3) : values.slice(0, 2);
  }

  #word(): string {
    const word = this.#peekWord();
    this.#at += word.length;
    return word;
  }

  #peekWord(): string {
    this.#space();
    return /[A-Za-z]*/.exec(this.#text.slice(this.#at, this.#at + 32))![0];
  }

  #peek(): string {
    this.#space();
    return this.#text[this.#at] ?? '';
  }

  #take(char: string): void {
    if (this.#peek() !== char) throw new NoWkt();
    this.#at++;
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? 'x')) this.#at++;
  }
}
