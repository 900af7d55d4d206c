// SPDX-License-Identifier: EUPL-1.2
// What differs between two versions of a feature, as a person would say it: fields by name, how far corners moved, the
// area before and after. Another spelling of the same is no difference.

import type { Geometry, Position } from 'geojson';
import type { Members } from '../city/city';
import { linesOf, polygonsOf } from '../geo/geometry-parts';
import { groundAreaM2 } from '../geo/ground-area';
import { planeDistanceM } from '../geo/plane-measure';
import { planeAt } from '../geo/projection';

import { sameJson } from '../text/same-json';

export type FeatureDifference =
  | { readonly kind: 'field'; readonly name: string; readonly before: unknown; readonly after: unknown }
  /** What the file says of the feature beside its properties, such as a box. */
  | { readonly kind: 'member'; readonly name: string; readonly before: unknown; readonly after: unknown }
  /** The place came to be known (`before` false) or is no longer. */
  | { readonly kind: 'placed'; readonly before: boolean; readonly after: boolean }
  | {
      readonly kind: 'geometry';
      /** Corners that moved and the farthest of them, in metres; null where none did, or corners came or went. */
      readonly moved: { readonly corners: number; readonly farthestM: number } | null;
      /** Corners that came and went while most of them stay; null where none did, or it is drawn anew. */
      readonly corners: { readonly added: number; readonly removed: number } | null;
      /** Corners that stay in their place and have another height; `before` and `after` where it is one, null without a height. */
      readonly heights: {
        readonly corners: number;
        readonly before: number | null;
        readonly after: number | null;
      } | null;
      /** Square metres in the UTM zone that it lies in; null for what is no area. */
      readonly areaM2: { readonly before: number; readonly after: number } | null;
    };

interface Versioned {
  readonly geometry: Geometry | null;
  readonly properties: object | null;
  readonly members?: Members;
}

/**
 * Fields in the order of the newer version, then those that are gone, what stands beside them, the geometry last. A missing
 * one is null. A box that follows another geometry is no difference of its own.
 */
export function featureDifferences(before: Versioned, after: Versioned): FeatureDifference[] {
  const geometry = geometryDifference(before.geometry, after.geometry);
  const fields = named((before.properties ?? {}) as Members, (after.properties ?? {}) as Members);
  const members = named(before.members ?? {}, after.members ?? {}).filter(
    (one) => one.name !== 'bbox' || one.before === null || one.after === null || geometry.length === 0,
  );
  return [
    ...fields.map((one) => ({ kind: 'field' as const, ...one })),
    ...members.map((one) => ({ kind: 'member' as const, ...one })),
    ...geometry,
  ];
}

/** The names whose values differ; one that is missing is null. */
function named(was: Members, is: Members): { name: string; before: unknown; after: unknown }[] {
  const valueIn = (of: Members, name: string) => (Object.hasOwn(of, name) ? of[name] : null);
  return [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .map((name) => ({ name, before: valueIn(was, name), after: valueIn(is, name) }))
    .filter((one) => !sameJson(one.before, one.after));
}

/**
 * Whether two geometries draw the same: another start or direction of a ring, another order of the parts of an area, another
 * spelling and a height of 0 change nothing.
 */
export function sameGeometry(a: Geometry | null, b: Geometry | null): boolean {
  return sameJson(a, b) || sameJson(plain(a), plain(b));
}

function geometryDifference(a: Geometry | null, b: Geometry | null): FeatureDifference[] {
  if (sameGeometry(a, b)) return [];
  if (a === null || b === null) return [{ kind: 'placed', before: a !== null, after: b !== null }];
  const [was, is] = [areaOf(a), areaOf(b)];
  const areaM2 = was === null || is === null ? null : { before: was, after: is };
  if (sameJson(plain(a, level), plain(b, level)))
    return [{ kind: 'geometry', moved: null, corners: null, heights: changedHeights(a, b), areaM2: null }];
  const byRow = movedCorners(a, b);
  const byPlace = changedCorners(a, b);
  // Where parts or positions stand in another order, rows compare what does not belong together.
  const moved = byRow && byPlace && byPlace.removed < byRow.corners ? null : byRow;
  const corners = moved === null ? byPlace : null;
  const heights = moved === null && corners === null ? null : changedHeights(a, b);
  return [{ kind: 'geometry', moved, corners, heights, areaM2 }];
}

/** Corners by their place in the row; a ring that is begun elsewhere or turned round is laid on the former one before. */
function movedCorners(a: Geometry, b: Geometry): { corners: number; farthestM: number } | null {
  const [was, written] = [rowsOf(a), rowsOf(b)];
  const fits = was.length === written.length && was.every((row, i) => row.length === written[i]!.length);
  if (a.type !== b.type || !fits) return null;
  const is = isRing(b) ? written.map((row, i) => alignedTo(was[i]!, row)) : written;
  const distances = was.flatMap((row, i) =>
    row.map((position, k) =>
      isRing(a) && k === row.length - 1 ? 0 : planeDistanceM(planeAt(position[0]!), position, is[i]![k]!),
    ),
  );
  const moved = distances.filter((distance) => distance > 0);
  // Other parts of the same corners.
  if (moved.length === 0) return null;
  return { corners: moved.length, farthestM: moved.reduce((most, one) => Math.max(most, one), 0) };
}

/** By their places; a corner that moved while others came or went is one that went and one that came. */
function changedCorners(a: Geometry, b: Geometry): { added: number; removed: number } | null {
  if (isRing(a) !== isRing(b)) return null;
  const placesOf = (geometry: Geometry) =>
    rowsOf(geometry).flatMap((row) => openRow(geometry, row).map(placeText));
  const [was, is] = [placesOf(a), placesOf(b)];
  const left = new Map<string, number>();
  for (const place of was) left.set(place, (left.get(place) ?? 0) + 1);
  let kept = 0;
  for (const place of is) {
    const count = left.get(place) ?? 0;
    if (count === 0) continue;
    left.set(place, count - 1);
    kept++;
  }
  return 2 * kept < Math.max(was.length, is.length)
    ? null
    : { added: is.length - kept, removed: was.length - kept };
}

/** By their places, which their order does not matter to; null where no height differs. */
function changedHeights(a: Geometry, b: Geometry) {
  const positions = (of: Geometry) => rowsOf(of).flatMap((row) => openRow(of, row));
  const left = new Map<string, Position[]>();
  for (const one of positions(a)) left.set(placeText(one), [...(left.get(placeText(one)) ?? []), one]);
  const changed = positions(b).flatMap((one) => {
    const old = left.get(placeText(one))?.shift();
    return old && !sameJson(flat(old), flat(one)) ? [[old, one] as const] : [];
  });
  const [[old, one] = []] = changed;
  if (!old || !one) return null;
  const isOne = changed.length === 1;
  return {
    corners: changed.length,
    before: isOne ? (old[2] ?? null) : null,
    after: isOne ? (one[2] ?? null) : null,
  };
}

const placeText = ([x, y]: Position) => `${x} ${y}`;
const openRow = (of: Geometry, row: readonly Position[]) => (isRing(of) ? row.slice(0, -1) : row);

const isRing = ({ type }: Geometry) => type === 'Polygon' || type === 'MultiPolygon';

/** As `linesOf`, but the points of a cloud are one row: they have an order, and one that is gone moves none of the others. */
function rowsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'MultiPoint') return [geometry.coordinates];
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(rowsOf) : linesOf(geometry);
}

