// SPDX-License-Identifier: EUPL-1.2
// The .shp and .shx of geometries of one kind (ESRI Shapefile Technical Description, July 1998).

import type { Geometry, Position } from 'geojson';
import { isArea, linesOf, polygonsOf } from '../../core/geo/geometry-parts';
import { boxOf } from '../geometry/box';

export type ShapeKind = 'point' | 'multipoint' | 'line' | 'area';
const typeNumbers: Readonly<Record<ShapeKind, number>> = { point: 1, line: 3, area: 5, multipoint: 8 };

/** The kind of a geometry that is no collection. */
export function shapeKindOf({ type }: Geometry): ShapeKind {
  switch (type) {
    case 'Point':
      return 'point';
    case 'MultiPoint':
      return 'multipoint';
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    default:
      return 'area';
  }
}

const headBytes = 100;

/** Files of shapes that are all of `kind`, or null for a feature without a place. */
export function writeShapes(
  kind: ShapeKind,
  geometries: readonly (Geometry | null)[],
): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
  const parts = geometries.map((geometry) => geometry && partsOf(geometry));
  const sizes = parts.map((part) => (part === null ? 4 : contentBytes(kind, part)));
  const total = sizes.reduce((sum, size) => sum + 8 + size, headBytes);
  const shp = new DataView(new ArrayBuffer(total));
  const shx = new DataView(new ArrayBuffer(headBytes + geometries.length * 8));
  const box = boxOf(geometries) ?? [0, 0, 0, 0];
  for (const view of [shp, shx]) writeHead(view, typeNumbers[kind], box);
  let at = headBytes;
  parts.forEach((part, i) => {
    // Lengths and places count words of two bytes, from the most significant on.
    shx.setInt32(headBytes + i * 8, at / 2);
    shx.setInt32(headBytes + i * 8 + 4, sizes[i]! / 2);
    shp.setInt32(at, i + 1);
    shp.setInt32(at + 4, sizes[i]! / 2);
    if (part !== null) writeContent(shp, at + 8, { kind, parts: part, box: boxOf([geometries[i]!])! });
    at += 8 + sizes[i]!;
  });
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

function writeHead(view: DataView, type: number, box: readonly number[]): void {
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  for (const [i, value] of box.entries()) view.setFloat64(36 + i * 8, value, true);
}

type Part = readonly Position[];

/** Lines, rings or the points themselves as one part. */
function partsOf(geometry: Geometry): readonly Part[] | null {
  const wanted = (): readonly Part[] => {
    if (isArea(geometry)) return polygonsOf(geometry).flatMap((rings) => rings.map(turned));
    if (geometry.type === 'MultiPoint') return [geometry.coordinates];
    return geometry.type === 'GeometryCollection' ? [] : linesOf(geometry);
  };
  const parts = wanted();
  return parts.some((part) => part.length > 0) ? parts : null;
}

/** Shells run clockwise and holes against it here, the other way than in GeoJSON. */
function turned(ring: Part, index: number): Part {
  const isClockwise = doubleArea(ring) < 0;
  return isClockwise === (index === 0) ? ring : [...ring].reverse();
}

/** Twice the area to the left of a ring, measured from its first corner to keep its digits. */
function doubleArea(ring: Part): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    sum += (ax! - x0!) * (by! - y0!) - (bx! - x0!) * (ay! - y0!);
  }
  return sum;
}

function contentBytes(kind: ShapeKind, parts: readonly Part[]): number {
  const points = parts.reduce((sum, { length }) => sum + length, 0);
  if (kind === 'point') return 20;
  return kind === 'multipoint' ? 40 + points * 16 : 44 + parts.length * 4 + points * 16;
}

interface Shape {
  readonly kind: ShapeKind;
  readonly parts: readonly Part[];
  readonly box: readonly number[];
}

function writeContent(view: DataView, start: number, { kind, parts, box }: Shape): void {
  let at = start;
  const int = (value: number) => {
    view.setInt32(at, value, true);
    at += 4;
  };
  const double = (value: number) => {
    view.setFloat64(at, value, true);
    at += 8;
  };
  int(typeNumbers[kind]);
  if (kind !== 'point') {
    for (const value of box) double(value);
    if (kind !== 'multipoint') int(parts.length);
    int(parts.reduce((sum, { length }) => sum + length, 0));
    let first = 0;
    if (kind !== 'multipoint') {
      for (const { length } of parts) {
        int(first);
        first += length;
      }
    }
  }
  for (const [x, y] of parts.flat() as [number, number][]) {
    double(x);
    double(y);
  }
}
