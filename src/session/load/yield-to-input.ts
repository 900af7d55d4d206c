// SPDX-License-Identifier: EUPL-1.2
// Pauses in long work, so that a slow device hears its reader between two pieces of it.

/** So much work is done in one piece; a slow telephone takes four times as long for it. */
const pieceMs = 4;

/** Lets the page hear its reader, and paint. */
export const breath = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

/** A function to be awaited between pieces of work: it pauses only when the pieces since the last pause were long. */
export function breaths(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < pieceMs) return;
    await breath();
    since = performance.now();
  };
}
