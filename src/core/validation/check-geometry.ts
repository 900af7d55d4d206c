// SPDX-License-Identifier: EUPL-1.2
// The geometry stage: duplicate vertices, area, winding, self-crossing, holes and parts. Every finding has a coordinate.

import type { Geometry } from 'geojson';
import type { FindingList, FindingPlace } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { type Box, boxesMeet } from '../geo/box';
import { signedAreaOfColumns } from '../geo/ring-area';
import { type Contact, type Position, type Ring, ringContacts, sideOfRing } from '../geo/self-intersection';
import { formatPosition } from './check-geometry-structure';
import type { PlacedFeature } from './check-structure';
import { within } from './members';

/** Beyond this, looking for crossings would take seconds. */
const maxVertices = 1_000_000;
/** Square degrees; less than a hand's breadth squared on the ground in Germany. */
const leastArea = 1e-12;
/** Hole vertices times shell vertices that are worth testing when a hole touches its shell. */
const maxTests = 4_000_000;

interface PlacedRing extends Ring {
  readonly part: number;
  /** 0 is the shell, the others are holes. */
  readonly number: number;
  readonly path: string;
}

type Report = (code: FindingCode, path: string, at: Position, place?: FindingPlace) => void;

/** Checks the geometry of every feature. Each kind of trouble is reported once a feature, at its first place. */
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
  if (vertices > maxVertices) {
    const first = rings[0];
    if (!first) return;
    const place = { found: String(vertices), expected: String(maxVertices) };
    report('geometry-not-measured', first.path, firstOf(first), place);
    return;
  }
  const contacts = ringContacts(rings);
  for (const contact of contacts) reportContact(contact, rings, report);
  checkInside(rings, contacts, report);
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

function reportContact(
  { kind, rings: pair, adjacent, at }: Contact,
  rings: readonly PlacedRing[],
  report: Report,
) {
  const [a, b] = [rings[pair[0]]!, rings[pair[1]]!];
  if (a === b) {
    if (kind === 'cross') report('ring-crosses-itself', a.path, at);
    else report(adjacent ? 'ring-spike' : 'ring-touches-itself', a.path, at);
  } else if (a.part !== b.part) {
    if (kind === 'cross') report('parts-overlap', b.path, at);
    // Along a shared stretch two parts are one area drawn as two (OGC 06-103r4 § 6.1.14); in a point they may touch.
    if (kind === 'overlap') report('parts-share-edge', b.path, at);
  } else if (kind === 'cross') {
    report(a.number === 0 ? 'rings-cross' : 'holes-overlap', b.path, at);
  }
}

/** Holes in their shell and outside each other, parts outside each other: one vertex decides where nothing crosses. */
function checkInside(rings: readonly PlacedRing[], contacts: readonly Contact[], report: Report): void {
  const crossing = new Set(
    contacts.filter(({ kind }) => kind === 'cross').map(({ rings: [a, b] }) => `${a} ${b}`),
  );
  const touches = touchesByPair(contacts);
  const boxes = rings.map(boxOf);
  const shells = rings.flatMap((ring, i) => (ring.number === 0 ? [i] : []));
  rings.forEach((ring, i) => {
    if (ring.number === 0) return;
    const shell = shells.find((s) => rings[s]!.part === ring.part);
    if (shell === undefined || crossing.has(`${shell} ${i}`)) return;
    const points = touches.get(`${shell} ${i}`) ?? [];
    checkHole(ring, rings[shell]!, points, report);
  });
  for (let i = 0; i < rings.length; i++) {
    for (let j = i + 1; j < rings.length; j++) {
      if (!boxesMeet(boxes[i]!, boxes[j]!) || crossing.has(`${i} ${j}`)) continue;
      const [a, b] = [rings[i]!, rings[j]!];
      if (a.part === b.part ? a.number > 0 && b.number > 0 : a.number === 0 && b.number === 0) {
        checkApart(a, b, rings, report);
      }
    }
  }
}

