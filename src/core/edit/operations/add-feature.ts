// SPDX-License-Identifier: EUPL-1.2
// A new feature, or the copy of one: one line more, before the last feature of the file.

import type { Geometry } from 'geojson';
import type { Desk, Outcome } from '../desk';
import { rearrange } from './set-geometry';
import type { JsonValue } from './set-properties';

export interface NewFeature {
  readonly file: string;
  /** Must be new in its file; null for a feature without one. */
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, JsonValue>>;
  /** Positions are rounded to seven decimals. */
  readonly geometry: Geometry | null;
}

/**
 * One step: the feature in the house's form. In a tiling its corners that lie on a neighbour's edge (within the rounding)
 * are inserted there, and it may overlap nobody. Its handle is the document's `nextKey`.
 */
export function addFeature(desk: Desk, feature: NewFeature): Outcome {
  return rearrange(desk, { added: [feature] }, 'add-feature');
}
