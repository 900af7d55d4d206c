// SPDX-License-Identifier: EUPL-1.2
// What one would use instead: turf, GEOS and Clipper2 compiled to WASM. Each gives the same numbers as the own kernels, and
// the benchmark refuses to print a ratio of two different answers.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bboxClip, multiPolygon } from '@turf/turf';
import { cellM, originX, originY, type Ring, type Size, type ZoneRings } from './synthetic';

/** Area of each class 1–6 and above, in cells, for each zone: seven numbers a zone as the lattice writes them. */
export type CellWise = (zones: readonly ZoneRings[], classes: Uint8Array, size: Size) => Float64Array;

/** Clips each cell of a zone's box by `clip` and adds its area to its class. */
function cellByCell<P>(
  prepare: (zone: ZoneRings) => P,
  clip: (zone: P, x: number, y: number) => number,
  free: (zone: P) => void,
): CellWise {
  return (zones, classes, { side }) => {
    const out = new Float64Array(zones.length * 7);
    zones.forEach((zone, z) => {
      const prepared = prepare(zone);
      const byClass = new Float64Array(7);
      const [x0, y0, x1, y1] = boxOf(zone);
      for (let j = slot(y0, originY, side); j <= slot(y1, originY, side); j++) {
        for (let i = slot(x0, originX, side); i <= slot(x1, originX, side); i++) {
          byClass[classes[j * side + i]!]! += clip(prepared, originX + i * cellM, originY + j * cellM);
        }
      }
      free(prepared);
      let sum = 0;
      for (let t = 6; t >= 0; t--) {
        sum += byClass[t]!;
        out[z * 7 + t] = sum / (cellM * cellM);
      }
    });
    return out;
  };
}

const slot = (value: number, origin: number, side: number) =>
  Math.max(0, Math.min(side - 1, Math.floor((value - origin) / cellM)));

export function boxOf(zone: ZoneRings): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of zone.flat(2) as Ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function ringArea(ring: readonly (readonly number[])[]): number {
  const [ox, oy] = [ring[0]![0]!, ring[0]![1]!];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0]! - ox, ring[i - 1]![1]! - oy];
    const [bx, by] = [ring[i]![0]! - ox, ring[i]![1]! - oy];
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice) / 2;
}

export const turfCells: CellWise = cellByCell(
  (zone) => multiPolygon(zone),
  (zone, x, y) => {
    const { geometry } = bboxClip(zone, [x, y, x + cellM, y + cellM]);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    let sum = 0;
    for (const rings of polygons) {
      (rings as number[][][]).forEach((ring, k) => {
        if (ring.length > 3) sum += k === 0 ? ringArea(ring) : -ringArea(ring);
      });
    }
    return sum;
  },
  () => {},
);

export interface Peer {
  readonly name: string;
  readonly cells: CellWise | null;
  /** Area of zone ∩ union of polygons of class ≥ t, for t = 1..6, in m². */
  readonly overlaps: (
    zones: readonly ZoneRings[],
    providers: readonly { rings: ZoneRings; ofClass: number }[],
  ) => Float64Array;
}

// biome-ignore-start lint/suspicious/noExplicitAny: both libraries are driven through their untyped C interface

export async function geosPeer(): Promise<Peer> {
  const geos: any = await (await import('geos-wasm')).default({ noticeHandler: () => {} } as any);
  const { geojsonToGeosGeom } = await import('geos-wasm/helpers');
  const number = geos.Module._malloc(8);
  const make = (zone: ZoneRings): number =>
    geojsonToGeosGeom({ type: 'MultiPolygon', coordinates: zone } as any, geos) as number;
  const areaOf = (geometry: number): number => {
    geos.GEOSArea(geometry, number);
    geos.GEOSGeom_destroy(geometry);
    return geos.Module.getValue(number, 'double');
  };
  return {
    name: 'geos-wasm',
    cells: cellByCell(
      make,
      (zone, x, y) => {
        const part = geos.GEOSClipByRect(zone, x, y, x + cellM, y + cellM);
        return part ? areaOf(part) : 0;
      },
      (zone) => geos.GEOSGeom_destroy(zone),
    ),
    overlaps(zones, providers) {
      const unions = [1, 2, 3, 4, 5, 6].map((t) => {
        const members = providers.filter((p) => p.ofClass >= t).map((p) => make(p.rings));
        const list = geos.Module._malloc(4 * members.length);
        geos.Module.HEAPU32.set(members, list / 4);
        const collection = geos.GEOSGeom_createCollection(7, list, members.length);
        const union = geos.GEOSUnaryUnion(collection);
        geos.GEOSGeom_destroy(collection);
        geos.Module._free(list);
        return union;
      });
      const out = new Float64Array(zones.length * 7);
      zones.forEach((zone, z) => {
        const geometry = make(zone);
        geos.GEOSArea(geometry, number);
        out[z * 7] = geos.Module.getValue(number, 'double');
        unions.forEach((union, t) => {
          out[z * 7 + 1 + t] = areaOf(geos.GEOSIntersection(geometry, union));
        });
        geos.GEOSGeom_destroy(geometry);
      });
      for (const union of unions) geos.GEOSGeom_destroy(union);
      return out;
    },
  };
}

export async function clipperPeer(): Promise<Peer> {
  const start: any = (await import('clipper2-wasm')).default;
  const folder = createRequire(import.meta.url).resolve('clipper2-wasm');
  const clipper = await start({
    wasmBinary: readFileSync(folder.replace(/[^/\\]+[/\\][^/\\]+$/, 'es/clipper2z.wasm')),
  });
  const digits = 6;
  const paths = (zone: ZoneRings): any => {
    const list = new clipper.PathsD();
    for (const ring of zone.flat()) {
      const path = clipper.MakePathD(ring.slice(0, -1).flatMap(([x, y]) => [x - originX, y - originY]));
      list.push_back(path);
      path.delete();
    }
    return list;
  };
  const areaOf = (list: any): number => {
    const area = Math.abs(clipper.AreaPathsD(list));
    list.delete();
    return area;
  };
  return {
    name: 'clipper2-wasm',
    cells: null,
    overlaps(zones, providers) {
      const unions = [1, 2, 3, 4, 5, 6].map((t) => {
        const all = new clipper.PathsD();
        for (const { rings, ofClass } of providers) {
          if (ofClass < t) continue;
          const list = paths(rings);
          for (let i = 0; i < list.size(); i++) all.push_back(list.get(i));
          list.delete();
        }
        const union = clipper.UnionSelfD(all, clipper.FillRule.Positive, digits);
        all.delete();
        return union;
      });
      const out = new Float64Array(zones.length * 7);
      zones.forEach((zone, z) => {
        const list = paths(zone);
        unions.forEach((union, t) => {
          out[z * 7 + 1 + t] = areaOf(clipper.IntersectD(list, union, clipper.FillRule.NonZero, digits));
        });
        out[z * 7] = areaOf(list);
      });
      for (const union of unions) union.delete();
      return out;
    },
  };
}
// biome-ignore-end lint/suspicious/noExplicitAny: see above
