// SPDX-License-Identifier: EUPL-1.2
// Geometries that do not lie in memory as lists: a position as a list needs 72 bytes, as two numbers in a column 16, as steps from
// the one before it about 6. They are made when somebody asks, look at them like at any other, and are forgotten again.

import type { Geometry, Position } from 'geojson';
import { stepsWriter } from './number-steps';

type Placed = Exclude<Geometry, { type: 'GeometryCollection' }>;
type Coordinates = Placed['coordinates'];

/** Fewer positions are not worth it: the way to them needs as much. */
const fewest = 16;
/** Numbers of one column; a geometry that has more gets one of its own. */
const columnLength = 1 << 15;

/** Kept for all: what was made last, and no more, as the shapes are packed to save this. Asked in a row, it is the same list. */
let last: { readonly of: object; readonly coordinates: Coordinates } | null = null;

/**
 * A geometry whose coordinates `make` gives, each time they are asked for after others were. They are to be read only: what
 * somebody changes in them is lost.
 */
export function lazyGeometry(type: Placed['type'], make: () => Coordinates): Geometry {
  const geometry = {
    type,
    get coordinates(): Coordinates {
      if (last?.of !== geometry) last = { of: geometry, coordinates: make() };
      return last.coordinates;
    },
  };
  return geometry as Geometry;
}

/** Numbers of positions, in the nesting of their lists. */
type Shape = number | readonly Shape[];

/** A function that packs one geometry after the other; those that are small, mixed or collections stay as they are. */
export function geometryPacker(): (geometry: Geometry) => Geometry {
  let column = new Float64Array(0);
  let used = 0;
  let scratch = new Float64Array(0);
  const steps = stepsWriter();
  return (geometry) => {
    if (geometry.type === 'GeometryCollection' || geometry.type === 'Point') return geometry;
    const { coordinates } = geometry;
    const size = firstPosition(coordinates)?.length ?? 0;
    const shape = size === 2 || size === 3 ? shapeOf(coordinates, size) : null;
    const length = shape === null ? 0 : countOf(shape) * size;
    if (shape === null || length < fewest * size) return geometry;
    if (length > scratch.length) scratch = new Float64Array(Math.max(length, columnLength));
    fill(coordinates, scratch, 0);
    const taken = steps(scratch.subarray(0, length), size);
    if (taken) return lazyGeometry(geometry.type, () => listsOf({ shape, size, numbers: taken(), from: 0 }));
    if (used + length > column.length) {
      column = new Float64Array(Math.max(length, columnLength));
      used = 0;
    }
    const [numbers, from] = [column, used];
    numbers.set(scratch.subarray(0, length), from);
    used += length;
    return lazyGeometry(geometry.type, () => listsOf({ shape, size, numbers, from }));
  };
}

function firstPosition(value: unknown): readonly unknown[] | null {
  if (!Array.isArray(value)) return null;
  return Array.isArray(value[0]) ? firstPosition(value[0]) : value;
}

/** How the lists are nested; null where a position has not as many numbers as the first. */
function shapeOf(value: Coordinates, size: number): Shape | null {
  if (value.length > 0 && (value as readonly unknown[]).every((one) => isPosition(one, size))) {
    return value.length;
  }
  const parts: Shape[] = [];
  for (const part of value as readonly unknown[]) {
    const shape = Array.isArray(part) && Array.isArray(part[0]) ? shapeOf(part as Coordinates, size) : null;
    if (shape === null) return null;
    parts.push(shape);
  }
  return parts;
}

function isPosition(value: unknown, size: number): value is Position {
  if (!Array.isArray(value) || value.length !== size) return false;
  // Asked of every corner of a file, where a function for each number would cost as much as reading it.
  return (
    typeof value[0] === 'number' &&
    typeof value[1] === 'number' &&
    (size === 2 || typeof value[2] === 'number')
  );
}

const countOf = (shape: Shape): number =>
  typeof shape === 'number' ? shape : shape.reduce<number>((sum, part) => sum + countOf(part), 0);

/** Puts the numbers into the column; returns where the next would stand. */
function fill(value: unknown, numbers: Float64Array, from: number): number {
  let at = from;
  for (const one of value as readonly unknown[]) {
    if (typeof one === 'number') numbers[at++] = one;
    else at = fill(one, numbers, at);
  }
  return at;
}

interface Packed {
  readonly shape: Shape;
  /** Numbers of a position: two, or three with a height. */
  readonly size: number;
  readonly numbers: Float64Array;
  readonly from: number;
}

function listsOf({ shape, size, numbers, from }: Packed): Coordinates {
  let at = from;
  const listOf = (of: Shape): unknown => {
    if (typeof of !== 'number') return of.map(listOf);
    const positions: Position[] = new Array(of);
    for (let i = 0; i < of; i++, at += size) {
      positions[i] =
        size === 2 ? [numbers[at]!, numbers[at + 1]!] : [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
    }
    return positions;
  };
  return listOf(shape) as Coordinates;
}
