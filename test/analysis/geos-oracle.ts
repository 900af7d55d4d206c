// SPDX-License-Identifier: EUPL-1.2
// GEOS (compiled to WASM, a development dependency only) as the oracle of the own kernels: areas of intersections.

import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';

/** Polygons as rings of positions in the plane. */
export type PlanePolygons = number[][][][];

/** The few functions that the tests need; a geometry is a number and must be freed. */
export interface Geos {
  make(polygons: PlanePolygons): number;
  isValid(geometry: number): boolean;
  /** Buffer 0: a valid geometry of what lies inside, whatever touches or crosses; a new geometry. */
  mend(geometry: number): number;
  area(geometry: number): number;
  intersection(a: number, b: number): number;
  union(geometries: readonly number[]): number;
  /** Whether geometries cover the ground without overlap and with the same vertices on common borders; they stay alive. */
  isCoverage(geometries: readonly number[]): boolean;
  free(...geometries: number[]): void;
}

interface RawGeos {
  readonly Module: {
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    getValue(pointer: number, type: 'double'): number;
    readonly HEAPU32: Uint32Array;
  };
  GEOSisValid(geometry: number): number;
  GEOSBuffer(geometry: number, width: number, segments: number): number;
  GEOSArea(geometry: number, out: number): number;
  GEOSIntersection(a: number, b: number): number;
  GEOSUnaryUnion(geometry: number): number;
  GEOSGeom_createCollection(type: number, list: number, count: number): number;
  GEOSCoverageIsValid(collection: number, gapWidth: number, invalidEdges: number): number;
  GEOSGeom_clone(geometry: number): number;
  GEOSGeom_destroy(geometry: number): void;
}

const collectionType = 7;

export async function startGeos(): Promise<Geos> {
  const geos = (await initGeosJs({ noticeHandler: () => {} } as never)) as unknown as RawGeos;
  const number = geos.Module._malloc(8);
  const collect = (geometries: readonly number[]): number => {
    const list = geos.Module._malloc(4 * Math.max(1, geometries.length));
    geos.Module.HEAPU32.set(geometries, list / 4);
    const collection = geos.GEOSGeom_createCollection(collectionType, list, geometries.length);
    geos.Module._free(list);
    return collection;
  };
  const made = (geometry: number, what: string): number => {
    if (geometry === 0) throw new Error(`GEOS: ${what} failed`);
    return geometry;
  };
  return {
    make: (coordinates) =>
      made(
        geojsonToGeosGeom({ type: 'MultiPolygon', coordinates } as never, geos as never) as number,
        'make',
      ),
    mend: (geometry) => made(geos.GEOSBuffer(geometry, 0, 8), 'buffer'),
    isValid: (geometry) => geos.GEOSisValid(geometry) === 1,
    area(geometry) {
      geos.GEOSArea(geometry, number);
      return geos.Module.getValue(number, 'double');
    },
    intersection: (a, b) => made(geos.GEOSIntersection(a, b), 'intersection'),
    /** Takes the geometries over: they must not be freed again. */
    union(geometries) {
      const collection = collect(geometries);
      const union = made(geos.GEOSUnaryUnion(collection), 'union');
      geos.GEOSGeom_destroy(collection);
      return union;
    },
    isCoverage(geometries) {
      const collection = collect(geometries.map((geometry) => geos.GEOSGeom_clone(geometry)));
      const answer = geos.GEOSCoverageIsValid(collection, 0, 0);
      geos.GEOSGeom_destroy(collection);
      if (answer > 1) throw new Error('GEOS: coverage failed');
      return answer === 1;
    },
    free(...geometries) {
      for (const geometry of geometries) geos.GEOSGeom_destroy(geometry);
    },
  };
}
