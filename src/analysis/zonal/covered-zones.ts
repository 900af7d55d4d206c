// SPDX-License-Identifier: EUPL-1.2
// Zones under overlapping polygons while somebody drags: areas by class, kept right from step to step. A step costs what lies
// around the dragged vertex; a municipality of thousands of vertices is not swept again for it.

import { type Box, boxOfEdges, type Edges, edgesOf } from './edges';
import { outlineDifference } from './outline-difference';
import { areaGain, withOutline } from './overlay-gain';
import { zoneClass } from './overlay-sweep';
import { type PackedZones, zoneAlone } from './packed-polygons';
import { areaByClass, type ClassedPolygons } from './polygon-overlay';

/** A value: each step of a drag makes a new one that shares what has not changed. */
export interface CoveredZones {
  readonly zones: readonly CoveredZone[];
  readonly table: ClassedPolygons;
}

export interface CoveredZone {
  /** The zone alone. */
  readonly outline: PackedZones;
  readonly edges: Edges;
  readonly box: Box;
  /** What `areaByClass` gives for it: the whole in m², then under polygons of class >= 1, >= 2 … */
  readonly areas: Float64Array;
  /** The largest whole area since all of it was swept: the rounding of the steps since then is a part of that. */
  readonly largestM2: number;
}

/** Gains are exact to rounding of the area they are added to; a zone that has shrunk to less than this is swept again. */
const shrunk = 1e-3;

/** All zones swept once. */
export function coveredZones(zones: PackedZones, table: ClassedPolygons): CoveredZones {
  const outlines = Array.from({ length: zones.count }, (_, z) => zoneAlone(zones, z));
  return { zones: outlines.map((outline) => sweptZone(outline, table)), table };
}

/** After a step of a drag of zone z (its new outline, packed alone). */
export function withZoneMoved(state: CoveredZones, z: number, outline: PackedZones): CoveredZones {
  const { zones, table } = state;
  const before = zones[z]!;
  const difference = outlineDifference(before.outline, outline);
  if (!difference) return state;
  const edges = edgesOf(outline);
  // Where most of the outline has moved the whole is no more work than what moved.
  const isSmall = difference.edges.sign.length * 2 < edges.sign.length;
  if (!isSmall) return { zones: zones.with(z, sweptZone(outline, table)), table };
  const gain = areaGain({ edges, within: difference.box }, table, difference, zoneClass);
  const moved = gained({ ...before, outline, edges, box: boxOfEdges(edges) }, gain, table);
  return { zones: zones.with(z, moved), table };
}

/** After a step of a drag of polygon p of the coverage (its new outline, packed alone). */
export function withPolygonMoved(state: CoveredZones, p: number, outline: PackedZones): CoveredZones {
  const difference = outlineDifference(state.table.outlines[p]!, outline);
  if (!difference) return state;
  const table = withOutline(state.table, p, outline);
  const ofClass = table.classOf[p]!;
  if (ofClass === 0) return { ...state, table };
  const [x0, y0, x1, y1] = difference.box;
  const zones = state.zones.map((zone) => {
    const [zx0, zy0, zx1, zy1] = zone.box;
    const apart = zx0 >= x1 || zx1 <= x0 || zy0 >= y1 || zy1 <= y0;
    return apart
      ? zone
      : gained(zone, areaGain({ edges: zone.edges, within: zone.box }, table, difference, ofClass), table);
  });
  return { zones, table };
}

function sweptZone(outline: PackedZones, table: ClassedPolygons): CoveredZone {
  const edges = edgesOf(outline);
  const areas = areaByClass(outline, 0, table);
  return { outline, edges, box: boxOfEdges(edges), areas, largestM2: areas[0]! };
}

function gained(zone: CoveredZone, gain: Float64Array, table: ClassedPolygons): CoveredZone {
  const areas = zone.areas.map((area, c) => Math.max(0, area + gain[c]!));
  const largestM2 = Math.max(zone.largestM2, areas[0]!);
  if (areas[0]! < shrunk * largestM2) return sweptZone(zone.outline, table);
  return { ...zone, areas, largestM2 };
}
