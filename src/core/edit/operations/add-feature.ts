// SPDX-License-Identifier: EUPL-1.2
// A new feature, or the copy of one: one line more, before the last feature of the file.

import type { Desk, Outcome } from '../desk';
import { type NewFeature, rearrange } from './rearrange';

/**
 * One step: the feature in the house's form. In a tiling its corners that lie on a neighbour's edge (within the rounding)
 * are inserted there, and it may overlap nobody. Its handle is the document's `nextKey`.
 */
export function addFeature(desk: Desk, feature: NewFeature): Outcome {
  return rearrange(desk, { added: [feature] }, 'add-feature');
}