function areaOf(geometry: Geometry): number | null {
  return isRing(geometry) ? groundAreaM2(polygonsOf(geometry)) : null;
}

/**
 * The geometry without heights of 0, each ring from its smallest corner on and in one direction, holes and parts of an area in
 * one order: none of that is drawn.
 */
function plain(geometry: Geometry | null, of: (position: Position) => Position = flat): unknown {
  if (geometry === null) return null;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.map((one) => plain(one, of));
  const { type } = geometry;
  if (!isRing(geometry)) return { type, rows: rowsOf(geometry).map((row) => row.map(of)) };
  const parts = polygonsOf(geometry).map((rings) => {
    const [outer, ...holes] = rings.map((ring) => JSON.stringify(inOneOrder(ring.map(of))));
    return [outer, ...holes.sort()].join();
  });
  return { type, parts: parts.sort() };
}

/** Without a height. */
const level = (position: Position) => position.slice(0, 2);
/** Without a height of 0. */
const flat = (position: Position) =>
  position[2] === 0 && position.length === 3 ? position.slice(0, 2) : position;

function inOneOrder(ring: readonly Position[]): Position[] {
  const open = ring.slice(0, -1);
  let least = 0;
  for (const [i, position] of open.entries()) if (compared(position, open[least]!) < 0) least = i;
  const onward = turned(open, least, 1);
  const backward = turned(open, least, -1);
  const differing = onward.findIndex((position, i) => compared(position, backward[i]!) !== 0);
  return differing < 0 || compared(onward[differing]!, backward[differing]!) < 0 ? onward : backward;
}

const compared = (a: Position, b: Position) => a[0]! - b[0]! || a[1]! - b[1]! || (a[2] ?? 0) - (b[2] ?? 0);

/** The corners of an open ring from one of them on, onward (1) or backward (-1). */
function turned(open: readonly Position[], from: number, step: 1 | -1): Position[] {
  const { length } = open;
  return open.map((_, i) => open[(from + step * i + 2 * length) % length]!);
}

/** A closed ring begun and turned as the former one was, wherever that leaves more of its corners in their places. */
function alignedTo(former: readonly Position[], ring: readonly Position[]): readonly Position[] {
  const [was, is] = [former.slice(0, -1), ring.slice(0, -1)];
  const at = new Map(was.map((position, i) => [placeText(position), i]));
  const votes = new Map<string, { from: number; step: 1 | -1; count: number }>();
  for (const [k, position] of is.entries()) {
    const i = at.get(placeText(position));
    if (i === undefined) continue;
    for (const step of [1, -1] as const) {
      const from = (k - step * i + 2 * is.length) % is.length;
      const vote = votes.get(`${from} ${step}`) ?? { from, step, count: 0 };
      votes.set(`${from} ${step}`, { ...vote, count: vote.count + 1 });
    }
  }
  const asWritten = votes.get('0 1')?.count ?? 0;
  const best = [...votes.values()].reduce((most, one) => (one.count > most.count ? one : most), {
    from: 0,
    step: 1 as 1 | -1,
    count: asWritten,
  });
  const open = turned(is, best.from, best.step);
  return [...open, open[0]!];
}
