// SPDX-License-Identifier: EUPL-1.2
// The stage of sense: a file may be well formed and still lie off Africa or in metres.

import type { Geometry } from 'geojson';
import type { LayerDefinition } from '../../layers/definition';
import { guessCrs } from '../crs/crs-member';
import type { FindingList, FindingPlace } from '../findings/finding-list';
import type { Box } from '../geo/box';
import { checkCells } from './check-coverage';
import { formatPosition } from './check-geometry-structure';
import type { PlacedFeature } from './check-structure';
import { within } from './members';

/** Checks ids, and what the role of coverage demands of its cells. What a layer declares itself: apply-layer-rules.ts. */
export function checkSense(
  features: readonly PlacedFeature[],
  layer: LayerDefinition | null,
  findings: FindingList,
): void {
  checkIds(features, findings);
  if (layer?.role === 'coverage') checkCells(features, findings);
}

/**
 * Checks that features lie on Earth and, where `surroundings` are known, near the municipality. False when the file is
 * in metres, so that nothing more can be said of its shapes.
 */
export function checkPositions(
  features: readonly PlacedFeature[],
  surroundings: Box | null,
  findings: FindingList,
): boolean {
  const far: { at: readonly [number, number]; place: FindingPlace }[] = [];
  let located = 0;
  for (const { feature, index, geometryPath } of features) {
    if (!feature.geometry) continue;
    const featureId = feature.id === undefined ? null : String(feature.id);
    const place = { index, featureId, path: geometryPath || null };
    const range = rangeOf(feature.geometry);
    if (range === null) continue;
    if (range.metres) {
      // One position in metres says it of the whole file; thousands of equal sentences would say no more.
      const [x, y] = range.metres;
      findings.add('coordinates-in-metres', { found: formatPosition([x, y]), expected: guessCrs(x, y) });
      return false;
    }
    located++;
    if (!checkRange(range, place, findings)) continue;
    if (isFar(range, surroundings, place, findings)) far.push({ at: range.first, place });
  }
  reportFar(far, located, surroundings, findings);
  return true;
}

/** Whether a feature in this box leads to no finding of `checkPositions`. */
export function isPlainlyPlaced(box: Box, surroundings: Box | null = null): boolean {
  const [west, south, east, north] = box;
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (!isOnEarth || box.every((value) => value === 0)) return false;
  return surroundings ? boxesMeet(box, surroundings) : !inside([south, west, north, east], germany);
}

interface Range {
  readonly box: Box;
  readonly first: readonly [number, number];
  /** First position that can only be metres. */
  readonly metres: readonly [number, number] | null;
  /** First position that is not on Earth. */
  readonly outside: readonly [number, number] | null;
}

/** No angle reaches this; metres in any German system do. */
const surelyMetres = 1000;

function rangeOf(geometry: Geometry): Range | null {
  let [west, south, east, north] = [180, 90, -180, -90].map((v) => v * 10) as [
    number,
    number,
    number,
    number,
  ];
  let first: [number, number] | null = null;
  let metres: [number, number] | null = null;
  let outside: [number, number] | null = null;
  forEachPosition(geometry, (x, y) => {
    first ??= [x, y];
    if (Math.abs(x) > surelyMetres || Math.abs(y) > surelyMetres) metres ??= [x, y];
    else if (Math.abs(x) > 360 || Math.abs(y) > 90) outside ??= [x, y];
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  });
  return first && { box: [west, south, east, north], first, metres, outside };
}

/** Calls back for every position of a geometry of any type. */
export function forEachPosition(geometry: Geometry, visit: (x: number, y: number) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const member of geometry.geometries) forEachPosition(member, visit);
  } else visitNested(geometry.coordinates, visit);
}

type Nested = readonly (number | Nested)[];

function visitNested(value: Nested, visit: (x: number, y: number) => void): void {
  if (typeof value[0] === 'number') visit(value[0], value[1] as number);
  else for (const part of value) visitNested(part as Nested, visit);
}

