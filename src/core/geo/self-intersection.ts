// SPDX-License-Identifier: EUPL-1.2
// Where the rings of a polygon meet themselves or each other. Segments are sorted into horizontal strips and swept by x
// inside each, so that 20,000 vertices take milliseconds; comparing all pairs would take 200 million tests.

import { mostRingContacts } from '../limits/limits';

export type Position = readonly [x: number, y: number];

/** A closed ring without repeated successive vertices; the last vertex equals the first. */
export interface Ring {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export interface Contact {
  /** `cross`: the insides of two segments cross; `touch`: they meet in one point; `overlap`: along a stretch. */
  readonly kind: 'cross' | 'touch' | 'overlap';
  /** Indices of the two rings, first <= second. */
  readonly rings: readonly [number, number];
  /** Whether the two segments follow each other in one ring (only an overlap can then be a contact). */
  readonly adjacent: boolean;
  readonly at: Position;
}

interface Segments {
  readonly count: number;
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly bx: Float64Array;
  readonly by: Float64Array;
  readonly ring: Int32Array;
  /** Place in its ring, and how many segments that ring has. */
  readonly place: Int32Array;
  readonly length: Int32Array;
}

/** Contacts among all segments of all rings, shared corners of neighbours excepted; at most `mostRingContacts`. */
export function ringContacts(rings: readonly Ring[]): Contact[] {
  const segments = collectSegments(rings);
  const contacts: Contact[] = [];
  const sorted = sortIntoStrips(segments);
  for (let strip = 0; strip < sorted.strips.length; strip++) {
    sweep(segments, sorted, strip, contacts);
    if (contacts.length >= mostRingContacts) break;
  }
  return contacts;
}

function collectSegments(rings: readonly Ring[]): Segments {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.xs.length - 1), 0);
  const of = () => new Float64Array(count);
  const [ax, ay, bx, by] = [of(), of(), of(), of()];
  const [ring, place, length] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let k = 0;
  rings.forEach(({ xs, ys }, r) => {
    for (let i = 0; i + 1 < xs.length; i++, k++) {
      ax[k] = xs[i]!;
      ay[k] = ys[i]!;
      bx[k] = xs[i + 1]!;
      by[k] = ys[i + 1]!;
      ring[k] = r;
      place[k] = i;
      length[k] = xs.length - 1;
    }
  });
  return { count, ax, ay, bx, by, ring, place, length };
}

interface Strips {
  readonly strips: readonly (readonly number[])[];
  readonly stripOf: (y: number) => number;
}

/** Strips of equal height, each with the segments that reach into it, sorted by their western end. */
function sortIntoStrips({ count, ax, ay, bx, by }: Segments): Strips {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    low = Math.min(low, ay[i]!, by[i]!);
    high = Math.max(high, ay[i]!, by[i]!);
  }
  const number = Math.max(1, Math.min(2048, Math.ceil(Math.sqrt(count))));
  const scale = high > low ? number / (high - low) : 0;
  const stripOf = (y: number) => Math.max(0, Math.min(number - 1, Math.floor((y - low) * scale)));
  const strips: number[][] = Array.from({ length: number }, () => []);
  for (let i = 0; i < count; i++) {
    const last = stripOf(Math.max(ay[i]!, by[i]!));
    for (let s = stripOf(Math.min(ay[i]!, by[i]!)); s <= last; s++) strips[s]!.push(i);
  }
  const west = (i: number) => Math.min(ax[i]!, bx[i]!);
  for (const strip of strips) strip.sort((i, j) => west(i) - west(j));
  return { strips, stripOf };
}

function sweep(segments: Segments, { strips, stripOf }: Strips, strip: number, contacts: Contact[]): void {
  const order = strips[strip]!;
  const { ax, ay, bx, by } = segments;
  for (let a = 0; a < order.length; a++) {
    const i = order[a]!;
    const east = Math.max(ax[i]!, bx[i]!);
    const [south, north] = [Math.min(ay[i]!, by[i]!), Math.max(ay[i]!, by[i]!)];
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b]!;
      if (Math.min(ax[j]!, bx[j]!) > east) break;
      const southOfJ = Math.min(ay[j]!, by[j]!);
      if (southOfJ > north || Math.max(ay[j]!, by[j]!) < south) continue;
      // A pair that shares several strips counts in the lowest one only.
      if (stripOf(Math.max(south, southOfJ)) !== strip) continue;
      const contact = contactOf(segments, i, j);
      if (contact) contacts.push(contact);
      if (contacts.length >= mostRingContacts) return;
    }
  }
}

