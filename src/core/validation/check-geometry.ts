// SPDX-License-Identifier: EUPL-1.2
// The geometry stage: duplicate vertices, area, winding, then rings against each other. Every finding has a coordinate.

import type { Geometry } from 'geojson';
import type { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { signedAreaOfColumns } from '../geo/ring-area';
import { type Position, type Ring, ringContacts } from '../geo/self-intersection';
import { mostCheckedVertices } from '../limits/limits';
import { formatPosition } from './check-geometry-structure';
import { checkRings, type PlacedRing, type Report } from './check-rings';
import type { PlacedFeature } from './check-structure';
import { within } from './members';

/** Square degrees; less than a hand's breadth squared on the ground in Germany. */
const leastArea = 1e-12;

/** Checks the geometry of every feature. Each kind of trouble is reported once per feature, at its first place. */
export function checkGeometry(features: readonly PlacedFeature[], findings: FindingList): void {
  for (const { feature, index, geometryPath } of features) {
    const featureId = feature.id === undefined ? null : String(feature.id);
    const seen = new Set<FindingCode>();
    const report: Report = (code, path, at, place = {}) => {
      if (seen.has(code)) return;
      seen.add(code);
      const coordinate = [Number(at[0].toFixed(7)), Number(at[1].toFixed(7))] as const;
      findings.add(code, { index, featureId, path, coordinate, found: formatPosition(at), ...place });
    };
    if (feature.geometry) checkOne(feature.geometry, geometryPath, report);
  }
}

function checkOne(geometry: Geometry, path: string, report: Report): void {
  const at = within(path, 'coordinates');
  switch (geometry.type) {
    case 'GeometryCollection':
      geometry.geometries.forEach((member, i) => {
        checkOne(member, `${within(path, 'geometries')}[${i}]`, report);
      });
      return;
    case 'LineString':
      checkLine(geometry.coordinates, at, report);
      return;
    case 'MultiLineString':
      geometry.coordinates.forEach((line, i) => {
        checkLine(line, `${at}[${i}]`, report);
      });
      return;
    case 'Polygon':
      checkPolygons([geometry.coordinates], () => at, report);
      return;
    case 'MultiPolygon':
      checkPolygons(geometry.coordinates, (part) => `${at}[${part}]`, report);
  }
}

function checkLine(line: readonly number[][], path: string, report: Report): void {
  const { xs, ys } = distinctVertices(line, path, report);
  if (xs.length < 2) report('line-no-length', path, [xs[0]!, ys[0]!]);
}

/** The line without repeated successive vertices, which are reported, as are jumps across the antimeridian. */
function distinctVertices(line: readonly number[][], path: string, report: Report): Ring {
  const xs: number[] = [];
  const ys: number[] = [];
  line.forEach((position, i) => {
    const [x, y] = position as [number, number];
    const at = xs.length - 1;
    if (at >= 0 && xs[at] === x && ys[at] === y) {
      report('duplicate-vertex', `${path}[${i}]`, [x, y]);
      return;
    }
    if (at >= 0 && Math.abs(xs[at]! - x) > 180) report('crosses-antimeridian', `${path}[${i}]`, [x, y]);
    xs.push(x);
    ys.push(y);
  });
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys) };
}

function checkPolygons(
  polygons: readonly number[][][][],
  pathOf: (part: number) => string,
  report: Report,
): void {
  const rings: PlacedRing[] = [];
  let vertices = 0;
  polygons.forEach((polygon, part) => {
    polygon.forEach((ring, number) => {
      const path = `${pathOf(part)}[${number}]`;
      const placed = { ...distinctVertices(ring, path, report), part, number, path };
      vertices += placed.xs.length;
      if (checkArea(placed, report)) rings.push(placed);
    });
  });
  if (vertices > mostCheckedVertices) {
    const first = rings[0];
    if (!first) return;
    const place = { found: String(vertices), expected: String(mostCheckedVertices) };
    report('geometry-not-measured', first.path, firstOf(first), place);
    return;
  }
  checkRings(rings, report);
}

/** Area and winding of one ring; false when it has no area and nothing more can be said of it. */
function checkArea(ring: PlacedRing, report: Report): boolean {
  const area = signedAreaOfColumns(ring);
  // A figure of eight may sum up to nothing; its crossing is then what counts.
  const isFlat = ring.xs.length < 4 || spanOf(ring.xs) * spanOf(ring.ys) < leastArea;
  if (Math.abs(area) < leastArea) {
    if (!isFlat && ringContacts([ring]).some((contact) => contact.kind !== 'overlap')) return true;
    report('ring-no-area', ring.path, firstOf(ring));
    return false;
  }
  const isShell = ring.number === 0;
  if (area > 0 !== isShell) {
    const words = ['counterclockwise', 'clockwise'] as const;
    const [expected, found] = isShell ? words : [words[1], words[0]];
    report('ring-winding', ring.path, firstOf(ring), { found, expected });
  }
  return true;
}

function spanOf(values: Float64Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

function firstOf(ring: Ring): Position {
  return [ring.xs[0]!, ring.ys[0]!];
}
