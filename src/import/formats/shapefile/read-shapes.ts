// SPDX-License-Identifier: EUPL-1.2
// The geometries of a shapefile (ESRI Shapefile Technical Description, 1998): null shapes, points, lines, polygons, each
// also with heights and measures.

import type { Geometry, Position } from 'geojson';
import { viewOf } from '../../../core/bytes/data-view';
import { lazyGeometry } from '../../geometry/packed-geometry';
import { polygonsOf } from '../../geometry/polygons-of-rings';
import { Damaged, type ReadContext } from '../../reader/format';

export interface Shapes {
  readonly count: number;
  /** In the order of the file; null is a null shape. A record that cannot be read is a text that says why. */
  readonly geometries: readonly (Geometry | string | null)[];
  readonly hasMeasures: boolean;
}

const headerBytes = 100;
/** Records of fewer bytes are kept as they were read; the larger ones are read again when they are asked for. */
const smallBytes = 512;
/** Smaller than any measure that counts as one. */
const noMeasure = -1e38;

/** Reads every record. Throws `Damaged` when the file is shorter than it says, so that nothing is half read. */
export function readShapes(bytes: Uint8Array, { budget }: ReadContext): Shapes {
  const view = viewOf(bytes);
  if (bytes.length < headerBytes || view.getInt32(0) !== 9994) throw new Damaged('.shp: header');
  const stated = view.getInt32(24) * 2;
  if (stated > bytes.length) throw new Damaged(`.shp: ${bytes.length} B, ${stated} B stated`);
  const geometries: (Geometry | string | null)[] = [];
  let hasMeasures = false;
  for (let at = headerBytes; at + 8 <= stated; ) {
    const length = view.getInt32(at + 4) * 2;
    const from = at + 8;
    if (length < 4 || from + length > stated) throw new Damaged(`.shp: record ${geometries.length + 1}`);
    const record = new DataView(bytes.buffer, bytes.byteOffset + from, length);
    const type = record.getInt32(0, true);
    hasMeasures ||= (type > 20 && type < 30) || hasOwnMeasure(type, record);
    budget.feature();
    const geometry = geometryOf(type, record);
    geometries.push(length < smallBytes ? geometry : readAgain(geometry, () => geometryOf(type, record)));
    at = from + length;
  }
  return { count: geometries.length, geometries, hasMeasures };
}

/** A geometry that was found to be sound, without its lists: the bytes of the file say them as well. */
function readAgain(geometry: Geometry | string | null, read: () => Geometry | string | null) {
  if (geometry === null || typeof geometry === 'string' || geometry.type === 'GeometryCollection') {
    return geometry;
  }
  return lazyGeometry(geometry.type, () => (read() as typeof geometry).coordinates);
}

function geometryOf(type: number, record: DataView): Geometry | string | null {
  try {
    switch (type) {
      case 0:
        return null;
      case 1:
      case 11:
      case 21:
        return pointOf(type, record);
      case 8:
      case 18:
      case 28:
        return multiPointOf(type === 18, record);
      case 3:
      case 13:
      case 23:
        return linesOf(partsOf(type === 13, record));
      case 5:
      case 15:
      case 25:
        return areasOf(partsOf(type === 15, record));
      default:
        return `shape type ${type}`;
    }
  } catch (error) {
    if (error instanceof RangeError) return 'record too short';
    throw error;
  }
}

function pointOf(type: number, record: DataView): Geometry | null {
  const [x, y] = [record.getFloat64(4, true), record.getFloat64(12, true)];
  if (Number.isNaN(x) && Number.isNaN(y)) return null;
  const z = type === 11 ? record.getFloat64(20, true) : Number.NaN;
  return { type: 'Point', coordinates: z > noMeasure ? [x, y, z] : [x, y] };
}

function multiPointOf(hasHeights: boolean, record: DataView): Geometry | null {
  const count = countAt(record, 36, 16);
  if (count === 0) return null;
  return {
    type: 'MultiPoint',
    coordinates: positionsAt(record, 40, count, hasHeights ? 40 + count * 16 + 16 : 0),
  };
}

/** A number of items that fit into the record; throws RangeError otherwise, before anything is made of it. */
function countAt(record: DataView, at: number, itemBytes: number): number {
  const count = record.getInt32(at, true);
  if (count < 0 || count * itemBytes > record.byteLength) throw new RangeError('count');
  return count;
}

/** @param heightsAt offset of the heights in the record; 0: there are none */
function positionsAt(record: DataView, at: number, count: number, heightsAt: number): Position[] {
  const positions: Position[] = new Array(count);
  for (let i = 0; i < count; i++) {
    const [x, y] = [record.getFloat64(at + i * 16, true), record.getFloat64(at + i * 16 + 8, true)];
    const z = heightsAt > 0 ? record.getFloat64(heightsAt + i * 8, true) : Number.NaN;
    positions[i] = z > noMeasure ? [x, y, z] : [x, y];
  }
  return positions;
}

function partsOf(hasHeights: boolean, record: DataView): Position[][] {
  const parts = countAt(record, 36, 4);
  const points = countAt(record, 40, 16);
  const pointsAt = 44 + parts * 4;
  const heightsAt = hasHeights ? pointsAt + points * 16 + 16 : 0;
  const positions = positionsAt(record, pointsAt, points, heightsAt);
  const starts = Array.from({ length: parts }, (_, i) => record.getInt32(44 + i * 4, true));
  return starts.map((start, i) => positions.slice(start, starts[i + 1] ?? points));
}

function linesOf(parts: readonly Position[][]): Geometry | null {
  const lines = parts.filter((part) => part.length >= 2);
  if (lines.length === 0) return null;
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0]! }
    : { type: 'MultiLineString', coordinates: lines };
}

function areasOf(parts: readonly Position[][]): Geometry | null {
  const rings = parts.filter((part) => part.length >= 3).map(closed);
  if (rings.length === 0) return null;
  const polygons = polygonsOf(rings.filter((ring) => ring.length >= 4));
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/**
 * Whether a shape with heights has measures behind them, which its type leaves open. Programs without measures write none there,
 * the sign for none, or zeros.
 */
function hasOwnMeasure(type: number, record: DataView): boolean {
  const isMeasure = (at: number) => {
    const value = at + 8 <= record.byteLength ? record.getFloat64(at, true) : 0;
    return value > noMeasure && value !== 0;
  };
  if (type === 11) return isMeasure(28);
  const isParts = type === 13 || type === 15;
  if ((!isParts && type !== 18) || record.byteLength < 44) return false;
  const points = record.getInt32(isParts ? 40 : 36, true);
  const pointsAt = isParts ? 44 + record.getInt32(36, true) * 4 : 40;
  // Behind the places stand two ends of the heights, the heights, and two ends of the measures.
  const from = pointsAt + points * 24 + 32;
  for (let at = from; at > 0 && at + 8 <= record.byteLength; at += 8) if (isMeasure(at)) return true;
  return false;
}
