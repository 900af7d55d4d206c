// SPDX-License-Identifier: EUPL-1.2
// Polygons as flat arrays in the plane of a lattice: projected once, rings closed and turned so that an outer ring counts
// its area and a hole takes its area away, whatever the file's winding was.

import type { Geometry, Position } from 'geojson';
import { polygonsOf } from '../../core/geo/geometry-parts';
import { type Crs, type MapPlane, toPlane } from '../../core/geo/projection';
import { signedArea } from '../../core/geo/ring-area';

/** Any number of zones; zone z has the rings zoneStart[z] … zoneStart[z + 1] - 1, each closed. */
export interface PackedZones {
  readonly count: number;
  /** x, y of all vertices in metres of the plane. */
  readonly xy: Float64Array;
  /** First vertex of each ring, and the end of the last. */
  readonly ringStart: Uint32Array;
  readonly zoneStart: Uint32Array;
}

type Polygons = readonly (readonly (readonly Position[])[])[];

/** Beyond this no grid reaches; a ring that does is damaged and would only make the walk long. */
export const largestM = 1e8;

/**
 * Packs one zone a geometry. Only polygons have area: points, lines and null become a zone without rings. The first ring
 * of a polygon is its outline, the others are holes (RFC 7946); members of a MultiPolygon must not overlap, where they do
 * the overlap counts twice. A ring with fewer than four positions or a number that is none is left out.
 */
export function packZones(geometries: readonly (Geometry | null)[], crs: Crs | MapPlane): PackedZones {
  return packPolygons(geometries.map(polygonsOf), (lon, lat) => toPlane(crs, lon, lat));
}

/** Packs one after another as one: a page packs tens of thousands of zones in slices. */
export function joinZones(packs: readonly PackedZones[]): PackedZones {
  const length = (of: (pack: PackedZones) => number) => packs.reduce((sum, pack) => sum + of(pack), 0);
  const xy = new Float64Array(length((pack) => pack.xy.length));
  const ringStart = new Uint32Array(length(({ ringStart }) => ringStart.length - 1) + 1);
  const zoneStart = new Uint32Array(length(({ count }) => count) + 1);
  let [numbers, rings, zones] = [0, 0, 0];
  for (const pack of packs) {
    xy.set(pack.xy, numbers);
    const ofRings = pack.ringStart.length - 1;
    for (let r = 0; r <= ofRings; r++) ringStart[rings + r] = numbers / 2 + pack.ringStart[r]!;
    for (let z = 0; z <= pack.count; z++) zoneStart[zones + z] = rings + pack.zoneStart[z]!;
    numbers += pack.xy.length;
    rings += ofRings;
    zones += pack.count;
  }
  return { count: zones, xy, ringStart, zoneStart };
}

/**
 * Packs polygons given as rings of positions, which `project` brings into metres of a plane (left out: they are there already).
 * A ring with a position that is no number of the plane is dropped; a zone without rings keeps an empty entry.
 */
export function packPolygons(
  zones: readonly Polygons[],
  project: (x: number, y: number) => readonly [number, number] = (x, y) => [x, y],
): PackedZones {
  const xy: number[] = [];
  const ringStart = [0];
  const zoneStart = [0];
  for (const polygons of zones) {
    for (const rings of polygons) {
      rings.forEach((ring, at) => {
        if (packRing(ring, project, at === 0, xy)) ringStart.push(xy.length / 2);
      });
    }
    zoneStart.push(ringStart.length - 1);
  }
  return {
    count: zones.length,
    xy: Float64Array.from(xy),
    ringStart: Uint32Array.from(ringStart),
    zoneStart: Uint32Array.from(zoneStart),
  };
}

function packRing(
  ring: readonly Position[],
  project: (x: number, y: number) => readonly [number, number],
  outer: boolean,
  xy: number[],
): boolean {
  const points = ring.map((position) => project(position[0] ?? Number.NaN, position[1] ?? Number.NaN));
  const bad = points.some(([x, y]) => !(Math.abs(x) < largestM && Math.abs(y) < largestM));
  const [first, last] = [points[0], points.at(-1)];
  if (bad || !first || !last) return false;
  if (first[0] !== last[0] || first[1] !== last[1]) points.push(first);
  if (points.length < 4) return false;
  if (signedArea(points) > 0 !== outer) points.reverse();
  for (const [x, y] of points) xy.push(x, y);
  return true;
}

/** Whether zone z contains a point of the plane (even-odd over all its rings; a point on the border is in one side only). */
export function zoneContains(zones: PackedZones, z: number, x: number, y: number): boolean {
  const { xy, ringStart, zoneStart } = zones;
  let inside = false;
  for (let r = zoneStart[z]!; r < zoneStart[z + 1]!; r++) {
    for (let p = ringStart[r]! * 2 + 2; p < ringStart[r + 1]! * 2; p += 2) {
      const y0 = xy[p - 1]!;
      const y1 = xy[p + 1]!;
      if (y0 > y === y1 > y) continue;
      const x0 = xy[p - 2]!;
      if (x < x0 + ((y - y0) / (y1 - y0)) * (xy[p]! - x0)) inside = !inside;
    }
  }
  return inside;
}

/** Box of zone z in the plane, or null where it has no ring. */
export function zoneBox(
  zones: PackedZones,
  z: number,
): [x0: number, y0: number, x1: number, y1: number] | null {
  const from = zones.ringStart[zones.zoneStart[z]!]! * 2;
  const to = zones.ringStart[zones.zoneStart[z + 1]!]! * 2;
  if (from === to) return null;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let p = from; p < to; p += 2) {
    const x = zones.xy[p]!;
    const y = zones.xy[p + 1]!;
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** One zone alone, sharing the vertices of the pack. */
export function zoneAlone(zones: PackedZones, z: number): PackedZones {
  return { ...zones, count: 1, zoneStart: zones.zoneStart.subarray(z, z + 2) };
}
