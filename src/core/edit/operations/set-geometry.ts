// SPDX-License-Identifier: EUPL-1.2
// Gives features other geometries; one without a geometry so far gets one.

import type { Desk, Outcome } from '../desk';
import type { StepCode } from '../document/step-note';
import { type GeometryChange, rearrange } from './rearrange';

/** One step for all features, judged together. */
export function setGeometry(
  desk: Desk,
  changes: readonly GeometryChange[],
  code: StepCode = 'set-geometry',
): Outcome {
  return rearrange(desk, { changes }, code);
}
