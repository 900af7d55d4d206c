// SPDX-License-Identifier: EUPL-1.2
// A copy of a feature put elsewhere: its text with other positions and an id of its own, so that every other number, key
// and member stays as it is written.

import type { Geometry } from 'geojson';
import type { Desk, Outcome } from '../desk';
import { type FeatureKey, spliced } from '../document/edit';
import { readFeatureText } from '../document/feature-text';
import type { Place } from '../tiling/shape-index';
import { rowSplices } from './line-edit';
import { movedRows } from './move-feature';
import { rearrange } from './rearrange';
import { isFinitePlace, isShape, refused, shapeToEdit } from './redraw';

export interface CopyFeature {
  readonly file: string;
  readonly key: FeatureKey;
  /** Degrees east and north; each position is rounded once. */
  readonly by: Place;
  /** Must be new in its file. */
  readonly id: string | number | null;
}

/** One step: one line more in the file, judged like a new feature. Refused where a position would be no number (`no-place`). */
export function copyFeature(desk: Desk, { file, key, by, id }: CopyFeature): Outcome {
  const shape = shapeToEdit(desk, file, key);
  if (!isShape(shape)) return refused(shape);
  const edits = movedRows(shape, by);
  if (!edits.every(({ to }) => isFinitePlace(to))) return refused({ code: 'no-place', file, key });
  const feature = desk.document(file).feature(key);
  const like = spliced(feature.text, rowSplices(feature, edits));
  const geometry = readFeatureText(like).value.geometry as Geometry;
  const added = [{ file, id, properties: {}, geometry, like }];
  return rearrange(desk, { added, isRounded: true }, 'add-feature');
}
