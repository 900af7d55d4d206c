// SPDX-License-Identifier: EUPL-1.2
// Features as columns: typed arrays that cost a fifth of objects and go from a worker to the page without being copied.

import type { Geometry } from 'geojson';
import type { Box } from '../geo/box';
import { geometryTypes } from '../geo/geometry-types';

/** Kinds of geometry by their number in the columns; 0 stands for a feature without a place. */
export const geometryKinds = [null, ...geometryTypes] as const;
export const collectionKind = 7;

/**
 * The sound features of a file, in its order. A level points to the next by ends: the positions of list `l` run from
 * `positionEnd[l - 1]` (0 for the first) to `positionEnd[l]`, exclusive, and so do the lists of a part, the parts of a
 * geometry and the geometries of a feature. A polygon is a part whose lists are its rings; a GeometryCollection has
 * several geometries (nested ones are laid flat), a feature without a place none. Heights stay in the text only.
 */
export interface GeoColumns {
  readonly length: number;
  /** Index of the feature in the file, where refused ones count as well. */
  readonly index: Uint32Array;
  /** Bytes of the feature in the file: from its brace to after the closing one. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Where the value of `id` begins; 0 for none. */
  readonly idStart: Uint32Array;
  /** Bytes of the object `properties`; both 0 where it is null. */
  readonly propertiesStart: Uint32Array;
  readonly propertiesEnd: Uint32Array;
  /** Index into `geometryKinds`, by feature. */
  readonly kind: Uint8Array;
  readonly geometryEnd: Uint32Array;
  /** Index into `geometryKinds`, by geometry; never a collection. */
  readonly geometryKind: Uint8Array;
  readonly partEnd: Uint32Array;
  readonly listEnd: Uint32Array;
  readonly positionEnd: Uint32Array;
  /** Longitude and latitude in turn, in degrees. */
  readonly lonLat: Float64Array;
}

/** What a list begins with: a file of a few features is read without asking for memory that it has no use for. */
const firstRoom = 16;

