// SPDX-License-Identifier: EUPL-1.2
// Well-known binary, as GeoPackage and GeoParquet hold geometries: ISO 13249 and the older extended form of PostGIS.

import type { Geometry, Position } from 'geojson';
import { viewOf } from '../../core/bytes/data-view';
import { mostCollectionDepth } from '../../core/limits/limits';

/** Thrown for bytes that are no geometry; the caller refuses the feature. */
export class WrongWkb extends Error {
  override readonly name = 'WrongWkb';
}

export interface WkbGeometry {
  /** Null for an empty geometry. */
  readonly geometry: Geometry | null;
  readonly hasMeasures: boolean;
}

/** Reads one geometry from `at` on. Rings that are open are left open. Throws `WrongWkb`. */
export function readWkb(bytes: Uint8Array, at = 0): WkbGeometry {
  const reader = new WkbReader(bytes, at);
  try {
    return { geometry: reader.geometry(0), hasMeasures: reader.hasMeasures };
  } catch (error) {
    if (error instanceof RangeError) throw new WrongWkb('WKB: cut off');
    throw error;
  }
}

class WkbReader {
  readonly #view: DataView;
  #at: number;
  #isLittle = true;
  #hasZ = false;
  #hasM = false;
  hasMeasures = false;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = viewOf(bytes);
    this.#at = at;
  }

  geometry(depth: number): Geometry | null {
    if (depth > mostCollectionDepth) throw new WrongWkb('WKB: too deep');
    const type = this.#head();
    switch (type) {
      case 1:
        return this.#point();
      case 2: {
        const line = this.#positions();
        return line.length === 0 ? null : { type: 'LineString', coordinates: line };
      }
      case 3: {
        const rings = this.#rings();
        return rings.length === 0 ? null : { type: 'Polygon', coordinates: rings };
      }
      case 4: {
        const points = this.#members(depth, 'Point') as Position[];
        return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points };
      }
      case 5: {
        const lines = this.#members(depth, 'LineString') as Position[][];
        return lines.length === 0 ? null : { type: 'MultiLineString', coordinates: lines };
      }
      case 6: {
        const areas = this.#members(depth, 'Polygon') as Position[][][];
        return areas.length === 0 ? null : { type: 'MultiPolygon', coordinates: areas };
      }
      case 7: {
        const geometries = this.#list(() => this.geometry(depth + 1)).filter((one) => one !== null);
        return geometries.length === 0 ? null : { type: 'GeometryCollection', geometries };
      }
      default:
        throw new WrongWkb(`WKB: geometry type ${type}`);
    }
  }

  /** Byte order and type; dimensions are kept for what follows. */
  #head(): number {
    const order = this.#view.getUint8(this.#at);
    if (order > 1) throw new WrongWkb(`WKB: byte order ${order}`);
    this.#isLittle = order === 1;
    const raw = this.#view.getUint32(this.#at + 1, this.#isLittle);
    this.#at += 5;
    // The extended form has flags in the highest bits, ISO adds thousands.
    const iso = Math.floor((raw & 0x0fff_ffff) / 1000);
    this.#hasZ = (raw & 0x8000_0000) !== 0 || iso === 1 || iso === 3;
    this.#hasM = (raw & 0x4000_0000) !== 0 || iso === 2 || iso === 3;
    if (this.#hasM) this.hasMeasures = true;
    if ((raw & 0x2000_0000) !== 0) this.#at += 4;
    return (raw & 0x0fff_ffff) % 1000;
  }

  #point(): Geometry | null {
    const position = this.#position();
    // An empty point is written as two NaN.
    return Number.isNaN(position[0]) ? null : { type: 'Point', coordinates: position };
  }

  #position(): Position {
    const x = this.#view.getFloat64(this.#at, this.#isLittle);
    const y = this.#view.getFloat64(this.#at + 8, this.#isLittle);
    this.#at += 16;
    const position = [x, y];
    if (this.#hasZ) {
      const z = this.#view.getFloat64(this.#at, this.#isLittle);
      if (Number.isFinite(z)) position.push(z);
      this.#at += 8;
    }
    if (this.#hasM) this.#at += 8;
    return position;
  }

  #positions(): Position[] {
    return this.#list(() => this.#position());
  }

  #rings(): Position[][] {
    return this.#list(() => this.#positions());
  }

  #members(depth: number, type: Geometry['type']): unknown[] {
    const members = this.#list(() => this.geometry(depth + 1)).filter((one) => one !== null);
    return members.map((member) => {
      if (member.type !== type) throw new WrongWkb(`WKB: ${member.type} in a list of ${type}`);
      return (member as { coordinates: unknown }).coordinates;
    });
  }

  /** A counted list; a count that the bytes cannot hold ends before anything is made of it. */
  #list<T>(item: () => T): T[] {
    const count = this.#view.getUint32(this.#at, this.#isLittle);
    this.#at += 4;
    if (count * 4 > this.#view.byteLength - this.#at) throw new WrongWkb(`WKB: ${count} items stated`);
    const [isLittle, hasZ, hasM] = [this.#isLittle, this.#hasZ, this.#hasM];
    const items: T[] = [];
    for (let i = 0; i < count; i++) {
      // A member brings a head of its own, after which the list's holds again.
      [this.#isLittle, this.#hasZ, this.#hasM] = [isLittle, hasZ, hasM];
      items.push(item());
    }
    return items;
  }
}
