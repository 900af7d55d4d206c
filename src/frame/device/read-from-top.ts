// SPDX-License-Identifier: EUPL-1.2
// A new answer is read from its beginning: who scrolled down to what they picked would stand in the middle of it.

import { useLayoutEffect } from 'react';

/**
 * Brings the panel to its beginning whenever `asked` is another object, and when the part that calls it comes into the
 * panel. Does nothing outside a room with a map.
 */
export function useReadFromTop(asked: object): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is not read, its change is the occasion
  useLayoutEffect(() => {
    document.getElementById('bereich')?.scrollTo({ top: 0 });
  }, [asked]);
}