function touchesByPair(contacts: readonly Contact[]): Map<string, Position[]> {
  const touches = new Map<string, Position[]>();
  for (const { rings: pair, at } of contacts) {
    if (pair[0] === pair[1]) continue;
    const key = `${pair[0]} ${pair[1]}`;
    const points = touches.get(key) ?? [];
    if (!points.some(([x, y]) => x === at[0] && y === at[1])) touches.set(key, [...points, at]);
  }
  return touches;
}

function checkHole(hole: PlacedRing, shell: PlacedRing, touches: readonly Position[], report: Report): void {
  // A hole that only touches its shell may still leave it between two vertices, so then all of them are asked.
  const all = touches.length > 0 && hole.xs.length * shell.xs.length <= maxTests;
  let inside = 0;
  for (let i = 0; i + 1 < hole.xs.length; i++) {
    const middle: Position = [(hole.xs[i]! + hole.xs[i + 1]!) / 2, (hole.ys[i]! + hole.ys[i + 1]!) / 2];
    const asked: Position[] = all ? [[hole.xs[i]!, hole.ys[i]!], middle] : [[hole.xs[i]!, hole.ys[i]!]];
    for (const at of asked) {
      const side = sideOfRing(shell, at[0], at[1]);
      if (side < 0) {
        report(inside > 0 ? 'rings-cross' : 'hole-outside', hole.path, at);
        return;
      }
      inside += side;
    }
    if (!all && inside > 0) break;
  }
  if (touches.length > 1) report('hole-cuts-area', hole.path, touches[0]!);
}

/** Reports when one of two rings that do not cross lies inside the other (and not in one of its holes). */
function checkApart(a: PlacedRing, b: PlacedRing, rings: readonly PlacedRing[], report: Report): void {
  for (const [outer, inner] of [
    [a, b],
    [b, a],
  ] as const) {
    const at = vertexBeside(inner, outer) ?? pointInside(inner);
    if (at === null || sideOfRing(outer, at[0], at[1]) < 0) continue;
    const inHole = rings.some(
      (ring) =>
        ring.part === outer.part && ring.number > 0 && ring !== inner && sideOfRing(ring, at[0], at[1]) > 0,
    );
    if (a.part === b.part) report('holes-overlap', inner.path, at);
    else if (!inHole) report('parts-overlap', inner.path, at);
  }
}

/** The first vertex of `ring` that does not lie on the edge of `other`; null when all do. */
function vertexBeside(ring: Ring, other: Ring): Position | null {
  for (let i = 0; i + 1 < ring.xs.length; i++) {
    if (sideOfRing(other, ring.xs[i]!, ring.ys[i]!) !== 0) return [ring.xs[i]!, ring.ys[i]!];
  }
  return null;
}

/** A point inside a ring whose vertices all lie on another: the middle between two of them that is inside; null for none. */
function pointInside(ring: Ring): Position | null {
  const { xs, ys } = ring;
  for (let i = 0; i + 2 < xs.length && i < triedVertices; i++) {
    for (let j = i + 2; j + 1 < xs.length && j < i + triedVertices; j++) {
      const at: Position = [(xs[i]! + xs[j]!) / 2, (ys[i]! + ys[j]!) / 2];
      if (sideOfRing(ring, at[0], at[1]) > 0) return at;
    }
  }
  return null;
}

const triedVertices = 50;

function boxOf({ xs, ys }: Ring): Box {
  const box: [number, number, number, number] = [xs[0]!, ys[0]!, xs[0]!, ys[0]!];
  for (let i = 0; i < xs.length; i++) {
    box[0] = Math.min(box[0], xs[i]!);
    box[1] = Math.min(box[1], ys[i]!);
    box[2] = Math.max(box[2], xs[i]!);
    box[3] = Math.max(box[3], ys[i]!);
  }
  return box;
}

function firstOf(ring: Ring): Position {
  return [ring.xs[0]!, ring.ys[0]!];
}
