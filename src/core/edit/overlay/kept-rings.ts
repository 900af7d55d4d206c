// SPDX-License-Identifier: EUPL-1.2
// Polygons of the engine in the terms of what was there: its rings begin and run as it likes and know no heights.

import type { Position } from 'geojson';
import { signedArea } from '../../geo/ring-area';
import { rounded } from '../operations/line-edit';
import type { Polygons } from './overlay-job';

/**
 * The same polygons: a ring that was there comes back as it stood, every position that was there with all its decimals and
 * its height; new positions lie on the grid of seven decimals. Other rings begin with the first of their positions that was there; shells run
 * counterclockwise, holes clockwise (RFC 7946). What is narrower than the last decimal, so that fewer than three corners are
 * left of it, is left out. `known`: the polygons of before, the most important first.
 */
export function withKeptRings(parts: Polygons, known: Polygons): Position[][][] {
  const rings = new Map<string, readonly Position[]>();
  const positions = new Map<string, { position: Position; order: number }>();
  for (const ring of known.flat()) {
    const name = nameOfRing(ring);
    if (!rings.has(name)) rings.set(name, ring);
    for (const position of ring)
      if (!positions.has(nameOf(position)))
        positions.set(nameOf(position), { position, order: positions.size });
  }
  const kept = (ring: readonly Position[], isShell: boolean): Position[] | null => {
    const same = rings.get(nameOfRing(ring));
    if (same) return [...same];
    const open = withoutRepeats(
      ring.map((one) => positions.get(nameOf(one))?.position ?? [...rounded([one[0]!, one[1]!])]),
    );
    if (open.length < 3) return null;
    const order = (one: Position) => positions.get(nameOf(one))?.order ?? Number.POSITIVE_INFINITY;
    if (signedArea([...open, open[0]!]) > 0 !== isShell) open.reverse();
    const first = open.reduce((best, one, i) => (order(one) < order(open[best]!) ? i : best), 0);
    const turned = [...open.slice(first), ...open.slice(0, first)];
    return [...turned, turned[0]!];
  };
  return parts.flatMap((polygon) => {
    const [shell, ...holes] = polygon.map((ring, at) => kept(ring, at === 0));
    return shell ? [[shell, ...holes.filter((hole) => hole !== null)]] : [];
  });
}

/** The engine knows places on the grid: what was there is found again by where it was rounded to. */
const nameOf = ([lon, lat]: Position) => String(rounded([lon!, lat!]));

/** Rounding may bring two neighbours of a ring onto one place: it is one corner then. */
function withoutRepeats(ring: readonly Position[]): Position[] {
  const open = ring.slice(0, -1);
  return open.filter((one, i) => nameOf(one) !== nameOf(open[(i + 1) % open.length]!));
}

/** The same for every beginning and both directions of a ring. */
function nameOfRing(ring: readonly Position[]): string {
  const names = ring.slice(0, -1).map(nameOf);
  const first = names.reduce((best, name, i) => (name < names[best]! ? i : best), 0);
  const turned = [...names.slice(first), ...names.slice(0, first)];
  const back = [turned[0]!, ...turned.slice(1).reverse()];
  const [one, other] = [turned.join(' '), back.join(' ')];
  return one < other ? one : other;
}
