// SPDX-License-Identifier: EUPL-1.2
// Of what is gone and what came, the pairs that are probably one object under another id, although a value of it changed, too.

import type { Geometry } from 'geojson';
import { boxOf } from '../geo/box';
import { sameGeometry } from './feature-difference';
import { gapM, movedM, nameOf, type Told } from './same-object';

/**
 * Each of `came` with the one of `gone` that it probably is: both have a name that no other of them has, and lie near each other;
 * or an outline or a course that no other has, `stayed` neither. Points of different names in one place are two.
 */
export function probablySame<Old extends Told, Fresh extends Told>(
  gone: readonly Old[],
  came: readonly Fresh[],
  stayed: readonly Told[],
): ReadonlyMap<Fresh, Old> {
  const pairs = new Map<Fresh, Old>();
  if (gone.length === 0 || came.length === 0) return pairs;
  const taken = new Set<Old>();
  const pair = (fresh: Fresh, old: Old | null) => {
    if (old === null || taken.has(old) || pairs.has(fresh)) return;
    taken.add(old);
    pairs.set(fresh, old);
  };
  const [goneByName, cameByName] = [grouped(gone, nameOf), grouped(came, nameOf)];
  for (const fresh of came) {
    const name = nameOf(fresh) ?? '';
    const old = only(goneByName.get(name));
    if (old && only(cameByName.get(name)) && (gapM(old, fresh) ?? 0) <= movedM) pair(fresh, old);
  }
  const [goneByBox, cameByBox, stayedByBox] = [
    grouped(gone, boxText),
    grouped(came, boxText),
    grouped(stayed, boxText),
  ];
  for (const fresh of came) {
    const box = boxText(fresh);
    const isLike = (one: Told) => sameGeometry(placeOf(one), placeOf(fresh));
    if (box === null || placeOf(fresh)?.type === 'Point') continue;
    const isShared = (stayedByBox.get(box) ?? []).some(isLike);
    const old = only((goneByBox.get(box) ?? []).filter(isLike));
    if (old && !isShared && only((cameByBox.get(box) ?? []).filter(isLike))) pair(fresh, old);
  }
  return pairs;
}

const placeOf = ({ geometry }: Told) => (geometry ?? null) as Geometry | null;

function boxText(one: Told): string | null {
  const place = placeOf(one);
  return place === null || place.type === 'GeometryCollection' ? null : String(boxOf(place));
}

/** Those without a text are left out. */
function grouped<One>(all: readonly One[], textOf: (one: One) => string | null): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const text = textOf(one);
    if (text === null) continue;
    const group = groups.get(text);
    if (group) group.push(one);
    else groups.set(text, [one]);
  }
  return groups;
}

const only = <One>(all: readonly One[] | undefined): One | null => (all?.length === 1 ? all[0]! : null);