/** False when the position makes further questions senseless. */
function checkRange({ box, first, outside }: Range, place: FindingPlace, findings: FindingList): boolean {
  if (outside) {
    findings.add('coordinate-out-of-range', {
      ...place,
      coordinate: outside,
      found: formatPosition(outside),
    });
    return false;
  }
  if (box[0] < -180 || box[2] > 180) {
    findings.add('longitude-beyond-180', { ...place, coordinate: first, found: formatPosition(first) });
  }
  if (box.every((value) => value === 0)) {
    findings.add('null-island', { ...place, coordinate: [0, 0] });
    return false;
  }
  return true;
}

/** Germany without its islands far out; only to suspect swapped axes where no municipality is known. */
const germany: Box = [5.8, 47.2, 15.1, 55.1];

/** UTM zones follow each other every six degrees: read in the wrong one, a place moves by just that along its parallel. */
const zoneWidth = 6;
/** The zone that was read and the one that was meant, by the move that corrects it. Zone 31 holds next to nothing here. */
const mixedZones = [
  { east: zoneWidth, read: 'EPSG:25832', meant: 'EPSG:25833' },
  { east: -zoneWidth, read: 'EPSG:25833', meant: 'EPSG:25832' },
] as const;

/** Whether a feature lies wholly outside the surroundings; swapped axes and zones are reported here and do not count as far. */
function isFar(
  { box, first }: Range,
  surroundings: Box | null,
  place: FindingPlace,
  findings: FindingList,
): boolean {
  if (surroundings && boxesMeet(box, surroundings)) return false;
  const swapped: Box = [box[1], box[0], box[3], box[2]];
  const words = { found: formatPosition(first), expected: formatPosition([first[1], first[0]]) };
  if (surroundings && boxesMeet(swapped, surroundings)) {
    findings.add('axes-swapped', { ...place, coordinate: first, ...words });
    return false;
  }
  for (const { east, read, meant } of surroundings ? mixedZones : []) {
    if (!boxesMeet([box[0] + east, box[1], box[2] + east, box[3]], surroundings!)) continue;
    const there = formatPosition([Number((first[0] + east).toFixed(7)), first[1]]);
    const names = { found: `${formatPosition(first)} (${read})`, expected: `${there} (${meant})` };
    findings.add('zone-mixed-up', { ...place, coordinate: first, ...names });
    return false;
  }
  if (inside(swapped, germany)) {
    findings.add('axes-swapped-perhaps', { ...place, coordinate: first, ...words });
    return false;
  }
  return surroundings !== null;
}

function reportFar(
  far: readonly { at: readonly [number, number]; place: FindingPlace }[],
  located: number,
  surroundings: Box | null,
  findings: FindingList,
): void {
  const expected = surroundings ? `[${surroundings.join(', ')}]` : null;
  const first = far[0];
  if (first && far.length === located && located > 1) {
    findings.add('file-far-from-city', { coordinate: first.at, found: formatPosition(first.at), expected });
    return;
  }
  for (const { at, place } of far) {
    findings.add('far-from-city', { ...place, coordinate: at, found: formatPosition(at), expected });
  }
}

function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function inside(a: Box, b: Box): boolean {
  return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}

/** Each id once: the later of two is told, with the place of the first (from 1). Features without an id are passed over. */
export function checkIds(features: readonly PlacedFeature[], findings: FindingList): void {
  const ids = new IdCheck(findings);
  for (const placed of features) ids.add(placed);
}

/** The same for features that are seen one after the other. */
export class IdCheck {
  readonly #findings: FindingList;
  readonly #first = new Map<string | number, number>();

  constructor(findings: FindingList) {
    this.#findings = findings;
  }

  add({ feature: { id }, index, path }: PlacedFeature): void {
    if (id === undefined) return;
    const earlier = this.#first.get(id);
    if (earlier === undefined) {
      this.#first.set(id, index);
      return;
    }
    const place = { index, featureId: String(id), path: within(path, 'id') };
    this.#findings.add('id-duplicate', { ...place, found: String(id), expected: String(earlier + 1) });
  }
}
