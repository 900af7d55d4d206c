// SPDX-License-Identifier: EUPL-1.2
// The area kernels against GEOS on degenerate zones and polygons, and a drag against computing everything again.

import {
  type CoveredZones,
  coveredZones,
  withPolygonMoved,
  withZoneMoved,
} from '../../src/analysis/zonal/covered-zones';
import { packPolygons } from '../../src/analysis/zonal/packed-polygons';
import { areaByClass, type ClassedPolygons, classedPolygons } from '../../src/analysis/zonal/polygon-overlay';
import { degenerateZone, seeded } from '../analysis/degenerate-zones';
import type { Geos, PlanePolygons } from '../analysis/geos-oracle';
import { bothWays, side, square, x0, y0 } from '../analysis/lattice-modes';
import { mixed, mustAgree, type Prove } from './proof';

const billionth = 1e-9;

/** A window of random classes and 20 zones a seed; sums and parts must give what GEOS gives. */
export function zonesAgainstGeos(geos: Geos): Prove {
  return (seed) => {
    const random = seeded(mixed(seed));
    const classes = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 4));
    const modes = bothWays(classes);
    const covered = [0, 1, 2].map((t) => cellsAbove(geos, classes, t));
    let checked = 0;
    for (let k = 0; k < 20; k++) {
      const zone = degenerateZone(random, { x: x0, y: y0, sideM: side * 100 });
      const geometry = geometryOf(geos, atOrigin(zone), 1e-3);
      if (geometry === null) continue;
      const areas = [geos.area(geometry), ...covered.map((cells) => commonArea(geos, geometry, cells))];
      for (const [mode, sums] of Object.entries(modes(zone))) {
        areas.forEach((area, t) => {
          mustAgree(`zone ${k}, mode ${mode}, plane ${t}`, sums[t]! * 1e4, area, billionth, areas[0]!);
        });
      }
      geos.free(geometry);
      checked++;
    }
    geos.free(...covered);
    return checked;
  };
}

// GEOS computes corners of the intersection in the coordinates it is given: with seven digits before the point it would
// lose a millionth of a sliver of a millimetre. Taking the origin off is exact, and the own walk gets no such help.
const atOrigin = (zone: PlanePolygons): PlanePolygons =>
  zone.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x! - x0, y! - y0])));

/** Cells of class > t as one geometry. */
const cellsAbove = (geos: Geos, classes: Uint8Array, t: number): number =>
  geos.union(
    [...classes].flatMap((ofClass, slot) =>
      ofClass > t
        ? [geos.make(atOrigin(square((slot % side) * 100, Math.floor(slot / side) * 100, 100)))]
        : [],
    ),
  );

/** Null for what is no valid polygon or too small to be measured; else it must be freed. */
function geometryOf(geos: Geos, polygons: PlanePolygons, leastM2: number): number | null {
  if (polygons.flat().some((ring) => ring.length < 4)) return null;
  const geometry = geos.make(polygons);
  if (geos.isValid(geometry) && geos.area(geometry) > leastM2) return geometry;
  geos.free(geometry);
  return null;
}

function commonArea(geos: Geos, a: number, b: number): number {
  const common = geos.intersection(a, b);
  const area = geos.area(common);
  geos.free(common);
  return area;
}

/** One zone under one to eight overlapping polygons, some on the very border of another: areas by class are those of GEOS. */
export function overlapsAgainstGeos(geos: Geos): Prove {
  const draw = (random: () => number): PlanePolygons | null => {
    const polygons = degenerateZone(random, { x: 0, y: 0, sideM: 2400 });
    const geometry = geometryOf(geos, polygons, 1);
    if (geometry !== null) geos.free(geometry);
    return geometry === null ? null : polygons;
  };
  return (seed) => {
    const random = seeded(mixed(seed));
    const zone = draw(random);
    if (!zone) return 0;
    const classed: [number, PlanePolygons][] = [];
    for (let k = 1 + Math.floor(random() * 6); k > 0; k--) {
      const polygon = draw(random);
      if (polygon) classed.push([1 + Math.floor(random() * 3), polygon]);
    }
    // The same border again with another class, and the zone's own.
    if (random() < 0.3 && classed[0]) classed.push([3, classed[0][1]]);
    if (random() < 0.3) classed.push([1 + Math.floor(random() * 3), zone]);
    const own = areaByClass(packPolygons([zone]), 0, tableOf(classed));
    const whole = geos.make(zone);
    const wholeM2 = geos.area(whole);
    mustAgree('the whole zone', own[0]!, wholeM2, billionth, wholeM2);
    for (let t = 1; t < own.length; t++) {
      const union = geos.union(classed.filter(([c]) => c >= t).map(([, polygon]) => geos.make(polygon)));
      mustAgree(`class ${t}`, own[t]!, commonArea(geos, whole, union), billionth, wholeM2);
      geos.free(union);
    }
    geos.free(whole);
    return 1;
  };
}

