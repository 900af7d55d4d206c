// SPDX-License-Identifier: EUPL-1.2
// The rings of one area against each other: crossings, holes in their shell and apart, parts apart, an inside in one piece.
// What is asked is what OGC 06-103r4 § 6.1.11 and § 6.1.14 ask of a Polygon and a MultiPolygon.

import type { FindingPlace } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { type Box, boxesMeet } from '../geo/box';
import { isSame, passesThroughItself, runsBeside } from '../geo/ring-sides';
import { type Contact, type Position, type Ring, ringContacts, sideOfRing } from '../geo/self-intersection';
import { measuredOverlaps, type OverlapOfParts } from './part-overlaps';

/** A ring of an area without repeated successive vertices, in degrees. */
export interface PlacedRing extends Ring {
  readonly part: number;
  /** 0 is the shell, the others are holes. */
  readonly number: number;
  readonly path: string;
}

export type Report = (code: FindingCode, path: string, at: Position, place?: FindingPlace) => void;

/** How two rings meet: their touches, whether they cross properly, and whether they have a stretch in common. */
interface Meeting {
  readonly touches: Position[];
  crosses: boolean;
  shares: boolean;
}

const apart: Meeting = { touches: [], crosses: false, shares: false };

/** Reports what is wrong among the rings of one Polygon or MultiPolygon, each with a place in degrees. */
export function checkRings(rings: readonly PlacedRing[], report: Report): void {
  const contacts = ringContacts(rings);
  const overlapOfParts = measuredOverlaps(rings);
  for (const contact of contacts) reportContact(contact, { rings, overlapOfParts }, report);
  const meetings = meetingsByPair(contacts);
  const meetingOf = (i: number, j: number) => meetings.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? apart;
  const outside = checkHoles(rings, meetingOf, report);
  checkApart({ rings, overlapOfParts }, meetingOf, report);
  checkInOnePiece(rings, { contacts, meetingOf, outside }, report);
}

type MeetingOf = (i: number, j: number) => Meeting;

/** What is known of how the rings of one area lie to each other. */
interface RingContacts {
  readonly contacts: readonly Contact[];
  readonly meetingOf: MeetingOf;
  /** Holes that do not lie in their shell. */
  readonly outside: ReadonlySet<number>;
}

/** The rings of one area, and what its parts have in common. */
interface RingsOfParts {
  readonly rings: readonly PlacedRing[];
  readonly overlapOfParts: OverlapOfParts;
}

function reportContact(
  { kind, rings: pair, adjacent, at }: Contact,
  { rings, overlapOfParts }: RingsOfParts,
  report: Report,
) {
  const [a, b] = [rings[pair[0]]!, rings[pair[1]]!];
  if (a === b) {
    if (kind === 'cross' || (kind === 'touch' && passesThroughItself(a, at))) {
      report('ring-crosses-itself', a.path, at);
    } else report(adjacent ? 'ring-spike' : 'ring-touches-itself', a.path, at);
  } else if (a.part !== b.part) {
    // Edges that cross by what rounding did to a common edge leave nothing that both parts have.
    if (kind === 'cross' && overlapOfParts(a.part, b.part) !== 'nothing') report('parts-overlap', b.path, at);
    else if (kind === 'cross') report('parts-share-edge', b.path, at);
    // Along a shared stretch two parts are one area drawn as two (OGC 06-103r4 § 6.1.14); in a point they may touch.
    if (kind === 'overlap') report('parts-share-edge', b.path, at);
  } else {
    if (kind === 'cross') report(a.number === 0 ? 'rings-cross' : 'holes-overlap', b.path, at);
    if (kind === 'overlap') report('hole-shares-edge', b.path, at);
  }
}

function meetingsByPair(contacts: readonly Contact[]): Map<string, Meeting> {
  const meetings = new Map<string, Meeting>();
  for (const { kind, rings: pair, at } of contacts) {
    if (pair[0] === pair[1]) continue;
    const key = `${pair[0]} ${pair[1]}`;
    const meeting = meetings.get(key) ?? { touches: [], crosses: false, shares: false };
    meetings.set(key, meeting);
    if (kind === 'cross') meeting.crosses = true;
    else if (!meeting.touches.some((point) => isSame(point, at))) meeting.touches.push(at);
    if (kind === 'overlap') meeting.shares = true;
  }
  return meetings;
}

