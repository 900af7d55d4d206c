// SPDX-License-Identifier: EUPL-1.2
// Pauses in long work, so that a slow device handles input between two pieces of it.

import { openingPieceMs } from '../../core/limits/limits';

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
