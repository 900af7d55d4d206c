// SPDX-License-Identifier: EUPL-1.2
// Two objects that each side made under an id of its own and that are one: both gave an object another id, split it, or drew the
// same area. Both would stand in the merged file, and what they say would count twice.

import { sameGeometry } from '../../difference/feature-difference';
import { boxAround, nameOf, placeOf, type Told } from '../../difference/same-object';
import { grouped } from '../../findings/fold-findings';

/** Objects by what tells them apart. */
export type Objects = ReadonlyMap<string, Told>;

/** Which of ours is the same as one of theirs, by what tells them apart; only those that the other side has not. */
export function twinsOf(base: Objects, ours: Objects, theirs: Objects): ReadonlyMap<string, string> {
  const isNew = ([identity]: readonly [string, Told]) => !base.has(identity);
  const own = [...ours].filter(isNew).filter(([identity]) => !theirs.has(identity));
  const other = [...theirs].filter(isNew).filter(([identity]) => !ours.has(identity));
  const twins = new Map<string, string>();
  if (own.length === 0 || other.length === 0) return twins;
  const renamed = [...base].filter(([identity]) => !ours.has(identity) && !theirs.has(identity));
  const split = [...base].filter(
    ([identity, was]) =>
      isMoved(was, ours.get(identity)) && isMoved(was, theirs.get(identity)) && boxAround(was) !== null,
  );
  // A base that holds only what they changed does not say which of ours are new.
  const isWhole = [...base].some(([identity, was]) => {
    const is = theirs.get(identity);
    return is !== undefined && JSON.stringify(is) === JSON.stringify(was);
  });
  const taken = new Set<string>();
  const boxText = (one: Told) => String(boxAround(one));
  const byBox = grouped(own, ([, one]) => boxText(one));
  for (const [identity, fresh] of other) {
    const origin = renamed.find(([, was]) => isAlike(was, fresh));
    const inBox = isWhole ? (byBox.get(boxText(fresh)) ?? []) : [];
    const whole = split.filter(([, was]) => isWithin(fresh, was));
    const twin =
      own.find(([at, one]) => !taken.has(at) && origin !== undefined && isAlike(origin[1], one)) ??
      inBox.find(([at, one]) => !taken.has(at) && isDrawnAlike(one, fresh)) ??
      // Nearly all lie within nothing that was split: then none of ours is compared.
      (whole.length === 0 ? [] : own).find(
        ([at, one]) => !taken.has(at) && overlap(one, fresh) && whole.some(([, was]) => isWithin(one, was)),
      );
    if (!twin) continue;
    taken.add(twin[0]);
    twins.set(identity, twin[0]);
  }
  return twins;
}

const isMoved = (was: Told, is: Told | undefined) =>
  is !== undefined && !sameGeometry(placeOf(was), placeOf(is));

/** By place, or by name where one of them has no place. */
function isAlike(a: Told, b: Told): boolean {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one !== null && other !== null) return sameGeometry(one, other);
  return nameOf(a) !== null && nameOf(a) === nameOf(b);
}

/** Two points in one place may be two objects at one address; with one name they are one. */
function isDrawnAlike(a: Told, b: Told): boolean {
  const geometry = placeOf(a);
  if (geometry === null || !sameGeometry(geometry, placeOf(b))) return false;
  return geometry.type !== 'Point' || nameOf(a) === nameOf(b);
}

function isWithin(part: Told, whole: Told): boolean {
  const [a, b] = [boxAround(part), boxAround(whole)];
  return a !== null && b !== null && a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}

function overlap(one: Told, other: Told): boolean {
  const [a, b] = [boxAround(one), boxAround(other)];
  return a !== null && b !== null && a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
