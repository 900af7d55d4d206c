// SPDX-License-Identifier: EUPL-1.2
// Exact area of a zone under overlapping polygons of different classes, for all nested thresholds at once, without
// building any geometry.

import { keptPer } from '../../core/memo/memo';
import { boxOfEdges, type Edges, edgesOf } from './edges';
import { type Region, SlabSweep, zoneClass } from './overlay-sweep';
import { type PackedZones, zoneAlone } from './packed-polygons';

/** Edges of classed polygons, prepared once for many zones. */
export interface ClassedPolygons {
  /** Each polygon alone, as `packZones` makes it. */
  readonly outlines: readonly PackedZones[];
  /** Class of each polygon, 1..classes; 0 is ignored. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  readonly edges: readonly Edges[];
  /** x0, y0, x1, y1 of each polygon. */
  readonly boxes: Float64Array;
}

/** Prepares polygons (each with outline counter-clockwise, as `packZones` makes them) and their classes. */
export function classedPolygons(polygons: PackedZones, classOf: Uint8Array): ClassedPolygons {
  const outlines = Array.from({ length: polygons.count }, (_, p) => zoneAlone(polygons, p));
  const boxes = new Float64Array(polygons.count * 4);
  const edges = outlines.map((outline, p) => {
    const all = edgesOf(outline);
    boxes.set(boxOfEdges(all), p * 4);
    return all;
  });
  const classes = classOf.reduce((most, value) => Math.max(most, value), 0);
  return { outlines, classOf, classes, edges, boxes };
}

/**
 * Area in m² of zone z as a whole, then under polygons of class >= 1, >= 2 … >= `classes` (best class counts, overlaps of
 * polygons count once, also those inside the zone's own rings). All 0 for a zone without rings.
 */
export function areaByClass(zones: PackedZones, z: number, table: ClassedPolygons): Float64Array {
  const sweep = sweepOf(table);
  sweep.start();
  const region = takeZone(sweep, zones, z);
  if (!region) return new Float64Array(table.classes + 1);
  takePolygons(sweep, table, region);
  return sweep.areas();
}

/** The working memory of one table. */
const keptSweep = keptPer<ClassedPolygons, SlabSweep>();

function sweepOf(table: ClassedPolygons): SlabSweep {
  const kept = keptSweep(table);
  kept.value ??= new SlabSweep(table.classes);
  return kept.value;
}

/** Takes the zone's edges, relative to its first vertex; returns its box, null without a ring. */
export function takeZone(sweep: SlabSweep, zones: PackedZones, z: number): Region | null {
  const { xy, ringStart, zoneStart } = zones;
  if (zoneStart[z] === zoneStart[z + 1]) return null;
  const originX = xy[ringStart[zoneStart[z]!]! * 2]!;
  const originY = xy[ringStart[zoneStart[z]!]! * 2 + 1]!;
  const box = { originX, originY, x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let r = zoneStart[z]!; r < zoneStart[z + 1]!; r++) {
    for (let p = ringStart[r]! * 2; p < ringStart[r + 1]! * 2 - 2; p += 2) {
      const ax = xy[p]! - originX;
      const ay = xy[p + 1]! - originY;
      box.x0 = Math.min(box.x0, ax);
      box.y0 = Math.min(box.y0, ay);
      box.x1 = Math.max(box.x1, ax);
      box.y1 = Math.max(box.y1, ay);
      sweep.takeEdge(ax, ay, xy[p + 2]! - originX, xy[p + 3]! - originY, zoneClass);
    }
  }
  return box;
}

/** Takes the polygons that meet a region. */
export function takePolygons(
  sweep: SlabSweep,
  { boxes, edges, classOf }: ClassedPolygons,
  region: Region,
): void {
  const { originX, originY } = region;
  for (let p = 0; p < classOf.length; p++) {
    const b = p * 4;
    const apart =
      boxes[b]! - originX >= region.x1 ||
      boxes[b + 2]! - originX <= region.x0 ||
      boxes[b + 1]! - originY >= region.y1 ||
      boxes[b + 3]! - originY <= region.y0;
    if (apart || classOf[p] === 0) continue;
    sweep.takeEdges(edges[p]!, classOf[p]!, region);
  }
}
