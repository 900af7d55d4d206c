// SPDX-License-Identifier: EUPL-1.2
// Work that the first picture does not need waits until it has been painted.

import { useEffect, useState } from 'react';

/** False while a component is painted for the first time, true from then on. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // A frame's callback runs before its paint, a timer set in it after.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
