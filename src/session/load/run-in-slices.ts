// SPDX-License-Identifier: EUPL-1.2
// Long work on the page in slices, between which it handles input.

import { backgroundSliceMs } from '../../core/limits/limits';
import type { Progress, Steps } from '../../core/time/steps';
import { breath } from './yield-to-input';

/**
 * The result of the work; null when it was cancelled, which takes a slice at most. Work that says how far it is tells
 * `onProgress` so once a slice at most.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<Result | null> {
  let progress: Progress | undefined;
  for (let begun = performance.now(); ; ) {
    if (signal?.aborted) return null;
    const step = steps.next();
    if (step.done) return step.value;
    progress = step.value ?? progress;
    if (performance.now() - begun < backgroundSliceMs) continue;
    if (progress) onProgress?.(progress);
    await breath();
    begun = performance.now();
  }
}
