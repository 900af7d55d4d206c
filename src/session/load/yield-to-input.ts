// SPDX-License-Identifier: EUPL-1.2
// Pauses in long work, so that a slow device handles input between two pieces of it: where the work asks for one, or slice by slice.

import { backgroundSliceMs, openingPieceMs } from '../../core/limits/limits';
import type { Progress, Steps } from '../../core/time/steps';

/** Lets the page handle input, and paint. */
export const breath = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

/** A function to be awaited between pieces of work: it pauses only when the pieces since the last pause were long. */
export function breaths(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < openingPieceMs) return;
    await breath();
    since = performance.now();
  };
}

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
