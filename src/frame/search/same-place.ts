// SPDX-License-Identifier: EUPL-1.2
// Whether what is selected is still what was picked.

import type { Selection } from '../../core/city/view';

/** Same point and same feature; a house that was told apart later is no other place. */
export function isSamePlace(a: Selection, b: Selection): boolean {
  return (
    a.point?.lon === b.point?.lon &&
    a.point?.lat === b.point?.lat &&
    a.feature?.layer === b.feature?.layer &&
    a.feature?.id === b.feature?.id
  );
}
