// SPDX-License-Identifier: EUPL-1.2
// What a place of finder and comparison is, and on which side of the boundary it lies.

import type { CityFeature } from '../../core/city/city';
import type { Subject } from '../place/subject';

/** Whether a place lies in the city; null: not known. */
type Side = boolean | 'partly' | null;

/** Of an outline that crosses the boundary, in part; of a place that is known only to lie around there, not known. */
export function sideOf(subject: Subject | null, isMiddleInside: boolean | null): Side {
  if (!subject?.within) return isMiddleInside;
  return subject.kind === 'area' ? 'partly' : null;
}

/** What a place is as it is told and exported: of what the file of buildings has, also projects without one and shops known in sum. */
export function saidKind<K extends string>({
  kind,
  building,
}: {
  readonly kind: K;
  readonly building?: Pick<CityFeature<'startup-buildings'>['properties'], 'use'>;
}): K | 'programme' | 'premises' {
  const use = building?.use;
  return use === 'programme' || use === 'premises' ? use : kind;
}
