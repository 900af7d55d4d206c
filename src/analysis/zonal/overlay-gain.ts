// SPDX-License-Identifier: EUPL-1.2
// What the areas of `polygon-overlay` gain or lose when one outline changes a little, from the changed part alone.

import { keptPer } from '../../core/memo/memo';
import { DifferenceSweep } from './difference-sweep';
import { type Box, boxOfEdges, type Edges, edgesOf } from './edges';
import { changedBoxes, type OutlineDifference } from './outline-difference';
import { zoneClass } from './overlay-sweep';
import type { PackedZones } from './packed-polygons';
import { type ClassedPolygons, takePolygons } from './polygon-overlay';

/** The working memory of one table, kept by the newest state of its polygons. */
const keptSweep = keptPer<ClassedPolygons, DifferenceSweep>();

/** The same polygons with another outline for polygon p; all others are shared, not copied. */
export function withOutline(table: ClassedPolygons, p: number, outline: PackedZones): ClassedPolygons {
  const edges = edgesOf(outline);
  const boxes = table.boxes.slice();
  boxes.set(boxOfEdges(edges), p * 4);
  const made = {
    ...table,
    outlines: table.outlines.with(p, outline),
    edges: table.edges.with(p, edges),
    boxes,
  };
  // The working memory goes on with the newest state of a drag.
  keptSweep(made).value = keptSweep(table).value;
  return made;
}

/**
 * What `areaByClass` of a zone gains (losses negative) because the outline of `ofClass` (`zoneClass`: the zone itself; else
 * one of the polygons) changed by `difference`; the zone's edges and `table` are those after the change. Only the boxes of
 * the difference inside `within` (the box of the zone before and after) are swept, so a vertex costs what is around it and
 * not what the zone holds.
 */
export function areaGain(
  { edges, within }: { readonly edges: Edges; readonly within: Box },
  table: ClassedPolygons,
  difference: OutlineDifference,
  ofClass: number,
): Float64Array {
  const gain = new Float64Array(table.classes + 1);
  const kept = keptSweep(table);
  kept.value ??= new DifferenceSweep(table.classes);
  const sweep = kept.value;
  for (const [x0, y0, x1, y1] of changedBoxes(difference, within)) {
    const region = { originX: x0, originY: y0, x0: 0, y0: 0, x1: x1 - x0, y1: y1 - y0 };
    sweep.start();
    sweep.takeDifference(difference.edges, ofClass, region);
    sweep.takeEdges(edges, zoneClass, region);
    takePolygons(sweep, table, region);
    const here = sweep.areas();
    for (let c = 0; c < gain.length; c++) gain[c]! += here[c]!;
  }
  return gain;
}