/** Each hole in its shell; gives the holes that are not. */
function checkHoles(rings: readonly PlacedRing[], meetingOf: MeetingOf, report: Report): Set<number> {
  const shells = new Map(rings.flatMap((ring, i) => (ring.number === 0 ? [[ring.part, i]] : [])));
  const beside = new Set<number>();
  rings.forEach((hole, i) => {
    const shell = shells.get(hole.part);
    if (hole.number === 0 || shell === undefined) return;
    const { crosses, touches } = meetingOf(shell, i);
    if (crosses) return;
    const { inside, outside } = runsBeside(hole, rings[shell]!, touches);
    if (outside === null) return;
    beside.add(i);
    report(inside ? 'rings-cross' : 'hole-outside', hole.path, outside);
  });
  return beside;
}

/** Holes of a part, and parts, that do not cross: reports where one lies inside the other (a part not in a hole of it). */
function checkApart({ rings, overlapOfParts }: RingsOfParts, meetingOf: MeetingOf, report: Report): void {
  const boxes = rings.map(boxOf);
  const placeInside = (i: number, j: number): Position | null => {
    const { touches } = meetingOf(i, j);
    const { inside, outside } = runsBeside(rings[i]!, rings[j]!, touches);
    if (inside || outside) return inside;
    const middle = pointInside(rings[i]!);
    return middle !== null && sideOfRing(rings[j]!, middle[0], middle[1]) > 0 ? middle : null;
  };
  const isInHole = (inner: number, outer: number) =>
    rings.some(({ part, number }, hole) => {
      if (part !== rings[outer]!.part || number === 0) return false;
      const { crosses, touches } = meetingOf(inner, hole);
      if (crosses || runsBeside(rings[inner]!, rings[hole]!, touches).outside !== null) return false;
      return placeInside(inner, hole) !== null;
    });
  for (let i = 0; i < rings.length; i++) {
    for (let j = i + 1; j < rings.length; j++) {
      const [a, b] = [rings[i]!, rings[j]!];
      if (!(a.part === b.part ? a.number > 0 && b.number > 0 : a.number === 0 && b.number === 0)) continue;
      if (!boxesMeet(boxes[i]!, boxes[j]!) || meetingOf(i, j).crosses) continue;
      // Where rings meet, rounding puts corners of either on either side of the other: the area they have in common decides.
      const isMet = a.part !== b.part && meetingOf(i, j).touches.length > 0;
      const common = isMet ? overlapOfParts(a.part, b.part) : null;
      if (common !== null && common !== 'nothing') {
        report('parts-overlap', rings[j]!.path, common);
        continue;
      }
      for (const [inner, outer] of [
        [j, i],
        [i, j],
      ] as const) {
        const at = placeInside(inner, outer);
        if (at === null) continue;
        if (a.part === b.part) report('holes-overlap', rings[inner]!.path, at);
        else if (!isInHole(inner, outer))
          report(common === null ? 'parts-overlap' : 'parts-share-edge', rings[inner]!.path, at);
      }
    }
  }
}

/**
 * Rings of a part that touch each other in a circle cut its inside in pieces: one hole that touches the shell twice, or a chain of
 * holes from edge to edge. Points and rings are the nodes of a graph that must have no circle.
 */
function checkInOnePiece(
  rings: readonly PlacedRing[],
  { contacts, meetingOf, outside }: RingContacts,
  report: Report,
): void {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  const joined = new Set<string>();
  const points: Position[] = [];
  for (const { rings: pair, at } of contacts) {
    const [a, b] = pair;
    if (a === b || rings[a]!.part !== rings[b]!.part || outside.has(a) || outside.has(b)) continue;
    const { crosses, shares } = meetingOf(a, b);
    if (crosses || shares) continue;
    let point = points.findIndex((known) => isSame(known, at));
    if (point < 0) point = points.push(at) - 1;
    for (const ring of pair) {
      const edge = `${ring} at ${point}`;
      if (joined.has(edge)) continue;
      joined.add(edge);
      const [one, other] = [rootOf(`ring ${ring}`), rootOf(`point ${point} of ${rings[ring]!.part}`)];
      if (one === other) report('hole-cuts-area', rings[b]!.path, at);
      else parents.set(one, other);
    }
  }
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