/** A list of whole numbers that grows. */
class Uint32List {
  length = 0;
  #values = new Uint32Array(firstRoom);

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length * 2);
    this.#values[this.length++] = value;
  }

  /** Makes room for as many as the whole will have when it goes on like this. */
  expect(times: number): void {
    const wanted = Math.ceil(this.length * times);
    if (wanted > this.#values.length) this.#grow(wanted);
  }

  #grow(length: number): void {
    this.#values = grown(this.#values, new Uint32Array(length));
  }

  /** The values as they stand; behind `length` there is nothing. */
  get values(): Uint32Array {
    return this.#values;
  }

  trimmed(): Uint32Array {
    return cutTo(this.#values, this.length);
  }
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The first of the values, copied only where what is left over is worth the copy. */
function cutTo<T extends Uint32Array | Float64Array>(values: T, length: number): T {
  const isNearlyFull = length >= values.length * 0.9;
  return (isNearlyFull ? values.subarray(0, length) : values.slice(0, length)) as T;
}

/** How much there was of each column at a moment; what came later can be taken back. */
export type Mark = readonly [geometries: number, parts: number, lists: number, positions: number];

export interface FeaturePlace {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly idStart: number;
  readonly propertiesStart: number;
  readonly propertiesEnd: number;
  readonly kind: number;
}

/** A little more than the beginning promises, so that the last features need no new room. */
const expectedTimes = 1.05;

type Nested = readonly (number | Nested)[];

/** The shape of one feature that passes: as in `GeoColumns`, but the arrays are longer, and change with the next feature. */
export interface PassingShape {
  /** Index into `geometryKinds`. */
  readonly kind: number;
  readonly parts: number;
  readonly listEnd: Uint32Array;
  readonly positionEnd: Uint32Array;
  readonly positions: number;
  readonly lonLat: Float64Array;
}

/** West, south, east, north of a shape with positions. */
export function boxOfShape({ lonLat, positions }: PassingShape): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions * 2; i += 2) {
    const lon = lonLat[i]!;
    const lat = lonLat[i + 1]!;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

export class ColumnBuilder {
  /** Longitude and latitude of the positions so far. */
  lonLat = new Float64Array(2 * firstRoom);
  positions = 0;
  readonly #places = {
    index: new Uint32List(),
    start: new Uint32List(),
    end: new Uint32List(),
    idStart: new Uint32List(),
    propertiesStart: new Uint32List(),
    propertiesEnd: new Uint32List(),
    kind: new Uint32List(),
  };
  readonly #geometryEnd = new Uint32List();
  readonly #geometryKind = new Uint32List();
  readonly #partEnd = new Uint32List();
  readonly #listEnd = new Uint32List();
  readonly #positionEnd = new Uint32List();

  /**
   * Makes room once for a file that goes on as it began, of which a part has been read: lists that double again and again
   * copy everything once more and touch thrice the memory.
   */
  expect(part: number): void {
    const times = expectedTimes / part;
    for (const list of Object.values(this.#places)) list.expect(times);
    for (const list of [
      this.#geometryEnd,
      this.#geometryKind,
      this.#partEnd,
      this.#listEnd,
      this.#positionEnd,
    ])
      list.expect(times);
    const wanted = Math.ceil(this.positions * times) * 2;
    if (wanted > this.lonLat.length) this.lonLat = grown(this.lonLat, new Float64Array(wanted));
  }

  mark(): Mark {
    return [this.#geometryKind.length, this.#listEnd.length, this.#positionEnd.length, this.positions];
  }

  /** Takes back every geometry since the mark. */
  backTo([geometries, parts, lists, positions]: Mark): void {
    this.#geometryKind.length = geometries;
    this.#partEnd.length = geometries;
    this.#listEnd.length = parts;
    this.#positionEnd.length = lists;
    this.positions = positions;
  }

  /** What was read since the columns were empty, where that is one geometry of a kind or none. */
  passing(kind: number): PassingShape {
    return {
      kind,
      parts: this.#listEnd.length,
      listEnd: this.#listEnd.values,
      positionEnd: this.#positionEnd.values,
      positions: this.positions,
      lonLat: this.lonLat,
    };
  }

  addPosition(lon: number, lat: number): void {
    const i = this.positions * 2;
    if (i === this.lonLat.length) this.makeRoom();
    this.lonLat[i] = lon;
    this.lonLat[i + 1] = lat;
    this.positions++;
  }

  /** Doubles the room for positions where it is full; the array that they go into from now on. */
  makeRoom(): Float64Array {
    this.lonLat = grown(this.lonLat, new Float64Array(this.lonLat.length * 2));
    return this.lonLat;
  }

  endList(): void {
    this.#positionEnd.push(this.positions);
  }

  endPart(): void {
    this.#listEnd.push(this.#positionEnd.length);
  }

  endGeometry(kind: number): void {
    this.#partEnd.push(this.#listEnd.length);
    this.#geometryKind.push(kind);
  }

  endFeature(place: FeaturePlace): void {
    const places = this.#places;
    places.index.push(place.index);
    places.start.push(place.start);
    places.end.push(place.end);
    places.idStart.push(place.idStart);
    places.propertiesStart.push(place.propertiesStart);
    places.propertiesEnd.push(place.propertiesEnd);
    places.kind.push(place.kind);
    this.#geometryEnd.push(this.#geometryKind.length);
  }

  /** Adds a geometry that was read as an object; returns its kind. */
  addGeometry(geometry: Geometry | null): number {
    if (geometry === null) return 0;
    if (geometry.type === 'GeometryCollection') {
      for (const member of geometry.geometries) this.addGeometry(member);
      return collectionKind;
    }
    const kind = geometryKinds.indexOf(geometry.type);
    this.#addNested(geometry.coordinates as Nested, depthOf[kind]!);
    this.endGeometry(kind);
    return kind;
  }

  #addNested(value: Nested, depth: number): void {
    if (depth === 3) {
      for (const part of value) this.#addNested(part as Nested, 2);
      return;
    }
    const lists = depth === 2 ? value : [depth === 1 ? value : [value]];
    for (const list of lists as readonly Nested[][]) {
      for (const [lon, lat] of list) this.addPosition(lon as number, lat as number);
      this.endList();
    }
    this.endPart();
  }

  /** The columns, cut to their length; their memory may be a tenth longer. */
  finish(): GeoColumns {
    const places = this.#places;
    return {
      length: places.index.length,
      index: places.index.trimmed(),
      start: places.start.trimmed(),
      end: places.end.trimmed(),
      idStart: places.idStart.trimmed(),
      propertiesStart: places.propertiesStart.trimmed(),
      propertiesEnd: places.propertiesEnd.trimmed(),
      kind: Uint8Array.from(places.kind.trimmed()),
      geometryEnd: this.#geometryEnd.trimmed(),
      geometryKind: Uint8Array.from(this.#geometryKind.trimmed()),
      partEnd: this.#partEnd.trimmed(),
      listEnd: this.#listEnd.trimmed(),
      positionEnd: this.#positionEnd.trimmed(),
      lonLat: cutTo(this.lonLat, this.positions * 2),
    };
  }
}

/** How deep the coordinates of each kind nest, by the number of the kind. */
export const depthOf: readonly number[] = [0, 0, 1, 1, 2, 2, 3];