function contactOf(segments: Segments, i: number, j: number): Contact | null {
  const { ax, ay, bx, by, ring, place, length } = segments;
  const p: Position = [ax[i]!, ay[i]!];
  const q: Position = [bx[i]!, by[i]!];
  const r: Position = [ax[j]!, ay[j]!];
  const s: Position = [bx[j]!, by[j]!];
  const steps = Math.abs(place[i]! - place[j]!);
  const adjacent = ring[i] === ring[j] && (steps === 1 || steps === length[i]! - 1);
  const rings: readonly [number, number] = ring[i]! <= ring[j]! ? [ring[i]!, ring[j]!] : [ring[j]!, ring[i]!];
  const meeting = meet(p, q, r, s);
  if (meeting === null || (adjacent && meeting.kind !== 'overlap')) return null;
  return { kind: meeting.kind, at: meeting.at, rings, adjacent };
}

/** How the segments pq and rs meet; null when they do not. */
export function meet(
  p: Position,
  q: Position,
  r: Position,
  s: Position,
): Pick<Contact, 'kind' | 'at'> | null {
  const r1 = turn(p, q, r);
  const s1 = turn(p, q, s);
  if (r1 !== 0 && r1 === s1) return null;
  const p1 = turn(r, s, p);
  const q1 = turn(r, s, q);
  if (p1 !== 0 && p1 === q1) return null;
  if (r1 !== 0 && s1 !== 0 && p1 !== 0 && q1 !== 0) return { kind: 'cross', at: crossing(p, q, r, s) };
  const inLine = r1 === 0 && s1 === 0;
  // Only an end that lies on the line of the other segment: one beside it, though in its box, is no place of meeting.
  const onLine = [
    ...(r1 === 0 && within(r, p, q) ? [r] : []),
    ...(s1 === 0 && within(s, p, q) ? [s] : []),
    ...(p1 === 0 && within(p, r, s) ? [p] : []),
    ...(q1 === 0 && within(q, r, s) ? [q] : []),
  ];
  const first = onLine[0];
  if (first === undefined) return null;
  const other = onLine.find((point) => point[0] !== first[0] || point[1] !== first[1]);
  return inLine && other ? { kind: 'overlap', at: first } : { kind: 'touch', at: first };
}

/** Whether a point lies in the box of a segment. */
function within([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean {
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

function crossing([px, py]: Position, [qx, qy]: Position, [rx, ry]: Position, [sx, sy]: Position): Position {
  const denominator = (qx - px) * (sy - ry) - (qy - py) * (sx - rx);
  const t = ((rx - px) * (sy - ry) - (ry - py) * (sx - rx)) / denominator;
  return [px + t * (qx - px), py + t * (qy - py)];
}

// Forward error bound of the 2×2 determinant in doubles (Shewchuk 1997, stage A): below it the sign is not certain and
// the three points are taken as in line, which turns a doubtful crossing into a touch, never a touch into a crossing.
const turnError = (3 + 16 * Number.EPSILON) * Number.EPSILON * 0.5;

/** 1 when c lies left of the line from a to b, -1 right of it, 0 on it (or too near to tell). */
export function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): -1 | 0 | 1 {
  const left = (ax - cx) * (by - cy);
  const right = (ay - cy) * (bx - cx);
  const det = left - right;
  const bound = turnError * (Math.abs(left) + Math.abs(right));
  return det > bound ? 1 : det < -bound ? -1 : 0;
}

/** 1 inside the ring, 0 on its edge, -1 outside (even-odd). */
export function sideOfRing(ring: Ring, x: number, y: number): -1 | 0 | 1 {
  const { xs, ys } = ring;
  let inside = false;
  for (let i = 0; i + 1 < xs.length; i++) {
    const a: Position = [xs[i]!, ys[i]!];
    const b: Position = [xs[i + 1]!, ys[i + 1]!];
    if (Math.max(a[1], b[1]) < y || Math.min(a[1], b[1]) > y) continue;
    const side = turn(a, b, [x, y]);
    if (side === 0 && within([x, y], a, b)) return 0;
    if (a[1] > y === b[1] > y) continue;
    if (side > 0 === b[1] > a[1]) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** Whether the piece from a to b lies in line with an edge of the ring that spans `middle`, a point between them. */
export function liesAlong({ xs, ys }: Ring, a: Position, b: Position, middle: Position): boolean {
  for (let i = 0; i + 1 < xs.length; i++) {
    const c: Position = [xs[i]!, ys[i]!];
    const d: Position = [xs[i + 1]!, ys[i + 1]!];
    if (within(middle, c, d) && turn(c, d, a) === 0 && turn(c, d, b) === 0) return true;
  }
  return false;
}
