// SPDX-License-Identifier: EUPL-1.2
// Overlays by GEOS: union, difference and the faces of a net of lines, on the grid of the data's last decimal, so that what
// comes out needs no rounding and the nodes that a cut makes are the same for both sides.

/*! GEOS and geos-wasm, LGPL-2.1-or-later and LGPL-3.0-or-later, unchanged. */

import type { Position } from 'geojson';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';
import {
  gridDegrees,
  type OverlayAnswer,
  type OverlayJob,
  type Polygons,
} from '../../core/edit/overlay/overlay-job';

/** A geometry of GEOS: a place in its memory, 0 where it could make none. */
type Handle = number;

interface Geos {
  readonly Module: {
    _malloc(bytes: number): number;
    _free(at: number): void;
    readonly HEAPU32: Uint32Array;
  };
  GEOSisValid(geometry: Handle): number;
  GEOSContains(area: Handle, point: Handle): number;
  GEOSPointOnSurface(area: Handle): Handle;
  GEOSUnaryUnionPrec(geometry: Handle, grid: number): Handle;
  GEOSDifferencePrec(a: Handle, b: Handle, grid: number): Handle;
  GEOSPolygonize(list: number, count: number): Handle;
  GEOSGetNumGeometries(collection: Handle): number;
  GEOSGetGeometryN(collection: Handle, at: number): Handle;
  GEOSGeom_destroy(geometry: Handle): void;
}

/** Starts the engine once; what it answers does one job after the other. Never settles where WebAssembly is forbidden. */
export async function startGeosOverlay(): Promise<(job: OverlayJob) => OverlayAnswer> {
  let lastError = '';
  const handlers = { noticeHandler: () => {}, errorHandler: (message: string) => (lastError = message) };
  const geos = (await initGeosJs(handlers as never)) as unknown as Geos;
  return (job) => {
    const own: Handle[] = [];
    const made = (geometry: Handle): Handle => {
      if (geometry === 0) throw new Error(`GEOS: ${lastError || 'no geometry'}`);
      own.push(geometry);
      return geometry;
    };
    try {
      return answerOf(job, geos, made);
    } finally {
      for (const geometry of own.reverse()) geos.GEOSGeom_destroy(geometry);
    }
  };
}

function answerOf(job: OverlayJob, geos: Geos, made: (geometry: Handle) => Handle): OverlayAnswer {
  const make = (geometry: object) => made(geojsonToGeosGeom(geometry as never, geos as never) as number);
  const area = (polygons: Polygons) => make({ type: 'MultiPolygon', coordinates: polygons });
  const union = (areas: readonly Polygons[]) =>
    made(geos.GEOSUnaryUnionPrec(area(areas.flat()), gridDegrees));
  const inputs = job.do === 'merge' ? job.areas : [job.area, ...(job.do === 'difference' ? job.others : [])];
  const handles = inputs.map(area);
  if (handles.some((one) => geos.GEOSisValid(one) !== 1)) return { kind: 'invalid' };
  const parts = (geometry: Handle): OverlayAnswer => ({
    kind: 'parts',
    parts: polygonsIn(geosGeomToGeojson(geometry as never, geos as never)),
  });
  if (job.do === 'merge') return parts(union(inputs));
  if (job.do === 'difference') {
    const [own] = handles as [Handle];
    if (job.others.length === 0) return { kind: 'parts', parts: job.area };
    return parts(made(geos.GEOSDifferencePrec(own, union(job.others), gridDegrees)));
  }
  const lines = [...job.area.flat(), job.line];
  const net = made(
    geos.GEOSUnaryUnionPrec(make({ type: 'MultiLineString', coordinates: lines }), gridDegrees),
  );
  const list = geos.Module._malloc(4);
  geos.Module.HEAPU32[list / 4] = net;
  const faces = made(geos.GEOSPolygonize(list, 1));
  geos.Module._free(list);
  const inside = Array.from({ length: geos.GEOSGetNumGeometries(faces) }, (_, at) =>
    geos.GEOSGetGeometryN(faces, at),
  ).filter((face) => geos.GEOSContains(handles[0]!, made(geos.GEOSPointOnSurface(face))) === 1);
  return {
    kind: 'parts',
    parts: inside.flatMap((face) => polygonsIn(geosGeomToGeojson(face as never, geos as never))),
  };
}

/** The areas in an answer; lines and points that a collapse left are none. */
function polygonsIn(geometry: unknown): Polygons {
  const { type, coordinates, geometries } = geometry as {
    type: string;
    coordinates: unknown;
    geometries?: unknown[];
  };
  if (type === 'Polygon') {
    const rings = coordinates as Position[][];
    return rings.length === 0 ? [] : [rings];
  }
  if (type === 'MultiPolygon') return coordinates as Position[][][];
  return (geometries ?? []).flatMap(polygonsIn);
}
