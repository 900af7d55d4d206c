// SPDX-License-Identifier: EUPL-1.2
// Back from columns to objects, one feature at a time: for the card of a feature, for a table, for tests.

import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { TextDecoder } from '../text/read-text';
import { windows1252 } from '../text/windows-1252';
import { collectionKind, depthOf, type GeoColumns, geometryKinds, type PassingShape } from './columns';
import type { Encoding } from './source-text';

/** Geometry of feature `i`, with longitude and latitude only; null where it has no place. */
export function geometryAt(columns: GeoColumns, i: number): Geometry | null {
  const kind = columns.kind[i]!;
  if (kind === 0) return null;
  const [from, to] = rangeOf(columns.geometryEnd, i);
  const geometryIn = (geometry: number) =>
    simpleGeometry(columns, columns.geometryKind[geometry]!, rangeOf(columns.partEnd, geometry));
  if (kind !== collectionKind) return geometryIn(from);
  const geometries = Array.from({ length: to - from }, (_, k) => geometryIn(from + k));
  return { type: 'GeometryCollection', geometries };
}

/** The same of a feature that passes. */
export function geometryOf(shape: PassingShape): Geometry | null {
  return shape.kind === 0 ? null : simpleGeometry(shape, shape.kind, [0, shape.parts]);
}

/** Columns with the bytes that they point to. */
export interface ColumnSource {
  readonly columns: GeoColumns;
  readonly source: Uint8Array;
  readonly encoding: Encoding;
}

/** The feature `i` with its id and properties from the bytes; keys named `__proto__` are left out. */
export function featureAt({ columns, source, encoding }: ColumnSource, i: number): Feature {
  const decode = (from: number, to: number) => decoders[encoding].decode(source.subarray(from, to));
  const start = columns.propertiesStart[i]!;
  const properties = start === 0 ? null : parse(decode(start, columns.propertiesEnd[i]!));
  const idStart = columns.idStart[i]!;
  return {
    type: 'Feature',
    ...(idStart === 0 ? {} : { id: JSON.parse(decode(idStart, endOfId(source, idStart))) }),
    properties: properties as GeoJsonProperties,
    geometry: geometryAt(columns, i) as Geometry,
  };
}

const decoders = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'windows-1252': windows1252,
};

function parse(text: string): unknown {
  // An escaped underscore may hide the name.
  if (!text.includes('__proto__') && !text.includes('\\u00')) return JSON.parse(text);
  return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
}

/** Offset after the text or number that begins at `start`. */
export function endOfId(source: Uint8Array, start: number): number {
  let end = start + 1;
  if (source[start] === 34) {
    while (source[end] !== 34) end += source[end] === 92 ? 2 : 1;
    return end + 1;
  }
  while (/[-+.\deE]/.test(String.fromCharCode(source[end] ?? 32))) end++;
  return end;
}

type Levels = Pick<GeoColumns, 'listEnd' | 'positionEnd' | 'lonLat'>;

function simpleGeometry(levels: Levels, kind: number, [from, to]: readonly [number, number]): Geometry {
  const parts = Array.from({ length: to - from }, (_, k) => listsOf(levels, from + k));
  const depth = depthOf[kind]!;
  const coordinates = depth === 3 ? parts : depth === 2 ? (parts[0] ?? []) : (parts[0]?.[0] ?? []);
  return { type: geometryKinds[kind], coordinates: depth === 0 ? coordinates[0] : coordinates } as Geometry;
}

function listsOf(columns: Levels, part: number): number[][][] {
  const [from, to] = rangeOf(columns.listEnd, part);
  return Array.from({ length: to - from }, (_, k) => {
    const [first, last] = rangeOf(columns.positionEnd, from + k);
    return Array.from({ length: last - first }, (_, j) => {
      const at = (first + j) * 2;
      return [columns.lonLat[at]!, columns.lonLat[at + 1]!];
    });
  });
}

/** What of the level below belongs to entry `i` of a column of ends. */
function rangeOf(ends: Uint32Array, i: number): [from: number, to: number] {
  return [i === 0 ? 0 : ends[i - 1]!, ends[i]!];
}
