// SPDX-License-Identifier: EUPL-1.2
// Moves a whole feature; its neighbours keep their borders, so in a tiling it may end on nobody.

import type { Desk, Outcome } from '../desk';
import type { FeatureKey } from '../document/edit';
import { type Place, placesOf, type Shape } from '../tiling/shape-index';
import { type PositionEdit, rounded } from './line-edit';
import { isFinitePlace, isShape, type Options, redraw, refused, shapeToEdit } from './redraw';

/** One step. `by` in degrees east and north; each position is rounded once. Refused where one would be no number (`no-place`). */
export function moveFeature(
  desk: Desk,
  { file, key, by }: { file: string; key: FeatureKey; by: Place },
  options: Options = {},
): Outcome {
  const shape = shapeToEdit(desk, file, key);
  if (!isShape(shape)) return refused(shape);
  const edits = movedRows(shape, by);
  if (!edits.every(({ to }) => isFinitePlace(to))) return refused({ code: 'no-place', file, key });
  return redraw(desk, [{ file, key, edits }], 'move-feature', options);
}

/** Every position of a shape moved by degrees, rounded once. */
export function movedRows({ lines }: Shape, [east, north]: Place): Extract<PositionEdit, { do: 'move' }>[] {
  return lines.flatMap((row, line) =>
    Array.from({ length: placesOf(row) }, (_, at) => ({
      do: 'move' as const,
      line,
      at,
      to: rounded([row.xy[2 * at]! + east, row.xy[2 * at + 1]! + north]),
    })),
  );
}