function tableOf(classed: readonly (readonly [number, PlanePolygons])[]): ClassedPolygons {
  const classOf = Uint8Array.from(classed, ([ofClass]) => ofClass);
  return classedPolygons(packPolygons(classed.map(([, polygon]) => polygon)), classOf);
}

/** Up to twelve steps of a drag of zones and polygons: afterwards all areas are those of a sweep of everything. */
export const dragAgainstSweep: Prove = (seed) => {
  const random = seeded(mixed(seed));
  const zones = [...drawn(random, 4), rectangle(0, 0, 1200)];
  const polygons = [...drawn(random, 5), rectangle(100, 100, 700), zones[0]!];
  const classOf = polygons.map(() => Math.floor(random() * 4));
  let state: CoveredZones = coveredZones(
    packPolygons(zones),
    tableOf(polygons.map((polygon, p) => [classOf[p]!, polygon])),
  );
  const steps = 1 + Math.floor(random() * 12);
  for (let k = 0; k < steps; k++) {
    const ofZone = random() < 0.5;
    const list = ofZone ? zones : polygons;
    const at = Math.floor(random() * list.length);
    list[at] = edited(random, list[at]!);
    state = (ofZone ? withZoneMoved : withPolygonMoved)(state, at, packPolygons([list[at]!]));
  }
  const table = tableOf(polygons.map((polygon, p) => [classOf[p]!, polygon]));
  const packed = packPolygons(zones);
  state.zones.forEach(({ areas }, z) => {
    const whole = areaByClass(packed, z, table);
    whole.forEach((area, c) => {
      mustAgree(
        `zone ${z} after ${steps} steps, class ${c}`,
        areas[c]!,
        area,
        billionth,
        Math.max(1, whole[0]!),
      );
    });
  });
  return 1;
};

const drawn = (random: () => number, count: number): PlanePolygons[] =>
  Array.from({ length: count }, () => degenerateZone(random, { x: 0, y: 0, sideM: 1200 })).filter(
    (polygons) => polygons.flat().every((ring) => ring.length >= 4),
  );

const rectangle = (x: number, y: number, edge: number): PlanePolygons => [
  [
    [
      [x, y],
      [x + edge, y],
      [x + edge, y + edge],
      [x, y + edge],
      [x, y],
    ],
  ],
];

/** The outline with one vertex moved a little or far, put onto another, added or removed; its rings stay closed. */
function edited(random: () => number, outline: PlanePolygons): PlanePolygons {
  const copy = structuredClone(outline);
  const rings = copy.flat();
  const points = rings[Math.floor(random() * rings.length)]!;
  points.pop();
  const at = Math.floor(random() * points.length);
  const how = random();
  // Steps of 1.25 m, so that vertices meet edges and each other exactly.
  const by = () => Math.round((random() - 0.5) * (how < 0.2 ? 1600 : 80)) * 1.25;
  const onto = points[(at + 2) % points.length]!;
  const there = how > 0.9 ? [...onto] : [points[at]![0]! + by(), points[at]![1]! + by()];
  if (how > 0.2 && how < 0.35) points.splice(at + 1, 0, there);
  else if (how >= 0.35 && how < 0.45 && points.length > 3) points.splice(at, 1);
  else points[at] = there;
  points.push([...points[0]!]);
  return copy;
}
