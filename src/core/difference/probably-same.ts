// SPDX-License-Identifier: EUPL-1.2
// Of what is gone and what came, the pairs that are probably one object under another id, although a value of it changed, too.

import { grouped } from '../findings/fold-findings';
import { sameGeometry } from './feature-difference';
import { boxAround, gapM, movedM, nameOf, placeOf, type Told } from './same-object';

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
  const [goneByName, cameByName] = [grouped(gone, nameText), grouped(came, nameText)];
  for (const fresh of came) {
    const name = nameText(fresh);
    const old = name === '' ? null : only(goneByName.get(name));
    if (old && only(cameByName.get(name)) && (gapM(old, fresh) ?? 0) <= movedM) pair(fresh, old);
  }
  const [goneByBox, cameByBox, stayedByBox] = [
    grouped(gone, boxText),
    grouped(came, boxText),
    grouped(stayed, boxText),
  ];
  for (const fresh of came) {
    const place = placeOf(fresh);
    if (place === null || place.type === 'Point') continue;
    const box = boxText(fresh);
    const isLike = (one: Told) => sameGeometry(placeOf(one), place);
    const isShared = (stayedByBox.get(box) ?? []).some(isLike);
    const old = only((goneByBox.get(box) ?? []).filter(isLike));
    if (old && !isShared && only((cameByBox.get(box) ?? []).filter(isLike))) pair(fresh, old);
  }
  return pairs;
}

const nameText = (one: Told) => nameOf(one) ?? '';
const boxText = (one: Told) => String(boxAround(one));

const only = <One>(all: readonly One[] | undefined): One | null => (all?.length === 1 ? all[0]! : null);
